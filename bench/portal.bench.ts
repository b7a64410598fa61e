// The demo town's public start page as the built program serves it, kept finished and found anew, beside a bare node:http
// server that sends the same bytes.
import { Agent } from 'node:http';
import { startProgram } from '../e2e/program.ts';
import { bareThroughput, fetchBytes, print, throughput } from './measure.ts';

const program = await startProgram();
const url = `${program.url}/oeffentlich/lohenfurt`;
const headers = { 'accept-encoding': 'gzip' };
const agent = new Agent({ keepAlive: true });
const answer = await fetchBytes(url, headers, agent);
const rounds: { ours: number; bare: number }[] = [];
for (let round = 0; round < 3; round++)
  rounds.push({ ours: await throughput(url, headers, 16), bare: await bareThroughput(answer, 16) });
const median = (values: number[]): number => values.sort((a, b) => a - b)[1]!;
const [ours, bare] = [median(rounds.map((one) => one.ours)), median(rounds.map((one) => one.bare))];
print({
  'public start page, bytes compressed': answer.body.length,
  'kept pages a second, 16 connections': ours,
  'bare node:http with the same bytes, a second': bare,
  'share of the bare server': ours / bare,
});
agent.destroy();
await program.close();

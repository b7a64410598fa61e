import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import type { Rcpsp } from './model.ts';

/**
 * Reads a PSPLIB single-mode file `.sm` (Kolisch, Sprecher 1997, EJOR 96). Jobs keep their order, with the
 * dummy source first and the dummy sink last. Refusals: `not-psplib` with the section in question.
 */
export function readPsplib(text: string): Result<Rcpsp, Refusal[]> {
  const lines = text.split(/\r?\n/);
  const links = section(lines, /^PRECEDENCE RELATIONS/);
  const requests = section(lines, /^REQUESTS\/DURATIONS/);
  const capacities = section(lines, /^RESOURCEAVAILABILITIES/)[0];
  if (links.length === 0) return bad('PRECEDENCE RELATIONS');
  if (requests.length !== links.length) return bad('REQUESTS/DURATIONS');
  if (!capacities || capacities.length === 0) return bad('RESOURCEAVAILABILITIES');
  const rcpsp: Rcpsp = {
    durations: requests.map((row) => row[2]!),
    demands: requests.map((row) => row.slice(3)),
    capacities,
    successors: links.map((row) => row.slice(3).map((job) => job - 1)),
  };
  const fault = findFault(rcpsp, links, requests);
  return fault ? bad(fault) : ok(rcpsp);
}

const bad = (found: string): Result<never, Refusal[]> =>
  refuse([{ refusal: 'not-psplib', at: '$', detail: { found } }]);

/** The rows of numbers that follow a heading and its column titles. */
function section(lines: string[], heading: RegExp): number[][] {
  const rows: number[][] = [];
  const at = lines.findIndex((line) => heading.test(line));
  if (at < 0) return rows;
  for (const line of lines.slice(at + 1)) {
    if (/^\s*\d/.test(line)) rows.push(line.trim().split(/\s+/).map(Number));
    else if (rows.length > 0) break;
  }
  return rows;
}

/** Jobs have numbers of two bytes; every period takes a word for each resource. */
const MOST_JOBS = 65_000;
const MOST_PERIODS = 100_000_000;

function findFault(rcpsp: Rcpsp, links: number[][], requests: number[][]): string | null {
  const { demands, capacities, successors, durations } = rcpsp;
  const numbers = [...links, ...requests, capacities].flat();
  if (!numbers.every((x) => Number.isInteger(x) && x >= 0)) return 'keine ganzen Zahlen ab 0';
  if (!links.every((row, i) => row[0] === i + 1 && row[2] === row.length - 3))
    return 'PRECEDENCE RELATIONS: Zeile passt nicht';
  if (!requests.every((row, i) => row[0] === i + 1 && row[1] === 1 && row.length === 3 + capacities.length))
    return 'REQUESTS/DURATIONS: Zeile passt nicht';
  if (durations.length > MOST_JOBS) return `mehr als ${MOST_JOBS} Vorgänge`;
  if (durations.reduce((sum, duration) => sum + duration, 0) * capacities.length > MOST_PERIODS)
    return `Dauern mal Ressourcen mehr als ${MOST_PERIODS}`;
  const job = demands.findIndex((demand) => demand.some((need, r) => need > capacities[r]!));
  if (job >= 0) return `Vorgang ${job + 1} braucht mehr als vorhanden ist`;
  if (!successors.every((list) => list.every((j) => j >= 0 && j < durations.length)))
    return 'ein Nachfolger fehlt';
  return hasLoop(successors) ? 'die Nachfolger bilden einen Kreis' : null;
}

function hasLoop(successors: number[][]): boolean {
  const missing = successors.map(() => 0);
  for (const list of successors) for (const j of list) missing[j] = missing[j]! + 1;
  const open = missing.flatMap((count, i) => (count === 0 ? [i] : []));
  let seen = 0;
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    seen++;
    for (const j of successors[i]!) {
      missing[j] = missing[j]! - 1;
      if (missing[j] === 0) open.push(j);
    }
  }
  return seen < successors.length;
}

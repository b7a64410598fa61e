import { Agent, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A cached public page against a bare node:http server that answers the same bytes.
 * Takes the address of a running program's public page: node bench/portal.bench.ts http://127.0.0.1:3000/oeffentlich/lohenfurt
 */
const page = process.argv[2];
if (!page)
  throw new Error(
    'Name the public page of a running program, for example http://127.0.0.1:3000/oeffentlich/lohenfurt.',
  );
const requests = 4_000;
const connections = 16;
const encoding = { 'accept-encoding': 'gzip' };

const first = await fetch(page, { headers: encoding });
const headers = Object.fromEntries(
  [...first.headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)),
);
const bytes = await rawBody(page);
const bare = createServer((_request, response) => {
  response.writeHead(200, { ...headers, 'content-length': bytes.length });
  response.end(bytes);
});
await new Promise<void>((listening) => bare.listen(0, '127.0.0.1', listening));
const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;

const rounds: { ours: number; bare: number }[] = [];
await rate(page);
await rate(bareUrl);
for (let round = 0; round < 3; round++) rounds.push({ ours: await rate(page), bare: await rate(bareUrl) });
bare.close();
const median = (values: number[]) => values.sort((a, b) => a - b)[1]!;
const [ours, theirs] = [median(rounds.map((r) => r.ours)), median(rounds.map((r) => r.bare))];
process.stdout.write(
  `cached page ${bytes.length} bytes: ${Math.round(ours)}/s, bare node:http ${Math.round(theirs)}/s, share ${(ours / theirs).toFixed(2)}\n`,
);

async function rate(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  let left = requests;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) await rawBody(url, agent);
    }),
  );
  agent.destroy();
  return requests / ((performance.now() - begun) / 1000);
}

function rawBody(url: string, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { agent, headers: encoding }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
}

// What the benchmarks of pages share: medians, answers a second, figures in columns.
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { Worker } from 'node:worker_threads';

export async function medianMs(times: number, work: () => Promise<unknown>, warm = 50): Promise<number> {
  for (let run = 0; run < warm; run++) await work();
  const took: number[] = [];
  for (let run = 0; run < times; run++) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

export type Answer = { body: Buffer; headers: Record<string, string> };

export function fetchBytes(from: string, headers: Record<string, string>, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(from, { headers, agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${from} answers ${answer.statusCode}`));
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
      answer.on('end', () =>
        resolve({ body: Buffer.concat(chunks), headers: answer.headers as Record<string, string> }),
      );
    }).on('error', reject);
  });
}

/** Answers a second over 3 s. */
export async function throughput(
  from: string,
  headers: Record<string, string>,
  connections = 8,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + 3_000;
  let answers = 0;
  const client = async () => {
    while (performance.now() < end) {
      await fetchBytes(from, headers, agent);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return answers / 3;
}

/** Answers a second of a bare node:http server, in a thread of its own, that sends the same bytes and headers. */
export async function bareThroughput({ body, headers }: Answer, connections = 8): Promise<number> {
  const own = /^(date|connection|keep-alive|transfer-encoding|content-length)$/;
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !own.test(name)));
  const thread = new Worker(new URL('./bare-server.ts', import.meta.url), {
    workerData: { body, headers: kept },
  });
  const [port] = await once(thread, 'message');
  const rate = await throughput(`http://127.0.0.1:${port}/`, {}, connections);
  await thread.terminate();
  return rate;
}

export function print(figures: Record<string, number | string>): void {
  for (const [name, value] of Object.entries(figures)) {
    const text =
      typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 2 }) : value;
    process.stdout.write(`${name.padEnd(60)} ${text}\n`);
  }
}

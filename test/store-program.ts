// A program for the tests of the embedded server: opens it, runs each line of its input as SQL, ends at a signal.
// Usage: store-program.ts DATA_FOLDER serve|attach
import { createInterface } from 'node:readline';
import { openEmbedded } from '../src/db/embedded/index.ts';
import type { Use } from '../src/db/embedded/lease.ts';

const [dataFolder, use] = process.argv.slice(2) as [string, Use];
const say = (event: object): void => void process.stdout.write(`${JSON.stringify(event)}\n`);

const server = await openEmbedded({ dataFolder, use, log: (log) => say({ log }) }).catch((error: Error) => {
  say({ fault: error.name, message: error.message });
  process.exit(1);
});

const end = async () => {
  await server.close();
  process.exit(0);
};
process.on('SIGINT', end);
process.on('SIGTERM', end);

createInterface(process.stdin).on('line', (sql) => {
  server.client.query(sql).then(
    ({ rows }) => say({ rows }),
    (error: Error) => say({ fault: error.name, message: error.message }),
  );
});
say({ open: process.pid });

// A program for the tests of the store: opens it, runs each line of its input as SQL, ends at SIGINT and SIGTERM.
// Usage: store-program.ts DATA_FOLDER serve|attach
import { createInterface } from 'node:readline';
import { openDatabase } from '../src/db/index.ts';

const [dataFolder, use] = process.argv.slice(2) as [string, 'serve' | 'attach'];
const say = (event: object): void => void process.stdout.write(`${JSON.stringify(event)}\n`);

const db = await openDatabase({ databaseUrl: null, dataFolder }, { use, log: (log) => say({ log }) }).catch(
  (error: Error) => {
    say({ fault: error.name, message: error.message });
    process.exit(1);
  },
);

const end = async () => {
  await db.close();
  process.exit(0);
};
process.on('SIGINT', end);
process.on('SIGTERM', end);

createInterface(process.stdin).on('line', (sql) => {
  db.pool.query(sql).then(
    ({ rows }) => say({ rows }),
    (error: Error) => say({ fault: error.name, message: error.message }),
  );
});
say({ open: process.pid });

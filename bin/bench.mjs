// `npm run bench`: runs the benchmarks on the pinned Node; names as arguments run only those (`npm run bench -- pages`).
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { argv, exit } from 'node:process';
import { pinnedNode, root } from './setup.mjs';

const wanted = argv.slice(2);
const all = globSync('bench/*.bench.ts', { cwd: root }).sort();
const chosen = all.filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.bench.ts')));
if (chosen.length === 0) {
  process.stdout.write(`Benchmarks: ${all.map((file) => basename(file, '.bench.ts')).join(', ')}\n`);
  exit(2);
}
for (const file of chosen) {
  const { status } = spawnSync(pinnedNode, ['--import', './bin/jsx.mjs', file], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) exit(1);
}

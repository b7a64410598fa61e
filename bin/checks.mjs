// Runs every check in turn; names of steps as arguments run only those.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { argv, env, exit, stdout } from 'node:process';
import { pinnedNode, root } from './setup.mjs';

const modules = join(root, 'node_modules');
const files = (pattern) => globSync(pattern, { cwd: root }).sort();
const allTests = () => files('{src,test}/**/*.test.{ts,tsx}');
/** The planner's cores compute for long: they go with what runs side by side. */
const isCore = (file) => /[\\/]core[\\/]/.test(file) && !/^src.planner/.test(file);
const runTests = (list, ...options) => [
  '--import',
  './bin/jsx.mjs',
  '--test',
  '--test-reporter=spec',
  ...options,
  ...list,
];

const steps = {
  build: () => ['bin/build.mjs'],
  types: () => [join(modules, 'typescript/bin/tsc'), '-p', '.'],
  lint: () => [join(modules, '@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
  unused: () => [join(modules, 'knip/bin/knip.js')],
  // Cores take no clock, chance or environment, so all of them run in one process: a process for each takes three times as long.
  core: () => runTests(allTests().filter(isCore), '--test-isolation=none'),
  unit: () =>
    runTests(
      allTests().filter((file) => !isCore(file)),
      '--test-concurrency=4',
    ),
  // Measured: on two cores a journey waits (for mails, plans, pages) during two fifths of its time.
  journeys: () =>
    runTests(
      files('e2e/**/*.test.ts'),
      '--test-global-setup=e2e/setup.ts',
      '--test-concurrency=3',
      '--test-timeout=300000',
    ),
};

const wanted = argv.slice(2).length ? argv.slice(2) : Object.keys(steps);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length) {
  stdout.write(`Unknown step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}\n`);
  exit(2);
}
const path = [dirname(pinnedNode), join(modules, '.bin'), env.PATH].join(delimiter);
for (const name of wanted) {
  const began = Date.now();
  const { status } = spawnSync(pinnedNode, steps[name](), {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, PATH: path },
  });
  stdout.write(`${status === 0 ? 'ok' : 'FAILED'}: ${name}, ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  if (status !== 0) exit(1);
}

// `npm start`: installs and builds what is missing, then hands over to the server on the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root } from './setup.mjs';

ensureInstalled();
const built = spawnSync(pinnedNode, [join(root, 'bin/build.mjs')], { stdio: 'inherit', cwd: root });
if (built.status !== 0) process.exit(1);
// Measured: source maps keep 80 MB, a large young generation 50 MB and a heap that grows by doubling 15 MB that a town's
// server does not need (decision 084).
const server = spawn(
  pinnedNode,
  ['--max-semi-space-size=2', '--heap-growing-percent=10', join(root, 'dist/server.js')],
  {
    stdio: 'inherit',
    cwd: root,
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
// A signal that reaches only npm ends npm and the shell between, which pass nothing on: the server would go on for nobody.
const { ppid } = process;
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => {
    if (process.ppid !== ppid) server.kill('SIGTERM');
  }, 500).unref();
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

// `npm test`: installs what is missing, then runs every check on the pinned Node. `npm test -- unit` runs one step.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { ensureInstalled, pinnedNode, root } from './setup.mjs';

ensureInstalled({ dev: true });
const checks = spawnSync(pinnedNode, [join(root, 'bin/checks.mjs'), ...argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
});
exit(checks.status ?? 1);

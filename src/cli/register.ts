import { formatNumber } from '../kernel/money.ts';
import type { RegisterEntry } from '../municipality/core/register.ts';
import { importRegister, type RegisterChange } from '../municipality/store/register.ts';
import { BadInput } from './input.ts';
import type { CliIo } from './io.ts';
import { readRegisterFile } from './register-file.ts';
import { withStore } from './with-store.ts';

const usage = 'Aufruf: augenmass register import DATEI';

/** Reads the official register of municipalities (GV100AD, Destatis) into the store, all of it or nothing. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [verb, file, ...rest] = args;
  if (verb !== 'import' || !file || rest.length > 0) throw new BadInput(usage);
  return save(await readRegisterFile(file), io);
}

const save = (entries: RegisterEntry[], io: CliIo): Promise<number> =>
  withStore(io, async (db) => {
    io.out(describe(entries, await db.asSystem((tx) => importRegister(tx, entries, new Date()))));
    return 0;
  });

function describe(entries: readonly RegisterEntry[], change: RegisterChange): string {
  const number = (value: number) => formatNumber(value, 'de');
  const municipalities = entries.filter((entry) => entry.level === 'municipality').length;
  const asOf = entries[0]!.asOf.split('-').reverse().join('.');
  const changes =
    change.added + change.changed + change.removed === 0
      ? 'Es war schon alles da, nichts hat sich geändert.'
      : `Neu: ${number(change.added)}, geändert: ${number(change.changed)}, entfallen: ${number(change.removed)}.`;
  return (
    `Gemeindeverzeichnis vom ${asOf}: ${number(change.total)} Einträge, davon ${number(municipalities)} Gemeinden ` +
    `und gemeindefreie Gebiete. ${changes}`
  );
}

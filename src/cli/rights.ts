import { parseArgs } from 'node:util';
import { program } from '../audit/core/actor.ts';
import type { Database } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { listMunicipalities } from '../municipality/store/municipalities.ts';
import { decisionCatalogue } from '../roles/store/catalogue.ts';
import { recoverMatrix } from '../roles/store/matrix.ts';
import type { CliIo } from './io.ts';
import { withStore } from './with-store.ts';

const usage = `Aufruf: augenmass rights recover ENTSCHEIDUNG… --municipality AGS --reason TEXT
  Setzt diese Zeilen der Abgrenzung auf den Vorschlag zurück, sofort und mit Eintrag im Protokoll.
  Der Weg zurück, wenn niemand mehr ändern darf, wer was darf.`;

type Request = { decisions: string[]; municipality: string; reason: string };

/** Gives lost decision rights back from the command line; each use stands in the audit. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const request = read(args);
  if (!request) return fail(io, usage);
  const known = new Set(decisionCatalogue().matrix.map(({ id }) => id));
  const unknown = request.decisions.filter((id) => !known.has(id));
  if (unknown.length > 0)
    return fail(io, `Diese Entscheidungen kennt die Abgrenzung nicht: ${unknown.join(', ')}.`);
  return withStore(io, (db) => recover(db, io, request, new Date()));
}

export async function recover(db: Database, io: CliIo, request: Request, now: Date): Promise<number> {
  const { decisions, municipality, reason } = request;
  const town = (await db.asSystem(listMunicipalities)).find(({ ags }) => ags === municipality);
  if (!town)
    return fail(io, `--municipality: Eine Kommune mit dem Schlüssel ${municipality} gibt es hier nicht.`);
  const { number } = await db.inMunicipality(town.id, (tx) =>
    recoverMatrix(tx, program(town.id, now), decisions, { reason, on: dayInGermany(now) }),
  );
  io.out(
    `${town.name}: ${decisions.join(', ')} wie vorgeschlagen. Es gilt Fassung ${number} der Abgrenzung.`,
  );
  return 0;
}

function read(args: string[]): Request | undefined {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { municipality: { type: 'string' }, reason: { type: 'string' } },
    });
    const [verb, ...decisions] = positionals;
    const { municipality, reason } = values;
    if (verb !== 'recover' || decisions.length === 0 || !municipality || !reason?.trim()) return undefined;
    return { decisions, municipality, reason };
  } catch {
    return undefined;
  }
}

function fail(io: CliIo, sentence: string): number {
  io.err(sentence);
  return 2;
}

import { installation } from '../audit/core/actor.ts';
import type { BrokenLink } from '../audit/core/chain.ts';
import { findHash, type Proof, verifyAudit } from '../audit/store.ts';
import type { Database } from '../db/index.ts';
import { formatNumber } from '../kernel/money.ts';
import { listMunicipalities } from '../municipality/store/municipalities.ts';
import { BadInput, readCall } from './input.ts';
import { type CliIo, fail } from './io.ts';
import { withStore } from './with-store.ts';

const usage = `Aufruf: augenmass audit verify [--municipality AGS] [--expect NUMMER:PRÜFSUMME]
  Prüft, ob das Protokoll unversehrt ist, und nennt sonst die erste Bruchstelle.
  --municipality AGS   nur die Kette dieser Kommune
  --expect …           vergleicht mit einem früher ausgegebenen Stand; so fällt auch auf, wenn jemand mit Zugang zur
                       Datenbank eine ganze Kette neu gerechnet hat`;

/** Proves the audit: 0 intact, 1 broken. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const asked = readAsked(args);
  return withStore(io, (db) => verify(db, asked, io));
}

export type Asked = { ags?: string; expect?: { sequence: number; hash: string } };

function readAsked(args: string[]): Asked {
  const options = { municipality: { type: 'string' }, expect: { type: 'string' } } as const;
  const { positionals, values } = readCall(args, options, usage);
  if (positionals.join(' ') !== 'verify') throw new BadInput(usage);
  if (values.expect === undefined) return { ags: values.municipality };
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(values.expect);
  if (!match || !values.municipality) throw new BadInput(usage);
  return { ags: values.municipality, expect: { sequence: Number(match[1]), hash: match[2]! } };
}

export async function verify(db: Database, { ags, expect }: Asked, io: CliIo): Promise<number> {
  const municipalities = await db.asSystem(listMunicipalities);
  const one = municipalities.find((municipality) => municipality.ags === ags);
  if (ags !== undefined && !one)
    return fail(io, `--municipality: Eine Kommune mit dem Schlüssel ${ags} gibt es hier nicht.`);
  const proofs = await db.asSystem((tx) => verifyAudit(tx, one?.id));
  const names = new Map(municipalities.map(({ id, name, ags }) => [id, `${name} (${ags})`]));
  for (const proof of proofs) say(io, names.get(proof.municipalityId) ?? nameless(proof), proof);
  if (proofs.length === 0) io.out('Das Protokoll hat noch keine Einträge.');
  const kept = expect && one ? await sayExpected(db, one.id, expect, io) : true;
  return kept && proofs.every(({ fault }) => fault === null) ? 0 : 1;
}

const nameless = ({ municipalityId }: Proof): string =>
  municipalityId === installation ? 'Installation' : `Kommune ${municipalityId}`;

function say(io: CliIo, name: string, { entries, head, fault }: Proof): void {
  if (fault) {
    const sentence = sentences[fault.refusal](fault.sequence);
    io.err(`${name}: ${sentence} Davor unversehrt: ${count(entries)}.`);
  } else {
    io.out(`${name}: ${count(entries)}, unversehrt. Stand ${head.sequence}:${head.hash}`);
  }
}

const count = (entries: number): string =>
  entries === 1 ? '1 Eintrag' : `${formatNumber(entries, 'de')} Einträge`;

const sentences: Record<BrokenLink['refusal'], (sequence: number) => string> = {
  'entry-missing': (sequence) => `Eintrag ${sequence} fehlt.`,
  'link-broken': (sequence) => `Eintrag ${sequence} schließt nicht an den vorigen an.`,
  'content-changed': (sequence) => `Eintrag ${sequence} wurde nachträglich geändert.`,
  'end-missing': (sequence) => `Ab Eintrag ${sequence} fehlt das Ende.`,
  'end-unknown': (sequence) => `Eintrag ${sequence} passt nicht zum festgehaltenen Ende der Kette.`,
};

/** A head noted earlier must still stand where it stood: a chain that was recomputed as a whole differs here. */
async function sayExpected(
  db: Database,
  municipalityId: string,
  { sequence, hash }: { sequence: number; hash: string },
  io: CliIo,
): Promise<boolean> {
  const found = await db.asSystem((tx) => findHash(tx, municipalityId, sequence));
  if (found === hash) io.out(`Der frühere Stand ${sequence} ist enthalten.`);
  else io.err(`Der frühere Stand ${sequence} ist nicht enthalten: Die Kette wurde seitdem neu geschrieben.`);
  return found === hash;
}

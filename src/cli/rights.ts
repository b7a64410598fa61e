import { type Actor, program } from '../audit/core/actor.ts';
import type { Database, Tx } from '../db/index.ts';
import { findAccount, listMemberships } from '../identity/store/accounts.ts';
import { dayInGermany } from '../kernel/day.ts';
import { listMunicipalities } from '../municipality/store/municipalities.ts';
import { matrixDecision, whoMay } from '../roles/core/matrix/rights.ts';
import { decisionCatalogue } from '../roles/store/catalogue.ts';
import { createHolder, undecidableFrom } from '../roles/store/holders.ts';
import { findInForce, recoverMatrix } from '../roles/store/matrix.ts';
import { BadInput, readCall } from './input.ts';
import { type CliIo, fail } from './io.ts';
import { withStore } from './with-store.ts';

const usage = `Aufruf: augenmass rights recover ENTSCHEIDUNG… --municipality AGS --reason TEXT [--holder E-MAIL]
  Setzt diese Zeilen der Abgrenzung auf den Vorschlag zurück, sofort und mit Eintrag im Protokoll.
  Der Weg zurück, wenn niemand mehr ändern darf, wer was darf.
  --holder E-MAIL  besetzt mit der Person dieses Zugangs kommissarisch die Rolle, die über die Abgrenzung entscheidet`;

type Request = { decisions: string[]; municipality: string; reason: string; holder?: string };

/** Gives lost decision rights back from the command line; each use stands in the audit. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const request = readRequest(args);
  const known = new Set(decisionCatalogue().matrix.map(({ id }) => id));
  const unknown = request.decisions.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new BadInput(`Diese Entscheidungen kennt die Abgrenzung nicht: ${unknown.join(', ')}.`);
  return withStore(io, (db) => recover(db, io, request, new Date()));
}

export async function recover(db: Database, io: CliIo, request: Request, now: Date): Promise<number> {
  const { decisions, municipality, reason } = request;
  const town = (await db.asSystem(listMunicipalities)).find(({ ags }) => ags === municipality);
  if (!town)
    return fail(io, `--municipality: Eine Kommune mit dem Schlüssel ${municipality} gibt es hier nicht.`);
  const personId = request.holder ? await findPersonOf(db, town.id, request.holder) : null;
  if (personId === undefined)
    return fail(io, `--holder: Ein Zugang ${request.holder} gehört nicht zu ${town.name}.`);
  const actor = program(town.id, now);
  const { number, locked } = await db.inMunicipality(town.id, async (tx) => {
    const recovered = await recoverMatrix(tx, actor, decisions, { reason, on: dayInGermany(now) });
    if (personId) await appointDecider(tx, actor, personId);
    return { number: recovered.number, locked: (await undecidableFrom(tx, now)) === dayInGermany(now) };
  });
  io.out(
    `${town.name}: ${decisions.join(', ')} wie vorgeschlagen. Es gilt Fassung ${number} der Abgrenzung.`,
  );
  if (locked)
    io.err(
      'Noch hat niemand mit Zugang die Rolle, die über die Abgrenzung entscheidet. --holder E-MAIL besetzt sie kommissarisch.',
    );
  return 0;
}

async function findPersonOf(
  db: Database,
  municipalityId: string,
  email: string,
): Promise<string | undefined> {
  return db.asSystem(async (tx) => {
    const account = await findAccount(tx, { email });
    const all = account ? await listMemberships(tx, account.id) : [];
    return all.find((one) => one.municipalityId === municipalityId)?.personId;
  });
}

/** Lets the person hold the accountable role from today on; who holds it already keeps it as it is. */
async function appointDecider(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const [role] = whoMay((await findInForce(tx)).matrix, matrixDecision, 'decide');
  const from = dayInGermany(actor.now);
  if (role)
    await createHolder(tx, actor, { role, personId, from, until: null, deputyId: null, acting: true });
}

function readRequest(args: string[]): Request {
  const text = { type: 'string' } as const;
  const { positionals, values } = readCall(args, { municipality: text, reason: text, holder: text }, usage);
  const [verb, ...decisions] = positionals;
  const { municipality, reason, holder } = values;
  if (verb !== 'recover' || decisions.length === 0 || !municipality || !reason?.trim())
    throw new BadInput(usage);
  return { decisions, municipality, reason, holder };
}

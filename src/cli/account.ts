import { program } from '../audit/core/actor.ts';
import type { Config } from '../config.ts';
import type { Database, Tx } from '../db/index.ts';
import { recordAccountAct } from '../identity/store/access.ts';
import {
  type Account,
  type AccountLine,
  closeAccount,
  findAccount,
  listAccounts,
  listMemberships,
} from '../identity/store/accounts.ts';
import { invite } from '../identity/store/invitation.ts';
import { createFirstLink, createSetUpLink, linkHours } from '../identity/store/links.ts';
import { dayInGermany } from '../kernel/day.ts';
import { listMunicipalities } from '../municipality/store/municipalities.ts';
import { createPerson, listPersons } from '../people/store/persons.ts';
import { paths } from '../web/paths.ts';
import { BadInput, readCall } from './input.ts';
import { type CliIo, fail } from './io.ts';
import { withStore } from './with-store.ts';

const usage = `Aufruf: augenmass account BEFEHL
  setup                        Einrichtungslink für den ersten Zugang
  list                         alle Zugänge
  create E-MAIL --name NAME --municipality AGS
                               Zugang für eine Person der Kommune; legt die Person an, wenn es sie noch nicht gibt
  reset E-MAIL [--remove-code] Link für ein neues Passwort; --remove-code schaltet die Anmeldung mit Code aus
  close E-MAIL                 beendet einen Zugang und alle seine Sitzungen`;

type Values = { name?: string; municipality?: string; 'remove-code'?: boolean };
type Work = (db: Database, config: Config, io: CliIo, now: Date) => Promise<number>;

/** Looks after accounts from the command line, the way back in when nobody can sign in. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { positionals, values } = readCall(args, options, usage);
  const work = choose(positionals, values);
  if (!work) throw new BadInput(usage);
  return withStore(io, (db, config) => work(db, config, io, new Date()));
}

const options = {
  name: { type: 'string' },
  municipality: { type: 'string' },
  'remove-code': { type: 'boolean' },
} as const;

export function choose([verb, email, ...rest]: string[], values: Values): Work | undefined {
  if (rest.length > 0) return undefined;
  if (verb === 'setup' && !email) return setUp;
  if (verb === 'list' && !email) return list;
  if (!email) return undefined;
  const { name, municipality } = values;
  if (verb === 'create' && name && municipality) return create(email, name, municipality);
  if (verb === 'reset') return reset(email, values['remove-code'] ?? false);
  if (verb === 'close') return close(email);
  return undefined;
}

const setUp: Work = async (db, config, io, now) => {
  const token = await db.asSystem((tx) => createFirstLink(tx, now));
  if (!token)
    return fail(
      io,
      'Es gibt schon Zugänge. „augenmass account reset E-MAIL“ macht einen Link für einen von ihnen.',
    );
  sayLink(config, io, token);
  return 0;
};

const list: Work = async (db, _config, io) => {
  const [accounts, towns] = await db.asSystem(async (tx) => [
    await listAccounts(tx),
    await listMunicipalities(tx),
  ]);
  const names = new Map(towns.map(({ id, name }) => [id, name]));
  if (accounts.length === 0)
    io.out('Es gibt noch keine Zugänge. „augenmass account setup“ macht den ersten Link.');
  for (const account of accounts) io.out(describe(account, names));
  return 0;
};

function describe(account: AccountLine, names: Map<string, string>): string {
  const towns = account.municipalityIds.map((id) => names.get(id) ?? id).join(', ') || 'ohne Kommune';
  const marks = [
    account.demo ? 'Vorführung' : account.hasPassword ? undefined : 'noch ohne Passwort',
    account.twoFactorEnabled ? 'mit Code' : undefined,
    account.closedAt ? `geschlossen am ${dayInGermany(account.closedAt)}` : undefined,
  ].filter(Boolean);
  return [account.email, account.name, towns, ...marks].join(' · ');
}

const create =
  (email: string, name: string, ags: string): Work =>
  async (db, config, io, now) => {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return fail(io, `${email}: Das ist keine E-Mail-Adresse.`);
    const town = (await db.asSystem(listMunicipalities)).find((municipality) => municipality.ags === ags);
    if (!town) return fail(io, `--municipality: Eine Kommune mit dem Schlüssel ${ags} gibt es hier nicht.`);
    const personId =
      (await db.asSystem((tx) => findMember(tx, town.id, email))) ??
      (await db.inMunicipality(town.id, (tx) => findOrCreatePerson(tx, town.id, { email, name }, now)));
    const to = { personId, name, email };
    // Whoever works at the machine itself answers for whom the link is given to.
    const invited = await db.asSystem((tx) => invite(tx, program(town.id, now), to, 'owner-of-address'));
    if (!invited.ok)
      return fail(io, `${email}: Diese Person hat schon einen Zugang mit einer anderen Adresse.`);
    if (invited.value.token) sayLink(config, io, invited.value.token);
    else io.out(`${email} hat schon einen Zugang und gehört jetzt auch zu ${town.name}.`);
    return 0;
  };

/** The person whom the account of this address acts as in the municipality. */
async function findMember(tx: Tx, municipalityId: string, email: string): Promise<string | undefined> {
  const account = await findAccount(tx, { email });
  const joined = account ? await listMemberships(tx, account.id) : [];
  return joined.find((one) => one.municipalityId === municipalityId)?.personId;
}

async function findOrCreatePerson(
  tx: Tx,
  municipalityId: string,
  { email, name }: { email: string; name: string },
  now: Date,
): Promise<string> {
  const known = (await listPersons(tx, dayInGermany(now), { all: true })).find(
    (person) => person.email?.toLowerCase() === email.toLowerCase(),
  );
  if (known) return known.id;
  const fields = { name, email, occupation: null, phone: null, unitId: null, leftOn: null, skills: [] };
  const created = await createPerson(tx, program(municipalityId, now), fields);
  if (!created.ok) throw new Error(created.error.refusal);
  return created.value.id;
}

const reset = (email: string, removesTwoFactor: boolean): Work =>
  withAccount(email, async (account, db, config, io, now) => {
    if (account.demo) return fail(io, `${email}: Ein Zugang der Vorführung hat kein Passwort.`);
    const token = await db.asSystem(async (tx) => {
      await recordAccountAct(
        tx,
        account,
        { act: 'account.request-password', after: { twoFactor: !removesTwoFactor } },
        now,
        byProgram,
      );
      return createSetUpLink(tx, account.id, now, removesTwoFactor);
    });
    sayLink(config, io, token);
    return 0;
  });

const close = (email: string): Work =>
  withAccount(email, async (account, db, _config, io, now) => {
    await db.asSystem(async (tx) => {
      await closeAccount(tx, account.id, now);
      await recordAccountAct(tx, account, { act: 'account.close' }, now, byProgram);
    });
    io.out(`Der Zugang ${account.email} ist geschlossen, seine Sitzungen sind beendet.`);
    return 0;
  });

const withAccount =
  (email: string, work: (account: Account, ...rest: Parameters<Work>) => Promise<number>): Work =>
  async (db, config, io, now) => {
    const account = await db.asSystem((tx) => findAccount(tx, { email }));
    if (!account)
      return fail(
        io,
        `${email}: Einen offenen Zugang mit dieser Adresse gibt es nicht („augenmass account list“).`,
      );
    return work(account, db, config, io, now);
  };

const byProgram = { accountId: null, personId: null, name: 'Befehlszeile', role: 'none' as const };

function sayLink(config: Config, io: CliIo, token: string): void {
  io.out(`Dieser Link gilt ${linkHours} Stunden und nur einmal:`);
  io.out(config.baseUrl + paths.setUp(token));
}

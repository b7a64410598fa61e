import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { sql } from 'drizzle-orm';
import { createApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';
import type { Database } from '../src/db/index.ts';
import { addMembership, createAccount } from '../src/identity/store/accounts.ts';
import { setActingRole } from '../src/identity/store/sessions.ts';
import { hashToken } from '../src/identity/store/token.ts';
import type { Role } from '../src/kernel/role.ts';

export const testConfig: Config = {
  databaseUrl: null,
  dataFolder: tmpdir(),
  mode: 'production',
  host: '127.0.0.1',
  port: 3000,
  baseUrl: 'http://localhost',
  trustedProxies: [],
  smtpUrl: null,
  apiPerMinute: 6000,
  secret: () => 'only-for-tests-'.repeat(4),
};

const held = new Map<string, readonly Role[]>();

/** From now on the person holds these roles. */
export const holdRoles = (personId: string, roles: readonly Role[]): void => void held.set(personId, roles);

export type TestApp = ReturnType<typeof createApp>;

/** The real program over a test database. What its log says fails the test that asked for it. */
export function openTestApp(db: Database, settings: Partial<Config> = {}, now = () => new Date()): TestApp {
  return createApp({
    db,
    config: { ...testConfig, ...settings },
    now,
    distFolder: tmpdir(),
    log: (line) => process.stderr.write(`${line}\n`),
    rolesOf: async (_tx, personId) => held.get(personId) ?? [],
  });
}

export type SignedIn = { accountId: string; personId: string; sessionId: string; cookie: string };

/** A person of the municipality (made if need be), signed in and acting in the first of `roles`; holds them all. */
export async function signInAs(
  db: Database,
  person: { municipalityId: string; roles: readonly Role[]; name?: string; personId?: string },
): Promise<SignedIn> {
  const { municipalityId, roles, name = 'Marta Lindner', personId = randomUUID() } = person;
  const token = randomBytes(24).toString('hex');
  return db.asSystem(async (tx) => {
    const account = await createAccount(tx, { email: `${randomUUID()}@example.org`, name });
    if (!account.ok) throw new Error(account.error.refusal);
    const accountId = account.value.id;
    await tx.execute(sql`
      insert into persons (municipality_id, id, name) values (${municipalityId}, ${personId}, ${name}) on conflict do nothing`);
    await addMembership(tx, { municipalityId, accountId, personId });
    holdRoles(personId, roles);
    const { rows } = await tx.execute<{ id: string }>(sql`
      insert into sessions (token_hash, account_id, expires_at)
      values (${hashToken(token)}, ${accountId}, '2100-01-01') returning id`);
    const sessionId = rows[0]!.id;
    if (roles[0]) await setActingRole(tx, municipalityId, sessionId, roles[0]);
    return { accountId, personId, sessionId, cookie: `augenmass.session_token=${token}.unsigned` };
  });
}

/** A form as a browser posts it from a page of the program. */
export const postForm = (
  app: TestApp,
  path: string,
  fields: Record<string, string>,
  cookie = '',
  address = '192.0.2.1',
): Promise<Response> =>
  Promise.resolve(
    app.request(
      path,
      {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      },
      from(address),
    ),
  );

export const getPage = (app: TestApp, path: string, cookie = '', address = '192.0.2.1'): Promise<Response> =>
  Promise.resolve(app.request(path, { headers: { cookie } }, from(address)));

/** The connection a request came over, as the Node server hands it to Hono. */
export const from = (address: string) => ({
  incoming: { socket: { remoteAddress: address, remotePort: 50_000, remoteFamily: 'IPv4' } },
});

/** The cookies of an answer as the browser sends them back; those taken out again are left out. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

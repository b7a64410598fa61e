import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from '../src/db/index.ts';
import { stepMs } from '../src/identity/core/totp.ts';
import { type Account, addMembership, createAccount } from '../src/identity/store/accounts.ts';
import { hotp } from '../src/identity/store/single-use-code.ts';
import { cookiesOf, getPage, postForm, type TestApp } from './sign-in.ts';

/** The password of every account made here; hashing it takes time, so it is done once. */
export const password = 'vier lose Woerter Kranich';
const hash = hashPassword(password);

export async function newAccount(db: Database): Promise<Account> {
  const hashed = await hash;
  return db.asSystem(async (tx) => {
    const created = await createAccount(tx, { email: `${randomUUID()}@example.org`, name: 'Marta Lindner' });
    assert.ok(created.ok);
    const { id } = created.value;
    await tx.execute(sql`
      insert into credentials (account_id, provider, provider_account_id, password) values (${id}, 'credential', ${id}, ${hashed})`);
    return created.value;
  });
}

export const newDemoAccount = (db: Database, municipalityId: string, name: string): Promise<Account> =>
  db.asSystem(async (tx) => {
    const created = await createAccount(tx, { email: `${randomUUID()}@lohenfurt.example`, name, demo: true });
    assert.ok(created.ok);
    await joinTown(tx, municipalityId, created.value);
    return created.value;
  });

/** Makes a person for the account in the municipality. Answers its id. */
export async function joinTown(tx: Tx, municipalityId: string, account: Account): Promise<string> {
  const personId = randomUUID();
  await tx.execute(sql`
    insert into persons (municipality_id, id, name) values (${municipalityId}, ${personId}, ${account.name})`);
  await addMembership(tx, { municipalityId, accountId: account.id, personId });
  return personId;
}

export type WithSecondFactor = Account & {
  secret: string;
  code: string;
  backupCodes: string[];
  cookie: string;
};

/** An account whose owner has connected an app, through the pages; `code` is the one that confirmed it. */
export async function newSecondFactor(db: Database, app: TestApp): Promise<WithSecondFactor> {
  const account = await newAccount(db);
  const cookie = cookiesOf(await postForm(app, '/anmelden', { email: account.email, password }));
  return { ...account, ...(await connectApp(app, cookie)) };
}

export async function connectApp(app: TestApp, cookie: string) {
  assert.equal(
    (await postForm(app, '/konto/zweiter-faktor', { factorPassword: password }, cookie)).status,
    303,
  );
  const page = await (await getPage(app, '/konto/zweiter-faktor', cookie)).text();
  const key = /<code class="secret">((?:[A-Z2-7]{1,4} )+[A-Z2-7]{1,4})<\/code>/.exec(page)![1]!;
  const secret = fromBase32(key.replaceAll(' ', ''));
  const backupCodes = [...page.matchAll(/<code class="secret">(\w{5}-\w{5})<\/code>/g)].map(
    (match) => match[1]!,
  );
  assert.equal(backupCodes.length, 10);
  const code = codeAt(secret, 0);
  const confirmed = await postForm(app, '/konto/zweiter-faktor/bestaetigung', { code }, cookie);
  assert.equal(confirmed.status, 303);
  return { secret, code, backupCodes, cookie: cookiesOf(confirmed) };
}

/** The code an authenticator app shows so many 30-second steps from now. */
export const codeAt = (secret: string, stepsFromNow: number): string =>
  hotp(secret, Math.floor(Date.now() / stepMs) + stepsFromNow);

/** The acts of an account in the audit, oldest first. */
export async function actsOf(db: Database, accountId: string): Promise<string[]> {
  const { rows } = await db.asSystem((tx) =>
    tx.execute<{ act: string }>(
      sql`select act from audit_entries where account_id = ${accountId} order by municipality_id, sequence`,
    ),
  );
  return rows.map(({ act }) => act);
}

function fromBase32(text: string): string {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

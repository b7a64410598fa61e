import type pg from 'pg';
import { StoreFault } from './fault.ts';

/** The application's role sees one municipality at a time; the system's role sees the whole store. */
const roles = ['augenmass_app', 'augenmass_system'] as const;

/** The oldest PostgreSQL whose features the schema uses; it is tried with the tests. */
const oldestMajor = 15;

/** Whether a given server can hold the store; on our own all of it holds. */
export async function checkServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
      current_database() as database, current_user as "user",
      has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as "mayCreate"`);
  const { version, encoding, database, user, mayCreate } = rows[0]!;
  if (Number.parseInt(version, 10) < oldestMajor)
    throw new StoreFault(
      `Der Datenbankserver ist PostgreSQL ${version}; Augenmaß braucht mindestens Version ${oldestMajor}. Bitte ` +
        'aktualisieren Sie ihn oder lassen Sie DATABASE_URL weg.',
    );
  if (encoding !== 'UTF8')
    throw new StoreFault(
      `Die Datenbank ist in ${encoding} kodiert; Augenmaß braucht UTF8. Bitte legen Sie sie so an: ` +
        'createdb --encoding=UTF8 --template=template0 augenmass',
    );
  if (!mayCreate) throw new StoreFault(missingRight([`alter database "${database}" owner to "${user}"`]));
}

type ServerFacts = { version: string; encoding: string; database: string; user: string; mayCreate: boolean };

/**
 * Roles belong to the whole server, not to one database: made where they are missing, also when several programs
 * do so at once. `member` (default: the user of this connection) may act as each of them.
 */
export async function ensureRoles(client: pg.ClientBase, member?: string): Promise<void> {
  const name = member ?? (await currentUser(client));
  const statements: string[] = [];
  for (const role of roles)
    if (!(await roleExists(client, role))) statements.push(`create role ${role} nologin`);
  for (const role of roles)
    if (statements.length || !(await isMember(client, name, role)))
      statements.push(`grant ${role} to "${name}"`);
  for (const [at, statement] of statements.entries())
    if (!(await mayExecute(client, statement))) throw new StoreFault(missingRight(statements.slice(at)));
}

/** The user and the database the program works with on its own server. */
export async function ensureDatabase(client: pg.Client, database: string, password: string): Promise<void> {
  if (!(await roleExists(client, 'augenmass')))
    await mayExecute(client, `create role augenmass login password ${client.escapeLiteral(password)}`);
  await ensureRoles(client, 'augenmass');
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rows.length === 0) await mayExecute(client, `create database "${database}" owner augenmass`);
}

async function currentUser(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  return rows[0]!.name;
}

async function roleExists(client: pg.ClientBase, role: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  return rows.length > 0;
}

async function isMember(client: pg.ClientBase, name: string, role: string): Promise<boolean> {
  const { rows } = await client.query<{ member: boolean }>("select pg_has_role($1, $2, 'USAGE') as member", [
    name,
    role,
  ]);
  return rows[0]!.member;
}

/** Duplicates, and rows of the catalogue that another session is changing at this moment. */
const doneByAnother = ['42710', '42P04', '23505', 'XX000'];

/** False where the right is missing. */
async function mayExecute(client: pg.ClientBase, statement: string): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!doneByAnother.includes(code) && code !== '42501') throw error;
    return code !== '42501';
  }
}

const missingRight = (statements: readonly string[]): string =>
  'Dem Benutzer aus DATABASE_URL fehlt ein Recht. Bitte lassen Sie die Verwaltung des Datenbankservers einmal ' +
  `ausführen: ${statements.join('; ')};`;

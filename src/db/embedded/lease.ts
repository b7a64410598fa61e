import pg from 'pg';
import { StoreFault } from '../fault.ts';

/**
 * Who uses a server: each program holds a shared lock for as long as it lives, so that the last one to leave knows
 * that it may end the server. PostgreSQL gives the locks back by itself when a program is killed.
 */
export type Lease = {
  client: pg.Client;
  /** Gives the lease back; true: nobody else uses the server, and until it ends nobody can. */
  release(): Promise<boolean>;
};

/** `serve`: the one program that serves this store; `attach`: a command beside it. */
export type Use = 'serve' | 'attach';

const users = "hashtext('augenmass.users')";
const server = "hashtext('augenmass.serve')";

/**
 * Undefined when the server is just being ended: the caller starts it anew.
 * @throws StoreFault when another program already serves this store.
 */
export async function takeLease(connection: pg.ClientConfig, use: Use): Promise<Lease | undefined> {
  const client = new pg.Client({ ...connection, application_name: `augenmass ${use} ${process.pid}` });
  client.on('error', () => {});
  await client.connect();
  try {
    if (!(await tryLock(client, `pg_try_advisory_lock_shared(${users})`))) return await giveUp(client);
    if (use === 'serve' && !(await tryLock(client, `pg_try_advisory_lock(${server})`)))
      throw new StoreFault(alreadyServed(await findServingPid(client)));
  } catch (error) {
    await client.end();
    throw error;
  }
  return { client, release: () => release(client) };
}

async function giveUp(client: pg.Client): Promise<undefined> {
  await client.end();
}

async function release(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_all()');
  return tryLock(client, `pg_try_advisory_lock(${users})`);
}

async function tryLock(client: pg.Client, call: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select ${call} as taken`);
  return rows[0]!.taken;
}

async function findServingPid(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity where application_name like 'augenmass serve %' and pid <> pg_backend_pid()`,
  );
  return rows[0]?.name.split(' ').at(-1);
}

const alreadyServed = (pid: string | undefined): string =>
  `Augenmaß läuft auf diesem Datenordner schon${pid ? ` (Prozess ${pid})` : ''}. Bitte beenden Sie es zuerst oder ` +
  'wählen Sie mit AUGENMASS_DATA einen anderen Ordner; am Datenbestand wurde nichts geändert.';

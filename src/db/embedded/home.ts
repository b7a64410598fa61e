import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreFault } from '../fault.ts';
import { makeFolder } from '../folder.ts';

/** The user the server runs as; null: the one who runs this program. */
export type Account = { uid: number; gid: number } | null;

/** The folder the server lives in and the user it runs as. */
export type Home = { folder: string; account: Account };

/** Where the home of a store lies when its server's user cannot enter the data folder. */
const elsewhere = '/var/lib/augenmass';

/**
 * Makes the home ready. PostgreSQL refuses to run as root, so root gives the home to another user, and moves it out
 * of a data folder that this user cannot enter.
 */
export function prepareHome(dataFolder: string): Home {
  makeFolder(dataFolder);
  const inside = join(dataFolder, 'postgres');
  if (process.getuid?.() !== 0) return { folder: ownFolder(inside), account: null };
  const record = join(dataFolder, 'postgres.folder');
  const recorded = existsSync(record) ? readFileSync(record, 'utf8').trim() : inside;
  const home = giveHome(recorded, dataFolder);
  if (recorded !== inside) claimHome(recorded, dataFolder);
  if (canEnter(home)) return home;
  if (readdirSync(recorded).length > 0) throw new StoreFault(lockedOut(recorded));
  const outside = join(elsewhere, shortHash(dataFolder));
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  const moved = giveHome(outside, dataFolder);
  if (recorded === inside && readdirSync(outside).some((name) => /^cluster-\d+$/.test(name)))
    throw new StoreFault(leftStore(outside));
  claimHome(outside, dataFolder);
  if (!canEnter(moved)) throw new StoreFault(unreachable(outside));
  writeFileSync(record, `${outside}\n`);
  if (recorded !== outside) rmdirSync(recorded);
  return moved;
}

/** A home outside names its data folder, so that a copy of that folder does not quietly share the store. */
function claimHome(folder: string, dataFolder: string): void {
  const label = join(folder, 'data-folder');
  const owner = existsSync(label) ? readFileSync(label, 'utf8').trim() : undefined;
  if (owner === dataFolder) return;
  if (owner && existsSync(join(owner, 'postgres.folder')))
    throw new StoreFault(copiedFolder(dataFolder, owner, folder));
  writeFileSync(label, `${dataFolder}\n`);
}

/** A short, private folder for the server's socket: the system allows about 100 bytes for its whole path. */
export function prepareSocketFolder(home: Home): string {
  const inside = join(home.folder, 'socket');
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= 100;
  const folder = fits ? inside : join(tmpdir(), `augenmass-${shortHash(home.folder)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (home.account && statSync(folder).uid === 0) chownSync(folder, home.account.uid, home.account.gid);
  const { uid, mode } = lstatSync(folder);
  const owner = home.account?.uid ?? process.getuid?.() ?? uid;
  if (uid !== owner || (mode & 0o077) !== 0) throw new StoreFault(foreignFolder(folder));
  return folder;
}

/** An ordinary user's home; one that another user made (root, say) is refused before anything is written. */
function ownFolder(folder: string): string {
  makeFolder(folder, 0o700);
  const owner = statSync(folder).uid;
  const self = process.getuid?.();
  if (self !== undefined && owner !== self) throw new StoreFault(foreignHome(folder, owner));
  return folder;
}

/** Keeps the owner a home already has, so that the same user finds its files again. */
function giveHome(folder: string, dataFolder: string): Home {
  makeFolder(folder, 0o700);
  const owner = statSync(folder);
  if (owner.uid !== 0 && hasName(owner.uid)) return { folder, account: { uid: owner.uid, gid: owner.gid } };
  const account = ownerOf(dataFolder) ?? findAccount();
  chownAll(folder, account);
  chmodSync(folder, 0o700);
  return { folder, account };
}

/** Whoever owns the data folder, unless that is root. */
function ownerOf(folder: string): { uid: number; gid: number } | null {
  const { uid, gid } = statSync(folder);
  return uid !== 0 && hasName(uid) ? { uid, gid } : null;
}

/** A system user of its own where one can be made, else one that most systems have. */
function findAccount(): { uid: number; gid: number } {
  const known = lookUp('augenmass');
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'augenmass']);
  const account = lookUp('augenmass') ?? lookUp('postgres') ?? lookUp('nobody');
  if (!account) throw new StoreFault(noAccount);
  return account;
}

function lookUp(name: string): { uid: number; gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid!.status !== 0 || gid!.status !== 0) return null;
  return { uid: Number(uid!.stdout), gid: Number(gid!.stdout) };
}

/** PostgreSQL asks the system for its user's name and gives up without one. */
const hasName = (uid: number): boolean => spawnSync('id', ['-un', String(uid)]).status === 0;

function chownAll(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  execFileSync('chown', ['-R', `${uid}:${gid}`, folder]);
}

/** Asked of the system as that user: folders above, access lists and mounts all count. */
function canEnter({ folder, account }: Home): boolean {
  return spawnSync('test', ['-w', folder], { ...account, cwd: '/' }).status === 0;
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const foreignFolder = (folder: string): string =>
  `Der Ordner ${folder} ist für andere offen oder gehört jemand anderem; dort legt Augenmaß keinen Zugang zur ` +
  'Datenbank an. Bitte löschen Sie den Ordner und starten Sie erneut.';

const foreignHome = (folder: string, owner: number): string =>
  `Der Ordner ${folder} gehört einem anderen Benutzer (Nummer ${owner}). Bitte starten Sie Augenmaß als dieser ` +
  'Benutzer oder als root, oder wählen Sie mit AUGENMASS_DATA einen anderen Datenordner.';

const lockedOut = (folder: string): string =>
  `Der Datenbestand liegt in ${folder}, aber der Benutzer, dem er gehört, kann den Ordner nicht mehr betreten. Bitte geben ` +
  'Sie die Ordner darüber wieder frei (chmod a+x).';

const leftStore = (folder: string): string =>
  `In ${folder} liegt noch ein Datenbestand, zu dem der Datenordner fehlt. Bitte spielen Sie den Datenordner aus einer ` +
  'Sicherung ein; wenn Sie den Bestand nicht mehr brauchen, löschen Sie diesen Ordner.';

const copiedFolder = (dataFolder: string, owner: string, folder: string): string =>
  `Der Datenordner ${dataFolder} ist eine Kopie von ${owner}; deren Datenbestand liegt in ${folder}. Bitte löschen Sie ` +
  'in der Kopie die Datei postgres.folder, dann beginnt sie mit einem eigenen.';

const unreachable = (folder: string): string =>
  `Der Benutzer, unter dem PostgreSQL läuft, kann ${folder} nicht betreten. Bitte starten Sie Augenmaß nicht als ` +
  'root oder geben Sie mit DATABASE_URL einen PostgreSQL-Server an.';

const noAccount =
  'PostgreSQL läuft nicht als root, und hier ließ sich kein anderer Benutzer finden oder anlegen. Bitte starten Sie ' +
  'Augenmaß als gewöhnlicher Benutzer oder legen Sie einen Benutzer „augenmass“ an.';

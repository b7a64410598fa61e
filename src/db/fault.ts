/** The store cannot be used; the message is one plain German sentence: what, where, what to do. */
export class StoreFault extends Error {
  override name = 'StoreFault';
}

type Coded = {
  code?: string;
  message?: string;
  cause?: unknown;
  errors?: unknown[];
  path?: string;
  syscall?: string;
};

/** The sentence for an error that comes from the store's surroundings; undefined for a bug of ours. */
export function explainStoreError(error: unknown): string | undefined {
  if (error instanceof StoreFault) return error.message;
  const { cause, errors, ...fault } = pick(error);
  const code = codeOf(fault);
  if (Object.hasOwn(sentences, code)) return sentences[code]!({ ...fault, code });
  if (cause !== undefined) return explainStoreError(cause);
  return errors ? explainStoreError(errors[0]) : undefined;
}

/** Whether the server is gone or going. */
export function isUnreachable(error: unknown): boolean {
  const { cause, ...fault } = pick(error);
  const sentence = sentences[codeOf(fault)];
  return sentence === unreachable || sentence === goingDown || (cause !== undefined && isUnreachable(cause));
}

const pick = (error: unknown): Coded => {
  const { code, message, cause, errors, path, syscall } = (error ?? {}) as Coded;
  return { code, message, cause, errors, path, syscall };
};

/** Some faults have no code from pg; a missing file is the store's only where a socket was meant. */
function codeOf({ code = '', message = '', syscall }: Coded): string {
  if (/timeout exceeded when trying to connect|connection timeout|^Query read timeout$/.test(message))
    return 'ETIMEDOUT';
  if (/^SASL: .*client password must be/.test(message)) return '28P01';
  if (message === 'The server does not support SSL connections') return 'no-tls';
  if (/^Connection terminated|is not queryable$/.test(message)) return 'ECONNRESET';
  return code === 'ENOENT' && syscall !== 'connect' ? '' : code;
}

/** The same error, or a StoreFault in its place where there is a sentence for it. */
export function asStoreFault(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  const sentence = explainStoreError(error);
  return sentence === undefined ? error : new StoreFault(sentence, { cause: error });
}

const full = () =>
  'Auf dem Datenträger der Datenbank ist kein Platz mehr; die Änderung wurde nicht gespeichert, alles Frühere ist ' +
  'unversehrt. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.';

const unreachable = ({ code }: Coded) =>
  `Der Datenbankserver ist nicht erreichbar (${code}). Bitte prüfen Sie, ob er läuft und ob Rechner und Anschluss in ` +
  'DATABASE_URL stimmen.';

const wrongPassword = () =>
  'Der Datenbankserver lehnt die Anmeldung ab. Bitte prüfen Sie Benutzer und Passwort in DATABASE_URL; auf dem eigenen ' +
  'Server gehört der Ordner „secrets“ zum Datenbestand und darf nicht fehlen.';

const withoutTls = () =>
  'Der Datenbankserver bietet keine verschlüsselte Verbindung an, DATABASE_URL verlangt sie aber (sslmode). Bitte richten ' +
  'Sie dort TLS ein oder lassen Sie sslmode weg.';

const unknownCertificate = ({ code }: Coded) =>
  `Dem Zertifikat des Datenbankservers wird nicht vertraut (${code}). Bitte nennen Sie in DATABASE_URL die Datei der ` +
  'ausstellenden Stelle (sslrootcert=/pfad/stelle.pem) und den Rechnernamen, der im Zertifikat steht.';

const unknownDatabase = () =>
  'Die Datenbank aus DATABASE_URL gibt es auf dem Server nicht. Bitte legen Sie sie an, zum Beispiel mit ' +
  '„createdb augenmass“.';

const crowded = () =>
  'Der Datenbankserver nimmt keine weiteren Verbindungen an. Bitte erhöhen Sie dort max_connections oder beenden Sie ' +
  'andere Programme.';

const outOfLocks = () =>
  'Der Datenbankserver hat zu wenig Platz für Sperren. Bitte setzen Sie dort max_locks_per_transaction auf 512 und starten ' +
  'Sie ihn neu; am Datenbestand wurde nichts geändert.';

const goingDown = () =>
  'Der Datenbankserver startet gerade oder wird beendet. Bitte versuchen Sie es gleich noch einmal.';

const readOnly = () =>
  'Der Datenbankserver nimmt nur Lesezugriffe an (Abbild oder Wartung). Bitte verbinden Sie Augenmaß mit dem Hauptserver.';

const noAccess = ({ path }: Coded) =>
  `Auf ${path ?? 'den Datenordner'} darf Augenmaß nicht zugreifen. Bitte prüfen Sie die Rechte oder wählen Sie mit ` +
  'AUGENMASS_DATA einen anderen Ordner.';

/** By PostgreSQL's error codes (appendix A of its manual) and those of the operating system. */
const sentences: Record<string, (error: Coded) => string> = {
  '53100': full,
  ENOSPC: full,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ENOENT: unreachable,
  '28P01': wrongPassword,
  '28000': wrongPassword,
  'no-tls': withoutTls,
  SELF_SIGNED_CERT_IN_CHAIN: unknownCertificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownCertificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownCertificate,
  CERT_HAS_EXPIRED: unknownCertificate,
  ERR_TLS_CERT_ALTNAME_INVALID: unknownCertificate,
  '3D000': unknownDatabase,
  '53200': outOfLocks,
  '53300': crowded,
  '57P01': goingDown,
  '57P02': goingDown,
  '57P03': goingDown,
  '25006': readOnly,
  EACCES: noAccess,
  EROFS: noAccess,
};

/** PostgreSQL's code of what went wrong (Appendix A), also where a query wraps it; undefined: it was not the store. */
export function storeCode(error: unknown): string | undefined {
  const { code, cause } = pick(error);
  return code ?? (cause === undefined ? undefined : storeCode(cause));
}

/** A name taken, a row gone that was pointed at, an order of changes or a deadlock: two people saved at the same moment. */
const crossing = ['23505', '23503', '23P01', '40001', '40P01'];

/** A row that was read in this transaction was saved by somebody else before we wrote it; thrown to take all of it back. */
export class CrossedSave extends Error {
  override name = 'CrossedSave';
}

/** Whether what passed our checks failed because of what somebody else saved between check and save. */
export const isCrossed = (error: unknown): boolean =>
  error instanceof CrossedSave || crossing.includes(storeCode(error) ?? '');

/** For a save that only somebody else's can stop; another refusal is a fault of the program. */
export const failedSave = (sentence: string, refusal: string): Error => {
  const text = `${sentence}: ${refusal}`;
  return refusal === 'version-conflict' ? new CrossedSave(text) : new Error(text);
};

/** Zero bytes, in text or JSON, and numbers beyond any column: nothing that a person types. */
const unwritable = ['22021', '22P05', '22003'];

/** Whether the store refused what was sent, not because of a fault of ours. */
export function isUnwritable(error: unknown): boolean {
  const { code = '', cause } = pick(error);
  return unwritable.includes(code) || (cause !== undefined && isUnwritable(cause));
}

/** An error as it is logged: where it happened and the store's own code, but not the values, which are people's data. */
export function describeFault(error: Error): string {
  const { stack = String(error), message, cause } = error;
  if (!('params' in error && 'query' in error)) return stack;
  const { code, table, column, constraint } = cause as Record<string, string | undefined>;
  const why = [code, table, column, constraint].filter(Boolean).join(' ');
  return `${error.query} (${why})${stack.slice(stack.indexOf(message) + message.length)}`;
}

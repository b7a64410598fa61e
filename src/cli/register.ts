import { readFile } from 'node:fs/promises';
import { formatNumber } from '../kernel/money.ts';
import type { Refusal } from '../kernel/result.ts';
import { parseRegister, type RegisterEntry, type RegisterRefusal } from '../municipality/core/register.ts';
import { importRegister, type RegisterChange } from '../municipality/store/register.ts';
import type { CliIo } from './io.ts';
import { withStore } from './with-store.ts';

const usage = 'Aufruf: augenmass register import DATEI';

/** Reads the official register of municipalities (GV100AD, Destatis) into the store, all of it or nothing. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [verb, file, ...rest] = args;
  if (verb !== 'import' || !file || rest.length > 0) return fail(io, usage);
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return fail(io, bytes);
  const entries = parseRegister(bytes);
  if (!entries.ok) return fail(io, `${file}: ${explain(entries.error)} Es wurde nichts übernommen.`);
  return save(entries.value, io);
}

const fail = (io: CliIo, sentence: string): number => {
  io.err(sentence);
  return 2;
};

async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `${file}: ${unreadable[code ?? ''] ?? `Die Datei lässt sich nicht lesen (${code}).`}`;
  }
}

const unreadable: Record<string, string> = {
  ENOENT: 'Diese Datei gibt es nicht. Bitte prüfen Sie den Pfad.',
  EISDIR: 'Das ist ein Ordner. Bitte nennen Sie die Datei, zum Beispiel GV100AD_31122024.txt.',
  EACCES: 'Die Datei darf nicht gelesen werden. Bitte prüfen Sie die Rechte.',
};

const save = (entries: RegisterEntry[], io: CliIo): Promise<number> =>
  withStore(io, async (db) => {
    io.out(describe(entries, await db.asSystem((tx) => importRegister(tx, entries, new Date()))));
    return 0;
  });

function describe(entries: readonly RegisterEntry[], change: RegisterChange): string {
  const number = (value: number) => formatNumber(value, 'de');
  const municipalities = entries.filter((entry) => entry.level === 'municipality').length;
  const asOf = entries[0]!.asOf.split('-').reverse().join('.');
  const changes =
    change.added + change.changed + change.removed === 0
      ? 'Es war schon alles da, nichts hat sich geändert.'
      : `Neu: ${number(change.added)}, geändert: ${number(change.changed)}, entfallen: ${number(change.removed)}.`;
  return (
    `Gemeindeverzeichnis vom ${asOf}: ${number(change.total)} Einträge, davon ${number(municipalities)} Gemeinden ` +
    `und gemeindefreie Gebiete. ${changes}`
  );
}

/** One sentence: where, what stands there, what was expected. */
export function explain({ refusal, detail }: Refusal<RegisterRefusal>): string {
  const more = Number(detail?.more ?? 0);
  const place = detail?.line === undefined ? '' : `Zeile ${detail.line}: `;
  const others =
    more > 0
      ? ` Fehlerhaft ${more === 1 ? 'ist noch eine weitere Zeile' : `sind noch ${more} weitere Zeilen`}.`
      : '';
  return `${place}${sentences[refusal](String(detail?.found ?? ''))}${others}`;
}

const sentences: Record<RegisterRefusal, (found: string) => string> = {
  'register-encoding-unknown': () =>
    'Der Zeichensatz ist unbekannt; erwartet wird ISO-8859-15 oder UTF-8, wie das Statistische Bundesamt die Datei liefert.',
  'register-empty': () => 'Die Datei ist leer; erwartet wird ein Gemeindeverzeichnis GV100AD.',
  'register-line-length': (found) =>
    `Die Zeile hat ${found} Zeichen; ein Satz hat 220, eine Gemeinde (Satzart 60) mindestens 150.`,
  'register-record-type-unknown': (found) =>
    `Die Satzart „${found}“ ist unbekannt; erwartet wird 10, 20, 30, 40, 50 oder 60. Ist das eine Datei GV100AD?`,
  'register-date-invalid': (found) => `Der Gebietsstand „${found}“ ist kein Tag; erwartet wird JJJJMMTT.`,
  'register-dates-differ': (found) =>
    `Der Gebietsstand ${found} ist ein anderer als in der ersten Zeile; eine Datei hat genau einen.`,
  'register-key-invalid': (found) =>
    `Der amtliche Schlüssel „${found}“ ist falsch; er beginnt mit dem Land (01 bis 16) und hat nur Ziffern.`,
  'register-key-twice': (found) => `Der Schlüssel ${found} kommt schon einmal vor.`,
  'register-name-missing': () => 'Der Name fehlt (Stellen 23 bis 72).',
  'register-kind-unknown': (found) => `Das Textkennzeichen „${found}“ (Stellen 123 bis 124) ist unbekannt.`,
  'register-number-invalid': (found) =>
    `Fläche oder Einwohnerzahl „${found}“ (Stellen 129 bis 150) ist keine Zahl aus je 11 Ziffern.`,
  'register-parent-missing': (found) => `Der Kreis ${found}, zu dem der Eintrag gehört, fehlt in der Datei.`,
  'register-without-municipalities': () =>
    'Die Datei enthält keine Gemeinde (Satzart 60); erwartet wird ein vollständiges Gemeindeverzeichnis GV100AD.',
};

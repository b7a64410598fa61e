import type { Refusal } from '../kernel/result.ts';
import { parseRegister, type RegisterEntry, type RegisterRefusal } from '../municipality/core/register.ts';
import { BadInput, readInput } from './input.ts';

/** The entries of a file GV100AD, all of them. @throws BadInput that names the first fault with its line. */
export async function readRegisterFile(path: string): Promise<RegisterEntry[]> {
  const entries = parseRegister(await readInput(path));
  if (!entries.ok) throw new BadInput(`${path}: ${explain(entries.error)} Es wurde nichts übernommen.`);
  return entries.value;
}

/** One sentence: where, what stands there, what was expected. */
function explain({ refusal, detail }: Refusal<RegisterRefusal>): string {
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

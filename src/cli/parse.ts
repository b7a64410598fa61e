import { parseDate } from '../plan/core/reading/date.ts';
import { parseMoney } from '../plan/core/reading/money.ts';
import { BadInput } from './input.ts';
import type { CliIo } from './io.ts';

const usage =
  'Aufruf: augenmass parse money|date "TEXT" [--year JAHR] [--date-system 1900|1904] [--json]\n' +
  'Liest einen Betrag oder ein Datum so, wie der Import es aus einer Tabellenzelle liest.';

/** `parse money|date TEXT`: one reading, as JSON or as lines. */
export async function run(args: string[], io: CliIo): Promise<number> {
  if (args.length === 0) throw new BadInput(usage);
  const { values, kind, text, faults } = readWords(args);
  if (kind !== 'money' && kind !== 'date') faults.push('Nach „parse“ fehlt „money“ oder „date“.');
  else if (text === undefined) faults.push(`Nach „parse ${kind}“ fehlt der Text in Anführungszeichen.`);
  if (faults.length) throw new BadInput(...faults, usage);
  const year = values.year ? Number(values.year) : null;
  const dateSystem = values['date-system'] === '1904' ? 1904 : 1900;
  const read = kind === 'money' ? parseMoney(text!, { year }) : parseDate(text!, { year, dateSystem });
  io.out('json' in values ? JSON.stringify({ raw: text, ...read }, null, 2) : describe(read));
  return 0;
}

const options: Record<string, RegExp> = { year: /^\d{4}$/, 'date-system': /^(1900|1904)$/ };

/** By hand, because a text such as „-63.000 €“ begins like an option and is none. */
function readWords(args: string[]) {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const name = args[at]!.slice(2);
    if (args[at] === '--json') values.json = 'yes';
    else if (args[at]!.startsWith('--') && Object.hasOwn(options, name)) {
      values[name] = args[++at] ?? '';
      if (!options[name]!.test(values[name])) faults.push(`--${name}: „${values[name]}“ passt hier nicht.`);
    } else if (args[at] !== '--') words.push(args[at]!);
  }
  if (words.length > 2) faults.push('Der Text steht in Anführungszeichen, als ein Wort.');
  return { values, kind: words[0], text: words[1], faults };
}

const describe = (read: object): string =>
  Object.entries(read)
    .map(([field, value]) => `${field}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('\n');

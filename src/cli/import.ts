import { type FieldReading, type ImportReading, isSilent } from '../exchange/core/reading.ts';
import { fileFaultSentence } from '../exchange/fault-sentence.ts';
import { readSpreadsheetFile } from '../exchange/read-file.ts';
import { BadInput, fileFault, readCall } from './input.ts';
import type { CliIo } from './io.ts';

const usage =
  'Aufruf: augenmass import initiatives DATEI --dry-run [--json] [--year JAHR] [--hidden-sheets]\n' +
  'Liest Vorhaben aus XLSX, ODS oder CSV und zeigt, was sicher, angenommen und zu klären ist. Gespeichert wird nichts;\n' +
  'übernommen wird ein Import auf der Seite, mit Vorschau.';

/** `import initiatives FILE --dry-run`: what the file says, field by field. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { file, json, year, hiddenSheets } = readOptions(args);
  const answer = await readSpreadsheetFile(file, { year, hiddenSheets }).catch((error) =>
    Promise.reject(error.code ? fileFault(file, error) : error),
  );
  if (!answer.ok) throw new BadInput(`${file}: ${fileFaultSentence(answer.error, 'de')}`);
  io.out(json ? JSON.stringify(forJson(file, answer.value), null, 1) : inWords(file, answer.value));
  return 0;
}

function readOptions(args: string[]) {
  const { values, positionals } = readCall(args, options, usage);
  const [what, file, more] = positionals;
  if (what !== 'initiatives' || !file || more) throw new BadInput(usage);
  if (!values['dry-run'])
    throw new BadInput('Von hier aus wird nur gelesen: bitte --dry-run angeben.', usage);
  const { json = false, year, 'hidden-sheets': hiddenSheets = false } = values;
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new BadInput(`--year: „${year}“ ist kein Jahr mit vier Ziffern.`, usage);
  return { file, json, year: year === undefined ? null : Number(year), hiddenSheets };
}

const options = {
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  year: { type: 'string' },
  'hidden-sheets': { type: 'boolean' },
} as const;

const forJson = (file: string, reading: ImportReading) => ({
  file,
  ...reading,
  rows: reading.rows.map((row) => ({ ...row, fields: row.fields.filter((field) => !isSilent(field)) })),
});

const trust = { sure: 'sicher', assumed: 'angenommen', unclear: 'zu klären' };

function inWords(file: string, { rows, counts, sheets, sums, initiatives }: ImportReading): string {
  const lines = [
    `${file}: ${initiatives} Vorhaben, ${counts.sure} Angaben sicher, ${counts.assumed} angenommen, ${counts.unclear} zu klären`,
    ...sheets.flatMap(({ name, used, notices }) => [
      `Blatt „${name}“${used ? '' : ' (nicht gelesen)'}`,
      ...notices.map((notice) => `  ${notice}`),
    ]),
    ...sums
      .filter(({ holds }) => !holds)
      .map(
        ({ cell, label, stated, computed }) => `${cell}: „${label}“ nennt ${stated}, gerechnet ${computed}`,
      ),
    ...rows.flatMap(({ fields }) =>
      fields.filter(({ confidence }) => confidence === 'unclear').map(describe),
    ),
  ];
  return lines.join('\n');
}

const describe = ({ cell, heading, raw, confidence, notes }: FieldReading): string =>
  `${cell} ${heading}: „${raw ?? ''}“ ${trust[confidence]} (${notes.join(', ')})`;

import { parseArgs } from 'node:util';
import { type FieldReading, type ImportReading, isSilent } from '../exchange/core/reading.ts';
import { fileFaultSentence } from '../exchange/fault-sentence.ts';
import { readSpreadsheetFile } from '../exchange/read-file.ts';
import type { CliIo } from './io.ts';

const usage =
  'Aufruf: augenmass import initiatives DATEI --dry-run [--json] [--year JAHR] [--hidden-sheets]\n' +
  'Liest Vorhaben aus XLSX, ODS oder CSV und zeigt, was sicher, angenommen und zu klären ist. Gespeichert wird nichts;\n' +
  'übernommen wird ein Import auf der Seite, mit Vorschau.';

/** `import initiatives FILE --dry-run`: what the file says, field by field. Exit 2 where it cannot be read. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const call = readCall(args);
  if (typeof call === 'string') return fail(io, `${call}\n${usage}`);
  const answer = await readFile(call);
  if (typeof answer === 'string') return fail(io, answer);
  if (!answer.ok) return fail(io, `${call.file}: ${fileFaultSentence(answer.error, 'de')}`);
  io.out(
    call.json ? JSON.stringify(forJson(call.file, answer.value), null, 1) : inWords(call.file, answer.value),
  );
  return 0;
}

type Call = { file: string; json: boolean; year: number | null; hiddenSheets: boolean };

function readCall(args: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        year: { type: 'string' },
        'hidden-sheets': { type: 'boolean', default: false },
      },
    });
    const [what, file, ...more] = positionals;
    if (what !== 'initiatives') return `„${what ?? ''}“: eingelesen werden „initiatives“.`;
    if (!file) return 'Der Name der Datei fehlt.';
    if (more.length) return `Nur eine Datei auf einmal: „${more.join(' ')}“ ist zu viel.`;
    if (!values['dry-run']) return 'Von hier aus wird nur gelesen: bitte --dry-run angeben.';
    if (values.year && !/^\d{4}$/.test(values.year))
      return `--year: „${values.year}“ ist kein Jahr mit vier Ziffern.`;
    return {
      file,
      json: values.json,
      year: values.year ? Number(values.year) : null,
      hiddenSheets: values['hidden-sheets'],
    };
  } catch (error) {
    return (error as Error).message;
  }
}

async function readFile({ file, year, hiddenSheets }: Call) {
  try {
    return await readSpreadsheetFile(file, { year, hiddenSheets });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return `${file}: Diese Datei gibt es nicht.`;
    if (code === 'EISDIR') return `${file}: Das ist ein Ordner, keine Datei.`;
    if (code === 'EACCES') return `${file}: Diese Datei darf nicht gelesen werden.`;
    throw error;
  }
}

function fail(io: CliIo, sentence: string): number {
  io.err(sentence);
  return 2;
}

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

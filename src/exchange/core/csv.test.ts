import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importLimits } from './limit.ts';
import { readInitiatives } from './read-initiatives.ts';
import type { FieldReading, ImportReading, RowReading } from './reading.ts';

const read = async (bytes: Uint8Array): Promise<ImportReading> => {
  const result = await readInitiatives(bytes, importLimits);
  assert.ok(result.ok, JSON.stringify(!result.ok && result.error));
  return result.value;
};
const field = (row: RowReading | undefined, key: string): FieldReading =>
  row!.fields.find((candidate) => candidate.field === key)!;
const euro = (found: FieldReading): number | null => (found.kind === 'money' ? found.result.value : null);

const csv =
  'Vorhaben;Amt;Kosten;Beginn\r\nBürgerbüro „neu“;32;"1.234,50 €";1.1.2027\r\n"Zwei\nZeilen; ein Feld";10;5.000 €;\r\n';

test('CSV is read in UTF-8, with and without mark, Windows-1252 and UTF-16', async () => {
  const latin = new Uint8Array(
    [...csv.replace(/[„“]/g, '"" ').replace('"" neu"" ', "'neu'")].map((letter) =>
      letter === '€' ? 0x80 : letter.charCodeAt(0),
    ),
  );
  const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const files: [string, Uint8Array][] = [
    ['utf-8', new TextEncoder().encode(csv)],
    ['utf-8', new TextEncoder().encode(`\ufeff${csv}`)],
    ['windows-1252', latin],
    ['utf-16le', wide(`\ufeff${csv}`)],
    ['utf-16le', wide(csv)],
  ];
  for (const [encoding, bytes] of files) {
    const reading = await read(bytes);
    assert.deepEqual(
      [reading.encoding, reading.separator, reading.rows.length],
      [encoding, ';', 2],
      encoding,
    );
    assert.equal(euro(field(reading.rows[0], 'total')), 1_234.5);
    assert.match(String(field(reading.rows[0], 'name').raw), /^Bürgerbüro/);
    assert.equal(field(reading.rows[1], 'name').raw, 'Zwei\nZeilen; ein Feld');
  }
});

test('CSV of old Macs and of DOS is told by its umlauts; quotation marks mislead nobody', async () => {
  const table = 'Projekt;Amt\nÄrztliche Prüfgrößen;10\nMüllabfuhr;20\n';
  const inBytes = (letters: Record<string, number>) =>
    Uint8Array.from([...table].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
  const files: [string, Record<string, number>][] = [
    ['macintosh', { Ä: 0x80, ü: 0x9f, ö: 0x9a, ß: 0xa7 }],
    ['ibm850', { Ä: 0x8e, ü: 0x81, ö: 0x94, ß: 0xe1 }],
    ['windows-1252', {}],
  ];
  for (const [encoding, letters] of files) {
    const reading = await read(inBytes(letters));
    assert.equal(reading.encoding, encoding);
    assert.equal(field(reading.rows[0], 'name').raw, 'Ärztliche Prüfgrößen');
  }
  const quoted = Uint8Array.from(
    [...'Projekt;Amt\n<Akte>;10\n'].map(
      (letter) => ({ '<': 0x84, '>': 0x93 })[letter] ?? letter.charCodeAt(0),
    ),
  );
  assert.equal((await read(quoted)).encoding, 'windows-1252');
  const result = await readInitiatives(
    new Uint8Array(Buffer.from('\ufeffP\0r\0o\0j\0e\0k\0t\0;\0A\0m\0t\0', 'utf16le')),
    importLimits,
  );
  assert.equal(!result.ok && result.error.refusal, 'encoding-unknown');
});

test('CSV: semicolon, tab, comma and a declared separator are found', async () => {
  const table = (separator: string) =>
    ['Projekt,Amt,Status', 'A,10,Idee', 'B,20,Idee'].join('\n').replaceAll(',', separator);
  for (const separator of [';', '\t', ',', '|'])
    assert.equal((await read(new TextEncoder().encode(table(separator)))).separator, separator);
  assert.equal((await read(new TextEncoder().encode(`sep=;\n${table(';')}`))).rows.length, 2);
  assert.equal(
    (await read(new TextEncoder().encode('Projekt;Kosten\nA;1,5 Mio. €\nB;2,25 Mio. €\n'))).separator,
    ';',
  );
});

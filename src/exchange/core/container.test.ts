import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { importLimits } from './limit.ts';
import { readInitiatives } from './read-initiatives.ts';
import { writeSample } from './sample.ts';

const small = { ...importLimits, rows: 100, columns: 20, unpackedBytes: 1_000_000 };
const faultOf = async (bytes: Uint8Array, limits = small): Promise<string | undefined> => {
  const result = await readInitiatives(bytes, limits);
  return result.ok ? undefined : result.error.refusal;
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const workbook = (sheet: Uint8Array): Uint8Array =>
  zipSync({ 'xl/workbook.xml': text('<workbook/>'), 'xl/worksheets/sheet1.xml': [sheet, { level: 9 }] });

test('an empty file, a picture, a paper and a text document are no spreadsheets', async () => {
  assert.equal(await faultOf(new Uint8Array()), 'file-empty');
  assert.equal(await faultOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])), 'no-spreadsheet');
  assert.equal(await faultOf(text('%PDF-1.7 …')), 'no-spreadsheet');
  assert.equal(await faultOf(zipSync({ 'word/document.xml': text('<w/>') })), 'no-spreadsheet');
});

test('a file that unpacks to more than the limit is not unpacked', async () => {
  const bomb = workbook(new Uint8Array(5_000_000));
  assert.ok(bomb.length < 10_000);
  assert.equal(await faultOf(bomb), 'unpacks-too-large');
});

test('a file that claims to be small is stopped at its claim', async () => {
  const bomb = workbook(new Uint8Array(5_000_000));
  const view = new DataView(bytesOf(bomb).buffer);
  const at = lastDirectoryEntry(view);
  view.setUint32(at + 24, 1_000, true);
  const fault = await faultOf(new Uint8Array(view.buffer));
  assert.ok(fault === 'file-broken' || fault === 'size-wrong', fault);
});

test('a workbook with a password is refused as one', async () => {
  const bytes = await writeSample([{ name: 'A', rows: [['Projekt', 'Status']] }], { password: 'geheim' });
  assert.equal(await faultOf(bytes), 'password-protected');
});

test('an OpenDocument file with a password is refused as one, in its old and its new form', async () => {
  const type = text('application/vnd.oasis.opendocument.spreadsheet');
  const secret = Uint8Array.from({ length: 3_000 }, (_, at) => (at * 151 + 200) % 256);
  const stored = { level: 0 as const };
  const old = zipSync({ mimetype: [type, stored], 'content.xml': [secret, stored] });
  assert.equal(await faultOf(old), 'password-protected');
  const whole = zipSync({ mimetype: [type, stored], 'encrypted-package': [secret, stored] });
  assert.equal(await faultOf(whole), 'password-protected');
});

test('a web page, an XML of Excel 2003 and a binary workbook are told apart', async () => {
  const table = '<table><tr><td>Projekt</td><td>Amt</td></tr></table>';
  for (const page of [
    `<html><body>${table}`,
    table,
    `\ufeff<!DOCTYPE html>${table}`,
    `MIME-Version: 1.0\n\n${table}`,
  ])
    assert.equal(await faultOf(text(page)), 'web-page', page);
  const old =
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>';
  assert.equal(await faultOf(text(old)), 'excel-xml');
  assert.equal(await faultOf(zipSync({ 'xl/workbook.bin': text('…') })), 'excel-binary');
});

test('the Excel of 1997 is told apart from a password', async () => {
  const head = new Uint8Array(2_000);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.set(
    [...'Workbook'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    600,
  );
  assert.equal(await faultOf(head), 'old-excel');
});

test('a truncated workbook is broken', async () => {
  const bytes = await writeSample([
    {
      name: 'A',
      rows: [
        ['Projekt', 'Status'],
        ['A', 'Idee'],
      ],
    },
  ]);
  assert.equal(await faultOf(bytes.slice(0, bytes.length - 300)), 'file-broken');
});

test('too many rows or columns are refused with the name of the sheet', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`P${index}`, 'Idee']);
  const long = await readInitiatives(
    await writeSample([{ name: 'Amt 10', rows: [['Projekt', 'Status'], ...rows] }]),
    small,
  );
  assert.deepEqual(!long.ok && [long.error.refusal, long.error.at], ['too-many-rows', 'Amt 10']);
  const wide = Array.from({ length: 30 }, (_, index) => `Spalte ${index}`);
  assert.equal(await faultOf(text([wide.join(';'), wide.join(';')].join('\n'))), 'too-many-columns');
  assert.equal(
    await faultOf(text(['Projekt;Status', ...rows.map((row) => row.join(';'))].join('\n'))),
    'too-many-rows',
  );
});

test('a sheet that is laid out far down but blank is told from one that is full', async () => {
  const blank = Array.from({ length: 120 }, () => [{ value: '', fill: 'FFFF00' }, '']);
  const bytes = await writeSample([
    { name: 'A', rows: [['Projekt', 'Status'], ['Tafel', 'Idee'], ...blank] },
  ]);
  const read = await readInitiatives(bytes, small);
  assert.deepEqual(!read.ok && read.error, {
    refusal: 'rows-blank',
    at: 'A',
    detail: { limit: 100, blankFrom: 3 },
  });
});

test('a sheet of endlessly repeated cells is stopped, not laid out', async () => {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const cell =
    '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>A</text:p></table:table-cell>';
  const content = `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="T"><table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const type = text('application/vnd.oasis.opendocument.spreadsheet');
  const bytes = zipSync({ mimetype: [type, { level: 0 }], 'content.xml': text(content) });
  assert.equal(await faultOf(bytes, importLimits), 'memory-exceeded');
});

test('a heading with nothing below it is no import', async () => {
  assert.equal(await faultOf(text('Projekt;Amt;Status\n')), 'no-rows');
  assert.equal(await faultOf(text(`Projekt;Amt\n${';'.repeat(1_000)}`)), 'no-rows');
});

test('a sheet without headings is refused, not guessed', async () => {
  assert.equal(await faultOf(text('1;2;3\n4;5;6\n')), 'no-header');
  assert.equal(await faultOf(text('Nur ein Satz.')), 'no-header');
});

test('no bytes make the reader throw', async () => {
  const whole = await writeSample([
    {
      name: 'A',
      rows: [
        ['Projekt', 'Status'],
        ['A', 'Idee'],
      ],
    },
  ]);
  const damaged = fc
    .array(fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), async (bytes) => {
      await readInitiatives(bytes, small);
    }),
    { numRuns: 150 },
  );
});

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

function lastDirectoryEntry(view: DataView): number {
  let found = -1;
  for (let at = 0; at < view.byteLength - 4; at++) if (view.getUint32(at, true) === 0x02014b50) found = at;
  return found;
}

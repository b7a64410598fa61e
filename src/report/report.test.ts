import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { Parser } from 'saxen';
import type { Paper } from './core/paper.ts';
import { barShares } from './core/paper.ts';
import { renderDocx } from './render/docx.ts';
import { renderOdt } from './render/odt.ts';
import { openPdf, renderPdf } from './render/pdf.ts';
import { renderText } from './render/text.ts';

const paper: Paper = {
  title: 'IT-Vorhabenplan 2027 bis 2029',
  kind: 'Beschlussvorlage',
  municipality: 'Stadt Musterhausen',
  day: '2026-12-15',
  language: 'de',
  blocks: [
    { kind: 'heading', level: 1, text: 'Beschlussvorschlag' },
    {
      kind: 'list',
      ordered: true,
      items: ['Der Rat beschließt den Plan.', 'Der Rat nimmt die Risiken zur Kenntnis.'],
    },
    { kind: 'paragraph', text: 'Kurzfassung mit Umlauten: Größe, Maß, über.' },
    { kind: 'facts', items: [{ label: 'Frist', text: '31.12.2027' }] },
    {
      kind: 'table',
      caption: 'Finanzielle Auswirkungen',
      head: ['Jahr', 'investiv', 'konsumtiv'],
      figures: [1, 2],
      rows: [
        ['2027', '480.000 €', '95.000 €'],
        ['Summe', '480.000 €', '95.000 €'],
      ],
      hasSum: true,
    },
    {
      kind: 'bars',
      title: 'Kosten je Jahr',
      bars: [{ label: '2027', value: 575, target: 600, text: '575 T€' }],
    },
  ],
};

test('a table that begins at the foot of a page takes its caption and head along and leaves no page empty', async () => {
  const table = paper.blocks.find(({ kind }) => kind === 'table')!;
  for (let lines = 20; lines < 45; lines++) {
    const filled = Array.from({ length: lines }, (_, at) => ({
      kind: 'paragraph' as const,
      text: `Zeile ${at}`,
    }));
    const bytes = Buffer.from(await renderPdf({ ...paper, blocks: [...filled, table] })).toString('latin1');
    const pages = bytes.match(/\/Type \/Page\b(?!s)/g)!.length;
    assert.ok(pages <= 2, `${pages} pages after ${lines} lines`);
  }
});

test('the DOCX holds headings, the numbered resolution and a table with a header row', async () => {
  const files = unzipSync(await renderDocx(paper));
  const document = new TextDecoder().decode(files['word/document.xml']);
  for (const part of [
    'Beschlussvorschlag',
    'Heading1',
    '<w:numPr>',
    '<w:tblHeader',
    '480.000 €',
    'Größe, Maß',
  ]) {
    assert.ok(document.includes(part), part);
  }
});

const odtOf = async (given: Paper) => {
  const bytes = await renderOdt(given);
  const files = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  return { bytes, names: Object.keys(files), text };
};

test('the ODT is one by its first file, lists its parts, and each of them is well-formed', async () => {
  const { bytes, names, text } = await odtOf(paper);
  const start = new TextDecoder().decode(bytes.subarray(0, 80));
  assert.match(
    start,
    /mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
    'not compressed, so that it is seen',
  );
  const parts = names.filter((name) => name !== 'mimetype');
  for (const name of parts) {
    const faults: string[] = [];
    new Parser().on('error', (fault) => void faults.push(fault.message)).parse(text(name));
    assert.deepEqual(faults, [], name);
  }
  const listed = [...text('META-INF/manifest.xml').matchAll(/full-path="([^"]+\.xml)"/g)].map(
    ([, path]) => path,
  );
  assert.deepEqual(listed.toSorted(), parts.filter((name) => !name.startsWith('META-INF')).toSorted());
});

test('the ODT holds headings, the numbered resolution, a table with its head, bars, and its language', async () => {
  const { text } = await odtOf(paper);
  const content = text('content.xml');
  assert.match(content, /<text:h [^>]*text:outline-level="1">Beschlussvorschlag<\/text:h>/);
  assert.match(content, /<text:list text:style-name="Numbers"><text:list-item>.*?Der Rat beschließt/);
  assert.match(content, /<table:table-header-rows><table:table-row [^>]*>.*?<\/table:table-header-rows>/);
  assert.match(content, /"Figure">480\.000 €</);
  assert.match(content, /█{10,}░?┃/);
  assert.match(text('styles.xml'), /fo:language="de" fo:country="DE"/);
});

test('text that looks like markup stays text in the ODT, and its lines stay lines', async () => {
  const said = 'A & B <Amt> "17"\nzweite Zeile\u0007';
  const { text } = await odtOf({ ...paper, title: said, blocks: [{ kind: 'paragraph', text: said }] });
  const expected = 'A &amp; B &lt;Amt&gt; &quot;17&quot;<text:line-break/>zweite Zeile';
  assert.equal(text('content.xml').split(expected).length, 3, 'as title and as paragraph');
});

test('every column of a table has its width, and together they fill the line', async () => {
  const { text } = await odtOf(paper);
  const widths = [...text('content.xml').matchAll(/style:column-width="([\d.]+)cm"/g)].map(([, cm]) =>
    Number(cm),
  );
  const tables = paper.blocks.filter(({ kind }) => kind === 'table' || kind === 'bars').length;
  assert.ok(Math.abs(widths.reduce((sum, cm) => sum + cm, 0) - 17 * tables) < 0.1);
});

test('the PDF says that it is PDF/UA, its language, and marks headings, lists, tables and figures', async () => {
  const pdf = Buffer.from(await renderPdf(paper)).toString('latin1');
  for (const part of ['<pdfuaid:part>1', '/Lang (de-DE)', '/StructTreeRoot', '/DisplayDocTitle true']) {
    assert.ok(pdf.includes(part), part);
  }
  for (const tag of ['H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Caption', 'Figure']) {
    assert.match(pdf, new RegExp(`/S /${tag}\\b`), tag);
  }
});

test('a figure of the PDF carries its words', async () => {
  const pdf = Buffer.from(await renderPdf(paper)).toString('latin1');
  assert.match(pdf, /\/Alt \(/);
});

test('a long table goes on over pages without losing a row', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => [`V-${at}`, 'Ein Vorhaben mit einem Namen', '1 €']);
  const long: Paper = {
    ...paper,
    blocks: [{ kind: 'table', caption: 'Alle', head: ['Nr.', 'Name', 'Kosten'], rows }],
  };
  const pdf = Buffer.from(await renderPdf(long)).toString('latin1');
  assert.equal(pdf.match(/\/S \/TR\b/g)?.length, 201);
});

test('plain text has everything that the paper says', () => {
  const text = renderText(paper);
  for (const part of ['1. Der Rat beschließt', '2027 | 480.000 €', 'Kosten je Jahr: 2027: 575 T€'])
    assert.ok(text.includes(part));
});

test('bars are measured by the longest value or target', () => {
  const bars = [
    { label: 'a', value: 50, text: '' },
    { label: 'b', value: -5, target: 100, text: '' },
  ];
  assert.deepEqual(barShares(bars), [
    { share: 0.5, target: null },
    { share: 0, target: 1 },
  ]);
  assert.deepEqual(barShares([{ label: 'c', value: 0.5, text: '' }], 1), [{ share: 0.5, target: null }]);
});

test('a bar of the DOCX has a mark at its target', async () => {
  const files = unzipSync(await renderDocx(paper));
  assert.match(new TextDecoder().decode(files['word/document.xml']), /█{10,}░?┃/);
});

test('a PDF has the letters of the names that registers of persons hold (DIN 91379)', async () => {
  const doc = await openPdf(paper, {});
  for (const face of ['regular', 'bold']) {
    const { font } = (doc.font(face) as unknown as { _font: { font: Face } })._font;
    const missing = [...'ẞȘțĐğŁőŽạữẽĦΣάЂђЖі'].filter(
      (sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0)!),
    );
    assert.deepEqual(missing, [], face);
  }
});

type Face = { hasGlyphForCodePoint: (point: number) => boolean };

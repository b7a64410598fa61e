import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Paper } from './core/paper.ts';
import { barShares } from './core/paper.ts';
import { renderDocx } from './render/docx.ts';
import { renderPdf } from './render/pdf.ts';
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

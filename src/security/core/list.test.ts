import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ListFilter, listItems, pageLength } from './list.ts';
import { readOscalCatalogue } from './read-catalogue.ts';
import { sampleBytes, sampleCatalogue, sampleControl, sampleUuid } from './sample.ts';
import { categoriesOf, sheetOfCatalogue } from './sheet.ts';

const everything: ListFilter = { group: null, status: null, verb: null, category: null, text: '' };

const sheetOf = (controls: Record<string, unknown>[]) => {
  const read = readOscalCatalogue(sampleBytes(sampleCatalogue(controls)));
  assert.ok(read.ok);
  return sheetOfCatalogue('katalog', read.value);
};

const thousand = sheetOf(
  Array.from({ length: 1_000 }, (_, at) =>
    sampleControl(`A.1.${at}`, at, { verb: at % 10 === 0 ? 'MUSS' : 'SOLLTE' }),
  ),
);
const open = () => 'open' as const;

test('a thousand requirements come in pages; a page beyond the end is the last one', () => {
  const first = listItems(thousand, open, everything, 1);
  assert.deepEqual(
    [first.items.length, first.found, first.pages],
    [pageLength, 1_000, Math.ceil(1_000 / pageLength)],
  );
  assert.equal(listItems(thousand, open, everything, 999).page, first.pages);
  assert.equal(listItems(thousand, open, everything, -3).page, 1);
});

test('filters narrow together, and the text is found in id, title and wording', () => {
  assert.equal(listItems(thousand, open, { ...everything, verb: 'MUSS' }, 1).found, 100);
  const met = (key: string) => (key === sampleUuid(10) ? ('met' as const) : ('open' as const));
  assert.deepEqual(
    listItems(thousand, met, { ...everything, verb: 'MUSS', status: 'met' }, 1).items.map(({ id }) => id),
    ['A.1.10'],
  );
  assert.equal(listItems(thousand, open, { ...everything, text: 'AUFGABE 999' }, 1).found, 1);
  assert.equal(listItems(thousand, open, { ...everything, group: '' }, 1).found, 0);
});

test('what a requirement is about can be narrowed to one kind of target object', () => {
  const about = (targets: string) => ({
    parts: [
      {
        name: 'statement',
        prose: 'Text.',
        props: [{ name: 'target_object_categories', value: targets }],
      },
    ],
  });
  const sheet = sheetOf([
    sampleControl('A.1.1', 1, {}, about('Server, Netze')),
    sampleControl('A.1.2', 2, {}, about('Server')),
    sampleControl('A.1.3', 3),
  ]);
  assert.deepEqual(categoriesOf(sheet), ['Netze', 'Server']);
  assert.equal(listItems(sheet, open, { ...everything, category: 'Netze' }, 1).found, 1);
  assert.equal(sheet.items[0]!.topic, 'Grundlagen');
});

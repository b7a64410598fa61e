import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueFaultSentence } from './fault.ts';
import { maxCatalogueBytes, readCatalogue, readCatalogueFiles } from './read-catalogue.ts';
import { sampleText } from './sample.ts';

const faultsOf = (text: string) => {
  const read = readCatalogue(text);
  assert.equal(read.ok, false, 'the catalogue was taken');
  return read.ok ? [] : read.error;
};
const change = (from: string, to: string) => {
  assert.ok(sampleText.includes(from), from);
  return sampleText.replace(from, to);
};

test('a whole catalogue is read in YAML and in JSON', () => {
  const read = readCatalogue(sampleText);
  assert.ok(read.ok);
  assert.deepEqual(readCatalogue(JSON.stringify(read.value)), read);
});

test('a broken date is refused with its path, its line and what stood there', () => {
  const [fault] = faultsOf(change('date: "2027-01-01"', 'date: "2027-02-30"'));
  assert.deepEqual(
    [fault!.refusal, fault!.at, fault!.detail],
    ['not-a-day', 'laws[0].obligations[0].due.date', { found: '2027-02-30', line: 28 }],
  );
  assert.equal(
    catalogueFaultSentence(fault!, 'de'),
    'Zeile 28, laws[0].obligations[0].due.date: „2027-02-30“ ist kein Kalendertag; so sieht einer aus: 2027-01-31.',
  );
});

test('an unknown expression is refused where it stands', () => {
  for (const expression of [
    '{fact: population, matches: ".*"}',
    '{eval: "1"}',
    '{fact: population, gt: 1, lt: 5}',
    '{fact: population}',
    '{all: []}',
  ]) {
    const [fault] = faultsOf(change('{fact: population, gt: 1000}', expression));
    assert.deepEqual(
      [fault!.refusal, fault!.at?.startsWith('laws[0].appliesWhen')],
      ['unknown-expression', true],
      expression,
    );
  }
});

test('an expression deeper than eight levels is refused', () => {
  const deep = `${'{not: '.repeat(8)}{always: true}${'}'.repeat(8)}`;
  assert.equal(faultsOf(change('{fact: population, gt: 1000}', deep))[0]!.refusal, 'expression-too-deep');
});

test('what was known when, and what is valid from when, goes forward in time', () => {
  const known = (knownFrom: string) => `{knownFrom: "${knownFrom}", date: "2027-01-01", reference: probe}`;
  const version = (id: string, from: string) =>
    `{id: ${id}, validFrom: "${from}", validTo: null, knownFrom: "${from}"}`;
  const history = faultsOf(
    change(
      'date: "2027-01-01"}',
      `date: "2027-01-01", history: [${known('2022-01-01')}, ${known('2021-01-01')}]}`,
    ),
  );
  const versions = faultsOf(
    change(
      '    obligations:\n',
      `    versions: [${version('neu', '2024-01-01')}, ${version('alt', '2023-01-01')}]\n    obligations:\n`,
    ),
  );
  assert.deepEqual(
    [...history, ...versions].map(({ refusal, at }) => [refusal, at]),
    [
      ['dates-out-of-order', 'laws[0].obligations[0].due.history[1].knownFrom'],
      ['dates-out-of-order', 'laws[0].versions[1].validFrom'],
    ],
  );
});

test('references that come back to where they began are refused as a loop', () => {
  const second = sampleText
    .slice(sampleText.indexOf('  - id: de-probe\n'))
    .replaceAll('de-probe', 'de-zwei')
    .replace('relations: []', 'relations: [{type: implements, target: de-probe}]');
  const loop =
    sampleText.replace('relations: []', 'relations: [{type: depends_on, target: de-zwei}]') + second;
  const [fault] = faultsOf(loop);
  assert.deepEqual(
    [fault!.refusal, fault!.detail?.found],
    ['reference-loop', 'de-probe → de-zwei → de-probe'],
  );
});

test('unknown sources, versions, acts and foreign or double ids are refused', () => {
  const refusals = [
    change('references: [probe]', 'references: [nirgends]'),
    change('addressee: municipality', 'addressee: municipality\n        version: v9'),
    change('relations: []', 'relations: [{type: related, target: de-nichts}]'),
    change('id: de-probe.eins', 'id: de-andere.eins'),
    sampleText + sampleText.slice(sampleText.indexOf('  - id: de-probe\n')),
  ].map((text) => faultsOf(text)[0]!.refusal);
  assert.deepEqual(refusals, [
    'source-unknown',
    'version-unknown',
    'law-unknown',
    'id-of-other-law',
    'id-twice',
  ]);
});

test('a field nobody knows and a missing one are refused', () => {
  assert.equal(faultsOf(change('topics: []', 'topics: []\n    farbe: rot'))[0]!.refusal, 'unknown-field');
  assert.equal(faultsOf(change('    abbreviation: ProbeG\n', ''))[0]!.refusal, 'required');
  assert.equal(
    faultsOf(change('due: {kind: date, date: "2027-01-01"}', 'due: {kind: date}'))[0]!.refusal,
    'required',
  );
});

test('a file above the limit is refused before it is read', () => {
  const started = performance.now();
  assert.equal(faultsOf('x'.repeat(maxCatalogueBytes + 1))[0]!.refusal, 'file-too-large');
  assert.ok(performance.now() - started < 500);
});

test('what is no YAML is refused with its line; aliases that unfold without end are no YAML', () => {
  assert.equal(faultsOf('a: [1,\nb: }')[0]!.refusal, 'not-readable');
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
    'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
  ];
  const more = ['d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]', 'e: [*d,*d,*d,*d,*d,*d,*d,*d,*d]'];
  assert.equal(faultsOf([...bomb, ...more].join('\n'))[0]!.refusal, 'not-readable');
});

test('of several files a fault names its file, and one source cannot have two contents', () => {
  const files = (second: string) => [
    { name: 'eins.yaml', text: sampleText },
    { name: 'zwei.yaml', text: second },
  ];
  const other = sampleText.replaceAll('de-probe', 'de-zwei');
  assert.ok(readCatalogueFiles(files(other)).ok);
  const clash = readCatalogueFiles(files(other.replace('title: Probe,', 'title: Andere,')));
  assert.deepEqual(clash.ok ? [] : clash.error.map(({ refusal }) => refusal), ['source-differs']);
  const broken = readCatalogueFiles(files(other.replace('"2027-01-01"', 'morgen')));
  assert.equal(broken.ok ? '' : broken.error[0]!.at, 'zwei.yaml: laws[0].obligations[0].due.date');
});

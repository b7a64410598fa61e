import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countCatalogue, type SecurityCatalogue } from './catalogue.ts';
import { oscalFaultSentence } from './fault.ts';
import { maxOscalBytes, readOscalCatalogue } from './read-catalogue.ts';
import { sampleBytes, sampleCatalogue, sampleControl, sampleUuid } from './sample.ts';

function read(content: unknown): SecurityCatalogue {
  const result = readOscalCatalogue(sampleBytes(content));
  if (!result.ok) assert.fail(result.error.map((fault) => oscalFaultSentence(fault, 'de')).join('\n'));
  return result.value;
}

function faultsOf(content: unknown) {
  const result = readOscalCatalogue(sampleBytes(content));
  assert.ok(!result.ok, 'the file was accepted');
  return result.error.map(({ refusal, at }) => [refusal, at]);
}

const first = 'catalog.groups[0].groups[0].controls[0]';
const second = 'catalog.groups[0].groups[0].controls[1]';
const insert = (id: string) => `{{ insert: param, ${id} }}`;

test('a requirement is known by its UUID and keeps its group, verb and place below another', () => {
  const nested = sampleControl('A.1.1.1', 2, { verb: 'MUSS' });
  const { requirements } = read(sampleCatalogue([sampleControl('A.1.1', 1, {}, { controls: [nested] })]));
  const { key, id, groups, parent, modalVerb } = requirements[1]!;
  assert.deepEqual(
    [key, id, groups, parent, modalVerb],
    [sampleUuid(2), 'A.1.1.1', ['A', 'A.1'], sampleUuid(1), 'MUSS'],
  );
});

test('requirements are counted per outermost group and modal verb', () => {
  const controls = [
    sampleControl('A.1.1', 1, { verb: 'MUSS' }),
    sampleControl('A.1.2', 2),
    sampleControl('A.1.3', 3, {}, { parts: [{ name: 'statement', prose: 'Ohne Verb.' }] }),
  ];
  const counts = countCatalogue(read(sampleCatalogue(controls)));
  const byModalVerb = { MUSS: 1, SOLLTE: 1, none: 1 };
  assert.deepEqual(counts, {
    requirements: 3,
    withdrawn: 0,
    byModalVerb,
    groups: [{ id: 'A', title: 'Ordnung', subgroups: 1, requirements: 3, byModalVerb }],
  });
});

test('the order of the file is kept, so A.2 stands before A.10', () => {
  const ids = ['A.1.2', 'A.1.10', 'A.1.1'];
  const { requirements } = read(sampleCatalogue(ids.map((id, at) => sampleControl(id, at + 1))));
  assert.deepEqual(
    requirements.map(({ id }) => id),
    ids,
  );
});

test('both generations of property names are read, whatever their namespace', () => {
  const props = [
    { name: 'modalverb', ns: 'https://example.org/alt', value: 'muss' },
    { name: 'target_objects', value: 'Server, Netze' },
  ];
  const control = sampleControl('A.1.1', 1, {}, { parts: [{ name: 'statement', prose: 'Text.', props }] });
  const { modalVerb, targetCategories } = read(sampleCatalogue([control])).requirements[0]!;
  assert.deepEqual([modalVerb, targetCategories], ['MUSS', ['Server', 'Netze']]);
});

test('parameters are filled in: by value, else by label in brackets; other braces are text', () => {
  const params = [
    { id: 'p1', label: 'Norm', values: ['Standard 1'] },
    { id: 'p2', label: 'Frist' },
  ];
  const prose = `Nach ${insert('p1')} in ${insert('p2')}Tagen, nach {{anerkannter Regel}}.`;
  const { requirements } = read(sampleCatalogue([sampleControl('A.1.1', 1, { prose }, { params })]));
  assert.equal(requirements[0]!.statement, 'Nach Standard 1 in [Frist] Tagen, nach {{anerkannter Regel}}.');
});

test('a NIST-style catalogue is read: no UUIDs, nested items, choices, withdrawn controls, no topic level', () => {
  const group = {
    id: 'ac',
    title: 'Access Control',
    controls: [
      {
        id: 'ac-1',
        title: 'Policy',
        params: [
          { id: 'ac-1_p1', label: 'roles' },
          { id: 'ac-1_p2', select: { choice: ['yearly', `for ${insert('ac-1_p1')}`] } },
        ],
        parts: [
          {
            name: 'statement',
            parts: [
              {
                name: 'item',
                props: [{ name: 'label', value: 'a.' }],
                prose: `Review ${insert('ac-1_p2')}.`,
              },
            ],
          },
        ],
      },
      { id: 'ac-2', title: 'Gone', props: [{ name: 'status', value: 'withdrawn' }] },
    ],
  };
  const catalogue = read(sampleCatalogue([], {}, { groups: [group] }));
  const [policy] = catalogue.requirements;
  assert.deepEqual([policy!.key, policy!.statement], ['ac-1', '  a. Review [yearly / for [roles]].']);
  const { requirements, withdrawn, byModalVerb } = countCatalogue(catalogue);
  assert.deepEqual([requirements, withdrawn, byModalVerb], [1, 1, { none: 1 }]);
});

test('requirements beside all groups, and groups without an id, are read', () => {
  const groups = [{ title: 'Ohne Kennung', controls: [sampleControl('X.1', 1)] }];
  const controls = [sampleControl('X.2', 2)];
  const counts = countCatalogue(read(sampleCatalogue([], {}, { groups, controls })));
  assert.deepEqual(
    counts.groups.map(({ title, requirements }) => [title, requirements]),
    [
      ['Ohne Kennung', 1],
      ['', 1],
    ],
  );
});

test('a link to something that is not in the file is kept and no fault', () => {
  const links = [{ href: '#A.9.9', rel: 'required' }];
  const { requirements } = read(sampleCatalogue([sampleControl('A.1.1', 1, {}, { links })]));
  assert.deepEqual(requirements[0]!.required, ['A.9.9']);
});

const requires = (...ids: string[]) => ({ links: ids.map((id) => ({ href: `#${id}`, rel: 'required' })) });
const one = sampleControl('A.1.1', 1);
const bad: [string, unknown, ...[string, string | undefined][]][] = [
  ['no JSON', '{"catalog": ', ['not-json', undefined]],
  ['a profile', { $schema: 'x', profile: {} }, ['not-a-catalogue', undefined]],
  ['a list', [], ['not-a-catalogue', undefined]],
  ['a bare null', null, ['not-a-catalogue', undefined]],
  ['no requirement', sampleCatalogue([]), ['empty', 'catalog']],
  [
    'a day that the calendar does not have',
    sampleCatalogue([one], { 'last-modified': '2026-02-30T07:30:00Z' }),
    ['not-a-moment', 'catalog.metadata.last-modified'],
  ],
  [
    'a moment without time zone',
    sampleCatalogue([one], { 'last-modified': '2026-02-03T07:30:00' }),
    ['not-a-moment', 'catalog.metadata.last-modified'],
  ],
  ['a missing title', sampleCatalogue([{ ...one, title: undefined }]), ['required', `${first}.title`]],
  ['a title that is a number', sampleCatalogue([{ ...one, title: 7 }]), ['not-allowed', `${first}.title`]],
  [
    'a broken UUID',
    sampleCatalogue([{ ...one, props: [{ name: 'alt-identifier', value: '123' }] }]),
    ['not-a-uuid', `${first}.props`],
  ],
  ['an id twice', sampleCatalogue([one, sampleControl('A.1.1', 2)]), ['id-twice', `${second}.id`]],
  ['a UUID twice', sampleCatalogue([one, sampleControl('A.1.2', 1)]), ['uuid-twice', `${second}.props`]],
  [
    'a loop of references',
    sampleCatalogue([
      sampleControl('A.1.1', 1, {}, requires('A.1.2')),
      sampleControl('A.1.2', 2, {}, requires('A.1.1')),
    ]),
    ['reference-loop', `${first}.links`],
  ],
  [
    'a loop of parameters',
    sampleCatalogue([{ ...one, params: [{ id: 'p', label: insert('p') }] }]),
    ['parameter-loop', `${first}.params[0]`],
  ],
];

for (const [name, content, ...faults] of bad)
  test(`refused whole, with its path: ${name}`, () => assert.deepEqual(faultsOf(content), faults));

test('two requirements may be related to each other', () => {
  const links = (id: string) => ({ links: [{ href: `#${id}`, rel: 'related' }] });
  const pair = [sampleControl('A.1.1', 1, {}, links('A.1.2')), sampleControl('A.1.2', 2, {}, links('A.1.1'))];
  assert.equal(read(sampleCatalogue(pair)).requirements.length, 2);
});

test('50 MB are refused before they are read', () => {
  const started = performance.now();
  const result = readOscalCatalogue(new Uint8Array(50 * 1024 * 1024));
  assert.ok(!result.ok && result.error[0]!.refusal === 'file-too-large');
  assert.ok(performance.now() - started < 500);
  assert.ok(maxOscalBytes < 50_000_000);
});

test('a file nested without end is refused, not followed', () => {
  const deep = `{"catalog":${'{"groups":['.repeat(200_000)}${']}'.repeat(200_000)}}`;
  assert.deepEqual(faultsOf(deep), [['too-deep', undefined]]);
});

test('parameters that would fill in to gigabytes are refused', () => {
  const params = Array.from({ length: 60 }, (_, at) => ({
    id: `p${at}`,
    label: insert(`p${at + 1}`).repeat(2),
  }));
  const control = sampleControl('A.1.1', 1, { prose: insert('p0') }, { params });
  assert.deepEqual(faultsOf(sampleCatalogue([control])), [['too-long', undefined]]);
});

test('bytes that are no UTF-8 are refused', () => {
  const result = readOscalCatalogue(Uint8Array.of(0x7b, 0xff, 0x7d));
  assert.ok(!result.ok && result.error[0]!.refusal === 'not-utf8');
});

test('1,000 requirements are read in far less than 3 seconds', () => {
  const controls = Array.from({ length: 1000 }, (_, at) =>
    sampleControl(`A.1.${at}`, at + 1, { guidance: 'Ein langer Hinweis. '.repeat(150) }),
  );
  const bytes = sampleBytes(sampleCatalogue(controls));
  const started = performance.now();
  assert.ok(readOscalCatalogue(bytes).ok);
  assert.ok(performance.now() - started < 3000);
});

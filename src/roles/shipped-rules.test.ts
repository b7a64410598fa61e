import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DmnModdle } from 'dmn-moddle';
import { evaluate, unaryTest } from 'feelin';
import { namedIn } from './core/advisor/evidence.ts';
import { compileOutput } from './core/rules/cell.ts';
import { candidatesOf, checkTable } from './core/rules/check.ts';
import { compileTable, decide } from './core/rules/evaluate.ts';
import { readTables } from './core/rules/read.ts';
import { tableIds } from './core/rules/rule-set.ts';
import { type FeelValue, marksOf } from './core/rules/table.ts';
import { readCatalogue, shippedKnowledge, shippedRuleFiles } from './store/catalogue.ts';

const files = shippedRuleFiles();
const tables = (
  await Promise.all(
    files.map(async ({ name, xml }) => {
      const read = await readTables(xml);
      if (!read.ok) throw new Error(`${name} ${read.error.refusal}`);
      return read.value;
    }),
  )
).flat();
const { rules, sources } = await shippedKnowledge();

test('D0 to D7 are there, with the hit policies of the handbook', () => {
  assert.deepEqual(
    tables.map(({ id }) => id),
    [...tableIds],
  );
  const policies = Object.fromEntries(
    tables.map(({ id, hitPolicy, aggregation }) => [
      id,
      aggregation ? `${hitPolicy} ${aggregation}` : hitPolicy,
    ]),
  );
  assert.equal(policies.D1, 'UNIQUE');
  assert.equal(policies['D2.cdoMin'], 'COLLECT SUM');
  assert.deepEqual([policies.D3, policies.D4, policies.D6], ['FIRST', 'FIRST', 'FIRST']);
  assert.deepEqual([policies.D5, policies.D7], ['COLLECT', 'COLLECT']);
});

for (const { name, xml } of files)
  test(`${name} is DMN 1.3 that a modeler draws: no warning, every decision and input has its shape`, async () => {
    const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
    assert.deepEqual(warnings, []);
    const ids = [...xml.matchAll(/<(?:decision|inputData|informationRequirement) id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    const drawn = new Set([...xml.matchAll(/dmnElementRef="([^"]+)"/g)].map(([, id]) => id));
    assert.deepEqual(
      ids.filter((id) => !drawn.has(id)),
      [],
    );
    const all = [...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(all).size, all.length, 'ids are unique');
    assert.equal(rootElement.$type, 'dmn:Definitions');
  });

for (const table of tables)
  test(`${table.id} is complete, ${table.hitPolicy === 'UNIQUE' ? 'without overlap, ' : ''}and only says what its columns allow`, () => {
    assert.deepEqual(checkTable(table), []);
  });

for (const table of tables)
  test(`${table.id}: every rule carries its mark, and evidence its source`, () => {
    for (const rule of table.rules) {
      assert.match(rule.notes.Art ?? '', /^(evidence|derived|judgement)(, (derived|judgement))?$/, rule.id);
      if (marksOf(rule).includes('evidence')) assert.notEqual(rule.notes.Quelle, '', rule.id);
      const cited = rule.notes.Quelle?.match(/\bQ\d+b?\b/g) ?? [];
      assert.equal(namedIn(rule.notes.Quelle ?? '', sources).length, cited.length, rule.id);
    }
  });

for (const table of tables)
  test(`${table.id}: the compiled cells answer as feelin does`, () => {
    const compiled = compileTable(table);
    table.inputs.forEach((column, index) => {
      const values: FeelValue[] = [...candidatesOf(column, compiled, index), null];
      for (const [place, rule] of table.rules.entries())
        for (const value of values) {
          const text = rule.tests[index]!;
          const semantic = unaryTest(text, { '?': value }).value === true;
          assert.equal(
            compiled.tests[place]![index]!.matches(value, {}),
            semantic,
            `${rule.id} ${text} ${value}`,
          );
        }
    });
    for (const rule of table.rules) for (const text of rule.outputs) sameOutput(text);
  });

const facts = {
  base: { cdoMin: 2, cdoMax: 5 },
  townsServed: 12,
  guidesMin: 4,
  guidesFull: 6,
  guidesUpper: 10,
};

const sameOutput = (text: string) =>
  assert.deepEqual(compileOutput(text)(facts), evaluate(text, facts).value, text);

/** Chapter 5.3 written a second time, as plain conditions: the table must say the same over the whole grid. */
function expectedModel(type: string, inhabitants: number, g: number, konzern: number, ikz: boolean): string {
  if (type === 'landkreis') {
    if (inhabitants < 100_000) return 'L1 M2 M4';
    return g < 3 ? 'L2 M4 M3' : 'L3 M3 M4';
  }
  if (inhabitants < 5_000) return ikz ? 'G1 M1 M0' : 'G2 M0 M1';
  if (inhabitants < 10_000) return ikz ? 'G3 M1 M2' : 'G4 M0 M2';
  if (inhabitants < 20_000) return 'G5 M2 M1';
  if (inhabitants < 50_000) return g < 3.5 ? 'G6 M2 M3' : 'G7 M3 M2';
  if (konzern === 3) return 'G8 M6 M4';
  if (inhabitants < 100_000) return g < 2.5 ? 'G9 M4 M3' : 'G10 M3 M4';
  if (inhabitants < 500_000) return g < 3.5 ? 'G11 M4 M3' : 'G12 M3 M4';
  return g < 3.5 ? 'G13 M4 M5' : 'G14 M5 M3';
}

const types = ['gemeinde', 'kreisangehoerige-stadt', 'kreisfreie-stadt', 'gemeindeverband', 'landkreis'];
const bounds = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
const sizes = [1, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1]), 3_613_495];
const governance = Array.from({ length: 41 }, (_, step) => Math.round((1 + step / 10) * 10) / 10);

test('D1 fires exactly one rule over the whole grid, and the one of the handbook', () => {
  let tried = 0;
  for (const type of types)
    for (const inhabitants of sizes)
      for (const g of governance)
        for (const konzern of [0, 1, 2, 3])
          for (const cooperation of [true, false]) {
            const hits = rules.table('D1').hits({ type, inhabitants, g, konzern, cooperation });
            const said = hits.map(({ rule, values }) => `${rule.id} ${values.model} ${values.alternative}`);
            const expected = expectedModel(type, inhabitants, g, konzern, cooperation);
            if (said.length !== 1 || said[0] !== expected)
              assert.fail(`${type} ${inhabitants} ${g} ${konzern} ${cooperation}: ${said} for ${expected}`);
            tried += 1;
          }
  assert.equal(tried, 5 * sizes.length * 41 * 4 * 2);
});

test('D2 gives every model a range in every size: nothing below nought, no end before its start', () => {
  for (const model of ['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6'])
    for (const inhabitants of sizes) {
      const { cdoMin, cdoMax, cioMin, cioMax } = decide(rules.table('D2'), { model, inhabitants })
        .values as Record<string, number>;
      assert.ok(
        0 < cdoMin! && cdoMin! <= cdoMax! && 0 < cioMin! && cioMin! <= cioMax!,
        `${model} ${inhabitants}`,
      );
    }
});

test('D6 walks the bottlenecks in their order over the whole grid', () => {
  const scores = [1, 1.9, 2, 2.4, 2.5, 5];
  const order: [string, number][] = [
    ['S', 2],
    ['F', 2],
    ['Z', 2],
    ['P', 2],
    ['M', 2],
    ['O', 2.5],
  ];
  for (const S of scores)
    for (const F of scores)
      for (const Z of scores)
        for (const P of scores)
          for (const M of scores)
            for (const O of scores) {
              const given: Record<string, number> = { S, F, Z, P, M, O };
              const expected = order.find(([dimension, limit]) => given[dimension]! < limit)?.[0] ?? 'lowest';
              const { dimension } = decide(rules.table('D6'), given).values;
              if (dimension !== expected) assert.fail(`${JSON.stringify(given)}: ${dimension}`);
            }
});

test('every source named in the data has a title and an address', () => {
  const listed = Object.values(
    readCatalogue<{ sources: Record<string, { title: string; url: string }> }>('rules/sources.yaml').sources,
  );
  assert.ok(listed.length > 30);
  for (const { title, url } of listed) {
    assert.ok(title.length > 3);
    assert.ok(URL.canParse(url), url);
  }
});

test('the version names the edition and changes with every change of a file', async () => {
  const { versionOf } = await import('./store/catalogue.ts');
  const version = versionOf(files);
  assert.match(version, /^1\.0\.0\+[0-9a-f]{12}$/);
  assert.equal(rules.version, version);
  const changed = files.map((file, index) => (index ? file : { ...file, xml: `${file.xml} ` }));
  assert.notEqual(versionOf(changed), version);
});

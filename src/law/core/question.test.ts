import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../shipped.ts';
import type { Expression } from './catalogue.ts';
import { lawProfileOf, type OwnFacts } from './own-profile.ts';
import { factsOf } from './profile.ts';
import { questionFor, questions } from './question.ts';
import { openRadar } from './radar.ts';

const profile = {
  name: 'Lohenfurt',
  ags: '05999001',
  ars: null,
  kind: 'kreisangehoerige-stadt' as const,
  inhabitants: 62_300,
  inhabitantsOn: '2025-12-31',
  areaKm2: 98.4,
  officeStaff: 820,
  itPosts: 23,
  itOperation: 'own' as const,
  cooperation: false,
  cooperationWith: null,
  konzern: 1,
};
const holdings = [{ name: 'Stadtwerke', employees: 310 }];
const look = (answers: Record<string, boolean | number>, other: Partial<OwnFacts> = {}) =>
  openRadar(shippedCatalogue())(
    factsOf(lawProfileOf({ profile, holdings, employees: 1500, answers, ...other })),
    { asOf: '2026-11-24' },
  );
const rowOf = (id: string, answers = {}, other: Partial<OwnFacts> = {}) =>
  look(answers, other).find(({ obligation }) => obligation.id === id)!;

/** What the profile, the register or the units say. */
const known = ['land', 'type', 'population', 'employees', 'officeStaff'];
/** What the units say of each holding, and figures that the question about the sector takes along. */
const knownOfHoldings = ['employees', 'revenueEur', 'balanceEur'].map((fact) => `holdings.${fact}`);

test('every fact the shipped catalogue asks for is known from the profile or asked by a question', () => {
  const asked = new Set(questions.map(({ fact }) => fact));
  const facts = shippedCatalogue().laws.flatMap((law) => [
    ...factsIn(law.appliesWhen),
    ...law.obligations.flatMap(({ appliesWhen }) => (appliesWhen ? factsIn(appliesWhen) : [])),
  ]);
  const settled = [...known, ...knownOfHoldings];
  const open = facts.filter((fact) => !settled.includes(fact) && !asked.has(fact));
  assert.deepEqual([...new Set(open)], []);
});

function factsIn(expression: Expression): string[] {
  if ('always' in expression) return [];
  if ('all' in expression) return expression.all.flatMap(factsIn);
  if ('any' in expression) return expression.any.flatMap(factsIn);
  if ('not' in expression) return factsIn(expression.not);
  if (expression.some) return factsIn(expression.some).map((fact) => `${expression.fact}.${fact}`);
  if (expression.at) return [`${expression.fact}.${expression.at}`];
  const values = [expression.contains ?? [], expression.intersects ?? []].flat();
  return values.length > 0 ? values.map((value) => `${expression.fact}.${value}`) : [expression.fact];
}

test('an answer turns a duty that is to be checked into one that applies or does not', () => {
  assert.equal(rowOf('de-ustg-2b.anwenden').applies, 'check');
  assert.equal(rowOf('de-ustg-2b.anwenden', { 'vat.optionDeclaredAndNotRevoked': true }).applies, 'yes');
  assert.equal(rowOf('de-ustg-2b.anwenden', { 'vat.optionDeclaredAndNotRevoked': false }).applies, 'no');
});

test('a task that is answered counts, one that is not stays to be checked', () => {
  const id = look({}).find(({ obligation }) => obligation.id.startsWith('de-owig-eakte.'))!.obligation.id;
  assert.equal(rowOf(id).applies, 'check');
  assert.equal(rowOf(id, { 'tasks.bussgeldbehoerde': true }).applies, 'yes');
});

test('that no holding runs a critical installation settles all of them; that one does names none', () => {
  const id = look({}).find(({ obligation }) => obligation.id.startsWith('de-kritisdachg.'))!.obligation.id;
  assert.equal(rowOf(id).applies, 'check');
  assert.equal(rowOf(id, { 'holdings.criticalInstallation': false }).applies, 'no');
  assert.equal(rowOf(id, { 'holdings.criticalInstallation': true }).applies, 'yes');
  assert.equal(rowOf('de-bsig-nis2.registrierung', { 'holdings.nis2Sector': true }).applies, 'yes');
});

test('a utility of 40 staff and a large turnover binds by the BSI Act, and nobody counts it as 50 staff', () => {
  const small = { holdings: [{ name: 'Stadtwerk', employees: 40 }] };
  const answers = { 'holdings.nis2Sector': true };
  assert.equal(rowOf('de-bsig-nis2.registrierung', {}, small).applies, 'check');
  assert.equal(rowOf('de-bsig-nis2.registrierung', answers, small).applies, 'yes');
  assert.notEqual(rowOf('de-hinschg.beteiligungen', answers, small).applies, 'yes');
});

test('a municipality without holdings says so once, and no duty of holdings is left to be checked', () => {
  const village = { holdings: [], profile: { ...profile, konzern: 0 } };
  const ofHoldings = (answers: Record<string, number | boolean>) =>
    look(answers, village)
      .filter(
        ({ law, obligation }) => law.id === 'de-bsig-nis2' || obligation.id.startsWith('de-messbg.quote'),
      )
      .map(({ applies }) => applies);
  assert.deepEqual(new Set(ofHoldings({})), new Set(['check']));
  assert.deepEqual(new Set(ofHoldings({ holdingsCount: 0 })), new Set(['no']));
  assert.ok(rowOf('de-bsig-nis2.registrierung', {}, village).missing.some((fact) => questionFor(fact)));
});

test('holdings that no unit names are known by what is answered about them', () => {
  const unnamed = { holdings: [], profile: { ...profile, konzern: 0 } };
  assert.equal(rowOf('de-bsig-nis2.registrierung', { 'holdings.nis2Sector': true }, unnamed).applies, 'yes');
  const two = { holdingsCount: 2, 'holdings.nis2Sector': false };
  assert.equal(rowOf('de-bsig-nis2.registrierung', two, unnamed).applies, 'no');
  assert.equal(rowOf('de-hinschg.beteiligungen', two, unnamed).applies, 'check');
});

test('a holding alone sells nothing online and authenticates nobody: that is asked', () => {
  assert.equal(rowOf('de-bfsg.dienste').applies, 'check');
  assert.equal(rowOf('de-bfsg.dienste', { 'holdings.sellsToConsumersOnline': true }).applies, 'yes');
  const wallet = (answers: object) => rowOf('eu-eidas2.stadtwerke', answers).applies;
  assert.deepEqual(
    [wallet({}), wallet({ 'holdings.requiresStrongAuthentication': true, 'services.requireEid': false })],
    ['check', 'yes'],
  );
  assert.equal(
    rowOf('eu-eidas2.akzeptanz', {
      'holdings.requiresStrongAuthentication': true,
      'services.requireEid': false,
    }).applies,
    'no',
  );
});

test('the heat plan asks for the inhabitants of 2024-01-01 where the profile counts another day', () => {
  const tasks = { 'tasks.waermeplanung': true };
  const open = rowOf('de-wpg.plan-klein', tasks);
  assert.deepEqual(
    open.missing.map((fact) => questionFor(fact)?.fact),
    ['populationAt.2024-01-01'],
  );
  const plans = (count: number) =>
    ['de-wpg.plan-gross', 'de-wpg.plan-klein'].map(
      (id) => rowOf(id, { ...tasks, 'populationAt.2024-01-01': count }).applies,
    );
  assert.deepEqual(
    [plans(100_000), plans(100_001)],
    [
      ['no', 'yes'],
      ['yes', 'no'],
    ],
  );
});

test('a missing list leads to the first question about it', () => {
  assert.equal(questionFor('tasks')?.fact, 'tasks.meldebehoerde');
  assert.equal(questionFor('holdings')?.fact, 'holdingsCount');
  assert.equal(questionFor('holdings.employees'), undefined);
});

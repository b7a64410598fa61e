import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../shipped.ts';
import type { Expression } from './catalogue.ts';
import { lawProfileOf } from './own-profile.ts';
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
const look = (answers: Record<string, boolean | number>) =>
  openRadar(shippedCatalogue())(factsOf(lawProfileOf({ profile, holdings, employees: 1500, answers })), {
    asOf: '2026-11-24',
  });
const rowOf = (id: string, answers = {}) => look(answers).find(({ obligation }) => obligation.id === id)!;

/** What the profile, the register or the units say; `populationAt` counts a day no form can know. */
const known = ['land', 'type', 'population', 'populationAt', 'employees', 'officeStaff', 'holdingsCount'];

test('every fact the shipped catalogue asks for is known from the profile or asked by a question', () => {
  const asked = new Set(questions.map(({ fact }) => fact));
  const facts = shippedCatalogue().laws.flatMap((law) => [
    ...factsIn(law.appliesWhen),
    ...law.obligations.flatMap(({ appliesWhen }) => (appliesWhen ? factsIn(appliesWhen) : [])),
  ]);
  const open = facts.filter((fact) => !known.includes(fact) && !asked.has(fact));
  assert.deepEqual([...new Set(open)], []);
});

function factsIn(expression: Expression): string[] {
  if ('always' in expression) return [];
  if ('all' in expression) return expression.all.flatMap(factsIn);
  if ('any' in expression) return expression.any.flatMap(factsIn);
  if ('not' in expression) return factsIn(expression.not);
  if (expression.some) return [];
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

test('a missing list leads to the first question about it', () => {
  assert.equal(questionFor('tasks')?.fact, 'tasks.meldebehoerde');
  assert.equal(questionFor('populationAt.2024-01-01'), undefined);
});

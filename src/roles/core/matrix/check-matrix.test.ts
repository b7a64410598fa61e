import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles } from '../../../kernel/role.ts';
import { decisionCatalogue } from '../../store/catalogue.ts';
import { checkMatrix } from './check-matrix.ts';
import type { Finding, MatrixCheck } from './finding.ts';
import { applyChanges, type CellChange, isAccountable, type Letter, type Matrix } from './matrix.ts';

const catalogue = decisionCatalogue();

const check = (matrix: Matrix, more: Partial<MatrixCheck> = {}): Finding[] =>
  checkMatrix({
    matrix,
    proposal: catalogue.matrix,
    roleTexts: catalogue.roles,
    thresholds: catalogue.checks,
    delineated: [],
    sentences: catalogue.sentences,
    dropped: [],
    inherited: [],
    ...more,
  });

const change = (...changes: [string, Role, Letter][]): Matrix =>
  applyChanges(
    catalogue.matrix,
    changes.map(([row, role, letter]): CellChange => ({ row, role, letter })),
  );

const rules = (findings: readonly Finding[]) => new Set(findings.map(({ rule }) => rule));
const serious = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'todo');

test('the shipped matrix has 48 decisions, no error, no warning, and three delineations to agree', () => {
  assert.equal(catalogue.matrix.length, 48);
  assert.deepEqual(serious(check(catalogue.matrix)), []);
  assert.deepEqual(
    check(catalogue.matrix).map(({ rule, text }) => `${rule} ${text.de.split('.')[0]}`),
    [
      'R06 Strategie: Die CDO-Funktion verantwortet „Entwurf der Digitalen Agenda erarbeiten und fortschreiben“ (S2), die CIO-Funktion „Entwurf der IT-Strategie erarbeiten und fortschreiben“ (S4)',
      'R06 Daten: Die CDO-Funktion verantwortet „Daten- und Open-Data-Grundsätze festlegen“ (D4), die CIO-Funktion „Datenplattform und Schnittstellen bereitstellen“ (T5)',
      'R06 Berichte: Die CDO-Funktion verantwortet „Fortschritt veröffentlichen (Bericht / Dashboard)“ (O1), die CIO-Funktion „IT-Controlling und IT-Kennzahlen“ (O3)',
    ],
  );
});

test('the accountable decisions are spread over six roles, a quarter at most in one hand', () => {
  const count = (role: Role) => catalogue.matrix.filter((row) => isAccountable(row.cells[role])).length;
  const counts = Object.fromEntries(roles.map((role) => [role, count(role)]).filter(([, number]) => number));
  assert.deepEqual(counts, { mayor: 12, board: 5, council: 4, cio: 11, cdo: 9, office: 7 });
});

test('an agreed delineation sentence settles R06 for its kind', () => {
  assert.equal(check(catalogue.matrix, { delineated: ['Strategie', 'Daten', 'Berichte'] }).length, 0);
  assert.equal(check(catalogue.matrix, { delineated: ['Strategie'] }).length, 2);
});

const cioTakesAll = catalogue.matrix
  .filter((row) => isAccountable(row.cells.cdo))
  .flatMap((row): [string, Role, Letter][] => [
    [row.id, 'cdo', 'C'],
    [row.id, 'cio', 'A/R'],
  ]);
const mayorHoards = catalogue.matrix
  .filter((row) => isAccountable(row.cells.office))
  .flatMap((row): [string, Role, Letter][] => [
    [row.id, 'office', 'R'],
    [row.id, 'mayor', 'A'],
  ]);

/** The matrix broken in twelve ways: what was done to it, and which check must say so for which row. */
const breaks: [name: string, matrix: Matrix, rule: string, row: string | null][] = [
  ['nobody is accountable', change(['V2', 'board', 'C']), 'R01', 'V2'],
  ['two are accountable', change(['D1', 'cio', 'A']), 'R01', 'D1'],
  ['nobody carries out', change(['T1', 'cio', 'A'], ['T1', 'provider', 'C']), 'R02', 'T1'],
  ['a guide is accountable', change(['L1', 'guide', 'A'], ['L1', 'office', 'R']), 'R03', 'L1'],
  ['the ISB is accountable', change(['X1', 'isb', 'A/R'], ['X1', 'mayor', 'C']), 'R03', 'X1'],
  ['security without the ISB', change(['T3', 'isb', '']), 'R04', 'T3'],
  ['co-determination without the staff council', change(['D3', 'staff-council', 'I']), 'R04', 'D3'],
  ['personal data without the DSB', change(['D5', 'dsb', 'C']), 'R04', 'D5'],
  ['money without the treasury', change(['V3', 'treasurer', '']), 'R04', 'V3'],
  ['the CIO takes all that the CDO answers for', change(...cioTakesAll), 'R08', null],
  ['one role hoards', change(...mayorHoards), 'R07', null],
  [
    'CIO and CDO answer for the same object',
    catalogue.matrix.map((row) => (row.id === 'S4' ? { ...row, scope: 'Digital' } : row)),
    'R05',
    'S2',
  ],
];

for (const [name, matrix, rule, row] of breaks)
  test(`broken on purpose: ${name} is found by ${rule}`, () => {
    const found = check(matrix).filter((finding) => finding.rule === rule && finding.row === row);
    assert.equal(found.length, 1);
    assert.equal(found[0]!.level, 'error');
    assert.ok(found[0]!.text.de && found[0]!.text.en && found[0]!.mend.text.de && found[0]!.mend.text.en);
  });

for (const [name, matrix, rule] of breaks)
  test(`the proposal mends: ${name}`, () => {
    if (rule === 'R05') return assert.match(check(matrix)[0]!.mend.text.de, /trennen Sie den Umfang/);
    const mended = serious(check(matrix)).reduce(
      (current, finding) => applyChanges(current, finding.mend.changes),
      matrix,
    );
    assert.equal(rules(serious(check(mended))).has(rule), false);
  });

test('nobody accountable: the proposal says who is; where the model drops that role, who may and carries out, else the top', () => {
  const keeper = (matrix: Matrix, dropped: Role[] = []) =>
    check(matrix, { dropped }).find(({ rule, row }) => rule === 'R01' && row === 'V2')?.mend.changes;
  const nobody = change(['V2', 'board', 'C']);
  assert.deepEqual(keeper(nobody), [{ row: 'V2', role: 'board', letter: 'A' }]);
  assert.deepEqual(keeper(nobody, ['board']), [{ row: 'V2', role: 'cio', letter: 'A/R' }]);
  const onlyGuides = change(
    ['V2', 'board', 'C'],
    ['V2', 'cio', 'C'],
    ['V2', 'cdo', 'C'],
    ['V2', 'guide', 'R'],
  );
  assert.deepEqual(keeper(onlyGuides, ['board']), [{ row: 'V2', role: 'mayor', letter: 'A' }]);
});

test('two accountable: the one of the proposal stays, the other goes back to the part it had there', () => {
  const changes = (...broken: [string, Role, Letter][]) =>
    check(change(...broken)).find(({ rule, row }) => rule === 'R01' && row === 'V2')?.mend.changes;
  assert.deepEqual(changes(['V2', 'cio', 'A']), [{ row: 'V2', role: 'cio', letter: 'R' }]);
  assert.deepEqual(
    changes(['V2', 'board', 'C'], ['V2', 'mayor', 'A'], ['V2', 'cio', 'A/R']),
    [{ row: 'V2', role: 'cio', letter: 'R' }],
    "where the proposal's is not among them, the first stays",
  );
});

test('the CIO who takes all that the CDO answers for also holds too much', () => {
  const found = check(change(...cioTakesAll)).find(({ rule }) => rule === 'R07');
  assert.match(found!.text.de, /CIO verantwortet 20 von 48 Entscheidungen \(42\s%\); mehr als 35\s%/);
});

test('a role that takes over from a role the model drops is warned about, not refused', () => {
  const found = check(change(...mayorHoards), { inherited: ['mayor'] }).find(({ rule }) => rule === 'R07');
  assert.equal(found!.level, 'warning');
});

test('more than four who carry out are warned about', () => {
  const found = check(change(['S8', 'isb', 'R'], ['S8', 'dsb', 'R'])).filter(({ rule }) => rule === 'R10');
  assert.deepEqual(
    found.map(({ row, level }) => [row, level]),
    [['S8', 'warning']],
  );
});

test('a role that occurs nowhere is an error, one in every row a warning', () => {
  const everywhere = (letter: Letter) =>
    check(change(...catalogue.matrix.map(({ id }): [string, Role, Letter] => [id, 'guide', letter])));
  assert.equal(everywhere('').find(({ rule }) => rule === 'R09')?.level, 'error');
  assert.equal(everywhere('I').find(({ rule }) => rule === 'R09')?.level, 'warning');
});

test('a row at rest is not checked', () => {
  const resting = change(['L5', 'cdo', '']).map((row) => (row.id === 'L5' ? { ...row, inUse: false } : row));
  assert.deepEqual(serious(check(resting)), []);
});

test('a proposal says in words what a role is to do, in no letter of the other language', () => {
  const mends = check(change(['T3', 'isb', ''], ['D3', 'staff-council', 'I'], ['V3', 'treasurer', '']))
    .filter(({ rule }) => rule === 'R04')
    .map(({ mend }) => mend.text.de);
  assert.deepEqual(mends, [
    'Kämmerei wird beteiligt.',
    'Informationssicherheitsbeauftragte/r wird vorher schriftlich gehört.',
    'Personalrat muss zustimmen.',
  ]);
});

test('in English kinds and scopes of objects have English names', () => {
  const names = { ...catalogue.scopes, ...catalogue.kinds };
  const english = check(
    change(['S2', 'cdo', 'R'], ['S2', 'cio', 'A'], ['S4', 'cio', 'R'], ['S4', 'cdo', 'A']),
    {
      names,
    },
  ).map(({ text }) => text.en);
  assert.ok(english.some((text) => text.startsWith('Strategy: The CDO is accountable for')));
  assert.ok(english.every((text) => !/Strategie|Daten|Berichte/.test(text)));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles } from '../../../kernel/role.ts';
import { decisionCatalogue } from '../../store/catalogue.ts';
import { addMonths, checkPeople, type PeopleCheck } from './check-people.ts';
import type { Holder } from './holder.ts';
import { applyChanges } from './matrix.ts';

const catalogue = decisionCatalogue();
const outsideRows = catalogue.substitutions.find(({ id }) => id === 'one-person')!.outside!;

const holder = (role: Role, person: string, more: Partial<Holder> = {}): Holder => ({
  id: `${role}-${person}`,
  role,
  personId: person,
  personName: person,
  from: '2026-01-01',
  until: null,
  deputyId: null,
  deputyName: null,
  ...more,
});

/** Every role held by a person of its own. */
const filled = roles.map((role) => holder(role, `Person ${role}`));
const instead = (...others: Holder[]) => [
  ...filled.filter(({ role }) => !others.some((other) => other.role === role)),
  ...others,
];

const check = (more: Partial<PeopleCheck> = {}) =>
  checkPeople({
    matrix: catalogue.matrix,
    roleTexts: catalogue.roles,
    dropped: [],
    holders: filled,
    today: '2026-11-25',
    inhabitants: 62_300,
    outsideRows,
    droppable: catalogue.substitutions.flatMap(({ drops, from }) => (drops && from ? [from] : [])),
    guideHours: 2,
    adoptedOn: '2026-01-15',
    reviewMonths: 24,
    ...more,
  });

test('with a person in every role nothing is found', () => assert.deepEqual(check(), []));

test('ISB and CIO in one hand is an error', () => {
  const [found, ...rest] = check({ holders: instead(holder('isb', 'Kaya'), holder('cio', 'Kaya')) });
  assert.equal(rest.length, 0);
  assert.deepEqual([found!.rule, found!.level, found!.roles], ['R11', 'error', ['isb', 'cio']]);
  assert.match(found!.text.de, /^Kaya ist ISB und CIO\. /);
});

test('ISB and CDO in one hand is a warning in a small town and an error in a larger one', () => {
  const holders = instead(holder('isb', 'Kaya'), holder('cdo', 'Kaya'));
  assert.equal(check({ holders, inhabitants: 19_999 })[0]!.level, 'warning');
  assert.equal(check({ holders, inhabitants: 20_000 })[0]!.level, 'error');
});

test('the DSB must be neither CIO nor CDO', () => {
  const holders = instead(holder('dsb', 'Kaya'), holder('cio', 'Kaya'), holder('cdo', 'Kaya'));
  assert.equal(check({ holders }).filter(({ roles: [role] }) => role === 'dsb').length, 2);
});

test('hats worn one after the other are no conflict', () => {
  const holders = instead(
    holder('isb', 'Kaya', { until: '2026-06-30' }),
    holder('isb', 'Roth'),
    holder('cio', 'Kaya'),
  );
  assert.deepEqual(check({ holders }), []);
});

test('CIO and CDO in one person: V2, V3, V6 and O4 are decided outside of that person', () => {
  const holders = instead(holder('cio', 'Kaya'), holder('cdo', 'Kaya'));
  assert.deepEqual(check({ holders }), []);
  const matrix = applyChanges(catalogue.matrix, [
    { row: 'V3', role: 'board', letter: 'C' },
    { row: 'V3', role: 'cdo', letter: 'A/R' },
  ]);
  const [found] = check({ holders, matrix });
  assert.deepEqual([found!.rule, found!.row, found!.roles], ['R11', 'V3', ['cdo']]);
  assert.deepEqual(check({ holders, matrix: applyChanges(matrix, found!.mend.changes) }), []);
});

test('a board that consists of the same person does not count as outside', () => {
  const holders = instead(holder('cio', 'Kaya'), holder('cdo', 'Kaya'), holder('board', 'Kaya'));
  assert.deepEqual(
    check({ holders }).map(({ row }) => row),
    ['V2', 'V3', 'V6'],
  );
});

test('guides without agreed hours are warned about', () => {
  assert.deepEqual(
    check({ guideHours: null }).map(({ rule, level }) => [rule, level]),
    [['R12', 'warning']],
  );
  assert.equal(check({ guideHours: 0 }).length, 1);
});

test('a vacant role that the matrix names is an error, unless the role model drops it', () => {
  const holders = filled.filter(({ role }) => role !== 'cdo');
  assert.deepEqual(
    check({ holders }).map(({ rule, level, roles: found }) => [rule, level, ...found]),
    [['R13', 'error', 'cdo']],
  );
  assert.deepEqual(check({ holders, dropped: ['cdo'] }), []);
});

test('before a matrix is agreed on, vacant roles are one task, and nobody is told to do without a council', () => {
  const holders = filled.filter(({ role }) => role !== 'cdo' && role !== 'council');
  const [first, ...others] = check({ holders, adoptedOn: null });
  assert.deepEqual([first!.rule, first!.level, first!.roles], ['R13', 'todo', ['council', 'cdo']]);
  assert.deepEqual(others, []);
  const advice = check({ holders }).map(({ roles: [role], mend }) => [
    role,
    /Rollenmodell/.test(mend!.text.de),
  ]);
  assert.deepEqual(advice, [
    ['council', false],
    ['cdo', true],
  ]);
});

test('an office that ends leaves the role vacant the day after', () => {
  const holders = instead(holder('cdo', 'Kaya', { until: '2026-11-25' }));
  assert.deepEqual(check({ holders }), []);
  assert.equal(check({ holders, today: '2026-11-26' })[0]!.rule, 'R13');
});

test('the review is due 24 months after the matrix was adopted', () => {
  assert.deepEqual(check({ adoptedOn: '2024-11-25' }), []);
  assert.equal(check({ adoptedOn: '2024-11-24' })[0]!.rule, 'R14');
});

test('months are counted to the last day of a shorter month', () => {
  assert.equal(addMonths('2026-08-31', 6), '2027-02-28');
  assert.equal(addMonths('2024-02-29', 24), '2026-02-28');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../../kernel/quarter.ts';
import type { LeftOut } from '../../../planner/core/explain/explain.ts';
import type { Overload } from '../../../planner/core/solve.ts';
import type { PlanItem } from './candidate.ts';
import { fateText, leftOutReason, limitAmount, limitName, type Naming } from './reason.ts';

const naming = {
  frame: { from: toQuarter(2027, 1) },
  portfolio: { teams: [{ id: 'fv', name: 'Team Fachverfahren' }] },
  items: [
    { id: '1', code: 'V-1', name: 'E-Akte' },
    { id: '2', code: 'V-2', name: 'Portal' },
  ],
} as unknown as Naming;
const days = (by: number): Overload => ({ kind: 'team', team: 'fv', period: 1, by });
const money = (by: number): Overload => ({ kind: 'investive', year: 1, by });
const why = (kind: LeftOut['kind'], more: Partial<LeftOut> = {}) =>
  leftOutReason({ kind, shortage: [], missing: [], excludedBy: [], ...more } as LeftOut, naming, 'de');

test('a limit is named by team and quarter, or by budget and year', () => {
  assert.equal(limitName(days(40), naming, 'de'), 'Team Fachverfahren, Q2/27');
  assert.equal(limitName(money(40), naming, 'de'), 'Investitionsbudget 2028');
  assert.equal(limitName({ kind: 'consumptive', year: 0, by: 1 }, naming, 'en'), 'operating budget 2027');
});

test('what is missing counts in person-days or in euro', () => {
  assert.deepEqual(
    [limitAmount(days(1), 'de'), limitAmount(days(40), 'de'), limitAmount(days(1), 'en')],
    ['1 Personaltag', '40 Personaltage', '1 person-day'],
  );
  assert.match(limitAmount(money(40), 'de'), /€$/);
});

test('whoever is left out reads why: what excludes it, lacks time, is worth less, or needs another one first', () => {
  assert.equal(why('excluded', { excludedBy: ['1', 2] }), 'schließt sich aus mit V-1 E-Akte, V-2 Portal');
  assert.equal(why('time'), 'zu wenig Zeit zwischen frühestem Beginn, Vorgängern und Frist');
  assert.equal(why('worth'), 'hätte Platz, würde aber Vorhaben mit höherem Nutzen verdrängen');
  assert.equal(
    why('predecessor', { missing: ['1'], shortage: [days(1)] }),
    'braucht zuerst V-1 E-Akte; dafür fehlt 1 Personaltag (Team Fachverfahren, Q2/27)',
  );
  assert.equal(leftOutReason(null, naming, 'de'), 'Der Plan ist noch nicht vollständig berechnet');
});

test('two missing limits are named, more of them are counted', () => {
  const place = '(Team Fachverfahren, Q2/27)';
  assert.equal(why('team', { shortage: [days(1)] }), `es fehlt 1 Personaltag ${place}`);
  assert.equal(
    why('team', { shortage: [days(3), days(2), days(5), days(9)] }),
    `es fehlen 3 Personaltage ${place}, 2 Personaltage ${place} und an 2 weiteren Stellen`,
  );
  assert.equal(why('team'), 'verdrängt durch höheren Nutzen');
});

test('what was not free to choose says what fixed it: hand, running work, law or resolution', () => {
  const fate = (item: Partial<PlanItem>) => fateText(item as PlanItem, 'de');
  assert.deepEqual(
    [
      fate({ fate: 'must', hand: { kind: 'in' } as unknown as PlanItem['hand'] }),
      fate({ fate: 'running' }),
      fate({ fate: 'must', legal: true }),
      fate({ fate: 'must', legal: false }),
      fate({ fate: 'free' }),
    ],
    ['von Hand festgelegt', 'läuft bereits', 'Pflicht', 'beschlossen', 'frei gewählt'],
  );
});

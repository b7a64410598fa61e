import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CoverageForm, measureCoverage } from './coverage.ts';
import { addMonths, clearingDay, findGaps, standingOf } from './guide.ts';
import { drawNetwork } from './layout.ts';
import { measureNetwork, type NetworkGuide } from './network.ts';

const units = ['10', '20', '32', '50'].map((code) => ({ id: code, code, name: `Amt ${code}`, staff: 30 }));
const guide = (id: string, unitIds: string[], more: Partial<NetworkGuide> = {}): NetworkGuide => ({
  id,
  name: id,
  unitIds,
  hasDeputy: true,
  topicIds: [],
  groupIds: [],
  ...more,
});

test('a guide who is there for two units connects them; without her they lose each other', () => {
  const network = measureNetwork(units, [guide('a', ['10']), guide('b', ['10', '20'])], []);
  assert.equal(network.connected, 2);
  assert.deepEqual(network.bridges, [{ guideId: 'b', cutOff: ['20'] }]);
  assert.deepEqual(network.without, ['32', '50']);
});

test('a logged contact connects like a mandate, and a common group connects its guides’ units', () => {
  const contact = measureNetwork(units, [guide('a', ['10'])], [{ guideId: 'a', unitId: '20', minutes: 15 }]);
  assert.equal(contact.connected, 2);
  const group = measureNetwork(
    units,
    [guide('a', ['10'], { groupIds: ['g'] }), guide('b', ['20'], { groupIds: ['g'] })],
    [],
  );
  assert.equal(group.connected, 2);
  assert.deepEqual(group.lonely, []);
});

test('connected are the units of the largest part, and a bridge names those it alone ties to it', () => {
  const network = measureNetwork(
    units,
    [guide('a', ['10', '20']), guide('b', ['10', '20']), guide('c', ['20', '32']), guide('d', ['50'])],
    [],
  );
  assert.equal(network.connected, 3);
  assert.deepEqual(network.bridges, [{ guideId: 'c', cutOff: ['32'] }]);
  assert.equal(measureNetwork(units, [guide('a', ['10'])], []).connected, 0);
});

test('no bridge stands where two guides connect the same units', () => {
  const network = measureNetwork(units, [guide('a', ['10', '20']), guide('b', ['10', '20'])], []);
  assert.deepEqual(network.bridges, []);
});

test('a bridge cuts off what is no longer tied to the largest piece once that guide is taken away', () => {
  const guides = fc.array(
    fc.record({
      unitIds: fc.uniqueArray(fc.constantFrom('10', '20', '32', '50'), { maxLength: 3 }),
      groupIds: fc.uniqueArray(fc.constantFrom('g', 'h'), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(guides, (list) => {
      const named = list.map(({ unitIds, groupIds }, at) => guide(`n${at}`, unitIds, { groupIds }));
      for (const { id, unitIds } of named) {
        const bridge = measureNetwork(units, named, []).bridges.find(({ guideId }) => guideId === id);
        assert.deepEqual(bridge?.cutOff ?? [], cutOffWithout(named, id, unitIds[0]));
      }
    }),
  );
});

/** By the words of the definition: the pieces of a guide's part without that guide, but for the largest. */
function cutOffWithout(
  guides: readonly NetworkGuide[],
  without: string,
  start: string | undefined,
): string[] {
  const part = start === undefined ? [] : piecesOf(guides).find((piece) => piece.includes(start))!;
  const pieces = piecesOf(guides.filter(({ id }) => id !== without)).filter(([one]) => part.includes(one!));
  const [, ...cutOff] = pieces.toSorted((a, b) => b.length - a.length);
  return cutOff.flat();
}

function piecesOf(guides: readonly NetworkGuide[]): string[][] {
  let pieces = [...units.map(({ id }) => [id]), ...['g', 'h'].map((id) => [id])];
  for (const { unitIds, groupIds } of guides) {
    const ends = [...unitIds, ...groupIds];
    const joined = pieces.filter((piece) => piece.some((id) => ends.includes(id)));
    const rest = pieces.filter((piece) => !joined.includes(piece));
    pieces = joined.length === 0 ? pieces : [...rest, joined.flat()];
  }
  const isUnit = (id: string) => id !== 'g' && id !== 'h';
  return pieces
    .map((piece) => piece.filter(isUnit).toSorted())
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => a[0]!.localeCompare(b[0]!));
}

test('a network of 2,000 guides with 10,000 contacts is measured at once', () => {
  const offices = Array.from({ length: 200 }, (_, at) => ({
    id: `u${at}`,
    code: `${at}`,
    name: `Amt ${at}`,
    staff: 20,
  }));
  const guides = Array.from({ length: 2_000 }, (_, at) => guide(`g${at}`, [`u${at % 200}`]));
  const contacts = Array.from({ length: 10_000 }, (_, at) => ({
    guideId: `g${at % 2_000}`,
    unitId: `u${(at * 7) % 200}`,
    minutes: 10,
  }));
  const began = performance.now();
  drawNetwork(measureNetwork(offices, guides, contacts));
  assert.ok(performance.now() - began < 3_000);
});

test('a unit is lonely whose guides reach no other, and hangs on one guide without deputy', () => {
  const network = measureNetwork(
    units,
    [guide('a', ['10'], { hasDeputy: false }), guide('b', ['20', '32'])],
    [],
  );
  assert.deepEqual(network.lonely, ['10']);
  assert.deepEqual(network.dependent, [{ unitId: '10', guideId: 'a' }]);
});

test('the busiest guide is named with the share of all minutes', () => {
  const network = measureNetwork(
    units,
    [guide('a', ['10']), guide('b', ['20'])],
    [
      { guideId: 'a', unitId: '10', minutes: 30 },
      { guideId: 'b', unitId: null, minutes: 10 },
    ],
  );
  assert.deepEqual(network.busiest, { guideId: 'a', share: 0.75 });
});

test('the picture is the same at every call, has every unit and guide, and keeps guides apart', () => {
  const guides = Array.from({ length: 12 }, (_, at) => guide(`g${at}`, [units[at % 4]!.id]));
  const network = measureNetwork(units, [...guides, guide('free', [])], []);
  const drawing = drawNetwork(network);
  assert.deepEqual(drawNetwork(network), drawing);
  assert.equal(drawing.guides.length, 13);
  assert.equal(new Set(drawing.guides.map(({ x, y }) => `${x} ${y}`)).size, 13);
  for (const { x, y } of drawing.guides)
    assert.ok(
      x > drawing.box.x &&
        x < drawing.box.x + drawing.box.width &&
        y > drawing.box.y &&
        y < drawing.box.y + drawing.box.height,
      `${x} ${y}`,
    );
});

const measure = { staffPerGuide: 30, guideHours: 2.5 };
const place = (
  unit: { id: string; code: string; name: string },
  recommended: number,
  form: CoverageForm = 'inside',
) => ({ ...unit, form, staff: 50, employees: 60, recommended });
const mandate = (fields: { unitIds: string[]; state?: string; kind?: string; leads?: string }) => ({
  state: 'active',
  kind: 'inside',
  hoursPerWeek: 2,
  ...fields,
});

test('coverage counts units with an active guide, what is missing, and whom the guides can be there for', () => {
  const coverage = measureCoverage(
    units.map((unit) => place(unit, 2)),
    [
      mandate({ unitIds: ['10'] }),
      mandate({ unitIds: ['20', '32'] }),
      mandate({ unitIds: ['50'], state: 'proposed' }),
    ],
    measure,
  );
  assert.equal(coverage.covered, 3);
  assert.deepEqual(
    coverage.rows.map(({ missing }) => missing),
    [1, 1, 1, 2],
  );
  assert.deepEqual(
    coverage.rows.map(({ reached }) => reached),
    [30, 15, 15, 0],
  );
  assert.deepEqual(
    coverage.without.map(({ code }) => code),
    ['50'],
  );
  assert.equal(coverage.guides, 2);
  assert.deepEqual(
    coverage.rows.map(({ hours, recommendedHours }) => [hours, recommendedHours]),
    [
      [2, 5],
      [1, 5],
      [1, 5],
      [0, 5],
    ],
  );
});

test('a company has guides of its own beside those who come from offices, and changes no figure of the administration', () => {
  const offices = units.map((unit) => place(unit, 1));
  const company = place({ id: 'SW', code: 'SW', name: 'Stadtwerke' }, 0, 'company');
  const inside = mandate({ unitIds: ['10', 'SW'] });
  const own = mandate({ kind: 'holding', unitIds: ['SW'] });
  const coverage = measureCoverage([...offices, company], [inside, own], measure);
  const [row] = coverage.companies;
  assert.deepEqual([row!.active, row!.own, row!.hours, row!.missing], [2, 1, 3, 0]);
  assert.equal(coverage.guides, 1, 'whoever serves only the company is not counted');
  assert.equal(coverage.staff, 200);
  assert.ok(coverage.rows.every(({ id }) => id !== 'SW'));
});

test('a nomination says what is missing: willing, agreed, with time and deputy', () => {
  const nothing = {
    volunteered: false,
    managerAgreedOn: null,
    deputyId: null,
    hoursPerWeek: null,
    headAlone: false,
  };
  assert.deepEqual(findGaps({ kind: 'inside', ...nothing }), [
    'not-volunteered',
    'manager-not-agreed',
    'no-hours',
    'no-deputy',
  ]);
  assert.deepEqual(findGaps({ kind: 'community', ...nothing, volunteered: true }), []);
  const willing = { volunteered: true, managerAgreedOn: '2026-11-01', deputyId: 'x', hoursPerWeek: 2 };
  assert.deepEqual(findGaps({ kind: 'inside', ...willing, headAlone: true }), ['head-alone']);
});

test('a unit whose only guide is its head is seen; a second guide settles it, leading another unit does not count', () => {
  const of = (mandates: Parameters<typeof measureCoverage>[1]) =>
    measureCoverage(
      units.map((unit) => place(unit, 1)),
      mandates,
      measure,
    )
      .rows.filter(({ headAlone }) => headAlone)
      .map(({ code }) => code);
  const head = mandate({ unitIds: ['10'], leads: '10' });
  assert.deepEqual(of([head]), ['10']);
  assert.deepEqual(of([head, mandate({ unitIds: ['10'] })]), []);
  assert.deepEqual(of([head, mandate({ unitIds: ['10'], state: 'proposed' })]), ['10']);
  assert.deepEqual(of([{ ...head, leads: '20' }]), []);
});

test('trainings run out; data of former guides are removed after the months set, also from the end of a month', () => {
  assert.equal(standingOf(null, '2026-11-24'), 'valid');
  assert.equal(standingOf('2026-12-31', '2026-11-24'), 'expiring');
  assert.equal(standingOf('2026-11-23', '2026-11-24'), 'expired');
  assert.equal(clearingDay('2026-08-31', 6), '2027-02-28');
  assert.equal(clearingDay('2026-11-24', 12), '2027-11-24');
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
});

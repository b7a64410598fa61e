import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import {
  bandOf,
  bandsOver,
  busiest,
  busiestCount,
  countReached,
  gapsOf,
  type LevelCatalogue,
  type LevelEntry,
  type LevelledService,
  measureOf,
  quarterEnds,
  shareOf,
  standingOn,
  targetsOf,
} from './online-services.ts';

const catalogue = parse(
  readFileSync(new URL('../../../data/maturity/online-services.yaml', import.meta.url), 'utf8'),
) as LevelCatalogue;
const { derived } = catalogue;
const today = '2026-11-24';
const entry = (
  model: LevelEntry['model'],
  level: number,
  day = '2026-06-30',
  enteredAt = `${day}T09:00`,
): LevelEntry => ({ day, model, level, enteredAt });
const service = (entries: LevelEntry[], more: Partial<LevelledService> = {}): LevelledService => ({
  id: 'a',
  entries,
  requestsYearly: null,
  targetLevel: null,
  targetOn: null,
  ...more,
});
const standing = (...entries: LevelEntry[]) => standingOn(entries, today, derived);

test('both models are described from their lowest to their highest level in both languages', () => {
  const { current, older } = catalogue.models;
  assert.deepEqual(
    current.levels.map(({ level }) => level),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
  assert.deepEqual(
    older.levels.map(({ level }) => level),
    [0, 1, 2, 3, 4],
  );
  for (const { name, text } of [...current.levels, ...older.levels])
    for (const said of [name.de, name.en, text.de, text.en]) assert.ok(said.length > 3);
  for (const { plain } of current.levels) for (const said of [plain.de, plain.en]) assert.match(said, /\.$/);
  for (const source of [...current.sources, ...older.sources]) assert.ok(catalogue.sources[source]?.url);
});

test('each older level leaves a range open, and a higher older level never a lower range', () => {
  assert.deepEqual(
    derived.map(({ older }) => older),
    [0, 1, 2, 3, 4],
  );
  for (const { least, most, why, confidence } of derived) {
    assert.ok(least <= most && why.de && why.en && confidence);
  }
  for (const [at, one] of derived.slice(1).entries())
    assert.ok(one.least >= derived[at]!.least && one.most >= derived[at]!.most);
});

test('what the current model found is the level; what only the older one found stays a range', () => {
  assert.deepEqual(standing(entry('current', 4)), { least: 4, most: 4, basis: entry('current', 4) });
  assert.deepEqual(standing(entry('older', 3)), { least: 2, most: 5, basis: entry('older', 3) });
  assert.equal(standing(), undefined);
});

test('a finding by the current model goes before an older one, whatever their days', () => {
  assert.equal(standing(entry('current', 3, '2026-01-31'), entry('older', 4, '2026-09-30'))!.most, 3);
});

test('of several findings the newest day counts, of one day the one entered last', () => {
  const late = entry('current', 2, '2026-06-30', '2026-07-20T09:00');
  assert.equal(standing(late, entry('current', 5))!.least, 2);
  assert.equal(standing(entry('current', 5, '2026-09-30'), late)!.least, 5);
});

test('a finding of tomorrow does not count today', () => {
  assert.equal(standing(entry('current', 5, '2026-11-25')), undefined);
});

test('a level is reached for sure, or only possibly where the older model alone has spoken', () => {
  const found = [entry('current', 5), entry('current', 2), entry('older', 3), entry('older', 1)];
  assert.deepEqual(countReached([...found.map((one) => standing(one)), undefined], 4), {
    sure: 1,
    possible: 2,
    unassessed: 1,
    all: 5,
  });
});

test('an indicator takes what is sure: a count, or a share of all services with one decimal', () => {
  const found = [standing(entry('current', 4)), standing(entry('older', 4)), undefined];
  assert.equal(measureOf('services', 4, found)!.value, 1);
  assert.equal(measureOf('service-share', 4, found)!.value, 33.3);
  assert.equal(measureOf('service-share', 4, []), undefined, 'no share without services');
  assert.equal(measureOf('services', 4, [])!.value, 0);
  assert.equal(shareOf(52, 118), 44.1);
});

test('a service stands in the part of the model that its level belongs to', () => {
  const parts = [3, 4, 6, 7].map((level) => bandOf(standing(entry('current', level)), catalogue));
  assert.deepEqual(parts, ['front', 'process', 'process', 'whole']);
  assert.equal(bandOf(standing(entry('older', 4)), catalogue), 'older');
  assert.equal(bandOf(undefined, catalogue), 'unassessed');
});

test('over time a service moves from band to band, and counts once on each day', () => {
  const moved = service([entry('older', 3, '2025-03-31'), entry('current', 4, '2026-03-31')]);
  const over = bandsOver([moved, service([])], ['2024-12-31', '2025-12-31', today], catalogue);
  assert.deepEqual(
    over.map(({ counts }) => [counts.process, counts.older, counts.unassessed]),
    [
      [0, 0, 2],
      [0, 1, 1],
      [1, 0, 1],
    ],
  );
});

test('the quarters end on their last days, and the last point is today', () => {
  assert.deepEqual(quarterEnds('2026-11-24', 4), [
    '2025-12-31',
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-11-24',
  ]);
  assert.deepEqual(quarterEnds('2026-01-15', 2), ['2025-09-30', '2025-12-31', '2026-01-15']);
});

test('among the most requested are twenty services at most, and none without requests', () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    service([], { id: String(at), requestsYearly: at === 0 ? null : at }),
  );
  const top = busiest(many);
  assert.equal(top.size, busiestCount);
  assert.ok(top.has('29') && !top.has('0') && !top.has('9'));
  assert.equal(busiest([service([])]).size, 0);
});

const gaps = (one: LevelledService) => gapsOf(one, new Set(['a']), today, derived);

test('a much requested service that nobody can apply for online is a gap', () => {
  assert.deepEqual(gaps(service([entry('current', 2)])), ['busy-and-low']);
  assert.deepEqual(gaps(service([entry('current', 3)])), []);
  assert.deepEqual(gaps(service([])), ['unassessed', 'busy-and-low']);
});

test('an older value that may mean more is not called low, but asks for a new look', () => {
  assert.deepEqual(gaps(service([entry('older', 3)])), ['only-older']);
});

test('a target is missed the day after, and reached only for sure', () => {
  const due = (targetOn: string) => service([entry('current', 3)], { targetLevel: 4, targetOn });
  assert.deepEqual(gaps(due('2026-11-23')), ['target-missed']);
  assert.deepEqual(gaps(due(today)), []);
  const unsure = service([entry('older', 4)], { targetLevel: 4, targetOn: '2026-06-30' });
  assert.deepEqual(gaps(unsure), ['target-missed', 'only-older']);
});

test('values of both models that cannot both be true are said, unless the older one was found earlier', () => {
  const both = (olderOn: string) => service([entry('current', 5), entry('older', 1, olderOn)]);
  assert.deepEqual(gaps(both('2026-06-30')), ['contradicts']);
  assert.deepEqual(gaps(both('2024-06-30')), []);
});

test('after eighteen months somebody should look again', () => {
  assert.deepEqual(gaps(service([entry('current', 4, '2025-05-24')])), ['assessment-old']);
  assert.deepEqual(gaps(service([entry('current', 4, '2025-05-25')])), []);
});

test('services with a target have reached it, are on the way or late; the others have none', () => {
  const aim = { targetLevel: 4, targetOn: '2027-12-31' };
  const all = [
    service([entry('current', 5)], aim),
    service([entry('current', 3)], aim),
    service([], { targetLevel: 0, targetOn: '2026-01-01' }),
    service([entry('current', 3)]),
  ];
  assert.deepEqual(targetsOf(all, today, derived), { reached: 1, underWay: 1, late: 1, none: 1 });
});

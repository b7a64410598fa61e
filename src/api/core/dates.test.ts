import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuarter } from '../../kernel/quarter.ts';
import { texts } from '../texts.ts';
import { type DatedInitiative, type Dates, eventsOf } from './dates.ts';

const initiative: DatedInitiative = {
  id: 'a',
  code: 'V-015',
  name: 'Digitaler Bauantrag',
  version: 4,
  deadline: null,
  legalBasis: null,
  plannedEnd: '2027Q2',
  forecastEnd: null,
  milestones: [],
};
const dates = (more: Partial<DatedInitiative>, rest: Partial<Dates> = {}): Dates => ({
  initiatives: [{ ...initiative, ...more }],
  reports: { quarter: toQuarter(2026, 4), dueOn: '2027-01-15', missing: 0 },
  decisions: [],
  reviews: [],
  duties: [],
  ...rest,
});
const links = {
  initiative: (id: string) => `/${id}`,
  report: (id: string) => `/${id}/bericht`,
  board: () => '/berichte',
  review: (id: string) => `/${id}/pruefung`,
  obligation: (id: string) => `/o/${id}`,
};
const events = (given: Dates) =>
  eventsOf(given, {
    words: texts('de').feed,
    links,
    language: 'de',
    municipalityId: 'm',
    today: '2026-11-24',
  });
const told = (given: Dates) => events(given).map(({ day, title }) => `${day} ${title}`);

test('a date stands on the last day of its period', () => {
  assert.deepEqual(told(dates({})), ['2027-06-30 V-015 Digitaler Bauantrag: Ende, Plan']);
});

test('the forecast takes the place of the plan and says what was planned', () => {
  const [end] = events(dates({ forecastEnd: '2027Q4' }));
  assert.equal(end!.day, '2027-12-31');
  assert.equal(end!.description, 'geplant Q2/27');
});

test('a milestone that moves keeps its place in the reader’s calendar', () => {
  const milestone = { name: 'Kataster angebunden', planned: '2026-12', forecast: null, decision: true };
  const uid = (more: object) =>
    events(dates({ plannedEnd: null, milestones: [{ ...milestone, ...more }] }))[0]!.uid;
  assert.equal(uid({}), uid({ forecast: '2027-03' }));
  assert.notEqual(uid({}), uid({ name: 'Bauantrag digital' }));
});

test('reports are a date as long as one is missing', () => {
  const due = { quarter: toQuarter(2026, 4), dueOn: '2027-01-15', missing: 3 };
  const given = dates({ plannedEnd: null }, { reports: due });
  assert.deepEqual(told(given), ['2027-01-15 Statusberichte Q4/26 fällig']);
  assert.deepEqual(told(dates({ plannedEnd: null })), []);
});

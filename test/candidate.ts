import type { Candidate } from '../src/plan/planning/core/candidate.ts';

/** An initiative as the planning takes it: a year of work for one team, 40,000 €, free in everything else. */
export const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  code: id,
  name: `Vorhaben ${id}`,
  state: 'assessed',
  kind: 'optimisation',
  class: 'M',
  mandatory: false,
  unit: { code: '10', name: 'Hauptamt' },
  field: null,
  goal: null,
  plannedStart: '2027Q1',
  plannedEnd: '2027Q4',
  forecastEnd: null,
  deadline: null,
  deadlineHardness: null,
  duty: null,
  costs: [{ year: 2027, nature: 'investive', recurrence: 'one-off', cents: 4_000_000 }],
  efforts: [{ teamId: 'FV', quarter: null, days: 40 }],
  predecessors: [],
  points: 50,
  ...more,
});

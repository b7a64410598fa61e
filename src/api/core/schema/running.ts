import { z } from 'zod';
import { costTypes, initiativeStates, lights } from '../../../plan/core/initiative.ts';
import { bodies } from '../../../plan/core/threshold.ts';
import { lightKeys, trends } from '../../../plan/running/core/status.ts';
import { cents, day, id, period, quarter, version } from './initiative.ts';

const light = z.enum(lights).nullable();
const text = () => z.string().max(4_000).nullable();
const moment = () => z.iso.datetime({ offset: true });
const role = () => z.string().nullable().describe('Rolle, in der gehandelt wurde / acting role');

const milestone = z.strictObject({
  name: z.string().min(1).max(500),
  planned: period().nullable(),
  forecast: period().nullable(),
  reached: day().nullable(),
  decision: z.boolean(),
});

const said = { light, trend: z.enum(trends).nullable(), reason: z.string().max(2_000).nullable() };

const reported = {
  forecastEnd: period().nullable(),
  actualCents: cents().nullable(),
  committedCents: cents().nullable(),
  remainingCents: cents().nullable(),
  progress: z.int().min(0).max(100).nullable(),
  achieved: text(),
  nextSteps: text(),
  decisionNeeded: text(),
  options: text(),
  decideBy: day().nullable(),
  milestones: z.array(milestone).max(200),
};

const lightsOf = <T extends z.ZodType>(one: T) =>
  z.strictObject(
    Object.fromEntries(lightKeys.map((key) => [key, one])) as Record<(typeof lightKeys)[number], T>,
  );

/** A status report of a quarter; the computed lights stand beside the reported ones. */
export const report = z.strictObject({
  id: id(),
  version: version(),
  initiativeId: id(),
  quarter: quarter(),
  state: z.enum(['draft', 'released']),
  plannedEnd: period().nullable(),
  plannedCents: cents().nullable(),
  ...reported,
  lights: lightsOf(z.strictObject({ ...said, computed: light })),
  releasedRole: role(),
  releasedAt: moment().nullable(),
});

export const reportChange = z.strictObject({
  version: z.int().min(0).describe('0: noch kein Entwurf / 0: no draft yet'),
  release: z.boolean().default(false),
  lights: lightsOf(z.strictObject(said)),
  ...reported,
});

const changeCost = z.strictObject({
  year: z.int().min(2000).max(2100),
  nature: z.enum(['investive', 'consumptive']),
  recurrence: z.enum(['one-off', 'running']),
  costType: z.enum(costTypes),
  cents: cents().min(1),
});

const changeReason = z.strictObject({
  code: z.enum(['cost-beyond-tolerance', 'delay-beyond-tolerance', 'scope-changes', 'higher-body']),
  share: z.number().optional(),
  days: z.int().optional(),
  tolerance: z.number().optional(),
  body: z.enum(bodies as ['office', 'cio']).optional(),
  aboveCents: cents().optional(),
});

const body = () => z.enum(bodies as ['office', 'cio', 'board', 'committee', 'council']);

export const changeRequest = z.strictObject({
  id: id(),
  version: version(),
  code: z.string(),
  initiativeId: id(),
  initiativeCode: z.string(),
  state: z.enum(['open', 'approved', 'rejected', 'withdrawn']),
  reason: z.string(),
  options: text(),
  ifRejected: text(),
  scope: text(),
  oldCents: cents(),
  newCents: cents(),
  oldEnd: period().nullable(),
  newEnd: period().nullable(),
  costs: z.array(changeCost),
  adoptingBody: body(),
  decidingBody: body(),
  because: z.array(changeReason).describe('Warum und nach welcher Grenze / why, and by which limit'),
  quarter: quarter().nullable(),
  requestedAt: moment(),
  decidedRole: role(),
  decidedAt: moment().nullable(),
  paper: z.string().nullable(),
  resolvedOn: day().nullable(),
  decisionNote: text(),
});

export const newChangeRequest = z.strictObject({
  reason: z.string().trim().min(1).max(4_000),
  options: text().default(null),
  ifRejected: text().default(null),
  scope: text().default(null),
  newEnd: period().nullable().default(null),
  costs: z.array(changeCost).max(200).default([]),
  quarter: quarter().nullable().default(null),
});

export const changeDecision = z.strictObject({
  version: version(),
  approved: z.boolean(),
  note: text().default(null),
  paper: z.string().trim().min(1).max(120).nullable().default(null),
  resolvedOn: day().nullable().default(null),
});

/** A step that was taken, with what was said at it. */
export const step = z.strictObject({
  from: z.enum(initiativeStates).nullable(),
  to: z.enum(initiativeStates),
  takenAt: moment(),
  role: z.string(),
  reason: z.string().nullable(),
});

const resolution = z.strictObject({ body: body(), paper: z.string().trim().min(1).max(120), on: day() });

/** What the life cycle asks for at a step; which of it a step needs, its refusal says. */
export const newStep = z.strictObject({
  to: z.enum(initiativeStates),
  version: version(),
  reason: z.string().max(2_000).optional(),
  followUpCosts: z.string().max(2_000).optional(),
  resumeOn: day().optional(),
  exception: z.string().max(2_000).optional(),
  resolution: resolution.optional(),
  planVersionAdopted: z.boolean().optional(),
  projectOrder: z.boolean().optional(),
  fundsReleased: z.boolean().optional(),
  teamsCommitted: z.boolean().optional(),
  sunkCents: cents().optional(),
  lessons: z.string().max(4_000).optional(),
  productiveOn: day().optional(),
  handedOver: z.boolean().optional(),
  finalAccount: z.boolean().optional(),
  oldSystemOff: z.boolean().optional(),
  indicatorsMeasured: z.boolean().optional(),
});

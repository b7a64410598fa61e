import { z } from 'zod';
import { budgetNatures, budgetPurposes, budgetStates } from '../../../municipality/core/budget.ts';
import { adoptingBodies } from '../../../plan/planning/core/round.ts';
import { cents, day, id, quarter, version } from './initiative.ts';

const moment = () => z.iso.datetime({ offset: true });

export const unit = z.strictObject({
  id: id(),
  version: version(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parentId: id().nullable(),
  officeStaff: z.number().nullable(),
});

/** A team with what it can give; who belongs to it stays inside. */
export const team = z.strictObject({
  id: id(),
  version: version(),
  code: z.string(),
  name: z.string(),
  unitId: id().nullable(),
  fullTimeEquivalents: z.number(),
  projectShare: z.number().describe('Prozent / percent'),
  daysPerYear: z.number(),
  daysPerQuarter: z.number().describe('Personaltage für Vorhaben / person-days for initiatives'),
  changes: z.array(z.strictObject({ quarter: quarter(), days: z.number() })),
});

export const budget = z.strictObject({
  id: id(),
  version: version(),
  fiscalYear: z.int(),
  nature: z.enum(budgetNatures),
  purpose: z.enum(budgetPurposes),
  cents: cents(),
  state: z.enum(budgetStates),
});

const planned = z.strictObject({
  initiativeId: id(),
  code: z.string().nullable(),
  name: z.string(),
  start: quarter(),
  finish: quarter(),
  fate: z.string().describe('running, fixed, free …'),
});
const leftOut = z.strictObject({
  initiativeId: id(),
  name: z.string(),
  reason: z.string().describe('Kennwort des Grundes / key of the reason'),
});

const outcome = {
  value: z.number().nullable(),
  bound: z.number().nullable().describe('Mehr ist nicht möglich / no plan is worth more'),
  planned: z.array(planned),
  leftOut: z.array(leftOut),
};

export const listedPlanVersion = z.strictObject({
  id: id(),
  number: z.int(),
  name: z.string(),
  body: z.enum(adoptingBodies),
  resolvedOn: day(),
  paper: z.string(),
  note: z.string().nullable(),
  adoptedAt: moment(),
});
export const planVersion = z.strictObject({ ...listedPlanVersion.shape, ...outcome });

export const listedScenario = z.strictObject({
  id: id(),
  version: version(),
  name: z.string(),
  note: z.string().nullable(),
  working: z.boolean().describe('Arbeitsstand / working draft'),
  state: z.enum(['draft', 'running', 'done', 'failed', 'cancelled']),
  value: z.number().nullable(),
  bound: z.number().nullable(),
  selected: z.int().nullable(),
  finishedAt: moment().nullable(),
});
export const scenario = z.strictObject({ ...listedScenario.shape, ...outcome });

export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
  version: z.int().optional().describe('Stand im Bestand / version in the store'),
  decision: z.string().optional().describe('Zeile der Abgrenzung / row of the decision matrix'),
});

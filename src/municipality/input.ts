import { z } from 'zod';
import {
  checked,
  oneOf,
  optionalCents,
  optionalDay,
  optionalId,
  optionalNumber,
  optionalOneOf,
  optionalText,
  optionalWhole,
  requiredText,
  requiredWhole,
} from '../web/input.ts';
import { budgetStates } from './core/budget.ts';
import { itOperations, municipalityKinds } from './core/profile.ts';
import { unitItOperations, unitKinds } from './core/unit-tree.ts';

const people = { min: 0, max: 20_000_000 };

export const profileInput = z.object({
  name: requiredText(120),
  ags: requiredText(12),
  ars: optionalText(12),
  kind: oneOf(municipalityKinds),
  inhabitants: optionalWhole(people),
  inhabitantsOn: optionalDay(),
  areaKm2: optionalNumber({ min: 0, max: 100_000 }),
  officeStaff: optionalWhole(people),
  itPosts: optionalNumber({ min: 0, max: 9_999 }),
  itOperation: optionalOneOf(itOperations),
  cooperation: checked(),
  cooperationWith: optionalText(200),
  konzern: optionalOneOf(['0', '1', '2', '3']).transform((step) => (step === null ? null : Number(step))),
  version: requiredWhole(),
});

export const unitInput = z.object({
  code: requiredText(12),
  name: requiredText(120),
  kind: oneOf(unitKinds),
  parentId: optionalId(),
  officeStaff: optionalWhole(people),
  employees: optionalWhole(people),
  applicationCount: optionalWhole({ min: 0, max: 100_000 }),
  itOperation: optionalOneOf(unitItOperations),
  version: optionalWhole(),
});

export const budgetInput = z.object({
  state: oneOf(budgetStates),
  'investive-initiatives': optionalCents(),
  'consumptive-initiatives': optionalCents(),
  'consumptive-operation': optionalCents(),
  'consumptive-personnel': optionalCents(),
  /** The state of the lines the form was filled from. */
  read: optionalText(500),
});

import { z } from 'zod';
import { roles } from '../kernel/role.ts';
import { statementInput as givenInput } from '../web/hearing.tsx';
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
  requiredDay,
  requiredId,
  requiredText,
  requiredWhole,
} from '../web/input.ts';
import { dimensions, profileTypes } from './core/advisor/profile.ts';

const score = () => optionalNumber({ min: 1, max: 5 });

/** The values the advisor can be played with; they travel in the address. */
export const playInput = z.object({
  art: oneOf(profileTypes),
  einwohner: requiredWhole({ min: 1, max: 20_000_000 }),
  buero: optionalWhole({ min: 0, max: 1_000_000 }),
  aemter: optionalWhole({ min: 0, max: 10_000 }),
  itstellen: optionalNumber({ min: 0, max: 100_000 }),
  itbetrieb: optionalOneOf(['own', 'mixed', 'provider']),
  konzern: optionalOneOf(['0', '1', '2', '3']),
  ikz: optionalOneOf(['ja', 'nein']),
  stunden: optionalNumber({ min: 0, max: 40 }),
  cio: checked(),
  cdo: checked(),
  lotsen: checked(),
  ...(Object.fromEntries(dimensions.map((dimension) => [dimension, score()])) as Record<
    (typeof dimensions)[number],
    ReturnType<typeof score>
  >),
});
export type Play = z.output<typeof playInput>;

export const conceptInput = playInput.extend({
  name: requiredText(120),
  note: optionalText(2000),
  model: oneOf(['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6']),
});

export const holderInput = z.object({
  role: oneOf(roles),
  personId: requiredId(),
  from: requiredDay(),
  until: optionalDay(),
  deputyId: optionalId(),
  acting: checked(),
  version: optionalWhole(),
});

export const resolutionInput = z.object({
  on: requiredDay(),
  body: optionalText(120),
  paper: optionalText(120),
  reason: optionalText(2000),
  version: requiredWhole(),
});

export const agreementsInput = z.object({
  inform: optionalCents(),
  committee: optionalCents(),
  council: optionalCents(),
  guideHours: optionalNumber({ min: 0, max: 40 }),
  version: requiredWhole(),
});

export const statementInput = givenInput.extend({
  decision: requiredText(4),
  entity: oneOf(['matrix', 'role-concept']),
  entityId: requiredId(),
});

export const handoverInput = z.object({
  decision: requiredText(4),
  need: oneOf(['decide', 'prepare', 'comment']),
  path: requiredText(500),
  seal: requiredText(100),
  fields: optionalText(100_000),
  note: optionalText(2000),
});

export const answerInput = z.object({
  verb: oneOf(['ablehnen', 'zuruecknehmen']),
  answer: optionalText(2000),
});

export const uploadReason = requiredText(500);

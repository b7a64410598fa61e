import { z } from 'zod';
import { parseQuarter } from '../kernel/quarter.ts';
import { roles } from '../kernel/role.ts';
import { municipalityKinds } from '../municipality/core/profile.ts';
import {
  checked,
  email,
  oneOf,
  optionalDay,
  optionalId,
  optionalText,
  optionalWhole,
  parseNumber,
  requiredId,
  requiredNumber,
  requiredText,
} from '../web/input.ts';
import { parseSkills } from './core/skill.ts';
import type { TeamFields } from './store/teams.ts';

const optionalEmail = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
  email()
    .optional()
    .transform((value) => value ?? null),
);

export const personInput = z.object({
  name: requiredText(120),
  occupation: optionalText(160),
  email: optionalEmail,
  phone: optionalText(40),
  unitId: optionalId(),
  leftOn: optionalDay(),
  skills: optionalText(600).transform((text) => parseSkills(text ?? '')),
  version: optionalWhole(),
});

export const postInput = z.object({
  name: requiredText(120),
  unitId: requiredId(),
  grade: optionalText(20),
  fullTimeEquivalents: requiredNumber({ min: 0.01, max: 1 }),
  isIt: checked(),
  personId: optionalId(),
  version: optionalWhole(),
});

export const teamInput = z.object({
  code: requiredText(12),
  name: requiredText(120),
  unitId: optionalId(),
  fullTimeEquivalents: requiredNumber({ min: 0, max: 9_999 }),
  projectShare: requiredNumber({ min: 0, max: 100 }),
  daysPerYear: requiredNumber({ min: 0, max: 366 }),
  version: optionalWhole(),
});

export const adoptInput = z.object({ role: oneOf(roles) });

export const byHandInput = z.object({
  name: requiredText(120),
  ags: requiredText(12),
  kind: oneOf(municipalityKinds),
  inhabitants: optionalWhole({ min: 0, max: 20_000_000 }),
  role: oneOf(roles),
});

/** One field per row, numbered from 0: `member-0`, `share-0`. */
type Values = Record<string, string | string[]>;
const at = (values: Values, name: string, row: number): string =>
  String(values[`${name}-${row}`] ?? '').trim();

/** How many rows of a kind a form was sent with. */
export const countRows = (values: Values, name: string): number =>
  Object.keys(values).filter((key) => new RegExp(`^${name}-\\d+$`).test(key)).length;

type RowFault = { fault: 'share' | 'twice' | 'quarter' | 'days'; row: number };

/** The members of a team form; rows without a person do not count. */
export function readMembers(values: Values): TeamFields['members'] | RowFault {
  const members: TeamFields['members'] = [];
  for (let row = 0; row < countRows(values, 'member'); row++) {
    const personId = at(values, 'member', row);
    if (personId === '') continue;
    const share = parseNumber(at(values, 'share', row) || '100');
    if (share === null || share <= 0 || share > 100) return { fault: 'share', row: row + 1 };
    if (members.some((member) => member.personId === personId)) return { fault: 'twice', row: row + 1 };
    members.push({ personId, share });
  }
  return members;
}

/** The exceptional quarters of a team form; rows without a quarter do not count. */
export function readChanges(values: Values): TeamFields['changes'] | RowFault {
  const changes: TeamFields['changes'] = [];
  for (let row = 0; row < countRows(values, 'quarter'); row++) {
    const typed = at(values, 'quarter', row);
    if (typed === '') continue;
    const quarter = parseQuarter(typed.toUpperCase().replace(/\s+/g, ''));
    if (quarter === undefined || changes.some((change) => change.quarter === quarter))
      return { fault: 'quarter', row: row + 1 };
    const days = parseNumber(at(values, 'days', row));
    if (days === null || days < 0 || days > 100_000) return { fault: 'days', row: row + 1 };
    changes.push({ quarter, days, reason: at(values, 'reason', row) || null });
  }
  return changes;
}

import { z } from 'zod';
import { momentInGermany } from '../kernel/moment.ts';
import {
  checked,
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalWhole,
  requiredDay,
  requiredText,
  several,
} from '../web/input.ts';
import { answerStatuses } from './core/answer.ts';
import { contactPurposes, factValues } from './core/duty.ts';
import { incidentKinds } from './core/incident.ts';
import { needs, targetKinds } from './core/target.ts';

const version = z.coerce.number().int().min(0).max(1_000_000).catch(0);

export const answerInput = z.object({
  status: oneOf(answerStatuses),
  note: optionalText(2000),
  evidence: optionalText(2000),
  personId: optionalId(),
  dueOn: optionalDay(),
  version,
});

/** One answer for many: `item` is `version key` of each that was picked. */
export const bulkInput = z.object({
  item: several()
    .transform((picks) =>
      picks.flatMap((pick) => {
        const [, seen, key] = /^(\d{1,6}) (.+)$/s.exec(pick) ?? [];
        return key === undefined ? [] : [{ seen: Number(seen), key }];
      }),
    )
    .refine((picks) => picks.length > 0, 'nothing-picked'),
  status: optionalOneOf(answerStatuses),
  note: optionalText(2000),
  evidence: optionalText(2000),
  personId: optionalId(),
  dueOn: optionalDay(),
  ziel: optionalId(),
});

export const targetInput = z.object({
  kind: oneOf(targetKinds),
  name: requiredText(120),
  unitId: optionalId(),
  personId: optionalId(),
  note: optionalText(2000),
  confidentiality: oneOf(needs),
  integrity: oneOf(needs),
  availability: oneOf(needs),
  needReason: optionalText(2000),
  categories: several().pipe(z.array(z.string().min(1).max(200)).max(100)),
  operator: optionalText(200),
  maxOutageHours: optionalWhole({ min: 0, max: 8760 }),
  restoreTestedOn: optionalDay(),
  fallback: optionalText(2000),
  restartRank: optionalWhole({ min: 1, max: 999 }),
  version,
});

export const riskInput = z.object({
  risk: requiredText(2000),
  reason: requiredText(2000),
  untilOn: requiredDay(),
});

export const riskDecisionInput = z.object({
  state: oneOf(['accepted', 'refused']),
  note: optionalText(2000),
});

/** Day and time in Germany, `24.11.2026 08:15`; null when empty. */
const optionalMoment = () =>
  optionalText(40).transform((text, context) => {
    if (text === null) return null;
    const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})[\s,]+([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text);
    if (found) {
      const [, day, month, year, hour, minute] = found as unknown as string[];
      const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
      if (isDay(date)) return momentInGermany(date, `${hour}:${minute}`);
    }
    context.addIssue({ code: 'custom', message: 'not-a-moment' });
    return z.NEVER;
  });

const isDay = (date: string): boolean =>
  !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

const requiredMoment = () =>
  optionalMoment().refine((value) => value !== null, 'required') as unknown as z.ZodType<Date>;

export const incidentInput = z.object({
  title: requiredText(160),
  kind: oneOf(incidentKinds),
  exercise: checked(),
  noticedAt: requiredMoment(),
  description: optionalText(8000),
  effects: optionalText(4000),
  personalData: oneOf(factValues),
  dataKnownAt: optionalMoment(),
  highRisk: oneOf(factValues),
  coveredEntity: oneOf(factValues),
  criticalOperator: oneOf(factValues),
  manufacturer: oneOf(factValues),
  registration: oneOf(factValues),
  leadId: optionalId(),
  targetIds: several(),
  version,
});

export const reportInput = z
  .object({
    kind: oneOf(['told', 'waived']),
    reportedAt: requiredMoment(),
    reportedBy: requiredText(160),
    told: optionalText(300),
    note: optionalText(2000),
    version,
  })
  .refine(({ kind, note }) => kind === 'told' || (note?.length ?? 0) >= 10, {
    path: ['note'],
    message: 'reason-short',
  });

export const entryInput = z.object({ text: requiredText(4000), happenedAt: optionalMoment() });

export const taskInput = z.object({
  taskText: requiredText(500),
  personId: optionalId(),
  dueOn: optionalDay(),
});

export const lessonsInput = z.object({ lessons: optionalText(8000), version });

export const contactInput = z
  .object({
    purpose: oneOf(contactPurposes),
    name: requiredText(160),
    phone: optionalText(80),
    email: optionalText(160),
    reachable: optionalText(160),
    note: optionalText(500),
    reportHours: optionalWhole({ min: 0, max: 8760 }),
    reportBasis: optionalText(200),
    version,
  })
  .refine(({ reportHours, reportBasis }) => reportHours === null || reportBasis !== null, {
    path: ['reportBasis'],
    message: 'basis-missing',
  });

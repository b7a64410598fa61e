import { z } from 'zod';
import type { Form } from '../../web/form.tsx';
import { requiredDay, requiredNumber, requiredText, requiredWhole } from '../../web/input.ts';
import type { LightLimits } from '../core/light.ts';
import type { List } from '../core/list.ts';
import { bodies, type Body as DecidingBody, type Part, type Threshold } from '../core/threshold.ts';
import { type Body, readRows, shown, textValues } from '../section-input.ts';
import type { PlanRules } from './core/rules.ts';

export const parts = ['decides', 'prepares', 'informed'] as const;
export const subjects = ['plan', 'procurement', 'funding'] as const;
const must = { required: true } as const;
const label = { de: '', en: '' };

/** The limits as rows of a form; their labels are words of the page. */
export const limitList: List = {
  key: 'limits',
  table: 'plan_rule_limits',
  owner: 'rules_id',
  columns: [
    { key: 'aboveCents', kind: 'cents', label, ...must },
    { key: 'upToCents', kind: 'cents', label },
    { key: 'subject', kind: 'choice', label, options: subjects, ...must },
    { key: 'body', kind: 'choice', label, options: bodies, ...must },
    { key: 'part', kind: 'choice', label, options: parts, ...must },
  ],
};

export const measures = ['delayDays', 'delayShare', 'overrunShare', 'loadShare'] as const;
const isShare = (measure: keyof LightLimits): boolean => measure !== 'delayDays';

const share = (max: number) =>
  requiredNumber({ min: 0, max: max * 100 }).transform((percent) => Math.round(percent * 100) / 10_000);
const limit = (measure: keyof LightLimits) =>
  isShare(measure) ? share(5) : requiredWhole({ min: 0, max: 1000 });

const plainFields = z.object({
  source: requiredText(500),
  validFrom: requiredDay(),
  termYears: requiredWhole({ min: 1, max: 20 }),
  costTolerance: share(1),
  delayToleranceDays: requiredWhole({ min: 0, max: 1000 }),
  reportDueDays: requiredWhole({ min: 1, max: 90 }),
});
const lightFields = z.object(
  Object.fromEntries(
    measures.flatMap((measure) => [
      [`${measure}-yellow`, limit(measure)],
      [`${measure}-red`, limit(measure)],
    ]),
  ),
);

export type RulesInput = PlanRules & { validFrom: string };

/** Reads a new version of the rules; a refused one keeps everything that was typed. */
export function readRules(
  body: Body,
): { ok: true; value: RulesInput; form: Form } | { ok: false; form: Form } {
  const form: Form = { values: textValues(body), faults: {} };
  const [plain, limitsOfLights] = [plainFields.safeParse(body), lightFields.safeParse(body)];
  for (const issue of [...(plain.error?.issues ?? []), ...(limitsOfLights.error?.issues ?? [])])
    form.faults[issue.path.join('.')] ??= issue.message;
  const limits = readRows(limitList, form);
  if (!plain.success || !limitsOfLights.success || Object.keys(form.faults).length > 0)
    return { ok: false, form };
  const { source } = plain.data;
  const value = {
    ...plain.data,
    limits: limits.map((row) => ({
      subject: row.subject as Threshold['subject'],
      aboveCents: Number(row.aboveCents),
      upToCents: row.upToCents === null ? null : Number(row.upToCents),
      body: row.body as DecidingBody,
      part: row.part as Part,
      source,
    })),
    lightLimits: Object.fromEntries(
      measures.map((measure) => [
        measure,
        { yellow: limitsOfLights.data[`${measure}-yellow`], red: limitsOfLights.data[`${measure}-red`] },
      ]),
    ) as LightLimits,
  };
  return { ok: true, value, form };
}

/** The rules in force as the start of the next version. */
export function rulesForm(rules: PlanRules, validFrom: string): Form {
  const values: Record<string, string> = {
    source: rules.source,
    validFrom: shown('day', validFrom),
    termYears: String(rules.termYears),
    costTolerance: percent(rules.costTolerance),
    delayToleranceDays: String(rules.delayToleranceDays),
    reportDueDays: String(rules.reportDueDays),
  };
  for (const measure of measures)
    for (const colour of ['yellow', 'red'] as const) {
      const value = rules.lightLimits[measure][colour];
      values[`${measure}-${colour}`] = isShare(measure) ? percent(value) : String(value);
    }
  for (const [row, one] of rules.limits.entries())
    for (const { key, kind } of limitList.columns)
      values[`limits.${row}.${key}`] = shown(kind, one[key as keyof Threshold]);
  return { values, faults: {} };
}

const percent = (share: number): string => shown('number', share * 100);

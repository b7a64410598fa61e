import { z } from 'zod';
import type { Form } from '../../web/form.tsx';
import { optionalCents, optionalDay, optionalOneOf, optionalText, optionalWhole } from '../../web/input.ts';
import { lights } from '../core/initiative.ts';
import { listOf } from '../core/list.ts';
import { type Body, readRows, shown, textValues, typedPeriod } from '../section-input.ts';
import { type Milestone, milestoneOf } from './core/milestone.ts';
import { type LightKey, type Lights, lightKeys, type Report, trends } from './core/status.ts';

export const milestoneList = listOf('milestones')!;

const lightFields = (key: LightKey) => ({
  [`light-${key}`]: optionalOneOf(lights),
  [`trend-${key}`]: optionalOneOf(trends),
  [`reason-${key}`]: optionalText(2_000),
});

const plainFields = z.object({
  forecastEnd: typedPeriod(),
  actualCents: optionalCents(),
  committedCents: optionalCents(),
  remainingCents: optionalCents(),
  progress: optionalWhole({ min: 0, max: 100 }),
  achieved: optionalText(4_000),
  nextSteps: optionalText(4_000),
  decisionNeeded: optionalText(4_000),
  options: optionalText(4_000),
  decideBy: optionalDay(),
});
const fields = plainFields.extend(Object.assign({}, ...lightKeys.map(lightFields)) as z.ZodRawShape);

export type ReportRead = { ok: true; value: Report; form: Form } | { ok: false; form: Form };

/** Reads a report as it was typed; a refused one keeps everything, milestones included. */
export function readReport(body: Body): ReportRead {
  const form: Form = { values: textValues(body), faults: {} };
  const parsed = fields.safeParse(body);
  for (const issue of parsed.error?.issues ?? []) form.faults[issue.path.join('.')] ??= issue.message;
  const milestones = readRows(milestoneList, form).map(milestoneOf);
  for (const [index, { name }] of milestones.entries())
    if (milestones.findIndex((other) => other.name === name) < index)
      form.faults.milestones ??= 'milestone-twice';
  if (!parsed.success || Object.keys(form.faults).length > 0) return { ok: false, form };
  const said = parsed.data as Record<string, unknown>;
  return { ok: true, value: { ...plainFields.parse(body), lights: lightsOf(said), milestones }, form };
}

const lightsOf = (said: Record<string, unknown>): Lights =>
  Object.fromEntries(
    lightKeys.map((key) => [
      key,
      { light: said[`light-${key}`], trend: said[`trend-${key}`], reason: said[`reason-${key}`] },
    ]),
  ) as Lights;

/** The form of a report as it is stored or prefilled. */
export function reportForm(report: Report): Form {
  const { lights: said, milestones } = report;
  const kinds: Record<string, string> = { forecastEnd: 'period', decideBy: 'day' };
  const values: Record<string, string> = {};
  for (const key of plainFields.keyof().options)
    values[key] = shown(key.endsWith('Cents') ? 'cents' : (kinds[key] ?? 'text'), report[key]);
  for (const key of lightKeys)
    for (const [part, value] of Object.entries(said[key])) values[`${part}-${key}`] = value ?? '';
  for (const [row, milestone] of milestones.entries())
    for (const { key, kind } of milestoneList.columns)
      values[`milestones.${row}.${key}`] = shown(kind, milestone[key as keyof Milestone]);
  return { values, faults: {} };
}

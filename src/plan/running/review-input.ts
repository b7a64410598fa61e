import { z } from 'zod';
import type { Form } from '../../web/form.tsx';
import { optionalText } from '../../web/input.ts';
import type { List } from '../core/list.ts';
import { type Benefit, type Review, verdicts } from '../core/review.ts';
import { type Body, readRows, shown, textValues } from '../section-input.ts';

const label = { de: '', en: '' };

/** The benefits as rows of a form; their labels are words of the page. */
export const benefitList: List = {
  key: 'benefits',
  table: 'completion_review_benefits',
  owner: 'review_id',
  columns: [
    { key: 'name', kind: 'text', label, required: true },
    { key: 'unit', kind: 'text', label },
    { key: 'better', kind: 'choice', label, options: ['more', 'less'], required: true },
    { key: 'promised', kind: 'figure', label },
    { key: 'reached', kind: 'figure', label },
    { key: 'verdict', kind: 'choice', label, options: verdicts },
    { key: 'note', kind: 'text', label },
  ],
};

const fields = z.object({
  judgement: optionalText(4_000),
  lessons: optionalText(4_000),
  followUp: optionalText(4_000),
});

export type ReviewRead = { ok: true; value: Review; form: Form } | { ok: false; form: Form };

export function readReview(body: Body): ReviewRead {
  const form: Form = { values: textValues(body), faults: {} };
  const parsed = fields.safeParse(body);
  for (const issue of parsed.error?.issues ?? []) form.faults[issue.path.join('.')] ??= issue.message;
  const benefits = readRows(benefitList, form) as unknown as Benefit[];
  for (const [row, { name, unit }] of benefits.entries()) {
    if (name && name.length > 300) form.faults[`benefits.${row}.name`] ??= 'too-long|300';
    if (unit && unit.length > 40) form.faults[`benefits.${row}.unit`] ??= 'too-long|40';
  }
  if (!parsed.success || Object.keys(form.faults).length > 0) return { ok: false, form };
  return { ok: true, value: { ...parsed.data, benefits }, form };
}

export function reviewForm({ benefits, ...said }: Review): Form {
  const values: Record<string, string> = {};
  for (const [key, text] of Object.entries({
    judgement: said.judgement,
    lessons: said.lessons,
    followUp: said.followUp,
  }))
    values[key] = text ?? '';
  for (const [row, benefit] of benefits.entries())
    for (const { key, kind } of benefitList.columns)
      values[`benefits.${row}.${key}`] = shown(kind, benefit[key as keyof Benefit]);
  return { values, faults: {} };
}

import { z } from 'zod';
import type { Form } from '../../web/form.tsx';
import { optionalText, requiredText, requiredYear } from '../../web/input.ts';
import type { List } from '../core/list.ts';
import type { Wibe } from '../core/wibe.ts';
import { toRows, type WibeRow } from '../core/wibe-row.ts';
import { type Body, readRows, rowNumbers, shown, textValues } from '../section-input.ts';
import type { Assessment } from './store/assessments.ts';

const must = { required: true } as const;
const label = { de: '', en: '' };

/** Rows of the form; their labels are words of the page. */
export const wibeList: List = {
  key: 'rows',
  table: 'initiative_assessments',
  owner: 'initiative_id',
  columns: [
    { key: 'label', kind: 'text', label, ...must },
    { key: 'kind', kind: 'choice', label, options: ['cost', 'benefit'], ...must },
    { key: 'budgetEffective', kind: 'boolean', label },
    { key: 'cents', kind: 'cents', label, ...must },
    { key: 'fromYear', kind: 'year', label, ...must },
    { key: 'toYear', kind: 'year', label },
    { key: 'riskPercent', kind: 'percent', label },
  ],
};

const year = () => requiredYear();
const plainFields = z.object({
  name: requiredText(120),
  note: optionalText(2000),
  baseYear: year(),
  endYear: year(),
});

export type AssessmentInput = z.output<typeof plainFields> & { rows: WibeRow[] };

/** Reads the form; a row without a last year is paid once. A refused form keeps everything that was typed. */
export function readAssessment(
  body: Body,
): { ok: true; value: AssessmentInput; form: Form } | { ok: false; form: Form } {
  const form: Form = { values: textValues(body), faults: {} };
  const plain = plainFields.safeParse(body);
  for (const issue of plain.error?.issues ?? []) form.faults[issue.path.join('.')] ??= issue.message;
  const rows = readRows(wibeList, form).map((row) => ({
    label: String(row.label),
    kind: row.kind as WibeRow['kind'],
    budgetEffective: row.budgetEffective === true,
    cents: Number(row.cents),
    fromYear: Number(row.fromYear),
    toYear: Number(row.toYear ?? row.fromYear),
    riskPercent: row.riskPercent === null ? null : Number(row.riskPercent),
  }));
  return plain.success && Object.keys(form.faults).length === 0
    ? { ok: true, value: { ...plain.data, rows }, form }
    : { ok: false, form };
}

/** The field of the form a fault of the core belongs to: its n-th row may have another number there. */
export function faultField(at: string | undefined, form: Form): string {
  const found = /^(?:rows|lines)[.[](\d+)/.exec(at ?? '');
  if (!found) return at === 'endYear' ? 'endYear' : 'rows';
  const number = rowNumbers(wibeList, form)[Number(found[1])];
  return number === undefined ? 'rows' : `rows.${number}.toYear`;
}

type Filled = Pick<Assessment, 'name' | 'note' | 'baseYear' | 'endYear' | 'rows'>;

export function assessmentForm({ name, note, baseYear, endYear, rows }: Filled): Form {
  const values: Record<string, string> = {
    name,
    note: note ?? '',
    baseYear: String(baseYear),
    endYear: String(endYear),
  };
  for (const [number, row] of rows.entries())
    for (const { key, kind } of wibeList.columns)
      values[`rows.${number}.${key}`] = shown(kind, row[key as keyof WibeRow]);
  return { values, faults: {} };
}

/** A new form begins with what the profile says. */
export const formOfEstimate = ({ baseYear, endYear, lines }: Wibe): Form =>
  assessmentForm({ name: '', note: null, baseYear, endYear, rows: toRows(lines) });

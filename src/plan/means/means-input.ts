import { z } from 'zod';
import type { Form } from '../../web/form.tsx';
import { oneOf, requiredText, requiredWhole, requiredYear } from '../../web/input.ts';
import type { BudgetNature } from '../core/initiative.ts';
import type { List } from '../core/list.ts';
import { type Body, readRows, rowNumbers, shown, textValues, typedQuarter } from '../section-input.ts';
import type { Means } from './core/means.ts';

const must = { required: true } as const;
const label = { de: '', en: '' };
const natures = ['investive', 'consumptive'] as const;
const list = (key: string, columns: List['columns']): List => ({
  key,
  table: 'plan_means',
  owner: 'id',
  columns,
});

/** Rows of the two forms; their labels are words of the pages. */
export const meansLists = {
  money: list('money', [
    { key: 'year', kind: 'year', label, ...must },
    { key: 'nature', kind: 'choice', label, options: natures, ...must },
    { key: 'carriedInCents', kind: 'cents', label },
    { key: 'blockedCents', kind: 'cents', label },
  ]),
  authorisations: list('authorisations', [
    { key: 'year', kind: 'year', label, ...must },
    { key: 'dueYear', kind: 'year', label, ...must },
    { key: 'cents', kind: 'cents', label, ...must },
  ]),
  teams: list('teams', [
    { key: 'teamId', kind: 'team', label, ...must },
    { key: 'quarter', kind: 'quarter', label, ...must },
    { key: 'absenceDays', kind: 'number', label },
    { key: 'externalDays', kind: 'number', label },
  ]),
};

export type MeansPart = 'money' | 'people';
const commonFields = { reason: requiredText(500), version: requiredWhole({ min: 0 }) };
const plainFields = {
  money: z.object({
    ...commonFields,
    cycleYears: oneOf(['1', '2']),
    cycleFrom: requiredYear(),
    provisionalUntil: typedQuarter(),
  }),
  people: z.object(commonFields),
};

export type MeansInput = { means: Means; reason: string; seen: number };

/** Reads one part over the version in force; a refused form keeps everything that was typed. */
export function readMeansForm(
  part: MeansPart,
  body: Body,
  before: Means,
  sentences: { dueOrder: string },
): { ok: true; value: MeansInput; form: Form } | { ok: false; form: Form } {
  const form: Form = { values: textValues(body), faults: {} };
  const plain = plainFields[part].safeParse(body);
  for (const issue of plain.error?.issues ?? []) form.faults[issue.path.join('.')] ??= issue.message;
  const rows = part === 'money' ? moneyRows(form, sentences.dueOrder) : { teams: teamRows(form) };
  if (!plain.success || Object.keys(form.faults).length > 0) return { ok: false, form };
  const { reason, version, ...cycle } = plain.data as z.output<(typeof plainFields)['money']>;
  const head =
    part === 'money'
      ? {
          cycle: { years: Number(cycle.cycleYears) as 1 | 2, from: cycle.cycleFrom },
          provisionalUntil: cycle.provisionalUntil,
        }
      : {};
  return { ok: true, value: { means: { ...before, ...head, ...rows }, reason, seen: version }, form };
}

function moneyRows(form: Form, dueOrder: string): Pick<Means, 'money' | 'authorisations'> {
  const authorisations = readRows(meansLists.authorisations, form).map((row) => ({
    year: Number(row.year),
    dueYear: Number(row.dueYear),
    cents: Number(row.cents),
  }));
  const numbers = rowNumbers(meansLists.authorisations, form);
  for (const [index, { year, dueYear }] of authorisations.entries())
    if (dueYear <= year) form.faults[`authorisations.${numbers[index]}.dueYear`] ??= dueOrder;
  return {
    authorisations,
    money: readRows(meansLists.money, form).map((row) => ({
      year: Number(row.year),
      nature: row.nature as BudgetNature,
      carriedInCents: Number(row.carriedInCents ?? 0),
      blockedCents: Number(row.blockedCents ?? 0),
    })),
  };
}

const teamRows = (form: Form): Means['teams'] =>
  readRows(meansLists.teams, form).map((row) => ({
    teamId: String(row.teamId),
    quarter: Number(row.quarter),
    absenceDays: Number(row.absenceDays ?? 0),
    externalDays: Number(row.externalDays ?? 0),
  }));

/** The version in force as the start of the next one. */
export function meansForm({ cycle, provisionalUntil, ...lists }: Means): Form {
  const values: Record<string, string> = {
    reason: '',
    cycleYears: String(cycle.years),
    cycleFrom: String(cycle.from),
    provisionalUntil: shown('quarter', provisionalUntil),
  };
  for (const [key, { columns }] of Object.entries(meansLists))
    for (const [number, row] of lists[key as keyof typeof meansLists].entries())
      for (const column of columns)
        values[`${key}.${number}.${column.key}`] = shown(
          column.kind,
          (row as Record<string, unknown>)[column.key] || null,
        );
  return { values, faults: {} };
}

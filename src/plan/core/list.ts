import type { Bilingual } from '../../kernel/text.ts';
import { costEstimates, costTypes, dependencyTypes } from './initiative.ts';

export type ColumnKind =
  | 'text'
  | 'year'
  | 'whole'
  | 'cents'
  | 'number'
  | 'percent'
  /** a measured value of any size */
  | 'figure'
  | 'day'
  | 'period'
  | 'quarter'
  /** true or false */
  | 'boolean'
  /** true, false or nobody has said */
  | 'yes-no'
  | 'choice'
  | 'team'
  | 'goal'
  | 'unit'
  | 'initiative';

export type ListColumn = {
  key: string;
  kind: ColumnKind;
  label: Bilingual;
  required?: true;
  options?: readonly string[];
};

/** Rows of one kind that belong to an initiative: its costs, risks, milestones. */
export type List = {
  key: string;
  /** The table that keeps the rows, and its column that names the initiative. */
  table: string;
  owner: string;
  columns: readonly ListColumn[];
};

/** A row as forms, audit and import see it: values by column key. */
export type ListRow = Record<string, string | number | boolean | null>;
export type Lists = Record<string, ListRow[]>;

const column = (
  key: string,
  kind: ColumnKind,
  de: string,
  en: string,
  more: { required?: true; options?: readonly string[] } = {},
): ListColumn => ({ key, kind, label: { de, en }, ...more });

const list = (key: string, table: string, columns: readonly ListColumn[], owner = 'initiative_id'): List => ({
  key,
  table,
  owner,
  columns,
});

const must = { required: true } as const;

/** Money: a blank amount means that nobody knows it, which is not 0. */
export const lists: readonly List[] = [
  list('costs', 'initiative_costs', [
    column('year', 'year', 'Jahr', 'Year', must),
    column('nature', 'choice', 'Haushalt', 'Household', { ...must, options: ['investive', 'consumptive'] }),
    column('recurrence', 'choice', 'Wie oft', 'How often', { ...must, options: ['one-off', 'running'] }),
    column('costType', 'choice', 'Kostenart', 'Type', { ...must, options: costTypes }),
    column('cents', 'cents', 'Betrag in € (brutto)', 'Amount in € (gross)'),
    column('estimate', 'choice', 'Schätzgüte', 'Estimate', { options: costEstimates }),
  ]),
  list('savings', 'initiative_savings', [
    column('year', 'year', 'Jährlich ab', 'Yearly from', must),
    column('cents', 'cents', 'Betrag in €', 'Amount in €'),
    column('budgetEffective', 'yes-no', 'haushaltswirksam', 'budget-effective'),
    column('unitId', 'unit', 'Wirkt im Haushalt von', 'In the budget of'),
  ]),
  list('fundings', 'initiative_fundings', [
    column('programme', 'text', 'Programm', 'Programme', must),
    column('cents', 'cents', 'Betrag in €', 'Amount in €'),
    column('state', 'choice', 'Stand', 'State', {
      ...must,
      options: ['planned', 'applied', 'granted', 'paid', 'refused'],
    }),
    column('earmarkedUntil', 'day', 'Zweckbindung bis', 'Earmarked until'),
  ]),
  list('commitments', 'initiative_commitments', [
    column('year', 'year', 'Ermächtigung im Jahr', 'Permission of year', must),
    column('effectiveYear', 'year', 'zahlungswirksam in', 'paid in', must),
    column('cents', 'cents', 'Betrag in €', 'Amount in €', must),
  ]),
  list('bookings', 'initiative_bookings', [
    column('subBudget', 'text', 'Teilhaushalt', 'Sub-budget'),
    column('product', 'text', 'Produkt', 'Product'),
    column('psp', 'text', 'PSP-Element', 'PSP element'),
    column('account', 'text', 'Sachkonto', 'Account'),
    column('share', 'percent', 'Anteil in %', 'Share in %'),
  ]),
  list('procurement', 'initiative_procurements', [
    column('kind', 'choice', 'Vergabeart', 'Procedure', {
      ...must,
      options: ['direct', 'negotiated', 'restricted', 'open', 'framework', 'in-house'],
    }),
    column('cents', 'cents', 'Auftragswert in €', 'Value in €'),
    column('publishedOn', 'day', 'Bekanntmachung', 'Published'),
    column('awardedOn', 'day', 'Zuschlag', 'Awarded'),
    column('contractEnd', 'day', 'Vertragsende', 'End of contract'),
    column('noticeBy', 'day', 'Kündbar bis', 'Notice by'),
  ]),
  list('efforts', 'initiative_efforts', [
    column('teamId', 'team', 'Team', 'Team', must),
    column('quarter', 'quarter', 'Quartal (leer: verteilt)', 'Quarter (blank: spread)'),
    column('days', 'number', 'Personaltage', 'Person-days', must),
  ]),
  list('posts', 'initiative_posts', [
    column('year', 'year', 'Ab Jahr', 'From year', must),
    column('fullTimeEquivalents', 'number', 'Stellen (VZÄ)', 'Posts (FTE)', must),
    column('grade', 'text', 'Wertigkeit', 'Grade'),
    column('until', 'day', 'Befristet bis', 'Until'),
  ]),
  list('milestones', 'initiative_milestones', [
    column('name', 'text', 'Meilenstein', 'Milestone', must),
    column('planned', 'period', 'Plan', 'Planned'),
    column('forecast', 'period', 'Prognose', 'Forecast'),
    column('reached', 'day', 'Erreicht am', 'Reached on'),
    column('decision', 'boolean', 'Entscheidung', 'Decision'),
  ]),
  list(
    'dependencies',
    'initiative_dependencies',
    [
      column('predecessorId', 'initiative', 'Vorgänger', 'Predecessor', must),
      column('type', 'choice', 'Wie', 'How', { ...must, options: dependencyTypes }),
      column('hard', 'boolean', 'zwingend', 'hard'),
      column('note', 'text', 'Anmerkung', 'Note'),
    ],
    'successor_id',
  ),
  list('contributions', 'initiative_contributions', [
    column('goalId', 'goal', 'Ziel der Digitalen Agenda', 'Goal of the agenda', must),
    column('strength', 'choice', 'Beitrag', 'Contribution', { ...must, options: ['1', '2', '3'] }),
  ]),
  list('alternatives', 'initiative_alternatives', [
    column('name', 'text', 'Alternative', 'Alternative', must),
    column('cents', 'cents', 'Kosten in €', 'Cost in €'),
    column('judgement', 'text', 'Bewertung', 'Judgement'),
    column('chosen', 'boolean', 'gewählt', 'chosen'),
  ]),
  list('systems', 'initiative_systems', [
    column('name', 'text', 'IT-System oder Fachverfahren', 'System', must),
    column('role', 'choice', 'Rolle', 'Role', { ...must, options: ['new', 'change', 'replace'] }),
  ]),
  list('risks', 'initiative_risks', [
    column('name', 'text', 'Risiko', 'Risk', must),
    column('probability', 'choice', 'Eintritt (1–5)', 'Probability (1–5)', {
      ...must,
      options: ['1', '2', '3', '4', '5'],
    }),
    column('impact', 'choice', 'Auswirkung (1–5)', 'Impact (1–5)', {
      ...must,
      options: ['1', '2', '3', '4', '5'],
    }),
    column('measure', 'text', 'Maßnahme', 'Measure'),
  ]),
];

/** Choices whose table column is a number. */
export const isNumericChoice = ({ options }: ListColumn): boolean =>
  options?.every((option) => /^\d+$/.test(option)) ?? false;

export const listOf = (key: string): List | undefined => lists.find((candidate) => candidate.key === key);

/** `effectiveYear` → `effective_year`, as the tables call it. */
export const columnName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names without further columns, kept as an array of the initiative itself: one per line of the form. */
export const nameLists = ['results', 'papers', 'participants', 'standards'] as const;
export type NameList = (typeof nameLists)[number];
export const isNameList = (key: string): key is NameList => (nameLists as readonly string[]).includes(key);

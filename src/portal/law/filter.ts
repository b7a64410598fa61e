import { isId } from '../../kernel/id.ts';
import { confidences } from '../../law/core/catalogue.ts';
import { states } from '../../law/core/state.ts';
import type { Duty } from './store.ts';

export const appliesFilters = ['ours', 'yes', 'check', 'no', 'any'] as const;
export const coverageFilters = ['uncovered', 'none', 'planned', 'running', 'covered', 'waived'] as const;

export type DutyFilter = {
  text: string;
  applies: (typeof appliesFilters)[number];
  state: (typeof states)[number] | null;
  confidence: (typeof confidences)[number] | null;
  coverage: (typeof coverageFilters)[number] | null;
  /** Only what this unit deals with (`dutiesOfUnit`). */
  unitId: string | null;
  /** Only what this initiative covers. */
  initiativeId: string | null;
};

const among = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null;

/** From the address; what it does not know narrows nothing. */
export const readFilter = (query: Record<string, string>): DutyFilter => ({
  text: (query.q ?? '').trim().slice(0, 100),
  applies: among(appliesFilters, query.gilt) ?? 'ours',
  state: among(states, query.stand),
  confidence: among(confidences, query.sicherheit),
  coverage: query.deckung === 'offen' ? 'uncovered' : among(coverageFilters, query.deckung),
  unitId: query.amt && isId(query.amt) ? query.amt : null,
  initiativeId: query.vorhaben && isId(query.vorhaben) ? query.vorhaben : null,
});

/** Rows on one page of the list. */
export const dutiesPerPage = 50;

/** The filter as the address holds it. */
export const filterQuery = (filter: DutyFilter): Record<string, string | undefined> => ({
  q: filter.text || undefined,
  gilt: filter.applies === 'ours' ? undefined : filter.applies,
  stand: filter.state ?? undefined,
  deckung: filter.coverage === 'uncovered' ? 'offen' : (filter.coverage ?? undefined),
  sicherheit: filter.confidence ?? undefined,
  amt: filter.unitId ?? undefined,
  vorhaben: filter.initiativeId ?? undefined,
});

export const isNarrowed = ({ text, applies, ...others }: DutyFilter): boolean =>
  text !== '' || applies !== 'ours' || Object.values(others).some((value) => value !== null);

/** What comes next stands first, then what is in force, the newest first; then what has no day, history last. */
export const filterDuties = (duties: readonly Duty[], filter: DutyFilter, asOf: string): Duty[] =>
  duties
    .filter((duty) => fits(duty, filter))
    .sort((a, b) => {
      const [inGroup, other] = [groupOf(a, asOf), groupOf(b, asOf)];
      const days = dayOf(a).localeCompare(dayOf(b));
      return (
        inGroup - other ||
        (inGroup === 0 ? days : -days) ||
        a.row.obligation.id.localeCompare(b.row.obligation.id)
      );
    });

const dayOf = ({ row }: Duty): string => row.due.date ?? row.next ?? '';

function groupOf(duty: Duty, asOf: string): number {
  if (duty.row.state === 'superseded') return 3;
  const day = dayOf(duty);
  return day === '' ? 2 : day >= asOf ? 0 : 1;
}

function fits({ row, coverage, gap, covering }: Duty, filter: DutyFilter): boolean {
  const { applies, state, confidence } = row;
  if (filter.applies === 'ours' ? !isOurs(row) : filter.applies !== 'any' && filter.applies !== applies)
    return false;
  if (filter.initiativeId && !covering.some(({ id }) => id === filter.initiativeId)) return false;
  if (filter.state && filter.state !== state) return false;
  if (filter.confidence && filter.confidence !== confidence) return false;
  if (filter.coverage === 'uncovered' ? !gap : filter.coverage && filter.coverage !== coverage) return false;
  return hasWords(row, filter.text);
}

/** Binds this municipality, or may bind it. */
export const isOurs = ({ applies }: Duty['row']): boolean => applies !== 'no';

function hasWords(row: Duty['row'], text: string): boolean {
  const searched = fold(wordsOf(row));
  return fold(text)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

/** What a duty is found by. */
export const wordsOf = ({ law, obligation }: Duty['row']): string =>
  [
    law.title.de,
    law.title.en,
    law.abbreviation,
    obligation.title.de,
    obligation.title.en,
    obligation.text.de,
    ...obligation.legalRefs,
  ].join(' ');

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f„“”‚‘’"']/g, '');

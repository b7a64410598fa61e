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
  vorhaben: filter.initiativeId ?? undefined,
});

export const isNarrowed = ({ text, applies, ...others }: DutyFilter): boolean =>
  text !== '' || applies !== 'ours' || Object.values(others).some((value) => value !== null);

/** In the order of their days; what has none comes last. */
export const filterDuties = (duties: readonly Duty[], filter: DutyFilter): Duty[] =>
  duties
    .filter((duty) => fits(duty, filter))
    .sort(
      (a, b) =>
        (a.row.effectiveFrom ?? '9').localeCompare(b.row.effectiveFrom ?? '9') ||
        a.row.obligation.id.localeCompare(b.row.obligation.id),
    );

function fits({ row, coverage, gap, covering }: Duty, filter: DutyFilter): boolean {
  const { applies, state, confidence } = row;
  if (filter.applies === 'ours' ? applies === 'no' : filter.applies !== 'any' && filter.applies !== applies)
    return false;
  if (filter.initiativeId && !covering.some(({ id }) => id === filter.initiativeId)) return false;
  if (filter.state && filter.state !== state) return false;
  if (filter.confidence && filter.confidence !== confidence) return false;
  if (filter.coverage === 'uncovered' ? !gap : filter.coverage && filter.coverage !== coverage) return false;
  return hasWords(row, filter.text);
}

function hasWords({ law, obligation }: Duty['row'], text: string): boolean {
  const searched = fold(
    [
      law.title.de,
      law.title.en,
      law.abbreviation,
      obligation.title.de,
      obligation.title.en,
      obligation.text.de,
      ...obligation.legalRefs,
    ].join(' '),
  );
  return fold(text)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f„“”‚‘’"']/g, '');

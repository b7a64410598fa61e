import type { Role } from '../../kernel/role.ts';
import type { Bilingual } from '../../kernel/text.ts';
import type { Dimension } from '../../roles/core/advisor/profile.ts';

export type Level = 1 | 2 | 3 | 4 | 5;
export const levels: readonly Level[] = [1, 2, 3, 4, 5];

/** One statement, described at five levels. A gate item caps its dimension. */
export type Item = {
  /** `F1`. */
  id: string;
  gate?: boolean;
  statement: Bilingual;
  levels: Record<Level, Bilingual>;
};

export type CatalogueDimension = {
  id: Dimension;
  name: Bilingual;
  /** Roles whose view an assessment asks for by default. */
  asks: readonly Role[];
  levels: Record<1 | 3 | 5, Bilingual>;
  items: readonly Item[];
};

/** How answers become scores; judgement, kept as data. */
export type Scoring = {
  /** An answer without proof counts at most this much. */
  unprovenMax: number;
  /** Share of answered items from which a dimension is rated. */
  coverageMin: number;
  gateMargin: number;
  bottleneckMargin: number;
  /** Levels between two answers from which they are to be talked about. */
  talkingPointSpread: number;
  benchmarkMin: number;
};

export type MaturityCatalogue = {
  edition: string;
  scoring: Scoring;
  levels: Record<Level, Bilingual>;
  dimensions: readonly CatalogueDimension[];
};

export const itemsOf = ({ dimensions }: MaturityCatalogue): Item[] =>
  dimensions.flatMap(({ items }) => items);

/** The items whose dimension asks this role; of a role that no dimension asks, all. */
export function itemsFor(catalogue: MaturityCatalogue, role: Role): Item[] {
  const asked = catalogue.dimensions.filter(({ asks }) => asks.includes(role));
  return (asked.length ? asked : catalogue.dimensions).flatMap(({ items }) => items);
}

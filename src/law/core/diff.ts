import type { Catalogue } from './catalogue.ts';
import type { Answer, Facts } from './expression.ts';
import { openRadar, type RadarRow, type RadarView } from './radar.ts';

/** What a new catalogue changes for one municipality. `before` and `after` are values, not sentences; null: not there. */
export type CatalogueChange = {
  obligationId: string;
  /** The row after the change, or, of an obligation that is gone, before it. */
  row: RadarRow;
  field:
    | 'added'
    | 'gone'
    | 'date'
    | 'applies'
    | 'bindingness'
    | 'addressee'
    | 'confidence'
    | 'status'
    | 'text';
  before: string | null;
  after: string | null;
};

export type CatalogueDiff = {
  /** Changes of what binds or may bind the municipality, in the old or the new catalogue. */
  ours: CatalogueChange[];
  /** Changes elsewhere; they are counted and listed, nothing more. */
  others: CatalogueChange[];
};

/** Both catalogues are looked at on the same day with the same facts, so only the catalogue makes a difference. */
export function diffCatalogues(
  before: Catalogue,
  after: Catalogue,
  facts: Facts,
  view: RadarView,
): CatalogueDiff {
  const [old, now] = [before, after].map((catalogue) => byId(openRadar(catalogue)(facts, view)));
  const ids = [...new Set([...old!.keys(), ...now!.keys()])];
  const changes = ids.flatMap((id) => changesOf(id, old!.get(id), now!.get(id)));
  const concerns = ({ obligationId }: CatalogueChange) =>
    [old!, now!].some((rows) => isOurs(rows.get(obligationId)?.applies));
  return { ours: changes.filter(concerns), others: changes.filter((change) => !concerns(change)) };
}

const byId = (rows: RadarRow[]) => new Map(rows.map((row) => [row.obligation.id, row]));
const isOurs = (answer: Answer | undefined): boolean => answer === 'yes' || answer === 'check';

function changesOf(obligationId: string, before?: RadarRow, after?: RadarRow): CatalogueChange[] {
  if (!before && after)
    return [{ obligationId, row: after, field: 'added', before: null, after: after.applies }];
  if (before && !after)
    return [{ obligationId, row: before, field: 'gone', before: before.applies, after: null }];
  return fields.flatMap(([field, read]) => {
    const [old, now] = [read(before!), read(after!)];
    return old === now ? [] : [{ obligationId, row: after!, field, before: old, after: now }];
  });
}

/** What is compared, in the order in which it matters. */
const fields: readonly [CatalogueChange['field'], (row: RadarRow) => string | null][] = [
  ['date', ({ due }) => due.date],
  ['applies', ({ applies }) => applies],
  ['bindingness', ({ obligation }) => obligation.bindingness],
  ['addressee', ({ obligation }) => obligation.addressee],
  ['confidence', ({ confidence }) => confidence],
  ['status', ({ law }) => law.status.value],
  ['text', ({ obligation }) => obligation.text.de],
];

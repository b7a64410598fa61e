import { html } from 'hono/html';
import { formatDay } from '../../kernel/day.ts';
import { formatEuroShort, formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { paths } from '../../web/paths.ts';
import { written } from '../../web/written.ts';
import type { ListColumnKey } from '../core/filter.ts';
import type { Light } from '../core/initiative.ts';
import { optionName } from '../core/option-name.ts';
import { formatPeriod, type Period } from '../core/period.ts';
import type { ListedInitiative } from '../store/listing.ts';
import { texts } from '../texts.ts';
import { signOfLight, signOfState } from './marks.tsx';

type Cell = (row: ListedInitiative, view: View) => unknown;

/**
 * One row of the list as text, not as components: a page may hold a thousand of them and is written in milliseconds.
 * `html` escapes every value.
 */
export const listRow = (
  row: ListedInitiative,
  columns: readonly ListColumnKey[],
  view: View,
  choosable: boolean,
) => html`<tr>
${choosable ? html`<td><input type="checkbox" name="id" value="${row.id}" aria-label="${texts(view.language).list.choose(row.code)}"></td>` : ''}
<td class="nowrap">${row.code}</td><th scope="row"><a href="${paths.initiative(row.id)}"${written(view) ? html` lang="${written(view)}"` : ''}>${row.name}</a></th>
${columns.map((column) => html`<td class="${numeric.has(column) ? 'number' : plain.has(column) ? '' : 'nowrap'}">${cells[column](row, view)}</td>`)}
</tr>`;

const numeric: ReadonlySet<ListColumnKey> = new Set(['cost', 'running', 'effort', 'rank']);
const plain: ReadonlySet<ListColumnKey> = new Set(['unit', 'kind']);

export const isNumericColumn = (column: ListColumnKey): boolean => numeric.has(column);

const cells: Record<ListColumnKey, Cell> = {
  unit: (row) => row.unitName,
  state: (row, view) => mark(signOfState(row.state), optionName('state', row.state, view.language)),
  light: (row, view) => lightPair(row, view),
  period: (row, view) => spanOf(row, view),
  deadline: (row, view) => (row.deadline ? formatDay(row.deadline, view.language) : ''),
  cost: (row, view) => money(row.oneOffCents, row.oneOffUnknown, view),
  running: (row, view) => money(row.runningCents, row.runningUnknown, view),
  effort: (row, view) => (row.effortDays ? formatNumber(row.effortDays, view.language) : ''),
  kind: (row, view) => (row.kind ? optionName('kind', row.kind, view.language) : ''),
  class: (row) => row.class ?? '',
  rank: (row) => row.unitRank ?? '',
  since: (row, view) => formatDay(row.stateSince, view.language),
};

const mark = ({ tone, sign }: { tone: string; sign: string }, word: string) =>
  html`<span class="status ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span>`;

/** What was reported, and the computed light where it says something else. */
function lightPair({ light, computedLight }: ListedInitiative, view: View): unknown {
  const word = (one: Light) => optionName('light', one, view.language);
  const reported = light ? mark(signOfLight(light), word(light)) : '';
  if (!computedLight || computedLight === light) return reported;
  return html`${reported} <span class="computed small">${mark(signOfLight(computedLight), texts(view.language).list.computed(word(computedLight)))}</span>`;
}

/** Unknown is not 0: „≥ 120 Tsd. €“ says that some amounts have no figure. */
function money(cents: number, unknown: number, view: View): unknown {
  if (cents === 0 && unknown === 0) return '';
  const sum = formatEuroShort(cents, view.language);
  if (unknown === 0) return sum;
  return html`<span title="${texts(view.language).list.plusUnknown(unknown)}">${cents > 0 ? `≥ ${sum}` : '?'}</span>`;
}

export function spanOf(
  { plannedStart, plannedEnd }: { plannedStart: Period | null; plannedEnd: Period | null },
  view: View,
): string {
  const t = texts(view.language).list;
  const [start, end] = [plannedStart, plannedEnd].map((one) => one && formatPeriod(one, view.language));
  if (start && end) return start === end ? start : `${start} – ${end}`;
  return start ? t.from(start) : end ? t.until(end) : '';
}

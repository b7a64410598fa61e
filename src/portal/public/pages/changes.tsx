import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatValue } from '../../pages/indicator-marks.tsx';
import type { PublicChange } from '../core/public-view.ts';
import { texts } from '../texts.ts';
import { link, type PublicView } from './layout.tsx';

/** Where an object has its page; a field is a part of the agenda. */
export const pageOf = ({ object, id }: Pick<PublicChange, 'object' | 'id'>): string =>
  ({
    agenda: 'agenda',
    field: 'agenda',
    goal: `ziele/${id}`,
    indicator: `kennzahlen/${id}`,
    initiative: `vorhaben/${id}`,
  })[object];

export function wordsOf({ language }: Pick<PublicView, 'language'>, change: PublicChange): string {
  const t = texts(language);
  if (change.kind === 'released') return t.released;
  const said = change.kind === 'corrected' ? t.correctedValue : t.measured;
  return `${said}: ${formatValue(change.value!, change.unit!, language)}`;
}

export const Changes: FC<{ view: PublicView; changes: readonly PublicChange[] }> = ({ view, changes }) => (
  <ul class="public-list">
    {changes.map((change) => (
      <li>
        <time datetime={change.at.slice(0, 10)}>{formatDay(change.at.slice(0, 10), view.language)}</time>
        <span>
          <a href={link(view, pageOf(change))}>{change.name}</a> – {wordsOf(view, change)}
        </span>
      </li>
    ))}
  </ul>
);

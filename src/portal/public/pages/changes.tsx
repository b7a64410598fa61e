import type { FC } from 'hono/jsx';
import { formatDay, formatDayInWords } from '../../../kernel/day.ts';
import { written } from '../../../web/written.ts';
import { formatValue } from '../../pages/indicator-marks.tsx';
import type { PublicChange } from '../core/changes.ts';
import { texts } from '../texts.ts';
import { link, type PublicView } from './layout.tsx';

type Place = Pick<PublicChange, 'object' | 'id' | 'anchor'>;

/** Where an object has its page; a field is a part of the agenda. */
export const pageOf = ({ object, id, anchor }: Place): string =>
  ({
    agenda: 'agenda',
    field: 'agenda',
    goal: `ziele/${id}`,
    indicator: `kennzahlen/${id}`,
    initiative: `vorhaben/${id}`,
    'online-services': 'online-dienste',
    phase: `beteiligung/${id}`,
    idea: 'beteiligung',
  })[object] + (anchor ? `#${anchor}` : '');

export function wordsOf({ language }: Pick<PublicView, 'language'>, change: PublicChange): string {
  const t = texts(language).changeKinds;
  if (change.value === undefined) return t[change.kind];
  return `${t[change.kind]}: ${formatValue(change.value, change.unit!, language)}`;
}

const Change: FC<{ view: PublicView; change: PublicChange }> = ({ view, change }) => (
  <>
    <a href={link(view, pageOf(change))} lang={written(view)}>
      {change.name}
    </a>{' '}
    – {wordsOf(view, change)}
  </>
);

export const Changes: FC<{ view: PublicView; changes: readonly PublicChange[] }> = ({ view, changes }) => (
  <ul class="public-list">
    {changes.map((change) => (
      <li>
        <time class="public-fine" datetime={change.at.slice(0, 10)}>
          {formatDay(change.at.slice(0, 10), view.language)}
        </time>
        <span>
          <Change view={view} change={change} />
        </span>
      </li>
    ))}
  </ul>
);

const manyReleases = 4;

/** All changes under their days; many releases of a kind on one day stand folded in one line. */
export const ChangesByDay: FC<{ view: PublicView; changes: readonly PublicChange[] }> = (props) => {
  const { view, changes } = props;
  const days = Map.groupBy(changes, ({ at }) => at.slice(0, 10));
  return (
    <>
      {[...days].map(([day, list]) => (
        <section class="public-day">
          <h2>
            <time datetime={day}>{formatDayInWords(day, view.language)}</time>
          </h2>
          <ul class="public-lines">
            {[...Map.groupBy(list, ({ kind, object }) => `${kind} ${object}`).values()].map((group) => (
              <Group view={view} group={group} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

const Group: FC<{ view: PublicView; group: readonly PublicChange[] }> = ({ view, group }) => {
  const items = group.map((change) => (
    <li>
      <Change view={view} change={change} />
    </li>
  ));
  const [first] = group;
  if (first!.kind !== 'released' || group.length < manyReleases) return <>{items}</>;
  const t = texts(view.language);
  return (
    <li>
      <details>
        <summary>{t.releasedTogether(group.length, t.objectsMany[first!.object])}</summary>
        <ul class="public-lines">{items}</ul>
      </details>
    </li>
  );
};

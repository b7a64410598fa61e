import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Empty, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { gapKinds } from '../../core/strategy-map.ts';
import type { MapColumn, MapThing, ReadMap } from '../map-store.ts';
import { mapTexts } from '../map-texts.ts';

type Props = { view: View; map: ReadMap };

/** Goal, guideline, initiative, indicator: what is tied together, and what is not, both ways round. */
export const StrategyMapPage: FC<Props> = ({ view, map }) => {
  const t = mapTexts(view.language);
  const { things, gaps } = map;
  const open = new Set([
    ...gaps['goal-without-guideline'],
    ...gaps['goal-without-initiative'],
    ...gaps['goal-without-indicator'],
  ]);
  const count = gapKinds.reduce((sum, kind) => sum + gaps[kind].length, 0);
  return (
    <Page
      view={view}
      room="strategy"
      title={t.title(things.goals.length - open.size, things.goals.length)}
      lead={things.goals.length > 0 && t.lead(count)}
    >
      <StrategyTabs view={view} current="map" />
      {things.goals.length === 0 ? (
        <Empty title={t.emptyTitle} action={<ButtonLink href={paths.agenda()}>{t.toAgenda}</ButtonLink>}>
          {t.empty}
        </Empty>
      ) : (
        <>
          <Card title={t.picture}>
            <Picture view={view} map={map} />
          </Card>
          <Gaps view={view} map={map} />
          <Twin view={view} map={map} />
        </>
      )}
    </Page>
  );
};

const columns: readonly { key: MapColumn; x: number }[] = [
  { key: 'indicators', x: 250 },
  { key: 'goals', x: 500 },
  { key: 'initiatives', x: 750 },
  { key: 'guidelines', x: 910 },
];
const width = 1180;
const top = 40;
const rowHeight = 17;

/** With more of them no line can be told from the next. */
const mostDrawn = 400;

const Picture: FC<Props> = ({ view, map }) => {
  const t = mapTexts(view.language);
  const { things, links } = map;
  const count = columns.reduce((sum, { key }) => sum + things[key].length, 0);
  if (count > mostDrawn) return <p>{t.tooLarge(count)}</p>;
  const longest = Math.max(...columns.map(({ key }) => things[key].length));
  const height = top + longest * rowHeight + 12;
  const spots = placeAll(things, height);
  const bare = unlinked(map);
  const all = [...links.indicatorGoal, ...links.goalInitiative, ...links.initiativeGuideline];
  return (
    <>
      <p>{t.pictureHint}</p>
      <section class="table-scroll" aria-label={t.picture} tabindex={0}>
        <svg
          class="chart strategy-map"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${t.picture}. ${t.pictureWords(things.indicators.length, things.goals.length, things.initiatives.length, things.guidelines.length)}`}
        >
          <title>{t.picture}</title>
          {all.map(([from, to]) => (
            <Line from={spots.get(from)} to={spots.get(to)} />
          ))}
          {columns.map(({ key, x }) => (
            <>
              <text class="column-name" x={x} y={20} text-anchor={anchorOf(key)}>
                {t.columns[key]}
              </text>
              {things[key].map((thing) => (
                <Spot thing={thing} column={key} spot={spots.get(thing.id)!} isBare={bare.has(thing.id)} />
              ))}
            </>
          ))}
        </svg>
      </section>
    </>
  );
};

type Place = { x: number; y: number };

/** Every column takes the whole height, so that lines stay short. */
function placeAll(things: ReadMap['things'], height: number): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { key, x } of columns) {
    const step = (height - top - 12) / Math.max(1, things[key].length);
    for (const [at, { id }] of things[key].entries())
      places.set(id, { x, y: Math.round((top + step * (at + 0.5)) * 10) / 10 });
  }
  return places;
}

/** Without a line to one of its neighbours in the picture. */
function unlinked({ gaps }: ReadMap): Set<string> {
  return new Set([
    ...gaps['indicator-without-initiative'],
    ...gaps['goal-without-indicator'],
    ...gaps['goal-without-initiative'],
    ...gaps['initiative-without-goal'],
    ...gaps['guideline-without-initiative'],
  ]);
}

const anchorOf = (column: MapColumn) =>
  column === 'guidelines' ? 'start' : column === 'initiatives' ? 'middle' : 'end';

const Line: FC<{ from: Place | undefined; to: Place | undefined }> = ({ from, to }) => {
  if (!from || !to) return null;
  const bend = (from.x + to.x) / 2;
  return <path d={`M${from.x},${from.y} C${bend},${from.y} ${bend},${to.y} ${to.x},${to.y}`} />;
};

/** Only initiatives are so many that their number has to do. */
const Spot: FC<{ thing: MapThing; column: MapColumn; spot: Place; isBare: boolean }> = ({
  thing,
  column,
  spot,
  isBare,
}) => {
  const label =
    column === 'initiatives'
      ? thing.code
      : column === 'indicators'
        ? shorten(thing.name, 36)
        : `${thing.code} ${shorten(thing.name, 30)}`;
  const offset = column === 'guidelines' ? 10 : column === 'initiatives' ? 0 : -10;
  return (
    <g>
      <title>{`${thing.code} ${thing.name}`}</title>
      {column !== 'initiatives' && <circle class={isBare ? 'bare' : ''} cx={spot.x} cy={spot.y} r="4.5" />}
      <text
        class={isBare && column === 'initiatives' ? 'bare-name' : ''}
        x={spot.x + offset}
        y={spot.y + 4}
        text-anchor={anchorOf(column)}
      >
        {label}
      </text>
    </g>
  );
};

const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** A list of gaps shows where to begin; a cell of the table leads to the goal, which has all. */
const mostListed = 50;
const mostNamed = 20;

const Gaps: FC<Props> = ({ view, map }) => {
  const t = mapTexts(view.language);
  const named = new Map(
    Object.values(map.things)
      .flat()
      .map((thing) => [thing.id, thing]),
  );
  const found = gapKinds.filter((kind) => map.gaps[kind].length > 0);
  if (found.length === 0) return null;
  return (
    <Card title={t.gaps}>
      {found.map((kind) => (
        <details>
          <summary>
            {t.kinds[kind]} <Status tone="warn">{map.gaps[kind].length}</Status>
          </summary>
          <ul>
            {map.gaps[kind].slice(0, mostListed).map((id) => {
              const thing = named.get(id)!;
              return (
                <li>
                  <a href={thing.href}>
                    {thing.code} {thing.name}
                  </a>
                </li>
              );
            })}
            {map.gaps[kind].length > mostListed && <li>{t.more(map.gaps[kind].length - mostListed)}</li>}
          </ul>
        </details>
      ))}
    </Card>
  );
};

const Twin: FC<Props> = ({ view, map }) => {
  const t = mapTexts(view.language);
  const { things, links } = map;
  const partners = (goal: string): Record<'guidelines' | 'initiatives' | 'indicators', MapThing[]> => {
    const pick = (column: MapColumn, ids: readonly string[]) =>
      things[column].filter(({ id }) => ids.includes(id));
    return {
      guidelines: pick(
        'guidelines',
        links.guidelineGoal.flatMap(([from, to]) => (to === goal ? [from] : [])),
      ),
      initiatives: pick(
        'initiatives',
        links.goalInitiative.flatMap(([from, to]) => (from === goal ? [to] : [])),
      ),
      indicators: pick(
        'indicators',
        links.indicatorGoal.flatMap(([from, to]) => (to === goal ? [from] : [])),
      ),
    };
  };
  const head = (
    <tr>
      <th scope="col">{t.goal}</th>
      <th scope="col">{t.columns.guidelines}</th>
      <th scope="col">{t.columns.initiatives}</th>
      <th scope="col">{t.columns.indicators}</th>
    </tr>
  );
  return (
    <Card title={t.table}>
      <Table caption={t.table} head={head}>
        {things.goals.map((goal) => {
          const { guidelines, initiatives, indicators } = partners(goal.id);
          return (
            <tr>
              <th scope="row">
                <a href={goal.href}>
                  {goal.code} {goal.name}
                </a>
              </th>
              <Names view={view} goal={goal} things={guidelines} />
              <Names view={view} goal={goal} things={initiatives} />
              <Names view={view} goal={goal} things={indicators} isNameEnough />
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};

const Names: FC<{ view: View; goal: MapThing; things: readonly MapThing[]; isNameEnough?: boolean }> = (
  props,
) => {
  const { view, goal, things, isNameEnough } = props;
  if (things.length === 0)
    return (
      <td>
        <Status tone="warn">{mapTexts(view.language).missing}</Status>
      </td>
    );
  return (
    <td class="named">
      {things.slice(0, mostNamed).map(({ code, name, href }) => (
        <span class="block">
          <a href={href}>{isNameEnough ? name : `${code} ${name}`}</a>
        </span>
      ))}
      {things.length > mostNamed && (
        <a href={goal.href}>{mapTexts(view.language).more(things.length - mostNamed)}</a>
      )}
    </td>
  );
};

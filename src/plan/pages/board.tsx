import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { paths } from '../../web/paths.ts';
import { type InitiativeState, initiativeStates } from '../core/initiative.ts';
import { optionName } from '../core/option-name.ts';
import type { ListedInitiative } from '../store/listing.ts';
import { texts } from '../texts.ts';
import { LightMark } from './marks.tsx';
import { spanOf } from './row.tsx';
import { PlanTabs } from './tabs.tsx';

/** Beside the path stand the states that an initiative waits or ends in. */
const beside: readonly InitiativeState[] = ['deferred', 'paused', 'rejected', 'cancelled'];
const path = initiativeStates.filter((state) => !beside.includes(state));

type Props = { view: View; rows: readonly ListedInitiative[] };

export const BoardPage: FC<Props> = ({ view, rows }) => {
  const t = texts(view.language).board;
  return (
    <Page view={view} room="plan" title={t.title} lead={t.lead(rows.length)}>
      <PlanTabs view={view} current="board" />
      <Columns view={view} rows={rows} states={path} label={t.title} />
      <h2>{t.beside}</h2>
      <Columns view={view} rows={rows} states={beside} label={t.beside} />
    </Page>
  );
};

const Columns: FC<Props & { states: readonly InitiativeState[]; label: string }> = ({
  view,
  rows,
  states,
  label,
}) => (
  <section class="board" aria-label={label} tabindex={0}>
    {states.map((state) => {
      const cards = rows.filter((row) => row.state === state);
      return (
        <section class="board-column" aria-labelledby={`spalte-${state}`}>
          <h2 id={`spalte-${state}`}>
            {optionName('state', state, view.language)} <span class="muted">{cards.length}</span>
          </h2>
          {cards.length === 0 ? (
            <p class="muted small">{texts(view.language).board.none}</p>
          ) : (
            <Cards view={view} rows={cards} />
          )}
        </section>
      );
    })}
  </section>
);

const Cards: FC<Props> = ({ view, rows }) => (
  <ul class="plain">
    {rows.map((row) => (
      <li class="board-card">
        <a href={`${paths.initiative(row.id)}#naechster-schritt`}>{row.name}</a>
        <span class="small muted">
          {row.code} · {row.unitName}
        </span>
        <span class="small">{spanOf(row, view)}</span>
        <LightMark view={view} light={row.light} />
      </li>
    ))}
  </ul>
);

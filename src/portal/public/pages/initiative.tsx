import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { InitiativeState } from '../../../plan/core/initiative.ts';
import { optionName } from '../../../plan/core/option-name.ts';
import type { PublicInitiative } from '../core/public-view.ts';
import { texts } from '../texts.ts';
import { goalsOf } from './agenda.tsx';
import { link, PublicPage, type PublicView } from './layout.tsx';

const stateWord = ({ language }: Pick<PublicView, 'language'>, state: string): string =>
  optionName('state', state as InitiativeState, language);

type ListProps = { view: PublicView; initiatives: readonly PublicInitiative[]; none: string };

export const InitiativeList: FC<ListProps> = ({ view, initiatives, none }) =>
  initiatives.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul class="public-list">
      {initiatives.map(({ id, code, name, state }) => (
        <li>
          <span class="muted">{code}</span>
          <span>
            <a href={link(view, `vorhaben/${id}`)}>{name}</a>
            {state && ` – ${stateWord(view, state)}`}
          </span>
        </li>
      ))}
    </ul>
  );

export const InitiativesPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const { initiatives } = view.town;
  return (
    <PublicPage view={view} title={t.pages.vorhaben} lead={t.count(initiatives.length)}>
      <InitiativeList view={view} initiatives={initiatives} none={t.empty} />
    </PublicPage>
  );
};

export const InitiativePage: FC<{ view: PublicView; initiative: PublicInitiative }> = (props) => {
  const { view, initiative } = props;
  const t = texts(view.language);
  const { startsOn, endsOn, goalIds } = initiative;
  const day = (text: string | undefined) => (text ? formatDay(text, view.language) : '…');
  const goals = goalsOf(view.town).filter(({ id }) => goalIds.includes(id));
  return (
    <PublicPage
      view={view}
      title={initiative.name}
      lead={initiative.description}
      kicker={<a href={link(view, 'vorhaben')}>{`${t.initiative} ${initiative.code}`}</a>}
    >
      <section>
        <dl class="facts">
          {initiative.state && <Fact label={t.state} text={stateWord(view, initiative.state)} />}
          {(startsOn || endsOn) && <Fact label={t.period} text={`${day(startsOn)} – ${day(endsOn)}`} />}
          {initiative.unit && <Fact label={t.unit} text={initiative.unit} />}
        </dl>
      </section>
      {goals.length > 0 && (
        <section>
          <h2>{t.serves}</h2>
          <ul>
            {goals.map(({ id, name }) => (
              <li>
                <a href={link(view, `ziele/${id}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PublicPage>
  );
};

export const Fact: FC<{ label: string; text: string }> = ({ label, text }) => (
  <>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </>
);

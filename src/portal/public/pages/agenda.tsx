import type { FC } from 'hono/jsx';
import { formatValue, Progress, StandingMark } from '../../pages/indicator-marks.tsx';
import type { PublicField, PublicGoal, PublicIndicator, PublicTown } from '../core/public-view.ts';
import { texts } from '../texts.ts';
import { Changes } from './changes.tsx';
import { InitiativeList } from './initiative.tsx';
import { link, PublicPage, type PublicView } from './layout.tsx';

export const goalsOf = (town: PublicTown): PublicGoal[] => town.fields.flatMap(({ goals }) => goals);
export const indicatorsOf = (town: PublicTown): PublicIndicator[] =>
  goalsOf(town).flatMap(({ indicators }) => indicators);

export const StartPage: FC<{ view: PublicView }> = ({ view }) => {
  const { town, site } = view;
  const t = texts(view.language);
  const measured = indicatorsOf(town).filter(({ standing }) => standing);
  const good = measured.filter(({ standing }) => standing!.light !== 'behind');
  const goals = goalsOf(town);
  const lead = goals.length > 0 ? t.startLead(goals.length, good.length, measured.length) : t.empty;
  return (
    <PublicPage view={view} title={t.startTitle(site.name)} lead={lead}>
      {town.agenda?.vision && <p class="lead">{town.agenda.vision}</p>}
      {town.fields.length > 0 && (
        <section>
          <h2>{t.fields}</h2>
          <ul class="public-cards">
            {town.fields.map((field) => (
              <FieldCard view={view} field={field} />
            ))}
          </ul>
        </section>
      )}
      {measured.length > 0 && (
        <section>
          <h2>{t.pages.kennzahlen}</h2>
          <IndicatorCards view={view} indicators={measured.slice(0, 6)} />
          <p>
            <a href={link(view, 'kennzahlen')}>{t.all}</a>
          </p>
        </section>
      )}
      {town.changes.length > 0 && (
        <section>
          <h2>{t.latest}</h2>
          <Changes view={view} changes={town.changes.slice(0, 5)} />
          <p>
            <a href={link(view, 'neues')}>{t.all}</a>
          </p>
        </section>
      )}
    </PublicPage>
  );
};

const FieldCard: FC<{ view: PublicView; field: PublicField }> = ({ view, field }) => {
  const t = texts(view.language);
  return (
    <li>
      <h3>
        <a href={`${link(view, 'agenda')}#${field.code}`}>{field.name}</a>
      </h3>
      <p>
        {t.goals(field.goals.length)},{' '}
        {t.indicators(field.goals.reduce((sum, { indicators }) => sum + indicators.length, 0))}
      </p>
    </li>
  );
};

export const IndicatorCards: FC<{ view: PublicView; indicators: readonly PublicIndicator[] }> = (props) => {
  const { view, indicators } = props;
  return (
    <ul class="public-cards">
      {indicators.map(({ id, name, unit, plan, standing, values }) => (
        <li>
          <h3>
            <a href={link(view, `kennzahlen/${id}`)}>{name}</a>
          </h3>
          {values.length > 0 && (
            <p class="public-big">{formatValue(values.at(-1)!.value, unit, view.language)}</p>
          )}
          <p>
            {texts(view.language).target} {formatValue(plan.targets.at(-1)!.value, unit, view.language)}
          </p>
          <p>
            <StandingMark view={view} standing={standing} />
          </p>
          <Progress indicator={{ plan, standing }} />
        </li>
      ))}
    </ul>
  );
};

export const AgendaPage: FC<{ view: PublicView }> = ({ view }) => {
  const { agenda, fields } = view.town;
  const t = texts(view.language);
  return (
    <PublicPage
      view={view}
      title={agenda?.name ?? t.pages.agenda}
      kicker={agenda && t.years(agenda.fromYear, agenda.toYear)}
      lead={agenda?.vision ?? (fields.length === 0 ? t.empty : undefined)}
    >
      {fields.map((field) => (
        <section id={field.code}>
          <h2>{field.name}</h2>
          {field.description && <p>{field.description}</p>}
          <ul class="public-cards">
            {field.goals.map((goal) => (
              <GoalCard view={view} goal={goal} />
            ))}
          </ul>
        </section>
      ))}
    </PublicPage>
  );
};

const GoalCard: FC<{ view: PublicView; goal: PublicGoal }> = ({ view, goal }) => (
  <li>
    <p>{goal.code}</p>
    <h3>
      <a href={link(view, `ziele/${goal.id}`)}>{goal.name}</a>
    </h3>
    {goal.indicators.map(({ plan, standing, name }) => (
      <>
        <p>
          {name}: <StandingMark view={view} standing={standing} />
        </p>
        <Progress indicator={{ plan, standing }} />
      </>
    ))}
  </li>
);

export const GoalPage: FC<{ view: PublicView; goal: PublicGoal }> = ({ view, goal }) => {
  const t = texts(view.language);
  const field = view.town.fields.find(({ id }) => id === goal.fieldId)!;
  const serves = (['qualityOfLife', 'citizenService', 'economy'] as const).filter((one) => goal[one]);
  return (
    <PublicPage
      view={view}
      title={goal.name}
      kicker={<a href={`${link(view, 'agenda')}#${field.code}`}>{field.name}</a>}
      lead={goal.description}
    >
      {(goal.owner || serves.length > 0) && (
        <section>
          {goal.owner && (
            <p>
              {t.owner}: {goal.owner}
            </p>
          )}
          {serves.length > 0 && <p>{serves.map((one) => t.dimensions[one]).join(' · ')}</p>}
        </section>
      )}
      <section>
        <h2>{t.pages.kennzahlen}</h2>
        {goal.indicators.length > 0 ? (
          <IndicatorCards view={view} indicators={goal.indicators} />
        ) : (
          <p>{t.noIndicator}</p>
        )}
      </section>
      <section>
        <h2>{t.contributing}</h2>
        <InitiativeList
          view={view}
          initiatives={view.town.initiatives.filter(({ goalIds }) => goalIds.includes(goal.id))}
          none={t.noContributing}
        />
      </section>
    </PublicPage>
  );
};

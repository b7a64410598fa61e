import type { FC } from 'hono/jsx';
import { courseOf } from '../../../agenda/core/indicator.ts';
import { formatDay } from '../../../kernel/day.ts';
import { written } from '../../../web/written.ts';
import { formatValue, StandingMark } from '../../pages/indicator-marks.tsx';
import { phaseStateOf } from '../../participation/core/contribution.ts';
import type { PublicField, PublicGoal, PublicIndicator } from '../core/public-view.ts';
import { goalsOf, indicatorsOf, stageOf } from '../core/town.ts';
import { texts } from '../texts.ts';
import { Changes } from './changes.tsx';
import { Fact, InitiativeList } from './initiative.tsx';
import { link, PublicPage, type PublicView } from './layout.tsx';
import { Course, IndicatorWays, Way } from './marks.tsx';

export const StartPage: FC<{ view: PublicView }> = ({ view }) => {
  const { town, site } = view;
  const t = texts(view.language);
  const indicators = indicatorsOf(town);
  const measured = indicators.filter(({ standing }) => standing);
  const { good } = courseOf(indicators);
  const goals = goalsOf(town);
  const lead = goals.length > 0 ? t.startLead(goals.length, good, measured.length) : t.empty;
  return (
    <PublicPage view={view} title={t.startTitle(site.name)} lead={lead}>
      {town.agenda?.vision && (
        <p class="public-vision" lang={written(view)}>
          {town.agenda.vision}
        </p>
      )}
      <Figures view={view} />
      <Invitation view={view} />
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
            <a href={link(view, 'kennzahlen')}>{t.allIndicators(indicators.length)}</a>
          </p>
        </section>
      )}
      {town.changes.length > 0 && (
        <section>
          <h2>{t.latest}</h2>
          <Changes view={view} changes={latest(view)} />
          <p>
            <a href={link(view, 'neues')}>{t.allChanges}</a>
          </p>
        </section>
      )}
    </PublicPage>
  );
};

/** What people did and measured comes before mere releases. */
const latest = ({ town: { changes } }: PublicView) => {
  const happened = changes.filter(({ kind }) => kind !== 'released');
  return (happened.length > 0 ? happened : changes).slice(0, 6);
};

const Figures: FC<{ view: PublicView }> = ({ view }) => {
  const { town } = view;
  const t = texts(view.language).figures;
  const done = town.initiatives.filter((one) => stageOf(one) === 'done').length;
  const contributions = town.phases.flatMap((phase) => phase.contributions);
  const answered = contributions.filter(({ answeredOn }) => answeredOn).length;
  const { good, behind } = courseOf(indicatorsOf(town));
  const figures: [page: string, value: number, label: string][] = [
    ['kennzahlen', good, t.good(good + behind)],
    ['vorhaben', done, t.done(town.initiatives.length)],
    ['beteiligung', answered, t.answered(contributions.length)],
    ['beteiligung#ideen', town.ideas.length, t.ideas(town.ideas.length)],
  ];
  return (
    <ul class="public-figures">
      {figures
        .filter(([, value]) => value > 0)
        .map(([page, value, label]) => (
          <li>
            <a href={link(view, page)}>
              <strong>{value}</strong> {label}
            </a>
          </li>
        ))}
    </ul>
  );
};

/** The participation that runs now, or where ideas are taken. */
const Invitation: FC<{ view: PublicView }> = ({ view }) => {
  const { town, site } = view;
  const t = texts(view.language);
  const open = town.phases.find((phase) => phaseStateOf(phase, town.today) === 'open');
  if (!view.takesPosts || (!open && !site.takesIdeas)) return null;
  return (
    <section class="public-invitation" aria-labelledby="mitreden">
      <h2 id="mitreden" lang={open && written(view)}>
        {open ? open.title : t.ideaTitle}
      </h2>
      <p>{open ? t.openUntil(formatDay(open.endsOn, view.language)) : t.ideaLead}</p>
      <p>
        <a
          class="kern-btn kern-btn--primary"
          href={link(view, open ? `beteiligung/${open.id}` : 'beteiligung/idee')}
        >
          <span class="kern-label">{open ? t.takePart : t.handIn}</span>
        </a>{' '}
        {open && site.takesIdeas && <a href={link(view, 'beteiligung/idee')}>{t.otherIdea}</a>}
      </p>
    </section>
  );
};

const FieldCard: FC<{ view: PublicView; field: PublicField }> = ({ view, field }) => (
  <li>
    <h3>
      <a href={link(view, `agenda#${field.code}`)} lang={written(view)}>
        {field.name}
      </a>
    </h3>
    <p>{texts(view.language).goals(field.goals.length)}</p>
    <Course view={view} indicators={field.goals.flatMap(({ indicators }) => indicators)} />
  </li>
);

export const IndicatorCards: FC<{ view: PublicView; indicators: readonly PublicIndicator[] }> = (props) => {
  const { view, indicators } = props;
  return (
    <ul class="public-cards">
      {indicators.map((indicator) => (
        <li>
          <h3>
            <a href={link(view, `kennzahlen/${indicator.id}`)} lang={written(view)}>
              {indicator.name}
            </a>
          </h3>
          <Against view={view} indicator={indicator} />
          <p>
            <StandingMark view={view} standing={indicator.standing} />
          </p>
          <Way view={view} indicator={indicator} />
        </li>
      ))}
    </ul>
  );
};

const Against: FC<{ view: PublicView; indicator: PublicIndicator }> = ({ view, indicator }) => {
  const { unit, plan, values } = indicator;
  const t = texts(view.language);
  const figure = (value: number) => formatValue(value, unit, view.language);
  const [last, target] = [values.at(-1), plan.targets.at(-1)];
  return (
    <>
      {last && <p class="public-big">{figure(last.value)}</p>}
      {target && <p>{t.targetBy(figure(target.value), target.day.slice(0, 4))}</p>}
    </>
  );
};

export const AgendaPage: FC<{ view: PublicView }> = ({ view }) => {
  const { agenda, fields } = view.town;
  const t = texts(view.language);
  const { good, behind } = courseOf(indicatorsOf(view.town));
  const course = good + behind > 0 ? t.agendaLead(good, good + behind) : undefined;
  return (
    <PublicPage
      view={view}
      title={agenda?.name ?? t.pages.agenda}
      kicker={agenda && t.years(agenda.fromYear, agenda.toYear)}
      lead={fields.length === 0 ? t.empty : course}
    >
      {agenda?.vision && (
        <p class="public-vision" lang={written(view)}>
          {agenda.vision}
        </p>
      )}
      {fields.map((field) => (
        <section id={field.code}>
          <h2 lang={written(view)}>{field.name}</h2>
          {field.description && (
            <p class="public-text" lang={written(view)}>
              {field.description}
            </p>
          )}
          {field.easyText && (
            <p>
              <a class="public-easy-link" href={link(view, `leichte-sprache#${field.code}`)} lang="de">
                {t.easyLink}
              </a>
            </p>
          )}
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

const GoalCard: FC<{ view: PublicView; goal: PublicGoal }> = ({ view, goal }) => {
  const t = texts(view.language);
  const count = view.town.initiatives.filter(({ goalIds }) => goalIds.includes(goal.id)).length;
  return (
    <li>
      <p class="public-fine">{goal.code}</p>
      <h3>
        <a href={link(view, `ziele/${goal.id}`)} lang={written(view)}>
          {goal.name}
        </a>
      </h3>
      {goal.description && <p lang={written(view)}>{goal.description}</p>}
      <IndicatorWays view={view} indicators={goal.indicators} />
      {count > 0 && <p class="public-fine public-last">{t.initiatives(count)}</p>}
    </li>
  );
};

export const GoalPage: FC<{ view: PublicView; goal: PublicGoal }> = ({ view, goal }) => {
  const t = texts(view.language);
  const field = view.town.fields.find(({ id }) => id === goal.fieldId)!;
  const serves = (['qualityOfLife', 'citizenService', 'economy'] as const).filter((one) => goal[one]);
  return (
    <PublicPage
      view={view}
      title={goal.name}
      named
      kicker={
        <a href={`${link(view, 'agenda')}#${field.code}`} lang={written(view)}>
          {field.name}
        </a>
      }
    >
      {goal.description && (
        <p class="public-text public-intro" lang={written(view)}>
          {goal.description}
        </p>
      )}
      {(goal.owner || serves.length > 0) && (
        <div class="public-block">
          <dl class="facts">
            {goal.owner && <Fact label={t.owner} text={goal.owner} lang={written(view)} />}
            {serves.length > 0 && (
              <Fact label={t.dimension} text={serves.map((one) => t.dimensions[one]).join(', ')} />
            )}
          </dl>
        </div>
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

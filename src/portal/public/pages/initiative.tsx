import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { InitiativeState } from '../../../plan/core/initiative.ts';
import { optionName } from '../../../plan/core/option-name.ts';
import { written } from '../../../web/written.ts';
import type { PublicInitiative } from '../core/public-view.ts';
import { goalsOf, type Stage, stageOf, stages } from '../core/town.ts';
import { texts } from '../texts.ts';
import { link, PublicPage, type PublicView } from './layout.tsx';
import { IndicatorWays } from './marks.tsx';

/** Whether a wish is announced or assessed is the administration's own affair; residents read that nothing is decided. */
const stateWord = ({ language }: PublicView, one: PublicInitiative, proposed: string): string =>
  stageOf(one) === 'proposed' ? proposed : optionName('state', one.state as InitiativeState, language);

type ListProps = { view: PublicView; initiatives: readonly PublicInitiative[]; none: string };

export const InitiativeList: FC<ListProps> = ({ view, initiatives, none }) =>
  initiatives.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul class="public-list wide">
      {initiatives.map((one) => (
        <li>
          <span class="public-fine">{one.code}</span>
          <span>
            <a href={link(view, `vorhaben/${one.id}`)} lang={written(view)}>
              {one.name}
            </a>
            {one.unit && (
              <span class="public-fine public-under" lang={written(view)}>
                {one.unit}
              </span>
            )}
          </span>
          <span class="public-fine">{periodOf(view, one)}</span>
          <span>{one.state && stateWord(view, one, texts(view.language).proposed)}</span>
        </li>
      ))}
    </ul>
  );

/** From month to month, as far as it is released; what nobody has decided yet is only a wish. */
function periodOf({ language }: PublicView, one: PublicInitiative): string {
  const period = monthsOf(language, one);
  return period && stageOf(one) === 'proposed' ? texts(language).wished(period) : period;
}

function monthsOf(language: Language, { startsOn, endsOn }: PublicInitiative): string {
  const month = (day: string) =>
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
  if (startsOn && endsOn) return `${month(startsOn)} – ${month(endsOn)}`;
  const t = texts(language);
  if (endsOn) return t.until(month(endsOn));
  return startsOn ? t.from(month(startsOn)) : '';
}

export const InitiativesPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const { initiatives } = view.town;
  const byStage = Map.groupBy(initiatives, stageOf);
  const groups = stages.filter((stage) => byStage.has(stage));
  const count = (stage: Stage) => byStage.get(stage)?.length ?? 0;
  const lead =
    initiatives.length > 0 && t.initiativesLead(initiatives.length, count('running'), count('done'));
  return (
    <PublicPage view={view} title={t.pages.vorhaben} lead={lead || t.empty}>
      {groups.length > 1 && (
        <ul class="public-jumps">
          {groups.map((stage) => (
            <li>
              <a href={`#${stage}`}>
                {t.stages[stage]} ({count(stage)})
              </a>
            </li>
          ))}
        </ul>
      )}
      {groups.map((stage) => (
        <section id={stage}>
          <h2>{t.stages[stage]}</h2>
          <InitiativeList view={view} initiatives={byStage.get(stage)!} none={t.empty} />
        </section>
      ))}
    </PublicPage>
  );
};

export const InitiativePage: FC<{ view: PublicView; initiative: PublicInitiative }> = (props) => {
  const { view, initiative } = props;
  const t = texts(view.language);
  const { startsOn, endsOn, goalIds } = initiative;
  const periodLabel = stageOf(initiative) === 'proposed' ? t.wishedPeriod : t.period;
  const day = (text: string | undefined) => (text ? formatDay(text, view.language) : '…');
  const goals = goalsOf(view.town).filter(({ id }) => goalIds.includes(id));
  return (
    <PublicPage
      view={view}
      title={initiative.name}
      named
      kicker={<a href={link(view, 'vorhaben')}>{`${t.initiative} ${initiative.code}`}</a>}
    >
      {initiative.description && (
        <p class="public-text public-intro" lang={written(view)}>
          {initiative.description}
        </p>
      )}
      <div class="public-block">
        <dl class="facts">
          {initiative.state && <Fact label={t.state} text={stateWord(view, initiative, t.stages.proposed)} />}
          {(startsOn || endsOn) && <Fact label={periodLabel} text={`${day(startsOn)} – ${day(endsOn)}`} />}
          {initiative.unit && <Fact label={t.unit} text={initiative.unit} lang={written(view)} />}
        </dl>
      </div>
      {goals.length > 0 && (
        <section>
          <h2>{t.serves}</h2>
          <ul class="public-cards">
            {goals.map(({ id, name, indicators }) => (
              <li>
                <h3>
                  <a href={link(view, `ziele/${id}`)}>{name}</a>
                </h3>
                <IndicatorWays view={view} indicators={indicators} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </PublicPage>
  );
};

export const Fact: FC<{ label: string; text: string; lang?: 'de' }> = ({ label, text, lang }) => (
  <>
    <dt>{label}</dt>
    <dd lang={lang}>{text}</dd>
  </>
);

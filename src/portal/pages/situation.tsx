import type { FC } from 'hono/jsx';
import { formatDay, formatDayInWords } from '../../kernel/day.ts';
import { formatEuroShort, formatNumber } from '../../kernel/money.ts';
import { formatQuarter } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';
import { HeatMap } from '../../web/charts/heat-map.tsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, Figure, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import {
  boundShare,
  daysToNextDeadline,
  findPeak,
  overloadedTeams,
  type Situation,
} from '../core/situation.ts';
import type { Reach } from '../reach.ts';
import { type Texts, texts } from '../texts.ts';
import { ReachCards } from './reach-cards.tsx';

type Props = { view: View; situation: Situation };
type PageProps = Props & { reach: Reach };

/** Lage: a sentence that says how things stand, four figures, the load of the teams, the next deadlines. */
export const SituationPage: FC<PageProps> = ({ view, situation, reach }) => {
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="situation"
      title={t.title(formatDayInWords(situation.today, view.language))}
      lead={leadSentence(situation, t, view.language)}
    >
      <Figures view={view} situation={situation} />
      {situation.open === 0 && <Begin t={t} />}
      <LoadCard view={view} situation={situation} />
      <ReachCards view={view} reach={reach} today={situation.today} />
      <DeadlineCard view={view} situation={situation} />
    </Page>
  );
};

function leadSentence(situation: Situation, t: Texts, language: Language): string {
  if (situation.teams.length === 0 || situation.open === 0) return t.leadEmpty;
  const peak = findPeak(situation);
  if (!peak) return t.leadFits(situation.year);
  const sentence = t.leadPeak(peak.team, formatQuarter(peak.quarter), percent(peak.share, language));
  const more = overloadedTeams(situation) - 1;
  return more > 0 ? `${sentence} ${t.leadMore(more)}` : sentence;
}

const percent = (share: number, language: Language): string =>
  Number.isFinite(share) ? `${formatNumber(share * 100, language)} %` : '∞ %';

const Figures: FC<Props> = (props) => (
  <div class="cards">
    <PlanFigure {...props} />
    <BudgetFigure {...props} />
    <LoadFigure {...props} />
    <DeadlineFigure {...props} />
  </div>
);

const PlanFigure: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).figures;
  const waiting = situation.open - situation.inPlan;
  return (
    <Figure
      label={t.inPlan}
      href={paths.initiatives()}
      value={formatNumber(situation.inPlan, view.language)}
      unit={t.of(situation.open)}
      note={t.inPlanNote(waiting)}
    />
  );
};

const BudgetFigure: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).figures;
  const share = boundShare(situation);
  const over = share !== undefined && share > 1;
  return (
    <Figure
      label={t.budget(situation.year)}
      href={paths.budgets()}
      value={formatEuroShort(situation.bound.cents, view.language)}
      tone={over ? 'bad' : undefined}
      note={
        share === undefined
          ? t.budgetNone
          : t.budgetOf(percent(share, view.language), formatEuroShort(situation.budget!, view.language))
      }
      unit={situation.bound.unknown > 0 ? t.unknown(situation.bound.unknown) : undefined}
    />
  );
};

const LoadFigure: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).figures;
  const peak = findPeak(situation);
  return (
    <Figure
      label={t.overloaded}
      href="#auslastung"
      value={formatNumber(overloadedTeams(situation), view.language)}
      unit={t.overloadedOf(situation.teams.length)}
      tone={peak ? 'bad' : 'good'}
      note={
        peak
          ? t.overloadedNote(peak.team, percent(peak.share, view.language), formatQuarter(peak.quarter))
          : t.overloadedNone
      }
    />
  );
};

const DeadlineFigure: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).figures;
  const days = daysToNextDeadline(situation);
  const next = situation.deadlines[0];
  return (
    <Figure
      label={t.deadline}
      href="#fristen"
      value={days === undefined ? t.deadlineNone : t.days(days)}
      tone={next && !next.planned ? 'bad' : undefined}
      note={next ? next.name : t.deadlineNoneNote}
    />
  );
};

const Begin: FC<{ t: Texts }> = ({ t }) => (
  <Card title={t.begin.title}>
    <ol>
      <li>
        <a href={paths.units()}>{t.begin.units}</a>
      </li>
      <li>
        <a href={paths.teams()}>{t.begin.teams}</a>
      </li>
      <li>
        <a href={paths.budgets()}>{t.begin.budgets}</a>
      </li>
      <li>
        <a href={paths.initiativeNew()}>{t.begin.initiatives}</a>
      </li>
    </ol>
  </Card>
);

const LoadCard: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).load;
  if (situation.teams.length === 0) {
    return (
      <Empty title={t.emptyTitle} action={<ButtonLink href={paths.teamNew()}>{t.emptyAction}</ButtonLink>}>
        {t.empty}
      </Empty>
    );
  }
  return (
    <Card id="auslastung" title={t.title} link={{ href: paths.teams(), text: t.link }}>
      <HeatMap
        caption={t.caption}
        corner={t.corner}
        columns={situation.quarters.map(formatQuarter)}
        rows={situation.teams.map(({ id, name, shares }) => ({ name, href: paths.team(id), shares }))}
      />
      <p class="muted small">{t.note}</p>
    </Card>
  );
};

const DeadlineCard: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).deadlines;
  return (
    <Card id="fristen" title={t.title} link={{ href: paths.initiatives(), text: t.link }}>
      {situation.deadlines.length === 0 && <p>{t.none}</p>}
      <ul class="list">
        {situation.deadlines.map((deadline) => (
          <li>
            <a href={paths.initiative(deadline.id)}>{deadline.name}</a>
            <span>
              {formatDay(deadline.day, view.language)}{' '}
              <Status tone={deadline.planned ? 'good' : 'warn'}>
                {deadline.planned ? t.planned : t.open}
              </Status>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

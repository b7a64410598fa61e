import type { FC } from 'hono/jsx';
import { courseOf } from '../../agenda/core/indicator.ts';
import { daysBetween, formatDay, formatDayInWords } from '../../kernel/day.ts';
import { formatEuroShort, formatNumber, percentSign } from '../../kernel/money.ts';
import { formatQuarter } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';
import type { MaturityStanding } from '../../maturity/store/standing.ts';
import { HeatMap } from '../../web/charts/heat-map.tsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, Figure, Status, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { seesLoadFirst, themeOf } from '../core/own-day.ts';
import {
  boundShare,
  type DeadlineStanding,
  daysToNextDeadline,
  findPeak,
  overloadedTeams,
  type Situation,
} from '../core/situation.ts';
import type { Overview } from '../store/overview.ts';
import { type Texts, texts } from '../texts.ts';
import { BeginCard, setsUp } from './begin-card.tsx';
import { LawCard } from './law-card.tsx';
import { AgendaCard, WaysCard } from './own-day.tsx';
import { SecurityCard, securityLead } from './security-card.tsx';
import { GuideCard, MaturityCard, RolesCard, reachSentence } from './standing-cards.tsx';
import { WaitingCard } from './waiting.tsx';

type Props = { view: View; situation: Situation };

/** Lage: a sentence that says how things stand, four figures, what waits, the load of the teams, roles and deadlines. */
export const SituationPage: FC<{ view: View; overview: Overview }> = ({ view, overview }) => {
  const t = texts(view.language);
  const { situation, waiting } = overview;
  const role = view.viewer?.role ?? null;
  const theme = themeOf(role);
  const loadFirst = seesLoadFirst(role);
  const hasTeams = situation.teams.length > 0;
  const load = <LoadCard view={view} situation={situation} />;
  const deadlines = <DeadlineCard view={view} situation={situation} />;
  const law = <LawCard view={view} overview={overview} />;
  const security = overview.security && <SecurityCard view={view} security={overview.security} />;
  return (
    <Page
      view={view}
      room="situation"
      title={t.title(formatDayInWords(situation.today, view.language))}
      lead={leadOf(view, overview)}
    >
      <Figures view={view} overview={overview} />
      {isBeginning(view, overview) && <BeginCard view={view} overview={overview} />}
      <div class="split">
        <div class="stack close">
          <WaitingCard view={view} waiting={waiting} today={situation.today} />
          <WaysCard view={view} overview={overview} />
          <RolesCard view={view} overview={overview} />
          <GuideCard view={view} overview={overview} />
          {!hasTeams && deadlines}
        </div>
        <div class="stack close">
          <MaturityCard view={view} overview={overview} />
          <AgendaCard view={view} overview={overview} />
          {!hasTeams && [load, law]}
        </div>
      </div>
      {theme === 'security' && security}
      {hasTeams && loadFirst && load}
      {hasTeams && (
        <div class="split">
          {deadlines}
          {law}
        </div>
      )}
      {hasTeams && !loadFirst && load}
      {theme !== 'security' && security}
    </Page>
  );
};

/** Initiatives alone, from a spreadsheet, are no plan: who does them is still to be said by those who may. */
const isBeginning = (view: View, { situation }: Overview): boolean =>
  (situation.open === 0 && setsUp(view)) ||
  (situation.teams.length === 0 && view.rights.may('S9', 'prepare'));

/** What the role one acts in answers for; what it has no figures on gives way to the load of the teams. */
function leadOf(view: View, overview: Overview): string {
  const t = texts(view.language);
  const { situation, agenda, reach, ownUnit, security, law, impulses } = overview;
  if (situation.open === 0) return overview.inhabitants === null ? t.leadNoInhabitants : t.leadEmpty;
  const theme = themeOf(view.viewer?.role ?? null);
  const share = boundShare(situation);
  const draft = draftSentence(situation, t, view.language);
  if (theme === 'money' && share !== undefined)
    return `${t.ownDay.leads.money(situation.year, percent(share, view.language))} ${draft} ${law.uncovered > 0 ? t.law.uncovered(law.uncovered) : t.law.covered}`;
  const { good, behind } = courseOf(
    agenda.fields.flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators)),
  );
  if (theme === 'effect' && good + behind > 0)
    return `${t.ownDay.leads.effect(good, good + behind)} ${t.reach.impulses(impulses)}`;
  if (theme === 'network' && reach.guides > 0)
    return `${reachSentence(view, reach)} ${t.reach.impulses(impulses)}`;
  if (theme === 'unit' && ownUnit) return t.ownDay.leads.unit(ownUnit.name, ownUnit.open, ownUnit.red);
  if (theme === 'security' && security) return securityLead(view, security);
  if (situation.teams.length === 0) return t.leadNoTeams(situation.open);
  return `${loadSentence(situation, t, view.language)} ${draft}`.trim();
}

/** What was entered is one thing, what the calculated plan makes of it another. */
function draftSentence({ draft }: Situation, t: Texts, language: Language): string {
  if (!draft) return '';
  const { name, calculatedOn, chosen, considered, missed, deadlines } = draft;
  const held = missed > 0 ? t.draft.missed(missed, deadlines) : '';
  return `${t.draft.sentence(name, formatDay(calculatedOn, language), chosen, considered)}${held}.`;
}

function loadSentence(situation: Situation, t: Texts, language: Language): string {
  const peak = findPeak(situation);
  if (!peak) return t.leadFits;
  const sentence = t.leadPeak(peak.team, formatQuarter(peak.quarter), percent(peak.share, language));
  const more = overloadedTeams(situation) - 1;
  return more > 0 ? `${sentence} ${t.leadMore(more)}` : sentence;
}

const percent = (share: number, language: Language): string =>
  Number.isFinite(share)
    ? `${formatNumber(share * 100, language)}${percentSign(language)}`
    : `∞${percentSign(language)}`;

const Figures: FC<{ view: View; overview: Overview }> = ({ view, overview }) => (
  <div class="cards">
    <PlanFigure view={view} situation={overview.situation} />
    <BudgetFigure view={view} situation={overview.situation} />
    <MaturityFigure view={view} maturity={overview.maturity} />
    <DeadlineFigure view={view} situation={overview.situation} />
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
      unit={t.of(situation.open, formatNumber(situation.open, view.language))}
      note={situation.open === 0 ? t.inPlanNone : t.inPlanNote(waiting)}
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

const MaturityFigure: FC<{ view: View; maturity: MaturityStanding }> = ({ view, maturity }) => {
  const t = texts(view.language).figures;
  const total = maturity.latest?.score.total ?? null;
  return total === null ? (
    <Figure label={t.maturity} href={paths.maturity()} value={t.maturityNone} note={t.maturityNoneNote} />
  ) : (
    <Figure
      label={t.maturity}
      href={paths.maturity()}
      value={formatNumber(total, view.language, 1)}
      unit={t.maturityOf}
      {...trendOf(view, total, maturity.before)}
    />
  );
};

/** Where the total goes since the round before; nothing to say after the first one. */
function trendOf(view: View, total: number, before: MaturityStanding['before']) {
  const t = texts(view.language).figures;
  if (!before) return {};
  const since = formatDay(before.releasedOn, view.language);
  const shown = formatNumber(Math.abs(total - before.total), view.language, 1);
  if (shown === formatNumber(0, view.language, 1)) return { note: t.maturitySame(since) };
  return total > before.total
    ? { note: t.maturityUp(shown, since), tone: 'good' as const }
    : { note: t.maturityDown(shown, since), tone: 'bad' as const };
}

const DeadlineFigure: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).figures;
  const days = daysToNextDeadline(situation);
  const named = situation.deadlines[0] ?? situation.overdue[0];
  const late = situation.overdue.length;
  return (
    <Figure
      label={t.deadline}
      href="#fristen"
      value={days === undefined ? t.deadlineNone : t.days(days)}
      unit={late > 0 ? t.overdue(late) : undefined}
      tone={named && named.standing !== 'in-time' ? 'bad' : undefined}
      note={named?.name ?? t.deadlineNoneNote}
    />
  );
};

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
      <p class="muted small">
        {t.note} {situation.draft && <a href={paths.plan()}>{t.draft(situation.draft.name)}</a>}
      </p>
    </Card>
  );
};

const tones: Record<DeadlineStanding, Tone> = {
  overdue: 'bad',
  open: 'warn',
  'ends-after': 'bad',
  red: 'bad',
  'left-out': 'warn',
  'no-end': 'warn',
  'in-time': 'good',
};

const overdueShown = 12;

/** What has passed and is not met stands first. */
const DeadlineCard: FC<Props> = ({ view, situation }) => {
  const t = texts(view.language).deadlines;
  const { today, overdue, deadlines } = situation;
  const shown = [...overdue.slice(0, overdueShown), ...deadlines];
  return (
    <Card id="fristen" title={t.title} link={{ href: paths.initiatives(), text: t.link }}>
      {shown.length === 0 && <p>{t.none}</p>}
      {overdue.length > 0 && <p>{t.overdue(overdue.length, Math.min(overdue.length, overdueShown))}</p>}
      <ul class="list">
        {shown.map((deadline) => (
          <li>
            <a href={paths.initiative(deadline.id)}>{deadline.name}</a>
            <span>
              {formatDay(deadline.day, view.language)}{' '}
              <Status tone={tones[deadline.standing]}>
                {deadline.standing === 'overdue'
                  ? t.overdueBy(daysBetween(deadline.day, today))
                  : t.standings[deadline.standing]}
              </Status>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

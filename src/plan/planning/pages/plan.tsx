import type { Child, FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatNumber } from '../../../kernel/money.ts';
import { formatQuarter, yearOf } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { texts as meansTexts } from '../../means/texts.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import { countUnscored } from '../core/portfolio.ts';
import { belowBestPercent, drawSheet, type Grouping, judgeDeadlines, type Sheet } from '../core/sheet.ts';
import type { ShownPlan } from '../read-plan.ts';
import { texts } from '../texts.ts';
import {
  type CardProps,
  ConflictCard,
  GainsCard,
  LeftOutCard,
  LoadCard,
  MoneyCard,
  OverloadCard,
  pointsOf,
  RiskCard,
} from './cards.tsx';
import { Gantt, type GanttProps, GanttTable } from './gantt.tsx';
import { Levers } from './levers.tsx';

type PlanPageProps = { view: View; plan: ShownPlan; grouping: Grouping; today: string };

/** The plan as it stands: timetable, load, money, what is left out and why, how sure the deadlines are. */
export const PlanPage: FC<PlanPageProps> = (props) => {
  const { view, plan } = props;
  const t = texts(view.language).plan;
  const sheet = drawSheet(plan.basis, plan.outcome, plan.insights, props.grouping);
  const { from, quarters } = plan.basis.frame;
  const [first, last] = [yearOf(from), yearOf(from + quarters - 1)];
  if (plan.basis.portfolio.projects.length === 0)
    return <EmptyPlan view={view} title={t.title(first, last)} />;
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(first, last)}
      part={plan.scenario?.name}
      lead={leadOf(view, plan, sheet)}
      actions={<Actions view={view} plan={plan} />}
      islands={['plan-levers', 'plan-gantt', 'plan-progress']}
    >
      <PlanTabs view={view} current="plan" />
      {plan.calculation && plan.scenario && <ProgressCard view={view} plan={plan} id={plan.scenario.id} />}
      <Notes view={view} plan={plan} />
      <div id="plan-antwort" class="sheets">
        <Sheets {...props} sheet={sheet} />
      </div>
    </Page>
  );
};

const EmptyPlan: FC<{ view: View; title: string }> = ({ view, title }) => {
  const t = texts(view.language).plan;
  return (
    <Page view={view} room="plan" title={title}>
      <PlanTabs view={view} current="plan" />
      <Empty
        title={t.emptyTitle}
        action={
          <May view={view} decision="V1" need="prepare" quiet>
            <ButtonLink href={paths.initiativeNew()} primary>
              {t.emptyAct}
            </ButtonLink>
            <ButtonLink href={paths.importNew()}>{t.emptyImport}</ButtonLink>
          </May>
        }
      >
        {t.empty}
      </Empty>
    </Page>
  );
};

function leadOf(view: View, plan: ShownPlan, sheet: Sheet): string {
  const t = texts(view.language).plan;
  const { scenario } = plan;
  const on = scenario?.finishedAt ? formatDay(dayInGermany(scenario.finishedAt), view.language) : null;
  const origin = scenario
    ? on && !plan.trial
      ? t.drawn(scenario.name, on)
      : `${scenario.name}.`
    : `${t.proposal}.`;
  if (plan.outcome.value === null) return `${origin} ${t.noPlan}`;
  const { missed, unlikely } = judgeDeadlines(sheet.deadlines);
  const count = sheet.deadlines.length;
  const held = missed === 0 ? t.allHeld(count, unlikely) : t.notHeld(missed, count, unlikely);
  return `${origin} ${t.fits(sheet.chosen, sheet.considered, sheet.limited)} ${held}`.trim();
}

const Actions: FC<{ view: View; plan: ShownPlan }> = ({ view, plan }) => {
  const t = texts(view.language).plan;
  const { scenario } = plan;
  return (
    <>
      <ButtonLink href={scenario ? paths.planComparison({ a: scenario.id }) : paths.planScenarios()}>
        {t.compare}
      </ButtonLink>
      <ButtonLink href={paths.planFile('pdf', { szenario: scenario?.id })}>{t.asPdf}</ButtonLink>
      {scenario?.working && scenario.outcome && !plan.calculation && !plan.trial && (
        <May view={view} decision="V2" need="prepare" quiet>
          <ButtonLink href={paths.planVersions()}>{t.propose}</ButtonLink>
        </May>
      )}
      <May view={view} decision="V1" need="prepare" quiet>
        {!plan.calculation && (
          <form
            method="post"
            action={scenario ? paths.planScenarioCalculation(scenario.id) : paths.planCalculation()}
          >
            <Button>{scenario?.outcome ? t.again : t.calculate}</Button>
          </form>
        )}
      </May>
    </>
  );
};

const Notes: FC<{ view: View; plan: ShownPlan }> = ({ view, plan }) => {
  const t = texts(view.language).plan;
  const { scenario } = plan;
  const { provisionalUntil } = plan.basis.means;
  const { unscored, free } = countUnscored(plan.basis);
  const interrupted = scenario?.state === 'running' && !plan.calculation;
  return (
    <>
      {plan.stale && <Note>{t.stale}</Note>}
      {unscored > 0 && (
        <Note>
          {t.unscored(unscored, free)} <a href={paths.scores()}>{t.toScores}</a>
        </Note>
      )}
      {provisionalUntil !== null && provisionalUntil >= plan.basis.frame.from && (
        <Note>{meansTexts(view.language).money.provisional(formatQuarter(provisionalUntil))}</Note>
      )}
      {interrupted && <Note>{t.interrupted}</Note>}
      {scenario?.fault && <Note>{t.failed(scenario.fault)}</Note>}
    </>
  );
};

const Note: FC<{ children?: Child }> = ({ children }) => (
  <p class="kern-alert kern-alert--warning notice">{children}</p>
);

/** What is being calculated, the best plan so far, and how to end it. */
const ProgressCard: FC<{ view: View; plan: ShownPlan; id: string }> = ({ view, plan, id }) => {
  const t = texts(view.language).progress;
  const may = view.rights.may('V1', 'prepare');
  return (
    <Card title={t.title}>
      <plan-progress src={paths.planScenarioProgress(id)}>
        <p role="status">{progressSentence(view, plan.calculation!)}</p>
      </plan-progress>
      <div class="actions">
        <ButtonLink href={view.here}>{t.refresh}</ButtonLink>
        {may && (
          <form method="post" action={paths.planScenarioEnd(id)} class="actions">
            <Button kind="secondary" name="act" value="settle">
              {t.settle}
            </Button>
            <Button kind="tertiary" name="act" value="cancel">
              {t.cancel}
            </Button>
          </form>
        )}
      </div>
    </Card>
  );
};

export function progressSentence(
  view: View,
  { progress, phase }: NonNullable<ShownPlan['calculation']>,
): string {
  const t = texts(view.language).progress;
  if (!progress || progress.value === null) return phase === 'insights' ? t.phase.insights : t.phase.start;
  const below = belowBestPercent(progress.gap) ?? 0;
  const found = t.found(
    formatNumber(pointsOf(progress.value), view.language),
    formatNumber(below, view.language, 1),
  );
  return `${t.phase[phase]} ${found}`;
}

const Sheets: FC<PlanPageProps & { sheet: Sheet }> = ({ view, plan, sheet, grouping, today }) => {
  const here = plan.scenario && !plan.scenario.working ? paths.planScenario(plan.scenario.id) : paths.plan();
  const id = plan.scenario?.id;
  const href = (initiative: string) => (id ? paths.planHand(id, initiative) : paths.initiative(initiative));
  const card: CardProps = { view, plan, sheet, href };
  const { from, quarters } = plan.basis.frame;
  const gantt: GanttProps = { view, groups: sheet.groups, links: sheet.links, from, quarters, today, href };
  return (
    <>
      <Levers {...card} here={here} />
      {plan.outcome.value === null ? (
        <ConflictCard view={view} plan={plan} />
      ) : (
        <>
          <section class="card">
            <GanttHead view={view} grouping={grouping} here={here} />
            <plan-gantt>
              <Gantt {...gantt} />
            </plan-gantt>
            <Legend view={view} />
            <GanttTable {...gantt} />
          </section>
          <div class="split">
            <LeftOutCard {...card} />
            <RiskCard {...card} />
          </div>
          <div class="split">
            <MoneyCard {...card} />
            <div class="stack">
              <GainsCard {...card} />
              <OverloadCard view={view} plan={plan} />
            </div>
          </div>
          <div class="cards">
            <LoadCard {...card} />
          </div>
        </>
      )}
    </>
  );
};

const GanttHead: FC<{ view: View; grouping: Grouping; here: string }> = ({ view, grouping, here }) => {
  const t = texts(view.language);
  const choices = [
    { key: 'field', href: here, label: t.plan.byField },
    { key: 'goal', href: `${here}?gruppe=ziel`, label: t.plan.byGoal },
    { key: 'unit', href: `${here}?gruppe=amt`, label: t.plan.byUnit },
  ];
  return (
    <header>
      <h2>{t.gantt.title}</h2>
      <span>
        {choices.map(({ key, href, label }, index) => (
          <>
            {index > 0 && ' · '}
            {key === grouping ? <strong aria-current="true">{label}</strong> : <a href={href}>{label}</a>}
          </>
        ))}
      </span>
    </header>
  );
};

const Legend: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language).gantt;
  return (
    <p class="legend">
      <span>┅ {t.keys.wish}</span>
      <span>▢ {t.keys.running}</span>
      <span>↳ {t.keys.needs}</span>
      <span class="bad">◆ {t.keys.deadline}</span>
      <span>{t.hint}</span>
    </p>
  );
};

import type { FC } from 'hono/jsx';
import { type Day, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { nearestDue, type Reason, type Waiting, type WaitingItem } from '../core/waiting.ts';
import { texts } from '../texts.ts';

type Props = { view: View; waiting: readonly Waiting[]; today: Day };

/** On the start page: one line for each kind of task, with the first of them and the right it stands on. */
export const WaitingCard: FC<Props> = ({ view, waiting, today }) => {
  const t = texts(view.language).waiting;
  return (
    <Card
      id="wartet"
      title={t.title}
      {...(waiting.length > 0 && { link: { href: paths.waiting(), text: t.link } })}
    >
      {waiting.length === 0 && <p>{t.none}</p>}
      <ul class="list">
        {waiting.map((one) => (
          <li>
            <span class="task">
              <a href={one.count === 1 ? hrefOf(one.reason, one.items[0]!) : placeOf(one.reason)}>
                {taskOf(view, one)}
              </a>
              <span class="muted small">{aboutOf(view, one)}</span>
            </span>
            <DueStatus view={view} due={nearestDue(one)} isLate={isLate(one.items, today)} />
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** All of it, one by one. */
export const WaitingPage: FC<Props> = ({ view, waiting, today }) => {
  const t = texts(view.language).waiting;
  const role = view.viewer?.role;
  return (
    <Page
      view={view}
      room="situation"
      title={t.title}
      lead={role ? t.lead(words(view.language).roles[role]) : t.leadNoRole}
    >
      {waiting.length === 0 && (
        <Card>
          <p>{t.none}</p>
        </Card>
      )}
      {waiting.map((one) => (
        <Card id={keyOf(one.reason)} title={taskOf(view, one)}>
          {'decision' in one.reason && (
            <p class="muted small">{view.rights.name(one.reason.decision, view.language)}</p>
          )}
          <ul class="list">
            {one.items.map((item) => (
              <li>
                <span class="task">
                  <a href={hrefOf(one.reason, item)}>{nameOf(view, one.reason, item)}</a>
                  {item.missing ? <span class="muted small">{t.missing(item.missing)}</span> : null}
                </span>
                <ItemStatus view={view} item={item} today={today} />
              </li>
            ))}
          </ul>
          {hasMore(one) && <p class="muted">{t.more(one.count - one.items.length)}</p>}
        </Card>
      ))}
    </Page>
  );
};

/** Open answers are many in one round: the round is the only thing to name. */
const hasMore = ({ reason, count, items }: Waiting): boolean =>
  reason.kind !== 'maturity-answers' && count > items.length;

const isLate = (items: readonly WaitingItem[], today: Day): boolean =>
  items.some(({ dueOn, isLate }) => isLate || (dueOn !== null && dueOn < today));

const DueStatus: FC<{ view: View; due: Day | null; isLate: boolean }> = ({ view, due, isLate }) => {
  const t = texts(view.language).waiting;
  if (due === null) return <Status tone="info">{t.open}</Status>;
  const day = formatDay(due, view.language);
  return isLate ? <Status tone="bad">{t.overdue(day)}</Status> : <Status tone="warn">{t.due(day)}</Status>;
};

const ItemStatus: FC<{ view: View; item: WaitingItem; today: Day }> = ({ view, item, today }) =>
  item.dueOn === null && item.since !== null ? (
    <span class="muted small">
      {texts(view.language).waiting.since(formatDay(item.since, view.language))}
    </span>
  ) : (
    <DueStatus view={view} due={item.dueOn} isLate={isLate([item], today)} />
  );

function taskOf(view: View, { reason, count }: Waiting): string {
  const { tasks } = texts(view.language).waiting;
  switch (reason.kind) {
    case 'adoption':
      return tasks.adoption[reason.thing](count);
    case 'opinion':
      return tasks.opinions[reason.body](count);
    case 'step':
      return tasks.steps[reason.from](count);
    default:
      return tasks[reason.kind](count);
  }
}

/** The first thing, how many more, the decision of the matrix that makes it the viewer's, and what it lacks. */
function aboutOf(view: View, waiting: Waiting): string {
  const t = texts(view.language).waiting;
  const { reason, count, items } = waiting;
  const first = nameOf(view, reason, items[0]!);
  const more = count > 1 && reason.kind !== 'maturity-answers' ? ` ${t.more(count - 1)}` : '';
  const right = 'decision' in reason ? ` · ${view.rights.name(reason.decision, view.language)}` : '';
  const blank = items.filter(({ missing }) => missing).length;
  const missing = blank === 0 ? '' : ` · ${t.blank(blank, count)}`;
  return `${first}${more}${right}${missing}`;
}

const nameOf = (view: View, reason: Reason, { name }: WaitingItem): string =>
  'thing' in reason && reason.thing === 'matrix' ? texts(view.language).waiting.matrix(name) : name;

/** Where all of one kind stand: in their own list, else on the page of everything that waits. */
const placeOf = (reason: Reason): string => `${paths.waiting()}#${keyOf(reason)}`;

function keyOf(reason: Reason): string {
  if (reason.kind === 'step') return `step-${reason.from}`;
  if (reason.kind === 'opinion') return `opinion-${reason.body}`;
  return 'thing' in reason ? `${reason.kind}-${reason.thing}` : reason.kind;
}

function hrefOf(reason: Reason, { id }: WaitingItem): string {
  switch (reason.kind) {
    case 'handover':
      return paths.handover(id);
    case 'maturity-answers':
      return paths.maturityAnswers(id);
    case 'maturity-release':
      return paths.maturityRound(id);
    case 'impulse':
      return paths.impulse(id);
    case 'step':
      return paths.initiativeStep(id, reason.to);
    case 'incident-report':
      return paths.securityIncident(id, 'fristen');
    case 'residual-risk':
      return paths.securityRisk(id);
    case 'change':
      return paths.changeRequest(id);
    case 'status-report':
      return paths.statusReports(id);
    case 'completion-review':
      return paths.completionReview(id);
    case 'opinion':
      return paths.initiativeOpinion(id, reason.body);
    default:
      return placeOfDraft(reason, id);
  }
}

/** Whoever only speaks on a draft of the matrix does it where it is adopted. */
function placeOfDraft({ kind, thing }: Extract<Reason, { thing: string }>, id: string): string {
  if (thing === 'guide') return paths.guide(id);
  if (thing === 'residual-risk') return paths.securityRisk(id);
  if (thing === 'role-concept') return paths.roleConcept(id);
  if (thing === 'standard-proposal') return paths.standardProposal(id);
  if (thing === 'plan') return paths.planVersion(id);
  if (thing === 'strategy') return paths.strategyResolution();
  return kind === 'adoption' ? paths.rightsDraft() : paths.rightsResolution();
}

import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import { type RunningClock, spanOf } from '../../security/core/clock.ts';
import { shareMet } from '../../security/core/progress.ts';
import type { View } from '../../web/env.ts';
import { Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { SecurityStanding } from '../store/security.ts';
import { texts } from '../texts.ts';

/** Progress, what is late, what waits and which clock runs; for those who may know. */
export const SecurityCard: FC<{ view: View; security: SecurityStanding }> = ({ view, security }) => {
  const t = texts(view.language).security;
  const { waiting, incidents, now } = security;
  return (
    <Card title={t.title} link={{ href: paths.security(), text: t.link }}>
      <p>{securitySentence(view, security)}</p>
      {waiting > 0 && (
        <p>
          <a href={paths.securityRisks()}>{t.waiting(waiting)}</a>
        </p>
      )}
      {incidents.length === 0 && <p>{t.none}</p>}
      <ul class="list">
        {incidents.map(({ id, title, next }) => (
          <li>
            <a href={paths.securityIncident(id, 'fristen')}>{title}</a>
            {next && <Clock view={view} clock={next} now={now} />}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** What is most urgent first: a reporting period that has passed, then how far the entry level is met. */
export function securityLead(view: View, security: SecurityStanding): string {
  const late = security.incidents.filter(({ next }) => next?.state === 'overdue').length;
  const sentence = securitySentence(view, security);
  return late > 0 ? `${texts(view.language).security.lateIncidents(late)} ${sentence}` : sentence;
}

/** How far the entry level is met, and what is late. */
export function securitySentence(view: View, { progress, overdue }: SecurityStanding): string {
  const t = texts(view.language).security;
  const percent = Math.floor((shareMet(progress) ?? 0) * 100);
  const met = t.progress(progress.met, progress.relevant, formatNumber(percent, view.language));
  return overdue > 0 ? `${met} ${t.overdue(overdue)}` : met;
}

const Clock: FC<{ view: View; clock: RunningClock; now: Date }> = ({ view, clock, now }) => {
  const t = texts(view.language).security;
  if (!clock.dueAt) return <Status tone="warn">{t.undated(clock.duty.name[view.language])}</Status>;
  const { hours, minutes } = spanOf(now, clock.dueAt);
  return (
    <Status tone={clock.state === 'overdue' ? 'bad' : 'warn'}>
      {clock.state === 'overdue' ? t.late(hours, minutes) : t.left(hours, minutes)}
    </Status>
  );
};

import type { Child, FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatEuro, percentSign } from '../../../kernel/money.ts';
import { formatQuarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Change } from '../../core/change.ts';
import { formatPeriod } from '../../core/period.ts';
import { milestoneState } from '../core/milestone.ts';
import { disagreements, forecastCents, type LightKey, lightKeys } from '../core/status.ts';
import type { ChangeRequest } from '../store/changes.ts';
import type { StoredReport } from '../store/reports.ts';
import { texts } from '../texts.ts';
import { LightPair } from './lights.tsx';

type Props = {
  view: View;
  initiative: { id: string; code: string; name: string };
  report: StoredReport;
  /** Where its forecast leaves the tolerance: who would decide, and the request that is open already. */
  beyond: { change: Change; open: ChangeRequest | undefined } | undefined;
};

/** A released report: nothing of it changes any more. */
export const ReportPage: FC<Props> = (props) => {
  const { view, initiative, report } = props;
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="plan"
      title={`${initiative.name}: ${t.form.title(formatQuarter(report.quarter))}`}
      lead={t.report.released(report.releasedBy ?? '', dayOf(report.releasedAt, view))}
      actions={
        <>
          <ButtonLink href={paths.statusReports(initiative.id)}>{t.history.all}</ButtonLink>
          <ButtonLink href={paths.initiative(initiative.id)}>{initiative.code}</ButtonLink>
        </>
      }
    >
      <Disagree {...props} />
      <Beyond {...props} />
      <div class="split">
        <div class="stack">
          <LightTable {...props} />
          <Milestones {...props} />
        </div>
        <div class="stack">
          <Money {...props} />
          <Said {...props} />
        </div>
      </div>
    </Page>
  );
};

const dayOf = (moment: Date | null, view: View): string =>
  moment ? formatDay(dayInGermany(moment), view.language) : '';

const Disagree: FC<Props> = ({ view, report }) => {
  const t = texts(view.language);
  const computed = Object.fromEntries(lightKeys.map((key) => [key, report.computed[key].light])) as Record<
    LightKey,
    StoredReport['computed'][LightKey]['light']
  >;
  const found = disagreements(report.lights, computed).filter(({ kinder }) => kinder);
  if (found.length === 0) return null;
  return (
    <section class="kern-alert kern-alert--warning" aria-labelledby="widerspruch">
      <div class="kern-alert__header">
        <h2 class="kern-title" id="widerspruch">
          {t.report.disagree}
        </h2>
      </div>
      <div class="kern-alert__body">
        <ul>
          {found.map(({ key, reported, computed: said }) => (
            <li>
              {t.report.disagreeOne(t.lights[key], t.colours[reported], t.colours[said])}{' '}
              {report.computed[key].because && t.because(report.computed[key].because)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};

const Beyond: FC<Props> = ({ view, initiative, report, beyond }) => {
  const t = texts(view.language).change;
  if (!beyond) return null;
  const { change, open } = beyond;
  return (
    <section class="kern-alert kern-alert--warning" aria-labelledby="toleranz">
      <div class="kern-alert__header">
        <h2 class="kern-title" id="toleranz">
          {t.breaks}
        </h2>
      </div>
      <div class="kern-alert__body">
        <ul>
          {change.because.map((reason) => (
            <li>{t.because(reason)}</li>
          ))}
        </ul>
        <p>{t.breaksText(t.bodies[change.decides])}</p>
        {open ? (
          <a href={paths.changeRequest(open.id)}>{t.openNow(open.code)}</a>
        ) : (
          <ButtonLink href={paths.changeRequestNew(initiative.id, report.quarter)}>{t.ask}</ButtonLink>
        )}
      </div>
    </section>
  );
};

const LightTable: FC<Props> = ({ view, report }) => {
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.form.lights}</th>
      <th scope="col">{t.form.light}</th>
      <th scope="col">{t.form.reason}</th>
    </tr>
  );
  return (
    <Card title={t.form.lights}>
      <Table caption={t.form.lights} head={head}>
        {lightKeys.map((key) => (
          <tr>
            <th scope="row">{t.lights[key]}</th>
            <td class="nowrap">
              <LightPair view={view} reported={report.lights[key]} computed={report.computed[key].light} />
            </td>
            <td>
              {report.lights[key].reason}
              {report.computed[key].because && report.computed[key].light !== report.lights[key].light && (
                <span class="muted small"> {t.because(report.computed[key].because)}</span>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Money: FC<Props> = ({ view, report }) => {
  const t = texts(view.language).report;
  const euro = (cents: number | null): string =>
    cents === null ? t.unknown : formatEuro(cents, view.language);
  const period = (value: string | null): string => (value ? formatPeriod(value, view.language) : t.unknown);
  const sum = forecastCents(report);
  const gap = sum === null || report.plannedCents === null ? null : sum - report.plannedCents;
  const facts: [string, Child][] = [
    [t.planEnd, period(report.plannedEnd)],
    [t.forecastEnd, period(report.forecastEnd)],
    [t.plan, euro(report.plannedCents)],
    [t.actual, euro(report.actualCents)],
    [t.committed, euro(report.committedCents)],
    [t.remaining, euro(report.remainingCents)],
    [t.sum, <strong>{euro(sum)}</strong>],
    [t.against, gap === null ? t.unknown : <Gap view={view} cents={gap} />],
    [t.progress, report.progress === null ? t.nothing : `${report.progress}${percentSign(view.language)}`],
  ];
  return (
    <Card title={texts(view.language).form.forecast}>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </Card>
  );
};

const Gap: FC<{ view: View; cents: number }> = ({ view, cents }) => (
  <span class={cents > 0 ? 'warn' : 'good'}>
    {cents > 0 ? '+' : cents < 0 ? '−' : ''}
    {formatEuro(Math.abs(cents), view.language)}
  </span>
);

const Said: FC<Props> = ({ view, report }) => {
  const t = texts(view.language);
  const said: [string, string | null][] = [
    [t.form.achieved, report.achieved],
    [t.form.nextSteps, report.nextSteps],
    [t.form.decisionNeeded, report.decisionNeeded],
    [t.form.optionsField, report.options],
  ];
  const given = said.filter(([, text]) => text);
  if (given.length === 0) return null;
  return (
    <Card title={t.form.text}>
      {given.map(([name, text]) => (
        <>
          <h3>{name}</h3>
          <p class="said">{text}</p>
        </>
      ))}
      {report.decideBy && (
        <p>
          <strong>{t.report.decisionBy(formatDay(report.decideBy, view.language))}</strong>
        </p>
      )}
    </Card>
  );
};

const Milestones: FC<Props> = ({ view, report }) => {
  const t = texts(view.language);
  if (report.milestones.length === 0) return null;
  const day = dayInGermany(report.releasedAt ?? report.reportedAt);
  const head = (
    <tr>
      <th scope="col">{t.report.milestone}</th>
      <th scope="col">{t.report.plan}</th>
      <th scope="col">{t.report.sum}</th>
      <th scope="col">{t.report.state}</th>
    </tr>
  );
  return (
    <Card title={t.form.milestones}>
      <Table caption={t.form.milestones} head={head}>
        {report.milestones.map((milestone) => (
          <tr>
            <th scope="row">
              {milestone.name}
              {milestone.decision && <span class="muted small"> ({t.report.decides})</span>}
            </th>
            <td>{milestone.planned && formatPeriod(milestone.planned, view.language)}</td>
            <td>
              {milestone.reached
                ? formatDay(milestone.reached, view.language)
                : milestone.forecast && formatPeriod(milestone.forecast, view.language)}
            </td>
            <td>{t.milestoneStates[milestoneState(milestone, day)]}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

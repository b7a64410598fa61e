import type { FC } from 'hono/jsx';
import { type Day, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { nextStep } from '../core/clock.ts';
import { countProgress } from '../core/progress.ts';
import { placeName } from '../core/risk.ts';
import type { Risk } from '../store/risks.ts';
import type { AnsweredSheet, DueAnswer } from '../store/sheets.ts';
import { texts } from '../texts.ts';
import { ClockMark } from './clock.tsx';
import type { IncidentRow } from './incidents.tsx';
import { ProgressBar, percentMet } from './marks.tsx';

type Props = {
  view: View;
  now: Date;
  /** Open ones, without exercises. */
  incidents: readonly IncidentRow[];
  /** Residual risks that wait for a decision. */
  waiting: readonly Risk[];
  sheets: readonly AnsweredSheet[];
  overdue: readonly DueAnswer[];
};

/** How secure the municipality is, in one page. */
export const OverviewPage: FC<Props> = (props) => {
  const { view, incidents, waiting, sheets, overdue } = props;
  const t = texts(view.language);
  const { met, relevant } = countProgress(sheets[0]!.sheet.items, sheets[0]!.answers);
  return (
    <Page view={view} room="security" title={t.title} lead={t.lead(met, relevant, overdue.length)}>
      <SecurityTabs view={view} current="overview" />
      {incidents.length + waiting.length > 0 && <NowCard {...props} />}
      <SheetsCard {...props} />
      {overdue.length > 0 && <OverdueCard {...props} />}
      <p class="muted small">{t.confidential}</p>
    </Page>
  );
};

/** What cannot wait: running clocks, and risks that somebody has to decide on. */
const NowCard: FC<Props> = ({ view, now, incidents, waiting, sheets }) => {
  const t = texts(view.language);
  return (
    <Card title={t.now}>
      <ul class="list">
        {incidents.map(({ incident: { id, title }, clocks }) => {
          const next = nextStep(clocks);
          return (
            <li>
              <a href={paths.securityIncident(id, 'fristen')}>{t.incident(title)}</a>
              {next && (
                <span>
                  {next.duty.name[view.language]} <ClockMark view={view} clock={next} now={now} />
                </span>
              )}
            </li>
          );
        })}
        {waiting.map((risk) => (
          <li>
            <a href={paths.securityRisks(risk.id)}>{t.risk(placeName(risk, sheets))}</a>
            <Status tone="warn">{t.waits}</Status>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const SheetsCard: FC<Props> = ({ view, sheets }) => {
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.sheet}</th>
      <th scope="col">{t.columns.progress}</th>
      <th scope="col" class="number">
        {t.columns.met}
      </th>
      <th scope="col" class="number">
        {t.columns.open}
      </th>
    </tr>
  );
  return (
    <Card title={t.sheets}>
      <Table caption={t.sheets} head={head}>
        {sheets.map(({ sheet, answers }) => {
          const progress = countProgress(sheet.items, answers);
          return (
            <tr>
              <th scope="row">
                <a href={paths.securitySheet(sheet.id)}>{sheet.title}</a>{' '}
                <span class="muted small">{t.edition(formatDay(sheet.edition, view.language))}</span>
              </th>
              <td>
                <ProgressBar progress={progress} />
              </td>
              <td class="number">
                {t.metOf(progress.met, progress.relevant)}, {percentMet(view, progress)}
              </td>
              <td class="number">{progress.open}</td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};

const OverdueCard: FC<Props> = ({ view, overdue }) => {
  const t = texts(view.language);
  return (
    <Card title={t.overdue}>
      <ul class="list">
        {overdue.map((one) => (
          <li>
            <a href={paths.securityItem(one.sheet, one.requirement, one.targetId)}>
              {one.target && `${one.target}: `}
              {one.id} {one.title}
            </a>
            <span>
              {one.person && `${one.person}, `}
              {t.overdueSince(day(view, one.dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const day = (view: View, value: Day): string => formatDay(value, view.language);

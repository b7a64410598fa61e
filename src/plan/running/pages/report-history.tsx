import type { FC } from 'hono/jsx';
import { formatEuro } from '../../../kernel/money.ts';
import { formatQuarter, type Quarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Empty, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { formatPeriod } from '../../core/period.ts';
import { forecastCents, lightKeys } from '../core/status.ts';
import type { StoredReport } from '../store/reports.ts';
import { texts } from '../texts.ts';
import { LightPair } from './lights.tsx';

type Props = {
  view: View;
  initiative: { id: string; code: string; name: string };
  reports: readonly StoredReport[];
  /** The quarter to report now; undefined where the viewer may not or nothing is to report. */
  open: Quarter | undefined;
};

/** All reports of an initiative: one row per quarter, so that a slow slide is seen. */
export const ReportHistoryPage: FC<Props> = ({ view, initiative, reports, open }) => {
  const t = texts(view.language);
  const write = open !== undefined && (
    <ButtonLink href={paths.statusReport(initiative.id, open)} primary>
      {t.history.write(formatQuarter(open))}
    </ButtonLink>
  );
  return (
    <Page
      view={view}
      room="plan"
      title={t.history.title(initiative.name)}
      lead={t.history.lead}
      actions={
        <>
          <ButtonLink href={paths.initiative(initiative.id)}>{initiative.code}</ButtonLink>
          {reports.length > 0 && write}
        </>
      }
    >
      {reports.length === 0 ? (
        <Empty title={t.history.none} action={write || undefined}>
          {t.history.noneHint}
        </Empty>
      ) : (
        <Card>
          <Reports view={view} id={initiative.id} reports={reports} />
          <p class="muted small">{t.board.legend}</p>
        </Card>
      )}
    </Page>
  );
};

const Reports: FC<{ view: View; id: string; reports: readonly StoredReport[] }> = ({ view, id, reports }) => {
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.board.quarter}</th>
      {lightKeys.map((key) => (
        <th scope="col">{t.lights[key]}</th>
      ))}
      <th scope="col">{t.history.forecast}</th>
      <th scope="col" class="number">
        {t.history.costs}
      </th>
      <th scope="col">{t.board.state}</th>
    </tr>
  );
  return (
    <Table caption={t.history.caption} head={head}>
      {reports.map((report) => {
        const sum = forecastCents(report);
        return (
          <tr>
            <th scope="row">
              <a href={paths.statusReport(id, report.quarter)}>{formatQuarter(report.quarter)}</a>
            </th>
            {lightKeys.map((key) => (
              <td class="nowrap">
                <LightPair view={view} reported={report.lights[key]} computed={report.computed[key].light} />
              </td>
            ))}
            <td class="nowrap">{report.forecastEnd && formatPeriod(report.forecastEnd, view.language)}</td>
            <td class="number">{sum === null ? t.report.unknown : formatEuro(sum, view.language)}</td>
            <td>
              <Status tone={report.state === 'released' ? 'good' : 'plain'}>
                {t.board.states[report.state]}
              </Status>
            </td>
          </tr>
        );
      })}
    </Table>
  );
};

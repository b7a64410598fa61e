import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import { seesSecurity } from '../../web/confidential.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, May, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { nextStep, type RunningClock } from '../core/clock.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { Incident } from '../store/incidents.ts';
import { ClockMark } from './clock.tsx';

export type IncidentRow = { incident: Incident; clocks: readonly RunningClock[] };
type Props = { view: View; now: Date; rows: readonly IncidentRow[] };

/** Open incidents with what is due next, then the closed ones. */
export const IncidentsPage: FC<Props> = (props) => {
  const { view, rows } = props;
  const t = incidentTexts(view.language);
  const open = rows.filter(({ incident }) => !incident.closedAt && !incident.exercise).length;
  return (
    <Page
      view={view}
      room="security"
      title={t.title}
      lead={t.lead(open)}
      actions={
        <>
          <May view={view} decision="X2" need="comment" quiet>
            <ButtonLink href={paths.securityIncidentNew()} primary>
              {t.add}
            </ButtonLink>
          </May>
          {seesSecurity(view.rights) && <ButtonLink href={paths.securityPaper()}>{t.sheet}</ButtonLink>}
        </>
      }
    >
      <SecurityTabs view={view} current="incidents" />
      {rows.length === 0 ? <Empty title={t.none}>{t.noneHint}</Empty> : <IncidentTable {...props} />}
    </Page>
  );
};

const IncidentTable: FC<Props> = ({ view, now, rows }) => {
  const t = incidentTexts(view.language);
  const { incident: name, kind, noticed, next, state } = t.columns;
  const head = (
    <tr>
      {[name, kind, noticed, next, state].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card>
      <Table caption={t.title} head={head} folds>
        {rows.map(({ incident, clocks }) => {
          const due = incident.closedAt ? null : nextStep(clocks);
          return (
            <tr>
              <th scope="row">
                <a href={paths.securityIncident(incident.id)}>{incident.title}</a>
                <span class="muted small"> {t.number(incident.number)}</span>
              </th>
              <td>
                {t.kinds[incident.kind]}
                {incident.exercise && ` (${t.exercise})`}
              </td>
              <td data-label={noticed}>{formatMoment(incident.noticedAt, view.language)}</td>
              <td data-label={next}>{due && <ClockMark view={view} clock={due} now={now} />}</td>
              <td>
                <Status tone={incident.closedAt ? 'good' : 'warn'}>
                  {incident.closedAt ? t.closed : t.open}
                </Status>
              </td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};

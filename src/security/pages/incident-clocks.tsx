import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { Card, May, Phone, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { isOpen, type RunningClock } from '../core/clock.ts';
import type { Duty } from '../core/duty.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { Contact } from '../store/contacts.ts';
import type { StoredReport } from '../store/incidents.ts';
import { ClockMark } from './clock.tsx';
import type { IncidentProps } from './incident.tsx';

/** Who must be told by when, whom to call, and what was said. */
export const ClockCard: FC<IncidentProps> = (props) => {
  const { view, incident, clocks } = props;
  const t = incidentTexts(view.language);
  const shown = clocks.filter(({ applies, report }) => applies !== 'no' || report);
  const open = shown.filter(isOpen);
  const overdue = open.filter(({ state }) => state === 'overdue').length;
  const { who, what, until, state, call, act } = t.clockColumns;
  const head = (
    <tr>
      {[what, state, until, who, call, act].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.clocks} id="fristen">
      <p>{t.clockLead(open.length, overdue)}</p>
      {incident.exercise && <p class="muted small">{t.exerciseNote}</p>}
      <Table caption={t.clocks} head={head} folds>
        {shown.map((clock) => (
          <ClockRow {...props} clock={clock} />
        ))}
      </Table>
    </Card>
  );
};

const ClockRow: FC<IncidentProps & { clock: RunningClock<StoredReport> }> = (props) => {
  const { view, now, incident, clock, contacts } = props;
  const t = incidentTexts(view.language);
  const { duty, dueAt, report } = clock;
  const { until, who } = t.clockColumns;
  return (
    <tr>
      <th scope="row">
        {duty.name[view.language]}
        <br />
        <span class="muted small">{noteOf(view, clock)}</span>
      </th>
      <td>
        <ClockMark view={view} clock={clock} now={now} />
        {report && <ReportNote view={view} report={report} />}
      </td>
      <td data-label={until}>{dueAt && formatMoment(dueAt, view.language)}</td>
      <td data-label={who}>{duty.to[view.language]}</td>
      <td>
        {contactsFor(duty, contacts).map(({ name, phone }) => (
          <p class="small">
            {name}
            {phone && (
              <>
                <br />
                <Phone number={phone} />
              </>
            )}
          </p>
        ))}
      </td>
      <td>
        {!incident.closedAt && (
          <May view={view} decision="X2" need="comment" quiet>
            <a
              href={paths.securityIncidentReport(incident.id, duty.id)}
              aria-label={t.reportFor(duty.name[view.language])}
            >
              {t.report}
            </a>
          </May>
        )}
      </td>
    </tr>
  );
};

const contactsFor = ({ id, contact }: Duty, contacts: readonly Contact[]): Contact[] =>
  contacts.filter((one) => (id.startsWith('own:') ? id === `own:${one.id}` : one.purpose === contact));

function noteOf(view: View, { duty, applies }: RunningClock): string {
  const t = incidentTexts(view.language);
  return [
    duty.basis,
    duty.binding === 'should' && t.should,
    duty.open && t.notConfirmed(duty.open[view.language]),
    applies === 'check' && t.check,
  ]
    .filter(Boolean)
    .join(' · ');
}

const ReportNote: FC<{ view: View; report: StoredReport }> = ({ view, report }) => (
  <p class="small">
    {incidentTexts(view.language).reported(report.reportedBy, formatMoment(report.reportedAt, view.language))}
    {report.told && (
      <>
        <br />
        {report.told}
      </>
    )}
    {report.note && (
      <>
        <br />
        {report.note}
      </>
    )}
  </p>
);

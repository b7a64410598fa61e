import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import { EditForm } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { type Form, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Why } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import type { RunningClock } from '../core/clock.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { Incident, StoredReport } from '../store/incidents.ts';
import { ClockMark } from './clock.tsx';
import { inWords } from './in-words.ts';

type Props = {
  view: View;
  now: Date;
  incident: Incident;
  clock: RunningClock<StoredReport>;
  form: Form;
  /** What somebody else entered meanwhile. */
  theirs?: Form;
};

/** One duty of one incident: that it was fulfilled, or why it need not be. */
export const ReportPage: FC<Props> = ({ view, now, incident, clock, form: typed, theirs }) => {
  const t = incidentTexts(view.language);
  const form = inWords(typed, t.refusals);
  const field = { view, form };
  const { duty, dueAt } = clock;
  return (
    <Page
      view={view}
      room="security"
      title={duty.name[view.language]}
      lead={[duty.to[view.language], duty.basis, dueAt && formatMoment(dueAt, view.language)]
        .filter(Boolean)
        .join(' · ')}
    >
      <SecurityTabs view={view} current="incidents" />
      <p>
        <ClockMark view={view} clock={clock} now={now} />
      </p>
      {duty.note && <p>{duty.note[view.language]}</p>}
      {duty.open && <p>{t.notConfirmed(duty.open[view.language])}.</p>}
      {duty.source && (
        <Why view={view}>
          <p>{duty.source}</p>
          <p>{t.confidence[duty.confidence]}</p>
        </Why>
      )}
      <EditForm
        theirs={theirs}
        back={paths.securityIncident(incident.id, 'fristen')}
        submit={t.report}
        view={view}
        action={paths.securityIncidentReport(incident.id, duty.id)}
        form={form}
        labels={t.reportFields}
        version={clock.report?.version ?? 0}
      >
        <SelectField
          {...field}
          name="kind"
          label={t.reportFields.kind}
          required
          options={(['told', 'waived'] as const).map((value) => ({ value, label: t.reportKinds[value] }))}
        />
        <div class="row">
          <TextField {...field} name="reportedAt" label={t.reportFields.reportedAt} width="medium" required />
          <TextField
            {...field}
            name="reportedBy"
            label={t.reportFields.reportedBy}
            maxlength={160}
            required
          />
        </div>
        <TextField {...field} name="told" label={t.reportFields.told} maxlength={300} />
        <TextArea
          {...field}
          name="note"
          label={t.reportFields.note}
          hint={t.reportHint}
          rows={2}
          maxlength={2000}
        />
      </EditForm>
    </Page>
  );
};

import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import { seesSecurity } from '../../web/confidential.ts';
import type { View } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import type { RunningClock } from '../core/clock.ts';
import { incidentFacts } from '../core/duty.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { Contact } from '../store/contacts.ts';
import type { Incident, StoredReport } from '../store/incidents.ts';
import type { Entry, Task } from '../store/notebook.ts';
import { ClockCard } from './incident-clocks.tsx';
import { EntryCard, LessonsCard, TaskCard } from './incident-work.tsx';
import type { PersonChoice } from './item.tsx';

export type IncidentProps = {
  view: View;
  now: Date;
  incident: Incident;
  clocks: readonly RunningClock<StoredReport>[];
  contacts: readonly Contact[];
  entries: readonly Entry[];
  tasks: readonly Task[];
  persons: readonly PersonChoice[];
  entryForm: Form;
  taskForm: Form;
  lessonsForm: Form;
};

/** The notebook of one incident; it prints as it stands. */
export const IncidentPage: FC<IncidentProps> = (props) => {
  const { view, incident } = props;
  const t = incidentTexts(view.language);
  return (
    <Page
      view={view}
      room="security"
      title={incident.title}
      lead={leadOf(props)}
      actions={<Actions {...props} />}
    >
      <SecurityTabs view={view} current="incidents" />
      <ClockCard {...props} />
      <div class="split">
        <EntryCard {...props} />
        <TaskCard {...props} />
      </div>
      <div class="split">
        <FactCard {...props} />
        <LessonsCard {...props} />
      </div>
      {incident.closedAt && (
        <p class="muted small">
          {t.closedBy(incident.closedBy!, formatDay(dayInGermany(incident.closedAt), view.language))}
        </p>
      )}
    </Page>
  );
};

const Actions: FC<IncidentProps> = ({ view, incident }) => {
  const t = incidentTexts(view.language);
  return (
    <>
      <May view={view} decision="X2" need="comment" quiet>
        <ButtonLink href={paths.securityIncidentEdit(incident.id)}>{t.edit}</ButtonLink>
      </May>
      <ButtonLink href={paths.securityIncidentPdf(incident.id)}>{t.pdf}</ButtonLink>
    </>
  );
};

function leadOf({ view, incident }: IncidentProps): string {
  const t = incidentTexts(view.language);
  return [
    t.number(incident.number),
    incident.exercise && t.exercise,
    t.kinds[incident.kind],
    t.noticed(formatMoment(incident.noticedAt, view.language)),
    incident.lead,
    incident.closedAt ? t.closed : t.open,
  ]
    .filter(Boolean)
    .join(' · ');
}

const FactCard: FC<IncidentProps> = ({ view, incident }) => {
  const t = incidentTexts(view.language);
  return (
    <Card title={t.fields.description}>
      {incident.description && <p class="prose">{incident.description}</p>}
      {incident.effects && (
        <p class="prose">
          <strong>{t.fields.effects}</strong>
          <br />
          {incident.effects}
        </p>
      )}
      {incident.targets.length > 0 && (
        <p>
          {t.fields.targetIds}:{' '}
          {incident.targets.map(({ id, name }, at) => (
            <>
              {at > 0 && ', '}
              {seesSecurity(view.rights) ? <a href={paths.securityTarget(id)}>{name}</a> : name}
            </>
          ))}
        </p>
      )}
      <ul class="list">
        {incidentFacts.map((fact) => (
          <li>
            <span>{t.fields[fact]}</span>
            <strong>{t.facts[incident[fact]]}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
};

import type { FC } from 'hono/jsx';
import { type Day, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, May, Phone, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { type Duty, dutyConditions } from '../core/duty.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { EmergencyPaper } from '../store/paper.ts';
import { targetTexts } from '../target-texts.ts';

type Props = { view: View; today: Day; paper: EmergencyPaper };

/** What one needs when IT is down: printed before, kept in three places. */
export const PaperPage: FC<Props> = (props) => {
  const { view, today } = props;
  const { paper: t, contacts } = incidentTexts(view.language);
  return (
    <Page
      view={view}
      room="security"
      title={t.title}
      lead={`${t.lead} ${t.as(formatDay(today, view.language))}.`}
      actions={
        <>
          <ButtonLink href={paths.securityPaperPdf()} primary>
            {t.pdf}
          </ButtonLink>
          <May view={view} decision="X2" need="comment" quiet>
            <ButtonLink href={paths.securityContactNew()}>{contacts.add}</ButtonLink>
          </May>
        </>
      }
    >
      <SecurityTabs view={view} current="paper" />
      <Card title={t.first}>
        <ol>
          {t.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Card>
      <ContactCard {...props} />
      <RestartCard {...props} />
      <DutyCard {...props} />
    </Page>
  );
};

const ContactCard: FC<Props> = ({ view, paper: { contacts } }) => {
  const { paper: t, contacts: c } = incidentTexts(view.language);
  const { purpose, name, phone, reachable, note } = c.fields;
  const head = (
    <tr>
      {[purpose, name, phone, reachable, note].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.call}>
      {contacts.length === 0 && <p class="muted">{c.none}</p>}
      <Table caption={t.call} head={head} folds>
        {contacts.map((contact) => (
          <tr>
            <td>{c.purposes[contact.purpose]}</td>
            <th scope="row">
              {view.rights.may('X2', 'comment') ? (
                <a href={paths.securityContact(contact.id)}>{contact.name}</a>
              ) : (
                contact.name
              )}
              {contact.email && <span class="muted small"> {contact.email}</span>}
            </th>
            <td class="nowrap">{contact.phone && <Phone number={contact.phone} />}</td>
            <td data-label={reachable}>{contact.reachable}</td>
            <td data-label={note}>{contact.note}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const RestartCard: FC<Props> = ({ view, paper: { restart } }) => {
  const { paper: t } = incidentTexts(view.language);
  const { rank, application, outage, fallback, operator } = t.columns;
  const head = (
    <tr>
      {[rank, application, outage, fallback, operator].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.restart}>
      {restart.length === 0 ? (
        <p class="muted">{t.restartNone}</p>
      ) : (
        <Table caption={t.restart} head={head} folds>
          {restart.map((target) => (
            <tr>
              <td data-label={rank}>{target.restartRank}</td>
              <th scope="row">
                <a href={paths.securityTarget(target.id)}>{target.name}</a>
              </th>
              <td data-label={outage}>
                {target.maxOutageHours !== null && targetTexts(view.language).hours(target.maxOutageHours)}
              </td>
              <td data-label={fallback}>{target.fallback}</td>
              <td data-label={operator}>{target.operator}</td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

const DutyCard: FC<Props> = ({ view, paper: { duties } }) => {
  const { paper: t, clockColumns, notConfirmed } = incidentTexts(view.language);
  const { what, who, until } = clockColumns;
  const head = (
    <tr>
      {[what, who, until].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.duties}>
      <Table caption={t.duties} head={head} folds>
        {duties.map((duty) => (
          <tr>
            <th scope="row">
              {duty.name[view.language]}
              <br />
              <span class="muted small">
                {[
                  dutyConditions[duty.when]?.[view.language],
                  duty.basis,
                  duty.open && notConfirmed(duty.open[view.language]),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </th>
            <td data-label={who}>{duty.to[view.language]}</td>
            <td data-label={until}>{periodOf(view, duty)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

export function periodOf(view: Pick<View, 'language'>, { clock }: Duty): string {
  const { paper: t } = incidentTexts(view.language);
  if ('hours' in clock) return t.hours(clock.hours);
  if ('days' in clock) return t.days(clock.days);
  if ('months' in clock) return t.months(clock.months);
  return 'atOnce' in clock ? t.atOnce : t.unconfirmed;
}

import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { EditForm } from '../../../web/edit-form.tsx';
import type { View } from '../../../web/env.ts';
import { type Form, SelectField, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import { consultationTexts } from '../consultation-texts.ts';
import { consultationsOf, consultationTasks, openIn, openWords, taskWords } from '../core/consultation.ts';
import { bodyNames } from '../core/round.ts';
import { resultIn } from '../core/version-state.ts';
import type { Consultation } from '../store/consultations.ts';
import type { PlanVersion } from '../store/versions.ts';

type CardProps = { view: View; version: PlanVersion; consultations: readonly Consultation[] };

/** The Beratungsfolge of a version; what was entered can be changed. */
export const ConsultationCard: FC<CardProps> = ({ view, version, consultations }) => {
  const t = consultationTexts(view.language);
  const { fields } = t;
  const rows = consultationsOf(consultations, {
    body: bodyNames[version.body][view.language],
    resolvedOn: version.resolvedOn,
    result: resultIn(version.state, view.language),
  });
  return (
    <Card title={t.title}>
      <p>{t.about}</p>
      <Table
        caption={t.title}
        head={
          <tr>
            {[fields.body, fields.meetsOn, fields.agendaItem, fields.public, fields.task, fields.result].map(
              (name) => (
                <th scope="col">{name}</th>
              ),
            )}
          </tr>
        }
      >
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <Body view={view} version={version} row={row} />
            </th>
            <td>{row.meetsOn ? formatDay(row.meetsOn, view.language) : '–'}</td>
            <td>{row.agendaItem ?? '–'}</td>
            <td>{openIn(row.public, view.language)}</td>
            <td>{taskWords[row.task][view.language]}</td>
            <td>{row.result ?? '–'}</td>
          </tr>
        ))}
      </Table>
      <May view={view} decision="V2" need="prepare">
        <div class="actions">
          <ButtonLink href={paths.planConsultationNew(version.id)}>{t.add}</ButtonLink>
        </div>
      </May>
    </Card>
  );
};

const Body: FC<{ view: View; version: PlanVersion; row: { body: string; id?: string } }> = (props) => {
  const { view, version, row } = props;
  const t = consultationTexts(view.language);
  if (!row.id || !view.rights.may('V2', 'prepare')) return <>{row.body}</>;
  return (
    <a href={paths.planConsultation(version.id, row.id)} aria-label={t.edit(row.body)}>
      {row.body}
    </a>
  );
};

type FormProps = {
  view: View;
  version: Pick<PlanVersion, 'id' | 'number'>;
  /** The sitting that is changed; none while a new one is entered. */
  consultation: Consultation | undefined;
  form: Form;
  theirs?: Form;
};

export const ConsultationFormPage: FC<FormProps> = ({ view, version, consultation, form, theirs }) => {
  const t = consultationTexts(view.language);
  const field = { view, form };
  const back = paths.planVersion(version.id);
  return (
    <Page view={view} room="plan" title={consultation ? t.change : t.add} lead={t.lead(version.number)}>
      <PlanTabs view={view} current="versions" />
      <EditForm
        view={view}
        form={form}
        theirs={theirs}
        labels={t.fields}
        version={consultation?.version ?? 0}
        back={back}
        action={
          consultation
            ? paths.planConsultation(version.id, consultation.id)
            : paths.planConsultationNew(version.id)
        }
      >
        <TextField
          {...field}
          name="body"
          label={t.fields.body}
          hint={t.hints.body}
          required
          maxlength={120}
        />
        <div class="row">
          <TextField {...field} name="meetsOn" label={t.fields.meetsOn} required width="short" />
          <TextField
            {...field}
            name="agendaItem"
            label={t.fields.agendaItem}
            hint={t.hints.agendaItem}
            width="short"
            maxlength={20}
          />
        </div>
        <div class="row">
          <SelectField
            {...field}
            name="task"
            label={t.fields.task}
            required
            options={consultationTasks.map((task) => ({
              value: task,
              label: taskWords[task][view.language],
            }))}
          />
          <SelectField
            {...field}
            name="public"
            label={t.fields.public}
            required
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: openWords[value][view.language],
            }))}
          />
        </div>
        <TextField {...field} name="result" label={t.fields.result} hint={t.hints.result} maxlength={200} />
      </EditForm>
      {consultation && (
        <form method="post" action={paths.planConsultationRemoval(version.id, consultation.id)}>
          <Button>{t.remove}</Button>
        </form>
      )}
    </Page>
  );
};

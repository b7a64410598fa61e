import type { FC } from 'hono/jsx';
import { EditForm } from '../../../web/edit-form.tsx';
import type { View } from '../../../web/env.ts';
import { type Form, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { paths } from '../../../web/paths.ts';
import type { List } from '../../core/list.ts';
import { ListFields } from '../../pages/list-fields.tsx';
import { texts as planTexts } from '../../texts.ts';
import { wibeList } from '../assessment-input.ts';
import type { Assessment } from '../store/assessments.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  initiative: { id: string; code: string; name: string };
  /** Null: a new one. */
  assessment: Pick<Assessment, 'id' | 'version'> | null;
  form: Form;
  theirs?: Form;
  moreRows?: number;
};

export const AssessmentFormPage: FC<Props> = (props) => {
  const { view, initiative, assessment, form, theirs } = props;
  const t = texts(view.language).wibe.form;
  const field = { view, form };
  const year = { inputmode: 'numeric', width: 'short', required: true } as const;
  const labels = labelsOf(view);
  const back = assessment ? paths.assessment(initiative.id, assessment.id) : paths.score(initiative.id);
  const action = assessment
    ? paths.assessmentEdit(initiative.id, assessment.id)
    : paths.assessmentNew(initiative.id);
  return (
    <Page view={view} room="plan" title={t.new(`${initiative.code} ${initiative.name}`)} lead={t.lead}>
      <EditForm
        theirs={theirs}
        back={back}
        submit={t.save}
        view={view}
        action={action}
        form={form}
        labels={labels}
        version={assessment?.version}
      >
        <TextField {...field} name="name" label={t.name} hint={t.nameHint} maxlength={120} required />
        <div class="row">
          <TextField {...field} {...year} name="baseYear" label={t.baseYear} hint={t.baseHint} />
          <TextField {...field} {...year} name="endYear" label={t.endYear} />
        </div>
        <ListFields
          view={view}
          form={form}
          list={labelled(view)}
          label={t.rows}
          hint={t.rowsHint}
          choices={{ persons: [], units: [], teams: [], goals: [], initiatives: [] }}
          demanded={new Set()}
          moreRows={props.moreRows ?? 0}
        />
        <TextArea {...field} name="note" label={t.note} rows={3} maxlength={2000} />
        <p class="muted small">{t.newRate}</p>
      </EditForm>
    </Page>
  );
};

function labelled(view: View): List {
  const t = texts(view.language).wibe.form.columns;
  const columns = wibeList.columns.map((column) => {
    const label = t[column.key as keyof typeof t];
    return { ...column, label: { de: label, en: label } };
  });
  return { ...wibeList, columns };
}

function labelsOf(view: View): Record<string, string> {
  const { name, note, baseYear, endYear, rows } = texts(view.language).wibe.form;
  const cells = Array.from({ length: 60 }, (_, row) =>
    labelled(view).columns.map(({ key, label }) => [
      `rows.${row}.${key}`,
      `${label[view.language]}, ${planTexts(view.language).row(row + 1)}`,
    ]),
  ).flat();
  return { name, note, baseYear, endYear, rows, ...Object.fromEntries(cells) };
}

import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import {
  Checkbox,
  Conflict,
  type Form,
  type Option,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Tabs } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { type Field, formSections, type Section } from '../core/field.ts';
import { optionName } from '../core/option-name.ts';
import { fieldsOf, listsOf, sectionForm } from '../section-input.ts';
import type { WholeInitiative } from '../store/initiatives.ts';
import { texts } from '../texts.ts';
import { ListFields } from './list-fields.tsx';
import { slugOf } from './section-slug.ts';

/** What selects offer: persons, units, teams, goals, other initiatives. */
export type Choices = {
  persons: readonly Option[];
  units: readonly Option[];
  teams: readonly Option[];
  goals: readonly Option[];
  initiatives: readonly Option[];
};

export type SectionProps = {
  view: View;
  section: Section;
  form: Form;
  choices: Choices;
  initiative: WholeInitiative;
  /** Keys that the next step demands. */
  demanded: ReadonlySet<string>;
  /** Rows that were asked for with „Weitere Zeilen“. */
  moreRows?: number;
  /** Set after a conflict: the newer version in the store. */
  current?: WholeInitiative;
};

export const SectionPage: FC<SectionProps> = (props) => {
  const { view, section, form, initiative, current } = props;
  const t = texts(view.language);
  const labels = labelsOf(section, view);
  return (
    <Page
      view={view}
      room="plan"
      title={t.form.edit(initiative.name)}
      part={t.sections[section]}
      lead={t.form.editLead}
      islands={['draft']}
    >
      <SectionTabs view={view} id={initiative.id} current={section} />
      {current && (
        <Conflict
          view={view}
          form={form}
          theirs={sectionForm(section, current, current.lists).values as Record<string, string>}
          labels={labels}
        />
      )}
      <draft-keeper key-name={`${initiative.id}/${section}`} notice={t.form.draft}>
        <PostForm
          view={view}
          action={paths.initiativeEdit(initiative.id, slugOf[section])}
          form={form}
          labels={labels}
          version={(current ?? initiative).version}
        >
          <h2>{t.sections[section]}</h2>
          {fieldsOf(section).map((field) => (
            <SectionField {...props} field={field} />
          ))}
          {listsOf(section).map((list) => (
            <ListFields {...props} list={list} />
          ))}
          <div class="actions">
            <Button>{words(view.language).form.save}</Button>
            <Button kind="secondary" name="next" value="on">
              {t.form.saveAndNext}
            </Button>
            <ButtonLink href={paths.initiative(initiative.id)}>{words(view.language).form.cancel}</ButtonLink>
          </div>
        </PostForm>
      </draft-keeper>
    </Page>
  );
};

const SectionTabs: FC<{ view: View; id: string; current: Section }> = ({ view, id, current }) => {
  const t = texts(view.language);
  return (
    <Tabs
      label={t.form.sections}
      current={current}
      tabs={formSections.map((key) => ({
        key,
        href: paths.initiativeEdit(id, slugOf[key]),
        text: t.sections[key],
      }))}
    />
  );
};

/** Labels of all fields and list cells, for the summary of faults and for conflicts. */
function labelsOf(section: Section, view: View): Record<string, string> {
  const labels = fieldsOf(section).map(({ key, label }) => [key, label[view.language]] as const);
  const cells = listsOf(section).flatMap(({ key, columns }) =>
    Array.from({ length: 60 }, (_, row) =>
      columns.map(
        (column) =>
          [
            `${key}.${row}.${column.key}`,
            `${column.label[view.language]}, ${texts(view.language).row(row + 1)}`,
          ] as const,
      ),
    ).flat(),
  );
  return Object.fromEntries([...labels, ...cells]);
}

const SectionField: FC<SectionProps & { field: Field }> = ({ view, form, choices, field, demanded }) => {
  const { key, type, label, options = [], maxLength } = field;
  const hint = hintOf(view, field, demanded.has(key));
  const common = {
    view,
    form,
    name: key,
    label: label[view.language],
    hint,
    required: key === 'name' || key === 'unitId',
  };
  const named = (of: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: optionName(of, value, view.language) }));
  if (type === 'long-text') return <TextArea {...common} maxlength={maxLength} />;
  if (type === 'list') return <TextArea {...common} rows={3} />;
  if (type === 'choice') return <SelectField {...common} options={named(key, options)} />;
  if (type === 'yes-no') return <SelectField {...common} options={named('boolean', ['yes', 'no'])} />;
  if (type === 'score') return <SelectField {...common} options={named('score', ['0', '1', '2', '3'])} />;
  if (type === 'unit') return <SelectField {...common} options={choices.units} />;
  if (type === 'person') return <SelectField {...common} options={choices.persons} />;
  if (type === 'boolean') return <Checkbox {...common} required={false} />;
  const width = type === 'integer' ? 'short' : type === 'period' || type === 'day' ? 'medium' : undefined;
  return (
    <TextField
      {...common}
      maxlength={maxLength}
      width={width}
      inputmode={type === 'integer' ? 'numeric' : undefined}
    />
  );
};

function hintOf(view: View, { key, type }: Field, demanded: boolean): string | undefined {
  const { hints, required } = texts(view.language);
  const said =
    hints[key] ??
    (type === 'period'
      ? hints.period
      : type === 'day'
        ? hints.deadline
        : type === 'list'
          ? hints.lines
          : undefined);
  return demanded ? [said, `(${required})`].filter(Boolean).join(' ') : said;
}

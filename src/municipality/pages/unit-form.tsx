import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import { EditForm, RemovalCard } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { type Form, formOf, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { buildTree, flattenTree, unitItOperations, unitKindNames, unitKinds } from '../core/unit-tree.ts';
import type { Unit } from '../store/units.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  form: Form;
  units: readonly Unit[];
  /** Null: a new one. */
  unit: Unit | null;
  /** The newer version, where somebody else saved first. */
  current?: Unit;
};

export const UnitFormPage: FC<Props> = (props) => {
  const { view, form, units, unit, current } = props;
  const t = texts(view.language).units;
  const node = unit && flattenTree(buildTree(units)).find((candidate) => candidate.unit.id === unit.id);
  return (
    <Page
      view={view}
      room="municipality"
      title={unit ? t.editTitle(unit.code, unit.name) : t.newTitle}
      lead={node ? t.editLead(formatNumber(node.officeStaff.known, view.language)) : t.empty}
    >
      <MunicipalityTabs view={view} current="units" />
      <EditForm
        view={view}
        action={unit ? paths.unit(unit.id) : paths.unitNew()}
        form={form}
        labels={t.fields}
        version={(current ?? unit)?.version}
        {...(current && { theirs: inWords(unitForm(current), props), mine: inWords(form, props) })}
        back={paths.units()}
      >
        <UnitFields {...props} />
      </EditForm>
      {unit && (
        <RemovalCard
          view={view}
          title={t.removeTitle}
          lead={t.removeLead}
          action={paths.unitRemoval(unit.id)}
        />
      )}
    </Page>
  );
};

/** For those who may read it only. */
export const UnitFactsPage: FC<Omit<Props, 'form' | 'current'> & { unit: Unit }> = (props) => {
  const { view, unit } = props;
  const t = texts(view.language).units;
  const facts = inWords(unitForm(unit), props).values;
  return (
    <Page view={view} room="municipality" title={`${unit.code} ${unit.name}`}>
      <MunicipalityTabs view={view} current="units" />
      <Card>
        <dl class="facts">
          {unitFacts.map((name) => (
            <>
              <dt>{t.fields[name]}</dt>
              <dd>{facts[name] || t.notKnown}</dd>
            </>
          ))}
        </dl>
        <May view={view} decision="S9" need="prepare" />
      </Card>
    </Page>
  );
};

const unitFacts = [
  'kind',
  'parentId',
  'officeStaff',
  'employees',
  'applicationCount',
  'itOperation',
] as const;

/** A stored unit as the form holds it. */
export const unitForm = (unit: Unit): Form => formOf(unit);

/** What its fields hold, with words in the place of ids and keys. */
function inWords({ values, faults }: Form, { view, units }: Pick<Props, 'view' | 'units'>): Form {
  const t = texts(view.language);
  const parent = units.find(({ id }) => id === values.parentId);
  const kind = unitKinds.find((one) => one === values.kind);
  const operation = unitItOperations.find((one) => one === values.itOperation);
  const words = {
    kind: kind ? unitKindNames[kind][view.language] : '',
    parentId: parent ? `${parent.code} ${parent.name}` : t.units.top,
    itOperation: operation ? t.unitItOperations[operation] : '',
  };
  return { values: { ...values, ...words }, faults };
}

const UnitFields: FC<Props> = ({ view, form, units, unit }) => {
  const t = texts(view.language);
  const { fields } = t.units;
  const parents = flattenTree(buildTree(units))
    .filter((node) => node.unit.id !== unit?.id)
    .map((node) => ({
      value: node.unit.id,
      label: `${'\u2003'.repeat(node.depth)}${node.unit.code} ${node.unit.name}`,
    }));
  const kinds = unitKinds.map((value) => ({ value, label: unitKindNames[value][view.language] }));
  const operations = unitItOperations.map((value) => ({ value, label: t.unitItOperations[value] }));
  const number = (name: 'officeStaff' | 'employees' | 'applicationCount') => (
    <TextField view={view} form={form} name={name} label={fields[name]} inputmode="numeric" />
  );
  return (
    <>
      <div class="row">
        <TextField
          view={view}
          form={form}
          name="code"
          label={fields.code}
          hint={t.units.codeHint}
          maxlength={12}
          required
        />
        <SelectField view={view} form={form} name="kind" label={fields.kind} options={kinds} required />
      </div>
      <TextField view={view} form={form} name="name" label={fields.name} maxlength={120} required />
      <SelectField
        view={view}
        form={form}
        name="parentId"
        label={fields.parentId}
        options={parents}
        empty={t.units.top}
      />
      <div class="row">
        {number('officeStaff')}
        {number('employees')}
        {number('applicationCount')}
      </div>
      <SelectField
        view={view}
        form={form}
        name="itOperation"
        label={fields.itOperation}
        options={operations}
      />
    </>
  );
};

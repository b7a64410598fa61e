import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import { formatQuarter } from '../../kernel/quarter.ts';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import { Conflict, type Form, formOf, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { Button, ButtonLink, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { daysPerQuarter } from '../core/capacity.ts';
import type { PersonRow } from '../store/persons.ts';
import type { Team } from '../store/teams.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  form: Form;
  units: readonly Unit[];
  persons: readonly PersonRow[];
  /** Null: a new one. */
  team: Team | null;
  rows: { members: number; changes: number };
  /** The newer version, where somebody else saved first. */
  current?: Team;
};

export const TeamFormPage: FC<Props> = (props) => {
  const { view, form, team, current } = props;
  const t = texts(view.language).teams;
  const shared = words(view.language);
  return (
    <Page
      view={view}
      room="municipality"
      title={team ? team.name : t.newTitle}
      lead={team ? t.editLead(formatNumber(daysPerQuarter(team), view.language, 1)) : t.empty}
    >
      <MunicipalityTabs view={view} current="teams" />
      {current && (
        <Conflict
          view={view}
          form={form}
          theirs={teamForm(current).values as Record<string, string>}
          labels={t.fields}
        />
      )}
      <PostForm
        view={view}
        action={team ? paths.team(team.id) : paths.teamNew()}
        form={form}
        labels={t.fields}
        version={(current ?? team)?.version}
      >
        <Fields {...props} />
        <Members {...props} />
        <Changes {...props} />
        <May view={view} decision="V1" need="prepare">
          <div class="actions">
            <Button>{current ? shared.conflict.keepYours : shared.form.save}</Button>
            <ButtonLink href={paths.teams()}>{shared.form.cancel}</ButtonLink>
          </div>
        </May>
      </PostForm>
    </Page>
  );
};

const decimal = (number: number): string => String(number).replace('.', ',');

/** A stored team as the form holds it: one field per row, numbered from 0. */
export const teamForm = (team: Team): Form => {
  const { members, changes, fullTimeEquivalents, projectShare, daysPerYear, ...rest } = team;
  return formOf({
    ...rest,
    fullTimeEquivalents: decimal(fullTimeEquivalents),
    projectShare: decimal(projectShare),
    daysPerYear: decimal(daysPerYear),
    ...Object.fromEntries(
      members.flatMap(({ personId, share }, row) => [
        [`member-${row}`, personId],
        [`share-${row}`, decimal(share)],
      ]),
    ),
    ...Object.fromEntries(
      changes.flatMap(({ quarter, days, reason }, row) => [
        [`quarter-${row}`, formatQuarter(quarter)],
        [`days-${row}`, decimal(days)],
        [`reason-${row}`, reason],
      ]),
    ),
  });
};

const Fields: FC<Props> = ({ view, form, units }) => {
  const t = texts(view.language);
  const { fields } = t.teams;
  const options = units.map((unit) => ({ value: unit.id, label: `${unit.code} ${unit.name}` }));
  const number = (name: 'fullTimeEquivalents' | 'projectShare' | 'daysPerYear', hint?: string) => (
    <TextField
      view={view}
      form={form}
      name={name}
      label={fields[name]}
      hint={hint}
      inputmode="decimal"
      required
    />
  );
  return (
    <>
      <div class="row">
        <TextField view={view} form={form} name="code" label={fields.code} maxlength={12} required />
        <TextField view={view} form={form} name="name" label={fields.name} maxlength={120} required />
      </div>
      <SelectField
        view={view}
        form={form}
        name="unitId"
        label={fields.unitId}
        options={options}
        empty={t.persons.noUnit}
      />
      <div class="row">
        {number('fullTimeEquivalents')}
        {number('projectShare', t.teams.shareHint)}
        {number('daysPerYear', t.teams.daysHint)}
      </div>
    </>
  );
};

const Members: FC<Props> = ({ view, form, persons, rows }) => {
  const t = texts(view.language).teams;
  const options = persons.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset id="members">
      <legend>{t.fields.members}</legend>
      <p class="muted small">{t.membersHint}</p>
      {Array.from({ length: rows.members }, (_, row) => (
        <div class="row">
          <SelectField
            view={view}
            form={form}
            name={`member-${row}`}
            label={t.member(row + 1)}
            options={options}
            empty={t.nobody}
          />
          <TextField
            view={view}
            form={form}
            name={`share-${row}`}
            label={t.memberShare(row + 1)}
            inputmode="decimal"
            width="short"
          />
        </div>
      ))}
    </fieldset>
  );
};

const Changes: FC<Props> = ({ view, form, rows }) => {
  const t = texts(view.language).teams;
  return (
    <fieldset id="changes">
      <legend>{t.fields.changes}</legend>
      <p class="muted small">{t.changesHint}</p>
      {Array.from({ length: rows.changes }, (_, row) => (
        <div class="row">
          <TextField
            view={view}
            form={form}
            name={`quarter-${row}`}
            label={t.quarter(row + 1)}
            width="short"
          />
          <TextField
            view={view}
            form={form}
            name={`days-${row}`}
            label={t.changeDays(row + 1)}
            inputmode="decimal"
            width="short"
          />
          <TextField
            view={view}
            form={form}
            name={`reason-${row}`}
            label={t.changeReason(row + 1)}
            maxlength={120}
          />
        </div>
      ))}
    </fieldset>
  );
};

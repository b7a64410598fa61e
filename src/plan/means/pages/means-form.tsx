import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, SelectField, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { List } from '../../core/list.ts';
import { ListFields } from '../../pages/list-fields.tsx';
import { PlanTabs } from '../../pages/tabs.tsx';
import { texts as planTexts } from '../../texts.ts';
import { type MeansPart, meansLists } from '../means-input.ts';
import { texts } from '../texts.ts';

type Team = { id: string; code: string; name: string };
type Props = {
  view: View;
  part: MeansPart;
  form: Form;
  seen: number;
  teams: readonly Team[];
  moreRows: number;
};

const listsOf = { money: ['money', 'authorisations'], people: ['teams'] } as const;

export const MeansFormPage: FC<Props> = (props) => {
  const { view, part, form, seen } = props;
  const t = texts(view.language).form;
  return (
    <Page view={view} room="plan" title={part === 'money' ? t.moneyTitle : t.peopleTitle} lead={t.lead}>
      <PlanTabs view={view} current="means" />
      <PostForm
        view={view}
        action={part === 'money' ? paths.planMeansMoney() : paths.planMeansPeople()}
        form={form}
        labels={labelsOf(view)}
        version={seen}
      >
        <TextField
          view={view}
          form={form}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          maxlength={500}
          required
        />
        {part === 'money' && <Cycle view={view} form={form} />}
        {listsOf[part].map((key) => (
          <Rows {...props} listKey={key} />
        ))}
        <div class="actions">
          <Button>{t.save}</Button>
          <ButtonLink href={paths.planMeans()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

const Cycle: FC<{ view: View; form: Form }> = ({ view, form }) => {
  const t = texts(view.language).form;
  const field = { view, form };
  return (
    <>
      <div class="row">
        <SelectField
          {...field}
          name="cycleYears"
          label={t.cycleYears}
          required
          options={([1, 2] as const).map((years) => ({ value: String(years), label: t.cycles[years] }))}
        />
        <TextField
          {...field}
          name="cycleFrom"
          label={t.cycleFrom}
          inputmode="numeric"
          width="short"
          required
        />
      </div>
      <TextField
        {...field}
        name="provisionalUntil"
        label={t.provisionalUntil}
        hint={t.provisionalHint}
        width="short"
      />
    </>
  );
};

const Rows: FC<Props & { listKey: keyof typeof meansLists }> = ({ view, form, teams, moreRows, listKey }) => {
  const t = texts(view.language).form;
  const hints: Partial<Record<keyof typeof meansLists, string>> = { money: t.moneyHint, teams: t.teamsHint };
  const choices = {
    persons: [],
    units: [],
    teams: teams.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    goals: [],
    initiatives: [],
  };
  return (
    <ListFields
      view={view}
      form={form}
      list={labelled(view, meansLists[listKey])}
      label={t[listKey]}
      hint={hints[listKey] ?? texts(view.language).authorisations.why}
      choices={choices}
      demanded={new Set()}
      moreRows={moreRows}
    />
  );
};

function labelled(view: View, list: List): List {
  const t = texts(view.language).form.columns;
  const columns = list.columns.map((column) => {
    const label = t[column.key]!;
    return { ...column, label: { de: label, en: label } };
  });
  return { ...list, columns };
}

function labelsOf(view: View): Record<string, string> {
  const { reason, cycleYears, cycleFrom, provisionalUntil } = texts(view.language).form;
  const cells = Object.values(meansLists).flatMap((list) =>
    Array.from({ length: 80 }, (_, row) =>
      labelled(view, list).columns.map(({ key, label }) => [
        `${list.key}.${row}.${key}`,
        `${label[view.language]}, ${planTexts(view.language).row(row + 1)}`,
      ]),
    ).flat(),
  );
  return { reason, cycleYears, cycleFrom, provisionalUntil, ...Object.fromEntries(cells) };
}

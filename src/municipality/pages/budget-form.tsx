import type { FC } from 'hono/jsx';
import { type Cents, formatEuro } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Conflict, type Form, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { Button, ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { budgetLines, budgetStates } from '../core/budget.ts';
import { type BudgetLine, stateOf } from '../store/budgets.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  year: number;
  form: Form;
  /** The lines as stored, where somebody else saved first. */
  current?: readonly BudgetLine[];
};

export const BudgetFormPage: FC<Props> = ({ view, year, form, current }) => {
  const { budgets: t, budgetLines: names, budgetStates: states } = texts(view.language);
  const shared = words(view.language);
  const labels: Record<string, string> = { ...names, state: t.state };
  return (
    <Page view={view} room="municipality" title={t.formTitle(year)} lead={t.formLead}>
      <MunicipalityTabs view={view} current="budgets" />
      {current && (
        <Conflict
          view={view}
          form={form}
          theirs={budgetForm(current).values as Record<string, string>}
          labels={labels}
        />
      )}
      <PostForm view={view} action={paths.budget(year)} form={form} labels={labels}>
        <input
          type="hidden"
          name="read"
          value={current ? stateOf(current) : String(form.values.read ?? '')}
        />
        {budgetLines.map(({ key }) => (
          <TextField
            view={view}
            form={form}
            name={key}
            label={names[key]}
            inputmode="decimal"
            width="medium"
          />
        ))}
        <SelectField
          view={view}
          form={form}
          name="state"
          label={t.state}
          options={budgetStates.map((value) => ({ value, label: states[value] }))}
          required
        />
        <div class="actions">
          <Button>{current ? shared.conflict.keepYours : shared.form.save}</Button>
          <ButtonLink href={paths.budgets()}>{shared.form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

type FactsProps = { view: View; year: number; lines: readonly BudgetLine[] };

/** For those who may read it only. */
export const BudgetFactsPage: FC<FactsProps> = ({ view, year, lines }) => {
  const { budgets: t, budgetLines: names, budgetStates: states } = texts(view.language);
  return (
    <Page view={view} room="municipality" title={t.formTitle(year)}>
      <MunicipalityTabs view={view} current="budgets" />
      <Card>
        <dl class="facts">
          {budgetLines.map(({ key, nature, purpose }) => {
            const line = lines.find((one) => one.nature === nature && one.purpose === purpose);
            return (
              <>
                <dt>{names[key]}</dt>
                <dd>{line ? formatEuro(line.cents, view.language) : t.none}</dd>
              </>
            );
          })}
          {lines[0] && (
            <>
              <dt>{t.state}</dt>
              <dd>{states[lines[0].state]}</dd>
            </>
          )}
        </dl>
        <May view={view} decision="B1" need="prepare" />
      </Card>
    </Page>
  );
};

/** The stored lines of a fiscal year as the form holds them. */
export const budgetForm = (lines: readonly BudgetLine[]): Form => ({
  faults: {},
  values: {
    ...Object.fromEntries(lines.map((line) => [`${line.nature}-${line.purpose}`, inEuro(line.cents)])),
    state: lines[0]?.state ?? 'draft',
    read: stateOf(lines),
  },
});

const inEuro = (cents: Cents): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');

import type { FC } from 'hono/jsx';
import { formatEuro, formatEuroShort } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { ButtonLink, Empty, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type BudgetYear, budgetLines, sumBudgets } from '../core/budget.ts';
import type { BudgetLine } from '../store/budgets.ts';
import { texts } from '../texts.ts';

type Props = { view: View; budgets: readonly BudgetLine[]; year: number };

/** The budget of each fiscal year; `year` is the running one. */
export const BudgetsPage: FC<Props> = ({ view, budgets, year }) => {
  const t = texts(view.language).budgets;
  const years = sumBudgets(budgets);
  const known = years.map(({ fiscalYear }) => fiscalYear);
  const open = [year, Math.max(year, ...known) + 1].filter((one) => !known.includes(one));
  const add = (
    <May view={view} decision="B1" need="prepare">
      {open.map((one) => (
        <ButtonLink href={paths.budget(one)} primary={years.length === 0 && one > year}>
          {t.add(one)}
        </ButtonLink>
      ))}
    </May>
  );
  return (
    <Page
      view={view}
      room="municipality"
      title={t.title(span(years))}
      lead={years.length === 0 ? undefined : lead(view, years, year)}
      actions={years.length === 0 ? undefined : add}
    >
      <MunicipalityTabs view={view} current="budgets" />
      {years.length === 0 ? (
        <Empty title={t.emptyTitle} action={add}>
          {t.empty}
        </Empty>
      ) : (
        <BudgetTable view={view} budgets={budgets} years={years} />
      )}
    </Page>
  );
};

const span = (years: readonly BudgetYear[]): string | null => {
  const [first, last] = [years[0]?.fiscalYear, years.at(-1)?.fiscalYear];
  return first === undefined ? null : first === last ? String(first) : `${first}–${last}`;
};

function lead(view: View, years: readonly BudgetYear[], running: number): string {
  const t = texts(view.language).budgets;
  const year = years.find(({ fiscalYear }) => fiscalYear === running + 1) ?? years.at(-1)!;
  const { investive, consumptive } = year.frame;
  return investive === null && consumptive === null
    ? t.leadOpen(year.fiscalYear)
    : t.lead(year.fiscalYear, formatEuroShort((investive ?? 0) + (consumptive ?? 0), view.language));
}

const BudgetTable: FC<{ view: View; budgets: readonly BudgetLine[]; years: readonly BudgetYear[] }> = (
  props,
) => {
  const { view, budgets, years } = props;
  const { budgets: t, budgetLines: names, budgetStates } = texts(view.language);
  const find = (fiscalYear: number, line: (typeof budgetLines)[number]) =>
    budgets.find(
      (budget) =>
        budget.fiscalYear === fiscalYear && budget.nature === line.nature && budget.purpose === line.purpose,
    );
  const head = (
    <tr>
      <th scope="col">{t.year}</th>
      {years.map(({ fiscalYear }) => (
        <th scope="col" class="number">
          <a href={paths.budget(fiscalYear)} aria-label={t.edit(fiscalYear)}>
            {fiscalYear}
          </a>
        </th>
      ))}
    </tr>
  );
  return (
    <Table caption={t.caption} head={head}>
      {budgetLines.map((line) => (
        <tr>
          <th scope="row">{names[line.key]}</th>
          {years.map(({ fiscalYear }) => {
            const budget = find(fiscalYear, line);
            return (
              <td class="number">
                {budget ? formatEuro(budget.cents, view.language) : <span class="muted">{t.none}</span>}
              </td>
            );
          })}
        </tr>
      ))}
      <tr>
        <th scope="row">
          <strong>{t.sum}</strong>
        </th>
        {years.map(({ investive, consumptive }) => (
          <td class="number">
            <strong>{formatEuro(investive + consumptive, view.language)}</strong>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t.state}</th>
        {years.map(({ fiscalYear }) => (
          <td class="number">
            {budgetStates[budgets.find((budget) => budget.fiscalYear === fiscalYear)!.state]}
          </td>
        ))}
      </tr>
    </Table>
  );
};

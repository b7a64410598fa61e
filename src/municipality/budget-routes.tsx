import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { type Form, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { budgetLines } from './core/budget.ts';
import { budgetInput } from './input.ts';
import { BudgetFactsPage, BudgetFormPage, budgetForm } from './pages/budget-form.tsx';
import { BudgetsPage } from './pages/budgets.tsx';
import { withRefusal } from './refusal.ts';
import { type BudgetLine, listBudgets, listBudgetsOf, saveBudgetYear } from './store/budgets.ts';
import { texts } from './texts.ts';

/** What the budget holds for IT and digital matters, per fiscal year. */
export const budgetRoutes = new Hono<Env>()
  .get('/kommune/budget', signedIn, async (c) => {
    const budgets = await inMunicipality(c, listBudgets);
    const year = Number(dayInGermany(c.var.now()).slice(0, 4));
    return c.html(<BudgetsPage view={c.var.view} budgets={budgets} year={year} />);
  })
  .get('/kommune/budget/:year', signedIn, async (c) => {
    const year = yearOf(c.req.param('year'));
    if (!year) return notFound(c);
    const lines = await inMunicipality(c, (tx) => listBudgetsOf(tx, year));
    if (!c.var.rights.may('B1', 'prepare'))
      return c.html(<BudgetFactsPage view={c.var.view} year={year} lines={lines} />);
    return showForm(c, year, budgetForm(lines), 200);
  })
  .post('/kommune/budget/:year', act('B1', 'prepare'), async (c) => {
    const year = yearOf(c.req.param('year'));
    if (!year) return notFound(c);
    const input = await readForm(c, budgetInput);
    if (!input.ok) return showForm(c, year, input.form);
    const lines = budgetLines.map(({ key, nature, purpose }) => ({
      nature,
      purpose,
      cents: input.value[key],
    }));
    const fields = { fiscalYear: year, state: input.value.state, lines };
    const saved = await inMunicipality(c, (tx) =>
      saveBudgetYear(tx, actorOf(c), fields, input.value.read ?? ''),
    );
    if (saved.ok) {
      leaveNotice(c, texts(c.var.view.language).budgets.saved(year));
      return c.redirect(paths.budgets(), 303);
    }
    return saved.error.refusal === 'version-conflict'
      ? showForm(c, year, input.form, 409, saved.error.current)
      : showForm(c, year, withRefusal(c, input.form, saved.error));
  });

/** A fiscal year as the store takes it. */
const yearOf = (text: string): number | undefined =>
  /^\d{4}$/.test(text) && Number(text) >= 2000 && Number(text) <= 2100 ? Number(text) : undefined;

const showForm = (
  c: Ctx,
  year: number,
  form: Form,
  status: 200 | 409 | 422 = 422,
  current?: readonly BudgetLine[],
) => c.html(<BudgetFormPage view={c.var.view} year={year} form={form} current={current} />, status);

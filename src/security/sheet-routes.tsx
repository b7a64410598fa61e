import { Hono } from 'hono';
import { dayInGermany } from '../kernel/day.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import { progressOver, reportDays } from './core/progress.ts';
import { riskStanding } from './core/risk.ts';
import { OverviewPage } from './pages/overview.tsx';
import { SheetPage } from './pages/sheet.tsx';
import { listDatedAnswers } from './store/answers.ts';
import { listIncidents, withClocks } from './store/incidents.ts';
import { listRisks } from './store/risks.ts';
import { findHomeless, findOverdue, listOverdue, readSheet, readSheets } from './store/sheets.ts';

const language = (c: Ctx) => c.var.view.language;
const today = (c: Ctx) => dayInGermany(c.var.now());

/** Overview, sheets, their groups, and the answer to each requirement. */
export const sheetRoutes = new Hono<Env>()
  .get('/it-sicherheit', signedIn, async (c) => {
    const read = await inMunicipality(c, async (tx) => {
      const sheets = await readSheets(tx, language(c));
      const open = (await listIncidents(tx)).filter(({ closedAt, exercise }) => !closedAt && !exercise);
      return {
        sheets,
        overdue: await listOverdue(tx, sheets, today(c)),
        incidents: await withClocks(tx, municipalityOf(c), open, c.var.now()),
        waiting: (await listRisks(tx)).filter((risk) => riskStanding(risk, today(c)) === 'proposed'),
      };
    });
    return c.html(<OverviewPage view={c.var.view} now={c.var.now()} {...read} />);
  })
  .get('/it-sicherheit/katalog/:sheet', signedIn, async (c) => {
    const found = await inMunicipality(c, async (tx) => {
      const sheet = await readSheet(tx, c.req.param('sheet'), language(c));
      return sheet && { sheet, history: await listDatedAnswers(tx, sheet.sheet.id) };
    });
    if (!found) return notFound(c);
    const { sheet, history } = found;
    const over = progressOver(sheet.sheet.items, history, reportDays(history[0]?.day, today(c)));
    const overdue = findOverdue([sheet], today(c));
    return c.html(
      <SheetPage
        view={c.var.view}
        sheet={sheet}
        overdue={overdue}
        over={over}
        homeless={findHomeless(sheet).length}
      />,
    );
  });

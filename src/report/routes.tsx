import { Hono } from 'hono';
import { findAgenda } from '../agenda/store/outline.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listVersions } from '../plan/planning/store/versions.ts';
import { findStrategy } from '../strategy/store/document.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import { certificateRoutes } from './certificate-routes.ts';
import { agendaReportOf } from './core/agenda-report.ts';
import { councilPaperOf } from './core/council-paper.ts';
import type { Paper } from './core/paper.ts';
import { strategyPaperOf } from './core/strategy-paper.ts';
import { yearlyReportOf } from './core/yearly-report.ts';
import { ReportsPage } from './pages/reports.tsx';
import { isPaperFormat, renderPaper } from './render/paper.ts';
import { securityPaperRoutes } from './security-routes.tsx';
import { readAgendaReport } from './store/agenda-report.ts';
import { readCouncilPaper } from './store/council-paper.ts';
import { listStrategyPapers, readStrategyPaper } from './store/strategy-paper.ts';
import { readYearlyReport } from './store/yearly-report.ts';

const today = (c: Ctx) => dayInGermany(c.var.now());
const town = (c: Ctx) => c.var.viewer?.municipalityName ?? '';

/** Papers for board and council, always made anew from the data, as DOCX, PDF and plain text. */
export const reportRoutes = new Hono<Env>()
  .route('/', certificateRoutes)
  .route('/', securityPaperRoutes)
  .get('/berichte', signedIn, async (c) => {
    const page = await inMunicipality(c, async (tx) => ({
      hasAgenda: (await findAgenda(tx)) !== undefined,
      hasStrategy: (await findStrategy(tx)) !== undefined,
      strategies: await listStrategyPapers(tx),
      plans: await listVersions(tx),
    }));
    return c.html(<ReportsPage view={c.var.view} year={Number(today(c).slice(0, 4))} {...page} />);
  })
  .get('/berichte/umsetzungsbericht/:file', signedIn, (c) =>
    sendPaper(c, 'umsetzungsbericht', async (tx) => {
      const report = await readAgendaReport(tx, town(c), today(c));
      return report && agendaReportOf(report, today(c), c.var.view.language);
    }),
  )
  .get('/berichte/jahresbericht/:year/:file', signedIn, (c) => {
    const year = Number(c.req.param('year'));
    const thisYear = Number(today(c).slice(0, 4));
    if (!Number.isSafeInteger(year) || year > thisYear || year < thisYear - 1) return notFound(c);
    return sendPaper(c, 'jahresbericht', async (tx) => {
      const report = await readYearlyReport(tx, town(c), year, today(c));
      return report && yearlyReportOf(report, today(c), c.var.view.language);
    });
  })
  .get('/berichte/beschlussvorlage/:id/:file', signedIn, (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    return sendPaper(c, 'beschlussvorlage', async (tx) => {
      const plan = await readCouncilPaper(tx, town(c), id);
      return plan && councilPaperOf(plan, today(c), c.var.view.language);
    });
  })
  .get('/berichte/it-strategie/:file', signedIn, (c) => {
    const typed = c.req.query('fassung');
    const number = typed === undefined ? null : Number(typed);
    if (number !== null && (!Number.isSafeInteger(number) || number < 1 || number > 1_000_000))
      return notFound(c);
    return sendPaper(c, 'it-strategie', async (tx) => {
      const strategy = await readStrategyPaper(tx, town(c), number);
      return strategy && strategyPaperOf(strategy, today(c), c.var.view.language);
    });
  });

/** The file of the address is the paper's name with its format: `umsetzungsbericht.docx`. */
async function sendPaper(
  c: Ctx,
  name: string,
  write: (tx: Tx) => Promise<Paper | undefined>,
): Promise<Response> {
  const [typed, format = ''] = (c.req.param('file') ?? '').split('.');
  if (typed !== name || !isPaperFormat(format)) return notFound(c);
  const paper = await inMunicipality(c, write);
  if (!paper) return notFound(c);
  const { bytes, type } = await renderPaper(paper, format);
  return c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}.${format}"`,
  });
}

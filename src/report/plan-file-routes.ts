import { type Context, Hono } from 'hono';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import type { Insights } from '../plan/planning/core/insights.ts';
import type { Basis } from '../plan/planning/core/portfolio.ts';
import { findScenario, findWorkingScenario, type Scenario } from '../plan/planning/store/scenarios.ts';
import { findVersion } from '../plan/planning/store/versions.ts';
import type { Outcome } from '../planner/core/outcome.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import type { PlanOnPaper } from './core/plan-paper.ts';
import { drawInThread } from './render/drawing.ts';

type Planned = { basis: Basis; outcome: Outcome; insights: Insights | null };

/** The plan of a scenario as its page shows it: calculated, or made at once. */
export type ReadPlan = (c: Ctx, scenario: Scenario | null) => Promise<Planned>;

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The plan on paper and as a workbook: the working draft, a scenario or an adopted version. */
export const planFileRoutes = (readPlan: ReadPlan) =>
  new Hono<Env>()
    .get('/it-vorhabenplan/plan.pdf', signedIn, (c) => send(c, readPlan, 'pdf'))
    .get('/it-vorhabenplan/plan.xlsx', signedIn, (c) => send(c, readPlan, 'xlsx'));

async function send(c: Context<Env>, readPlan: ReadPlan, format: keyof typeof types) {
  const paper = await readPaper(c, readPlan);
  if (!paper) return notFound(c);
  const place = format === 'pdf' ? 'inline' : 'attachment';
  const bytes = await drawInThread({ form: `plan-${format}`, paper });
  return c.body(bytes, 200, {
    'content-type': types[format],
    'content-disposition': `${place}; filename="it-vorhabenplan-${paper.day}.${format}"`,
  });
}

async function readPaper(c: Ctx, readPlan: ReadPlan): Promise<PlanOnPaper | undefined> {
  const found = c.req.query('fassung') ? await readVersion(c) : await readScenario(c, readPlan);
  return (
    found && {
      ...found,
      municipality: c.var.viewer?.municipalityName ?? '',
      day: dayInGermany(c.var.now()),
      language: c.var.view.language,
      grouping: c.req.query('gruppe') === 'amt' ? 'unit' : 'field',
    }
  );
}

type Found = Planned & { name: string };

async function readVersion(c: Ctx): Promise<Found | undefined> {
  const id = c.req.query('fassung')!;
  const version = isId(id) ? await inMunicipality(c, (tx) => findVersion(tx, id)) : undefined;
  if (!version) return undefined;
  const { basis, outcome, insights, number, name } = version;
  const word = c.var.view.language === 'de' ? 'Fassung' : 'Version';
  return { basis, outcome, insights, name: `${word} ${number}: ${name}` };
}

async function readScenario(c: Ctx, readPlan: ReadPlan): Promise<Found | undefined> {
  const id = c.req.query('szenario');
  if (id !== undefined && !isId(id)) return undefined;
  const scenario = await inMunicipality(c, (tx) => (id ? findScenario(tx, id) : findWorkingScenario(tx)));
  if (id && !scenario) return undefined;
  const { basis, outcome, insights } = await readPlan(c, scenario ?? null);
  const proposal = c.var.view.language === 'de' ? 'Vorschlag des Programms' : 'Proposal of the program';
  return { basis, outcome, insights, name: scenario?.name ?? proposal };
}

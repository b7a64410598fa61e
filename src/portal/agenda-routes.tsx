import { Hono } from 'hono';
import { listResolutions } from '../agenda/store/changes.ts';
import { findIndicator } from '../agenda/store/outline.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import { readAgenda } from './agenda-store.ts';
import { AgendaPage } from './pages/agenda.tsx';
import { AgendaMapPage } from './pages/agenda-map.tsx';
import { GoalPage } from './pages/goal.tsx';
import { IndicatorPage } from './pages/indicator.tsx';

const today = (c: Ctx) => dayInGermany(c.var.now());

/** The agenda with its measures: it shows two rooms, so it lives here. */
export const agendaPageRoutes = new Hono<Env>()
  .get('/digitale-agenda', signedIn, async (c) => {
    const [agenda, resolutions] = await inMunicipality(
      c,
      async (tx) => [await readAgenda(tx, today(c)), await listResolutions(tx)] as const,
    );
    return c.html(<AgendaPage view={c.var.view} agenda={agenda} resolutions={resolutions} />);
  })
  .get('/digitale-agenda/landkarte', signedIn, async (c) => {
    const agenda = await inMunicipality(c, (tx) => readAgenda(tx, today(c)));
    return c.html(<AgendaMapPage view={c.var.view} agenda={agenda} />);
  })
  .get('/digitale-agenda/ziele/:id', signedIn, async (c) => {
    const agenda = await inMunicipality(c, (tx) => readAgenda(tx, today(c)));
    const goal = agenda.fields.flatMap(({ goals }) => goals).find(({ id }) => id === c.req.param('id'));
    if (!goal) return notFound(c);
    const measures = agenda.measures.filter(({ goals }) => goals[goal.id]);
    return c.html(<GoalPage view={c.var.view} goal={goal} measures={measures} />);
  })
  .get('/digitale-agenda/kennzahlen/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    const indicator = isId(id) ? await inMunicipality(c, (tx) => findIndicator(tx, id, today(c))) : undefined;
    return indicator ? c.html(<IndicatorPage view={c.var.view} indicator={indicator} />) : notFound(c);
  });

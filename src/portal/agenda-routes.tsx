import { Hono } from 'hono';
import { z } from 'zod';
import { addValue, listResolutions } from '../agenda/store/changes.ts';
import { findGoal, findIndicator } from '../agenda/store/outline.ts';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { contributeTo } from '../plan/store/contributions.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { oneOf, requiredId } from '../web/input.ts';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { readAgenda } from './agenda-store.ts';
import { agendaTexts } from './agenda-texts.ts';
import { readRegisterValue } from './online/register.ts';
import { texts } from './online/texts.ts';
import { AgendaPage } from './pages/agenda.tsx';
import { AgendaMapPage } from './pages/agenda-map.tsx';
import { GoalPage } from './pages/goal.tsx';
import { IndicatorPage } from './pages/indicator.tsx';
import { formatValue } from './pages/indicator-marks.tsx';

/** `0` takes the link away. */
const measureInput = z.object({
  initiativeId: requiredId(),
  strength: oneOf(['0', '1', '2', '3']).transform((text) => (text === '0' ? null : Number(text))),
});

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
    return c.html(<GoalPage view={c.var.view} goal={goal} all={agenda.measures} />);
  })
  .post('/digitale-agenda/ziele/:id/massnahmen', act('S2', 'prepare'), async (c) => {
    const id = c.req.param('id');
    const input = await readForm(c, measureInput);
    if (!isId(id)) return notFound(c);
    const t = agendaTexts(c.var.view.language);
    if (!input.ok) leaveNotice(c, t.linkMissing);
    else {
      const { initiativeId, strength } = input.value;
      const linked = await inMunicipality(c, async (tx) =>
        (await findGoal(tx, id))
          ? contributeTo(tx, actorOf(c), { initiativeId, goalId: id, strength })
          : undefined,
      );
      if (!linked?.ok) return notFound(c);
      leaveNotice(c, strength === null ? t.unlinked(linked.value.code) : t.linked(linked.value.code));
    }
    return c.redirect(paths.goal(id), 303);
  })
  .get('/digitale-agenda/kennzahlen/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    const found = isId(id) ? await inMunicipality(c, (tx) => readIndicator(tx, id, today(c))) : undefined;
    return found ? c.html(<IndicatorPage view={c.var.view} {...found} />) : notFound(c);
  })
  .post('/digitale-agenda/kennzahlen/:id/registerwert', act('O1', 'prepare'), async (c) => {
    const id = c.req.param('id');
    const t = texts(c.var.view.language).register;
    const taken = isId(id) && (await inMunicipality(c, (tx) => takeFromRegister(c, tx, id)));
    if (!taken) return notFound(c);
    leaveNotice(c, t.taken(taken));
    return c.redirect(paths.indicator(id), 303);
  });

async function readIndicator(tx: Tx, id: string, day: string) {
  const indicator = await findIndicator(tx, id, day);
  return indicator && { indicator, fromRegister: await readRegisterValue(tx, indicator, day) };
}

/** Enters what the register gives as the value of today, with its evidence; a second time today it is a correction. */
async function takeFromRegister(c: Ctx, tx: Tx, id: string): Promise<string | undefined> {
  const found = await readIndicator(tx, id, today(c));
  if (!found?.fromRegister) return undefined;
  const { indicator, fromRegister } = found;
  const t = texts('de').register;
  const saved = await addValue(tx, actorOf(c), id, {
    day: today(c),
    value: fromRegister.value,
    provisional: false,
    comment: indicator.values.some(({ day }) => day === today(c)) ? t.again : null,
    evidence: t.evidence(fromRegister.reached, fromRegister.level),
  });
  return saved.ok ? formatValue(fromRegister.value, indicator.unit, c.var.view.language) : undefined;
}

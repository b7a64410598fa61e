import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { isId } from '../../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { stageWords } from './core/round.ts';
import { RoundFormPage, RoundPage } from './pages/round.tsx';
import { todayOf } from './read-plan.ts';
import { roundInput, roundStepInput } from './round-input.ts';
import { roundTexts } from './round-texts.ts';
import {
  createRound,
  findRound,
  listRoundSteps,
  moveRound,
  type Round,
  readRoundFacts,
} from './store/rounds.ts';

/** Rounds of the planning year. */
export const roundRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/runden/neu', act('V1', 'decide'), (c) => {
    const year = Number(todayOf(c).slice(0, 4)) + 1;
    const values = { fromYear: String(year), toYear: String(year + 1) };
    return c.html(<RoundFormPage view={c.var.view} form={{ ...emptyForm, values }} />);
  })
  .post('/it-vorhabenplan/runden/neu', act('V1', 'decide'), async (c) => {
    const t = roundTexts(c.var.view.language);
    const input = await readForm(c, roundInput);
    const refuse = (form: Form) => c.html(<RoundFormPage view={c.var.view} form={form} />, 422);
    if (!input.ok) return refuse(input.form);
    if (input.value.toYear < input.value.fromYear) return refuse(withFault(input.form, 'toYear', t.order));
    const created = await inMunicipality(c, (tx) => createRound(tx, actorOf(c), input.value));
    if (!created.ok) return refuse(withFault(input.form, 'name', t.nameTaken));
    leaveNotice(c, t.created);
    return c.redirect(paths.planRound(created.value.id), 303);
  })
  .get('/it-vorhabenplan/runden/:id', signedIn, async (c) => {
    const round = await findRoundById(c);
    if (!round) return notFound(c);
    const data = await inMunicipality(c, async (tx) => ({
      facts: await readRoundFacts(tx, round),
      steps: await listRoundSteps(tx, round.id),
    }));
    return c.html(<RoundPage view={c.var.view} round={round} {...data} today={todayOf(c)} />);
  })
  .post('/it-vorhabenplan/runden/:id/schritt', act('V1', 'decide'), async (c) => {
    const round = await findRoundById(c);
    if (!round) return notFound(c);
    const t = roundTexts(c.var.view.language);
    const input = await readForm(c, roundStepInput);
    const moved = input.ok
      ? await inMunicipality(c, (tx) =>
          moveRound(tx, actorOf(c), round, input.value.note, input.value.version),
        )
      : undefined;
    if (moved?.ok) leaveNotice(c, t.moved(stageWords[moved.value].name[c.var.view.language]));
    else if (moved && moved.error.refusal in t.faults)
      leaveNotice(c, t.faults[moved.error.refusal as keyof typeof t.faults]);
    else leaveNotice(c, t.conflict);
    return c.redirect(paths.planRound(round.id), 303);
  });

const findRoundById = async (c: Ctx): Promise<Round | undefined> => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findRound(tx, id)) : undefined;
};

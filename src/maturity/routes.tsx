import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { isRole } from '../kernel/role.ts';
import { dimensions } from '../roles/core/advisor/profile.ts';
import { currentHolders } from '../roles/core/matrix/holder.ts';
import { listHolders } from '../roles/store/holders.ts';
import { knowledgeInForce } from '../roles/store/rules.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import { answerRoutes } from './answer-routes.tsx';
import { askInput, roundInput, targetsInput } from './input.ts';
import { type Candidate, NewRoundPage } from './pages/new-round.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { RoundPage } from './pages/round.tsx';
import { oneDecimal } from './pages/score.tsx';
import { countAnswers, findAskedRole, listAnswers } from './store/answers.ts';
import {
  askMore,
  createRound,
  currentScore,
  findLatest,
  findRound,
  listParticipants,
  listRounds,
  maturityDecision,
  type Round,
  releaseRound,
  saveTargets,
  type Targets,
} from './store/rounds.ts';
import { texts } from './texts.ts';

const prepare = () => act(maturityDecision, 'prepare');

/** Reifegrad: rounds, their results and history. */
export const maturityRoutes = new Hono<Env>()
  .get('/reifegrad', signedIn, async (c) => {
    const data = await inMunicipality(c, async (tx) => {
      const rounds = await listRounds(tx);
      const open = rounds.filter(({ state }) => state === 'open');
      return {
        rounds,
        latest: await findLatest(tx),
        rules: (await knowledgeInForce(tx)).rules,
        open: await Promise.all(open.map((round) => openRound(c, tx, round))),
      };
    });
    return c.html(<OverviewPage view={c.var.view} {...data} />);
  })
  .get('/reifegrad/neu', prepare(), async (c) => {
    const candidates = await inMunicipality(c, (tx) => listCandidates(c, tx));
    return c.html(<NewRoundPage view={c.var.view} form={emptyForm} candidates={candidates} />);
  })
  .post('/reifegrad/neu', prepare(), async (c) => {
    const input = await readForm(c, roundInput);
    const candidates = await inMunicipality(c, (tx) => listCandidates(c, tx));
    const asked = input.ok ? amongThem(input.value.asked, candidates) : [];
    if (!input.ok || asked.length === 0) {
      const faults = {
        ...input.form.faults,
        ...(asked.length ? {} : { asked: texts(c.var.view.language).new.nobody }),
      };
      const form = { ...input.form, faults };
      return c.html(<NewRoundPage view={c.var.view} form={form} candidates={candidates} />, 422);
    }
    const { name, dueOn } = input.value;
    const round = await inMunicipality(c, (tx) => createRound(tx, actorOf(c), { name, dueOn, asked }));
    leaveNotice(c, texts(c.var.view.language).new.created(name));
    return c.redirect(paths.maturityRound(round.id), 303);
  })
  .get('/reifegrad/:id', signedIn, (c) => showRound(c, null, 200))
  .post('/reifegrad/:id/beteiligte', prepare(), async (c) => {
    const id = c.req.param('id');
    const input = await readForm(c, askInput);
    if (!isId(id) || !input.ok) return notFound(c);
    const result = await inMunicipality(c, async (tx) => {
      const asked = amongThem(input.value.asked, await listCandidates(c, tx));
      return askMore(tx, actorOf(c), id, asked);
    });
    return answer(c, id, result, texts(c.var.view.language).round.asked);
  })
  .post('/reifegrad/:id/ziele', prepare(), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const input = await readForm(c, targetsInput);
    if (!input.ok) return showRound(c, input.form, 422);
    const { version, ...levels } = input.value;
    const targets = Object.fromEntries(
      dimensions.flatMap((dimension) => (levels[dimension] === null ? [] : [[dimension, levels[dimension]]])),
    ) as Targets;
    const result = await inMunicipality(c, (tx) => saveTargets(tx, actorOf(c), id, targets, version));
    return answer(c, id, result, texts(c.var.view.language).round.targetsSaved);
  })
  .post('/reifegrad/:id/freigabe', act(maturityDecision, 'decide'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const result = await inMunicipality(c, (tx) => releaseRound(tx, actorOf(c), id));
    const total = result.ok ? oneDecimal(c.var.view, result.value.score!.total!) : '';
    return answer(c, id, result, texts(c.var.view.language).round.released(total));
  })
  .route('/', answerRoutes);

async function openRound(c: Ctx, tx: Tx, round: Round) {
  const personId = c.var.viewer?.personId;
  const asksViewer = personId ? (await findAskedRole(tx, round.id, personId)) !== undefined : false;
  return { round, ...(await countAnswers(tx, round.id)), asksViewer };
}

/** Everybody who holds a role today, once, in the role that fewest others hold: a treasurer, not one head of many. */
async function listCandidates(c: Ctx, tx: Tx): Promise<Candidate[]> {
  const holders = currentHolders(await listHolders(tx), dayInGermany(c.var.now()));
  const byRole = Map.groupBy(holders, ({ role }) => role);
  const rarest = holders.toSorted((a, b) => byRole.get(a.role)!.length - byRole.get(b.role)!.length);
  return holders
    .filter((holder) => rarest.find(({ personId }) => personId === holder.personId) === holder)
    .map(({ personId, personName, role }) => ({ personId, name: personName, role }));
}

const amongThem = (chosen: readonly { personId: string; role: string }[], candidates: readonly Candidate[]) =>
  chosen.flatMap(({ personId, role }) =>
    isRole(role) && candidates.some((one) => one.personId === personId && one.role === role)
      ? [{ personId, role }]
      : [],
  );

function answer(
  c: Ctx,
  id: string,
  result: { ok: true } | { ok: false; error: { refusal: string } },
  notice: string,
) {
  if (!result.ok) {
    const { refusal } = result.error;
    return refusal === 'not-found'
      ? notFound(c)
      : fault(c, texts(c.var.view.language).refusals[refusal]!, 409);
  }
  leaveNotice(c, notice);
  return c.redirect(paths.maturityRound(id), 303);
}

async function showRound(c: Ctx, targets: Form | null, status: 200 | 422) {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return notFound(c);
  const data = await inMunicipality(c, async (tx) => {
    const round = await findRound(tx, id);
    if (!round) return undefined;
    const participants = await listParticipants(tx, id);
    const candidates = await listCandidates(c, tx);
    return {
      round,
      participants,
      answers: await listAnswers(tx, id),
      score: round.score ?? (await currentScore(tx, id)),
      candidates: candidates.filter(({ personId }) => !participants.some((one) => one.personId === personId)),
      asksViewer: participants.some(({ personId }) => personId === c.var.viewer?.personId),
      rules: (await knowledgeInForce(tx)).rules,
    };
  });
  if (!data) return notFound(c);
  const form = targets ?? formOf(shownTargets(data.round.targets));
  return c.html(<RoundPage view={c.var.view} {...data} targets={form} />, status);
}

const shownTargets = (targets: Targets): Record<string, string> =>
  Object.fromEntries(Object.entries(targets).map(([key, level]) => [key, String(level).replace('.', ',')]));

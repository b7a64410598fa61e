import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm } from '../web/form.tsx';
import { act, refused } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { words } from '../web/words.ts';
import {
  type InitiativeState,
  initiativeStates,
  type OpinionBody,
  opinionBodies,
} from './core/initiative.ts';
import { findStep, moversOf, refusalsOf, type StepRefusal } from './core/life-cycle.ts';
import { maySpeak, opinionRoles } from './core/opinion.ts';
import { optionName } from './core/option-name.ts';
import { todayOf } from './initiative-routes.tsx';
import { opinionInput } from './input.ts';
import { mayMove } from './pages/next-steps.tsx';
import { OpinionPage } from './pages/opinion.tsx';
import { StepPage } from './pages/step.tsx';
import { stepInput } from './step-input.ts';
import { type Findings, readFindings } from './store/findings.ts';
import { findWholeInitiative, type WholeInitiative } from './store/initiatives.ts';
import { giveOpinion, listOpinions } from './store/opinions.ts';
import { readFacts, takeStep } from './store/steps.ts';
import { texts } from './texts.ts';

/** Steps of the life cycle and opinions. Who may move an initiative depends on the step, so the handler asks for it. */
export const stepRoutes = new Hono<Env>()
  .get('/vorhaben/:id/zustand/:to', act('V1', 'anyone'), async (c) => {
    const step = await openStep(c);
    return step ? (step.barred ?? showStep(c, step.whole, step.to, emptyForm, 200)) : notFound(c);
  })
  .post('/vorhaben/:id/zustand/:to', act('V1', 'anyone'), async (c) => {
    const step = await openStep(c);
    if (!step) return notFound(c);
    if (step.barred) return step.barred;
    const input = await readForm(c, stepInput);
    if (!input.ok) return showStep(c, step.whole, step.to, input.form, 422);
    const { evidence, version } = input.value;
    const { evidence: found } = await findings(c, step.whole, step.to);
    const taken = await inMunicipality(c, (tx) =>
      takeStep(tx, actorOf(c), step.whole.id, step.to, { ...evidence, ...found, today: todayOf(c) }, version),
    );
    if (taken.ok) {
      leaveNotice(
        c,
        texts(c.var.view.language).step.done(
          taken.value.name,
          optionName('state', step.to, c.var.view.language),
        ),
      );
      return c.redirect(paths.initiative(step.whole.id), 303);
    }
    if (taken.error.refusal === 'not-found') return notFound(c);
    if (taken.error.refusal === 'step-refused')
      return showStep(c, step.whole, step.to, withFaults(c, input.form, taken.error.faults), 422);
    // Somebody else saved meanwhile: show the step over the newer version, with what was typed.
    return showStep(c, taken.error.current, step.to, input.form, 409);
  })
  .get('/vorhaben/:id/voten/:body', act('V1', 'comment'), async (c) => {
    const found = await openOpinion(c);
    if (!found) return notFound(c);
    if (!maySpeak(found.body, c.var.viewer?.role ?? null)) return notYours(c, found.body, found.whole.id);
    const opinions = await inMunicipality(c, (tx) => listOpinions(tx, found.whole.id));
    const before = opinions.find(({ body }) => body === found.body);
    return c.html(
      <OpinionPage
        view={c.var.view}
        initiative={found.whole}
        body={found.body}
        form={before ? formOf(before) : emptyForm}
      />,
    );
  })
  .post('/vorhaben/:id/voten/:body', act('V1', 'comment'), async (c) => {
    const found = await openOpinion(c);
    if (!found) return notFound(c);
    if (!maySpeak(found.body, c.var.viewer?.role ?? null)) return notYours(c, found.body, found.whole.id);
    const input = await readForm(c, opinionInput);
    const t = texts(c.var.view.language).opinion;
    if (!input.ok) {
      const faults = Object.fromEntries(
        Object.entries(input.form.faults).map(([key, fault]) => [
          key,
          fault === 'statement-missing' ? t.statementMissing : fault,
        ]),
      );
      return c.html(
        <OpinionPage
          view={c.var.view}
          initiative={found.whole}
          body={found.body}
          form={{ ...input.form, faults }}
        />,
        422,
      );
    }
    const { vote, statement } = input.value;
    await inMunicipality(c, (tx) =>
      giveOpinion(tx, actorOf(c), found.whole.id, { body: found.body, vote: vote!, statement }),
    );
    leaveNotice(c, t.given);
    return c.redirect(paths.initiative(found.whole.id), 303);
  });

async function openStep(c: Ctx) {
  const [id, to] = [c.req.param('id') ?? '', c.req.param('to') as InitiativeState];
  if (!isId(id) || !initiativeStates.includes(to)) return undefined;
  const whole = await inMunicipality(c, (tx) => findWholeInitiative(tx, id));
  const step = whole && findStep(whole.state, to);
  if (!whole || !step) return undefined;
  const movers = moversOf(step, whole);
  const [first] = movers;
  const barred =
    mayMove(c.var.view, movers) || !first ? undefined : await refused(c, first.decision, first.need);
  return { whole, to, barred };
}

const findings = (c: Ctx, whole: WholeInitiative, to: InitiativeState): Promise<Findings> =>
  inMunicipality(c, (tx) => readFindings(tx, whole, to, todayOf(c)));

async function showStep(
  c: Ctx,
  whole: WholeInitiative,
  to: InitiativeState,
  form: Form,
  status: 200 | 409 | 422,
) {
  const facts = await inMunicipality(c, (tx) => readFacts(tx, whole));
  const { evidence, fit } = await findings(c, whole, to);
  const known = { ...evidence, today: todayOf(c) };
  const all = refusalsOf(whole.state, to, facts, known);
  const told = new Set(['frame-exceeded', 'dependency-breaks', 'too-early-for-review', 'new-dates-missing']);
  return c.html(
    <StepPage
      view={c.var.view}
      initiative={whole}
      to={to}
      form={form}
      missing={all.filter(({ refusal }) => refusal === 'field-missing')}
      findings={all.filter(({ refusal }) => told.has(refusal))}
      fit={fit}
    />,
    status,
  );
}

function withFaults(c: Ctx, form: Form, faults: readonly StepRefusal[]): Form {
  const sentences = texts(c.var.view.language).stepFaults;
  const shown = faults.filter(({ refusal }) => refusal !== 'field-missing');
  return {
    ...form,
    faults: {
      ...form.faults,
      ...Object.fromEntries(
        shown.map(({ refusal, at }) => [at === 'resolution' ? 'paper' : at, sentences[refusal] ?? refusal]),
      ),
    },
  };
}

async function openOpinion(c: Ctx): Promise<{ whole: WholeInitiative; body: OpinionBody } | undefined> {
  const [id, body] = [c.req.param('id') ?? '', c.req.param('body') as OpinionBody];
  if (!isId(id) || !opinionBodies.includes(body)) return undefined;
  const whole = await inMunicipality(c, (tx) => findWholeInitiative(tx, id));
  return whole && { whole, body };
}

function notYours(c: Ctx, body: OpinionBody, id: string) {
  const names = words(c.var.view.language).roles;
  leaveNotice(
    c,
    texts(c.var.view.language).opinion.notYours(opinionRoles[body].map((role) => names[role]).join(', ')),
  );
  return c.redirect(paths.initiative(id), 303);
}

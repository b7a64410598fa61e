import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listNames } from '../plan/store/initiatives.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { initiativeInput, stepInput } from './input.ts';
import { ImpulsePage, mayRemove, mayRemoveFiles } from './pages/impulse.tsx';
import {
  releaseImpulse,
  removeAttachment,
  removeImpulse,
  type StepRefusal,
  stepImpulse,
  supportImpulse,
  turnIntoInitiative,
} from './store/impulse-steps.ts';
import {
  findImpulse,
  findImpulseByNumber,
  findSimilar,
  type Impulse,
  isSupporter,
  listAttachments,
  listDuplicates,
  listImpulseSteps,
} from './store/impulses.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language).impulses;
const sorts = (c: Ctx) => c.var.rights.may('L4', 'prepare');

/** One impulse: to read, to support, to sort. */
export const sortRoutes = new Hono<Env>()
  .get('/impulse/:id', signedIn, async (c) => {
    const impulse = await findAt(c);
    return impulse ? show(c, impulse, emptyForm, 200) : notFound(c);
  })
  .post('/impulse/:id/zustimmung', act('L4', 'anyone'), (c) => support(c, true))
  .post('/impulse/:id/zustimmung/ende', act('L4', 'anyone'), (c) => support(c, false))
  .post('/impulse/:id/schritt', act('L4', 'prepare'), async (c) => {
    const impulse = await findAt(c);
    if (!impulse) return notFound(c);
    const input = await readForm(c, stepInput);
    if (!input.ok) return show(c, impulse, input.form, 422);
    const { to, text, target, version } = input.value;
    const taken = await inMunicipality(c, async (tx) =>
      stepImpulse(
        tx,
        actorOf(c),
        impulse.id,
        { to, text, ...(await findTarget(tx, target)) },
        version ?? impulse.version,
      ),
    );
    if (!taken.ok) return refuse(c, impulse, input.form, taken.error);
    leaveNotice(c, t(c).page.taken(t(c).states[to]));
    return c.redirect(paths.impulse(impulse.id), 303);
  })
  .post('/impulse/:id/vorhaben', act('L4', 'prepare'), async (c) => {
    const impulse = await findAt(c);
    if (!impulse) return notFound(c);
    const input = await readForm(c, initiativeInput);
    if (!input.ok) return show(c, impulse, input.form, 422);
    const { unitId, version } = input.value;
    const made = await inMunicipality(c, (tx) =>
      turnIntoInitiative(tx, actorOf(c), impulse.id, {
        unitId,
        text: null,
        version: version ?? impulse.version,
      }),
    );
    if (!made.ok) return refuse(c, impulse, input.form, made.error);
    leaveNotice(c, t(c).page.made(made.value.initiative!));
    return c.redirect(paths.impulse(impulse.id), 303);
  })
  .post('/impulse/:id/anlagen/:attachment/loeschung', act('L4', 'anyone'), async (c) => {
    const impulse = await findAt(c);
    const attachment = c.req.param('attachment');
    if (!impulse || !isId(attachment) || !mayRemoveFiles(c.var.view, impulse, sorts(c))) return notFound(c);
    if (!(await inMunicipality(c, (tx) => removeAttachment(tx, actorOf(c), impulse.id, attachment))))
      return notFound(c);
    leaveNotice(c, t(c).page.fileRemoved);
    return c.redirect(paths.impulse(impulse.id), 303);
  })
  .post('/impulse/:id/loeschung', act('L4', 'anyone'), async (c) => {
    const impulse = await findAt(c);
    if (!impulse || !mayRemove(c.var.view, impulse)) return notFound(c);
    await inMunicipality(c, (tx) => removeImpulse(tx, actorOf(c), impulse));
    leaveNotice(c, t(c).page.removal.done(impulse.number));
    return c.redirect(paths.impulses(), 303);
  })
  .post('/impulse/:id/freigabe', act('L4', 'decide'), async (c) => {
    const impulse = await findAt(c);
    if (!impulse) return notFound(c);
    const { released } = await c.req.parseBody();
    const isOn = released === 'on';
    const done = await inMunicipality(c, (tx) => releaseImpulse(tx, actorOf(c), impulse.id, isOn));
    if (done) leaveNotice(c, isOn ? t(c).page.released : t(c).page.unreleased);
    return c.redirect(paths.impulse(impulse.id), 303);
  });

async function findAt(c: Ctx): Promise<Impulse | undefined> {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findImpulse(tx, id)) : undefined;
}

async function support(c: Ctx, supports: boolean) {
  const impulse = await findAt(c);
  if (!impulse) return notFound(c);
  await inMunicipality(c, (tx) =>
    supportImpulse(tx, actorOf(c), impulse.id, c.var.viewer!.personId!, supports),
  );
  leaveNotice(c, supports ? t(c).page.supported : t(c).page.unsupported);
  return c.redirect(paths.impulse(impulse.id), 303);
}

/** `12` is an impulse, `V-047` an initiative; what is neither stays null and is refused by the core. */
async function findTarget(
  tx: Tx,
  target: string | null,
): Promise<{ duplicateOf: string | null; initiativeId: string | null }> {
  const sign = (target ?? '').trim().toUpperCase();
  const impulse = /^\d{1,9}$/.test(sign) ? await findImpulseByNumber(tx, Number(sign)) : undefined;
  const initiative = (await listNames(tx)).find(({ code }) => code.toUpperCase() === sign);
  return { duplicateOf: impulse?.id ?? null, initiativeId: initiative?.id ?? null };
}

function refuse(c: Ctx, impulse: Impulse, form: Form, { refusal, at }: StepRefusal) {
  if (refusal === 'not-found') return notFound(c);
  const status = refusal === 'version-conflict' ? 409 : 422;
  return show(c, impulse, withFault(form, at ?? 'to', t(c).faults[refusal]!), status);
}

async function show(c: Ctx, impulse: Impulse, form: Form, status: 200 | 409 | 422) {
  const shown = await inMunicipality(c, async (tx) => ({
    steps: await listImpulseSteps(tx, impulse.id),
    attachments: await listAttachments(tx, impulse.id),
    duplicates: await listDuplicates(tx, impulse.id),
    original: (impulse.duplicateOf && (await findImpulse(tx, impulse.duplicateOf))) || null,
    similar: await findSimilar(tx, `${impulse.title} ${impulse.text}`, impulse.id),
    supports: await isSupporter(tx, impulse.id, c.var.viewer!.personId!),
    units: await listUnits(tx),
  }));
  return c.html(
    <ImpulsePage
      view={c.var.view}
      today={dayInGermany(c.var.now())}
      impulse={impulse}
      {...shown}
      sorts={sorts(c)}
      form={form}
    />,
    status,
  );
}

import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { parseQuarter, type Quarter } from '../../kernel/quarter.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, readForm } from '../../web/form.tsx';
import { act, refused, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { deciderOf } from '../core/change.ts';
import { findWholeInitiative, type WholeInitiative } from '../store/initiatives.ts';
import { changeForm, decisionInput, readChange, withdrawalInput } from './change-input.ts';
import { mayReport } from './core/may-report.ts';
import { ChangePage } from './pages/change.tsx';
import { ChangeFormPage } from './pages/change-form.tsx';
import { ChangesPage } from './pages/changes.tsx';
import {
  type ChangeRequest,
  countChanges,
  decideChange,
  findChange,
  listChanges,
  requestChange,
  withdrawChange,
} from './store/changes.ts';
import { findReport } from './store/reports.ts';
import { findRules } from './store/rules.ts';
import { readScales, wishFrom } from './store/scales.ts';
import { listUnasked } from './store/tolerance.ts';
import { texts } from './texts.ts';

const pageLength = 50;

/** Change requests: asked on an initiative or from a report, decided by the body that adopted or a higher one. */
export const changeRoutes = new Hono<Env>()
  .get('/aenderungen', signedIn, async (c) => {
    const page = readPage(c.req.query('seite'));
    const found = await inMunicipality(c, async (tx) => ({
      changes: await listChanges(tx, page, pageLength),
      total: await countChanges(tx),
      unasked: await listUnasked(tx, todayOf(c)),
    }));
    const pages = Math.ceil(found.total / pageLength);
    return c.html(<ChangesPage view={c.var.view} {...found} page={page} pages={pages} />);
  })
  .get('/vorhaben/:id/aenderung', act('V1', 'anyone'), async (c) => {
    const whole = await findInitiative(c);
    if (!whole) return notFound(c);
    if (!mayReport(c.var, whole)) return notYours(c, whole.id);
    const quarter = quarterOf(c);
    const wish = quarter && (await inMunicipality(c, (tx) => wishOfQuarter(tx, whole, quarter, todayOf(c))));
    return showForm(c, whole, wish ? changeForm(wish) : emptyForm, 200);
  })
  .post('/vorhaben/:id/aenderung', act('V1', 'anyone'), async (c) => {
    const whole = await findInitiative(c);
    if (!whole) return notFound(c);
    if (!mayReport(c.var, whole)) return notYours(c, whole.id);
    const body = await c.req.parseBody({ all: true });
    const input = readChange(body);
    if (typeof body.more === 'string') return showForm(c, whole, { ...input.form, faults: {} }, 200, 3);
    if (!input.ok) return showForm(c, whole, input.form, 422);
    const asked = await inMunicipality(c, (tx) =>
      requestChange(tx, actorOf(c), whole.id, { ...input.value, quarter: quarterOf(c) }),
    );
    if (!asked.ok && asked.error.refusal === 'not-found') return notFound(c);
    if (!asked.ok) {
      const { refusal, at = 'reason' } = asked.error;
      return showForm(c, whole, { ...input.form, faults: { [at]: refusal } }, 422);
    }
    const t = texts(c.var.view.language).change;
    leaveNotice(c, t.asked(asked.value.code, t.bodies[asked.value.decidingBody]));
    return c.redirect(paths.changeRequest(asked.value.id), 303);
  })
  .get('/aenderungen/:id', signedIn, async (c) => {
    const change = await find(c);
    return change ? showChange(c, change, emptyForm, 200) : notFound(c);
  })
  .post('/aenderungen/:id/entscheidung', act('V1', 'anyone'), async (c) => {
    const change = await find(c);
    if (!change) return notFound(c);
    const { decision, need } = deciderOf(change.decidingBody);
    if (!c.var.rights.may(decision, need)) return refused(c, decision, need);
    const input = await readForm(c, decisionInput);
    if (!input.ok) return showChange(c, change, input.form, 422);
    const { version, decision: chosen, ...said } = input.value;
    const approved = chosen === 'approve';
    const decided = await inMunicipality(c, (tx) =>
      decideChange(tx, actorOf(c), change.id, { ...said, approved }, version),
    );
    const t = texts(c.var.view.language).change;
    if (!decided.ok) return refusedDecision(c, change, input.form, decided.error);
    leaveNotice(c, (approved ? t.approved : t.rejected)(change.code));
    return c.redirect(paths.changeRequest(change.id), 303);
  })
  .post('/aenderungen/:id/ruecknahme', act('V1', 'anyone'), async (c) => {
    const change = await find(c);
    if (!change) return notFound(c);
    const whole = await inMunicipality(c, (tx) => findWholeInitiative(tx, change.initiativeId));
    if (!whole || !mayReport(c.var, whole)) return notYours(c, change.initiativeId);
    const input = await readForm(c, withdrawalInput);
    if (!input.ok) return showChange(c, change, emptyForm, 422);
    const taken = await inMunicipality(c, (tx) =>
      withdrawChange(tx, actorOf(c), change.id, input.value.version),
    );
    if (!taken.ok) return refusedDecision(c, change, emptyForm, taken.error);
    leaveNotice(c, texts(c.var.view.language).change.withdrawn(change.code));
    return c.redirect(paths.changeRequest(change.id), 303);
  });

const todayOf = (c: Ctx): string => dayInGermany(c.var.now());
const quarterOf = (c: Ctx): Quarter | null => parseQuarter(c.req.query('bericht') ?? '') ?? null;

async function wishOfQuarter(tx: Tx, whole: WholeInitiative, quarter: Quarter, today: string) {
  const report = await findReport(tx, whole.id, quarter);
  return report && wishFrom(await readScales(tx, [whole.id], today), whole, report);
}

const findInitiative = async (c: Ctx): Promise<WholeInitiative | undefined> => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findWholeInitiative(tx, id)) : undefined;
};

const find = async (c: Ctx): Promise<ChangeRequest | undefined> => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findChange(tx, id)) : undefined;
};

function notYours(c: Ctx, id: string) {
  leaveNotice(c, texts(c.var.view.language).change.notYours);
  return c.redirect(paths.initiative(id), 303);
}

async function showForm(c: Ctx, initiative: WholeInitiative, form: Form, status: 200 | 422, moreRows = 0) {
  const today = todayOf(c);
  const { rules, adoptingBodies } = await inMunicipality(c, (tx) => readScales(tx, [initiative.id], today));
  const adoptingBody = adoptingBodies.get(initiative.id)!;
  return c.html(
    <ChangeFormPage
      view={c.var.view}
      {...{ initiative, adoptingBody, rules, moreRows }}
      quarter={quarterOf(c)}
      form={inWords(c, form)}
    />,
    status,
  );
}

/** The sentences of this room; others are those of every form. */
function inWords(c: Ctx, form: Form): Form {
  const sentences: Record<string, string> = texts(c.var.view.language).change.faults;
  const faults = Object.entries(form.faults).map(([key, fault]) => [key, sentences[fault] ?? fault]);
  return { ...form, faults: Object.fromEntries(faults) };
}

async function showChange(c: Ctx, change: ChangeRequest, form: Form, status: 200 | 409 | 422) {
  const data = await inMunicipality(c, async (tx) => ({
    rules: await findRules(tx, todayOf(c)),
    whole: await findWholeInitiative(tx, change.initiativeId),
  }));
  const { decision, need } = deciderOf(change.decidingBody);
  return c.html(
    <ChangePage
      view={c.var.view}
      change={change}
      termYears={data.rules.termYears}
      form={inWords(c, form)}
      mayDecide={c.var.rights.may(decision, need)}
      mayWithdraw={Boolean(data.whole && mayReport(c.var, data.whole))}
    />,
    status,
  );
}

async function refusedDecision(
  c: Ctx,
  change: ChangeRequest,
  form: Form,
  { refusal, at }: { refusal: string; at?: string },
) {
  if (refusal === 'not-found') return notFound(c);
  const current = (await find(c)) ?? change;
  const faults = { [at ?? 'decision']: refusal };
  const status = refusal === 'version-conflict' || refusal === 'already-decided' ? 409 : 422;
  return showChange(c, current, { ...form, faults }, status);
}

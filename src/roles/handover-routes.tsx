import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { isSealed } from '../web/proposal.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import { words } from '../web/words.ts';
import { answerInput, handoverInput } from './input.ts';
import { HandoverPage, HandoversPage } from './pages/handovers.tsx';
import {
  answerHandover,
  findHandover,
  type HandoverView,
  handOver,
  isOwn,
  listHandovers,
  mayTake,
} from './store/handovers.ts';
import { findInForce } from './store/matrix.ts';
import { texts } from './texts.ts';

/** Handing over is nobody's privilege: whoever may not do something may propose it to those who may. */
const anyone = () => act('S5', 'anyone');

export const handoverRoutes = new Hono<Env>()
  .get('/rollen/uebergaben', signedIn, async (c) => {
    const { handovers, view } = await inMunicipality(c, async (tx) => {
      const seen = await viewOf(c, tx);
      return { handovers: await listHandovers(tx, seen), view: seen };
    });
    const waiting = handovers.filter(
      (handover) => handover.state === 'open' && mayTake(handover, view),
    ).length;
    return c.html(<HandoversPage view={c.var.view} handovers={handovers} waiting={waiting} />);
  })
  .post('/rollen/uebergaben', anyone(), async (c) => {
    const input = await readForm(c, handoverInput);
    // The seal says that this act was really refused under this decision.
    if (!input.ok || !isSealed(c, input.value)) return notFound(c);
    const { decision, need, path, fields, note } = input.value;
    const typed = readFields(fields);
    const who = c.var.rights.who(decision, need);
    if (!typed || who.length === 0) return notFound(c);
    const id = await inMunicipality(c, (tx) =>
      handOver(tx, actorOf(c), { decision, need, path, fields: typed, note }),
    );
    const names = who.map((role) => words(c.var.view.language).roles[role]).join(', ');
    leaveNotice(c, texts(c.var.view.language).handovers.handed(names));
    return c.redirect(paths.handover(id), 303);
  })
  .get('/rollen/uebergaben/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const found = await inMunicipality(c, async (tx) => {
      const view = await viewOf(c, tx);
      const handover = await findHandover(tx, id, view);
      return handover && { handover, mayTake: mayTake(handover, view), own: isOwn(handover, view) };
    });
    return found ? c.html(<HandoverPage view={c.var.view} {...found} />) : notFound(c);
  })
  .post('/rollen/uebergaben/:id/annahme', anyone(), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const taken = await inMunicipality(c, async (tx) => {
      const view = await viewOf(c, tx);
      const handover = await findHandover(tx, id, view);
      if (!handover || !mayTake(handover, view)) return undefined;
      return {
        path: handover.path,
        result: await answerHandover(tx, actorOf(c), id, { state: 'taken', text: null }),
      };
    });
    if (!taken) return notFound(c);
    const t = texts(c.var.view.language).handovers;
    if (!taken.result.ok) return fault(c, t.wasAnswered, 409);
    // 307: the browser sends the same fields on to the act itself, which checks the right once more.
    return c.redirect(taken.path, 307);
  })
  .post('/rollen/uebergaben/:id/antwort', anyone(), async (c) => {
    const id = c.req.param('id');
    const input = await readForm(c, answerInput);
    if (!isId(id) || !input.ok) return notFound(c);
    const { verb, answer } = input.value;
    const state = verb === 'ablehnen' ? 'declined' : 'withdrawn';
    const answered = await inMunicipality(c, async (tx) => {
      const view = await viewOf(c, tx);
      const handover = await findHandover(tx, id, view);
      const may = handover && (state === 'declined' ? mayTake(handover, view) : isOwn(handover, view));
      return may ? answerHandover(tx, actorOf(c), id, { state, text: answer }) : undefined;
    });
    const t = texts(c.var.view.language).handovers;
    if (!answered) return notFound(c);
    if (!answered.ok) return fault(c, t.wasAnswered, 409);
    leaveNotice(c, t[state]);
    return c.redirect(paths.handovers(), 303);
  });

async function viewOf(c: Ctx, tx: Tx): Promise<HandoverView> {
  const { matrix } = await findInForce(tx);
  const viewer = c.var.viewer!;
  // Without a role nothing can be taken, but what was handed over stays to be seen.
  return { matrix: viewer.role ? matrix : [], role: viewer.role ?? 'guide', personId: viewer.personId };
}

/** The fields of a form as JSON of texts; undefined for anything else. */
function readFields(json: string | null): Record<string, string | string[]> | undefined {
  if (json === null) return {};
  try {
    const parsed: unknown = JSON.parse(json);
    const isText = (value: unknown) =>
      typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    return Object.values(parsed).every(isText) ? (parsed as Record<string, string | string[]>) : undefined;
  } catch {
    return undefined;
  }
}

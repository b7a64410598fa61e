import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import type { Role } from '../kernel/role.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { type Form, readForm, withFault } from '../web/form.tsx';
import { act } from '../web/guard.tsx';
import { typedStatements } from '../web/hearing.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { compareMatrices } from './core/matrix/matrix.ts';
import { matrixDecision } from './core/matrix/rights.ts';
import { resolutionInput, statementInput } from './input.ts';
import { ResolutionPage } from './pages/resolution.tsx';
import { adoptMatrix, findingsOf, matrixHearing, peopleFindings } from './store/adoption.ts';
import { findConcept } from './store/concepts.ts';
import { findDraft, findInForce } from './store/matrix.ts';
import { giveStatement, listStatements, openHearing, type Subject } from './store/statements.ts';
import { texts } from './texts.ts';

/** Adopting the draft, and the statements that must be heard before. */
export const resolutionRoutes = new Hono<Env>()
  .get('/rollen/abgrenzung/beschluss', act(matrixDecision, 'comment'), (c) =>
    show(c, { values: { on: formatDay(dayInGermany(c.var.now()), 'de') }, faults: {} }, 200),
  )
  .post('/rollen/abgrenzung/beschluss', act(matrixDecision, 'decide'), async (c) => {
    const input = await readForm(c, resolutionInput);
    if (!input.ok) return show(c, input.form, 422);
    const { on, body, paper, reason, version } = input.value;
    const adopted = await inMunicipality(c, async (tx) => {
      const draft = await findDraft(tx);
      const hearing = draft && (await openHearing(tx, matrixHearing(draft)));
      const noted = hearing ? typedStatements(input.form, hearing) : [];
      return adoptMatrix(tx, actorOf(c), { resolution: { on, body, paper }, reason, noted, version });
    });
    const t = texts(c.var.view.language);
    if (adopted.ok) {
      leaveNotice(c, t.resolution.adopted(adopted.value.number));
      return c.redirect(paths.rights(), 303);
    }
    const { refusal, at, detail } = adopted.error;
    if (refusal === 'draft-missing') return notFound(c);
    const said = String(Object.values(detail ?? {})[0] ?? '');
    const sentence = t.refusals[refusal]!(
      refusal === 'nobody-could-decide' ? formatDay(said, c.var.view.language) : said,
    );
    return show(c, withFault(input.form, at ?? 'on', sentence), refusal === 'version-conflict' ? 409 : 422);
  })
  .post('/rollen/stellungnahmen', act(matrixDecision, 'comment'), async (c) => {
    const input = await readForm(c, statementInput);
    if (!input.ok || input.value.decision !== matrixDecision) return notFound(c);
    const { verdict, text, entity, entityId } = input.value;
    const actor = actorOf(c);
    const subject: Subject = { decision: matrixDecision, entity, entityId };
    const known = await inMunicipality(c, (tx) => isOpen(tx, entity, entityId));
    if (!known) return notFound(c);
    await inMunicipality(c, (tx) =>
      giveStatement(tx, actor, subject, { role: actor.role as Role, verdict, text }),
    );
    leaveNotice(c, texts(c.var.view.language).resolution.gave);
    return c.redirect(entity === 'matrix' ? paths.rightsResolution() : paths.roleConcept(entityId), 303);
  });

/** Statements are made on drafts; what was decided stays as it was heard. */
async function isOpen(tx: Tx, entity: 'matrix' | 'role-concept', id: string): Promise<boolean> {
  if (entity === 'matrix') return (await findDraft(tx))?.id === id;
  return (await findConcept(tx, id))?.state === 'draft';
}

async function show(c: Ctx, form: Form, status: 200 | 409 | 422) {
  const data = await inMunicipality(c, async (tx) => {
    const draft = await findDraft(tx);
    if (!draft) return undefined;
    const at = { municipalityId: municipalityOf(c), now: c.var.now() };
    return {
      draft,
      findings: [...findingsOf(draft), ...(await peopleFindings(tx, draft, at))],
      changes: compareMatrices((await findInForce(tx)).matrix, draft.matrix),
      hearing: await openHearing(tx, matrixHearing(draft)),
      statements: await listStatements(tx, matrixHearing(draft)),
    };
  });
  if (!data) return c.redirect(paths.rights(), 303);
  return c.html(<ResolutionPage view={c.var.view} form={form} {...data} />, status);
}

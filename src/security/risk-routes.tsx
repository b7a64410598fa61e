import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import type { Role } from '../kernel/role.ts';
import { giveStatement, listStatements, openHearing } from '../roles/store/statements.ts';
import { seesSecurity } from '../web/confidential.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { hearingFault, statementInput, typedStatements } from '../web/hearing.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { placeName } from './core/risk.ts';
import { riskDecisionInput } from './input.ts';
import { RiskPage } from './pages/risk.tsx';
import { RisksPage } from './pages/risks.tsx';
import { decideRisk, findRisk, listRisks, type Risk, type RiskDecision, riskSubject } from './store/risks.ts';
import { readSheets } from './store/sheets.ts';
import { targetTexts } from './target-texts.ts';

const t = (c: Ctx) => targetTexts(c.var.view.language);

/** All residual risks, and the word of who answers for them. */
export const riskRoutes = new Hono<Env>()
  .get('/it-sicherheit/restrisiken', signedIn, async (c) => {
    const read = await inMunicipality(c, async (tx) => ({
      risks: await listRisks(tx),
      sheets: await readSheets(tx, c.var.view.language),
    }));
    return c.html(<RisksPage view={c.var.view} today={dayInGermany(c.var.now())} {...read} />);
  })
  .get('/it-sicherheit/restrisiken/:id', signedIn, async (c) => {
    const risk = await find(c);
    return risk ? show(c, risk, {}, 200) : notFound(c);
  })
  .post('/it-sicherheit/restrisiken/:id/stellungnahme', act('X3', 'comment'), async (c) => {
    const risk = await find(c);
    if (risk?.state !== 'proposed') return notFound(c);
    const input = await readForm(c, statementInput);
    if (!input.ok) return show(c, risk, { statement: input.form }, 422);
    const actor = actorOf(c);
    const given = { role: actor.role as Role, ...input.value };
    await inMunicipality(c, (tx) => giveStatement(tx, actor, riskSubject(risk.id), given));
    leaveNotice(c, t(c).risks.heard);
    return c.redirect(paths.securityRisk(risk.id), 303);
  })
  .post('/it-sicherheit/restrisiken/:id/entscheidung', act('X3', 'decide'), async (c) => {
    const input = await readForm(c, riskDecisionInput);
    return input.ok ? decide(c, input.value, input.form, t(c).risks.decided) : notFound(c);
  })
  .post('/it-sicherheit/restrisiken/:id/ruecknahme', act('X3', 'comment'), (c) =>
    seesSecurity(c.var.rights)
      ? decide(c, { state: 'withdrawn', note: null }, emptyForm, t(c).risks.withdrawn)
      : notFound(c),
  );

async function find(c: Ctx): Promise<Risk | undefined> {
  const id = c.req.param('id')!;
  return isId(id) ? inMunicipality(c, (tx) => findRisk(tx, id)) : undefined;
}

async function decide(c: Ctx, decision: RiskDecision, form: Form, done: string) {
  const risk = await find(c);
  if (!risk) return notFound(c);
  const decided = await inMunicipality(c, async (tx) => {
    const noted = typedStatements(form, await openHearing(tx, riskSubject(risk.id)));
    return decideRisk(tx, actorOf(c), risk.id, decision, noted);
  });
  if (!decided.ok && decided.error.refusal === 'not-found') return notFound(c);
  if (!decided.ok && decided.error.at === 'hearing') {
    const { refusal, detail } = decided.error;
    const fault = hearingFault(c.var.view, refusal, String(detail?.roles ?? ''));
    return show(c, risk, { decision: withFault(form, 'hearing', fault) }, 422);
  }
  leaveNotice(c, decided.ok ? done : t(c).refusals['already-decided']!);
  return c.redirect(paths.securityRisks(), 303);
}

async function show(c: Ctx, risk: Risk, forms: { decision?: Form; statement?: Form }, status: 200 | 422) {
  const read = await inMunicipality(c, async (tx) => ({
    place: placeName(risk, await readSheets(tx, c.var.view.language)),
    hearing: await openHearing(tx, riskSubject(risk.id)),
    statements: await listStatements(tx, riskSubject(risk.id)),
  }));
  return c.html(
    <RiskPage
      view={c.var.view}
      today={dayInGermany(c.var.now())}
      risk={risk}
      decisionForm={forms.decision ?? emptyForm}
      statementForm={forms.statement ?? emptyForm}
      {...read}
    />,
    status,
  );
}

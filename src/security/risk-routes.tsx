import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { riskDecisionInput } from './input.ts';
import { RisksPage } from './pages/risks.tsx';
import { decideRisk, listRisks, type RiskDecision } from './store/risks.ts';
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
  .post('/it-sicherheit/restrisiken/:id/entscheidung', act('X3', 'decide'), async (c) => {
    const input = await readForm(c, riskDecisionInput);
    return input.ok ? decide(c, input.value, t(c).risks.decided) : notFound(c);
  })
  .post('/it-sicherheit/restrisiken/:id/ruecknahme', act('X3', 'comment'), (c) =>
    decide(c, { state: 'withdrawn', note: null }, t(c).risks.withdrawn),
  );

async function decide(c: Ctx, decision: RiskDecision, done: string) {
  const id = c.req.param('id')!;
  if (!isId(id)) return notFound(c);
  const decided = await inMunicipality(c, (tx) => decideRisk(tx, actorOf(c), id, decision));
  if (!decided.ok && decided.error.refusal === 'not-found') return notFound(c);
  leaveNotice(c, decided.ok ? done : t(c).refusals['already-decided']!);
  return c.redirect(paths.securityRisks(), 303);
}

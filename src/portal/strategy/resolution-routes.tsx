import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { refuse } from '../../kernel/result.ts';
import type { Role } from '../../kernel/role.ts';
import { giveStatement, listStatements, openHearing } from '../../roles/store/statements.ts';
import { compareRadars, compareStrategies } from '../../strategy/core/document.ts';
import {
  awaitResolution,
  findStrategy,
  findStrategyVersion,
  listStrategyVersions,
  resolveStrategy,
  strategySubject,
} from '../../strategy/store/document.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { type Form, readForm, withFault } from '../../web/form.tsx';
import { act } from '../../web/guard.tsx';
import { hearingFault, typedStatements } from '../../web/hearing.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { inWords } from './answer.ts';
import { resolutionInput, statementInput } from './input.ts';
import { StrategyResolutionPage } from './pages/resolution.tsx';
import { markOf, readNamedStrategy, textOfStrategy } from './store.ts';
import { texts } from './texts.ts';

/** Adopting the strategy, and the statements that must be heard before. */
export const strategyResolutionRoutes = new Hono<Env>()
  .get('/it-strategie/beschluss', act('S3', 'comment'), (c) =>
    show(c, { values: { resolvedOn: formatDay(dayInGermany(c.var.now()), 'de') }, faults: {} }, 200),
  )
  .post('/it-strategie/beschluss', act('S3', 'decide'), async (c) => {
    const input = await readForm(c, resolutionInput);
    if (!input.ok) return show(c, input.form, 422);
    const { resolvedOn, resolvedBy: body, paper, seen } = input.value;
    if (resolvedOn > dayInGermany(c.var.now()))
      return show(c, inWords(c, withFault(input.form, 'resolvedOn', 'day-in-future')), 422);
    const resolved = await inMunicipality(c, async (tx) => {
      await awaitResolution(tx);
      const draft = await readNamedStrategy(tx);
      if (!draft) return refuse({ refusal: 'not-found', at: undefined, detail: undefined });
      if (markOf(draft) !== seen)
        return refuse({ refusal: 'changed-meanwhile', at: 'resolvedBy', detail: undefined });
      const noted = typedStatements(input.form, await openHearing(tx, strategySubject(draft.strategy)));
      return resolveStrategy(tx, actorOf(c), { resolvedOn, body, paper }, textOfStrategy(draft), noted);
    });
    if (resolved.ok) {
      leaveNotice(c, texts(c.var.view.language).resolved(resolved.value));
      return c.redirect(paths.strategyVersion(resolved.value), 303);
    }
    const { refusal, at, detail } = resolved.error;
    if (refusal === 'not-found') return notFound(c);
    if (at === 'hearing') {
      const sentence = hearingFault(c.var.view, refusal, String(detail?.roles ?? ''));
      return show(c, withFault(input.form, 'hearing', sentence), 422);
    }
    const status = refusal === 'changed-meanwhile' ? 409 : 422;
    return show(c, inWords(c, withFault(input.form, 'resolvedBy', refusal)), status);
  })
  .post('/it-strategie/stellungnahme', act('S3', 'comment'), async (c) => {
    const input = await readForm(c, statementInput);
    const given = await inMunicipality(c, async (tx) => {
      const strategy = await findStrategy(tx);
      const actor = actorOf(c);
      if (!strategy || !input.ok) return false;
      const subject = strategySubject(strategy);
      const { heard, consent } = await openHearing(tx, subject);
      const role = actor.role as Role;
      if (!heard.includes(role) && !consent.includes(role)) return false;
      const verdict = consent.includes(role) ? 'consent' : 'heard';
      await giveStatement(tx, actor, subject, { role, verdict, text: input.value.statement });
      return true;
    });
    if (!given) return notFound(c);
    leaveNotice(c, texts(c.var.view.language).gave);
    return c.redirect(paths.strategyResolution(), 303);
  });

async function show(c: Ctx, form: Form, status: 200 | 409 | 422) {
  const page = await inMunicipality(c, async (tx) => {
    const draft = await readNamedStrategy(tx);
    if (!draft) return undefined;
    const number = (await listStrategyVersions(tx))[0]?.number;
    const last = number === undefined ? undefined : await findStrategyVersion(tx, number);
    const now = textOfStrategy(draft);
    return {
      seen: markOf(draft),
      changes: last && [...compareStrategies(last.snapshot, now), ...compareRadars(last.snapshot, now)],
      hearing: await openHearing(tx, strategySubject(draft.strategy)),
      statements: await listStatements(tx, strategySubject(draft.strategy)),
    };
  });
  if (!page) return c.redirect(paths.strategy(), 303);
  return c.html(<StrategyResolutionPage view={c.var.view} form={form} {...page} />, status);
}

import { Hono } from 'hono';
import { listGoals } from '../../agenda/store/outline.ts';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { type Form, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { leaveNotice } from '../../web/request.tsx';
import { findSchemeFault } from '../core/scheme-fault.ts';
import { listScored } from '../planning/store/input.ts';
import { addScheme, listSchemes, readScoreRules } from '../planning/store/scheme.ts';
import { rankScores } from './core/score-row.ts';
import { SchemePage } from './pages/scheme.tsx';
import { SchemeFormPage } from './pages/scheme-form.tsx';
import { ScoresPage } from './pages/scores.tsx';
import { schemeForm, schemeInput } from './scheme-input.ts';
import { texts } from './texts.ts';

const todayOf = (c: Ctx): string => dayInGermany(c.var.now());

/** The list of scores, and the rules they are made by. */
export const schemeRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/bewertung', signedIn, async (c) => {
    const today = todayOf(c);
    const { rules, scored } = await inMunicipality(c, async (tx) => {
      const rules = await readScoreRules(tx, today);
      return { rules, scored: await listScored(tx, rules) };
    });
    const page = readPage(c.req.query('seite'));
    const rows = rankScores(scored, today);
    return c.html(<ScoresPage view={c.var.view} rows={rows} method={rules.scheme.method} page={page} />);
  })
  .get('/it-vorhabenplan/bewertung/gewichte', signedIn, async (c) => {
    const data = await inMunicipality(c, async (tx) => ({
      rules: await readScoreRules(tx, todayOf(c)),
      versions: await listSchemes(tx),
      goals: await listGoals(tx),
    }));
    return c.html(<SchemePage view={c.var.view} {...data} />);
  })
  .get('/it-vorhabenplan/bewertung/gewichte/neu', act('V2', 'prepare'), async (c) => {
    const { rules, seen } = await inMunicipality(c, async (tx) => ({
      rules: await readScoreRules(tx, todayOf(c)),
      seen: (await listSchemes(tx))[0]?.number ?? 0,
    }));
    return showForm(c, schemeForm(rules, seen > 0), seen, 200);
  })
  .post('/it-vorhabenplan/bewertung/gewichte/neu', act('V2', 'prepare'), async (c) => {
    const t = texts(c.var.view.language).scheme;
    const input = await readForm(c, schemeInput);
    const seen = Number(input.form.values.version) || 0;
    if (!input.ok) return showForm(c, input.form, seen, 422);
    const fault = findSchemeFault(input.value.fields.weights);
    if (fault) {
      const sentence = t.faults[fault.refusal];
      const said =
        typeof sentence === 'string' ? sentence : sentence(formatNumber(fault.sum, c.var.view.language));
      return showForm(c, withFault(input.form, fault.at!, said), seen, 422);
    }
    const added = await inMunicipality(c, (tx) => addScheme(tx, actorOf(c), input.value.fields, seen));
    if (!added.ok) {
      const newest = (await inMunicipality(c, listSchemes))[0]?.number ?? 0;
      return showForm(c, withFault(input.form, 'method', t.conflict), newest, 409);
    }
    leaveNotice(c, t.saved(added.value));
    return c.redirect(paths.planScheme(), 303);
  });

async function showForm(c: Ctx, form: Form, seen: number, status: 200 | 409 | 422) {
  const goals = await inMunicipality(c, listGoals);
  return c.html(<SchemeFormPage view={c.var.view} form={form} seen={seen} goals={goals} />, status);
}

import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { formatEuro } from '../../kernel/money.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { optionName } from '../core/option-name.ts';
import { lightFaults, limitFaults, type RulesFault } from './core/rules.ts';
import { RulesPage } from './pages/rules.tsx';
import { RulesFormPage } from './pages/rules-form.tsx';
import { readRules, rulesForm } from './rules-input.ts';
import {
  addRulesVersion,
  findDifferences,
  findRules,
  findRulesVersion,
  listRulesVersions,
} from './store/rules.ts';
import { texts } from './texts.ts';

/** Value limits and tolerances of a municipality, in versions. */
export const rulesRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/wertgrenzen', signedIn, async (c) => {
    const asked = c.req.query('fassung');
    const { inForce, shown, ...rest } = await inMunicipality(c, async (tx) => {
      const inForce = await findRules(tx, dayInGermany(c.var.now()));
      const shown = asked && isId(asked) ? await findRulesVersion(tx, asked) : inForce;
      const differing = await findDifferences(tx, inForce);
      return { inForce, shown, differing, versions: await listRulesVersions(tx) };
    });
    if (!shown) return notFound(c);
    return c.html(<RulesPage view={c.var.view} rules={shown} current={shown.id === inForce.id} {...rest} />);
  })
  .get('/it-vorhabenplan/wertgrenzen/neu', act('V2', 'prepare'), async (c) => {
    const today = dayInGermany(c.var.now());
    const { rules, last } = await inMunicipality(c, async (tx) => ({
      rules: await findRules(tx, today),
      last: (await listRulesVersions(tx))[0]?.number ?? 0,
    }));
    return showForm(c, rulesForm(rules, today), last, 200);
  })
  .post('/it-vorhabenplan/wertgrenzen/neu', act('V2', 'prepare'), async (c) => {
    const body = await c.req.parseBody({ all: true });
    const input = readRules(body);
    const seen = Number(input.form.values.version) || 0;
    if (typeof body.more === 'string') return showForm(c, { ...input.form, faults: {} }, seen, 200, 3);
    if (!input.ok) return showForm(c, input.form, seen, 422);
    const faults = [...limitFaults(input.value.limits), ...lightFaults(input.value.lightLimits)];
    if (faults.length > 0) return showForm(c, withFaults(c, input.form, faults), seen, 422);
    const t = texts(c.var.view.language).rules;
    const added = await inMunicipality(c, (tx) => addRulesVersion(tx, actorOf(c), input.value, seen));
    if (!added.ok) {
      const last = await inMunicipality(c, listRulesVersions);
      const form = { ...input.form, faults: { source: t.conflict } };
      return showForm(c, form, last[0]?.number ?? 0, 409);
    }
    leaveNotice(c, t.saved(added.value.number));
    return c.redirect(paths.planRules(), 303);
  });

function withFaults(c: Ctx, form: Form, faults: readonly RulesFault[]): Form {
  const { language } = c.var.view;
  const t = texts(language).rules;
  const said = faults.map(({ refusal, at, subject, cents }) => [
    at,
    t.faults[refusal]
      .replace('{cents}', formatEuro(cents ?? 0, language))
      .replace('{subject}', subject ? optionName('limits.subject', subject, language) : ''),
  ]);
  return { ...form, faults: Object.fromEntries(said) };
}

const showForm = (c: Ctx, form: Form, seen: number, status: 200 | 409 | 422, moreRows = 0) =>
  c.html(<RulesFormPage view={c.var.view} form={form} seen={seen} moreRows={moreRows} />, status);

import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { figures, figuresOf, potentialOf } from '../../strategy/core/consolidation.ts';
import {
  countRegister,
  findTargets,
  listYears,
  type NotedYear,
  noteYear,
  saveTargets,
} from '../../strategy/store/consolidation.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice } from '../../web/request.tsx';
import { inOwnWords, type Status } from './answer.ts';
import { figuresInput, seenInput } from './consolidation-input.ts';
import { consolidationTexts } from './consolidation-texts.ts';
import { ConsolidationPage } from './pages/consolidation.tsx';
import { FigureFields } from './pages/consolidation-fields.tsx';
import { StrategyFormPage } from './pages/form.tsx';

const shares = [30, 50, 70, 90] as const;
const usualShare = 70;

const yearOf = (c: Ctx): number => Number(dayInGermany(c.var.now()).slice(0, 4));
const t = (c: Ctx) => consolidationTexts(c.var.view.language);

/** Standardisation and centralisation in figures, each with how it is calculated. */
export const consolidationRoutes = new Hono<Env>()
  .get('/it-strategie/konsolidierung', signedIn, async (c) => {
    const share = shares.find((one) => String(one) === c.req.query('anteil')) ?? usualShare;
    const year = yearOf(c);
    const page = await inMunicipality(c, async (tx) => ({
      counted: await countRegister(tx, municipalityOf(c), year),
      years: await listYears(tx),
      targets: await findTargets(tx),
    }));
    const potentials = potentialOf(page.counted.applications, share / 100);
    return c.html(
      <ConsolidationPage
        view={c.var.view}
        facts={page.counted.facts}
        years={page.years}
        targets={page.targets}
        potentials={potentials}
        share={share}
        shares={shares}
        year={year}
      />,
    );
  })
  .get('/it-strategie/konsolidierung/ziele', act('S4', 'prepare'), (c) => showTargets(c, undefined, 200))
  .post('/it-strategie/konsolidierung/ziele', act('S4', 'prepare'), async (c) => {
    const input = await readForm(c, figuresInput);
    if (!input.ok) return showTargets(c, input.form, 422);
    const { version, ...fields } = input.value;
    if (fields.year <= yearOf(c)) return showTargets(c, withFault(input.form, 'year', 'year-in-past'), 422);
    const saved = await inMunicipality(c, (tx) => saveTargets(tx, actorOf(c), fields, version ?? 0));
    if (!saved.ok) return showTargets(c, input.form, 409);
    leaveNotice(c, t(c).saved);
    return c.redirect(paths.consolidation(), 303);
  })
  .get('/it-strategie/konsolidierung/jahre', act('S4', 'prepare'), (c) => showYear(c, emptyForm, 200))
  .post('/it-strategie/konsolidierung/jahre', act('S4', 'prepare'), async (c) => {
    const input = await readForm(c, figuresInput);
    if (!input.ok) return showYear(c, input.form, 422);
    const { version, ...values } = input.value;
    if (values.year > yearOf(c)) return showYear(c, withFault(input.form, 'year', 'year-in-future'), 422);
    const seen = { fromRegister: false, version: version ?? 0 };
    const noted = await inMunicipality(c, (tx) => noteYear(tx, actorOf(c), values, seen));
    if (!noted.ok) return showYear(c, input.form, 409, noted.error.current);
    leaveNotice(c, t(c).noted(values.year));
    return c.redirect(paths.consolidation(), 303);
  })
  .post('/it-strategie/konsolidierung/jahresstand', act('S4', 'prepare'), async (c) => {
    const year = yearOf(c);
    const input = await readForm(c, seenInput);
    const version = input.ok ? (input.value.version ?? 0) : 0;
    const noted = await inMunicipality(c, async (tx) => {
      const { facts } = await countRegister(tx, municipalityOf(c), year);
      return noteYear(tx, actorOf(c), { year, ...figuresOf(facts) }, { fromRegister: true, version });
    });
    leaveNotice(c, noted.ok ? t(c).noted(year) : t(c).notedMeanwhile(noted.error.current.notedBy, year));
    return c.redirect(paths.consolidation(), 303);
  });

/** Figures as a form shows them: euro and percent. */
function formOfFigures(row: object): Form {
  const typed = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',');
  const said = Object.entries(row).map(([key, value]) => {
    if (typeof value !== 'number' || !(figures as readonly string[]).includes(key)) return [key, value];
    if (key.endsWith('Cents')) return [key, typed(value / 100)];
    return [key, key.endsWith('Share') ? typed(value * 100) : typed(value)];
  });
  return formOf(Object.fromEntries(said));
}

async function showTargets(c: Ctx, typed: Form | undefined, status: Status) {
  const targets = await inMunicipality(c, findTargets);
  const stored = targets ? formOfFigures(targets) : emptyForm;
  const form = inOwnWords(typed ?? stored, t(c).refusals);
  return c.html(
    <StrategyFormPage
      view={c.var.view}
      title={t(c).form}
      lead={t(c).formLead}
      action={paths.consolidationTargets()}
      back={paths.consolidation()}
      form={form}
      labels={t(c).fields}
      version={targets?.version}
      theirs={status === 409 ? stored : undefined}
    >
      <FigureFields view={c.var.view} form={form} />
    </StrategyFormPage>,
    status,
  );
}

/** `current`: what somebody else has kept for this year, or what was kept before this form was opened. */
function showYear(c: Ctx, typed: Form, status: Status, current?: NotedYear) {
  const form = inOwnWords(typed, t(c).refusals);
  return c.html(
    <StrategyFormPage
      view={c.var.view}
      title={t(c).yearForm}
      lead={t(c).yearLead}
      action={paths.consolidationYears()}
      back={paths.consolidation()}
      form={form}
      labels={t(c).fields}
      version={current?.version ?? 0}
      theirs={current && formOfFigures(current)}
    >
      <FigureFields view={c.var.view} form={form} />
    </StrategyFormPage>,
    status,
  );
}

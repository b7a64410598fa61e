import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listPersons } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { categoriesOf } from './core/sheet.ts';
import { targetInput } from './input.ts';
import { TargetPage } from './pages/target.tsx';
import { TargetFormPage } from './pages/target-form.tsx';
import { TargetsPage } from './pages/targets.tsx';
import { readSheets } from './store/sheets.ts';
import {
  changeTarget,
  createTarget,
  findTarget,
  listTargets,
  removeTarget,
  type Target,
} from './store/targets.ts';
import { targetTexts } from './target-texts.ts';

const t = (c: Ctx) => targetTexts(c.var.view.language);

/** Units, applications and sites with what they need of protection. */
export const targetRoutes = new Hono<Env>()
  .get('/it-sicherheit/zielobjekte', signedIn, async (c) => {
    const targets = await inMunicipality(c, listTargets);
    return c.html(<TargetsPage view={c.var.view} targets={targets} />);
  })
  .get('/it-sicherheit/zielobjekte/neu', act('X2', 'comment'), (c) =>
    showForm(c, undefined, { ...emptyForm, values: firstValues }, 200),
  )
  .post('/it-sicherheit/zielobjekte/neu', act('X2', 'comment'), (c) => save(c, undefined))
  .get('/it-sicherheit/zielobjekte/:id', signedIn, async (c) => {
    const target = await find(c);
    if (!target) return notFound(c);
    const sheets = await inMunicipality(c, (tx) => readSheets(tx, c.var.view.language, target.id));
    return c.html(<TargetPage view={c.var.view} target={target} sheets={sheets} />);
  })
  .get('/it-sicherheit/zielobjekte/:id/bearbeiten', act('X2', 'comment'), async (c) => {
    const target = await find(c);
    return target ? showForm(c, target, formFor(target), 200) : notFound(c);
  })
  .post('/it-sicherheit/zielobjekte/:id/bearbeiten', act('X2', 'comment'), async (c) => {
    const target = await find(c);
    return target ? save(c, target) : notFound(c);
  })
  .post('/it-sicherheit/zielobjekte/:id/loeschung', act('X2', 'comment'), async (c) => {
    const id = c.req.param('id');
    const gone = isId(id) ? await inMunicipality(c, (tx) => removeTarget(tx, actorOf(c), id)) : undefined;
    if (!gone) return notFound(c);
    leaveNotice(c, t(c).removed(gone.name));
    return c.redirect(paths.securityTargets(), 303);
  });

const firstValues = {
  kind: 'application',
  confidentiality: 'normal',
  integrity: 'normal',
  availability: 'normal',
};

async function find(c: Ctx): Promise<Target | undefined> {
  const id = c.req.param('id')!;
  return isId(id) ? inMunicipality(c, (tx) => findTarget(tx, id)) : undefined;
}

async function save(c: Ctx, target: Target | undefined) {
  const input = await readForm(c, targetInput);
  if (!input.ok) return showForm(c, target, input.form, 422);
  const { version, ...fields } = input.value;
  const saved = await inMunicipality(c, (tx) =>
    target ? changeTarget(tx, actorOf(c), target.id, fields, version) : createTarget(tx, actorOf(c), fields),
  );
  if (saved.ok) {
    leaveNotice(c, t(c).saved(saved.value.name));
    return c.redirect(paths.securityTarget(saved.value.id), 303);
  }
  const fault = saved.error;
  if (fault.refusal === 'not-found') return notFound(c);
  if (fault.refusal === 'version-conflict') return showForm(c, fault.current, input.form, 409);
  const sentence = t(c).refusals[fault.refusal]!;
  return showForm(c, target, withFault(input.form, fault.at!, sentence), 422);
}

function formFor(target: Target): Form {
  const { restoreTestedOn, categories, ...fields } = target;
  const form = formOf({ ...fields, restoreTestedOn: restoreTestedOn && formatDay(restoreTestedOn, 'de') });
  return { ...form, values: { ...form.values, categories } };
}

async function showForm(c: Ctx, target: Target | undefined, form: Form, status: 200 | 409 | 422) {
  const read = await inMunicipality(c, async (tx) => ({
    units: await listUnits(tx),
    persons: await listPersons(tx, dayInGermany(c.var.now())),
    sheets: await readSheets(tx, c.var.view.language),
  }));
  const categories = new Set([
    ...read.sheets.flatMap(({ sheet }) => categoriesOf(sheet)),
    ...(target?.categories ?? []),
  ]);
  return c.html(
    <TargetFormPage
      view={c.var.view}
      target={target}
      form={form}
      theirs={status === 409 ? formFor(target!) : undefined}
      units={read.units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      persons={read.persons.map(({ id, name }) => ({ value: id, label: name }))}
      categories={[...categories]}
    />,
    status,
  );
}

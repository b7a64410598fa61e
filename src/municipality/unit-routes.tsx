import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import { unitInput } from './input.ts';
import { UnitFactsPage, UnitFormPage, unitForm } from './pages/unit-form.tsx';
import { UnitsPage } from './pages/units.tsx';
import { withRefusal } from './refusal.ts';
import { createUnit, listUnits, removeUnit, saveUnit, type Unit } from './store/units.ts';
import { texts } from './texts.ts';

/** The tree of the Konzern Kommune. */
export const unitRoutes = new Hono<Env>()
  .get('/kommune/einheiten', signedIn, async (c) =>
    c.html(<UnitsPage view={c.var.view} units={await inMunicipality(c, listUnits)} />),
  )
  .get('/kommune/einheiten/neu', act('S9', 'prepare'), async (c) => {
    const values = { kind: 'office', parentId: c.req.query('parent') ?? '' };
    return showForm(c, { ...emptyForm, values }, null, 200);
  })
  .post('/kommune/einheiten/neu', act('S9', 'prepare'), async (c) => {
    const input = await readForm(c, unitInput);
    if (!input.ok) return showForm(c, input.form, null);
    const { version: _version, ...fields } = input.value;
    const created = await inMunicipality(c, (tx) => createUnit(tx, actorOf(c), fields));
    if (!created.ok) return showForm(c, withRefusal(c, input.form, created.error), null);
    return backToList(c, texts(c.var.view.language).units.saved(fields.name));
  })
  .get('/kommune/einheiten/:id', signedIn, async (c) => {
    const unit = await findIn(c, c.req.param('id'));
    if (!unit) return notFound(c);
    if (c.var.rights.may('S9', 'prepare')) return showForm(c, unitForm(unit), unit, 200);
    const units = await inMunicipality(c, listUnits);
    return c.html(<UnitFactsPage view={c.var.view} units={units} unit={unit} />);
  })
  .post('/kommune/einheiten/:id', act('S9', 'prepare'), async (c) => {
    const unit = await findIn(c, c.req.param('id'));
    if (!unit) return notFound(c);
    const input = await readForm(c, unitInput);
    if (!input.ok) return showForm(c, input.form, unit);
    const { version, ...fields } = input.value;
    const saved = await inMunicipality(c, (tx) => saveUnit(tx, actorOf(c), unit.id, fields, version ?? 0));
    if (saved.ok) return backToList(c, texts(c.var.view.language).units.saved(fields.name));
    if (saved.error.refusal === 'not-found') return notFound(c);
    if (saved.error.refusal === 'version-conflict')
      return showForm(c, input.form, unit, 409, saved.error.current);
    return showForm(c, withRefusal(c, input.form, saved.error), unit);
  })
  .post('/kommune/einheiten/:id/loeschung', act('S9', 'prepare'), async (c) => {
    const unit = await findIn(c, c.req.param('id'));
    if (!unit) return notFound(c);
    const removed = await inMunicipality(c, (tx) => removeUnit(tx, actorOf(c), unit.id));
    const t = texts(c.var.view.language).units;
    if (removed.ok) return backToList(c, t.removed(unit.name));
    return removed.error.refusal === 'unit-in-use' ? fault(c, t.inUse(unit.name), 409) : notFound(c);
  });

async function findIn(c: Ctx, id: string): Promise<Unit | undefined> {
  if (!isId(id)) return undefined;
  return (await inMunicipality(c, listUnits)).find((unit) => unit.id === id);
}

async function showForm(
  c: Ctx,
  form: Form,
  unit: Unit | null,
  status: 200 | 409 | 422 = 422,
  current?: Unit,
) {
  const units = await inMunicipality(c, listUnits);
  return c.html(
    <UnitFormPage view={c.var.view} form={form} units={units} unit={unit} current={current} />,
    status,
  );
}

function backToList(c: Ctx, notice: string) {
  leaveNotice(c, notice);
  return c.redirect(paths.units(), 303);
}

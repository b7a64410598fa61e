import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { isRole } from '../kernel/role.ts';
import { listPersons } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import { holderDecision } from '../web/rights.ts';
import { holderInput } from './input.ts';
import { HolderFormPage, holderForm } from './pages/holder-form.tsx';
import { HoldersPage } from './pages/holders.tsx';
import { roleName } from './pages/matrix-table.tsx';
import { peopleFindings } from './store/adoption.ts';
import {
  createHolder,
  findHolder,
  type HolderRefusal,
  type HolderRow,
  listHolders,
  removeHolder,
  saveHolder,
} from './store/holders.ts';
import { findInForce } from './store/matrix.ts';
import { texts } from './texts.ts';

const decide = () => act(holderDecision, 'decide');

/** Who holds which role from when until when. */
export const holderRoutes = new Hono<Env>()
  .get('/rollen/besetzung', signedIn, async (c) => {
    const at = { municipalityId: municipalityOf(c), now: c.var.now() };
    const data = await inMunicipality(c, async (tx) => {
      const inForce = await findInForce(tx);
      const findings = await peopleFindings(tx, inForce, at);
      return { holders: await listHolders(tx), findings, dropped: inForce.dropped };
    });
    return c.html(<HoldersPage view={c.var.view} {...data} today={dayInGermany(c.var.now())} />);
  })
  .get('/rollen/besetzung/neu', decide(), (c) => {
    const role = c.req.query('rolle') ?? '';
    const from = formatDay(dayInGermany(c.var.now()), 'de');
    return show(c, { values: { role: isRole(role) ? role : '', from }, faults: {} }, null, 200);
  })
  .post('/rollen/besetzung/neu', decide(), async (c) => {
    const input = await readForm(c, holderInput);
    if (!input.ok) return show(c, input.form, null);
    const { version: _version, ...fields } = input.value;
    const created = await inMunicipality(c, (tx) => createHolder(tx, actorOf(c), fields));
    return created.ok ? saved(c, created.value) : show(c, withRefusal(c, input.form, created.error), null);
  })
  .get('/rollen/besetzung/:id', decide(), async (c) => {
    const holder = await findIn(c);
    return holder ? show(c, holderForm(holder), holder, 200) : notFound(c);
  })
  .post('/rollen/besetzung/:id', decide(), async (c) => {
    const holder = await findIn(c);
    if (!holder) return notFound(c);
    const input = await readForm(c, holderInput);
    if (!input.ok) return show(c, input.form, holder);
    const { version, ...fields } = input.value;
    const result = await inMunicipality(c, (tx) =>
      saveHolder(tx, actorOf(c), holder.id, fields, version ?? 0),
    );
    if (result.ok) return saved(c, result.value);
    if (result.error.refusal === 'not-found') return notFound(c);
    if (result.error.refusal === 'version-conflict')
      return show(c, input.form, holder, 409, result.error.current);
    return show(c, withRefusal(c, input.form, result.error), holder);
  })
  .post('/rollen/besetzung/:id/loeschung', decide(), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const removed = await inMunicipality(c, (tx) => removeHolder(tx, actorOf(c), id));
    const t = texts(c.var.view.language);
    if (!removed.ok)
      return removed.error.refusal === 'not-found'
        ? notFound(c)
        : fault(c, t.refusals[removed.error.refusal]!(dayIn(removed.error, c)), 409);
    leaveNotice(c, t.holders.removed);
    return c.redirect(paths.holders(), 303);
  });

async function findIn(c: Ctx): Promise<HolderRow | undefined> {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findHolder(tx, id)) : undefined;
}

function saved(c: Ctx, { personName, role }: HolderRow) {
  leaveNotice(c, texts(c.var.view.language).holders.saved(personName, roleName(role, c.var.view)));
  return c.redirect(paths.holders(), 303);
}

function withRefusal(c: Ctx, form: Form, refusal: HolderRefusal): Form {
  const sentence = texts(c.var.view.language).refusals[refusal.refusal]!;
  return withFault(form, (refusal as { at?: string }).at ?? 'role', sentence(dayIn(refusal, c)));
}

/** The day a refusal speaks of. */
function dayIn(refusal: object, c: Ctx): string {
  const { detail } = refusal as { detail?: Record<string, string> };
  return detail?.from ? formatDay(detail.from, c.var.view.language) : '';
}

async function show(
  c: Ctx,
  form: Form,
  holder: HolderRow | null,
  status: 200 | 409 | 422 = 422,
  current?: HolderRow,
) {
  const persons = await inMunicipality(c, (tx) => listPersons(tx, dayInGermany(c.var.now())));
  return c.html(
    <HolderFormPage view={c.var.view} form={form} persons={persons} holder={holder} current={current} />,
    status,
  );
}

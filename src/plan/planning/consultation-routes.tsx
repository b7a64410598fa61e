import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm } from '../../web/form.tsx';
import { act } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { consultationTexts } from './consultation-texts.ts';
import { ConsultationFormPage } from './pages/consultation.tsx';
import {
  type Consultation,
  changeConsultation,
  createConsultation,
  findConsultation,
  removeConsultation,
} from './store/consultations.ts';
import { findVersion, type PlanVersion } from './store/versions.ts';
import { consultationInput } from './version-input.ts';

/** The Beratungsfolge of a version: its sittings are entered, changed and deleted one by one. */
export const consultationRoutes = new Hono<Env>()
  .get('/it-vorhabenplan/fassungen/:id/beratungen/neu', act('V2', 'prepare'), async (c) => {
    const at = await find(c);
    return at ? show(c, at, emptyForm, 200) : notFound(c);
  })
  .post('/it-vorhabenplan/fassungen/:id/beratungen/neu', act('V2', 'prepare'), async (c) => {
    const at = await find(c);
    return at ? save(c, at) : notFound(c);
  })
  .get('/it-vorhabenplan/fassungen/:id/beratungen/:sitting', act('V2', 'prepare'), async (c) => {
    const at = await find(c);
    return at?.consultation ? show(c, at, formFor(c, at.consultation), 200) : notFound(c);
  })
  .post('/it-vorhabenplan/fassungen/:id/beratungen/:sitting', act('V2', 'prepare'), async (c) => {
    const at = await find(c);
    return at?.consultation ? save(c, at) : notFound(c);
  })
  .post('/it-vorhabenplan/fassungen/:id/beratungen/:sitting/loeschung', act('V2', 'prepare'), async (c) => {
    const at = await find(c);
    if (!at?.consultation) return notFound(c);
    const { id, body } = at.consultation;
    await inMunicipality(c, (tx) => removeConsultation(tx, actorOf(c), at.version.id, id));
    leaveNotice(c, consultationTexts(c.var.view.language).removed(body));
    return c.redirect(paths.planVersion(at.version.id), 303);
  });

type At = { version: PlanVersion; consultation: Consultation | undefined };

async function find(c: Ctx): Promise<At | undefined> {
  const id = c.req.param('id') ?? '';
  const sitting = c.req.param('sitting') ?? '';
  if (!isId(id)) return undefined;
  return inMunicipality(c, async (tx) => {
    const version = await findVersion(tx, id);
    const consultation = version && isId(sitting) ? await findConsultation(tx, id, sitting) : undefined;
    return version && { version, consultation };
  });
}

async function save(c: Ctx, at: At) {
  const input = await readForm(c, consultationInput);
  if (!input.ok) return show(c, at, input.form, 422);
  const { version: seen, ...sitting } = input.value;
  const { version, consultation } = at;
  const saved = await inMunicipality(c, async (tx) => {
    if (!consultation) return createConsultation(tx, actorOf(c), version.id, sitting);
    return changeConsultation(tx, actorOf(c), { versionId: version.id, id: consultation.id, seen }, sitting);
  });
  if (saved && !saved.ok) {
    if (saved.error.refusal === 'not-found') return notFound(c);
    const current = saved.error.current;
    return show(c, { version, consultation: current }, input.form, 409, formFor(c, current));
  }
  leaveNotice(c, consultationTexts(c.var.view.language).saved(sitting.body));
  return c.redirect(paths.planVersion(version.id), 303);
}

const formFor = (c: Ctx, row: Consultation): Form =>
  formOf({
    ...row,
    public: row.public ? 'yes' : 'no',
    meetsOn: formatDay(row.meetsOn, c.var.view.language),
  });

const show = (c: Ctx, at: At, form: Form, status: 200 | 409 | 422, theirs?: Form) =>
  c.html(<ConsultationFormPage view={c.var.view} {...at} form={form} theirs={theirs} />, status);

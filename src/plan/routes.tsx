import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { type InitiativeState, initiativeStates } from './core/initiative.ts';
import { initiativeInput } from './input.ts';
import { InitiativeFormPage, initiativeForm } from './pages/form.tsx';
import { InitiativePage } from './pages/initiative.tsx';
import { InitiativesPage } from './pages/list.tsx';
import { readDetails } from './store/details.ts';
import {
  countByState,
  countInitiatives,
  createInitiative,
  findInitiative,
  type Initiative,
  type InitiativeFields,
  listInitiatives,
  saveInitiative,
} from './store/initiatives.ts';
import { texts } from './texts.ts';

const pageSize = 25;

export const planRoutes = new Hono<Env>()
  .get('/vorhaben', signedIn, async (c) => {
    const filter = {
      q: c.req.query('q')?.trim().slice(0, 200) ?? '',
      state: c.req.query('state') ?? '',
      unit: c.req.query('unit') ?? '',
    };
    const page = Math.max(1, Math.min(10_000, Math.trunc(Number(c.req.query('seite'))) || 1));
    const condition = conditionOf(filter);
    const data = await inMunicipality(c, async (tx) => {
      const counts = await countByState(tx);
      return {
        rows: await listInitiatives(tx, condition, { limit: pageSize, offset: (page - 1) * pageSize }),
        total: Object.values(condition).some(Boolean) ? await countInitiatives(tx, condition) : counts.all,
        counts,
        units: await listUnits(tx),
      };
    });
    const pages = Math.ceil(data.total / pageSize);
    return c.html(<InitiativesPage view={c.var.view} {...data} filter={filter} page={page} pages={pages} />);
  })
  .get('/vorhaben/neu', act('V1', 'prepare'), (c) =>
    showForm(c, { ...emptyForm, values: { state: 'announced' } }, null, 200),
  )
  .post('/vorhaben/neu', act('V1', 'prepare'), async (c) => {
    const input = await readForm(c, initiativeInput);
    if (!input.ok) return showForm(c, input.form, null);
    const { version: _version, ...fields } = input.value;
    const created = await inMunicipality(c, (tx) =>
      createInitiative(tx, actorOf(c), { ...nothingElse, ...fields }),
    );
    if (!created.ok) return showForm(c, withRefusal(c, input.form, created.error), null);
    leaveNotice(c, texts(c.var.view.language).saved(fields.name));
    return c.redirect(paths.initiative(created.value.id), 303);
  })
  .get('/vorhaben/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const found = await inMunicipality(c, async (tx) => {
      const initiative = await findInitiative(tx, id);
      if (!initiative) return undefined;
      const unit = (await listUnits(tx)).find((one) => one.id === initiative.unitId);
      return { initiative, unitName: unit?.name ?? '', details: await readDetails(tx, id) };
    });
    return found ? c.html(<InitiativePage view={c.var.view} {...found} />) : notFound(c);
  })
  .get('/vorhaben/:id/bearbeiten', act('V1', 'prepare'), async (c) => {
    const initiative = await find(c, c.req.param('id'));
    return initiative ? showForm(c, initiativeForm(initiative), initiative, 200) : notFound(c);
  })
  .post('/vorhaben/:id/bearbeiten', act('V1', 'prepare'), async (c) => {
    const initiative = await find(c, c.req.param('id'));
    if (!initiative) return notFound(c);
    const input = await readForm(c, initiativeInput);
    if (!input.ok) return showForm(c, input.form, initiative);
    const { version, ...fields } = input.value;
    const saved = await inMunicipality(c, (tx) =>
      saveInitiative(tx, actorOf(c), initiative.id, { ...fieldsOf(initiative), ...fields }, version ?? 0),
    );
    if (saved.ok) {
      leaveNotice(c, texts(c.var.view.language).saved(fields.name));
      return c.redirect(paths.initiative(initiative.id), 303);
    }
    if (saved.error.refusal === 'not-found') return notFound(c);
    if (saved.error.refusal === 'version-conflict')
      return showForm(c, input.form, initiative, 409, saved.error.current);
    return showForm(c, withRefusal(c, input.form, saved.error), initiative);
  });

/** What was saved before and the form does not ask for stays as it is. */
function fieldsOf(initiative: Initiative): InitiativeFields {
  const {
    id: _id,
    code: _code,
    stateSince: _since,
    startsOn: _start,
    endsOn: _end,
    version: _version,
    ...fields
  } = initiative;
  return fields;
}

/** What the first form does not ask for. */
const nothingElse = {
  fieldId: null,
  class: null,
  reason: null,
  origin: null,
  qualityOfLife: null,
  citizenService: null,
  economy: null,
  unitRank: null,
  public: false,
} as const;

const conditionOf = ({ q, state, unit }: { q: string; state: string; unit: string }) => ({
  text: q || undefined,
  states: (initiativeStates as readonly string[]).includes(state) ? [state as InitiativeState] : undefined,
  unitId: isId(unit) ? unit : undefined,
});

const find = async (c: Ctx, id: string): Promise<Initiative | undefined> =>
  isId(id) ? inMunicipality(c, (tx) => findInitiative(tx, id)) : undefined;

function withRefusal(c: Ctx, form: Form, { refusal, at }: { refusal: string; at?: string }): Form {
  const sentences: Record<string, string> = texts(c.var.view.language).refusals;
  return withFault(form, at ?? 'name', sentences[refusal] ?? refusal);
}

async function showForm(
  c: Ctx,
  form: Form,
  initiative: Initiative | null,
  status: 200 | 409 | 422 = 422,
  current?: Initiative,
) {
  const units = await inMunicipality(c, listUnits);
  const sentences: Record<string, string> = texts(c.var.view.language).refusals;
  const faults = Object.fromEntries(
    Object.entries(form.faults).map(([field, fault]) => [field, sentences[fault] ?? fault]),
  );
  return c.html(
    <InitiativeFormPage
      view={c.var.view}
      form={{ ...form, faults }}
      units={units}
      initiative={initiative}
      current={current}
    />,
    status,
  );
}

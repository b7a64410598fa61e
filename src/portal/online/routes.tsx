import { Hono } from 'hono';
import { applicationLevel } from '../../agenda/core/online-services.ts';
import {
  assessOnlineService,
  findOnlineService,
  removeOnlineService,
  saveOnlineService,
} from '../../agenda/store/online-services.ts';
import { listGoals, listIndicators } from '../../agenda/store/outline.ts';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { listUnits } from '../../municipality/store/units.ts';
import { findInitiative, listNames } from '../../plan/store/initiatives.ts';
import { listApplications } from '../../strategy/store/applications.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { levelInput, onlineServiceInput } from './input.ts';
import { LevelFields, type ServiceChoices, ServiceFields, ServiceFormPage } from './pages/form.tsx';
import { LevelsPage } from './pages/levels.tsx';
import { OnlineServicePage } from './pages/online-standing.tsx';
import { ServicesPage } from './pages/services.tsx';
import {
  filterServices,
  findService,
  type RegisteredService,
  readServices,
  type ServiceFilter,
} from './register.ts';
import { texts } from './texts.ts';

const pageLength = 50;
const today = (c: Ctx) => dayInGermany(c.var.now());
const t = (c: Ctx) => texts(c.var.view.language);

const byId = async <T,>(c: Ctx, finder: (tx: Tx, id: string) => Promise<T | undefined>) => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => finder(tx, id)) : undefined;
};
const findOne = (c: Ctx) => byId(c, (tx, id) => findService(tx, id, today(c)));

/** The register of online services with their maturity. */
export const onlineServiceRoutes = new Hono<Env>()
  .get('/digitale-agenda/online-dienste', signedIn, async (c) => {
    const filter = filterOf(c);
    const data = await inMunicipality(c, async (tx) => ({
      all: await readServices(tx, today(c)),
      units: await listUnits(tx),
      level: await measuredLevel(tx, today(c)),
    }));
    const found = filterServices(data.all, filter);
    const pages = Math.max(1, Math.ceil(found.length / pageLength));
    const page = Math.min(pages, readPage(c.req.query('seite')));
    const rows = found.slice((page - 1) * pageLength, page * pageLength);
    return c.html(
      <ServicesPage
        view={c.var.view}
        {...data}
        rows={rows}
        filter={filter}
        today={today(c)}
        page={page}
        pages={pages}
      />,
    );
  })
  .get('/digitale-agenda/online-dienste/stufen', signedIn, (c) => c.html(<LevelsPage view={c.var.view} />))
  .get('/digitale-agenda/online-dienste/neu', act('D1', 'prepare'), (c) =>
    showForm(c, undefined, { values: { public: 'on', goalId: c.req.query('ziel') ?? '' }, faults: {} }, 200),
  )
  .post('/digitale-agenda/online-dienste/neu', act('D1', 'prepare'), (c) => post(c, undefined))
  .get('/digitale-agenda/online-dienste/:id', signedIn, async (c) => {
    const service = await findOne(c);
    return service
      ? c.html(<OnlineServicePage view={c.var.view} service={service} today={today(c)} />)
      : notFound(c);
  })
  .get('/digitale-agenda/online-dienste/:id/bearbeiten', act('D1', 'prepare'), async (c) => {
    const service = await findOne(c);
    return service ? showForm(c, service, serviceForm(service), 200) : notFound(c);
  })
  .post('/digitale-agenda/online-dienste/:id/bearbeiten', act('D1', 'prepare'), async (c) => {
    const service = await findOne(c);
    return service ? post(c, service) : notFound(c);
  })
  .get('/digitale-agenda/online-dienste/:id/reifegrad', act('D1', 'prepare'), async (c) => {
    const service = await findOne(c);
    const values = { day: formatDay(today(c), 'de'), finding: '' };
    return service ? showLevel(c, service, { values, faults: {} }, 200) : notFound(c);
  })
  .post('/digitale-agenda/online-dienste/:id/reifegrad', act('D1', 'prepare'), async (c) => {
    const service = await findOne(c);
    if (!service) return notFound(c);
    const input = await readForm(c, levelInput);
    if (!input.ok) return showLevel(c, service, input.form, 422);
    const { finding, ...rest } = input.value;
    const saved = await inMunicipality(c, (tx) =>
      assessOnlineService(tx, actorOf(c), service, { ...finding, ...rest }),
    );
    if (!saved.ok) return showLevel(c, service, faulty(input.form, saved.error), 422);
    leaveNotice(c, t(c).assessed(service.name));
    return c.redirect(paths.onlineService(service.id), 303);
  })
  .post('/digitale-agenda/online-dienste/:id/loeschung', act('D1', 'decide'), async (c) => {
    const removed = await byId(c, async (tx, id) => {
      const service = await findOnlineService(tx, id);
      if (service) await removeOnlineService(tx, actorOf(c), service);
      return service;
    });
    if (!removed) return notFound(c);
    leaveNotice(c, t(c).removed(removed.name));
    return c.redirect(paths.onlineServices(), 303);
  });

function filterOf(c: Ctx): ServiceFilter {
  const unitId = c.req.query('einheit') ?? '';
  return {
    text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
    unitId: isId(unitId) ? unitId : undefined,
    stage: c.req.query('stufe') || undefined,
    origin: c.req.query('herkunft') || undefined,
    gap: c.req.query('luecke') || undefined,
  };
}

/** The level that an indicator of the agenda counts from, else the one on which people can apply online. */
const measuredLevel = async (tx: Tx, day: string): Promise<number> =>
  (await listIndicators(tx, day)).find(({ registerLevel }) => registerLevel !== null)?.registerLevel ??
  applicationLevel;

type Status = 200 | 409 | 422;
type Fault = Refusal & { current?: object };

async function post(c: Ctx, known: RegisteredService | undefined) {
  const input = await readForm(c, onlineServiceInput);
  if (!input.ok) return showForm(c, known, input.form, 422);
  const { version, ...fields } = input.value;
  const saved = await inMunicipality(c, async (tx): Promise<Result<string, Fault>> => {
    if (fields.initiativeId && !(await findInitiative(tx, fields.initiativeId)))
      return refuse({ refusal: 'not-found', at: 'initiativeId' });
    return saveOnlineService(tx, actorOf(c), known?.id ?? null, fields, version ?? 0);
  });
  if (saved.ok) {
    leaveNotice(c, t(c).saved(fields.name));
    return c.redirect(paths.onlineService(saved.value), 303);
  }
  const { refusal, at, current } = saved.error;
  if (refusal === 'version-conflict')
    return showForm(c, known, input.form, 409, current as RegisteredService);
  if (refusal === 'not-found' && !at) return notFound(c);
  return showForm(c, known, faulty(input.form, saved.error), 422);
}

const faulty = (form: Form, { refusal, at }: Fault): Form => withFault(form, at ?? 'name', refusal);

const serviceForm = (row: RegisteredService): Form => {
  const day = (value: string | null) => (value ? formatDay(value, 'de') : '');
  return formOf({
    ...row,
    onlineSince: day(row.onlineSince),
    targetOn: day(row.targetOn),
    public: row.public ? 'on' : '',
  });
};

/** Fault codes of this register as its sentences. */
const inWords = (c: Ctx, form: Form): Form => ({
  ...form,
  faults: Object.fromEntries(
    Object.entries(form.faults).map(([field, fault]) => [field, t(c).refusals[fault] ?? fault]),
  ),
});

async function showForm(
  c: Ctx,
  known: RegisteredService | undefined,
  typed: Form,
  status: Status,
  theirs?: RegisteredService,
) {
  const choices = await inMunicipality(
    c,
    async (tx): Promise<ServiceChoices> => ({
      units: await listUnits(tx),
      goals: await listGoals(tx),
      initiatives: await listNames(tx),
      applications: await listApplications(tx),
    }),
  );
  const form = inWords(c, typed);
  return c.html(
    <ServiceFormPage
      view={c.var.view}
      title={known?.name ?? t(c).form}
      lead={t(c).formLead}
      action={known ? paths.onlineServiceEdit(known.id) : paths.onlineServiceNew()}
      back={known ? paths.onlineService(known.id) : paths.onlineServices()}
      form={form}
      version={(theirs ?? known)?.version}
      theirs={theirs && serviceForm(theirs)}
      removal={known && c.var.rights.may('D1', 'decide') ? paths.onlineServiceRemoval(known.id) : undefined}
    >
      <ServiceFields view={c.var.view} form={form} choices={choices} />
    </ServiceFormPage>,
    status,
  );
}

const showLevel = (c: Ctx, service: RegisteredService, typed: Form, status: Status) => {
  const form = inWords(c, typed);
  return c.html(
    <ServiceFormPage
      view={c.var.view}
      title={`${t(c).assess}: ${service.name}`}
      lead={t(c).assessLead}
      action={paths.onlineServiceLevel(service.id)}
      back={paths.onlineService(service.id)}
      form={form}
    >
      <LevelFields view={c.var.view} form={form} />
    </ServiceFormPage>,
    status,
  );
};

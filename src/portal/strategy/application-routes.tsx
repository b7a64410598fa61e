import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { refuse } from '../../kernel/result.ts';
import { listUnits } from '../../municipality/store/units.ts';
import { createInitiative, findInitiative, listNames } from '../../plan/store/initiatives.ts';
import {
  findApplication,
  removeApplication,
  saveApplication,
  setSuccessor,
} from '../../strategy/store/applications.ts';
import { listStandards } from '../../strategy/store/standards.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { type Form, formOf, readForm } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { readPage } from '../../web/query.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { type Again, findById, inOwnWords, type Row, type Status, saveOrShow } from './answer.ts';
import { applicationInput } from './application-input.ts';
import {
  countRegister,
  filterRegister,
  findRegistered,
  type RegisteredApplication,
  type RegisterFilter,
  readRegister,
} from './application-store.ts';
import { applicationTexts } from './application-texts.ts';
import { ApplicationPage } from './pages/application.tsx';
import { type ApplicationChoices, ApplicationFields } from './pages/application-fields.tsx';
import { ApplicationsPage } from './pages/applications.tsx';
import { StrategyFormPage } from './pages/form.tsx';

const pageLength = 50;
const today = (c: Ctx) => dayInGermany(c.var.now());
const t = (c: Ctx) => applicationTexts(c.var.view.language);
const findOne = (c: Ctx) => findById(c, (tx, id) => findRegistered(tx, id, today(c)));

/** The register of applications. */
export const applicationRoutes = new Hono<Env>()
  .get('/it-strategie/anwendungen', signedIn, async (c) => {
    const filter = filterOf(c);
    const [register, units] = await inMunicipality(
      c,
      async (tx) => [await readRegister(tx, today(c)), await listUnits(tx)] as const,
    );
    const found = filterRegister(register, filter);
    const pages = Math.max(1, Math.ceil(found.length / pageLength));
    const page = Math.min(pages, readPage(c.req.query('seite')));
    return c.html(
      <ApplicationsPage
        view={c.var.view}
        rows={found.slice((page - 1) * pageLength, page * pageLength)}
        counts={countRegister(register)}
        all={register.length}
        filter={filter}
        units={units}
        page={page}
        pages={pages}
      />,
    );
  })
  .get('/it-strategie/anwendungen/neu', act('T4', 'prepare'), (c) =>
    showForm(c, undefined, { values: { lifeCycle: 'active' }, faults: {} }, 200),
  )
  .post('/it-strategie/anwendungen/neu', act('T4', 'prepare'), (c) => post(c, undefined))
  .get('/it-strategie/anwendungen/:id', signedIn, async (c) => {
    const application = await findOne(c);
    if (!application) return notFound(c);
    return c.html(<ApplicationPage view={c.var.view} application={application} today={today(c)} />);
  })
  .get('/it-strategie/anwendungen/:id/bearbeiten', act('T4', 'prepare'), async (c) => {
    const application = await findOne(c);
    return application ? showForm(c, application, applicationForm(application), 200) : notFound(c);
  })
  .post('/it-strategie/anwendungen/:id/bearbeiten', act('T4', 'prepare'), async (c) => {
    const application = await findOne(c);
    return application ? post(c, application) : notFound(c);
  })
  .post('/it-strategie/anwendungen/:id/loeschung', act('T4', 'decide'), async (c) => {
    const removed = await findById(c, async (tx, id) => {
      const application = await findApplication(tx, id);
      if (application) await removeApplication(tx, actorOf(c), application);
      return application;
    });
    if (!removed) return notFound(c);
    leaveNotice(c, t(c).removed(removed.name));
    return c.redirect(paths.applications(), 303);
  })
  .post('/it-strategie/anwendungen/:id/vorhaben', act('V1', 'prepare'), async (c) => {
    const application = await findOne(c);
    if (!application || application.successor) return notFound(c);
    const code = await inMunicipality(c, async (tx) => {
      const actor = actorOf(c);
      const created = await createInitiative(tx, actor, {
        name: t(c).initiativeName(application.name).slice(0, 120),
        unitId: application.unitId,
        kind: 'replacement',
        reason: 'end-of-support',
        origin: 'it',
      });
      if (!created.ok) throw new Error(`No initiative for a replacement: ${created.error.refusal}`);
      await setSuccessor(tx, actor, application, created.value.id);
      return created.value.code;
    });
    leaveNotice(c, t(c).initiativeCreated(code));
    return c.redirect(paths.application(application.id), 303);
  });

function filterOf(c: Ctx): RegisterFilter {
  const unitId = c.req.query('einheit') ?? '';
  return {
    text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
    unitId: isId(unitId) ? unitId : undefined,
    lifeCycle: c.req.query('stand') || undefined,
    attention: c.req.query('handlung') === 'on',
  };
}

async function post(c: Ctx, known: RegisteredApplication | undefined) {
  const input = await readForm(c, applicationInput);
  const again: Again = (form, status, theirs) => showForm(c, known, form, status, theirs);
  const back = known ? paths.application(known.id) : (id: string) => paths.application(id);
  return saveOrShow(c, input, again, back, async (tx, { version, ...fields }) => {
    const retires = fields.lifeCycle === 'retired' && known?.lifeCycle !== 'retired';
    if (retires && !c.var.rights.may('T4', 'decide'))
      return refuse({ refusal: 'retire-not-allowed', at: 'lifeCycle' });
    if (fields.successorId && !(await findInitiative(tx, fields.successorId)))
      return refuse({ refusal: 'not-found', at: 'successorId' });
    return saveApplication(tx, actorOf(c), known?.id ?? null, fields, version ?? 0);
  });
}

const applicationForm = (row: RegisteredApplication): Form => {
  const day = (value: string | null) => (value ? formatDay(value, 'de') : '');
  return formOf({
    ...row,
    yearlyCents: row.yearlyCents === null ? '' : String(row.yearlyCents / 100).replace('.', ','),
    contractEndsOn: day(row.contractEndsOn),
    supportUntil: day(row.supportUntil),
    unsupported: row.unsupported ? 'on' : '',
  });
};

async function showForm(
  c: Ctx,
  known: RegisteredApplication | undefined,
  typed: Form,
  status: Status,
  theirs?: Row,
) {
  const choices = await inMunicipality(c, async (tx): Promise<ApplicationChoices> => {
    const tasks = (await readRegister(tx, today(c))).flatMap(({ task }) => task ?? []);
    return {
      units: await listUnits(tx),
      standards: await listStandards(tx),
      initiatives: await listNames(tx),
      tasks: [...new Set(tasks)].toSorted(),
    };
  });
  const form = inOwnWords(typed, t(c).refusals);
  return c.html(
    <StrategyFormPage
      view={c.var.view}
      title={known?.name ?? t(c).form}
      lead={t(c).formLead}
      action={known ? paths.applicationEdit(known.id) : paths.applicationNew()}
      back={known ? paths.application(known.id) : paths.applications()}
      form={form}
      labels={t(c).fields}
      version={(theirs ?? known)?.version}
      theirs={theirs && applicationForm(theirs as RegisteredApplication)}
      removal={known && c.var.rights.may('T4', 'decide') ? paths.applicationRemoval(known.id) : undefined}
    >
      <ApplicationFields view={c.var.view} form={form} choices={choices} />
    </StrategyFormPage>,
    status,
  );
}

import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import { listUnits } from '../municipality/store/units.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { agendaInput, fieldInput, goalInput, indicatorInput, resolutionInput, valueInput } from './input.ts';
import {
  AgendaFields,
  AgendaFormPage,
  FieldFields,
  GoalFields,
  IndicatorFields,
  ResolutionFields,
  ValueFields,
} from './pages/form.tsx';
import {
  addValue,
  findLastNumber,
  resolveAgenda,
  saveAgenda,
  saveField,
  saveGoal,
  saveIndicator,
} from './store/changes.ts';
import {
  type AgendaGoal,
  findAgenda,
  findField,
  findGoal,
  findIndicator,
  type Indicator,
  listFields,
  listGoals,
} from './store/outline.ts';
import { texts } from './texts.ts';

const today = (c: Ctx) => dayInGermany(c.var.now());
const t = (c: Ctx) => texts(c.var.view.language);

/** Writing the agenda; its pages that show measures too lie in the portal. */
export const agendaRoutes = new Hono<Env>()
  .get('/digitale-agenda/bearbeiten', act('S2', 'prepare'), async (c) => {
    const agenda = await inMunicipality(c, findAgenda);
    return showAgenda(c, agenda ? formOf(agenda) : emptyForm, 200, agenda?.version);
  })
  .post('/digitale-agenda/bearbeiten', act('S2', 'prepare'), async (c) => {
    const input = await readForm(c, agendaInput);
    const again = (form: Form, status: Status, theirs?: Row) =>
      showAgenda(c, form, status, theirs?.version, theirs);
    return save(c, input, again, paths.agenda(), (tx, { version, ...fields }) =>
      saveAgenda(tx, actorOf(c), fields, version ?? 0),
    );
  })
  .get('/digitale-agenda/beschluss', act('S1', 'decide'), (c) => showResolution(c, emptyForm, 200))
  .post('/digitale-agenda/beschluss', act('S1', 'decide'), async (c) => {
    const input = await readForm(c, resolutionInput);
    return save(
      c,
      input,
      (form, status) => showResolution(c, form, status),
      paths.agenda(),
      (tx, { version, ...fields }) => resolveAgenda(tx, actorOf(c), fields, version ?? 0),
      t(c).resolved,
    );
  })
  .get('/digitale-agenda/handlungsfelder/neu', act('S2', 'prepare'), (c) =>
    showField(c, null, emptyForm, 200),
  )
  .post('/digitale-agenda/handlungsfelder/neu', act('S2', 'prepare'), (c) => postField(c, null))
  .get('/digitale-agenda/handlungsfelder/:id', act('S2', 'prepare'), async (c) => {
    const field = await find(c, c.req.param('id'), findField);
    return field ? showField(c, field.id, formOf(field), 200, field.version) : notFound(c);
  })
  .post('/digitale-agenda/handlungsfelder/:id', act('S2', 'prepare'), async (c) => {
    const field = await find(c, c.req.param('id'), findField);
    return field ? postField(c, field.id) : notFound(c);
  })
  .get('/digitale-agenda/ziele/neu', act('S2', 'prepare'), (c) =>
    showGoal(c, null, { ...emptyForm, values: { fieldId: c.req.query('feld') ?? '' } }, 200),
  )
  .post('/digitale-agenda/ziele/neu', act('S2', 'prepare'), (c) => postGoal(c, null))
  .get('/digitale-agenda/ziele/:id/bearbeiten', act('S2', 'prepare'), async (c) => {
    const goal = await find(c, c.req.param('id'), findGoal);
    return goal ? showGoal(c, goal.id, goalForm(goal), 200, goal.version) : notFound(c);
  })
  .post('/digitale-agenda/ziele/:id/bearbeiten', act('S2', 'prepare'), async (c) => {
    const goal = await find(c, c.req.param('id'), findGoal);
    return goal ? postGoal(c, goal.id) : notFound(c);
  })
  .get('/digitale-agenda/kennzahlen/neu', act('S2', 'prepare'), (c) => {
    const values = {
      goalId: c.req.query('ziel') ?? '',
      direction: 'up',
      frequency: 'yearly',
      level: 'outcome',
    };
    return showIndicator(c, null, { ...emptyForm, values }, 200);
  })
  .post('/digitale-agenda/kennzahlen/neu', act('S2', 'prepare'), (c) => postIndicator(c, null))
  .get('/digitale-agenda/kennzahlen/:id/bearbeiten', act('S2', 'prepare'), async (c) => {
    const indicator = await findOne(c);
    return indicator
      ? showIndicator(c, indicator.id, indicatorForm(indicator), 200, indicator.version)
      : notFound(c);
  })
  .post('/digitale-agenda/kennzahlen/:id/bearbeiten', act('S2', 'prepare'), async (c) => {
    const indicator = await findOne(c);
    return indicator ? postIndicator(c, indicator.id) : notFound(c);
  })
  .get('/digitale-agenda/kennzahlen/:id/werte', act('O1', 'prepare'), async (c) => {
    const indicator = await findOne(c);
    const day = formatDay(today(c), 'de');
    return indicator ? showValue(c, indicator, { ...emptyForm, values: { day } }, 200) : notFound(c);
  })
  .post('/digitale-agenda/kennzahlen/:id/werte', act('O1', 'prepare'), async (c) => {
    const indicator = await findOne(c);
    if (!indicator) return notFound(c);
    const input = await readForm(c, valueInput(indicator.unit));
    const again = (form: Form, status: Status) => showValue(c, indicator, form, status);
    return save(c, input, again, paths.indicator(indicator.id), (tx, value) =>
      addValue(tx, actorOf(c), indicator.id, value),
    );
  });

type Status = 200 | 409 | 422;
type Row = { version: number };
type Input<T> = { ok: true; value: T; form: Form } | { ok: false; form: Form };
type Again = (form: Form, status: Status, theirs?: Row) => Response | Promise<Response>;

/** Saves a read form, or shows it again: with the field at fault, or beside the newer version. */
async function save<T>(
  c: Ctx,
  input: Input<T>,
  again: Again,
  back: string,
  work: (tx: Tx, value: T) => Promise<Result<string, Refusal & { current?: object }>>,
  done?: string,
): Promise<Response> {
  if (!input.ok) return again(inWords(c, input.form), 422);
  const saved = await inMunicipality(c, (tx) => work(tx, input.value));
  if (saved.ok) {
    const name = (input.value as { name?: string }).name;
    leaveNotice(c, done ?? (name ? t(c).saved(name) : t(c).valueSaved));
    return c.redirect(back, 303);
  }
  const { refusal, at, current } = saved.error;
  if (refusal === 'version-conflict') return again(input.form, 409, current as Row);
  if (refusal === 'not-found' && !at) return notFound(c);
  return again(inWords(c, withFault(input.form, at ?? 'name', refusal)), 422);
}

/** Fault codes of this room as its sentences. */
function inWords(c: Ctx, form: Form): Form {
  const sentences = t(c).refusals;
  return {
    ...form,
    faults: Object.fromEntries(
      Object.entries(form.faults).map(([field, fault]) => [field, sentences[fault] ?? fault]),
    ),
  };
}

const find = async <T,>(
  c: Ctx,
  id: string,
  finder: (tx: Tx, id: string) => Promise<T | undefined>,
): Promise<T | undefined> => (isId(id) ? inMunicipality(c, (tx) => finder(tx, id)) : undefined);

const findOne = (c: Ctx) => find(c, c.req.param('id') ?? '', (tx, id) => findIndicator(tx, id, today(c)));

async function postField(c: Ctx, id: string | null) {
  const again: Again = (form, status, theirs) => showField(c, id, form, status, theirs?.version, theirs);
  return save(c, await readForm(c, fieldInput), again, paths.agenda(), (tx, { version, ...fields }) =>
    saveField(tx, actorOf(c), id, fields, version ?? 0),
  );
}

async function postGoal(c: Ctx, id: string | null) {
  const again: Again = (form, status, theirs) => showGoal(c, id, form, status, theirs?.version, theirs);
  return save(
    c,
    await readForm(c, goalInput),
    again,
    id ? paths.goal(id) : paths.agenda(),
    (tx, { version, ...fields }) => saveGoal(tx, actorOf(c), id, fields, version ?? 0),
  );
}

async function postIndicator(c: Ctx, id: string | null) {
  const again: Again = (form, status, theirs) => showIndicator(c, id, form, status, theirs?.version, theirs);
  const back = id ? paths.indicator(id) : paths.agenda();
  return save(c, await readForm(c, indicatorInput), again, back, (tx, { version, ...fields }) =>
    saveIndicator(tx, actorOf(c), id, fields, version ?? 0),
  );
}

const goalForm = (goal: AgendaGoal): Form =>
  formOf({
    ...goal,
    ...Object.fromEntries(
      (['qualityOfLife', 'citizenService', 'economy'] as const).map((key) => [key, goal[key] ? 'on' : '']),
    ),
  });

const indicatorForm = (indicator: Indicator): Form =>
  formOf({
    ...indicator,
    baselineDay: formatDay(indicator.baselineDay, 'de'),
    baselineValue: germanNumber(indicator.baselineValue),
    tolerance: indicator.tolerance === null ? '' : germanNumber(indicator.tolerance),
    targets: indicator.plan.targets
      .map(({ day, value }) => `${formatDay(day, 'de')} ${germanNumber(value)}`)
      .join('\n'),
  });

const germanNumber = (value: number): string => String(value).replace('.', ',');

type FormParts = {
  title: string;
  lead: string;
  action: string;
  back: string;
  Fields: FC<{ view: Ctx['var']['view']; form: Form }>;
};

/** One page for all forms of this room; `theirs` is the newer row after a conflict. */
function show(c: Ctx, parts: FormParts, form: Form, status: Status, version?: number, theirs?: Form) {
  const { Fields, ...rest } = parts;
  return c.html(
    <AgendaFormPage view={c.var.view} {...rest} form={form} version={version} theirs={theirs}>
      <Fields view={c.var.view} form={form} />
    </AgendaFormPage>,
    status,
  );
}

const showAgenda = (c: Ctx, form: Form, status: Status, version?: number, theirs?: Row) => {
  const words = t(c).forms;
  const parts = {
    title: words.agenda,
    lead: words.agendaLead,
    action: paths.agendaEdit(),
    back: paths.agenda(),
    Fields: AgendaFields,
  };
  return show(c, parts, form, status, version, theirs && formOf(theirs));
};

const showResolution = async (c: Ctx, form: Form, status: Status) => {
  const words = t(c).forms;
  const parts = {
    title: words.resolution,
    lead: words.resolutionLead,
    action: paths.agendaResolution(),
    back: paths.agenda(),
  };
  const last = await inMunicipality(c, findLastNumber);
  return show(c, { ...parts, Fields: ResolutionFields }, form, status, last);
};

const showField = (c: Ctx, id: string | null, form: Form, status: Status, version?: number, theirs?: Row) => {
  const words = t(c).forms;
  const action = id ? paths.agendaField(id) : paths.agendaFieldNew();
  const parts = {
    title: words.field,
    lead: words.fieldLead,
    action,
    back: paths.agenda(),
    Fields: FieldFields,
  };
  return show(c, parts, form, status, version, theirs && formOf(theirs));
};

async function showGoal(
  c: Ctx,
  id: string | null,
  form: Form,
  status: Status,
  version?: number,
  theirs?: Row,
) {
  const words = t(c).forms;
  const [fields, units] = await inMunicipality(
    c,
    async (tx) => [await listFields(tx), await listUnits(tx)] as const,
  );
  const parts = {
    title: words.goal,
    lead: words.goalLead,
    action: id ? paths.goalEdit(id) : paths.goalNew(),
    back: id ? paths.goal(id) : paths.agenda(),
    Fields: (props: { view: Ctx['var']['view']; form: Form }) => (
      <GoalFields {...props} fields={fields} units={units} />
    ),
  };
  return show(c, parts, form, status, version, theirs && goalForm(theirs as AgendaGoal));
}

async function showIndicator(
  c: Ctx,
  id: string | null,
  form: Form,
  status: Status,
  version?: number,
  theirs?: Row,
) {
  const words = t(c).forms;
  const goals = await inMunicipality(c, listGoals);
  const parts = {
    title: words.indicator,
    lead: words.indicatorLead,
    action: id ? paths.indicatorEdit(id) : paths.indicatorNew(),
    back: id ? paths.indicator(id) : paths.agenda(),
    Fields: (props: { view: Ctx['var']['view']; form: Form }) => <IndicatorFields {...props} goals={goals} />,
  };
  return show(c, parts, form, status, version, theirs && indicatorForm(theirs as Indicator));
}

const showValue = (c: Ctx, indicator: Indicator, form: Form, status: Status) => {
  const words = t(c).forms;
  const parts = {
    title: words.value(indicator.name),
    lead: words.valueLead,
    action: paths.indicatorValue(indicator.id),
    back: paths.indicator(indicator.id),
    Fields: (props: { view: Ctx['var']['view']; form: Form }) => (
      <ValueFields {...props} unit={indicator.unit} />
    ),
  };
  return show(c, parts, form, status);
};

import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { findMeetings } from '../../law/core/meeting.ts';
import { decisionFor } from '../../law/core/responsibility.ts';
import {
  addEvidence,
  listEvidence,
  nameResponsible,
  removeEvidence,
  type Statement,
  stateApplies,
  unlinkCoverage,
} from '../../law/store/statements.ts';
import { listUnits } from '../../municipality/store/units.ts';
import { findPerson, listPersons } from '../../people/store/persons.ts';
import { listNames } from '../../plan/store/initiatives.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { coverageInput, evidenceInput, personInput, statementInput } from './input.ts';
import { DutyPage } from './pages/duty.tsx';
import { StatementPage } from './pages/statement.tsx';
import { coverDuty, type Duty, findDuty, proposeInitiative, readHolders, withLegalDays } from './store.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);
const idOf = (c: Ctx): string => c.req.param('id') ?? '';
const back = (c: Ctx) => c.redirect(paths.obligation(idOf(c)), 303);

/** One duty, and all that can be said and done about it. */
export const dutyRoutes = new Hono<Env>()
  .get('/rechtsradar/:id', signedIn, (c) => showDuty(c, emptyForm, 200))
  .get('/rechtsradar/:id/geltung', act('V1', 'decide'), async (c) => {
    const duty = await find(c);
    if (!duty) return notFound(c);
    const { applies, reason } = duty.statement ?? {};
    return c.html(<StatementPage view={c.var.view} duty={duty} form={formOf({ applies, reason })} />);
  })
  .post('/rechtsradar/:id/geltung', act('V1', 'decide'), async (c) => {
    const duty = await find(c);
    if (!duty) return notFound(c);
    const input = await readForm(c, statementInput);
    const show = (form: Form) => c.html(<StatementPage view={c.var.view} duty={duty} form={form} />, 422);
    if (!input.ok) return show(input.form);
    const { version, ...judgement } = input.value;
    const { result: stated } = await inMunicipality(c, (tx) =>
      withLegalDays(tx, actorOf(c), () => stateApplies(tx, actorOf(c), idOf(c), judgement, version ?? 0)),
    );
    if (!stated.ok && stated.error.refusal === 'version-conflict')
      return showConflict(c, duty, stated.error.current, input.form);
    if (!stated.ok) return show(withFault(input.form, 'reason', t(c).waiver.fault));
    leaveNotice(c, t(c).done.stated);
    return back(c);
  })
  .post('/rechtsradar/:id/zustaendigkeit', act('V1', 'prepare'), async (c) => {
    const input = await readForm(c, personInput);
    if (!input.ok) return showDuty(c, input.form, 422);
    const { responsibleId, version } = input.value;
    const named = await inMunicipality(c, async (tx) => {
      const duty = await findDuty(tx, today(c), idOf(c));
      if (!duty || (responsibleId && !(await findPerson(tx, responsibleId)))) return undefined;
      return nameResponsible(tx, actorOf(c), idOf(c), responsibleId, version ?? 0);
    });
    if (!named) return notFound(c);
    if (!named.ok) return showDuty(c, withFault(input.form, 'responsibleId', t(c).duty.nameConflict), 409);
    leaveNotice(c, t(c).done.named);
    return back(c);
  })
  .post('/rechtsradar/:id/nachweise', act('V1', 'comment'), async (c) => {
    if (!(await find(c))) return notFound(c);
    const input = await readForm(c, evidenceInput);
    if (!input.ok) return showDuty(c, input.form, 422);
    await inMunicipality(c, (tx) => addEvidence(tx, actorOf(c), idOf(c), input.value));
    leaveNotice(c, t(c).done.evidence);
    return back(c);
  })
  .post('/rechtsradar/:id/nachweise/:evidence/loeschung', act('V1', 'prepare'), async (c) => {
    const evidence = c.req.param('evidence');
    const gone =
      isId(evidence) && (await inMunicipality(c, (tx) => removeEvidence(tx, actorOf(c), idOf(c), evidence)));
    if (!gone) return notFound(c);
    leaveNotice(c, t(c).done.removed);
    return back(c);
  })
  .post('/rechtsradar/:id/vorhaben', act('V1', 'prepare'), async (c) => {
    const input = await readForm(c, coverageInput);
    if (!input.ok) return (await find(c)) ? showDuty(c, input.form, 422) : notFound(c);
    const linked = await inMunicipality(c, async (tx) => {
      const found = await findDuty(tx, today(c), idOf(c));
      return found && coverDuty(tx, actorOf(c), found.duty, input.value);
    });
    if (!linked) return notFound(c);
    if (!linked.ok) return showDuty(c, withFault(input.form, 'initiativeId', 'not-found'), 422);
    leaveNotice(c, t(c).done.linked);
    return back(c);
  })
  .post('/rechtsradar/:id/vorhaben/:initiative/loeschung', act('V1', 'prepare'), async (c) => {
    const initiativeId = c.req.param('initiative');
    const link = { obligationId: idOf(c), initiativeId };
    if (!isId(initiativeId)) return notFound(c);
    const { result: gone } = await inMunicipality(c, (tx) =>
      withLegalDays(tx, actorOf(c), () => unlinkCoverage(tx, actorOf(c), link)),
    );
    if (!gone) return notFound(c);
    leaveNotice(c, t(c).done.unlinked);
    return back(c);
  })
  .post('/rechtsradar/:id/vorschlag', act('V1', 'prepare'), (c) => propose(c));

const today = (c: Ctx) => ({ municipalityId: municipalityOf(c), asOf: dayInGermany(c.var.now()) });

const find = async (c: Ctx): Promise<Duty | undefined> =>
  (await inMunicipality(c, (tx) => findDuty(tx, today(c), idOf(c))))?.duty;

/** Both statements side by side; saving again replaces the newer one knowingly. */
function showConflict(c: Ctx, duty: Duty, statement: Statement, form: Form) {
  const { applies, reason } = statement;
  const theirs = {
    applies: applies ? t(c).waiver.options[applies] : t(c).waiver.back,
    reason: reason ?? '',
  };
  return c.html(
    <StatementPage view={c.var.view} duty={{ ...duty, statement }} form={form} theirs={theirs} />,
    409,
  );
}

async function propose(c: Ctx) {
  const proposed = await inMunicipality(c, async (tx) => {
    const found = await findDuty(tx, today(c), idOf(c));
    if (!found) return undefined;
    const roles = c.var.rights.who(decisionFor(found.duty.row), 'decide');
    const holders = await readHolders(tx, today(c).asOf);
    const holder = holders.find(({ role, unitId }) => unitId !== null && roles.includes(role));
    const unitId = holder?.unitId ?? (await listUnits(tx))[0]?.id;
    return unitId ? proposeInitiative(tx, actorOf(c), found.duty, unitId) : 'no-unit';
  });
  if (!proposed) return notFound(c);
  if (proposed === 'no-unit' || !proposed.ok) leaveNotice(c, t(c).done.noUnit);
  else leaveNotice(c, t(c).done.proposed(proposed.value.code));
  return back(c);
}

async function showDuty(c: Ctx, form: Form, status: 200 | 409 | 422) {
  const page = await inMunicipality(c, async (tx) => {
    const found = await findDuty(tx, today(c), idOf(c));
    if (!found) return undefined;
    return {
      found,
      evidence: await listEvidence(tx, idOf(c)),
      holders: await readHolders(tx, today(c).asOf),
      persons: await listPersons(tx, dayInGermany(c.var.now())),
      names: await listNames(tx),
    };
  });
  if (!page) return notFound(c);
  const { duty, ...reading } = page.found;
  const decision = decisionFor(duty.row);
  const named = page.persons.find(({ id }) => id === duty.statement?.responsibleId);
  const roles = c.var.rights.who(decision, 'decide');
  const byRight = page.holders.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  const meeting = findMeetings(reading.duties.map(({ row }) => row)).get(idOf(c)) ?? [];
  return c.html(
    <DutyPage
      view={c.var.view}
      reading={reading}
      duty={duty}
      evidence={page.evidence}
      meets={reading.duties.filter(({ row }) => meeting.includes(row.obligation.id))}
      decision={decision}
      responsible={{ names: named ? [named.name] : byRight, byRight: !named }}
      persons={page.persons.map(({ id, name, occupation }) => ({
        value: id,
        label: [name, occupation].filter(Boolean).join(', '),
      }))}
      initiatives={page.names
        .filter(({ id }) => !duty.covering.some((one) => one.id === id))
        .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      form={form}
    />,
    status,
  );
}

import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { countRows, readChanges, readMembers, teamInput } from './input.ts';
import { TeamFormPage, teamForm } from './pages/team-form.tsx';
import { TeamsPage } from './pages/teams.tsx';
import { withRefusal } from './refusal.ts';
import { listPersons } from './store/persons.ts';
import { createTeam, findTeam, listTeams, saveTeam, type Team, type TeamFields } from './store/teams.ts';
import { texts } from './texts.ts';

/** Teams and what they can give to initiatives. */
export const teamRoutes = new Hono<Env>()
  .get('/kommune/teams', signedIn, async (c) =>
    c.html(<TeamsPage view={c.var.view} teams={await inMunicipality(c, listTeams)} />),
  )
  .get('/kommune/teams/neu', act('V1', 'prepare'), (c) =>
    showForm(c, { ...emptyForm, values: { daysPerYear: '200' } }, null, 200),
  )
  .post('/kommune/teams/neu', act('V1', 'prepare'), async (c) => {
    const input = await readTeam(c);
    if (!input.ok) return showForm(c, input.form, null);
    const created = await inMunicipality(c, (tx) => createTeam(tx, actorOf(c), input.fields));
    return created.ok
      ? backToList(c, input.fields.name)
      : showForm(c, withRefusal(c, input.form, created.error), null);
  })
  .get('/kommune/teams/:id', signedIn, async (c) => {
    const team = await findIn(c, c.req.param('id'));
    return team ? showForm(c, teamForm(team), team, 200) : notFound(c);
  })
  .post('/kommune/teams/:id', act('V1', 'prepare'), async (c) => {
    const team = await findIn(c, c.req.param('id'));
    if (!team) return notFound(c);
    const input = await readTeam(c);
    if (!input.ok) return showForm(c, input.form, team);
    const saved = await inMunicipality(c, (tx) =>
      saveTeam(tx, actorOf(c), team.id, input.fields, input.version),
    );
    if (saved.ok) return backToList(c, input.fields.name);
    const { error } = saved;
    if (error.refusal === 'not-found') return notFound(c);
    return error.refusal === 'version-conflict'
      ? showForm(c, input.form, team, 409, error.current)
      : showForm(c, withRefusal(c, input.form, error), team);
  });

type TeamInput = { ok: true; fields: TeamFields; version: number; form: Form } | { ok: false; form: Form };

/** The fields of the team and its two lists of rows. */
async function readTeam(c: Ctx): Promise<TeamInput> {
  const input = await readForm(c, teamInput);
  const { rowFaults } = texts(c.var.view.language);
  let { form } = input;
  const members = readMembers(form.values);
  const changes = readChanges(form.values);
  if ('fault' in members) form = withFault(form, 'members', rowFaults[members.fault](members.row));
  if ('fault' in changes) form = withFault(form, 'changes', rowFaults[changes.fault](changes.row));
  if (!input.ok || 'fault' in members || 'fault' in changes) return { ok: false, form };
  const { version, ...fields } = input.value;
  return { ok: true, fields: { ...fields, members, changes }, version: version ?? 0, form };
}

const findIn = async (c: Ctx, id: string): Promise<Team | undefined> =>
  isId(id) ? inMunicipality(c, (tx) => findTeam(tx, id)) : undefined;

async function showForm(
  c: Ctx,
  form: Form,
  team: Team | null,
  status: 200 | 409 | 422 = 422,
  current?: Team,
) {
  const { units, persons } = await inMunicipality(c, async (tx) => ({
    units: await listUnits(tx),
    persons: await listPersons(tx, dayInGermany(c.var.now())),
  }));
  const rows = { members: rowsFor(form, 'member'), changes: rowsFor(form, 'quarter') };
  return c.html(
    <TeamFormPage
      view={c.var.view}
      form={form}
      units={units}
      persons={persons}
      team={team}
      rows={rows}
      current={current}
    />,
    status,
  );
}

/** All rows that are filled and two more. */
function rowsFor(form: Form, name: string): number {
  const filled = Array.from(
    { length: countRows(form.values, name) },
    (_, row) => form.values[`${name}-${row}`],
  );
  return filled.findLastIndex((value) => value) + 3;
}

function backToList(c: Ctx, name: string) {
  leaveNotice(c, texts(c.var.view.language).teams.saved(name));
  return c.redirect(paths.teams(), 303);
}

import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import { listUnits } from '../municipality/store/units.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { personInput } from './input.ts';
import { PersonFormPage, personForm } from './pages/person-form.tsx';
import { PersonsPage } from './pages/persons.tsx';
import { withRefusal } from './refusal.ts';
import { createPerson, findPerson, listPersons, type Person, savePerson } from './store/persons.ts';
import { listPosts } from './store/posts.ts';
import { texts } from './texts.ts';

/** Does the work, and takes it back when afterwards nobody who can sign in could decide who may do what. */
export type KeepDecidable = <T, R>(
  tx: Tx,
  now: Date,
  work: (step: Tx) => Promise<Result<T, R>>,
) => Promise<Result<T, R | Refusal<'nobody-could-decide'>>>;

/** The people of the municipality. */
export const personRoutes = (keepDecidable: KeepDecidable) =>
  new Hono<Env>()
    .get('/kommune/personen', signedIn, async (c) => {
      const filter = {
        text: (c.req.query('text') ?? '').trim().slice(0, 100),
        unitId: isId(c.req.query('einheit') ?? '') ? c.req.query('einheit') : undefined,
        all: c.req.query('alle') === 'on',
      };
      const { persons, units } = await inMunicipality(c, async (tx) => ({
        persons: await listPersons(tx, dayInGermany(c.var.now()), filter),
        units: await listUnits(tx),
      }));
      return c.html(<PersonsPage view={c.var.view} persons={persons} units={units} filter={filter} />);
    })
    .get('/kommune/personen/neu', act('S9', 'prepare'), (c) => showForm(c, emptyForm, null, 200))
    .post('/kommune/personen/neu', act('S9', 'prepare'), async (c) => {
      const input = await readForm(c, personInput);
      if (!input.ok) return showForm(c, input.form, null);
      const { version: _version, ...fields } = input.value;
      const created = await inMunicipality(c, (tx) => createPerson(tx, actorOf(c), fields));
      return created.ok
        ? backToList(c, fields.name)
        : showForm(c, withRefusal(c, input.form, created.error), null);
    })
    .get('/kommune/personen/:id', signedIn, async (c) => {
      const person = await findIn(c, c.req.param('id'));
      return person ? showForm(c, personForm(person), person, 200) : notFound(c);
    })
    .post('/kommune/personen/:id', act('S9', 'prepare'), async (c) => {
      const person = await findIn(c, c.req.param('id'));
      if (!person) return notFound(c);
      const input = await readForm(c, personInput);
      if (!input.ok) return showForm(c, input.form, person);
      const { version, ...fields } = input.value;
      const saved = await inMunicipality(c, (tx) =>
        keepDecidable(tx, c.var.now(), (step) =>
          savePerson(step, actorOf(c), person.id, fields, version ?? 0),
        ),
      );
      if (saved.ok) return backToList(c, fields.name);
      const { error } = saved;
      if (error.refusal === 'nobody-could-decide')
        return showForm(
          c,
          withFault(input.form, 'leftOn', texts(c.var.view.language).access.lastDecider),
          person,
        );
      if (error.refusal === 'not-found') return notFound(c);
      return error.refusal === 'version-conflict'
        ? showForm(c, input.form, person, 409, error.current)
        : showForm(c, withRefusal(c, input.form, error), person);
    });

const findIn = async (c: Ctx, id: string): Promise<Person | undefined> =>
  isId(id) ? inMunicipality(c, (tx) => findPerson(tx, id)) : undefined;

async function showForm(
  c: Ctx,
  form: Form,
  person: Person | null,
  status: 200 | 409 | 422 = 422,
  current?: Person,
) {
  const { units, posts } = await inMunicipality(c, async (tx) => ({
    units: await listUnits(tx),
    posts: person ? await listPosts(tx, { personId: person.id }) : [],
  }));
  return c.html(
    <PersonFormPage
      view={c.var.view}
      form={form}
      units={units}
      person={person}
      posts={posts}
      current={current}
    />,
    status,
  );
}

function backToList(c: Ctx, name: string) {
  leaveNotice(c, texts(c.var.view.language).persons.saved(name));
  return c.redirect(paths.persons(), 303);
}

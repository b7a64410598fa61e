import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listPersons } from '../people/store/persons.ts';
import { knowledgeInForce } from '../roles/store/rules.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { askPlacement } from './advise.ts';
import { measureImpulses } from './core/impulse.ts';
import { measureNetwork } from './core/network.ts';
import { readContactGraph } from './core/read-graph.ts';
import { contactInput, contactListInput } from './input.ts';
import { ContactsPage } from './pages/contacts.tsx';
import { type Exchange, NetworkPage } from './pages/network.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { type PlacementAsked, PlacementPage } from './pages/placement.tsx';
import { listCommunities } from './store/basics.ts';
import { findContactList, removeContactList, replaceContactList } from './store/contact-list.ts';
import { type Contact, listContacts, logContact, removeContact } from './store/contacts.ts';
import { readCoverage } from './store/coverage.ts';
import { findGuideOf, listGuides, unitIdsOf } from './store/guides.ts';
import { listMeasured } from './store/impulses.ts';
import { readSettings } from './store/settings.ts';
import { listTopics } from './store/topics.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);
const today = (c: Ctx) => dayInGermany(c.var.now());
const daysAgo = (c: Ctx, days: number): string =>
  dayInGermany(new Date(c.var.now().getTime() - days * 86_400_000));

/** Coverage, contacts, network and placement. */
export const networkRoutes = new Hono<Env>()
  .get('/digitale-lotsen', signedIn, async (c) => {
    const at = { municipalityId: municipalityOf(c), now: c.var.now() };
    const { coverage, contacts, impulses, rules } = await inMunicipality(c, async (tx) => ({
      coverage: await readCoverage(tx, at),
      contacts: await listContacts(tx, daysAgo(c, 90)),
      impulses: await listMeasured(tx),
      rules: (await knowledgeInForce(tx)).rules,
    }));
    return c.html(
      <OverviewPage
        view={c.var.view}
        coverage={coverage}
        contacts={{
          count: contacts.length,
          minutes: contacts.reduce((sum, { minutes }) => sum + minutes, 0),
        }}
        impulsesWaiting={measureImpulses(impulses, today(c)).waiting}
        staffPerGuide={rules.assume('staffPerGuide')}
      />,
    );
  })
  .get('/digitale-lotsen/kontakte', signedIn, (c) => showContacts(c, undefined, 200))
  .post('/digitale-lotsen/kontakte', act('L3', 'prepare'), async (c) => {
    const own = await ownMandate(c);
    if (!own) return showContacts(c, undefined, 422);
    const input = await readForm(c, contactInput);
    if (!input.ok) return showContacts(c, inWords(c, input.form), 422);
    if (input.value.day > today(c))
      return showContacts(c, inWords(c, withFault(input.form, 'day', 'in-future')), 422);
    const known = await inMunicipality(c, async (tx) => ({
      units: await listUnits(tx),
      topics: await listTopics(tx),
    }));
    const { unitId, topicId } = input.value;
    if (unitId && !known.units.some(({ id }) => id === unitId))
      return showContacts(c, withFault(input.form, 'unitId', 'not-found'), 422);
    const fields = {
      ...input.value,
      topicId: known.topics.some(({ id }) => id === topicId) ? topicId : null,
    };
    await inMunicipality(c, (tx) => logContact(tx, actorOf(c), own.id, fields));
    leaveNotice(c, t(c).contacts.saved);
    return c.redirect(paths.guideContacts(), 303);
  })
  .post('/digitale-lotsen/kontakte/:id/loeschung', act('L3', 'prepare'), async (c) => {
    const id = c.req.param('id');
    const own = await ownMandate(c);
    if (!own || !isId(id)) return notFound(c);
    const removed = await inMunicipality(c, (tx) => removeContact(tx, actorOf(c), own.id, id));
    if (!removed) return notFound(c);
    leaveNotice(c, t(c).contacts.removed);
    return c.redirect(paths.guideContacts(), 303);
  })
  .get('/digitale-lotsen/netz', signedIn, async (c) => {
    const at = { municipalityId: municipalityOf(c), now: c.var.now() };
    const read = await inMunicipality(c, async (tx) => ({
      coverage: await readCoverage(tx, at),
      guides: (await listGuides(tx)).filter(({ state, kind }) => state === 'active' && kind !== 'community'),
      contacts: await listContacts(tx, daysAgo(c, 180)),
      communities: await listCommunities(tx),
      topics: await listTopics(tx),
    }));
    const { coverage, guides, contacts, communities, topics } = read;
    const network = measureNetwork(
      // A company is a node as soon as somebody is there for it.
      [...coverage.rows, ...coverage.companies.filter(({ active }) => active > 0)].map(
        ({ id, code, name, staff }) => ({ id, code, name, staff }),
      ),
      guides.map((guide) => ({
        id: guide.id,
        name: guide.name ?? '–',
        unitIds: unitIdsOf(guide),
        hasDeputy: guide.deputyId !== null,
        topicIds: guide.topics.map(({ id }) => id),
        groupIds: communities
          .filter(({ members }) => members.some(({ id }) => id === guide.id))
          .map(({ id }) => id),
      })),
      contacts,
    );
    return c.html(
      <NetworkPage
        view={c.var.view}
        network={network}
        topics={topics}
        communities={communities}
        outside={countOutside(contacts)}
      />,
    );
  })
  .get('/digitale-lotsen/platzierung', signedIn, (c) => showPlacement(c, emptyForm, 200))
  .post('/digitale-lotsen/platzierung/kontaktliste', act('L2', 'prepare'), postContactList)
  .post('/digitale-lotsen/platzierung/kontaktliste/loeschung', act('L2', 'prepare'), async (c) => {
    await inMunicipality(c, (tx) => removeContactList(tx, actorOf(c)));
    leaveNotice(c, t(c).placement.removed);
    return c.redirect(paths.guidePlacement(), 303);
  });

const ownMandate = (c: Ctx) =>
  inMunicipality(c, async (tx) => {
    const guide = await findGuideOf(tx, c.var.viewer?.personId ?? '');
    return guide?.state === 'active' ? guide : undefined;
  });

function inWords(c: Ctx, form: Form): Form {
  const sentences = t(c).faults;
  const faults = Object.entries(form.faults).map(([field, fault]) => [field, sentences[fault] ?? fault]);
  return { ...form, faults: Object.fromEntries(faults) };
}

const pageOf = (c: Ctx): number => Math.max(1, Math.floor(Number(c.req.query('seite'))) || 1);

async function showContacts(c: Ctx, refused: Form | undefined, status: 200 | 422) {
  const own = await ownMandate(c);
  const shown = await inMunicipality(c, async (tx) => ({
    contacts: await listContacts(tx, daysAgo(c, 90), own?.id),
    months: (await readSettings(tx)).contactMonths,
    units: await listUnits(tx),
    topics: await listTopics(tx),
  }));
  const usual = formOf({
    unitId: own?.unitId,
    minutes: '15',
    outcome: 'helped',
    day: today(c).split('-').reverse().join('.'),
  });
  return c.html(
    <ContactsPage
      view={c.var.view}
      form={refused ?? usual}
      ownId={own?.id ?? null}
      page={pageOf(c)}
      {...shown}
    />,
    status,
  );
}

function countOutside(contacts: readonly Contact[]): Exchange[] {
  const byName = Map.groupBy(
    contacts.filter(({ outside }) => outside !== null),
    ({ outside }) => outside!,
  );
  return [...byName]
    .map(([name, list]) => ({
      name,
      count: list.length,
      topics: [...new Set(list.flatMap(({ topic }) => topic ?? []))],
      lastDay: list
        .map(({ day }) => day)
        .toSorted()
        .at(-1)!,
    }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

async function showPlacement(c: Ctx, form: Form, status: 200 | 422) {
  const { list, units, guides, persons, settings } = await inMunicipality(c, async (tx) => ({
    list: await findContactList(tx),
    units: await listUnits(tx),
    guides: (await listGuides(tx)).filter(({ state }) => state === 'active'),
    persons: await listPersons(tx, dayInGermany(c.var.now())),
    settings: await readSettings(tx),
  }));
  const asked = readAsked(c);
  const known = new Set(list?.people);
  const present = guides.flatMap(({ listName }) => (listName && known.has(listName) ? [listName] : []));
  const advice =
    list && (await askPlacement({ ...list, present, ...asked, perUnit: asked.perUnit ? 1 : 0, seconds: 5 }));
  return c.html(
    <PlacementPage
      view={c.var.view}
      list={list}
      asked={asked}
      advice={advice}
      present={present.length}
      units={units}
      months={settings.contactMonths}
      personIds={new Map(persons.map(({ name, id }) => [name, id]))}
      form={form}
    />,
    status,
  );
}

function readAsked(c: Ctx): PlacementAsked {
  const count = Number(c.req.query('anzahl') ?? '5');
  return {
    count: Number.isInteger(count) && count >= 1 && count <= 100 ? count : 5,
    steps: c.req.query('schritte') === '2' ? 2 : 1,
    perUnit: c.req.query('je-einheit') === 'on',
  };
}

async function postContactList(c: Ctx) {
  const words = t(c).placement;
  const input = await readForm(c, contactListInput);
  if (!input.ok) return showPlacement(c, input.form, 422);
  const body = await c.req.parseBody();
  const textOf = async (name: string) => {
    const file = body[name];
    return file instanceof File && file.size > 0 ? file.text() : undefined;
  };
  const [edges, units] = [await textOf('edges'), await textOf('units')];
  const refuse = (field: string, sentence: string) =>
    showPlacement(c, withFault(input.form, field, sentence), 422);
  if (edges === undefined) return refuse('edges', words.faults['file-missing']!);
  const graph = readContactGraph(edges, units);
  if (!graph.ok) {
    const [file, line] = (graph.error.at ?? 'EDGES').split(':');
    const sentence = words.faults[graph.error.refusal]!;
    return refuse(
      file === 'UNITS' ? 'units' : 'edges',
      line ? `${sentence} (${words.line(line)}).` : sentence,
    );
  }
  const { value } = graph;
  await inMunicipality(c, (tx) => replaceContactList(tx, actorOf(c), value, input.value.source));
  const passed = value.notes.map(({ note, count }) => words.notes[note](count));
  leaveNotice(c, [words.uploaded(value.people.length, value.contacts), ...passed].join(' '));
  return c.redirect(paths.guidePlacement(), 303);
}

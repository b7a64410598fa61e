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
import { readChoices } from './choices.ts';
import { formSections, isRequiredIn, missingFields, type Section } from './core/field.ts';
import { stepsFrom } from './core/life-cycle.ts';
import { newInitiative } from './input.ts';
import { HistoryPage } from './pages/history.tsx';
import { InitiativePage } from './pages/initiative.tsx';
import { NewPage } from './pages/new.tsx';
import { RemovalPage } from './pages/removal.tsx';
import { SectionPage } from './pages/section.tsx';
import { sectionOf, slugOf } from './pages/section-slug.ts';
import { readInitiativePage } from './read-initiative.ts';
import { readSection, type SectionRead, sectionForm } from './section-input.ts';
import { listHistory, undoChange } from './store/history.ts';
import {
  changeInitiative,
  createInitiative,
  findWholeInitiative,
  type InitiativeFields,
  removeInitiative,
  type WholeInitiative,
} from './store/initiatives.ts';
import { readFacts } from './store/steps.ts';
import { texts } from './texts.ts';

/** One initiative: its page, its form in sections, its history. */
export const initiativeRoutes = new Hono<Env>()
  .get('/vorhaben/neu', act('V1', 'anyone'), (c) => showNew(c, emptyForm, 200))
  .post('/vorhaben/neu', act('V1', 'anyone'), async (c) => {
    const input = await readForm(c, newInitiative);
    if (!input.ok) return showNew(c, input.form, 422);
    const created = await inMunicipality(c, (tx) => createInitiative(tx, actorOf(c), input.value));
    if (!created.ok) return showNew(c, withRefusal(c, input.form, created.error), 422);
    leaveNotice(c, texts(c.var.view.language).saved(input.value.name));
    return c.redirect(paths.initiative(created.value.id), 303);
  })
  .get('/vorhaben/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    const page = isId(id)
      ? await inMunicipality(c, (tx) => readInitiativePage(tx, id, todayOf(c)))
      : undefined;
    return page ? c.html(<InitiativePage view={c.var.view} {...page} />) : notFound(c);
  })
  .get('/vorhaben/:id/bearbeiten/:section?', act('V1', 'prepare'), async (c) => {
    const found = await find(c);
    const section = sectionOf(c.req.param('section') ?? slugOf.what);
    if (!found || !section) return notFound(c);
    return showSection(c, section, found, sectionForm(section, found, found.lists), 200);
  })
  .post('/vorhaben/:id/bearbeiten/:section', act('V1', 'prepare'), async (c) => {
    const found = await find(c);
    const section = sectionOf(c.req.param('section'));
    if (!found || !section) return notFound(c);
    const body = await c.req.parseBody({ all: true });
    const input = readSection(section, body);
    if (typeof body.more === 'string')
      return showSection(c, section, found, { ...input.form, faults: {} }, 200, { moreRows: 3 });
    if (!input.ok) return showSection(c, section, found, input.form, 422);
    return saveSection(c, section, found, input, body.next === 'on');
  })
  .get('/vorhaben/:id/verlauf', signedIn, async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const before = Number(c.req.query('vor')) || undefined;
    const data = await inMunicipality(c, async (tx) => ({
      initiative: await findWholeInitiative(tx, id),
      entries: await listHistory(tx, id, before, pageLength + 1),
    }));
    if (!data.initiative) return notFound(c);
    const { initiative, entries } = data;
    return c.html(
      <HistoryPage
        view={c.var.view}
        initiative={initiative}
        entries={entries.slice(0, pageLength)}
        more={entries.length > pageLength}
      />,
    );
  })
  .post('/vorhaben/:id/verlauf/:sequence/ruecknahme', act('V1', 'prepare'), async (c) => {
    const [id, sequence] = [c.req.param('id'), Number(c.req.param('sequence'))];
    if (!isId(id) || !Number.isSafeInteger(sequence)) return notFound(c);
    const undone = await inMunicipality(c, (tx) => undoChange(tx, actorOf(c), id, sequence));
    if (!undone.ok && undone.error.refusal === 'not-found') return notFound(c);
    const t = texts(c.var.view.language);
    leaveNotice(c, undone.ok ? t.history.undone : (t.refusals[undone.error.refusal] ?? undone.error.refusal));
    return c.redirect(paths.initiativeHistory(id), 303);
  })
  .get('/vorhaben/:id/loeschung', act('V1', 'prepare'), async (c) => {
    const found = await find(c);
    return found ? c.html(<RemovalPage view={c.var.view} initiative={found} />) : notFound(c);
  })
  .post('/vorhaben/:id/loeschung', act('V1', 'prepare'), async (c) => {
    const found = await find(c);
    if (!found) return notFound(c);
    const t = texts(c.var.view.language);
    if (found.state !== 'idea' && found.state !== 'announced') {
      leaveNotice(c, t.removal.notIdea);
      return c.redirect(paths.initiative(found.id), 303);
    }
    await inMunicipality(c, (tx) => removeInitiative(tx, actorOf(c), found.id));
    leaveNotice(c, t.removed(found.name));
    return c.redirect(paths.initiatives(), 303);
  });

const pageLength = 30;

const find = async (c: Ctx): Promise<WholeInitiative | undefined> => {
  const id = c.req.param('id');
  return id && isId(id) ? inMunicipality(c, (tx) => findWholeInitiative(tx, id)) : undefined;
};

async function saveSection(
  c: Ctx,
  section: Section,
  found: WholeInitiative,
  input: SectionRead & { ok: true },
  goOn: boolean,
) {
  const { fields, lists, version } = input.value;
  const saved = await inMunicipality(c, (tx) =>
    changeInitiative(
      tx,
      actorOf(c),
      found.id,
      { fields: fields as Partial<InitiativeFields>, lists },
      version,
    ),
  );
  if (saved.ok) {
    leaveNotice(c, texts(c.var.view.language).saved(saved.value.name));
    const next = goOn && formSections[formSections.indexOf(section as (typeof formSections)[number]) + 1];
    return c.redirect(next ? paths.initiativeEdit(found.id, slugOf[next]) : paths.initiative(found.id), 303);
  }
  if (saved.error.refusal === 'not-found') return notFound(c);
  if (saved.error.refusal === 'version-conflict')
    return showSection(c, section, found, input.form, 409, { current: saved.error.current });
  return showSection(c, section, found, withRefusal(c, input.form, saved.error), 422);
}

type Refused = { refusal: string; at?: string; detail?: Record<string, string | number> };

function withRefusal(c: Ctx, form: Form, { refusal, at, detail = {} }: Refused): Form {
  const sentence = texts(c.var.view.language).refusals[refusal] ?? refusal;
  const filled = Object.entries(detail).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, String(value)),
    sentence,
  );
  return withFault(form, at ?? 'name', filled);
}

async function showNew(c: Ctx, form: Form, status: 200 | 422) {
  const units = await inMunicipality(c, listUnits);
  const options = units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));
  return c.html(<NewPage view={c.var.view} form={form} units={options} />, status);
}

async function showSection(
  c: Ctx,
  section: Section,
  initiative: WholeInitiative,
  form: Form,
  status: 200 | 409 | 422,
  more: { moreRows?: number; current?: WholeInitiative } = {},
) {
  const { choices, facts } = await inMunicipality(c, async (tx) => ({
    choices: await readChoices(tx, dayInGermany(c.var.now())),
    facts: await readFacts(tx, initiative),
  }));
  const next = stepsFrom(initiative.state)[0]?.to;
  const demanded = new Set(
    next
      ? missingFields(next, facts)
          .filter((field) => isRequiredIn(field, next, facts))
          .map(({ key }) => key)
      : [],
  );
  const sentences = texts(c.var.view.language).refusals;
  const faults = Object.fromEntries(
    Object.entries(form.faults).map(([key, fault]) => [key, sentences[fault] ?? fault]),
  );
  return c.html(
    <SectionPage
      view={c.var.view}
      section={section}
      form={{ ...form, faults }}
      choices={choices}
      initiative={initiative}
      demanded={demanded}
      {...more}
    />,
    status,
  );
}

export const todayOf = (c: Ctx): string => dayInGermany(c.var.now());

import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { findPerson } from '../people/store/persons.ts';
import { findInitiative } from '../plan/store/initiatives.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { readPage } from '../web/query.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { checkAttachments, type SentFile } from './core/attachment.ts';
import { impulseStates, measureImpulses } from './core/impulse.ts';
import { impulseInput } from './input.ts';
import { ImpulseFiguresPage } from './pages/impulse-figures.tsx';
import { ImpulseListPage } from './pages/impulse-list.tsx';
import { SimilarList } from './pages/impulse-marks.tsx';
import { ImpulseNewPage } from './pages/impulse-new.tsx';
import { submitImpulse } from './store/impulse-steps.ts';
import {
  countImpulses,
  findAttachment,
  findSimilar,
  type ImpulseFilter,
  impulsePage,
  listImpulses,
  listMeasured,
  listReleased,
  type MeasuredImpulse,
  type Similar,
} from './store/impulses.ts';
import { listTopics } from './store/topics.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language).impulses;
const today = (c: Ctx) => dayInGermany(c.var.now());

/** Impulses: to give, to list, to measure. */
export const impulseRoutes = new Hono<Env>()
  .get('/impulse', signedIn, async (c) => {
    const filter = readFilter(c);
    const page = readPage(c.req.query('seite'));
    const shown = await inMunicipality(c, async (tx) => ({
      all: await listMeasured(tx),
      count: await countImpulses(tx, filter),
      impulses: await listImpulses(tx, filter, page),
      initiative: filter.initiativeId ? await findInitiative(tx, filter.initiativeId) : undefined,
      units: await listUnits(tx),
      topics: await listTopics(tx),
    }));
    const { initiative } = shown;
    return c.html(
      <ImpulseListPage
        view={c.var.view}
        today={today(c)}
        impulses={shown.impulses}
        counts={measureImpulses(shown.all, today(c))}
        filter={filter}
        about={initiative ? `${initiative.code} ${initiative.name}` : null}
        units={shown.units}
        topics={shown.topics}
        page={page}
        pages={Math.ceil(shown.count / impulsePage)}
        query={c.req.query()}
      />,
    );
  })
  .get('/impulse/neu', act('L4', 'anyone'), async (c) => {
    const person = await inMunicipality(c, async (tx) => findPerson(tx, c.var.viewer?.personId ?? ''));
    return showNew(c, { ...emptyForm, values: { unitId: person?.unitId ?? '', showsName: 'on' } }, 200);
  })
  .post('/impulse/neu', act('L4', 'anyone'), postImpulse)
  .get('/impulse/aehnliche', signedIn, async (c) => {
    const text = (c.req.query('text') ?? '').slice(0, 500);
    const similar = await inMunicipality(c, (tx) => findSimilar(tx, text));
    return c.html(<SimilarList view={c.var.view} similar={similar} />);
  })
  .get('/impulse/auswertung', signedIn, async (c) => {
    const { all, released } = await inMunicipality(c, async (tx) => ({
      all: await listMeasured(tx),
      released: await listReleased(tx),
    }));
    return c.html(
      <ImpulseFiguresPage
        view={c.var.view}
        figures={measureImpulses(all, today(c))}
        byUnit={figuresBy(all, ({ unit }) => unit, today(c))}
        byTopic={figuresBy(all, ({ topic }) => topic, today(c))}
        released={released}
      />,
    );
  })
  .get('/impulse/:id/anlagen/:attachment', signedIn, async (c) => {
    const { id, attachment } = c.req.param();
    const found =
      isId(id) && isId(attachment)
        ? await inMunicipality(c, (tx) => findAttachment(tx, id, attachment))
        : undefined;
    if (!found) return notFound(c);
    const place = found.type.startsWith('image/') ? 'inline' : 'attachment';
    return c.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.type === 'text/plain' ? 'text/plain; charset=utf-8' : found.type,
      'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    });
  });

async function postImpulse(c: Ctx) {
  const input = await readForm(c, impulseInput);
  const sent = await readFiles(c);
  if (!input.ok) return showNew(c, input.form, 422, [], sent.length > 0);
  const files = checkAttachments(sent);
  if (!files.ok)
    return showNew(c, withFault(input.form, 'files', t(c).faults[files.error.refusal]!), 422, [], true);
  const { seen, ...fields } = input.value;
  const similar = seen
    ? []
    : await inMunicipality(c, (tx) => findSimilar(tx, `${fields.title} ${fields.text}`));
  if (similar.length > 0) return showNew(c, input.form, 200, similar, sent.length > 0);
  const known = await inMunicipality(c, (tx) => findUnknown(tx, fields));
  if (known) return showNew(c, withFault(input.form, known, 'not-found'), 422, [], sent.length > 0);
  const impulse = await inMunicipality(c, (tx) =>
    submitImpulse(tx, actorOf(c), {
      ...fields,
      files: files.value,
      giver: { personId: c.var.viewer!.personId! },
    }),
  );
  leaveNotice(c, t(c).form.done(impulse.number, formatDay(impulse.dueOn, c.var.view.language)));
  return c.redirect(paths.impulse(impulse.id), 303);
}

/** The field whose choice is not there (any more). */
async function findUnknown(
  tx: Tx,
  { unitId, topicId }: { unitId: string | null; topicId: string | null },
): Promise<'unitId' | 'topicId' | undefined> {
  if (unitId && !(await listUnits(tx)).some(({ id }) => id === unitId)) return 'unitId';
  if (topicId && !(await listTopics(tx)).some(({ id }) => id === topicId)) return 'topicId';
  return undefined;
}

async function readFiles(c: Ctx): Promise<SentFile[]> {
  const { files } = await c.req.parseBody({ all: true });
  const list = (Array.isArray(files) ? files : [files]).filter((one) => one instanceof File);
  return Promise.all(
    list
      // A file field left empty is sent as a file without name and content.
      .filter(({ name, size }) => name !== '' || size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

async function showNew(
  c: Ctx,
  form: Form,
  status: 200 | 422,
  similar: readonly Similar[] = [],
  filesLost = false,
) {
  const { units, topics } = await inMunicipality(c, async (tx) => ({
    units: await listUnits(tx),
    topics: await listTopics(tx),
  }));
  return c.html(
    <ImpulseNewPage
      view={c.var.view}
      form={form}
      units={units}
      topics={topics}
      similar={similar}
      filesLost={filesLost}
    />,
    status,
  );
}

function readFilter(c: Ctx): ImpulseFilter {
  const state = c.req.query('stand') ?? '';
  const id = (name: string) => (isId(c.req.query(name) ?? '') ? c.req.query(name) : undefined);
  const initiativeId = id('vorhaben');
  return {
    text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
    state: state === 'waiting' ? state : impulseStates.find((one) => one === state),
    unitId: id('einheit'),
    topicId: id('thema'),
    initiativeId,
    giverId: c.req.query('meine') ? (c.var.viewer?.personId ?? undefined) : undefined,
  };
}

/** The figures of each group, the largest first; what belongs to none comes last. */
function figuresBy(
  list: readonly MeasuredImpulse[],
  nameOf: (impulse: MeasuredImpulse) => string | null,
  day: string,
) {
  return [...Map.groupBy(list, nameOf)]
    .map(([name, group]) => ({ name, figures: measureImpulses(group, day) }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || b.figures.all - a.figures.all);
}

import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listPersons } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound, safeBack } from '../web/request.tsx';
import { answerStatuses } from './core/answer.ts';
import { type ListFilter, listItems } from './core/list.ts';
import type { SheetGroup } from './core/sheet.ts';
import { itemsFor } from './core/target.ts';
import { bulkInput } from './input.ts';
import { inWords } from './pages/in-words.ts';
import { ListPageView } from './pages/list.tsx';
import { saveAnswers } from './store/answers.ts';
import { type AnsweredSheet, readSheet } from './store/sheets.ts';
import { findTarget, type Target } from './store/targets.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);

/** Lists of requirements, and one answer for many of them. */
export const listRoutes = new Hono<Env>()
  .get('/it-sicherheit/katalog/:sheet/gruppen/:group', signedIn, async (c) => {
    const read = await readFor(c, undefined);
    const group = read && findGroup(c, read.sheet, c.req.param('group'));
    return read && group ? showList(c, read, group, c.req.query()) : notFound(c);
  })
  .get('/it-sicherheit/katalog/:sheet/anforderungen', signedIn, async (c) => {
    const read = await readFor(c, c.req.query('ziel'));
    return read ? showList(c, read, null, c.req.query()) : notFound(c);
  })
  .post('/it-sicherheit/katalog/:sheet/sammelantwort', act('X2', 'comment'), async (c) => {
    const input = await readForm(c, bulkInput);
    const read = await readFor(c, [input.form.values.ziel].flat()[0]);
    if (!read) return notFound(c);
    const back = safeBack([input.form.values.back].flat()[0]);
    if (!input.ok) return showAgain(c, read, back, input.form);
    const { item, ziel, ...patch } = input.value;
    const { sheet } = read.sheet;
    const picks = item.filter(({ key }) => sheet.items.some((one) => one.key === key));
    const place = { sheet: sheet.id, targetId: ziel };
    const saved = await inMunicipality(c, (tx) => saveAnswers(tx, actorOf(c), place, picks, patch));
    if (!saved.ok) {
      const { at, refusal } = saved.error;
      return showAgain(c, read, back, withFault(input.form, at ?? 'status', refusal));
    }
    leaveNotice(c, doneSentence(c, read.sheet, saved.value));
    return c.redirect(back === '/' ? paths.securityList(sheet.id) : back, 303);
  });

type Reading = { sheet: AnsweredSheet; target: Target | null };

/** For a target object the list has only what is about such a thing, unless nothing is. */
const readFor = (c: Ctx, targetId: string | undefined): Promise<Reading | undefined> =>
  inMunicipality(c, async (tx) => {
    const target = targetId ? (isId(targetId) ? await findTarget(tx, targetId) : undefined) : null;
    if (target === undefined) return undefined;
    const sheet = await readSheet(tx, c.req.param('sheet')!, c.var.view.language, target?.id);
    return sheet && { sheet: target ? narrow(sheet, target) : sheet, target };
  });

function narrow(sheet: AnsweredSheet, { categories }: Target): AnsweredSheet {
  const items = itemsFor(sheet.sheet.items, categories, (key) => sheet.answers.has(key));
  return items.length === 0 ? sheet : { ...sheet, sheet: { ...sheet.sheet, items } };
}

/** `-` stands for what lies outside any group. */
function findGroup(c: Ctx, { sheet }: AnsweredSheet, id: string): SheetGroup | undefined {
  if (id !== '-') return sheet.groups.find((group) => group.id === id);
  return sheet.items.some(({ group }) => group === '')
    ? { id: '', title: t(c).outsideGroups, lead: null, priority: null }
    : undefined;
}

type Query = Record<string, string | undefined>;

const filterOf = (query: Query, group: SheetGroup | null): ListFilter => ({
  group: group ? group.id : query.gruppe || null,
  status: answerStatuses.find((one) => one === query.stand) ?? null,
  verb: query.verb || null,
  category: query.art || null,
  text: (query.q ?? '').trim().slice(0, 100),
});

/** A refused bulk answer shows the page it came from, with all that was typed and picked. */
function showAgain(c: Ctx, read: Reading, back: string, form: Form) {
  const url = new URL(back, 'http://localhost');
  const name = /\/gruppen\/([^/]+)$/.exec(url.pathname)?.[1];
  const group = name ? (findGroup(c, read.sheet, decodeURIComponent(name)) ?? null) : null;
  return showList(c, read, group, Object.fromEntries(url.searchParams), form);
}

async function showList(
  c: Ctx,
  { sheet, target }: Reading,
  group: SheetGroup | null,
  query: Query,
  form: Form = emptyForm,
) {
  const filter = filterOf(query, group);
  const statusOf = (key: string) => sheet.answers.get(key)?.status ?? 'open';
  const list = listItems(sheet.sheet, statusOf, filter, Math.trunc(Number(query.seite)) || 1);
  const persons = await inMunicipality(c, (tx) => listPersons(tx, dayInGermany(c.var.now())));
  const { gruppe, stand, verb, art, q } = query;
  const href = (page: number) => {
    const look = { ziel: target?.id, stand, verb, art, q, seite: page === 1 ? undefined : String(page) };
    return group
      ? paths.securityGroup(sheet.sheet.id, group.id, look)
      : paths.securityList(sheet.sheet.id, { gruppe, ...look });
  };
  return c.html(
    <ListPageView
      view={c.var.view}
      sheet={sheet}
      target={target}
      group={group}
      filter={filter}
      list={list}
      base={group ? paths.securityGroup(sheet.sheet.id, group.id) : paths.securityList(sheet.sheet.id)}
      href={href}
      persons={persons}
      form={inWords(form, t(c).refusals)}
      picked={new Set([form.values.item ?? []].flat().map((pick) => pick.slice(pick.indexOf(' ') + 1)))}
    />,
    form === emptyForm ? 200 : 422,
  );
}

function doneSentence(c: Ctx, { sheet }: AnsweredSheet, done: { saved: number; conflicts: string[] }) {
  const ids = sheet.items.filter(({ key }) => done.conflicts.includes(key)).map(({ id }) => id);
  const { bulk } = t(c);
  return [bulk.saved(done.saved), ids.length > 0 && bulk.conflicts(ids.slice(0, 10).join(', '))]
    .filter(Boolean)
    .join(' ');
}

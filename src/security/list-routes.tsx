import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { listPersons } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound, safeBack } from '../web/request.tsx';
import { answerStatuses } from './core/answer.ts';
import { type ListFilter, listItems } from './core/list.ts';
import type { SheetGroup } from './core/sheet.ts';
import { bulkInput } from './input.ts';
import { ListPageView } from './pages/list.tsx';
import { saveAnswers } from './store/answers.ts';
import { type AnsweredSheet, readSheet } from './store/sheets.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);

/** Lists of requirements, and one answer for many of them. */
export const listRoutes = new Hono<Env>()
  .get('/it-sicherheit/katalog/:sheet/gruppen/:group', signedIn, async (c) => {
    const sheet = await readFor(c);
    const group = sheet && findGroup(c, sheet, c.req.param('group'));
    return sheet && group ? showList(c, sheet, group, c.req.query()) : notFound(c);
  })
  .get('/it-sicherheit/katalog/:sheet/anforderungen', signedIn, async (c) => {
    const sheet = await readFor(c);
    return sheet ? showList(c, sheet, null, c.req.query()) : notFound(c);
  })
  .post('/it-sicherheit/katalog/:sheet/sammelantwort', act('X2', 'comment'), async (c) => {
    const sheet = await readFor(c);
    if (!sheet) return notFound(c);
    const input = await readForm(c, bulkInput);
    const back = safeBack([input.form.values.back].flat()[0]);
    if (!input.ok) return showAgain(c, sheet, back, input.form);
    const { item, ...patch } = input.value;
    const picks = item.filter(({ key }) => sheet.sheet.items.some((one) => one.key === key));
    const place = { sheet: sheet.sheet.id, targetId: null };
    const saved = await inMunicipality(c, (tx) => saveAnswers(tx, actorOf(c), place, picks, patch));
    if (!saved.ok)
      return showAgain(
        c,
        sheet,
        back,
        withFault(input.form, saved.error.at ?? 'status', saved.error.refusal),
      );
    leaveNotice(c, doneSentence(c, sheet, saved.value));
    return c.redirect(back === '/' ? paths.securityList(sheet.sheet.id) : back, 303);
  });

const readFor = (c: Ctx): Promise<AnsweredSheet | undefined> =>
  inMunicipality(c, (tx) => readSheet(tx, c.req.param('sheet')!, c.var.view.language));

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
function showAgain(c: Ctx, sheet: AnsweredSheet, back: string, form: Form) {
  const url = new URL(back, 'http://localhost');
  const name = /\/gruppen\/([^/]+)$/.exec(url.pathname)?.[1];
  const group = name ? (findGroup(c, sheet, decodeURIComponent(name)) ?? null) : null;
  return showList(c, sheet, group, Object.fromEntries(url.searchParams), form);
}

async function showList(
  c: Ctx,
  sheet: AnsweredSheet,
  group: SheetGroup | null,
  query: Query,
  form: Form = emptyForm,
) {
  const filter = filterOf(query, group);
  const statusOf = (key: string) => sheet.answers.get(key)?.status ?? 'open';
  const list = listItems(sheet.sheet, statusOf, filter, Math.trunc(Number(query.seite)) || 1);
  const persons = await inMunicipality(c, listPersons);
  const { gruppe, stand, verb, art, q } = query;
  const href = (page: number) => {
    const look = { stand, verb, art, q, seite: page === 1 ? undefined : String(page) };
    return group
      ? paths.securityGroup(sheet.sheet.id, group.id, look)
      : paths.securityList(sheet.sheet.id, { gruppe, ...look });
  };
  const faults = Object.fromEntries(
    Object.entries(form.faults).map(([field, fault]) => [field, t(c).refusals[fault] ?? fault]),
  );
  return c.html(
    <ListPageView
      view={c.var.view}
      sheet={sheet}
      group={group}
      filter={filter}
      list={list}
      base={group ? paths.securityGroup(sheet.sheet.id, group.id) : paths.securityList(sheet.sheet.id)}
      href={href}
      persons={persons}
      form={{ ...form, faults }}
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

import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { listPersons } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import type { AnswerStatus } from './core/answer.ts';
import { progressOver, reportDays } from './core/progress.ts';
import { answerInput } from './input.ts';
import { ItemPage } from './pages/item.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { nextOpen, SheetPage } from './pages/sheet.tsx';
import { type Answer, listAnswerHistory, listDatedAnswers, saveAnswer } from './store/answers.ts';
import {
  type AnsweredSheet,
  findHomeless,
  findOverdue,
  isOutdated,
  readSheet,
  readSheets,
} from './store/sheets.ts';
import { texts } from './texts.ts';

const language = (c: Ctx) => c.var.view.language;
const today = (c: Ctx) => dayInGermany(c.var.now());

/** Overview, sheets, their groups, and the answer to each requirement. */
export const sheetRoutes = new Hono<Env>()
  .get('/it-sicherheit', signedIn, async (c) => {
    const sheets = await inMunicipality(c, (tx) => readSheets(tx, language(c)));
    return c.html(<OverviewPage view={c.var.view} sheets={sheets} overdue={findOverdue(sheets, today(c))} />);
  })
  .get('/it-sicherheit/katalog/:sheet', signedIn, async (c) => {
    const found = await inMunicipality(c, async (tx) => {
      const sheet = await readSheet(tx, c.req.param('sheet'), language(c));
      return sheet && { sheet, history: await listDatedAnswers(tx, sheet.sheet.id) };
    });
    if (!found) return notFound(c);
    const { sheet, history } = found;
    const over = progressOver(sheet.sheet.items, history, reportDays(history[0]?.day, today(c)));
    const overdue = findOverdue([sheet], today(c));
    return c.html(
      <SheetPage
        view={c.var.view}
        sheet={sheet}
        overdue={overdue}
        over={over}
        homeless={findHomeless(sheet).length}
      />,
    );
  })
  .get('/it-sicherheit/katalog/:sheet/anforderungen/:key', signedIn, async (c) => {
    const sheet = await inMunicipality(c, (tx) => readSheet(tx, c.req.param('sheet'), language(c)));
    const answer = sheet?.answers.get(c.req.param('key'));
    return sheet ? showItem(c, sheet, answerForm(answer), 200) : notFound(c);
  })
  .post('/it-sicherheit/katalog/:sheet/anforderungen/:key', act('X2', 'comment'), async (c) => {
    const sheet = await inMunicipality(c, (tx) => readSheet(tx, c.req.param('sheet'), language(c)));
    const item = sheet?.sheet.items.find(({ key }) => key === c.req.param('key'));
    if (!sheet || !item) return notFound(c);
    const input = await readForm(c, answerInput);
    if (!input.ok) return showItem(c, sheet, input.form, 422);
    const { version, ...fields } = input.value;
    const place = { sheet: sheet.sheet.id, requirement: item.key, targetId: null };
    const saved = await inMunicipality(c, (tx) => saveAnswer(tx, actorOf(c), place, fields, version));
    if (saved.ok) {
      leaveNotice(c, texts(language(c)).saved(item.id));
      return c.redirect(afterSave(sheet, item.key, input.form), 303);
    }
    if (saved.error.refusal === 'version-conflict')
      return showItem(c, sheet, input.form, 409, saved.error.current);
    return showItem(c, sheet, withFault(input.form, saved.error.at ?? 'status', saved.error.refusal), 422);
  });

/** With "save and go on" the next open requirement, else the group it belongs to. */
function afterSave(sheet: AnsweredSheet, key: string, { values }: Form): string {
  const next = values.next === 'on' ? nextOpen(sheet, key) : undefined;
  const group = sheet.sheet.items.find((item) => item.key === key)!.group;
  return next ? paths.securityItem(sheet.sheet.id, next) : paths.securityGroup(sheet.sheet.id, group);
}

const answerForm = (answer: Answer | undefined): Form =>
  formOf({
    status: (answer?.status ?? 'open') satisfies AnswerStatus,
    note: answer?.note,
    evidence: answer?.evidence,
    personId: answer?.personId,
    dueOn: answer?.dueOn && formatDay(answer.dueOn, 'de'),
  });

async function showItem(c: Ctx, sheet: AnsweredSheet, form: Form, status: 200 | 409 | 422, theirs?: Answer) {
  const item = sheet.sheet.items.find(({ key }) => key === c.req.param('key'));
  if (!item) return notFound(c);
  const place = { sheet: sheet.sheet.id, requirement: item.key, targetId: null };
  const { history, persons } = await inMunicipality(c, async (tx) => ({
    history: await listAnswerHistory(tx, place),
    persons: await listPersons(tx),
  }));
  const sentences = texts(language(c)).refusals;
  const faults = Object.fromEntries(
    Object.entries(form.faults).map(([field, fault]) => [field, sentences[fault] ?? fault]),
  );
  return c.html(
    <ItemPage
      view={c.var.view}
      sheet={sheet.sheet}
      item={item}
      formerIds={sheet.formerIds.get(item.key) ?? []}
      outdated={isOutdated(sheet, item.key)}
      form={{ ...form, faults }}
      version={history[0]?.version ?? 0}
      theirs={theirs && answerForm(theirs)}
      history={history}
      persons={persons}
    />,
    status,
  );
}

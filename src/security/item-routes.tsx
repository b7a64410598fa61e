import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listPersons } from '../people/store/persons.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import type { AnswerStatus } from './core/answer.ts';
import { nextOpen } from './core/list.ts';
import type { SheetItem } from './core/sheet.ts';
import { answerInput, riskInput } from './input.ts';
import { inWords } from './pages/in-words.ts';
import { ItemPage } from './pages/item.tsx';
import {
  type Answer,
  type AnswerPlace,
  listAnswerHistory,
  listAnswersByTarget,
  saveAnswer,
} from './store/answers.ts';
import { listMeasuresAt } from './store/measures.ts';
import { listRisksAt, proposeRisk } from './store/risks.ts';
import { type AnsweredSheet, isOutdated, readSheet } from './store/sheets.ts';
import { findTarget, listTargets, type Target } from './store/targets.ts';
import { targetTexts } from './target-texts.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);

/** A requirement, for the municipality or for one target object (`?ziel=`). */
type Place = { sheet: AnsweredSheet; item: SheetItem; target: Target | null };

const placeOf = ({ sheet, item, target }: Place): AnswerPlace => ({
  sheet: sheet.sheet.id,
  requirement: item.key,
  targetId: target?.id ?? null,
});

/** The answer to one requirement, and the residual risk that is proposed there. */
export const itemRoutes = new Hono<Env>()
  .get('/it-sicherheit/katalog/:sheet/anforderungen/:key', signedIn, async (c) => {
    const place = await inMunicipality(c, (tx) => findPlace(c, tx));
    if (!place) return notFound(c);
    return showItem(c, place, { answer: answerForm(place.sheet.answers.get(place.item.key)) }, 200);
  })
  .post('/it-sicherheit/katalog/:sheet/anforderungen/:key', act('X2', 'comment'), async (c) => {
    const place = await inMunicipality(c, (tx) => findPlace(c, tx));
    if (!place) return notFound(c);
    const input = await readForm(c, answerInput);
    if (!input.ok) return showItem(c, place, { answer: input.form }, 422);
    const { version, ...fields } = input.value;
    const saved = await inMunicipality(c, (tx) =>
      saveAnswer(tx, actorOf(c), placeOf(place), fields, version),
    );
    if (saved.ok) {
      leaveNotice(c, t(c).saved(place.item.id));
      return c.redirect(afterSave(place, input.form), 303);
    }
    const { refusal } = saved.error;
    if (saved.error.refusal === 'version-conflict')
      return showItem(c, place, { answer: input.form, theirs: saved.error.current }, 409);
    const form = withFault(input.form, saved.error.at ?? 'status', refusal);
    return showItem(c, place, { answer: form }, 422);
  })
  .post('/it-sicherheit/katalog/:sheet/anforderungen/:key/restrisiko', act('X3', 'comment'), async (c) => {
    const place = await inMunicipality(c, (tx) => findPlace(c, tx));
    if (!place) return notFound(c);
    const answer = answerForm(place.sheet.answers.get(place.item.key));
    const input = await readForm(c, riskInput);
    if (!input.ok) return showItem(c, place, { answer, risk: input.form }, 422);
    const proposed = await inMunicipality(c, (tx) =>
      proposeRisk(tx, actorOf(c), placeOf(place), input.value),
    );
    if (!proposed.ok) {
      const { at, refusal } = proposed.error;
      return showItem(c, place, { answer, risk: withFault(input.form, at!, refusal) }, 422);
    }
    leaveNotice(c, targetTexts(c.var.view.language).risks.proposed);
    return c.redirect(paths.securityItem(place.sheet.sheet.id, place.item.key, place.target?.id), 303);
  });

async function findPlace(c: Ctx, tx: Tx): Promise<Place | undefined> {
  const id = c.req.query('ziel');
  const target = id ? (isId(id) ? await findTarget(tx, id) : undefined) : null;
  if (target === undefined) return undefined;
  const sheet = await readSheet(tx, c.req.param('sheet')!, c.var.view.language, target?.id);
  const item = sheet?.sheet.items.find(({ key }) => key === c.req.param('key'));
  return sheet && item && { sheet, item, target };
}

/** With "save and go on" the next open requirement, else where it came from. */
function afterSave({ sheet, item, target }: Place, { values }: Form): string {
  if (target) return paths.securityTarget(target.id);
  const next = values.next === 'on' ? nextOpen(sheet.sheet, sheet.answers, item.key) : undefined;
  return next ? paths.securityItem(sheet.sheet.id, next) : paths.securityGroup(sheet.sheet.id, item.group);
}

const answerForm = (answer: Answer | undefined): Form =>
  formOf({
    status: (answer?.status ?? 'open') satisfies AnswerStatus,
    note: answer?.note,
    evidence: answer?.evidence,
    personId: answer?.personId,
    dueOn: answer?.dueOn && formatDay(answer.dueOn, 'de'),
  });

type Forms = { answer: Form; risk?: Form; theirs?: Answer };

async function showItem(c: Ctx, place: Place, forms: Forms, status: 200 | 409 | 422) {
  const { sheet, item, target } = place;
  const read = await inMunicipality(c, async (tx) => ({
    history: await listAnswerHistory(tx, placeOf(place)),
    persons: await listPersons(tx, dayInGermany(c.var.now())),
    targets: await listTargets(tx),
    byTarget: await listAnswersByTarget(tx, sheet.sheet.id, item.key),
    risks: await listRisksAt(tx, placeOf(place)),
    measures: await listMeasuresAt(tx, placeOf(place)),
  }));
  return c.html(
    <ItemPage
      view={c.var.view}
      today={dayInGermany(c.var.now())}
      sheet={sheet.sheet}
      item={item}
      target={target}
      formerIds={sheet.formerIds.get(item.key) ?? []}
      outdated={isOutdated(sheet, item.key)}
      form={inWords(forms.answer, t(c).refusals)}
      riskForm={inWords(forms.risk ?? emptyForm, targetTexts(c.var.view.language).refusals)}
      version={read.history[0]?.version ?? 0}
      theirs={forms.theirs && answerForm(forms.theirs)}
      {...read}
    />,
    status,
  );
}

import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { isId } from '../../kernel/id.ts';
import { type Answers, type AnswerValue, compareAnswers, questions } from '../../law/core/question.ts';
import {
  createOwnEntry,
  findOwnEntry,
  listOwnEntries,
  removeOwnEntry,
  saveOwnEntry,
} from '../../law/store/own-entries.ts';
import { openQuestions } from '../../law/store/radar.ts';
import { listAnswers, saveAnswers } from '../../law/store/statements.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { parseNumber } from '../../web/input.ts';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { ownInput, seenAnswers } from './input.ts';
import { AnswersPage } from './pages/answers.tsx';
import { OwnFormPage, OwnPage } from './pages/own.tsx';
import { withLegalDays } from './store.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);

/** What the municipality adds itself: facts about it, and duties no catalogue knows. */
export const ownRoutes = new Hono<Env>()
  .get('/rechtsradar/angaben', signedIn, (c) => showAnswers(c, { form: emptyForm }, 200))
  .post('/rechtsradar/angaben', act('V1', 'prepare'), async (c) => {
    const body = await c.req.parseBody();
    const { answers, form } = readAnswers(body);
    const seen = readSeen(body.seen);
    if (Object.keys(form.faults).length > 0) return showAnswers(c, { form, seen }, 422);
    const { result: saved } = await inMunicipality(c, (tx) =>
      withLegalDays(tx, actorOf(c), () => saveAnswers(tx, actorOf(c), answers, seen)),
    );
    if (!saved.ok) {
      const { changed } = compareAnswers(answers, seen, saved.error.current);
      const values = Object.fromEntries(changed.map(([fact]) => [fact, form.values[fact]!]));
      return showAnswers(c, { form: { values, faults: {} }, clashes: saved.error.facts }, 409);
    }
    leaveNotice(c, t(c).done.answers);
    return c.redirect(paths.lawAnswers(), 303);
  })
  .get('/rechtsradar/eigene', signedIn, async (c) =>
    c.html(<OwnPage view={c.var.view} entries={await inMunicipality(c, listOwnEntries)} />),
  )
  .get('/rechtsradar/eigene/neu', act('V1', 'prepare'), (c) =>
    c.html(<OwnFormPage view={c.var.view} form={formOf({ confidence: 'medium' })} />),
  )
  .post('/rechtsradar/eigene/neu', act('V1', 'prepare'), async (c) => {
    const input = await readForm(c, ownInput);
    if (!input.ok) return c.html(<OwnFormPage view={c.var.view} form={spoken(c, input.form)} />, 422);
    const { version: _version, ...entry } = input.value;
    const { obligationId } = await inMunicipality(c, (tx) => createOwnEntry(tx, actorOf(c), entry));
    leaveNotice(c, t(c).done.own);
    return c.redirect(paths.obligation(obligationId), 303);
  })
  .get('/rechtsradar/eigene/:id', act('V1', 'prepare'), async (c) => {
    const row = await find(c);
    if (!row) return notFound(c);
    const form = formOf({ ...row.entry, yearly: row.entry.yearly ? 'on' : '' });
    return c.html(<OwnFormPage view={c.var.view} row={row} form={form} />);
  })
  .post('/rechtsradar/eigene/:id', act('V1', 'prepare'), async (c) => {
    const row = await find(c);
    if (!row) return notFound(c);
    const input = await readForm(c, ownInput);
    if (!input.ok)
      return c.html(<OwnFormPage view={c.var.view} row={row} form={spoken(c, input.form)} />, 422);
    const { version, ...entry } = input.value;
    const { result: saved } = await inMunicipality(c, (tx) =>
      withLegalDays(tx, actorOf(c), () => saveOwnEntry(tx, actorOf(c), row.id, entry, version ?? 0)),
    );
    if (!saved.ok) {
      if (saved.error.refusal === 'not-found') return notFound(c);
      const { current } = saved.error;
      const theirs = formOf(current.entry).values as Record<string, string>;
      return c.html(<OwnFormPage view={c.var.view} row={current} form={input.form} theirs={theirs} />, 409);
    }
    leaveNotice(c, t(c).done.own);
    return c.redirect(paths.obligation(row.obligationId), 303);
  })
  .post('/rechtsradar/eigene/:id/loeschung', act('V1', 'prepare'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const { result: gone } = await inMunicipality(c, (tx) =>
      withLegalDays(tx, actorOf(c), () => removeOwnEntry(tx, actorOf(c), id)),
    );
    if (!gone) return notFound(c);
    leaveNotice(c, t(c).done.removed);
    return c.redirect(paths.lawOwn(), 303);
  });

const find = async (c: Ctx) => {
  const id = c.req.param('id');
  return id && isId(id) ? inMunicipality(c, (tx) => findOwnEntry(tx, id)) : undefined;
};

const spoken = (c: Ctx, form: Form): Form =>
  form.faults.date === 'before-known' ? withFault(form, 'date', t(c).own.beforeKnown) : form;

/** Every question of the form; an empty field means that nobody knows. */
function readAnswers(body: Record<string, string | File>): {
  answers: Record<string, AnswerValue | null>;
  form: Form;
} {
  const answers: Record<string, AnswerValue | null> = {};
  const form: Form = { values: {}, faults: {} };
  for (const { fact, kind } of questions) {
    const typed = body[fact];
    if (typeof typed !== 'string') continue;
    form.values[fact] = typed;
    if (typed.trim() === '') answers[fact] = null;
    else if (kind === 'yes-no') answers[fact] = typed === 'yes';
    else {
      const count = parseNumber(typed.trim());
      if (count === null) form.faults[fact] = 'not-a-number';
      else if (!Number.isSafeInteger(count)) form.faults[fact] = 'not-whole';
      else if (count < 0) form.faults[fact] = 'too-small|0';
      else answers[fact] = count;
    }
  }
  return { answers, form };
}

/** A form that does not say what it showed has shown nothing. */
function readSeen(text: string | File | undefined): Answers {
  try {
    return seenAnswers.parse(text);
  } catch {
    return {};
  }
}

type Shown = { form: Form; seen?: Answers; clashes?: readonly string[] };

/** `seen` is what the form began with; without, it begins with what is stored. */
async function showAnswers(c: Ctx, { form, seen, clashes = [] }: Shown, status: 200 | 409 | 422) {
  const { answers, asked } = await inMunicipality(c, async (tx) => ({
    answers: await listAnswers(tx),
    asked: await openQuestions(tx, municipalityOf(c)),
  }));
  return c.html(
    <AnswersPage
      view={c.var.view}
      questions={asked}
      answers={answers}
      seen={seen ?? answers}
      clashes={clashes}
      form={form}
    />,
    status,
  );
}

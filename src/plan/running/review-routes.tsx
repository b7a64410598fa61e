import { Hono } from 'hono';
import { listGoals } from '../../agenda/store/outline.ts';
import { actorOf } from '../../audit/acting.ts';
import type { Tx } from '../../db/index.ts';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { type Benefit, type Review, reviewWindow } from '../core/review.ts';
import { findWholeInitiative, type WholeInitiative } from '../store/initiatives.ts';
import { mayReport } from './core/may-report.ts';
import { ReviewFormPage, ReviewPage } from './pages/review.tsx';
import { ReviewsPage } from './pages/reviews.tsx';
import { readReview, reviewForm } from './review-input.ts';
import {
  findReview,
  listReviews,
  type ReviewRefusal,
  type StoredReview,
  saveReview,
} from './store/reviews.ts';
import { texts } from './texts.ts';

/** Completion reviews: benefit promised against benefit reached. */
export const reviewRoutes = new Hono<Env>()
  .get('/erfolgskontrollen', signedIn, async (c) => {
    const reviews = await inMunicipality(c, listReviews);
    return c.html(<ReviewsPage view={c.var.view} reviews={reviews} today={dayInGermany(c.var.now())} />);
  })
  .get('/vorhaben/:id/erfolgskontrolle', signedIn, async (c) => {
    const found = await find(c);
    if (!found) return notFound(c);
    const { whole, review } = found;
    if (review?.state === 'released')
      return c.html(<ReviewPage view={c.var.view} initiative={whole} review={review} />);
    const barred = barredBy(c, whole);
    if (barred) return back(c, whole.id, barred);
    const start = review ?? (await inMunicipality(c, (tx) => prefill(tx, c, whole)));
    return showForm(c, found, reviewForm(start), 200);
  })
  .post('/vorhaben/:id/erfolgskontrolle', act('V1', 'anyone'), async (c) => {
    const found = await find(c);
    if (!found) return notFound(c);
    const barred = barredBy(c, found.whole);
    if (barred) return back(c, found.whole.id, barred);
    const body = await c.req.parseBody({ all: true });
    const input = readReview(body);
    if (typeof body.more === 'string')
      return showForm(c, found, { ...input.form, faults: {} }, 200, { moreRows: 3 });
    if (!input.ok) return showForm(c, found, input.form, 422);
    const [version, release] = [Number(input.form.values.version) || 0, body.act === 'release'];
    const kept = await inMunicipality(c, (tx) =>
      saveReview(tx, actorOf(c), found.whole, input.value, version, release),
    );
    if (!kept.ok) return refusedReview(c, found, input.form, kept.error);
    const t = texts(c.var.view.language).review;
    return back(c, found.whole.id, release ? t.released(found.whole.name) : t.saved);
  });

type Found = { whole: WholeInitiative; review: StoredReview | undefined };

async function find(c: Ctx): Promise<Found | undefined> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return undefined;
  return inMunicipality(c, async (tx) => {
    const whole = await findWholeInitiative(tx, id);
    return whole && { whole, review: await findReview(tx, id) };
  });
}

function barredBy(c: Ctx, whole: WholeInitiative): string | undefined {
  const t = texts(c.var.view.language).review;
  if (!mayReport(c.var, whole)) return t.notYours;
  return whole.state === 'completed' || whole.state === 'effect-reviewed' ? undefined : t.notCompleted;
}

function back(c: Ctx, id: string, sentence: string) {
  leaveNotice(c, sentence);
  return c.redirect(paths.initiative(id), 303);
}

/** What the profile promised: savings in euro a year, and the goals of the agenda it contributes to. */
async function prefill(tx: Tx, c: Ctx, { lists }: WholeInitiative): Promise<Review> {
  const t = texts(c.var.view.language).review;
  const goals = new Map((await listGoals(tx)).map(({ id, code, name }) => [id, `${code} ${name}`]));
  const blank = {
    unit: null,
    better: 'more' as const,
    promised: null,
    reached: null,
    verdict: null,
    note: null,
  };
  const savings = (lists.savings ?? []).map(
    ({ year, cents }): Benefit => ({
      ...blank,
      name: t.savings(Number(year)),
      unit: '€',
      promised: cents === null ? null : Number(cents) / 100,
    }),
  );
  const contributions = (lists.contributions ?? []).flatMap(({ goalId }): Benefit[] => {
    const name = goals.get(String(goalId));
    return name ? [{ ...blank, name: name.slice(0, 300) }] : [];
  });
  return { benefits: [...savings, ...contributions], judgement: null, lessons: null, followUp: null };
}

function refusedReview(c: Ctx, found: Found, form: Form, error: ReviewRefusal) {
  const t = texts(c.var.view.language).review;
  switch (error.refusal) {
    case 'not-found':
      return notFound(c);
    case 'not-completed':
      return back(c, found.whole.id, t.notCompleted);
    case 'review-released':
      return back(c, found.whole.id, t.alreadyReleased);
    case 'too-early': {
      const { from } = reviewWindow(found.whole.stateSince);
      const faults = { benefits: t.tooEarly(formatDay(from, c.var.view.language)) };
      return showForm(c, found, { ...form, faults }, 422);
    }
    case 'version-conflict':
      return showForm(c, found, form, 409, { current: error.current });
    case 'review-incomplete': {
      const faults = Object.fromEntries(
        error.faults.map(({ refusal, at }) => [at, t.faults[refusal] ?? refusal]),
      );
      return showForm(c, found, { ...form, faults }, 422);
    }
  }
}

const showForm = (
  c: Ctx,
  { whole, review }: Found,
  form: Form,
  status: 200 | 409 | 422,
  more: { moreRows?: number; current?: StoredReview } = {},
) =>
  c.html(
    <ReviewFormPage
      view={c.var.view}
      initiative={whole}
      completedOn={whole.stateSince}
      form={form}
      version={review?.version ?? 0}
      {...more}
    />,
    status,
  );

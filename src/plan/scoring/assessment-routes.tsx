import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { type Form, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { assessWibe } from '../core/wibe.ts';
import { assessRows } from '../core/wibe-row.ts';
import { quickWibe, wsjfParts } from '../planning/core/criterion.ts';
import { listScored, type ScoredCandidate } from '../planning/store/input.ts';
import { readScoreRules } from '../planning/store/scheme.ts';
import {
  type AssessmentInput,
  assessmentForm,
  faultField,
  formOfEstimate,
  readAssessment,
} from './assessment-input.ts';
import { AssessmentPage } from './pages/assessment.tsx';
import { AssessmentFormPage } from './pages/assessment-form.tsx';
import { ScorePage } from './pages/score.tsx';
import type { Calculated } from './pages/wibe-card.tsx';
import {
  type Assessment,
  createAssessment,
  findAssessment,
  listAssessments,
  preferAssessment,
  removeAssessment,
  saveAssessment,
} from './store/assessments.ts';
import { texts } from './texts.ts';

const todayOf = (c: Ctx): string => dayInGermany(c.var.now());

/** The score of one initiative and its economic assessments. */
export const assessmentRoutes = new Hono<Env>()
  .get('/vorhaben/:id/bewertung', signedIn, async (c) => {
    const open = await findOpen(c);
    if (!open) return notFound(c);
    const { entry, rules, assessments } = open;
    const wibe = quickWibe(entry.facts, rules.rate, rules.today);
    const estimate = wibe.lines.length > 0 ? assessWibe(wibe) : null;
    return c.html(
      <ScorePage
        view={c.var.view}
        initiative={entry.candidate}
        scored={entry.scored}
        wsjf={rules.scheme.method === 'wsjf' ? wsjfParts(entry.facts, rules.today) : null}
        assessments={assessments.flatMap(calculate)}
        estimate={estimate?.ok ? estimate.value : null}
      />,
    );
  })
  .get('/vorhaben/:id/wirtschaftlichkeit/neu', act('V1', 'prepare'), async (c) => {
    const open = await findOpen(c);
    if (!open) return notFound(c);
    return showForm(
      c,
      open,
      null,
      formOfEstimate(quickWibe(open.entry.facts, open.rules.rate, open.rules.today)),
    );
  })
  .post('/vorhaben/:id/wirtschaftlichkeit/neu', act('V1', 'prepare'), async (c) => {
    const open = await findOpen(c);
    return open ? save(c, open, null) : notFound(c);
  })
  .get('/vorhaben/:id/wirtschaftlichkeit/:assessment', signedIn, async (c) => {
    const [open, assessment] = [await findOpen(c), await findIn(c)];
    const [shown] = assessment ? calculate(assessment) : [];
    if (!open || !shown) return notFound(c);
    return c.html(<AssessmentPage view={c.var.view} initiative={open.entry.candidate} {...shown} />);
  })
  .get('/vorhaben/:id/wirtschaftlichkeit/:assessment/bearbeiten', act('V1', 'prepare'), async (c) => {
    const [open, assessment] = [await findOpen(c), await findIn(c)];
    return open && assessment ? showForm(c, open, assessment, assessmentForm(assessment)) : notFound(c);
  })
  .post('/vorhaben/:id/wirtschaftlichkeit/:assessment/bearbeiten', act('V1', 'prepare'), async (c) => {
    const [open, assessment] = [await findOpen(c), await findIn(c)];
    return open && assessment ? save(c, open, assessment) : notFound(c);
  })
  .post('/vorhaben/:id/wirtschaftlichkeit/:assessment/vorzug', act('V1', 'prepare'), async (c) => {
    const assessment = await findIn(c);
    if (!assessment) return notFound(c);
    await inMunicipality(c, (tx) => preferAssessment(tx, actorOf(c), assessment));
    leaveNotice(c, texts(c.var.view.language).wibe.preferredNow(assessment.name));
    return c.redirect(paths.score(assessment.initiativeId), 303);
  })
  .post('/vorhaben/:id/wirtschaftlichkeit/:assessment/loeschung', act('V1', 'prepare'), async (c) => {
    const assessment = await findIn(c);
    if (!assessment) return notFound(c);
    await inMunicipality(c, (tx) => removeAssessment(tx, actorOf(c), assessment));
    leaveNotice(c, texts(c.var.view.language).wibe.removed(assessment.name));
    return c.redirect(paths.score(assessment.initiativeId), 303);
  });

type Open = {
  entry: ScoredCandidate;
  rules: Awaited<ReturnType<typeof readScoreRules>>;
  assessments: Assessment[];
};

async function findOpen(c: Ctx): Promise<Open | undefined> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return undefined;
  return inMunicipality(c, async (tx) => {
    const rules = await readScoreRules(tx, todayOf(c));
    const entry = (await listScored(tx, rules)).find(({ candidate }) => candidate.id === id);
    return entry && { entry, rules, assessments: await listAssessments(tx, id) };
  });
}

async function findIn(c: Ctx): Promise<Assessment | undefined> {
  const id = c.req.param('assessment') ?? '';
  const found = isId(id) ? await inMunicipality(c, (tx) => findAssessment(tx, id)) : undefined;
  return found?.initiativeId === c.req.param('id') ? found : undefined;
}

/** Anew from its rows and the rate it was saved with. */
function calculate(assessment: Assessment): Calculated[] {
  const { baseYear, endYear, ratePercent, rateFrom, rateSource, rows } = assessment;
  const rate = { percent: ratePercent, from: rateFrom, source: rateSource };
  const result = assessRows(baseYear, endYear, rate, rows);
  return result.ok ? [{ assessment, result: result.value }] : [];
}

async function save(c: Ctx, open: Open, before: Assessment | null) {
  const body = await c.req.parseBody({ all: true });
  const input = readAssessment(body);
  if (typeof body.more === 'string')
    return showForm(c, open, before, { ...input.form, faults: {} }, { moreRows: 3 });
  if (!input.ok) return showForm(c, open, before, input.form, { status: 422 });
  const t = texts(c.var.view.language).wibe.form;
  const fields = fieldsOf(input.value, open);
  if (!fields.ok) {
    const form = withFault(
      input.form,
      faultField(fields.error.at, input.form),
      t.faults[fields.error.refusal],
    );
    return showForm(c, open, before, form, { status: 422 });
  }
  const actor = actorOf(c);
  const saved = await inMunicipality(c, (tx) =>
    before
      ? saveAssessment(tx, actor, before, fields.value, Number(input.form.values.version))
      : createAssessment(tx, actor, open.entry.candidate.id, fields.value),
  );
  if (saved.ok) {
    leaveNotice(c, t.saved(saved.value.name));
    return c.redirect(paths.assessment(saved.value.initiativeId, saved.value.id), 303);
  }
  const { error } = saved;
  if (error.refusal === 'not-found') return notFound(c);
  if (error.refusal === 'version-conflict')
    return showForm(c, open, error.current, input.form, {
      status: 409,
      theirs: assessmentForm(error.current),
    });
  return showForm(c, open, before, withFault(input.form, 'name', t.nameTaken), { status: 422 });
}

/** The rows with their result and the rate in force today. */
function fieldsOf(input: AssessmentInput, { rules }: Open) {
  const { rate } = rules;
  const result = assessRows(input.baseYear, input.endYear, rate, input.rows);
  if (!result.ok) return result;
  const { total, effective } = result.value;
  return {
    ok: true as const,
    value: {
      ...input,
      ratePercent: rate.percent,
      rateFrom: rate.from,
      rateSource: rate.source,
      totalCents: total,
      effectiveCents: effective,
    },
  };
}

type Shown = { status?: 200 | 409 | 422; theirs?: Form; moreRows?: number };

const showForm = (
  c: Ctx,
  open: Open,
  assessment: Assessment | null,
  form: Form,
  { status = 200, ...rest }: Shown = {},
) =>
  c.html(
    <AssessmentFormPage
      view={c.var.view}
      initiative={open.entry.candidate}
      assessment={assessment}
      form={form}
      {...rest}
    />,
    status,
  );

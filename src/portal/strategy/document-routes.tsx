import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { ok } from '../../kernel/result.ts';
import { listNames } from '../../plan/store/initiatives.ts';
import { compareRadars, compareStrategies } from '../../strategy/core/document.ts';
import { addComment, answerComment, listComments } from '../../strategy/store/comments.ts';
import {
  type Chapter,
  findChapter,
  findGuideline,
  findStrategy,
  findStrategyVersion,
  type Guideline,
  listStrategyVersions,
  removePart,
  saveChapter,
  saveGuideline,
  saveStrategy,
} from '../../strategy/store/document.ts';
import { type Ctx, type Env, inMunicipality } from '../../web/env.ts';
import { emptyForm, type Form, formOf, readForm } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { type Again, findById, type Row, type Status, saveOrShow } from './answer.ts';
import { answerInput, chapterInput, commentInput, guidelineInput, strategyInput } from './input.ts';
import { NoStrategyPage, StrategyPage } from './pages/document.tsx';
import { ChapterFields, GuidelineFields, StrategyFields, StrategyFormPage } from './pages/form.tsx';
import { StrategyVersionPage } from './pages/version.tsx';
import { listGoalGroups, readNamedStrategy, textOfStrategy } from './store.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);

/** Reading and writing the strategy's text. */
export const documentRoutes = new Hono<Env>()
  .get('/it-strategie', signedIn, async (c) => {
    const page = await inMunicipality(c, async (tx) => {
      const draft = await readNamedStrategy(tx);
      if (!draft) return undefined;
      const versions = await listStrategyVersions(tx);
      const last = versions[0] && (await findStrategyVersion(tx, versions[0].number));
      return { draft, versions, last, comments: await listComments(tx) };
    });
    return c.html(page ? <StrategyPage view={c.var.view} {...page} /> : <NoStrategyPage view={c.var.view} />);
  })
  .get('/it-strategie/fassungen/:number', signedIn, async (c) => {
    const number = Number(c.req.param('number'));
    if (!Number.isSafeInteger(number) || number > 1_000_000) return notFound(c);
    const [version, draft] = await inMunicipality(
      c,
      async (tx) => [await findStrategyVersion(tx, number), await readNamedStrategy(tx)] as const,
    );
    if (!version || !draft) return notFound(c);
    const now = textOfStrategy(draft);
    const changes = [...compareStrategies(version.snapshot, now), ...compareRadars(version.snapshot, now)];
    return c.html(<StrategyVersionPage view={c.var.view} version={version} changes={changes} />);
  })
  .get('/it-strategie/bearbeiten', act('S4', 'prepare'), async (c) => {
    const strategy = await inMunicipality(c, findStrategy);
    return showStrategy(c, strategy ? formOf(strategy) : emptyForm, 200, strategy?.version);
  })
  .post('/it-strategie/bearbeiten', act('S4', 'prepare'), async (c) => {
    const again: Again = (form, status, theirs) => showStrategy(c, form, status, theirs?.version, theirs);
    return saveOrShow(c, await readForm(c, strategyInput), again, paths.strategy(), (tx, fields) => {
      const { version, ...input } = fields;
      return saveStrategy(tx, actorOf(c), input, version ?? 0, c.var.view.language);
    });
  })
  .get('/it-strategie/kapitel/neu', act('S4', 'prepare'), (c) => showChapter(c, undefined, emptyForm, 200))
  .post('/it-strategie/kapitel/neu', act('S4', 'prepare'), (c) => postChapter(c, undefined))
  .get('/it-strategie/kapitel/:id', act('S4', 'prepare'), async (c) => {
    const chapter = await findById(c, findChapter);
    return chapter ? showChapter(c, chapter, chapterForm(chapter), 200) : notFound(c);
  })
  .post('/it-strategie/kapitel/:id', act('S4', 'prepare'), async (c) => {
    const chapter = await findById(c, findChapter);
    return chapter ? postChapter(c, chapter) : notFound(c);
  })
  .post('/it-strategie/kapitel/:id/loeschung', act('S4', 'prepare'), (c) => remove(c, 'chapter'))
  .get('/it-strategie/leitsaetze/neu', act('S4', 'prepare'), (c) =>
    showGuideline(c, undefined, { ...emptyForm, values: { kind: 'guideline' } }, 200),
  )
  .post('/it-strategie/leitsaetze/neu', act('S4', 'prepare'), (c) => postGuideline(c, undefined))
  .get('/it-strategie/leitsaetze/:id', act('S4', 'prepare'), async (c) => {
    const guideline = await findById(c, findGuideline);
    return guideline ? showGuideline(c, guideline, guidelineForm(guideline), 200) : notFound(c);
  })
  .post('/it-strategie/leitsaetze/:id', act('S4', 'prepare'), async (c) => {
    const guideline = await findById(c, findGuideline);
    return guideline ? postGuideline(c, guideline) : notFound(c);
  })
  .post('/it-strategie/leitsaetze/:id/loeschung', act('S4', 'prepare'), (c) => remove(c, 'guideline'))
  .post('/it-strategie/kommentare', act('S3', 'comment'), async (c) => {
    const input = await readForm(c, commentInput);
    const given = await inMunicipality(c, async (tx) => {
      if (!input.ok || !(await findStrategy(tx))) return undefined;
      const { chapterId, guidelineId } = input.value;
      if (chapterId && !(await findChapter(tx, chapterId))) return undefined;
      if (guidelineId && !(await findGuideline(tx, guidelineId))) return undefined;
      return ok(await addComment(tx, actorOf(c), input.value));
    });
    leaveNotice(c, given ? t(c).commented : t(c).commentEmpty);
    return c.redirect(`${paths.strategy()}#anmerkungen`, 303);
  })
  .post('/it-strategie/kommentare/:id/antwort', act('S4', 'prepare'), async (c) => {
    const input = await readForm(c, answerInput);
    if (!input.ok) {
      leaveNotice(c, t(c).answerEmpty);
      return c.redirect(`${paths.strategy()}#anmerkungen`, 303);
    }
    const answered = await findById(c, (tx, id) => answerComment(tx, actorOf(c), id, input.value));
    if (!answered?.ok) return notFound(c);
    leaveNotice(c, t(c).answered);
    return c.redirect(`${paths.strategy()}#anmerkungen`, 303);
  });

async function remove(c: Ctx, kind: 'chapter' | 'guideline') {
  const removed = await findById(c, (tx, id) => removePart(tx, actorOf(c), kind, id));
  if (!removed?.ok) return notFound(c);
  leaveNotice(c, t(c).removed);
  return c.redirect(paths.strategy(), 303);
}

async function postChapter(c: Ctx, chapter: Chapter | undefined) {
  const again: Again = (form, status, theirs) => showChapter(c, chapter, form, status, theirs);
  return saveOrShow(c, await readForm(c, chapterInput), again, paths.strategy(), (tx, fields) => {
    const { version, ...input } = fields;
    return saveChapter(tx, actorOf(c), chapter?.id ?? null, input, version ?? 0);
  });
}

async function postGuideline(c: Ctx, guideline: Guideline | undefined) {
  const again: Again = (form, status, theirs) => showGuideline(c, guideline, form, status, theirs);
  return saveOrShow(c, await readForm(c, guidelineInput), again, paths.strategy(), (tx, fields) => {
    const { version, ...input } = fields;
    return saveGuideline(tx, actorOf(c), guideline?.id ?? null, input, version ?? 0);
  });
}

const chapterForm = (chapter: Chapter): Form => {
  const form = formOf(chapter);
  return { ...form, values: { ...form.values, goalIds: chapter.goalIds } };
};

const guidelineForm = (guideline: Guideline): Form => {
  const form = formOf(guideline);
  const rows = guideline.initiatives.flatMap(({ initiativeId, stance, reason }, at) => [
    [`initiative.${at}`, initiativeId],
    [`stance.${at}`, stance],
    [`reason.${at}`, reason ?? ''],
  ]);
  return { ...form, values: { ...form.values, goalIds: guideline.goalIds, ...Object.fromEntries(rows) } };
};

const showStrategy = (c: Ctx, form: Form, status: Status, version?: number, theirs?: Row) =>
  c.html(
    <StrategyFormPage
      view={c.var.view}
      title={t(c).forms.strategy}
      lead={t(c).forms.strategyLead}
      action={paths.strategyEdit()}
      back={paths.strategy()}
      form={form}
      labels={t(c).fields}
      version={version}
      theirs={theirs && formOf(theirs)}
    >
      <StrategyFields view={c.var.view} form={form} />
    </StrategyFormPage>,
    status,
  );

async function showChapter(c: Ctx, chapter: Chapter | undefined, form: Form, status: Status, theirs?: Row) {
  const groups = await inMunicipality(c, listGoalGroups);
  return c.html(
    <StrategyFormPage
      view={c.var.view}
      title={t(c).forms.chapter}
      lead={t(c).forms.chapterLead}
      action={chapter ? paths.strategyChapter(chapter.id) : paths.strategyChapterNew()}
      back={paths.strategy()}
      form={form}
      labels={t(c).fields}
      version={(theirs ?? chapter)?.version}
      theirs={theirs && chapterForm(theirs as Chapter)}
      removal={chapter && !chapter.outline ? paths.strategyChapterRemoval(chapter.id) : undefined}
    >
      <ChapterFields view={c.var.view} form={form} groups={groups} />
    </StrategyFormPage>,
    status,
  );
}

async function showGuideline(
  c: Ctx,
  guideline: Guideline | undefined,
  form: Form,
  status: Status,
  theirs?: Row,
) {
  const [groups, initiatives] = await inMunicipality(
    c,
    async (tx) => [await listGoalGroups(tx), await listNames(tx)] as const,
  );
  return c.html(
    <StrategyFormPage
      view={c.var.view}
      title={t(c).forms.guideline}
      lead={t(c).forms.guidelineLead}
      action={guideline ? paths.strategyGuideline(guideline.id) : paths.strategyGuidelineNew()}
      back={paths.strategy()}
      form={form}
      labels={t(c).fields}
      version={(theirs ?? guideline)?.version}
      theirs={theirs && guidelineForm(theirs as Guideline)}
      removal={guideline && paths.strategyGuidelineRemoval(guideline.id)}
    >
      <GuidelineFields view={c.var.view} form={form} groups={groups} initiatives={initiatives} />
    </StrategyFormPage>,
    status,
  );
}

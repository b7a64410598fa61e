import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany, formatDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { formatNumber } from '../kernel/money.ts';
import type { Role } from '../kernel/role.ts';
import { isCoreUnit } from '../municipality/core/unit-tree.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listPersons } from '../people/store/persons.ts';
import { findInForce } from '../roles/store/matrix.ts';
import { knowledgeInForce } from '../roles/store/rules.ts';
import { giveStatement, listStatements, openHearing } from '../roles/store/statements.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm, withFault } from '../web/form.tsx';
import { act, refused, signedIn } from '../web/guard.tsx';
import { hearingFault, statementInput, typedStatements } from '../web/hearing.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { type GuideKind, guideKinds, nominationDecision } from './core/guide.ts';
import { endInput, guideInput, nominationInput, trainingInput } from './input.ts';
import { GuidePage, type GuideProps, seesReasons } from './pages/guide.tsx';
import { GuideFormPage } from './pages/guide-form.tsx';
import { GuideListPage } from './pages/list.tsx';
import { findGuide, type Guide, listGuides, listTrainings } from './store/guides.ts';
import { isHeadAlone } from './store/heads.ts';
import {
  endGuide,
  type GuideFields,
  type GuideRefusal,
  proposeGuide,
  saveGuide,
  setConsent,
} from './store/mandates.ts';
import { nominateGuide, nominationSubject } from './store/nomination.ts';
import { readSettings } from './store/settings.ts';
import { listTopics } from './store/topics.ts';
import { addTraining, removeTraining } from './store/trainings.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);

/** Guides: directory, mandates, nomination. The routes with an id come last, so that named pages go first. */
export const guideRoutes = new Hono<Env>()
  .get('/digitale-lotsen/verzeichnis', signedIn, async (c) => {
    const id = (name: string) => (isId(c.req.query(name) ?? '') ? c.req.query(name) : undefined);
    const filter = {
      text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
      unitId: id('einheit'),
      topicId: id('thema'),
      kind: guideKinds.find((kind) => kind === c.req.query('art')),
      all: c.req.query('alle') === 'on',
    };
    const shown = await inMunicipality(c, async (tx) => ({
      guides: (await listGuides(tx, filter)).filter((guide) => isShown(c, guide)),
      units: await listUnits(tx),
      topics: await listTopics(tx),
    }));
    return c.html(<GuideListPage view={c.var.view} filter={filter} {...shown} />);
  })
  .get('/digitale-lotsen/neu', act('L1', 'anyone'), async (c) => {
    const kind = guideKinds.find((one) => one === c.req.query('art')) ?? (await kindOfUnit(c));
    if (!mayPrepare(c, kind) && !mayPrepare(c, 'community')) return refused(c, 'L1', 'prepare');
    const asked = (name: string) => (c.req.query(name) ?? '').slice(0, 500);
    const values = {
      kind,
      unitId: asked('einheit'),
      personId: asked('person'),
      listName: asked('kennung'),
      reason: asked('grund'),
      hoursPerWeek: asked('stunden') || (await usualHours(c)),
    };
    return showForm(c, null, { ...emptyForm, values }, 200);
  })
  .post('/digitale-lotsen/neu', act('L1', 'anyone'), async (c) => {
    const input = await readForm(c, guideInput);
    if (!input.ok) return showForm(c, null, inWords(c, input.form), 422);
    const { version: _version, ...fields } = input.value;
    if (!mayPrepare(c, fields.kind)) return refused(c, nominationDecision(fields.kind), 'prepare');
    const saved = await inMunicipality(c, async (tx) =>
      proposeGuide(tx, actorOf(c), await withKnown(tx, fields)),
    );
    if (!saved.ok) return showForm(c, null, withRefusal(c, input.form, saved.error), 422);
    leaveNotice(c, t(c).form.proposed(saved.value.name ?? ''));
    return c.redirect(paths.guide(saved.value.id), 303);
  })
  .get('/digitale-lotsen/:id', signedIn, async (c) => {
    const guide = await findAt(c);
    return guide ? showGuide(c, guide, {}, 200) : notFound(c);
  })
  .get('/digitale-lotsen/:id/bearbeiten', act('L1', 'anyone'), async (c) => {
    const guide = await findAt(c);
    if (!guide || guide.clearedOn) return notFound(c);
    if (!mayPrepare(c, guide.kind)) return refused(c, nominationDecision(guide.kind), 'prepare');
    return showForm(c, guide, guideForm(guide), 200);
  })
  .post('/digitale-lotsen/:id/bearbeiten', act('L1', 'anyone'), async (c) => {
    const guide = await findAt(c);
    if (!guide) return notFound(c);
    if (!mayPrepare(c, guide.kind)) return refused(c, nominationDecision(guide.kind), 'prepare');
    const input = await readForm(c, guideInput);
    if (!input.ok) return showForm(c, guide, inWords(c, input.form), 422);
    const { version, ...fields } = input.value;
    if (!mayPrepare(c, fields.kind)) return refused(c, nominationDecision(fields.kind), 'prepare');
    const saved = await inMunicipality(c, async (tx) =>
      saveGuide(tx, actorOf(c), guide.id, await withKnown(tx, fields), version ?? 0),
    );
    if (!saved.ok) return failed(c, guide, input.form, saved.error);
    leaveNotice(c, t(c).form.saved(saved.value.name ?? ''));
    return c.redirect(paths.guide(guide.id), 303);
  })
  .post('/digitale-lotsen/:id/benennung', act('L1', 'anyone'), async (c) => {
    const guide = await findAt(c);
    if (!guide) return notFound(c);
    const decision = nominationDecision(guide.kind);
    if (!c.var.rights.may(decision, 'decide')) return refused(c, decision, 'decide');
    const { form } = await readForm(c, nominationInput);
    const done = await inMunicipality(c, async (tx) => {
      const noted = typedStatements(form, await openHearing(tx, nominationSubject(guide)));
      return nominateGuide(tx, actorOf(c), guide.id, noted);
    });
    if (!done.ok && done.error.at === 'hearing') {
      const { refusal, detail } = done.error;
      const fault = hearingFault(c.var.view, refusal, String(detail?.roles ?? ''));
      return showGuide(c, guide, { nomination: withFault(form, 'hearing', fault) }, 422);
    }
    if (done.ok) leaveNotice(c, t(c).page.nominated(done.value.name ?? ''));
    return c.redirect(paths.guide(guide.id), 303);
  })
  .post('/digitale-lotsen/:id/stellungnahme', act('L1', 'anyone'), async (c) => {
    const guide = await findAt(c);
    if (guide?.state !== 'proposed') return notFound(c);
    const subject = nominationSubject(guide);
    if (!c.var.rights.may(subject.decision, 'comment')) return refused(c, subject.decision, 'comment');
    const input = await readForm(c, statementInput);
    if (!input.ok) return showGuide(c, guide, { statement: input.form }, 422);
    const actor = actorOf(c);
    const role = actor.role as Role;
    await inMunicipality(c, (tx) => giveStatement(tx, actor, subject, { role, ...input.value }));
    leaveNotice(c, t(c).page.heard);
    return c.redirect(paths.guide(guide.id), 303);
  })
  .post('/digitale-lotsen/:id/ende', act('L1', 'anyone'), async (c) => {
    const guide = await findAt(c);
    if (!guide) return notFound(c);
    if (!mayPrepare(c, guide.kind)) return refused(c, nominationDecision(guide.kind), 'prepare');
    const input = await readForm(c, endInput);
    if (!input.ok) return showGuide(c, guide, { end: input.form }, 422);
    const done = await inMunicipality(c, (tx) => endGuide(tx, actorOf(c), guide.id, input.value));
    if (!done.ok) return showGuide(c, guide, { end: withRefusal(c, input.form, done.error) }, 422);
    leaveNotice(c, t(c).page.ended);
    return c.redirect(paths.guide(guide.id), 303);
  })
  .post('/digitale-lotsen/:id/einwilligung', act('L1', 'anyone'), async (c) => {
    const guide = await findAt(c);
    if (!guide) return notFound(c);
    const isOwn = guide.personId !== null && guide.personId === c.var.viewer?.personId;
    if (!isOwn && !(guide.kind === 'community' && mayPrepare(c, 'community'))) return notFound(c);
    const { consents } = await c.req.parseBody();
    await inMunicipality(c, (tx) => setConsent(tx, actorOf(c), guide.id, consents === 'on'));
    leaveNotice(c, consents === 'on' ? t(c).page.consentSaved : t(c).page.consentEnded);
    return c.redirect(paths.guide(guide.id), 303);
  })
  .post('/digitale-lotsen/:id/schulungen', act('L3', 'prepare'), async (c) => {
    const guide = await findAt(c);
    if (!guide) return notFound(c);
    const input = await readForm(c, trainingInput);
    if (!input.ok) return showGuide(c, guide, { training: inWords(c, input.form) }, 422);
    await inMunicipality(c, (tx) => addTraining(tx, actorOf(c), guide.id, input.value));
    leaveNotice(c, t(c).page.training.added);
    return c.redirect(paths.guide(guide.id), 303);
  })
  .post('/digitale-lotsen/:id/schulungen/:training/loeschung', act('L3', 'prepare'), async (c) => {
    const guide = await findAt(c);
    const training = c.req.param('training');
    if (!guide || !isId(training)) return notFound(c);
    const removed = await inMunicipality(c, (tx) => removeTraining(tx, actorOf(c), guide.id, training));
    if (!removed) return notFound(c);
    leaveNotice(c, t(c).page.training.removed);
    return c.redirect(paths.guide(guide.id), 303);
  });

/** A guide of an Eigenbetrieb or a company is one of the holdings. */
const kindOfUnit = (c: Ctx): Promise<GuideKind> =>
  inMunicipality(c, async (tx) => {
    const unit = (await listUnits(tx)).find(({ id }) => id === c.req.query('einheit'));
    return unit && !isCoreUnit(unit.kind) ? 'holding' : 'inside';
  });

const mayPrepare = (c: Ctx, kind: GuideKind): boolean =>
  c.var.rights.may(nominationDecision(kind), 'prepare');

/** What is not shown is not found. */
async function findAt(c: Ctx): Promise<Guide | undefined> {
  const id = c.req.param('id') ?? '';
  const guide = isId(id) ? await inMunicipality(c, (tx) => findGuide(tx, id)) : undefined;
  return guide && isShown(c, guide) ? guide : undefined;
}

/** A proposal is for those who nominate or are heard before, and for the person; it may come to nothing. */
const isShown = (c: Ctx, guide: Guide): boolean =>
  guide.state !== 'proposed' || seesReasons(c.var.view, guide);

/** Choices that are not there (any more) are left out: they were checkboxes, so nothing typed is lost. */
async function withKnown(tx: Tx, fields: GuideFields): Promise<GuideFields> {
  const units = new Set((await listUnits(tx)).map(({ id }) => id));
  const topics = new Set((await listTopics(tx)).map(({ id }) => id));
  const guides = new Set((await listGuides(tx)).map(({ id }) => id));
  return {
    ...fields,
    unitId: fields.unitId && units.has(fields.unitId) ? fields.unitId : null,
    deputyId: fields.deputyId && guides.has(fields.deputyId) ? fields.deputyId : null,
    furtherUnitIds: fields.furtherUnitIds.filter((id) => units.has(id)),
    topicIds: fields.topicIds.filter((id) => topics.has(id)),
  };
}

/** Hours as the matrix fixes them, else as the rules assume. */
const usualHours = (c: Ctx): Promise<string> =>
  inMunicipality(c, async (tx) => {
    const { guideHours } = await findInForce(tx);
    const { rules } = await knowledgeInForce(tx);
    return formatNumber(guideHours ?? rules.assume('guideHours'), c.var.view.language);
  });

const guideForm = (guide: Guide): Form => ({
  values: {
    ...formOf({
      ...guide,
      name: guide.ownName,
      email: guide.kind === 'community' ? guide.email : '',
      phone: guide.kind === 'community' ? guide.phone : '',
      volunteered: guide.volunteered ? 'on' : '',
      managerAgreedOn: guide.managerAgreedOn && formatDay(guide.managerAgreedOn, 'de'),
      since: guide.since && formatDay(guide.since, 'de'),
      until: guide.until && formatDay(guide.until, 'de'),
      hoursPerWeek: guide.hoursPerWeek === null ? '' : String(guide.hoursPerWeek).replace('.', ','),
      languages: guide.languages.join(', '),
      skills: guide.skills.join(', '),
    }).values,
    furtherUnitIds: guide.furtherUnits.map(({ id }) => id),
    topicIds: guide.topics.map(({ id }) => id),
  },
  faults: {},
});

/** Fault codes of this room as its sentences. */
function inWords(c: Ctx, form: Form): Form {
  const sentences = t(c).faults;
  const faults = Object.entries(form.faults).map(([field, fault]) => [field, sentences[fault] ?? fault]);
  return { ...form, faults: Object.fromEntries(faults) };
}

const withRefusal = (c: Ctx, form: Form, { refusal, at }: GuideRefusal): Form =>
  inWords(c, withFault(form, at ?? 'kind', refusal));

function failed(c: Ctx, guide: Guide, form: Form, error: GuideRefusal) {
  if (error.refusal === 'not-found') return notFound(c);
  return showForm(c, guide, withRefusal(c, form, error), error.refusal === 'version-conflict' ? 409 : 422);
}

async function showForm(c: Ctx, guide: Guide | null, form: Form, status: 200 | 409 | 422) {
  const shown = await inMunicipality(c, async (tx) => ({
    persons: await listPersons(tx, dayInGermany(c.var.now())),
    units: await listUnits(tx),
    topics: await listTopics(tx),
    guides: await listGuides(tx),
  }));
  return c.html(
    <GuideFormPage view={c.var.view} form={form} guide={guide} usualHours={await usualHours(c)} {...shown} />,
    status,
  );
}

async function showGuide(c: Ctx, guide: Guide, forms: Partial<GuideProps['forms']>, status: 200 | 422) {
  const { trainings, settings, ...nomination } = await inMunicipality(c, async (tx) => ({
    trainings: await listTrainings(tx, guide.id),
    settings: await readSettings(tx),
    headAlone: await isHeadAlone(tx, guide, c.var.now()),
    hearing: await openHearing(tx, nominationSubject(guide)),
    statements: await listStatements(tx, nominationSubject(guide)),
  }));
  return c.html(
    <GuidePage
      view={c.var.view}
      today={dayInGermany(c.var.now())}
      guide={guide}
      trainings={trainings}
      keepMonths={settings.keepMonths}
      isOwn={guide.personId !== null && guide.personId === c.var.viewer?.personId}
      nomination={nomination}
      forms={{ training: emptyForm, end: emptyForm, nomination: emptyForm, statement: emptyForm, ...forms }}
    />,
    status,
  );
}

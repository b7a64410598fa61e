import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form, formOf, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { measurePulse } from './core/pulse.ts';
import { answerInput, pulseInput, questionInput, surveyInput } from './input.ts';
import { PulsePage, SurveyPage } from './pages/pulse.tsx';
import {
  mayRemoveAnswer,
  mayRemoveQuestion,
  QuestionNewPage,
  QuestionPage,
  QuestionsPage,
} from './pages/questions.tsx';
import {
  answerSurvey,
  findSurvey,
  hasAnswered,
  listPulseAnswers,
  listSurveys,
  openSurvey,
  type Survey,
} from './store/pulse.ts';
import {
  type Answer,
  answerQuestion,
  askQuestion,
  findQuestion,
  listAnswers,
  listQuestions,
  type Question,
  removeAnswer,
  removeQuestion,
} from './store/questions.ts';
import { listTopics } from './store/topics.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language);
const personOf = (c: Ctx): string => c.var.viewer?.personId ?? '';

/** Questions and answers, and short surveys: both are open to everybody. */
export const questionRoutes = new Hono<Env>()
  .get('/digitale-lotsen/fragen', signedIn, async (c) => {
    const text = (c.req.query('text') ?? '').trim().slice(0, 200);
    const questions = await inMunicipality(c, (tx) => listQuestions(tx, text || undefined));
    return c.html(<QuestionsPage view={c.var.view} questions={questions} text={text} />);
  })
  .get('/digitale-lotsen/fragen/neu', act('L3', 'anyone'), (c) => showNew(c, emptyForm, 200))
  .post('/digitale-lotsen/fragen/neu', act('L3', 'anyone'), async (c) => {
    const input = await readForm(c, questionInput);
    if (!input.ok) return showNew(c, input.form, 422);
    const id = await inMunicipality(c, async (tx) => {
      const isKnown = (await listTopics(tx)).some((topic) => topic.id === input.value.topicId);
      return askQuestion(tx, actorOf(c), {
        ...input.value,
        topicId: isKnown ? input.value.topicId : null,
      });
    });
    leaveNotice(c, t(c).questions.asked);
    return c.redirect(paths.guideQuestion(id), 303);
  })
  .get('/digitale-lotsen/fragen/:id', signedIn, (c) => showQuestion(c, emptyForm, 200))
  .post('/digitale-lotsen/fragen/:id/antworten', act('L3', 'anyone'), async (c) => {
    const id = c.req.param('id');
    const question = isId(id) ? await inMunicipality(c, (tx) => findQuestion(tx, id)) : undefined;
    if (!question) return notFound(c);
    const input = await readForm(c, answerInput);
    if (!input.ok) return showQuestion(c, input.form, 422);
    await inMunicipality(c, (tx) => answerQuestion(tx, actorOf(c), question, input.value.answer));
    leaveNotice(c, t(c).questions.given);
    return c.redirect(paths.guideQuestion(id), 303);
  })
  .post('/digitale-lotsen/fragen/:id/loeschung', act('L3', 'anyone'), async (c) => {
    const { question } = await findThread(c);
    if (!question || !mayRemoveQuestion(c.var.view, question)) return notFound(c);
    await inMunicipality(c, (tx) => removeQuestion(tx, actorOf(c), question.id));
    leaveNotice(c, t(c).questions.removed);
    return c.redirect(paths.guideQuestions(), 303);
  })
  .post('/digitale-lotsen/fragen/:id/antworten/:answer/loeschung', act('L3', 'anyone'), async (c) => {
    const { question, answers } = await findThread(c);
    const answer = answers.find(({ id }) => id === c.req.param('answer'));
    if (!question || !answer || !mayRemoveAnswer(c.var.view, answer)) return notFound(c);
    await inMunicipality(c, (tx) => removeAnswer(tx, actorOf(c), question.id, answer.id));
    leaveNotice(c, t(c).questions.answerRemoved);
    return c.redirect(paths.guideQuestion(question.id), 303);
  })
  .get('/digitale-lotsen/umfragen', signedIn, (c) => showSurveys(c, undefined, 200))
  .post('/digitale-lotsen/umfragen', act('L2', 'prepare'), async (c) => {
    const input = await readForm(c, surveyInput);
    if (!input.ok) return showSurveys(c, input.form, 422);
    const id = await inMunicipality(c, (tx) => openSurvey(tx, actorOf(c), input.value));
    leaveNotice(c, t(c).pulse.opened);
    return c.redirect(paths.guidePulseSurvey(id), 303);
  })
  .get('/digitale-lotsen/umfragen/:id', signedIn, async (c) => {
    const survey = await findAt(c);
    return survey ? showSurvey(c, survey, emptyForm, 200) : notFound(c);
  })
  .post('/digitale-lotsen/umfragen/:id', act('L3', 'anyone'), async (c) => {
    const survey = await findAt(c);
    if (!survey) return notFound(c);
    if (!isOpen(c, survey)) return showSurvey(c, survey, emptyForm, 422);
    const input = await readForm(c, pulseInput);
    if (!input.ok) return showSurvey(c, survey, input.form, 422);
    const taken = await inMunicipality(c, (tx) =>
      answerSurvey(tx, municipalityOf(c), survey.id, personOf(c), input.value),
    );
    leaveNotice(c, taken ? t(c).pulse.sent : t(c).pulse.already);
    return c.redirect(paths.guidePulseSurvey(survey.id), 303);
  });

async function showNew(c: Ctx, form: Form, status: 200 | 422) {
  const topics = await inMunicipality(c, listTopics);
  return c.html(<QuestionNewPage view={c.var.view} form={form} topics={topics} />, status);
}

async function findThread(c: Ctx): Promise<{ question?: Question; answers: Answer[] }> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return { answers: [] };
  return inMunicipality(c, async (tx) => ({
    question: await findQuestion(tx, id),
    answers: await listAnswers(tx, id),
  }));
}

async function showQuestion(c: Ctx, form: Form, status: 200 | 422) {
  const { question, answers } = await findThread(c);
  if (!question) return notFound(c);
  return c.html(<QuestionPage view={c.var.view} question={question} answers={answers} form={form} />, status);
}

const isOpen = (c: Ctx, { opensOn, closesOn }: Survey): boolean => {
  const today = dayInGermany(c.var.now());
  return opensOn <= today && today <= closesOn;
};

const isOver = (c: Ctx, { closesOn }: Survey): boolean => closesOn < dayInGermany(c.var.now());

async function findAt(c: Ctx): Promise<Survey | undefined> {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => findSurvey(tx, id)) : undefined;
}

function inWords(c: Ctx, form: Form): Form {
  const faults = Object.entries(form.faults).map(([field, fault]) => [field, t(c).faults[fault] ?? fault]);
  return { ...form, faults: Object.fromEntries(faults) };
}

async function showSurveys(c: Ctx, refused: Form | undefined, status: 200 | 422) {
  const surveys = await inMunicipality(c, async (tx) => {
    const rows = [];
    for (const survey of await listSurveys(tx))
      rows.push({
        ...survey,
        result: measurePulse(await listPulseAnswers(tx, survey.id), isOver(c, survey)),
      });
    return rows;
  });
  const form = refused
    ? inWords(c, refused)
    : formOf({ opensOn: dayInGermany(c.var.now()).split('-').reverse().join('.') });
  return c.html(<PulsePage view={c.var.view} surveys={surveys} form={form} />, status);
}

async function showSurvey(c: Ctx, survey: Survey, form: Form, status: 200 | 422) {
  const { answers, answered } = await inMunicipality(c, async (tx) => ({
    answers: await listPulseAnswers(tx, survey.id),
    answered: await hasAnswered(tx, survey.id, personOf(c)),
  }));
  const state = !isOpen(c, survey) ? 'closed' : answered ? 'already' : 'open';
  return c.html(
    <SurveyPage
      view={c.var.view}
      survey={{ ...survey, result: measurePulse(answers, isOver(c, survey)) }}
      state={state}
      form={form}
    />,
    status,
  );
}

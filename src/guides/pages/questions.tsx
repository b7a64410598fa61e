import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { FilterText } from '../../web/filter.tsx';
import { type Form, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { Answer, Question } from '../store/questions.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';
import { Removal } from './removal.tsx';
import { GuideTabs } from './tabs.tsx';

export const QuestionsPage: FC<{ view: View; questions: readonly Question[]; text: string }> = (props) => {
  const { view, questions, text } = props;
  const t = texts(view.language).questions;
  return (
    <Page
      view={view}
      room="guides"
      title={t.title}
      lead={t.lead}
      actions={
        <ButtonLink href={paths.guideQuestionNew()} primary>
          {t.ask}
        </ButtonLink>
      }
    >
      <GuideTabs view={view} current="questions" />
      <search>
        <form class="filters" action={paths.guideQuestions()} method="get">
          <FilterText name="text" label={t.search} value={text} />
          <Button kind="secondary">{t.submit}</Button>
        </form>
      </search>
      {questions.length === 0 && <p>{text ? t.noneFound : t.none}</p>}
      <ol class="entries">
        {questions.map((question) => (
          <li class="card">
            <h2>
              <a href={paths.guideQuestion(question.id)}>{question.title}</a>
            </h2>
            <p class="muted small">
              {question.answers === 0 ? (
                <Status tone="info">{t.answers(0)}</Status>
              ) : (
                t.answers(question.answers)
              )}
              {question.topic && ` · ${question.topic}`} · {askedBy(view, question.asker, question.askedAt)}
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
};

const askedBy = ({ language }: View, name: string | null, at: Date): string => {
  const t = texts(language).questions;
  return t.by(name ?? t.somebody, formatDay(dayInGermany(at), language));
};

type PageProps = { view: View; question: Question; answers: readonly Answer[]; form: Form };

const leads = ({ rights }: View): boolean => rights.may('L2', 'prepare');
const isOwn = ({ viewer }: View, personId: string | null): boolean =>
  personId !== null && personId === viewer?.personId;

/** One's own while nobody has answered; what others wrote below it goes only with whoever leads the network. */
export const mayRemoveQuestion = (view: View, { askedBy, answers }: Question): boolean =>
  leads(view) || (isOwn(view, askedBy) && answers === 0);

export const mayRemoveAnswer = (view: View, { givenBy }: Answer): boolean =>
  leads(view) || isOwn(view, givenBy);

export const QuestionPage: FC<PageProps> = ({ view, question, answers, form }) => {
  const t = texts(view.language).questions;
  return (
    <Page
      view={view}
      room="guides"
      title={question.title}
      lead={[question.topic, askedBy(view, question.asker, question.askedAt)].filter(Boolean).join(' · ')}
    >
      <GuideTabs view={view} current="questions" />
      {question.text?.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      <Card title={t.answerTitle}>
        {answers.length === 0 && <p>{t.noAnswer}</p>}
        <ol class="timeline">
          {answers.map((answer) => (
            <li>
              <p class="muted small">{askedBy(view, answer.giver, answer.givenAt)}</p>
              {answer.text.split(/\n+/).map((line) => (
                <p>{line}</p>
              ))}
              {mayRemoveAnswer(view, answer) && (
                <Removal
                  action={paths.guideAnswerRemoval(question.id, answer.id)}
                  label={t.remove}
                  of={askedBy(view, answer.giver, answer.givenAt)}
                />
              )}
            </li>
          ))}
        </ol>
      </Card>
      <PostForm
        view={view}
        action={paths.guideAnswers(question.id)}
        form={form}
        labels={{ answer: t.fields.answer }}
      >
        <TextArea view={view} form={form} name="answer" label={t.fields.answer} required maxlength={4000} />
        <div class="actions">
          <Button>{t.give}</Button>
        </div>
      </PostForm>
      {mayRemoveQuestion(view, question) && (
        <Removal action={paths.guideQuestionRemoval(question.id)} label={t.removeQuestion} />
      )}
    </Page>
  );
};

export const QuestionNewPage: FC<{ view: View; form: Form; topics: readonly Topic[] }> = (props) => {
  const { view, form, topics } = props;
  const t = texts(view.language).questions;
  return (
    <Page view={view} room="guides" title={t.ask} lead={t.askLead}>
      <PostForm view={view} action={paths.guideQuestionNew()} form={form} labels={t.fields}>
        <TextField view={view} form={form} name="title" label={t.fields.title} required maxlength={160} />
        <TextArea view={view} form={form} name="text" label={t.fields.text} maxlength={4000} />
        {topics.length > 0 && (
          <SelectField
            view={view}
            form={form}
            name="topicId"
            label={t.fields.topicId}
            options={topics.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <div class="actions">
          <Button>{t.ask}</Button>
          <ButtonLink href={paths.guideQuestions()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

import type { FC } from 'hono/jsx';
import { type Answers, type AnswerValue, type Question, questionGroups } from '../../../law/core/question.ts';
import type { View } from '../../../web/env.ts';
import { Conflict, FaultSummary, type Form, faultSentence } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { texts } from '../texts.ts';
import { LawTabs } from './tabs.tsx';

type Props = {
  view: View;
  /** Those that profile and units leave open. */
  questions: readonly Question[];
  answers: Answers;
  /** What the form began with; a question answered otherwise since then is a conflict. */
  seen: Answers;
  /** Questions that somebody else answered otherwise meanwhile. */
  clashes: readonly string[];
  form: Form;
};

/** What no register knows: each answer turns duties that are to be checked into clear ones. */
export const AnswersPage: FC<Props> = ({ view, questions, answers, seen, clashes, form }) => {
  const t = texts(view.language).answers;
  const open = questions.filter(({ fact }) => answers[fact] === undefined).length;
  const labels = Object.fromEntries(questions.map(({ fact, text }) => [fact, text[view.language]]));
  const may = view.rights.may('V1', 'prepare');
  return (
    <Page view={view} room="law" title={t.title(open)} lead={t.lead}>
      <LawTabs view={view} current="answers" />
      {/* Before 50 questions, not after them. */}
      <May view={view} decision="V1" need="prepare" />
      {clashes.length > 0 && (
        <Clashes view={view} questions={questions} answers={answers} clashes={clashes} form={form} />
      )}
      <form class="stack" method="post" action={paths.lawAnswers()} novalidate>
        <input type="hidden" name="seen" value={JSON.stringify(seen)} />
        <FaultSummary view={view} form={form} labels={labels} />
        {questionGroups.map((group) => (
          <Card title={t.groups[group]}>
            <fieldset disabled={!may} aria-label={t.groups[group]}>
              {questions
                .filter((question) => question.group === group)
                .map((question) =>
                  question.kind === 'count' ? (
                    <CountRow view={view} question={question} answers={answers} form={form} />
                  ) : (
                    <YesNoRow view={view} question={question} answers={answers} form={form} />
                  ),
                )}
            </fieldset>
          </Card>
        ))}
        <May view={view} decision="V1" need="prepare" quiet>
          <div class="actions">
            <Button>{clashes.length > 0 ? words(view.language).conflict.keepYours : t.save}</Button>
          </div>
        </May>
      </form>
    </Page>
  );
};

const Clashes: FC<Omit<Props, 'seen'>> = ({ view, questions, answers, clashes, form }) => {
  const t = texts(view.language).answers;
  const said = (value: string) => ({ yes: t.yes, no: t.no, '': t.unknown })[value] ?? value;
  const asked = questions.filter(({ fact }) => clashes.includes(fact));
  const both = (typedAs: (fact: string) => string) =>
    Object.fromEntries(asked.map(({ fact }) => [fact, said(typedAs(fact))]));
  return (
    <Conflict
      view={view}
      form={{ ...form, values: both((fact) => String(form.values[fact] ?? '')) }}
      theirs={both((fact) => typedOf(answers[fact]))}
      labels={Object.fromEntries(asked.map(({ fact, text }) => [fact, text[view.language]]))}
    />
  );
};

/** An answer as the form holds it. */
const typedOf = (known: AnswerValue | undefined): string =>
  known === undefined ? '' : typeof known === 'boolean' ? (known ? 'yes' : 'no') : String(known);

type RowProps = Pick<Props, 'view' | 'answers' | 'form'> & { question: Question };

const YesNoRow: FC<RowProps> = ({ view, question: { fact, text }, answers, form }) => {
  const t = texts(view.language).answers;
  const typed = form.values[fact] ?? typedOf(answers[fact]);
  const options = [
    ['yes', t.yes],
    ['no', t.no],
    ['', t.unknown],
  ] as const;
  return (
    <fieldset class="answer-row" id={fact}>
      <legend class="answer-text">{text[view.language]}</legend>
      <div class="ticks">
        {options.map(([value, label]) => (
          <label class="tick">
            <input type="radio" name={fact} value={value} checked={typed === value} /> {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const CountRow: FC<RowProps> = ({ view, question: { fact, text }, answers, form }) => {
  const fault = form.faults[fact];
  return (
    <div class="answer-row">
      <label for={fact}>{text[view.language]}</label>
      <div>
        <input
          class="kern-form-input__input short"
          id={fact}
          name={fact}
          inputmode="numeric"
          autocomplete="off"
          value={String(form.values[fact] ?? typedOf(answers[fact]))}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? `${fact}-fehler` : undefined}
        />
        {fault && (
          <p class="kern-error" id={`${fact}-fehler`}>
            {faultSentence(words(view.language), fault)}
          </p>
        )}
      </div>
    </div>
  );
};

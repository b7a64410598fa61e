import type { FC } from 'hono/jsx';
import { type Answers, type Question, questionGroups, questions } from '../../../law/core/question.ts';
import type { View } from '../../../web/env.ts';
import { FaultSummary, type Form, faultSentence } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { texts } from '../texts.ts';
import { LawTabs } from './tabs.tsx';

type Props = { view: View; answers: Answers; form: Form };

/** What no register knows: each answer turns duties that are to be checked into clear ones. */
export const AnswersPage: FC<Props> = ({ view, answers, form }) => {
  const t = texts(view.language).answers;
  const open = questions.filter(({ fact }) => answers[fact] === undefined).length;
  const labels = Object.fromEntries(questions.map(({ fact, text }) => [fact, text[view.language]]));
  return (
    <Page view={view} room="law" title={t.title(open)} lead={t.lead}>
      <LawTabs view={view} current="answers" />
      <form class="stack" method="post" action={paths.lawAnswers()} novalidate>
        <FaultSummary view={view} form={form} labels={labels} />
        {questionGroups.map((group) => (
          <Card title={t.groups[group]}>
            {questions
              .filter((question) => question.group === group)
              .map((question) =>
                question.kind === 'count' ? (
                  <CountRow view={view} question={question} answers={answers} form={form} />
                ) : (
                  <YesNoRow view={view} question={question} answers={answers} form={form} />
                ),
              )}
          </Card>
        ))}
        <May view={view} decision="V1" need="prepare">
          <div class="actions">
            <Button>{t.save}</Button>
          </div>
        </May>
      </form>
    </Page>
  );
};

type RowProps = Props & { question: Question };

const YesNoRow: FC<RowProps> = ({ view, question: { fact, text }, answers, form }) => {
  const t = texts(view.language).answers;
  const known = answers[fact];
  const typed = form.values[fact] ?? (known === undefined ? '' : known ? 'yes' : 'no');
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
  const known = answers[fact];
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
          value={String(form.values[fact] ?? known ?? '')}
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

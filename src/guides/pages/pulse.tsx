import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { FaultSummary, type Form, PostForm, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, Empty, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type PulseResult, pulseQuestions } from '../core/pulse.ts';
import type { Survey } from '../store/pulse.ts';
import { texts } from '../texts.ts';
import { GuideTabs } from './tabs.tsx';

export type SurveyRow = Survey & { result: PulseResult };

export const PulsePage: FC<{ view: View; surveys: readonly SurveyRow[]; form: Form }> = (props) => {
  const { view, surveys, form } = props;
  const t = texts(view.language).pulse;
  const head = (
    <tr>
      <th scope="col">{t.columns.title}</th>
      <th scope="col">{t.columns.span}</th>
      <th scope="col" class="number">
        {t.columns.count}
      </th>
      <th scope="col" class="number">
        {t.columns.hint}
      </th>
    </tr>
  );
  return (
    <Page view={view} room="guides" title={t.title} lead={t.lead}>
      <GuideTabs view={view} current="pulse" />
      {surveys.length === 0 ? (
        <Empty title={t.none}>{t.noneHint}</Empty>
      ) : (
        <Table caption={t.title} head={head}>
          {surveys.map(({ id, title, opensOn, closesOn, result }) => (
            <tr>
              <th scope="row">
                <a href={paths.guidePulseSurvey(id)}>{title}</a>
              </th>
              <td>{t.span(formatDay(opensOn, view.language), formatDay(closesOn, view.language))}</td>
              <td class="number">{result.count}</td>
              <td class="number">
                {result.hint === null ? '–' : formatNumber(result.hint, view.language, 1)}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <May view={view} decision="L2" need="prepare" quiet>
        <details class="more" open={Object.keys(form.faults).length > 0}>
          <summary>{t.open}</summary>
          <p>{t.openLead}</p>
          <PostForm view={view} action={paths.guidePulse()} form={form} labels={t.fields}>
            <TextField view={view} form={form} name="title" label={t.fields.title} required maxlength={120} />
            <div class="row">
              <TextField
                view={view}
                form={form}
                name="opensOn"
                label={t.fields.opensOn}
                required
                width="short"
              />
              <TextField
                view={view}
                form={form}
                name="closesOn"
                label={t.fields.closesOn}
                required
                width="short"
              />
            </div>
            <div class="actions">
              <Button>{t.open}</Button>
            </div>
          </PostForm>
        </details>
      </May>
    </Page>
  );
};

type SurveyProps = { view: View; survey: SurveyRow; state: 'open' | 'already' | 'closed'; form: Form };

export const SurveyPage: FC<SurveyProps> = (props) => {
  const { view, survey, state } = props;
  const t = texts(view.language).pulse;
  return (
    <Page
      view={view}
      room="guides"
      title={survey.title}
      lead={t.span(formatDay(survey.opensOn, view.language), formatDay(survey.closesOn, view.language))}
    >
      <GuideTabs view={view} current="pulse" />
      {state === 'open' ? <Questions {...props} /> : <p>{state === 'already' ? t.already : t.closed}</p>}
      <Result view={view} result={survey.result} />
    </Page>
  );
};

const Questions: FC<SurveyProps> = ({ view, survey, form }) => {
  const t = texts(view.language).pulse;
  return (
    <form method="post" action={paths.guidePulseSurvey(survey.id)} class="stack" novalidate>
      <FaultSummary view={view} form={form} labels={t.questions} />
      {pulseQuestions.map((question) => (
        <fieldset id={question} class="choices" tabindex={-1}>
          <legend class="kern-label">{t.questions[question]}</legend>
          {t.scale.map((label, at) => (
            <div class="kern-form-check">
              <input
                class="kern-form-check__radio"
                type="radio"
                id={`${question}-${at + 1}`}
                name={question}
                value={String(at + 1)}
                checked={form.values[question] === String(at + 1)}
              />
              <label class="kern-label" for={`${question}-${at + 1}`}>
                {label}
              </label>
            </div>
          ))}
        </fieldset>
      ))}
      <p class="muted small">{t.anonymous}</p>
      <div class="actions">
        <Button>{t.send}</Button>
      </div>
    </form>
  );
};

const Result: FC<{ view: View; result: PulseResult }> = ({ view, result }) => {
  const t = texts(view.language).pulse;
  if (!result.questions)
    return (
      <Card title={t.result}>
        <p>{result.isOver ? t.tooFew(result.count) : t.few(result.count)}</p>
      </Card>
    );
  const { questions } = result;
  const head = (
    <tr>
      <th scope="col">{t.result}</th>
      {t.scale.map((label) => (
        <th scope="col" class="number">
          {label}
        </th>
      ))}
      <th scope="col" class="number">
        {t.columns.hint}
      </th>
    </tr>
  );
  return (
    <Card title={t.result} wide>
      <Table caption={t.result} head={head}>
        {pulseQuestions.map((question) => (
          <tr>
            <th scope="row">{t.questions[question]}</th>
            {questions[question].counts.map((count) => (
              <td class="number">{count}</td>
            ))}
            <td class="number">{formatNumber(questions[question].mean, view.language, 1)}</td>
          </tr>
        ))}
      </Table>
      <p>
        {t.hint(formatNumber(result.hint!, view.language, 1))} <a href={paths.maturity()}>{t.toMaturity}</a>
      </p>
    </Card>
  );
};

import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { emptyForm, type Form, PostForm, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import { findStageFault, nextStage, type RoundFacts, stages, stageWords } from '../core/round.ts';
import { roundTexts } from '../round-texts.ts';
import type { Round, RoundStep } from '../store/rounds.ts';
import { StageList } from './versions.tsx';

type RoundProps = { view: View; round: Round; facts: RoundFacts; steps: readonly RoundStep[]; today: string };

export const RoundPage: FC<RoundProps> = (props) => {
  const { view, round, facts, steps } = props;
  const { language } = view;
  const t = roundTexts(language);
  return (
    <Page
      view={view}
      room="plan"
      title={round.name}
      lead={`${t.years(round.fromYear, round.toYear)}. ${stageWords[round.stage].task[language]}`}
    >
      <PlanTabs view={view} current="versions" />
      <div class="card">
        <StageList view={view} round={round} facts={facts} today={props.today} />
      </div>
      <NextStage {...props} />
      <Card title={t.history}>
        <ul class="list">
          {steps.map(({ stage, takenAt, takenBy, note }) => (
            <li>
              <span>
                <strong>{stageWords[stage].name[language]}</strong> {note}
              </span>
              <span class="muted">
                {takenBy}, {formatDay(dayInGermany(takenAt), language)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
};

const NextStage: FC<RoundProps> = ({ view, round, facts }) => {
  const t = roundTexts(view.language);
  const next = nextStage(round.stage);
  if (!next) return null;
  const fault = findStageFault(round.stage, facts);
  const name = stageWords[next].name[view.language];
  return (
    <May view={view} decision="V1" need="decide">
      <Card title={t.next(name)}>
        <p>{stageWords[next].task[view.language]}</p>
        {fault ? (
          <p class="bad">{t.faults[fault.refusal]}</p>
        ) : (
          <form class="stack" method="post" action={paths.planRoundStep(round.id)}>
            <input type="hidden" name="version" value={String(round.version)} />
            <TextArea view={view} form={emptyForm} name="note" label={t.note} rows={2} maxlength={2000} />
            <div class="actions">
              <Button>{t.next(name)}</Button>
            </div>
          </form>
        )}
      </Card>
    </May>
  );
};

export const RoundFormPage: FC<{ view: View; form: Form }> = ({ view, form }) => {
  const t = roundTexts(view.language);
  const shared = words(view.language);
  const field = { view, form };
  const labels = {
    ...t.labels,
    ...Object.fromEntries(
      stages.map((stage) => [`day-${stage}`, t.dayOf(stageWords[stage].name[view.language])]),
    ),
  } as Record<string, string>;
  return (
    <Page view={view} room="plan" title={t.new} lead={t.newLead}>
      <PostForm view={view} action={paths.planRoundNew()} form={form} labels={labels}>
        <TextField {...field} name="name" label={t.labels.name} required maxlength={120} />
        <div class="row">
          <TextField
            {...field}
            name="fromYear"
            label={t.labels.fromYear}
            required
            inputmode="numeric"
            width="short"
          />
          <TextField
            {...field}
            name="toYear"
            label={t.labels.toYear}
            required
            inputmode="numeric"
            width="short"
          />
        </div>
        <div class="row">
          {stages.slice(0, -1).map((stage) => (
            <TextField {...field} name={`day-${stage}`} label={labels[`day-${stage}`]!} width="short" />
          ))}
        </div>
        <div class="actions">
          <Button>{shared.form.save}</Button>
          <ButtonLink href={paths.planVersions()}>{shared.form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

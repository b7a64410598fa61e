import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatQuarters } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';
import type { View } from '../../web/env.ts';
import { Checkbox, type Form, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { nameAct } from '../core/act-name.ts';
import type { InitiativeState } from '../core/initiative.ts';
import { findStep, type StepRefusal } from '../core/life-cycle.ts';
import { optionName } from '../core/option-name.ts';
import { bodies } from '../core/threshold.ts';
import { evidenceFields } from '../step-input.ts';
import type { Fit } from '../store/fit.ts';
import type { WholeInitiative } from '../store/initiatives.ts';
import { texts } from '../texts.ts';
import { MissingFields } from './next-steps.tsx';

type Props = {
  view: View;
  initiative: WholeInitiative;
  to: InitiativeState;
  form: Form;
  /** Fields that are still missing: without them no evidence helps. */
  missing: readonly StepRefusal[];
  /** What the program itself found: frame, dependencies, competence. */
  findings: readonly StepRefusal[];
  /** By what money, people and predecessors were judged; null where the step does not ask. */
  fit: Fit | null;
};

export const StepPage: FC<Props> = (props) => {
  const { view, initiative, to, form, missing, findings, fit } = props;
  const t = texts(view.language);
  const step = findStep(initiative.state, to)!;
  const act = nameAct(initiative.state, to, view.language);
  return (
    <Page
      view={view}
      room="plan"
      title={t.step.title(act, initiative.name)}
      lead={t.step.lead(
        optionName('state', initiative.state, view.language),
        optionName('state', to, view.language),
      )}
    >
      {missing.length > 0 && (
        <Card title={t.step.blocked}>
          <MissingFields view={view} id={initiative.id} faults={missing} />
        </Card>
      )}
      {(findings.length > 0 || fit) && (
        <Card>
          {findings.length > 0 ? (
            <ul>
              {findings.map(({ refusal }) => (
                <li>{t.stepFaults[refusal]}</li>
              ))}
            </ul>
          ) : (
            <p>{t.step.fits}</p>
          )}
          {fit && <p class="muted small">{judgedBy(fit, view.language)}</p>}
        </Card>
      )}
      <PostForm
        view={view}
        action={paths.initiativeStep(initiative.id, to)}
        form={form}
        labels={labelsOf(view)}
        version={initiative.version}
      >
        {evidenceFields(initiative.state, to).map((field) => (
          <Evidence view={view} form={form} field={field} />
        ))}
        <p class="muted small">{t.step.trace(step.trace[view.language])}</p>
        <div class="actions">
          <Button>{act}</Button>
          <ButtonLink href={paths.initiative(initiative.id)}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

function judgedBy({ judged }: Fit, language: Language): string {
  const t = texts(language).step.judged;
  if (!judged || judged.place === 'outside') return t.dates;
  const day = formatDay(judged.calculatedOn, language);
  if (judged.place !== 'inside') return t[judged.place](judged.draft, day);
  return t.inside(judged.draft, day, formatQuarters(judged.start, judged.finish));
}

const labelsOf = (view: View): Record<string, string> => {
  const t = texts(view.language).step;
  return {
    reason: t.reason,
    followUpCosts: t.followUpCosts,
    resumeOn: t.resumeOn,
    exception: t.exception,
    body: t.body,
    paper: t.paper,
    resolvedOn: t.resolvedOn,
    resolution: t.paper,
    planVersionAdopted: t.planVersionAdopted,
    projectOrder: t.projectOrder,
    fundsReleased: t.fundsReleased,
    teamsCommitted: t.teamsCommitted,
    sunkCents: t.sunk,
    lessons: t.lessons,
    productiveOn: t.productiveOn,
    handedOver: t.handedOver,
    finalAccount: t.finalAccount,
    oldSystemOff: t.oldSystemOff,
    indicatorsMeasured: t.indicatorsMeasured,
  };
};

const long = new Set(['reason', 'exception', 'lessons', 'followUpCosts']);
const ticks = new Set([
  'planVersionAdopted',
  'projectOrder',
  'fundsReleased',
  'teamsCommitted',
  'handedOver',
  'finalAccount',
  'indicatorsMeasured',
]);

const Evidence: FC<{ view: View; form: Form; field: string }> = ({ view, form, field }) => {
  const t = texts(view.language);
  const common = { view, form, name: field, label: labelsOf(view)[field]!, required: field !== 'exception' };
  if (ticks.has(field)) return <Checkbox {...common} />;
  if (long.has(field))
    return <TextArea {...common} hint={field === 'exception' ? t.step.exceptionHint : undefined} />;
  if (field === 'body')
    return <SelectField {...common} options={bodies.map((value) => ({ value, label: t.bodies[value] }))} />;
  if (field === 'oldSystemOff')
    return (
      <SelectField
        {...common}
        options={['yes', 'no'].map((value) => ({
          value,
          label: optionName('boolean', value, view.language),
        }))}
      />
    );
  const hint = ['resumeOn', 'resolvedOn', 'productiveOn'].includes(field) ? t.hints.deadline : undefined;
  return <TextField {...common} hint={hint} width="medium" />;
};

import type { FC } from 'hono/jsx';
import { formatEuro } from '../../../kernel/money.ts';
import { formatQuarter, type Quarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import {
  Conflict,
  type Form,
  faultSentence,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { lights } from '../../core/initiative.ts';
import type { Computed } from '../../core/light.ts';
import { formatPeriod } from '../../core/period.ts';
import { ListFields } from '../../pages/list-fields.tsx';
import { signOfLight } from '../../pages/marks.tsx';
import { texts as planTexts } from '../../texts.ts';
import { type LightKey, lightKeys, trends } from '../core/status.ts';
import { milestoneList, reportForm } from '../input.ts';
import type { StoredReport } from '../store/reports.ts';
import { texts } from '../texts.ts';

export type ReportFormProps = {
  view: View;
  initiative: { id: string; code: string; name: string; plannedEnd: string | null };
  quarter: Quarter;
  form: Form;
  version: number;
  plannedCents: number | null;
  /** What the figures say before anything is reported. */
  computed: Record<LightKey, Computed>;
  moreRows?: number;
  /** Set after a conflict: the newer version in the store. */
  current?: StoredReport;
};

export const ReportFormPage: FC<ReportFormProps> = (props) => {
  const { view, initiative, quarter, form, version, current } = props;
  const t = texts(view.language).form;
  const labels = labelsOf(view);
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(formatQuarter(quarter))}
      part={initiative.name}
      lead={t.lead(`${initiative.code} ${initiative.name}`)}
      islands={['draft']}
    >
      {current && (
        <Conflict
          view={view}
          form={form}
          theirs={reportForm(current).values as Record<string, string>}
          labels={labels}
        />
      )}
      <draft-keeper key-name={`${initiative.id}/status/${quarter}`} notice={t.draftKept}>
        <PostForm
          view={view}
          action={paths.statusReport(initiative.id, quarter)}
          form={form}
          labels={labels}
          version={current?.version ?? version}
        >
          <h2>{t.lights}</h2>
          {lightKeys.map((key) => (
            <LightFields {...props} light={key} />
          ))}
          <Forecast {...props} />
          <Words {...props} />
          <ListFields
            view={view}
            form={form}
            list={milestoneList}
            choices={noChoices}
            demanded={noneDemanded}
            moreRows={props.moreRows ?? 0}
          />
          <p class="muted small">{t.releaseHint}</p>
          <div class="actions">
            <Button name="act" value="release">
              {t.release}
            </Button>
            <Button kind="secondary" name="act" value="save">
              {t.save}
            </Button>
            <ButtonLink href={paths.statusReports(initiative.id)}>
              {words(view.language).form.cancel}
            </ButtonLink>
          </div>
        </PostForm>
      </draft-keeper>
    </Page>
  );
};

const noChoices = { persons: [], units: [], teams: [], goals: [], initiatives: [] };
const noneDemanded: ReadonlySet<string> = new Set();

/** Names of the fields for the summary of faults and for conflicts. */
function labelsOf(view: View): Record<string, string> {
  const t = texts(view.language);
  const perLight = lightKeys.flatMap((key) => [
    [`light-${key}`, t.lights[key]],
    [`trend-${key}`, `${t.lights[key]}, ${t.form.trend}`],
    [`reason-${key}`, `${t.lights[key]}, ${t.form.reason}`],
  ]);
  const cells = Array.from({ length: 60 }, (_, row) =>
    milestoneList.columns.map(({ key, label }) => [
      `milestones.${row}.${key}`,
      `${label[view.language]}, ${planTexts(view.language).row(row + 1)}`,
    ]),
  ).flat();
  const { forecastEnd, actualCents, committedCents, remainingCents, progress } = t.form;
  const { achieved, nextSteps, decisionNeeded, optionsField: options, decideBy, milestones } = t.form;
  const plain = { forecastEnd, actualCents, committedCents, remainingCents, progress, achieved, nextSteps };
  return {
    ...Object.fromEntries(perLight),
    ...plain,
    decisionNeeded,
    options,
    decideBy,
    milestones,
    ...Object.fromEntries(cells),
  };
}

const LightFields: FC<ReportFormProps & { light: LightKey }> = ({ view, form, computed, light: key }) => {
  const t = texts(view.language);
  const fault = form.faults[`light-${key}`];
  const found = computed[key];
  return (
    <fieldset class="light-fields" aria-describedby={fault ? `light-${key}-fehler` : undefined}>
      <legend id={`light-${key}`} tabindex={-1}>
        {t.lights[key]} <span class="muted small">{t.lightHints[key]}</span>
      </legend>
      <div class="light-choice">
        {lights.map((colour) => {
          const { tone, sign } = signOfLight(colour);
          return (
            <label class={tone}>
              <input
                type="radio"
                name={`light-${key}`}
                value={colour}
                checked={form.values[`light-${key}`] === colour}
              />
              <span aria-hidden="true">{sign}</span> {t.colours[colour]}
            </label>
          );
        })}
      </div>
      {fault && (
        <p class="kern-error" id={`light-${key}-fehler`}>
          {faultSentence(words(view.language), fault)}
        </p>
      )}
      {found.light && (
        <p class="small computed-line">
          <span class={signOfLight(found.light).tone}>
            <span aria-hidden="true">{signOfLight(found.light).sign}</span>{' '}
            {t.computedLight(t.colours[found.light])}
          </span>
          : {t.because(found.because)}
        </p>
      )}
      <div class="row light-words">
        <SelectField
          view={view}
          form={form}
          name={`trend-${key}`}
          label={t.form.trend}
          empty={t.form.noneYet}
          options={trends.map((value) => ({ value, label: t.trends[value] }))}
        />
        <TextArea
          view={view}
          form={form}
          name={`reason-${key}`}
          label={t.form.reason}
          rows={2}
          maxlength={2000}
        />
      </div>
    </fieldset>
  );
};

const Forecast: FC<ReportFormProps> = ({ view, form, initiative, plannedCents }) => {
  const t = texts(view.language).form;
  const end = initiative.plannedEnd ? formatPeriod(initiative.plannedEnd, view.language) : t.noPlannedEnd;
  const sum = plannedCents === null ? t.noPlannedSum : formatEuro(plannedCents, view.language);
  const money = { view, form, inputmode: 'decimal', width: 'short' } as const;
  return (
    <fieldset class="stack">
      <legend>
        <h2>{t.forecast}</h2>
      </legend>
      <p class="muted">{t.planned(end, sum)}</p>
      <TextField
        view={view}
        form={form}
        name="forecastEnd"
        label={t.forecastEnd}
        hint={planTexts(view.language).hints.period}
        width="medium"
      />
      <p class="kern-hint">{t.costsHint}</p>
      <div class="row">
        <TextField {...money} name="actualCents" label={t.actualCents} />
        <TextField {...money} name="committedCents" label={t.committedCents} />
        <TextField {...money} name="remainingCents" label={t.remainingCents} />
      </div>
      <TextField
        view={view}
        form={form}
        name="progress"
        label={t.progress}
        hint={t.progressHint}
        inputmode="numeric"
        width="short"
      />
    </fieldset>
  );
};

const Words: FC<ReportFormProps> = ({ view, form }) => {
  const t = texts(view.language).form;
  const long = { view, form, rows: 3, maxlength: 4000 };
  return (
    <>
      <h2>{t.text}</h2>
      <TextArea {...long} name="achieved" label={t.achieved} />
      <TextArea {...long} name="nextSteps" label={t.nextSteps} />
      <fieldset class="stack">
        <legend>
          <h2>{t.decision}</h2>
        </legend>
        <p class="kern-hint">{t.decisionHint}</p>
        <TextArea {...long} name="decisionNeeded" label={t.decisionNeeded} />
        <TextArea {...long} name="options" label={t.optionsField} />
        <TextField
          view={view}
          form={form}
          name="decideBy"
          label={t.decideBy}
          hint={planTexts(view.language).hints.deadline}
          width="medium"
        />
      </fieldset>
    </>
  );
};

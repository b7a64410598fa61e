import type { FC } from 'hono/jsx';
import { stateNames } from '../../plan/core/life-cycle.ts';
import type { Option } from '../../web/form.tsx';
import { Button, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { importTexts } from '../import-texts.ts';
import type { PreviewProps } from './preview.tsx';

/** What stands for the whole import where the sheet says nothing. */
export const Defaults: FC<PreviewProps> = (props) => {
  const { view, found, settled: decisions, units, teams, defaultsFault } = props;
  const { defaults: t, columns, questions } = importTexts(view.language);
  return (
    <Card title={t.title}>
      <p class="muted">{t.lead}</p>
      <form method="post" action={paths.importDefaults(found.id)}>
        <input type="hidden" name="version" value={String(found.version)} />
        {defaultsFault && (
          <p class="kern-error" role="alert">
            {questions.answerFaults['bad-year']}
          </p>
        )}
        <div class="row">
          <Choice
            name="unitId"
            label={t.unitId}
            chosen={decisions.unitId ?? null}
            options={units}
            empty="–"
          />
          <div class="kern-form-input">
            <label class="kern-label" for="year">
              {t.year}
            </label>
            <input
              class="kern-form-input__input short"
              id="year"
              name="year"
              inputmode="numeric"
              maxlength={4}
              value={decisions.year ? String(decisions.year) : ''}
            />
          </div>
          <Choice
            name="nature"
            label={t.nature}
            chosen={decisions.nature ?? null}
            options={(['investive', 'consumptive'] as const).map((value) => ({
              value,
              label: columns.natures[value],
            }))}
            empty={t.natureAssumed}
          />
          <Choice
            name="newState"
            label={t.newState}
            hint={t.newStateHint}
            chosen={decisions.newState ?? null}
            options={[{ value: 'idea', label: stateNames.idea[view.language] }]}
            empty={t.newStateAssumed(stateNames.announced[view.language])}
          />
          <Choice
            name="teamId"
            label={t.teamId}
            hint={t.teamHint}
            chosen={decisions.teamId ?? null}
            options={teams}
            empty="–"
          />
        </div>
        <div class="actions">
          <Button kind="secondary">{t.submit}</Button>
        </div>
      </form>
    </Card>
  );
};

type ChoiceProps = {
  name: string;
  label: string;
  hint?: string;
  chosen: string | null;
  options: readonly Option[];
  empty: string;
};

const Choice: FC<ChoiceProps> = ({ name, label, hint, chosen, options, empty }) => (
  <div class="kern-form-input">
    <label class="kern-label" for={name}>
      {label}
    </label>
    {hint && (
      <div class="kern-hint" id={`${name}-hinweis`}>
        {hint}
      </div>
    )}
    <div class="kern-form-input__select-wrapper">
      <select
        class="kern-form-input__select"
        id={name}
        name={name}
        aria-describedby={hint ? `${name}-hinweis` : undefined}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  </div>
);

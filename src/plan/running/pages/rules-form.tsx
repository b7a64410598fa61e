import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { List } from '../../core/list.ts';
import { ListFields } from '../../pages/list-fields.tsx';
import { texts as planTexts } from '../../texts.ts';
import { limitList, measures } from '../rules-input.ts';
import { texts } from '../texts.ts';

type Props = { view: View; form: Form; seen: number; moreRows: number };

/** A new version of the rules, filled from the one in force. */
export const RulesFormPage: FC<Props> = ({ view, form, seen, moreRows }) => {
  const t = texts(view.language).rules;
  const labels = labelsOf(view);
  return (
    <Page view={view} room="plan" title={t.edit} lead={t.editLead} islands={['draft']}>
      <PostForm view={view} action={paths.planRulesNew()} form={form} labels={labels} version={seen}>
        <TextField view={view} form={form} name="source" label={t.source} hint={t.sourceHint} required />
        <TextField view={view} form={form} name="validFrom" label={t.validFrom} width="medium" required />
        <ListFields
          view={view}
          form={form}
          list={labelled(view)}
          label={t.limits}
          hint={t.limitsHint}
          choices={{ persons: [], units: [], teams: [], goals: [], initiatives: [] }}
          demanded={new Set()}
          moreRows={moreRows}
        />
        <h2>{t.tolerances}</h2>
        <div class="row">
          {(['costTolerance', 'delayToleranceDays', 'reportDueDays'] as const).map((name) => (
            <TextField
              view={view}
              form={form}
              name={name}
              label={t[name]}
              inputmode="decimal"
              width="short"
              required
            />
          ))}
        </div>
        <TextField
          view={view}
          form={form}
          name="termYears"
          label={t.termYears}
          hint={t.termHint}
          inputmode="numeric"
          width="short"
          required
        />
        <h2>{t.lightLimits}</h2>
        {measures.map((measure) => (
          <div class="row">
            {(['yellow', 'red'] as const).map((colour) => (
              <TextField
                view={view}
                form={form}
                name={`${measure}-${colour}`}
                label={labels[`${measure}-${colour}`]!}
                inputmode="decimal"
                width="short"
                required
              />
            ))}
          </div>
        ))}
        <div class="actions">
          <Button>{t.save}</Button>
          <ButtonLink href={paths.planRules()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

const columnWords = {
  aboveCents: 'above',
  upToCents: 'upTo',
  subject: 'subject',
  body: 'body',
  part: 'part',
} as const;

/** The list with its labels in the language of the page. */
function labelled(view: View): List {
  const t = texts(view.language).rules;
  const columns = limitList.columns.map((column) => {
    const label = t[columnWords[column.key as keyof typeof columnWords]];
    return { ...column, label: { de: label, en: label } };
  });
  return { ...limitList, columns };
}

function labelsOf(view: View): Record<string, string> {
  const t = texts(view.language).rules;
  const cells = Array.from({ length: 60 }, (_, row) =>
    labelled(view).columns.map(({ key, label }) => [
      `limits.${row}.${key}`,
      `${label[view.language]}, ${planTexts(view.language).row(row + 1)}`,
    ]),
  ).flat();
  const lights = measures.flatMap((measure) =>
    (['yellow', 'red'] as const).map((colour) => [
      `${measure}-${colour}`,
      `${t.measures[measure]}, ${t[colour]}`,
    ]),
  );
  const { source, validFrom, limits, termYears, costTolerance, delayToleranceDays, reportDueDays } = t;
  return {
    ...{ source, validFrom, limits, termYears, costTolerance, delayToleranceDays, reportDueDays },
    ...Object.fromEntries([...cells, ...lights]),
  };
}

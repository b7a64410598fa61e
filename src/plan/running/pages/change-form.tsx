import type { FC } from 'hono/jsx';
import { formatQuarter, type Quarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { formatPeriod } from '../../core/period.ts';
import type { Body } from '../../core/threshold.ts';
import { ListFields } from '../../pages/list-fields.tsx';
import { texts as planTexts } from '../../texts.ts';
import { changeCostList } from '../change-input.ts';
import type { PlanRules } from '../core/rules.ts';
import { texts } from '../texts.ts';

export type ChangeFormProps = {
  view: View;
  initiative: { id: string; code: string; name: string; plannedEnd: string | null };
  adoptingBody: Body;
  rules: PlanRules;
  form: Form;
  /** The report it starts from. */
  quarter: Quarter | null;
  moreRows?: number;
};

export const ChangeFormPage: FC<ChangeFormProps> = (props) => {
  const { view, initiative, adoptingBody, rules, form, quarter } = props;
  const t = texts(view.language).change;
  const end = initiative.plannedEnd ? formatPeriod(initiative.plannedEnd, view.language) : t.noEnd;
  const long = { view, form, rows: 3, maxlength: 4000 };
  return (
    <Page
      view={view}
      room="plan"
      title={t.formTitle(`${initiative.code} ${initiative.name}`)}
      lead={t.formLead(t.bodies[adoptingBody], rules.costTolerance, rules.delayToleranceDays)}
    >
      {quarter !== null && <p>{t.fromReport(formatQuarter(quarter))}</p>}
      <PostForm
        view={view}
        action={paths.changeRequestNew(initiative.id, quarter ?? undefined)}
        form={form}
        labels={labelsOf(view)}
      >
        <TextArea {...long} name="reason" label={t.reason} required />
        <ListFields
          view={view}
          form={form}
          list={changeCostList}
          label={t.costs}
          hint={t.costsHint}
          choices={{ persons: [], units: [], teams: [], goals: [], initiatives: [] }}
          demanded={new Set()}
          moreRows={props.moreRows ?? 0}
        />
        <TextField
          view={view}
          form={form}
          name="newEnd"
          label={t.newEnd}
          hint={t.newEndHint(end)}
          width="medium"
        />
        <TextArea {...long} name="scope" label={t.scope} hint={t.scopeHint} />
        <TextArea {...long} name="options" label={t.options} />
        <TextArea {...long} name="ifRejected" label={t.ifRejected} />
        <div class="actions">
          <Button>{t.submit}</Button>
          <ButtonLink href={paths.initiative(initiative.id)}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

function labelsOf(view: View): Record<string, string> {
  const t = texts(view.language).change;
  const cells = Array.from({ length: 60 }, (_, row) =>
    changeCostList.columns.map(({ key, label }) => [
      `costs.${row}.${key}`,
      `${label[view.language]}, ${planTexts(view.language).row(row + 1)}`,
    ]),
  ).flat();
  const { reason, newEnd, scope, options, ifRejected, costs } = t;
  return { reason, costs, newEnd, scope, options, ifRejected, ...Object.fromEntries(cells) };
}

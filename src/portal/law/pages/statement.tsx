import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { Conflict, type Form, PostForm, SelectField, TextArea } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { Duty } from '../store.ts';
import { texts } from '../texts.ts';
import { LawTabs } from './tabs.tsx';

/** "Does not apply" is an act of somebody who answers for it. */
export const StatementPage: FC<{
  view: View;
  duty: Duty;
  form: Form;
  /** What somebody else has stated meanwhile. */
  theirs?: Record<string, string>;
}> = ({ view, duty, form, theirs }) => {
  const t = texts(view.language).waiver;
  const { id, title, text } = duty.row.obligation;
  const labels = { applies: t.applies, reason: t.reason };
  return (
    <Page view={view} room="law" title={t.title(title[view.language])} lead={t.lead}>
      <LawTabs view={view} />
      <p>{text[view.language]}</p>
      {theirs && <Conflict view={view} form={form} theirs={theirs} labels={labels} />}
      <PostForm
        view={view}
        action={paths.obligationStatement(id)}
        form={form}
        labels={labels}
        version={duty.statement?.version ?? 0}
      >
        <SelectField
          view={view}
          form={form}
          name="applies"
          label={t.applies}
          empty={t.back}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t.options[value] }))}
        />
        <TextArea
          view={view}
          form={form}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          maxlength={2000}
        />
        <div class="actions">
          <Button>{t.save}</Button>
          <ButtonLink href={paths.obligation(id)}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, TextArea } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink } from '../../../web/parts.tsx';
import { words } from '../../../web/words.ts';
import type { Entered } from '../store/skills.ts';
import { texts } from '../texts.ts';
import { SkillTabs } from './tabs.tsx';

type Props = {
  view: View;
  entered: Entered;
  form: Form;
  kind: 'needs' | 'teams';
  action: string;
  back: string;
  /** Skills that stand somewhere already, so that the same one is written the same way. */
  known: readonly string[];
};

export const AmountsPage: FC<Props> = ({ view, entered, form, kind, action, back, known }) => {
  const all = texts(view.language);
  const t = all[kind];
  const shared = words(view.language).form;
  return (
    <Page view={view} room="municipality" title={t.editTitle(entered.name)} lead={t.editLead}>
      <SkillTabs view={view} current={kind === 'needs' ? 'needs' : 'plan'} />
      <PostForm view={view} action={action} form={form} labels={{ skills: t.label }}>
        <input type="hidden" name="before" value={String(form.values.before ?? '')} />
        <TextArea
          view={view}
          form={form}
          name="skills"
          label={t.label}
          hint={t.hint}
          rows={4}
          maxlength={4000}
        />
        {known.length > 0 && (
          <p class="muted small">
            {all.known} {known.join(', ')}
          </p>
        )}
        <div class="actions">
          <Button>{shared.save}</Button>
          <ButtonLink href={back}>{shared.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

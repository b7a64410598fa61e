import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, SelectField, TextArea } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { type OpinionBody, votes } from '../core/initiative.ts';
import { optionName } from '../core/option-name.ts';
import { texts } from '../texts.ts';

type Props = { view: View; initiative: { id: string; name: string }; body: OpinionBody; form: Form };

export const OpinionPage: FC<Props> = ({ view, initiative, body, form }) => {
  const t = texts(view.language).opinion;
  const options = votes.map((value) => ({ value, label: optionName('vote', value, view.language) }));
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(optionName('body', body, view.language))}
      part={initiative.name}
      lead={t.lead(initiative.name)}
    >
      <PostForm
        view={view}
        action={paths.initiativeOpinion(initiative.id, body)}
        form={form}
        labels={{ vote: t.vote, statement: t.statement }}
      >
        <SelectField view={view} form={form} name="vote" label={t.vote} required options={options} />
        <TextArea view={view} form={form} name="statement" label={t.statement} hint={t.statementHint} />
        <div class="actions">
          <Button>{t.give}</Button>
          <ButtonLink href={paths.initiative(initiative.id)}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

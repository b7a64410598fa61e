import type { FC } from 'hono/jsx';
import type { Role } from '../../../kernel/role.ts';
import type { Hearing, Statement } from '../../../roles/store/statements.ts';
import type { Difference } from '../../../strategy/core/document.ts';
import type { View } from '../../../web/env.ts';
import { emptyForm, type Form, PostForm, TextArea, TextField } from '../../../web/form.tsx';
import { HearingFields, StatementList } from '../../../web/hearing.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { texts } from '../texts.ts';
import { ChangeList } from './version.tsx';

type Props = {
  view: View;
  form: Form;
  /** Which state of the draft this page shows. */
  seen: string;
  /** Since the last version; undefined before the first. */
  changes: readonly Difference[] | undefined;
  hearing: Hearing;
  statements: readonly Statement[];
};

/** What changes, who was heard, and the resolution itself. */
export const StrategyResolutionPage: FC<Props> = (props) => {
  const { view, changes, statements } = props;
  const t = texts(view.language);
  return (
    <Page view={view} room="strategy" title={t.forms.resolution} lead={t.forms.resolutionLead}>
      <StrategyTabs view={view} current="document" />
      <Card title={t.since}>
        {changes ? <ChangeList view={view} changes={changes} /> : <p>{t.notResolved}</p>}
      </Card>
      <StatementList view={view} statements={statements} />
      <OwnStatement {...props} />
      <May view={view} decision="S3" need="decide">
        <ResolutionForm {...props} />
      </May>
    </Page>
  );
};

/** The role that looks is one of those who must be heard or consent. */
const OwnStatement: FC<Props> = ({ view, hearing }) => {
  const role = view.viewer?.role as Role | null;
  const t = texts(view.language);
  if (!role || ![...hearing.heard, ...hearing.consent].includes(role)) return null;
  return (
    <form class="stack" method="post" action={paths.strategyStatement()}>
      <TextArea
        view={view}
        form={emptyForm}
        name="statement"
        label={t.fields.statement}
        required
        rows={4}
        maxlength={4000}
      />
      <div>
        <Button kind="secondary">{t.give}</Button>
      </div>
    </form>
  );
};

const ResolutionForm: FC<Props> = ({ view, form, seen, hearing }) => {
  const t = texts(view.language);
  const field = { view, form };
  return (
    <PostForm view={view} action={paths.strategyResolution()} form={form} labels={t.fields}>
      <input type="hidden" name="seen" value={seen} />
      <div class="row">
        <TextField {...field} name="resolvedOn" label={t.fields.resolvedOn} required width="medium" />
        <TextField {...field} name="resolvedBy" label={t.fields.resolvedBy} required maxlength={160} />
        <TextField {...field} name="paper" label={t.fields.paper} maxlength={80} />
      </div>
      <HearingFields {...field} hearing={hearing} />
      <div class="actions">
        <Button>{t.resolve}</Button>
      </div>
    </PostForm>
  );
};

import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { FaultSummary, type Form, TextArea, TextField } from '../../web/form.tsx';
import { HearingFields, OwnStatement, StatementList } from '../../web/hearing.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Finding } from '../core/matrix/finding.ts';
import type { MatrixChange } from '../core/matrix/matrix.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { matrixSubject } from '../store/adoption.ts';
import type { MatrixVersion } from '../store/matrix.ts';
import type { Hearing, Statement } from '../store/statements.ts';
import { texts } from '../texts.ts';
import { FindingsCard } from './findings.tsx';
import { ChangeList } from './matrix.tsx';
import { RoleTabs } from './tabs.tsx';

type Props = {
  view: View;
  draft: MatrixVersion;
  form: Form;
  findings: readonly Finding[];
  changes: readonly MatrixChange[];
  hearing: Hearing;
  statements: readonly Statement[];
};

/** The resolution: what changes, what is still found, who was heard, and the decision itself. */
export const ResolutionPage: FC<Props> = (props) => {
  const { view, draft, findings, changes, hearing, statements } = props;
  const t = texts(view.language);
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <Page view={view} room="roles" title={t.resolution.title(draft.number)} lead={t.resolution.lead}>
      <RoleTabs view={view} current="rights" />
      <Card title={t.draft.changes}>
        <ChangeList view={view} changes={changes} />
      </Card>
      <FindingsCard
        view={view}
        findings={findings}
        draftVersion={view.rights.may(matrixDecision, 'prepare') ? draft.version : undefined}
      />
      <StatementList view={view} statements={statements} />
      <OwnStatement view={view} action={paths.statements()} hearing={hearing} hidden={matrixSubject(draft)} />
      <May view={view} decision={matrixDecision} need="decide">
        <ResolutionForm {...props} errors={errors} />
      </May>
    </Page>
  );
};

const ResolutionForm: FC<Props & { errors: number }> = ({ view, draft, form, hearing, errors }) => {
  const t = texts(view.language);
  return (
    <form class="stack" method="post" action={paths.rightsResolution()} novalidate>
      <input type="hidden" name="version" value={String(draft.version)} />
      <FaultSummary view={view} form={form} labels={resolutionLabels(view)} />
      <ResolutionFields view={view} form={form} />
      <TextArea
        view={view}
        form={form}
        name="reason"
        label={t.resolution.reason}
        hint={t.resolution.reasonHint(errors)}
        required={errors > 0}
        maxlength={2000}
      />
      <HearingFields view={view} form={form} hearing={hearing} />
      <div>
        <Button>{t.resolution.submit}</Button>
      </div>
    </form>
  );
};

export const resolutionLabels = (view: View): Record<string, string> => {
  const { on, body, paper, reason, hearing } = texts(view.language).resolution;
  return { on, body, paper, reason, hearing };
};

/** Day, body and paper of a resolution. */
export const ResolutionFields: FC<{ view: View; form: Form }> = ({ view, form }) => {
  const t = texts(view.language).resolution;
  return (
    <div class="row">
      <TextField view={view} form={form} name="on" label={t.on} width="short" required />
      <TextField view={view} form={form} name="body" label={t.body} hint={t.bodyHint} maxlength={120} />
      <TextField view={view} form={form} name="paper" label={t.paper} maxlength={120} />
    </div>
  );
};

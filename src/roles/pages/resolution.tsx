import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import type { Role } from '../../kernel/role.ts';
import type { View } from '../../web/env.ts';
import { emptyForm, FaultSummary, type Form, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Finding } from '../core/matrix/finding.ts';
import type { MatrixChange } from '../core/matrix/matrix.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { matrixSubject } from '../store/adoption.ts';
import type { MatrixVersion } from '../store/matrix.ts';
import type { Hearing, Statement, Subject } from '../store/statements.ts';
import { texts } from '../texts.ts';
import { FindingsCard } from './findings.tsx';
import { ChangeList } from './matrix.tsx';
import { roleName } from './matrix-table.tsx';
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
      <OwnStatement view={view} subject={matrixSubject(draft)} hearing={hearing} />
      <May view={view} decision={matrixDecision} need="decide">
        <ResolutionForm {...props} errors={errors} />
      </May>
    </Page>
  );
};

/** The role that looks is one of those who must be heard or consent. */
export const OwnStatement: FC<{ view: View; subject: Subject; hearing: Hearing }> = (props) => {
  const { view, subject, hearing } = props;
  const role = view.viewer?.role;
  if (!role || ![...hearing.heard, ...hearing.consent, ...hearing.refused].includes(role)) return null;
  const consent = !hearing.heard.includes(role);
  return <GiveStatement view={view} subject={subject} form={emptyForm} consent={consent} />;
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

/** Statements that the matrix demands (C!, Z) and that are not here yet; each may be noted from paper. */
export const HearingFields: FC<{ view: View; form: Form; hearing: Hearing }> = ({ view, form, hearing }) => {
  const t = texts(view.language).resolution;
  const asked = [...hearing.heard, ...hearing.consent];
  return (
    <fieldset id="hearing">
      <legend>{t.hearing}</legend>
      {form.faults.hearing && (
        <p class="kern-error" role="alert">
          {form.faults.hearing}
        </p>
      )}
      {asked.length === 0 ? (
        <p>{t.hearingNone}</p>
      ) : (
        <>
          <p>{t.hearingLead}</p>
          {asked.map((role) => (
            <TextArea
              view={view}
              form={form}
              name={hearingField(role)}
              label={
                hearing.consent.includes(role)
                  ? t.consentOf(roleName(role, view))
                  : t.hearingOf(roleName(role, view))
              }
              rows={2}
              maxlength={4000}
              required
            />
          ))}
        </>
      )}
    </fieldset>
  );
};

export const hearingField = (role: Role): string => `gehoert.${role}`;

export const StatementList: FC<{ view: View; statements: readonly Statement[] }> = ({ view, statements }) => {
  const t = texts(view.language).resolution;
  if (statements.length === 0) return null;
  return (
    <Card title={t.given}>
      <ul>
        {statements.map(({ role, verdict, text, givenBy, noted, createdAt }) => (
          <li>
            <strong>
              {roleName(role, view)}, {t.verdicts[verdict]}:
            </strong>{' '}
            {text}{' '}
            <span class="muted small">
              ({noted ? `${t.noted} ` : ''}
              {givenBy}, {formatMoment(createdAt, view.language)})
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** For a role that must be heard or consent: its own words, in the program. */
export const GiveStatement: FC<{
  view: View;
  subject: Subject;
  form: Form;
  consent: boolean;
}> = ({ view, subject, form, consent }) => {
  const t = texts(view.language).resolution;
  const verdicts = (consent ? (['consent', 'refusal'] as const) : (['heard'] as const)).map((value) => ({
    value,
    label: t.verdicts[value],
  }));
  return (
    <Card title={t.give} id="stellungnahme">
      <form class="stack" method="post" action={paths.statements()} novalidate>
        <input type="hidden" name="decision" value={subject.decision} />
        <input type="hidden" name="entity" value={subject.entity} />
        <input type="hidden" name="entityId" value={subject.entityId} />
        {consent ? (
          <SelectField view={view} form={form} name="verdict" label={t.verdict} options={verdicts} required />
        ) : (
          <input type="hidden" name="verdict" value="heard" />
        )}
        <TextArea view={view} form={form} name="text" label={t.giveText} maxlength={4000} required />
        <div>
          <Button>{t.give}</Button>
        </div>
      </form>
    </Card>
  );
};

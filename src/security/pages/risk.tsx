import type { FC } from 'hono/jsx';
import type { Day } from '../../kernel/day.ts';
import type { Hearing, Statement } from '../../roles/store/statements.ts';
import { seesSecurity } from '../../web/confidential.ts';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, TextArea } from '../../web/form.tsx';
import { HearingFields, OwnStatement, StatementList } from '../../web/hearing.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import type { Risk } from '../store/risks.ts';
import { targetTexts } from '../target-texts.ts';
import { RiskDetails } from './risk-details.tsx';

type Props = {
  view: View;
  today: Day;
  risk: Risk;
  /** The requirement that is not met, and of which target object. */
  place: string;
  hearing: Hearing;
  statements: readonly Statement[];
  decisionForm: Form;
  statementForm: Form;
};

/** One residual risk: what was said on it, and the decision of who answers for it. */
export const RiskPage: FC<Props> = (props) => {
  const { view, today, risk, place, hearing, statements, statementForm } = props;
  const t = targetTexts(view.language).risks;
  const waits = risk.state === 'proposed';
  return (
    <Page view={view} room="security" title={t.card} lead={place}>
      <SecurityTabs view={view} current="risks" />
      <Card>
        <RiskDetails view={view} risk={risk} today={today} alone />
      </Card>
      <StatementList view={view} statements={statements} />
      {waits && (
        <>
          <OwnStatement
            view={view}
            action={paths.securityRiskStatement(risk.id)}
            hearing={hearing}
            form={statementForm}
          />
          <Decision {...props} />
        </>
      )}
    </Page>
  );
};

const Decision: FC<Props> = ({ view, risk, hearing, decisionForm: form }) => {
  const t = targetTexts(view.language).risks;
  return (
    <Card title={t.columns.decision}>
      <May view={view} decision="X3" need="decide">
        <PostForm view={view} action={paths.securityRiskDecision(risk.id)} form={form} labels={{}}>
          <HearingFields view={view} form={form} hearing={hearing} />
          <TextArea view={view} form={form} name="note" label={t.fields.note} rows={2} maxlength={2000} />
          <div class="actions">
            <Button name="state" value="accepted">
              {t.accept}
            </Button>
            <Button kind="secondary" name="state" value="refused">
              {t.refuse}
            </Button>
          </div>
        </PostForm>
      </May>
      {seesSecurity(view.rights) && (
        <May view={view} decision="X3" need="comment" quiet>
          <form method="post" action={paths.securityRiskWithdrawal(risk.id)}>
            <Button kind="tertiary">{t.withdraw}</Button>
          </form>
        </May>
      )}
    </Card>
  );
};

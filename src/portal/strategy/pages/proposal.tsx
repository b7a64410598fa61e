import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/role.ts';
import type { Hearing, Statement } from '../../../roles/store/statements.ts';
import type { Proposal } from '../../../strategy/store/proposals.ts';
import type { Standard } from '../../../strategy/store/standards.ts';
import type { View } from '../../../web/env.ts';
import { emptyForm, type Form, PostForm, TextArea } from '../../../web/form.tsx';
import { HearingFields, StatementList } from '../../../web/hearing.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { words } from '../../../web/words.ts';
import { standardTexts } from '../standard-texts.ts';
import { RingFields } from './standard.tsx';

type Props = {
  view: View;
  proposal: Proposal;
  standard: Standard | undefined;
  hearing: Hearing;
  statements: readonly Statement[];
  form: Form;
};

/** One proposal: what and why, who was heard, and the decision. */
export const ProposalPage: FC<Props> = (props) => {
  const { view, proposal, standard, statements } = props;
  const t = standardTexts(view.language);
  const roles = words(view.language).roles as Record<string, string>;
  const day = (moment: Date) => formatDay(dayInGermany(moment), view.language);
  return (
    <Page
      view={view}
      room="strategy"
      title={`${proposal.name}: ${t.rings[proposal.ring]}`}
      lead={`${t.states[proposal.state]} · ${t.by(proposal.proposedBy, roles[proposal.role] ?? proposal.role, day(proposal.proposedAt))}`}
    >
      <StrategyTabs view={view} current="standards" />
      <Card>
        <dl class="facts">
          <dt>{t.current}</dt>
          <dd>{standard ? <a href={paths.standard(standard.id)}>{t.rings[standard.ring]}</a> : t.notYet}</dd>
          <dt>{t.proposed}</dt>
          <dd>
            {t.rings[proposal.ring]} {proposal.endsOn && t.until(formatDay(proposal.endsOn, view.language))}
          </dd>
          <dt>{t.fields.sector}</dt>
          <dd>{t.sectors[proposal.sector]}</dd>
          <dt>{t.fields.reason}</dt>
          <dd>{proposal.reason}</dd>
        </dl>
        {proposal.decidedBy && proposal.decidedAt && (
          <p>
            {t.decidedBy(proposal.decidedBy, day(proposal.decidedAt))} {proposal.decision}
          </p>
        )}
      </Card>
      <StatementList view={view} statements={statements} />
      {proposal.state === 'open' && (
        <>
          <OwnStatement {...props} />
          <May view={view} decision="T1" need="decide">
            <Decision {...props} />
          </May>
        </>
      )}
    </Page>
  );
};

/** The role that looks is one of those who must be heard before. */
const OwnStatement: FC<Props> = ({ view, proposal, hearing }) => {
  const role = view.viewer?.role as Role | null;
  const t = standardTexts(view.language);
  if (!role || ![...hearing.heard, ...hearing.consent].includes(role)) return null;
  return (
    <form class="stack" method="post" action={paths.standardStatement(proposal.id)}>
      <TextArea
        view={view}
        form={emptyForm}
        name="statement"
        label={t.statement}
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

const Decision: FC<Props> = ({ view, proposal, hearing, form }) => {
  const t = standardTexts(view.language);
  const { rejection, ...faults } = form.faults;
  return (
    <div class="split">
      <Card title={t.accept}>
        <PostForm
          view={view}
          action={paths.standardAcceptance(proposal.id)}
          form={{ ...form, faults }}
          labels={t.fields}
        >
          <RingFields view={view} form={{ ...form, faults }} />
          <TextArea
            view={view}
            form={{ ...form, faults }}
            name="decision"
            label={t.fields.decision!}
            rows={3}
            maxlength={2000}
          />
          <HearingFields view={view} form={{ ...form, faults }} hearing={hearing} />
          <div>
            <Button>{t.accept}</Button>
          </div>
        </PostForm>
      </Card>
      <Card title={t.decline}>
        <form class="stack" method="post" action={paths.standardRejection(proposal.id)} novalidate>
          <div class={`kern-form-input ${rejection ? 'kern-form-input--error' : ''}`}>
            <label class="kern-label" for="rejection">
              {t.declineReason}
            </label>
            <textarea
              class="kern-form-input__input"
              id="rejection"
              name="decision"
              rows={3}
              maxlength={2000}
              required
              aria-invalid={rejection ? 'true' : undefined}
              aria-describedby={rejection ? 'rejection-fehler' : undefined}
            />
            {rejection && (
              <p class="kern-error" id="rejection-fehler">
                {rejection}
              </p>
            )}
          </div>
          <div>
            <Button kind="secondary">{t.decline}</Button>
          </div>
        </form>
      </Card>
    </div>
  );
};

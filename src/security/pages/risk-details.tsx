import type { FC } from 'hono/jsx';
import { type Day, dayInGermany, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Button, May, Status, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { type RiskStanding, riskStanding } from '../core/risk.ts';
import type { Risk } from '../store/risks.ts';
import { targetTexts } from '../target-texts.ts';

const tones: Record<RiskStanding, Tone> = {
  proposed: 'warn',
  accepted: 'info',
  refused: 'bad',
  withdrawn: 'plain',
  lapsed: 'bad',
};

export const RiskMark: FC<{ view: View; risk: Risk; today: Day }> = ({ view, risk, today }) => {
  const standing = riskStanding(risk, today);
  return <Status tone={tones[standing]}>{targetTexts(view.language).risks.states[standing]}</Status>;
};

/** One residual risk with its decision, or with the buttons of those who decide. */
export const RiskDetails: FC<{ view: View; risk: Risk; today: Day }> = ({ view, risk, today }) => {
  const t = targetTexts(view.language).risks;
  const day = (moment: Date) => formatDay(dayInGermany(moment), view.language);
  return (
    <div>
      <p>
        <RiskMark view={view} risk={risk} today={today} /> {t.until(formatDay(risk.untilOn, view.language))}
      </p>
      <p class="prose">
        <strong>{risk.risk}</strong>
        <br />
        {risk.reason}
      </p>
      <p class="muted small">
        {t.proposedBy(risk.proposedBy, day(risk.proposedAt))}.{' '}
        {risk.decidedAt &&
          risk.state !== 'withdrawn' &&
          `${t.decidedBy(
            risk.decidedBy!,
            words(view.language).roles[risk.decidedRole!],
            day(risk.decidedAt),
          )}.`}{' '}
        {risk.decisionNote}
      </p>
      {risk.state === 'proposed' && <Decision view={view} risk={risk} />}
    </div>
  );
};

const Decision: FC<{ view: View; risk: Risk }> = ({ view, risk }) => {
  const t = targetTexts(view.language).risks;
  return (
    <>
      <May view={view} decision="X3" need="decide">
        <form class="stack" method="post" action={paths.securityRiskDecision(risk.id)}>
          <label class="kern-label" for={`note-${risk.id}`}>
            {t.fields.note}
          </label>
          <textarea
            class="kern-form-input__input"
            id={`note-${risk.id}`}
            name="note"
            rows={2}
            maxlength={2000}
          />
          <div class="actions">
            <Button name="state" value="accepted">
              {t.accept}
            </Button>
            <Button kind="secondary" name="state" value="refused">
              {t.refuse}
            </Button>
          </div>
        </form>
      </May>
      <May view={view} decision="X3" need="comment" quiet>
        <form method="post" action={paths.securityRiskWithdrawal(risk.id)}>
          <Button kind="tertiary">{t.withdraw}</Button>
        </form>
      </May>
    </>
  );
};

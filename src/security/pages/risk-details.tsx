import type { FC } from 'hono/jsx';
import { type Day, dayInGermany, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
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

type Props = { view: View; risk: Risk; today: Day /** On its own page. */; alone?: boolean };

/** One residual risk with its decision, or with the way to it. */
export const RiskDetails: FC<Props> = ({ view, risk, today, alone }) => {
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
      {risk.state === 'proposed' && !alone && (
        <p>
          <a href={paths.securityRisk(risk.id)}>
            {view.rights.may('X3', 'decide') ? t.toDecision : t.toStatement}
          </a>
        </p>
      )}
    </div>
  );
};

import type { FC } from 'hono/jsx';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import type { AnswerStatus } from '../core/answer.ts';
import { type Progress, shareMet } from '../core/progress.ts';
import { texts } from '../texts.ts';

const tones: Record<AnswerStatus, Tone> = {
  open: 'plain',
  met: 'good',
  partly: 'warn',
  unmet: 'bad',
  'not-relevant': 'info',
};

export const StatusMark: FC<{ view: View; status: AnswerStatus }> = ({ view, status }) => (
  <Status tone={tones[status]}>{texts(view.language).status[status]}</Status>
);

/** `64 %`; a dash where nothing concerns the municipality. */
export const percentMet = (view: View, progress: Progress): string => {
  const share = shareMet(progress);
  return share === null
    ? '–'
    : `${formatNumber(Math.floor(share * 100), view.language)}${percentSign(view.language)}`;
};

const shown = ['met', 'partly', 'unmet'] as const;

/** What is met, partly met and not met, of what concerns the municipality; the rest of the bar is open. */
export const ProgressBar: FC<{ progress: Progress }> = ({ progress }) => {
  const width = (count: number) => (progress.relevant === 0 ? 0 : (count / progress.relevant) * 200);
  const starts = shown.map((_, at) =>
    shown.slice(0, at).reduce((sum, status) => sum + width(progress[status]), 0),
  );
  return (
    <svg class="stand-bar" viewBox="0 0 200 12" aria-hidden="true" preserveAspectRatio="none">
      <rect class="track" width="200" height="12" rx="2" />
      {shown.map((status, at) => (
        <rect class={status} x={starts[at]} width={width(progress[status])} height="12" />
      ))}
    </svg>
  );
};

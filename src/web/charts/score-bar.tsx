import type { FC } from 'hono/jsx';

const width = 200;

/** A score from 1 to 5 as a bar, with a mark for the target; the number stands beside it. */
export const ScoreBar: FC<{ value: number; text: string; target?: number | undefined }> = (props) => (
  <span class="score-bar">
    <svg viewBox={`0 0 ${width} 12`} aria-hidden="true" preserveAspectRatio="none">
      <rect class="track" width={String(width)} height="12" rx="2" />
      <rect class="fill" width={String(Math.max(2, at(props.value)))} height="12" rx="2" />
      {props.target !== undefined && (
        <rect class="mark" x={String(Math.max(0, at(props.target) - 2))} width="4" height="12" />
      )}
    </svg>
    <span>{props.text}</span>
  </span>
);

const at = (score: number): number => ((score - 1) / 4) * width;

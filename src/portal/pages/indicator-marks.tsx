import type { FC } from 'hono/jsx';
import type { Standing } from '../../agenda/core/indicator.ts';
import { progressOf } from '../../agenda/core/indicator.ts';
import type { Indicator } from '../../agenda/store/outline.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import { inBoth } from '../../web/texts.ts';

const tones: Record<Standing['light'], Tone> = {
  reached: 'good',
  ahead: 'good',
  'on-path': 'good',
  behind: 'warn',
};

/** What the lights are called; `none` is an indicator without a value. */
export const standingWords = inBoth(
  {
    reached: 'erreicht',
    ahead: 'vor dem Zielpfad',
    'on-path': 'auf dem Zielpfad',
    behind: 'hinter dem Zielpfad',
    none: 'noch kein Wert',
  },
  {
    reached: 'reached',
    ahead: 'ahead of the path',
    'on-path': 'on the path',
    behind: 'behind the path',
    none: 'no value yet',
  },
);

/** How an indicator stands, as word, sign and colour. */
export const StandingMark: FC<{
  view: Pick<View, 'language'>;
  standing: Standing | undefined;
}> = ({ view, standing }) => (
  <Status tone={standing ? tones[standing.light] : 'plain'}>
    {standingWords(view.language)[standing?.light ?? 'none']}
  </Status>
);

/** The way from baseline to target as a bar, with a mark where the path wants to be. */
export const Progress: FC<{ indicator: Pick<Indicator, 'plan' | 'standing'> }> = ({
  indicator: { standing, plan },
}) => {
  if (!standing) return null;
  const bar = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10;
  return (
    <svg class="progress" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="10" />
      <rect class="fill" width={bar(standing.progress)} height="10" />
      <rect class="wanted" x={bar(progressOf(plan, standing.wanted))} width="1" height="10" />
    </svg>
  );
};

/** A figure with as many decimals as it has, at most two. */
export const formatValue = (value: number, unit: string, language: Language): string => {
  const digits = Number.isInteger(value) ? 0 : Number.isInteger(Math.round(value * 1e6) / 1e5) ? 1 : 2;
  return `${formatNumber(value, language, digits)} ${unit}`;
};

import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import type { Standing } from '../core/indicator.ts';
import { texts } from '../texts.ts';

const tones: Record<Standing['light'], Tone> = {
  reached: 'good',
  ahead: 'good',
  'on-path': 'good',
  behind: 'warn',
};

/** How an indicator stands, as word, sign and colour. */
export const StandingMark: FC<{ view: View; standing: Standing | undefined }> = ({ view, standing }) => {
  const t = texts(view.language);
  if (!standing) return <Status tone="plain">{t.noValue}</Status>;
  return <Status tone={tones[standing.light]}>{t.lights[standing.light]}</Status>;
};

/** A figure with as many decimals as it has, at most two. */
export const formatValue = (value: number, unit: string, language: Language): string => {
  const digits = Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2;
  return `${formatNumber(value, language, digits)} ${unit}`;
};

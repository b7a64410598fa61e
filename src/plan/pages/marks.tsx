import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import type { InitiativeState, Light } from '../core/initiative.ts';
import { optionName } from '../core/option-name.ts';

const toneOfState: Record<InitiativeState, Tone> = {
  idea: 'plain',
  announced: 'plain',
  'in-assessment': 'plain',
  assessed: 'info',
  planned: 'info',
  adopted: 'info',
  'in-progress': 'good',
  introduced: 'good',
  completed: 'good',
  'effect-reviewed': 'good',
  deferred: 'warn',
  rejected: 'bad',
  paused: 'warn',
  cancelled: 'bad',
};
const toneOfLight: Record<Light, Tone> = { green: 'good', yellow: 'warn', red: 'bad' };
const signs: Record<Tone, string> = { good: '✓', warn: '▲', bad: '■', info: '●', plain: '○' };

/** Tone and sign, for rows that are written as text. */
export const signOfState = (state: InitiativeState) => ({
  tone: toneOfState[state],
  sign: signs[toneOfState[state]],
});
export const signOfLight = (light: Light) => ({ tone: toneOfLight[light], sign: signs[toneOfLight[light]] });

export const StateMark: FC<{ view: View; state: InitiativeState }> = ({ view, state }) => (
  <Status tone={toneOfState[state]}>{optionName('state', state, view.language)}</Status>
);

export const LightMark: FC<{ view: View; light: Light | null }> = ({ view, light }) =>
  light && <Status tone={toneOfLight[light]}>{optionName('light', light, view.language)}</Status>;

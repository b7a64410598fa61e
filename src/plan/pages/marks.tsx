import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import type { InitiativeState, Light } from '../core/initiative.ts';
import { texts } from '../texts.ts';

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

export const StateMark: FC<{ view: View; state: InitiativeState }> = ({ view, state }) => (
  <Status tone={toneOfState[state]}>{texts(view.language).states[state]}</Status>
);

const toneOfLight: Record<Light, Tone> = { green: 'good', yellow: 'warn', red: 'bad' };

export const LightMark: FC<{ view: View; light: Light | null }> = ({ view, light }) =>
  light && <Status tone={toneOfLight[light]}>{texts(view.language).lights[light]}</Status>;

import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { punctualityOf, type ImpulseState as State } from '../core/impulse.ts';
import type { Similar } from '../store/impulses.ts';
import { texts } from '../texts.ts';

const tones: Record<State, Tone> = {
  submitted: 'info',
  sighted: 'info',
  clarifying: 'info',
  answered: 'plain',
  'quick-win': 'good',
  duplicate: 'plain',
  initiative: 'good',
  realised: 'good',
  declined: 'plain',
};

export const ImpulseState: FC<{ view: View; state: State }> = ({ view, state }) => (
  <Status tone={tones[state]}>{texts(view.language).impulses.states[state]}</Status>
);

const punctualityTones = {
  waiting: 'plain',
  'due-soon': 'warn',
  overdue: 'bad',
  'in-time': 'plain',
  late: 'plain',
} as const;

export const PunctualityMark: FC<{
  view: View;
  impulse: { state: State; dueOn: string; answeredOn: string | null };
  today: string;
  day: string;
}> = ({ view, impulse, today, day }) => {
  const punctuality = punctualityOf(impulse, today);
  const tone = punctualityTones[punctuality];
  const text = texts(view.language).impulses.punctuality[punctuality](day);
  return tone === 'plain' ? <span>{text}</span> : <Status tone={tone}>{text}</Status>;
};

/** What sounds alike, as a list of links; also the answer to the island that asks while somebody types. */
export const SimilarList: FC<{ view: View; similar: readonly Similar[] }> = ({ view, similar }) => {
  const t = texts(view.language).impulses.similar;
  return (
    <ul>
      {similar.map(({ kind, id, sign, title }) => (
        <li>
          <a href={kind === 'impulse' ? paths.impulse(id) : paths.initiative(id)}>{title}</a>
          <span class="muted small">
            {' '}
            {t[kind]} {sign}
          </span>
        </li>
      ))}
    </ul>
  );
};

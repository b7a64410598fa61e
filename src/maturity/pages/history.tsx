import type { FC } from 'hono/jsx';
import { type Dimension, dimensions } from '../../roles/core/advisor/profile.ts';
import type { View } from '../../web/env.ts';
import { Card, Table } from '../../web/parts.tsx';
import { levels } from '../core/catalogue.ts';
import type { Round } from '../store/rounds.ts';
import { texts } from '../texts.ts';
import { dimensionName, levelName, oneDecimal } from './score.tsx';

type Line = { name: string; values: readonly (number | null)[]; target: number | undefined };
type Props = { view: View; rounds: readonly Round[] };

/** All released rounds in one picture: a line of dots for each dimension, and the figures beside them. */
export const HistoryCard: FC<Props> = ({ view, rounds }) => {
  const t = texts(view.language);
  const released = rounds.filter(({ score }) => score !== null).toReversed();
  if (released.length < 2) return null;
  const head = (
    <tr>
      <th scope="col">{t.profileColumns.dimension}</th>
      <th scope="col">
        <Scale view={view} />
      </th>
      {released.map(({ name }) => (
        <th scope="col" class="number">
          {name}
        </th>
      ))}
      <th scope="col" class="number">
        {t.change}
      </th>
    </tr>
  );
  return (
    <Card title={t.history}>
      <Table caption={t.historyCaption} head={head}>
        {linesOf(view, released).map((line) => (
          <HistoryLine view={view} line={line} />
        ))}
      </Table>
      <Key view={view} rounds={released} />
    </Card>
  );
};

function linesOf(view: View, released: readonly Round[]): Line[] {
  const { targets } = released.at(-1)!;
  const scoreOf = (round: Round, dimension: Dimension) =>
    round.score!.dimensions.find((one) => one.dimension === dimension)?.score ?? null;
  return [
    ...dimensions.map((dimension) => ({
      name: `${dimension} ${dimensionName(view, dimension)}`,
      values: released.map((round) => scoreOf(round, dimension)),
      target: targets[dimension],
    })),
    {
      name: texts(view.language).total,
      values: released.map(({ score }) => score!.total),
      target: undefined,
    },
  ];
}

const HistoryLine: FC<{ view: View; line: Line }> = ({ view, line: { name, values, target } }) => {
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Track values={values} target={target} />
      </td>
      {values.map((value) => (
        <td class="number">{value === null ? '–' : oneDecimal(view, value)}</td>
      ))}
      <td class="number">{first === null || last === null ? '–' : signed(view, last - first)}</td>
    </tr>
  );
};

function signed(view: View, difference: number): string {
  const text = oneDecimal(view, Math.abs(difference));
  if (Number(text.replace(',', '.')) === 0) return '±0';
  return difference > 0 ? `+${text}` : `−${text}`;
}

/** A small margin keeps the dots of the lowest and the highest score inside. */
const place = (score: number): string => `${Math.round((4 + ((score - 1) / 4) * 92) * 10) / 10}%`;

/** Earlier rounds as rings, the last as a dot, the target as a bar; the figures stand beside it. */
const Track: FC<Omit<Line, 'name'>> = ({ values, target }) => {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const last = known.at(-1);
  return (
    <svg class="track-chart" aria-hidden="true">
      <line class="axis" x1={place(1)} x2={place(5)} y1="11" y2="11" />
      {[1, 2, 3, 4, 5].map((level) => (
        <line class="axis" x1={place(level)} x2={place(level)} y1="7" y2="15" />
      ))}
      {target !== undefined && <line class="target" x1={place(target)} x2={place(target)} y1="2" y2="20" />}
      {last !== undefined && <line class="way" x1={place(known[0]!)} x2={place(last)} y1="11" y2="11" />}
      {known.slice(0, -1).map((value) => (
        <circle class="earlier" cx={place(value)} cy="11" r="5" />
      ))}
      {last !== undefined && <circle class="latest" cx={place(last)} cy="11" r="6" />}
    </svg>
  );
};

const Scale: FC<{ view: View }> = ({ view }) => (
  <>
    <span class="kern-sr-only">{texts(view.language).historyScale}</span>
    <svg class="track-chart" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((level) => (
        <text x={place(level)} y="16" text-anchor="middle">
          {level}
        </text>
      ))}
    </svg>
  </>
);

const Key: FC<Props> = ({ view, rounds }) => {
  const t = texts(view.language);
  const names = rounds.map(({ name }) => name);
  return (
    <p class="muted small">
      ○ {names.slice(0, -1).join(', ')} · ● {names.at(-1)} · | {t.profileColumns.target}.{' '}
      {t.historyKey(levels.map((level) => `${level} ${levelName(view, level)}`).join(', '))}
    </p>
  );
};

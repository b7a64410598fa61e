import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { CouncilFigures } from '../../../law/core/council.ts';
import {
  type Horizon,
  horizonOf,
  horizonsFrom,
  isShown,
  laneOf,
  lanes,
  type Mark,
  markOf,
} from '../../../law/core/horizon.ts';
import { type Band, type Picture, placeAcross, placeDown } from '../../../law/core/picture.ts';
import type { View } from '../../../web/env.ts';
import { Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Duty } from '../store.ts';
import { type Texts, texts } from '../texts.ts';
import { dayText } from './marks.tsx';

type Dot = { period: number; lane: number; mark: Mark; duty: Duty };
type Props = {
  view: View;
  duties: readonly Duty[];
  /** Of those that surely must be met. */
  binding: Pick<CouncilFigures, 'overdue'>;
  asOf: string;
};

/** One dot per duty: time goes across, bindingness down; the sign says how far it is covered. */
export const RadarPicture: FC<Props> = ({ view, duties, binding, asOf }) => {
  const t = texts(view.language).picture;
  const horizons = horizonsFrom(asOf);
  const all = duties.filter(({ row, coverage }) => isShown(row, coverage)).map((duty) => toDot(duty, asOf));
  const used = horizons
    .map((_, period) => period)
    .filter((period) => all.some((dot) => dot.period === period));
  const dots = all.map((dot) => ({ ...dot, period: used.indexOf(dot.period) })).toSorted(byMark);
  const labels = used.map((period) => labelOf(horizons[period]!, t));
  const late = dots.filter(({ duty }) => duty.row.state === 'overdue').length;
  const soon = dots.filter(({ duty }) => duty.row.state === 'soon').length;
  return (
    <Card title={t.title}>
      <figure class="radar">
        <Across dots={dots} labels={labels} t={t} view={view} />
        <Down dots={dots} labels={labels} t={t} view={view} />
        <figcaption>
          <p>{t.sentence(dots.length, late, binding.overdue, soon)}</p>
          <Legend t={t} marks={new Set(dots.map(({ mark }) => mark))} />
        </figcaption>
      </figure>
      <Twin view={view} dots={dots} labels={labels} t={t} />
    </Card>
  );
};

const toDot = (duty: Duty, asOf: string): Dot => ({
  period: horizonOf(duty.row, asOf),
  lane: lanes.indexOf(laneOf(duty.row)),
  mark: markOf(duty.row, duty.coverage),
  duty,
});

const markOrder: readonly Mark[] = ['none', 'planned', 'running', 'check', 'covered', 'free', 'outlook'];
const byMark = (a: Dot, b: Dot): number =>
  markOrder.indexOf(a.mark) - markOrder.indexOf(b.mark) ||
  (a.duty.row.due.date ?? '9').localeCompare(b.duty.row.due.date ?? '9');

const labelOf = (horizon: Horizon, t: Texts['picture']): string =>
  horizon.period === 'year' ? String(horizon.year) : t.periods[horizon.period];

const pitch = 28;
type DrawProps = { dots: readonly Dot[]; labels: readonly string[]; t: Texts['picture']; view: View };

const side = 84;
const head = 36;
const least = 3;
const roomAcross = 31;

/** For wide pages. The figure's words and its table say the same, so the drawing itself is silent. */
const Across: FC<DrawProps> = ({ dots, labels, t, view }) => {
  const room = Math.max(roomAcross, labels.length * least);
  const picture = placeAcross(dots, { periods: labels.length, lanes: lanes.length, room, least });
  const size = {
    width: side + room * pitch + 4,
    height: head + heightOf(picture.lanes) + gap * lanes.length,
  };
  const yOf = (lane: number, row: number) => head + gap * (lane + 0.5) + row * pitch;
  return (
    <svg class="chart radar-across" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {picture.periods.map((band, index) => (
        <>
          <rect
            class={index % 2 === 0 ? 'stripe' : 'stripe odd'}
            x={side + band.at * pitch}
            y="0"
            width={band.size * pitch}
            height={size.height}
          />
          <text class="head" x={side + (band.at + band.size / 2) * pitch} y="22" text-anchor="middle">
            {labels[index]}
          </text>
        </>
      ))}
      {picture.lanes.map((band, lane) => (
        <>
          <line
            class="axis"
            x1="0"
            x2={size.width}
            y1={yOf(lane, band.at) - gap / 2}
            y2={yOf(lane, band.at) - gap / 2}
          />
          <text class="head" x="0" y={yOf(lane, band.at) + pitch / 2 + 5}>
            {t.lanes[lanes[lane]!]}
          </text>
        </>
      ))}
      {picture.dots.map(({ dot, column, row }) => (
        <DotLink view={view} dot={dot} x={side + (column + 0.5) * pitch} y={yOf(dot.lane, row) + pitch / 2} />
      ))}
    </svg>
  );
};

const gap = 12;
const widthsDown = [5, 3, 2, 2] as const;

/** For phones: periods one below the other, lanes side by side, drawn at the size it is seen. */
const Down: FC<DrawProps> = ({ dots, labels, t, view }) => {
  const picture: Picture<Dot> = placeDown(dots, { periods: labels.length, widths: widthsDown });
  const width = widthsDown.reduce((sum, size) => sum + size, 0) * pitch;
  const line = 26;
  const height = 28 + heightOf(picture.periods) + line * labels.length;
  const yOf = (period: number, row: number) => 28 + line * (period + 1) + row * pitch;
  return (
    <svg class="chart radar-down" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {picture.lanes.map((band, lane) => (
        <text class="head" x={band.at * pitch + 2} y="16">
          {t.lanes[lanes[lane]!]}
        </text>
      ))}
      {picture.periods.map((band, period) => (
        <>
          <rect
            class={period % 2 === 0 ? 'stripe' : 'stripe odd'}
            x="0"
            y={yOf(period, band.at) - line}
            width={width}
            height={band.size * pitch + line}
          />
          <text class="head" x="4" y={yOf(period, band.at) - 7}>
            {labels[period]}
          </text>
        </>
      ))}
      {picture.dots.map(({ dot, column, row }) => (
        <DotLink view={view} dot={dot} x={(column + 0.5) * pitch} y={yOf(dot.period, row) + pitch / 2 - 2} />
      ))}
    </svg>
  );
};

const heightOf = (bands: readonly Band[]): number => {
  const last = bands.at(-1);
  return last ? (last.at + last.size) * pitch : 0;
};

/** Kind to the mouse only; the same links stand in the table below for everybody. */
const DotLink: FC<{ view: View; dot: Dot; x: number; y: number }> = ({ view, dot, x, y }) => {
  const { row } = dot.duty;
  const t = texts(view.language);
  const day = dayText(row, view.language);
  return (
    <a href={paths.obligation(row.obligation.id)} tabindex={-1} transform={`translate(${x} ${y})`}>
      <title>{`${row.obligation.title[view.language]} (${row.law.abbreviation}), ${day}, ${t.picture.marks[dot.mark]}`}</title>
      <rect class="touch" x="-14" y="-14" width="28" height="28" />
      <Sign mark={dot.mark} />
    </a>
  );
};

const Sign: FC<{ mark: Mark }> = ({ mark }) => {
  switch (mark) {
    case 'none':
      return <path class="sign none" d="M0 -9.5 9.5 0 0 9.5 -9.5 0z" />;
    case 'free':
      return <path class="sign free" d="M0 -8 8 0 0 8 -8 0z" />;
    case 'planned':
      return (
        <>
          <circle class="sign ring" r="7.5" />
          <path class="sign half" d="M0 -7.5A7.5 7.5 0 0 0 0 7.5z" />
        </>
      );
    case 'running':
      return <circle class="sign running" r="8.5" />;
    case 'covered':
      return (
        <>
          <circle class="sign covered" r="9" />
          <path class="tick-mark" d="M-4 0.3 -1.2 3.2 4 -3" />
        </>
      );
    case 'check':
      return (
        <>
          <circle class="sign unsure" r="8" />
          <text class="unsure-mark" text-anchor="middle" y="4.5">
            ?
          </text>
        </>
      );
    default:
      return <circle class="sign watched" r="5" />;
  }
};

const Legend: FC<{ t: Texts['picture']; marks: ReadonlySet<Mark> }> = ({ t, marks }) => (
  <ul class="radar-legend" aria-label={t.legend}>
    {markOrder
      .filter((mark) => marks.has(mark))
      .map((mark) => (
        <li>
          <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
            <Sign mark={mark} />
          </svg>{' '}
          {t.marks[mark]}
        </li>
      ))}
  </ul>
);

const Twin: FC<DrawProps> = ({ view, dots, labels, t }) => {
  const columns = texts(view.language).list.columns;
  const rows = dots.toSorted((a, b) => a.period - b.period || a.lane - b.lane);
  return (
    <details class="more">
      <summary>{t.asTable}</summary>
      <Table
        caption={t.title}
        head={
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.bindingness}</th>
            <th scope="col">{columns.duty}</th>
            <th scope="col">{columns.coverage}</th>
          </tr>
        }
      >
        {rows.map(({ period, lane, mark, duty: { row } }) => (
          <tr>
            <td>
              {labels[period]}
              {row.due.date && <span class="muted small"> {formatDay(row.due.date, view.language)}</span>}
            </td>
            <td>{t.lanes[lanes[lane]!]}</td>
            <th scope="row">
              <a href={paths.obligation(row.obligation.id)}>{row.obligation.title[view.language]}</a>
            </th>
            <td>{t.marks[mark]}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
};

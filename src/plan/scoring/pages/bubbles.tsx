import type { FC } from 'hono/jsx';
import { formatEuroShort, formatNumber } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Card } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { toneOf } from '../../core/tone.ts';
import { placeBubbles } from '../core/bubble.ts';
import { type Disc, placeLabels } from '../core/label.ts';
import type { ScoreRow } from '../core/score-row.ts';
import { texts } from '../texts.ts';

const width = 1080;
const height = 400;
const frame = { left: 44, right: 26, top: 26, bottom: 44 };
const radius = { least: 5, most: 24 };
/** At most so many bubbles carry their number, those of most benefit. */
const named = 14;
const label = { width: 38, height: 12 };
const field = {
  x: frame.left,
  y: 0,
  width: width - frame.left - frame.right,
  height: height - frame.bottom,
};

const x = (share: number): number => round(frame.left + share * (width - frame.left - frame.right));
const y = (share: number): number =>
  round(height - frame.bottom - share * (height - frame.top - frame.bottom));
const round = (value: number): number => Math.round(value * 10) / 10;

/** More bubbles would cover each other: those of most benefit are drawn. */
const mostDrawn = 300;

/** Benefit against cost as one picture; each bubble is a link. The table below is its twin. */
export const BubbleCard: FC<{ view: View; rows: readonly ScoreRow[] }> = ({ view, rows: all }) => {
  const t = texts(view.language).scores;
  const rows = all.toSorted((a, b) => b.scored.counts - a.scored.counts).slice(0, mostDrawn);
  const chart = placeBubbles(
    rows.map(({ candidate, scored, oneOffCents, days }) => ({
      id: candidate.id,
      points: scored.counts,
      cents: oneOffCents,
      days,
    })),
  );
  const byId = new Map(rows.map((row) => [row.candidate.id, row]));
  const fields = fieldsOf(rows);
  const best = rows.slice(0, named).map(({ candidate }) => candidate.id);
  const discs = chart.bubbles.map((bubble) => ({
    id: bubble.id,
    x: x(bubble.x),
    y: y(bubble.y),
    r: round(radius.least + bubble.radius * (radius.most - radius.least)),
  }));
  return (
    <Card title={t.chart}>
      {all.length > mostDrawn && <p class="muted small">{t.chartPart(mostDrawn)}</p>}
      <section class="gantt-scroll" aria-label={t.chart} tabindex={0}>
        <svg class="gantt bubbles" viewBox={`0 0 ${width} ${height}`}>
          <title>{t.chartWords(rows.length)}</title>
          <Axes view={view} chart={chart} />
          {discs.map((disc) => (
            <One view={view} disc={disc} row={byId.get(disc.id)!} tone={toneIn(fields, byId.get(disc.id)!)} />
          ))}
          {placeLabels(best, discs, label, field).map((place) => (
            <text class="number" x={place.x} y={round(place.y + 4)} text-anchor="middle">
              {byId.get(place.id)!.candidate.code}
            </text>
          ))}
        </svg>
      </section>
      <p class="legend">
        <span>{t.size}</span>
        {fields.map((code, index) => (
          <span>
            <svg class="gantt key" viewBox="0 0 12 12" aria-hidden="true">
              <circle fill={toneOf(code, index)} cx="6" cy="6" r="6" />
            </svg>{' '}
            {rows.find((row) => codeOf(row) === code)?.candidate.field?.name ?? '–'}
          </span>
        ))}
      </p>
    </Card>
  );
};

const codeOf = ({ candidate }: ScoreRow): string => candidate.field?.code ?? '';

/** In the order of the timetable: what belongs to no field comes last. */
const fieldsOf = (rows: readonly ScoreRow[]): string[] =>
  [...new Set(rows.map(codeOf))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'de', { numeric: true }),
  );

const toneIn = (fields: readonly string[], row: ScoreRow): string =>
  toneOf(codeOf(row), fields.indexOf(codeOf(row)));

const Axes: FC<{ view: View; chart: ReturnType<typeof placeBubbles> }> = ({ view, chart }) => {
  const t = texts(view.language).scores;
  return (
    <g>
      <path
        class="line"
        d={[
          ...chart.points.map(({ at }) => `M${x(0)} ${y(at)}H${x(1)}`),
          ...chart.costs.map(({ at }) => `M${x(at)} ${y(0)}V${y(1)}`),
        ].join('')}
      />
      {chart.points
        .filter((_, index) => index % 2 === 0)
        .map(({ at, points }) => (
          <text class="tick" x={frame.left - 8} y={y(at) + 4} text-anchor="end">
            {points}
          </text>
        ))}
      {chart.costs.map(({ at, cents }) => (
        <text
          class="tick"
          x={x(at)}
          y={height - frame.bottom + 18}
          text-anchor={at > 0.95 ? 'end' : 'middle'}
        >
          {formatEuroShort(cents, view.language)}
        </text>
      ))}
      <text class="tick" x={x(0.02)} y={height - frame.bottom + 18} text-anchor="middle">
        –
      </text>
      <text class="tick" x={x(0)} y="14">
        {t.pointsAxis}
      </text>
      <text class="tick" x={x(1)} y={height - 6} text-anchor="end">
        {t.costAxis} (–: {t.noCost})
      </text>
      <text class="tick" x={x(0.09)} y={y(1) + 16}>
        {t.cheapGood}
      </text>
      <text class="tick" x={x(0.99)} y={y(0) - 8} text-anchor="end">
        {t.dearPoor}
      </text>
    </g>
  );
};

type OneProps = { view: View; disc: Disc; row: ScoreRow; tone: string };

const One: FC<OneProps> = ({ view, disc, row, tone }) => {
  const t = texts(view.language).scores;
  const { candidate, scored, oneOffCents, days } = row;
  const name = `${candidate.code} ${candidate.name}`;
  const words = t.bubble(
    name,
    formatNumber(scored.counts, view.language, 1),
    oneOffCents === null ? t.noCost : formatEuroShort(oneOffCents, view.language),
    formatNumber(days, view.language),
  );
  return (
    <a href={paths.score(candidate.id)} aria-label={words}>
      <title>{words}</title>
      <circle class="bar bubble" fill={tone} stroke={tone} cx={disc.x} cy={disc.y} r={disc.r} />
    </a>
  );
};

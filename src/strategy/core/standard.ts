import type { Day } from '../../kernel/day.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';

export const sectors = ['workplace', 'infrastructure', 'applications', 'data-security'] as const;
export type Sector = (typeof sectors)[number];

/** From the middle outwards: standard, pilot with an end, watched, phased out by a day. */
export const rings = ['adopt', 'trial', 'assess', 'hold'] as const;
export type Ring = (typeof rings)[number];

export type RingFault = Refusal<'trial-without-end' | 'hold-without-end' | 'end-in-past'>;

/** A pilot has an end and so has what is phased out: without a day neither ever ends. */
export function checkRing(ring: Ring, endsOn: Day | null, today: Day): Result<void, RingFault> {
  if (ring === 'trial' && !endsOn) return refuse({ refusal: 'trial-without-end', at: 'endsOn' });
  if (ring === 'hold' && !endsOn) return refuse({ refusal: 'hold-without-end', at: 'endsOn' });
  if ((ring === 'trial' || ring === 'hold') && endsOn! <= today)
    return refuse({ refusal: 'end-in-past', at: 'endsOn' });
  return ok(undefined);
}

export type StandardDue = 'trial-over' | 'hold-over' | 'support-ends';

/** What waits for a decision: a pilot past its end, a phase-out past its day, a standard whose support ends. */
export function dueOf(
  { ring, endsOn, supportUntil }: { ring: Ring; endsOn: Day | null; supportUntil: Day | null },
  today: Day,
): StandardDue | undefined {
  if (ring === 'trial' && endsOn && endsOn < today) return 'trial-over';
  if (ring === 'hold' && endsOn && endsOn < today) return 'hold-over';
  if (ring === 'adopt' && supportUntil && supportUntil < yearLater(today)) return 'support-ends';
  return undefined;
}

const yearLater = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

export type RadarThing = { id: string; sector: Sector; ring: Ring };
/** A thing with its number and its place; the middle of the radar is 0, 0 and its edge is 1. */
export type Blip<T> = T & { number: number; x: number; y: number };

/** The inner and outer edge of each ring. */
export const ringEdges: Record<Ring, [number, number]> = {
  adopt: [0, 0.4],
  trial: [0.4, 0.62],
  assess: [0.62, 0.82],
  hold: [0.82, 1],
};

/** Sectors begin at the upper right and go round with the clock; things of one cell stand evenly apart. */
export function placeBlips<T extends RadarThing>(things: readonly T[]): Blip<T>[] {
  const ordered = sectors.flatMap((sector) =>
    rings.flatMap((ring) => things.filter((thing) => thing.sector === sector && thing.ring === ring)),
  );
  const cells = Map.groupBy(ordered, ({ sector, ring }) => `${sector} ${ring}`);
  return ordered.map((thing, at) => {
    const cell = cells.get(`${thing.sector} ${thing.ring}`)!;
    return { ...thing, number: at + 1, ...placeOf(thing, cell.indexOf(thing), cell.length) };
  });
}

function placeOf({ sector, ring }: RadarThing, at: number, count: number): { x: number; y: number } {
  const [inner, outer] = ringEdges[ring];
  const quarter = Math.PI / 2;
  // Not at the edges of the sector, where two would touch; every second one a little further out.
  const angle = sectors.indexOf(sector) * quarter + ((at + 0.5) / count) * quarter * 0.84 + quarter * 0.08;
  const depth = ring === 'adopt' ? 0.6 : 0.5;
  const shift = count > 3 ? (at % 2 === 0 ? -0.2 : 0.2) : 0;
  const radius = inner + (outer - inner) * (depth + shift);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { x: round(Math.sin(angle) * radius), y: round(-Math.cos(angle) * radius) };
}

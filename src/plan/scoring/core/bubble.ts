/** A chart of benefit against cost: positions in a frame of 0 to 1, so that a page can draw it at any size. */
export type BubbleFact = { id: string; points: number; cents: number | null; days: number };
export type Bubble = { id: string; x: number; y: number; radius: number };
export type BubbleChart = {
  bubbles: Bubble[];
  /** Marks on both axes, in cents and points. */
  costs: { at: number; cents: number }[];
  points: { at: number; points: number }[];
};

/** Costs lie far apart, so that their axis is logarithmic; what costs nothing known stands at its left end. */
export function placeBubbles(facts: readonly BubbleFact[]): BubbleChart {
  const known = facts.flatMap(({ cents }) => (cents ? [cents] : []));
  const low = powerBelow(Math.min(...known, 1_000_000));
  const high = Math.max(10 * low, powerBelow(Math.max(...known, 10 * low)) * 10);
  const top = Math.max(20, 10 * Math.ceil(Math.max(0, ...facts.map(({ points }) => points)) / 10));
  const most = Math.max(1, ...facts.map(({ days }) => days));
  const x = (cents: number | null) =>
    cents ? 0.08 + 0.92 * (Math.log(cents / low) / Math.log(high / low)) : 0.02;
  const decades = Math.round(Math.log10(high / low));
  return {
    // The large ones first, so that small ones lie on top of them.
    bubbles: facts
      .map(({ id, points, cents, days }) => ({
        id,
        x: x(cents),
        y: points / top,
        radius: Math.sqrt(days / most),
      }))
      .sort((a, b) => b.radius - a.radius),
    costs: Array.from({ length: decades + 1 }, (_, i) => low * 10 ** i).map((cents) => ({
      cents,
      at: x(cents),
    })),
    points: Array.from({ length: top / 10 + 1 }, (_, i) => ({ points: 10 * i, at: (10 * i) / top })),
  };
}

const powerBelow = (cents: number): number => 10 ** Math.floor(Math.log10(Math.max(1, cents)));

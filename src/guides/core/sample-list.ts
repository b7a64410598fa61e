/** Units with how many people each, as a sample list needs them. */
export type SampleUnit = { code: string; people: number };

export type SampleList = { people: string[]; units: string[]; unitOf: number[]; pairs: number[] };

const teamSize = 9;

/**
 * A made-up contact list: close in teams, loose in units, few contacts across, with some people who know many. `random`
 * gives numbers in [0, 1); the same sequence gives the same list.
 */
export function drawSampleList(units: readonly SampleUnit[], random: () => number): SampleList {
  const people: string[] = [];
  const unitOf: number[] = [];
  for (const [unit, { code, people: count }] of units.entries()) {
    for (let at = 1; at <= count; at++) {
      people.push(`${code}-${String(at).padStart(3, '0')}`);
      unitOf.push(unit);
    }
  }
  const sociable = people.map(() => 0.3 + random() ** 4 * 3.2);
  const pairs: number[] = [];
  let teamFrom = 0;
  for (let a = 0; a < people.length; a++) {
    if (unitOf[a] !== unitOf[a - 1]) teamFrom = a;
    const teamOf = (person: number) => Math.floor((person - teamFrom) / teamSize);
    for (let b = a + 1; b < people.length; b++) {
      const isUnit = unitOf[a] === unitOf[b];
      const usual = !isUnit ? 0.0016 : teamOf(a) === teamOf(b) ? 0.5 : 0.02;
      if (random() < usual * sociable[a]! * sociable[b]!) pairs.push(a, b);
    }
  }
  return { people, units: units.map(({ code }) => code), unitOf, pairs };
}

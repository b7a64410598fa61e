import type { RegisterEntry } from '../../municipality/core/register.ts';
import { type Catalogue, type Land, lands } from './catalogue.ts';
import type { Answer } from './expression.ts';
import { factsOf } from './profile.ts';
import { openRadar } from './radar.ts';
import { type State, states } from './state.ts';

/** All duties of all municipalities as far as the register alone can tell. */
export type Landscape = {
  municipalities: number;
  obligations: number;
  evaluations: number;
  /** How often each obligation binds, does not bind, is to be checked. */
  byObligation: ReadonlyMap<string, Readonly<Record<Answer, number>>>;
  /** Mean number of duties per municipality of a Land that bind or are to be checked. */
  byLand: ReadonlyMap<Land, { municipalities: number; yes: number; check: number }>;
  /** States of what binds or may bind. */
  states: Readonly<Record<State, number>>;
};

/**
 * Looks at every municipality with inhabitants. The register knows Land, kind and inhabitants on one day; everything
 * else stays unknown, so many answers are "to be checked".
 */
export function surveyRegister(
  entries: readonly RegisterEntry[],
  catalogue: Catalogue,
  asOf: string,
): Landscape {
  const radar = openRadar(catalogue);
  const towns = entries.filter(({ level, inhabitants }) => level === 'municipality' && inhabitants > 0);
  const byObligation = new Map<string, Record<Answer, number>>();
  const byLand = new Map<Land, { municipalities: number; yes: number; check: number }>();
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const town of towns) {
    const land = tallyOf(byLand, lands[Number(town.ars.slice(0, 2)) - 1]!, () => ({
      municipalities: 0,
      yes: 0,
      check: 0,
    }));
    land.municipalities += 1;
    for (const { obligation, applies, state } of radar(factsOf(bareProfile(town)), { asOf })) {
      tallyOf(byObligation, obligation.id, () => ({ yes: 0, no: 0, check: 0 }))[applies] += 1;
      if (applies === 'no') continue;
      land[applies] += 1;
      counts[state] += 1;
    }
  }
  const evaluations = [...byObligation.values()].reduce(
    (sum, { yes, no, check }) => sum + yes + no + check,
    0,
  );
  return {
    municipalities: towns.length,
    obligations: byObligation.size,
    evaluations,
    byObligation,
    byLand,
    states: counts,
  };
}

const bareProfile = ({ ars, kind, inhabitants, asOf }: RegisterEntry) => ({
  ars,
  type: kind,
  inhabitants,
  inhabitantsOn: asOf,
});

function tallyOf<Key, Value>(tallies: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const tally = tallies.get(key) ?? empty();
  tallies.set(key, tally);
  return tally;
}

import type { PublicTown } from './public-view.ts';
import type { Release, ReleaseKind } from './release.ts';
import { goalsOf, indicatorsOf } from './town.ts';

export type PublicChange = {
  at: string;
  kind: 'released' | 'measured' | 'corrected' | 'contributed' | 'answered' | 'realised';
  object: ReleaseKind | 'phase' | 'idea';
  id: string;
  name: string;
  value?: number;
  unit?: string;
  /** Where on the object's page it stands. */
  anchor?: string;
};

const maxChanges = 200;

/** What happened, the newest first: releases, values, corrections, contributions, answers, ideas that came true. */
export function publicChanges(
  town: Omit<PublicTown, 'changes' | 'easyTexts'>,
  releases: readonly Release[],
): PublicChange[] {
  return [...released(town, releases), ...measured(town), ...said(town), ...realised(town)]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, maxChanges);
}

type Town = Parameters<typeof publicChanges>[0];

const startOf = (day: string): string => `${day}T00:00:00.000Z`;

function released(town: Town, releases: readonly Release[]): PublicChange[] {
  const names = new Map(
    [...town.fields, ...goalsOf(town), ...indicatorsOf(town), ...town.initiatives].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return releases
    .filter(({ part, objectId }) => part === 'basics' && names.has(objectId))
    .map(({ at, kind, objectId }) => ({
      at,
      kind: 'released',
      object: kind,
      id: objectId,
      name: names.get(objectId)!,
    }));
}

/** Of several values that an indicator got on one day, the newest. */
const measured = (town: Town): PublicChange[] =>
  indicatorsOf(town).flatMap(({ id, name, unit, values }) =>
    [...new Map(values.map((value) => [value.enteredOn, value])).values()].map(
      ({ enteredOn, corrected, value }) => ({
        at: startOf(enteredOn),
        kind: corrected ? 'corrected' : 'measured',
        object: 'indicator',
        id,
        name,
        value,
        unit,
      }),
    ),
  );

const said = ({ phases }: Town): PublicChange[] =>
  phases.flatMap(({ id, contributions }) =>
    contributions.flatMap(({ number, title, confirmedOn, answers }): PublicChange[] => {
      const about = { object: 'phase', id, name: title, anchor: `beitrag-${number}` } as const;
      return [
        { ...about, at: startOf(confirmedOn), kind: 'contributed' },
        ...answers.map(({ day }) => ({ ...about, at: startOf(day), kind: 'answered' as const })),
      ];
    }),
  );

const realised = ({ ideas }: Town): PublicChange[] =>
  ideas.map(({ id, number, title, realisedOn }) => ({
    at: startOf(realisedOn),
    kind: 'realised',
    object: 'idea',
    id,
    name: title,
    anchor: `idee-${number}`,
  }));

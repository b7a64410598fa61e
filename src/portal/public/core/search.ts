import type { PublicChange, PublicTown } from './public-view.ts';

export type Hit = Pick<PublicChange, 'object' | 'id' | 'name'>;

/** Every released object that holds all the words; at most 50, in the order of the agenda. */
export function searchTown(town: PublicTown, text: string): Hit[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const goals = town.fields.flatMap((field) => field.goals);
  const all: (Hit & { rest: (string | undefined)[] })[] = [
    ...town.fields.map((one) => ({ ...hit('field', one), rest: [one.code, one.description, one.easyText] })),
    ...goals.map((one) => ({ ...hit('goal', one), rest: [one.code, one.description, one.owner] })),
    ...goals
      .flatMap(({ indicators }) => indicators)
      .map((one) => ({ ...hit('indicator', one), rest: [one.definition, one.source] })),
    ...town.initiatives.map((one) => ({
      ...hit('initiative', one),
      rest: [one.code, one.description, one.unit],
    })),
  ];
  return all
    .filter(({ name, rest }) => {
      const whole = [name, ...rest].join(' ').toLowerCase();
      return words.every((word) => whole.includes(word));
    })
    .slice(0, 50)
    .map(({ object, id, name }) => ({ object, id, name }));
}

const hit = (object: Hit['object'], { id, name }: { id: string; name: string }): Hit => ({
  object,
  id,
  name,
});

import type { PublicChange } from './changes.ts';
import type { PublicTown } from './public-view.ts';
import { goalsOf, indicatorsOf } from './town.ts';

export type Hit = Pick<PublicChange, 'object' | 'id' | 'name' | 'anchor'>;

const maxHits = 50;

/** Everything released that holds all the words, in the order of the agenda; case and accents do not matter. */
export function searchTown(town: PublicTown, text: string): Hit[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return searchable(town)
    .filter(({ name, rest }) => {
      const whole = plain([name, ...rest].join(' '));
      return words.every((word) => whole.includes(word));
    })
    .slice(0, maxHits)
    .map(({ rest: _, ...hit }) => hit);
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

function searchable(town: PublicTown): (Hit & { rest: (string | undefined)[] })[] {
  return [
    ...town.fields.map((one) => ({ ...hit('field', one), rest: [one.code, one.description, one.easyText] })),
    ...goalsOf(town).map((one) => ({ ...hit('goal', one), rest: [one.code, one.description, one.owner] })),
    ...indicatorsOf(town).map((one) => ({ ...hit('indicator', one), rest: [one.definition, one.source] })),
    ...town.initiatives.map((one) => ({
      ...hit('initiative', one),
      rest: [one.code, one.description, one.unit],
    })),
    ...town.services.map((one) => ({
      ...hit('online-services', one),
      anchor: `dienst-${one.id}`,
      rest: [one.unit],
    })),
    ...town.phases.map(({ id, title, question }) => ({
      ...hit('phase', { id, name: title }),
      rest: [question],
    })),
    ...town.phases.flatMap(({ id, contributions }) =>
      contributions.map(({ number, title, text, answers }) => ({
        ...hit('phase', { id, name: title }),
        anchor: `beitrag-${number}`,
        rest: [text, ...answers.map((answer) => answer.text)],
      })),
    ),
    ...town.ideas.map(({ id, number, title, text }) => ({
      ...hit('idea', { id, name: title }),
      anchor: `idee-${number}`,
      rest: [text],
    })),
  ];
}

const hit = (object: Hit['object'], { id, name }: { id: string; name: string }): Hit => ({
  object,
  id,
  name,
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { texts } from './texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the words of the audit', () => {
  it('know every act that a room records', () => {
    const acts = new Set(sources().flatMap((text) => [...recorded(text)]));
    assert.ok(acts.size > 5, 'acts were found in the source');
    for (const language of ['de', 'en'] as const) {
      const { verbs, entities, phrases } = texts(language);
      const unknown = [...acts].filter((act) => {
        const [entity, verb] = act.split('.') as [string, string];
        return !(act in phrases) && !(entity in entities && verb in verbs);
      });
      assert.deepEqual(unknown, [], `give these acts their words in src/audit/texts.${language}.ts`);
    }
  });

  it('are the same in both languages', () => {
    for (const group of ['verbs', 'phrases', 'entities', 'fields', 'values'] as const)
      assert.deepEqual(Object.keys(texts('en')[group]), Object.keys(texts('de')[group]));
  });
});

const sources = (): string[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'));

/** `act: 'unit.create'` where an act is written down, also as one of two, and the entity of `changeRow`. */
function* recorded(text: string): Generator<string> {
  for (const [, written] of text.matchAll(/\bact: ([^\n]+)/g))
    for (const [, act] of written!.matchAll(/'([a-z-]+\.[a-z-]+)'/g)) yield act!;
  for (const match of text.matchAll(/\bchangeRow\(\s*\w+,\s*actor,\s*'([a-z-]+)'/g))
    yield `${match[1]}.change`;
}

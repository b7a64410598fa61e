import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letters } from './core/matrix/matrix.ts';
import { parseLetter, shownLetter } from './letters.ts';

test('every letter is read back as it is shown, in both languages', () => {
  for (const letter of letters)
    for (const language of ['de', 'en'] as const)
      assert.equal(parseLetter(shownLetter(letter, language)), letter);
});

test('spelling is forgiving, a foreign letter is not a part', () => {
  assert.deepEqual([' v/d ', 'b!', 'z', '', 'd / v'].map(parseLetter), ['A/R', 'C!', 'Z', '', 'A/R']);
  assert.deepEqual(['X', 'AA', '!', 'BB'].map(parseLetter), [undefined, undefined, undefined, undefined]);
});

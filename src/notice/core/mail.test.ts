import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextTry, shorten } from './mail.ts';

const now = new Date('2026-11-25T09:00:00Z');

test('a mail that was put off is tried again after growing pauses, at most half an hour', () => {
  const minutes = [1, 2, 3, 6, 20].map(
    (tries) => (nextTry(tries, now, now)!.getTime() - now.getTime()) / 60_000,
  );
  assert.deepEqual(minutes, [1, 2, 4, 30, 30]);
});

test('after three days it is given up', () => {
  assert.equal(nextTry(3, new Date('2026-11-22T08:00:00Z'), now), null);
});

test('a long subject is cut at a word and stays one line', () => {
  assert.equal(shorten('Ein  Titel\nmit Umbruch', 40), 'Ein Titel mit Umbruch');
  assert.equal(shorten('Ein sehr langer Titel für eine Mitteilung', 20), 'Ein sehr langer…');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withXmlTexts } from './xml-text.ts';

test('what no XML file may hold is left out of every text, all else stays', () => {
  const day = new Date('2026-11-24T00:00:00Z');
  const given = {
    title: 'Ab\u000bc\u0001\uffff',
    rows: [['ä\t\n😀', 3, null, day]],
    more: { text: 'x\ud800y' },
  };
  assert.deepEqual(withXmlTexts(given), {
    title: 'Abc',
    rows: [['ä\t\n😀', 3, null, day]],
    more: { text: 'xy' },
  });
});

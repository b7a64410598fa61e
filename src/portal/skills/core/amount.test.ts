import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAmounts, parseAmounts } from './amount.ts';

test('skills are typed with a number each; the last number of a part is the amount', () => {
  assert.deepEqual(parseAmounts('Netze 2, BPMN 2.0 40;\n E-Akte  7 ', 1), {
    amounts: [
      { skill: 'Netze', amount: 2 },
      { skill: 'BPMN 2.0', amount: 40 },
      { skill: 'E-Akte', amount: 7 },
    ],
  });
  assert.deepEqual(parseAmounts('', 1), { amounts: [] });
});

test('a part without a number, out of range or named twice is told', () => {
  assert.deepEqual(parseAmounts('Netze', 1), { fault: 'no-number', part: 'Netze' });
  assert.deepEqual(parseAmounts('Netze 0', 1), { fault: 'out-of-range', part: 'Netze 0' });
  assert.deepEqual(parseAmounts('Netze 0', 0), { amounts: [{ skill: 'Netze', amount: 0 }] });
  assert.deepEqual(parseAmounts('Netze 10000', 0), { fault: 'out-of-range', part: 'Netze 10000' });
  assert.deepEqual(parseAmounts('DMS 1, dms 2', 1), { fault: 'twice', part: 'dms 2' });
  assert.deepEqual(parseAmounts(`${'x'.repeat(81)} 1`, 1), {
    fault: 'too-long',
    part: `${'x'.repeat(81)} 1`,
  });
});

test('what is written is read again', () => {
  const amounts = [
    { skill: 'Netze', amount: 3 },
    { skill: 'BPMN 2.0', amount: 12 },
  ];
  assert.deepEqual(parseAmounts(formatAmounts(amounts), 1), { amounts });
});

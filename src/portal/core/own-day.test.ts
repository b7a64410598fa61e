import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles } from '../../kernel/role.ts';
import { seesLoadFirst, themeOf, waysOf } from './own-day.ts';

test('each role finds up to four next steps, none of them twice', () => {
  for (const role of [...roles, null]) {
    const ways = waysOf(role);
    assert.ok(ways.length > 0 && ways.length <= 4, String(role));
    assert.equal(new Set(ways).size, ways.length, String(role));
  }
});

test('the sentence at the top speaks of what the role answers for', () => {
  assert.equal(themeOf('treasurer'), 'money');
  assert.equal(themeOf('guide'), 'network');
  assert.equal(themeOf('office'), 'unit');
  assert.equal(themeOf('cio'), 'load');
  assert.equal(themeOf(null), 'load');
  assert.ok(seesLoadFirst('cio') && !seesLoadFirst('guide'));
});

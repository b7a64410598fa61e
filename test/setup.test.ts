import assert from 'node:assert/strict';
import { test } from 'node:test';
// @ts-expect-error Any Node from 20.19 runs it, so it is plain JavaScript.
import { isAsLocked } from '../bin/setup.mjs';

const locked = {
  '': { version: '1.0.0' },
  'node_modules/hono': { version: '4.0.0', integrity: 'sha512-a' },
  'node_modules/node-bin-win': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  'node_modules/typescript': { version: '7.0.0', integrity: 'sha512-c', dev: true },
};
const { 'node_modules/hono': hono, 'node_modules/typescript': typescript } = locked;

test('what anybody installed as locked is not installed again', () => {
  assert.ok(isAsLocked(locked, { 'node_modules/hono': hono, 'node_modules/typescript': typescript }, true));
  assert.ok(isAsLocked(locked, { 'node_modules/hono': hono }, false));
});

test('a missing or another package is installed; those of the tests only for the tests', () => {
  assert.ok(!isAsLocked(locked, {}, false));
  assert.ok(!isAsLocked(locked, { 'node_modules/hono': { ...hono, version: '3.9.0' } }, false));
  assert.ok(!isAsLocked(locked, { 'node_modules/hono': hono }, true));
});

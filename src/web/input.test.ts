import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { optionalYear, requiredText, requiredYear } from './input.ts';

const faultOf = (type: z.ZodType, value: string) => type.safeParse(value).error?.issues[0]?.message;

test('a year has four digits and lies in the range; a refusal never speaks of amounts', () => {
  assert.equal(requiredYear().parse(' 2027 '), 2027);
  assert.equal(optionalYear().parse(''), null);
  assert.equal(faultOf(requiredYear(), 'nächstes Jahr'), 'not-a-year');
  assert.equal(faultOf(requiredYear(), '2.027'), 'not-a-year');
  assert.equal(faultOf(requiredYear(), '1999'), 'too-small|2000');
  assert.equal(faultOf(requiredYear(), ''), 'required');
});

test('a name loses the signs that turn the direction of writing, and keeps letters of every script', () => {
  const name = requiredText(80);
  assert.equal(name.parse('Plan\u202efdp.exe'), 'Planfdp.exe');
  assert.equal(name.parse('\u2066Müller\u2069 مكتب'), 'Müller مكتب');
  assert.equal(faultOf(name, '\u202e'), 'required');
});

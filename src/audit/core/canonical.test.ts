import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, toJsonValue } from './canonical.ts';

describe('the canonical text of a JSON value', () => {
  it('sorts keys and leaves out blanks', () => {
    assert.equal(
      canonicalJson({ b: 1, a: [true, null, 'ä"'], c: { z: 0, y: -0 } }),
      '{"a":[true,null,"ä\\""],"b":1,"c":{"y":0,"z":0}}',
    );
  });

  it('is the same for equal values, however often they are written and read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        assert.equal(canonicalJson(JSON.parse(text)), text);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what is no JSON value', () => {
    assert.throws(() => canonicalJson({ a: undefined }), TypeError);
    assert.throws(() => canonicalJson([1n]), TypeError);
  });

  it('keeps of a record what JSON can say', () => {
    assert.deepEqual(toJsonValue({ at: new Date(0), gone: undefined }), { at: '1970-01-01T00:00:00.000Z' });
    assert.equal(toJsonValue(undefined), null);
  });
});

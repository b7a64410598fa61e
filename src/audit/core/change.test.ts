import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf, nameIn } from './change.ts';

describe('the changes of an audit entry', () => {
  it('stand field by field, equal ones left out', () => {
    assert.deepEqual(
      changesOf(
        { title: 'A', tags: [1], same: { x: 1, y: 2 } },
        { title: 'B', tags: [1, 2], same: { y: 2, x: 1 } },
      ),
      [
        { field: 'title', before: 'A', after: 'B' },
        { field: 'tags', before: [1], after: [1, 2] },
      ],
    );
  });

  it('of something new or removed are all that it said', () => {
    assert.deepEqual(changesOf(null, { title: 'A', note: null }), [
      { field: 'title', before: undefined, after: 'A' },
    ]);
    assert.deepEqual(changesOf({ title: 'A' }, null), [{ field: 'title', before: 'A', after: undefined }]);
    assert.deepEqual(changesOf(null, null), []);
  });

  it('of a plain value are the value', () => {
    assert.deepEqual(changesOf(null, 7), [{ field: '', before: null, after: 7 }]);
    assert.deepEqual(changesOf([1], [2]), [{ field: '', before: [1], after: [2] }]);
  });
});

describe('the name of the thing', () => {
  it('is its newest title, name or code', () => {
    assert.equal(nameIn({ title: 'Old' }, { title: 'New' }), 'New');
    assert.equal(nameIn({ name: 'Stadtwerke' }, null), 'Stadtwerke');
    assert.equal(nameIn(null, { count: 3 }), undefined);
    assert.equal(nameIn('x', [1]), undefined);
  });
});

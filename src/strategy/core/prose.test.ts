import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseOf } from './prose.ts';

test('blank lines part paragraphs, and lines with a dash become one list', () => {
  assert.deepEqual(
    proseOf('Die Strategie gilt\nfür alle.\n\nSie umfasst:\n- Ämter\n– Eigenbetriebe\n\nEnde.'),
    [
      { kind: 'paragraph', text: 'Die Strategie gilt für alle.' },
      { kind: 'paragraph', text: 'Sie umfasst:' },
      { kind: 'list', items: ['Ämter', 'Eigenbetriebe'] },
      { kind: 'paragraph', text: 'Ende.' },
    ],
  );
});

test('nothing typed is nothing shown', () => assert.deepEqual(proseOf(' \n\n '), []));

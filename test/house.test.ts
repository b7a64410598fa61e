import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBreaches, findImpureCores, findUndescribedRooms, readSources } from './house.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('every file stands in a room and imports downwards only', () => {
  assert.deepEqual(findBreaches(readSources(root)), []);
});

test('a core takes no clock, no chance and no environment by itself', () => {
  assert.deepEqual(findImpureCores(readSources(root)), []);
});

test('every room is a term of the glossary and says in few lines what it is for', () => {
  assert.deepEqual(findUndescribedRooms(root, readFileSync(join(root, 'GLOSSARY.md'), 'utf8')), []);
});

test('each runtime dependency has its reasons in a decision note', () => {
  const notes = globSync('docs/decisions/*.md', { cwd: root })
    .map((note) => readFileSync(join(root, note), 'utf8'))
    .join('\n');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const unnamed = Object.keys(dependencies).filter((name) => !notes.includes(`\`${name}\``));
  assert.deepEqual(unnamed, []);
});

const planted = [
  ['a lower room imports a higher one', 'src/people/store.ts', "import { x } from '../plan/store.ts';"],
  [
    'pages of another room are imported',
    'src/plan/routes.tsx',
    "import { P } from '../people/pages/person.tsx';",
  ],
  ['a core reads a file', 'src/plan/core/score.ts', "import { readFileSync } from 'node:fs';"],
  ['a core sees its store', 'src/plan/core/score.ts', "import { list } from '../store.ts';"],
  ['a core uses an unlisted library', 'src/plan/core/score.ts', "import x from 'lodash';"],
  ['a page reads tables', 'src/plan/pages/list.tsx', "import { initiatives } from '../tables.ts';"],
  ['an island imports a store', 'src/plan/islands/gantt.ts', "import { list } from '../store.ts';"],
  ['a room sees the roof', 'src/plan/routes.tsx', "import { createApp } from '../app.ts';"],
  ['a file stands in no room', 'src/stuff/thing.ts', ''],
  ['a name says nothing', 'src/plan/utils.ts', ''],
  ['a file is too long', 'src/plan/store.ts', 'x;\n'.repeat(401)],
] as const;

for (const [breach, path, text] of planted) {
  test(`a planted breach is found: ${breach}`, () => {
    assert.equal(findBreaches([{ path, text }]).length > 0, true);
  });
}

test('a planted breach is found: a core asks for the time', () => {
  assert.equal(findImpureCores([{ path: 'src/plan/core/x.ts', text: 'const now = Date.now();' }]).length, 1);
});

test('a planted breach is found: a function of more than 60 lines', () => {
  const long = `export function long() {\n${'  console.log(1);\n'.repeat(61)}}\n`;
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--stdin-file-path=src/plan/long.ts'],
    {
      input: long,
      cwd: root,
      encoding: 'utf8',
    },
  );
  assert.notEqual(status, 0, stdout);
});

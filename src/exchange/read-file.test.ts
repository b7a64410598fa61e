import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { importLimits } from './core/limit.ts';
import { fileFaultSentence } from './fault-sentence.ts';
import { readSpreadsheet, readSpreadsheetFile } from './read-file.ts';

const csv = (rows: number): Uint8Array =>
  new TextEncoder().encode(
    [
      'Projekt;Amt;Status;2027 (€);Beginn',
      ...Array.from(
        { length: rows },
        (_, index) => `Vorhaben ${index};${index % 30};geplant;${index}.000 €;Q${(index % 4) + 1}/2027`,
      ),
    ].join('\n'),
  );

test('a file of 500 MB is refused by its size, before it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-'));
  try {
    const path = join(folder, 'groß.xlsx');
    const file = await open(path, 'w');
    await file.truncate(500 * 1024 * 1024);
    await file.close();
    const start = performance.now();
    const result = await readSpreadsheetFile(path);
    assert.ok(performance.now() - start < 500);
    assert.equal(result.ok, false);
    assert.equal(
      !result.ok && fileFaultSentence(result.error, 'de'),
      'Die Datei hat 500 MB; gelesen werden höchstens 20 MB. Bitte speichern Sie nur das Blatt mit den Vorhaben.',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a file that takes too long or too much memory is stopped, and the next one is read', async () => {
  const slow = await readSpreadsheet(csv(15_000), {}, { ...importLimits, timeMs: 30 });
  assert.equal(!slow.ok && slow.error.refusal, 'time-exceeded');
  const greedy = await readSpreadsheet(csv(15_000), {}, { ...importLimits, memoryMb: 12 });
  assert.equal(!greedy.ok && greedy.error.refusal, 'memory-exceeded');
  const good = await readSpreadsheet(csv(3));
  assert.ok(good.ok && good.value.rows.length === 3);
});

test('while a file is read the program goes on answering', async () => {
  const reading = readSpreadsheet(csv(5_000));
  const waits: number[] = [];
  let done = false;
  reading.finally(() => {
    done = true;
  });
  while (!done) {
    const start = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    waits.push(performance.now() - start);
  }
  const result = await reading;
  assert.ok(result.ok && result.value.rows.length === 5_000);
  // The answer itself is taken over in one piece; everything before is free.
  assert.ok(waits.filter((wait) => wait > 200).length <= 3, `${Math.max(...waits)} ms`);
});

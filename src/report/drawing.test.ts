import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Paper } from './core/paper.ts';
import { drawInThread } from './render/drawing.ts';

const paper = (rows: number): Paper => ({
  title: 'Jahresbericht',
  kind: 'Bericht',
  municipality: 'Lohenfurt',
  day: '2026-12-01',
  language: 'de',
  blocks: [
    {
      kind: 'table',
      caption: 'Vorhaben',
      head: ['Nr.', 'Vorhaben'],
      rows: Array.from({ length: rows }, (_, at) => [`V-${at}`, 'Dokumentenmanagement für alle Ämter']),
    },
  ],
});

test('while a long paper is drawn, nothing else waits for it', async () => {
  let longestMs = 0;
  let drawn = false;
  const watching = (async () => {
    while (!drawn) {
      const began = performance.now();
      await wait(5);
      longestMs = Math.max(longestMs, performance.now() - began);
    }
  })();
  const began = performance.now();
  const pdf = await drawInThread({ form: 'pdf', paper: paper(1_500) });
  const tookMs = performance.now() - began;
  drawn = true;
  await watching;
  assert.match(Buffer.from(pdf.subarray(0, 8)).toString('latin1'), /^%PDF-1\.7/);
  assert.ok(longestMs < tookMs / 3, `${longestMs} ms of ${tookMs} ms`);
});

test('a paper that takes too long is given up, and the next one is drawn', async () => {
  const bounds = { timeMs: 20, memoryMb: 500 };
  await assert.rejects(drawInThread({ form: 'pdf', paper: paper(1_500) }, bounds), /No pdf within 20 ms/);
  const odt = await drawInThread({ form: 'odt', paper: paper(3) });
  assert.equal(Buffer.from(odt.subarray(0, 2)).toString('latin1'), 'PK');
});

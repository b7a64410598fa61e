import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../shipped.ts';
import { coverageOf, findWaiverFault, isGap } from './coverage.ts';
import { factsOf } from './profile.ts';
import { openRadar, type RadarRow } from './radar.ts';

const radar = openRadar(shippedCatalogue());
const rowOf = (id: string, asOf = '2026-11-24', profile = {}): RadarRow =>
  radar(factsOf({ vat: { optionDeclaredAndNotRevoked: true }, ...profile }), { asOf }).find(
    ({ obligation }) => obligation.id === id,
  )!;
const nothing = { links: [], evidenceOn: null, waiver: null };
const link = (progress: 'planned' | 'running' | 'done') => ({
  initiativeId: 'v1',
  share: 'full' as const,
  progress,
});

test('an initiative plans or runs; only evidence covers', () => {
  const row = rowOf('de-ustg-2b.anwenden');
  assert.equal(coverageOf(row, nothing), 'none');
  assert.equal(coverageOf(row, { ...nothing, links: [link('planned')] }), 'planned');
  assert.equal(coverageOf(row, { ...nothing, links: [link('planned'), link('done')] }), 'running');
  assert.equal(coverageOf(row, { ...nothing, evidenceOn: '2026-10-01' }), 'covered');
});

test('evidence from before the version it should prove proves nothing', () => {
  const row = rowOf('de-ozg.orgakonto');
  assert.equal(coverageOf(row, { ...nothing, evidenceOn: '2024-07-23' }), 'none');
  assert.equal(coverageOf(row, { ...nothing, evidenceOn: '2024-07-24' }), 'covered');
});

test('a waiver needs a reason and a person', () => {
  assert.equal(findWaiverFault({ reason: 'nein', decidedBy: 'Kim Behrend' }), 'waiver-without-reason');
  assert.equal(
    findWaiverFault({ reason: 'Wir betreiben keine Kassen.', decidedBy: ' ' }),
    'waiver-without-person',
  );
  const waiver = { reason: 'Wir betreiben keine Kassen.', decidedBy: 'Kim Behrend', decidedOn: '2026-11-24' };
  assert.equal(coverageOf(rowOf('de-ustg-2b.anwenden'), { ...nothing, waiver }), 'waived');
  assert.equal(
    coverageOf(rowOf('de-ustg-2b.anwenden'), { ...nothing, waiver: { ...waiver, reason: '' } }),
    'none',
  );
});

test('a gap opens on the day an initiative should have started: 18 months before § 2b', () => {
  assert.equal(isGap(rowOf('de-ustg-2b.anwenden', '2025-06-30'), 'none', '2025-06-30'), false);
  assert.equal(isGap(rowOf('de-ustg-2b.anwenden', '2025-07-01'), 'none', '2025-07-01'), true);
  assert.equal(isGap(rowOf('de-ustg-2b.anwenden'), 'running', '2026-11-24'), false);
});

test('what may bind can be a gap; what does not, what is history and what is watched cannot', () => {
  assert.equal(isGap(rowOf('sn-isichg.bfis'), 'none', '2026-11-24'), true);
  assert.equal(isGap(rowOf('sn-isichg.bfis', '2026-11-24', { land: 'DE-NW' }), 'none', '2026-11-24'), false);
  assert.equal(isGap(rowOf('de-ozg.angebot-2022'), 'none', '2026-11-24'), false);
  assert.equal(isGap(rowOf('policy-dstack.standards'), 'none', '2026-11-24'), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../law/core/profile.ts';
import { presumedFacts } from './presumed.ts';

const open = {
  personalData: 'unknown',
  highRisk: 'unknown',
  coveredEntity: 'unknown',
  criticalOperator: 'unknown',
  manufacturer: 'unknown',
  registration: 'unknown',
};

test('what nobody answered stays open, so that every clock runs', () => {
  assert.deepEqual(presumedFacts(factsOf({})), open);
});

test('a municipality without holdings, software or registration office begins with those ruled out', () => {
  const village = { holdings: [], software: { placesOnMarket: false }, tasks: { kfz_zulassung: false } };
  assert.deepEqual(presumedFacts(factsOf(village)), {
    ...open,
    coveredEntity: 'no',
    criticalOperator: 'no',
    manufacturer: 'no',
    registration: 'no',
  });
});

test('a yes of the municipality is no yes of the incident, and one open holding leaves all open', () => {
  const town = {
    holdings: [{ nis2Sector: true, criticalInstallation: false }, { criticalInstallation: false }],
    software: { placesOnMarket: true },
    tasks: ['kfz_zulassung'],
  };
  assert.deepEqual(presumedFacts(factsOf(town)), { ...open, criticalOperator: 'no' });
});

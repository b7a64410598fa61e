import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProfile, type Profile, profileFrom } from './profile.ts';
import type { RegisterEntry } from './register.ts';

const profile: Profile = {
  name: 'Lohenfurt',
  ags: '05999001',
  ars: null,
  kind: 'kreisangehoerige-stadt',
  inhabitants: 62_300,
  inhabitantsOn: '2025-12-31',
  areaKm2: 98.4,
  officeStaff: 820,
  itPosts: 23,
  itOperation: 'own',
  cooperation: true,
  cooperationWith: null,
  konzern: 2,
};

const refusalOf = (change: Partial<Profile>) => {
  const result = checkProfile({ ...profile, ...change });
  return result.ok ? undefined : [result.error.refusal, result.error.at];
};

test('a profile with a right key is taken', () => {
  assert.equal(checkProfile(profile).ok, true);
});

test('a wrong official key is refused where it stands', () => {
  assert.deepEqual(refusalOf({ ags: '99999001' }), ['official-key-wrong', 'ags']);
  assert.deepEqual(refusalOf({ ags: '5999001' }), ['official-key-wrong', 'ags']);
  assert.deepEqual(refusalOf({ ars: '0599900' }), ['regional-key-wrong', 'ars']);
});

test('a Kreis has 5 digits, an association 9, every other municipality 8', () => {
  assert.deepEqual(refusalOf({ kind: 'landkreis', ags: '05999777' }), ['official-key-wrong', 'ags']);
  assert.equal(refusalOf({ kind: 'landkreis', ags: '05999' }), undefined);
  assert.equal(refusalOf({ kind: 'gemeindeverband', ags: '071315001' }), undefined);
  assert.deepEqual(refusalOf({ ags: '05999' }), ['official-key-wrong', 'ags']);
});

test('a number of inhabitants needs its date', () => {
  assert.deepEqual(refusalOf({ inhabitantsOn: null }), ['inhabitants-without-date', 'inhabitantsOn']);
});

test('there are no more IT posts than office staff', () => {
  assert.deepEqual(refusalOf({ itPosts: 900 }), ['it-posts-exceed-office-staff', 'itPosts']);
  assert.equal(refusalOf({ itPosts: 900, officeStaff: null }), undefined);
});

const entry: RegisterEntry = {
  ars: '071315001',
  ags: null,
  level: 'association',
  kind: 'gemeindeverband',
  designation: 'Verbandsgemeinde',
  name: 'Auental',
  shortName: 'Auental',
  seat: 'Auendorf',
  postalCode: null,
  inhabitants: 2000,
  areaKm2: 25,
  asOf: '2017-12-31',
  parentArs: '07131',
};

test('a Verbandsgemeinde is adopted with its nine-digit key, inhabitants and their date', () => {
  const result = profileFrom(entry);
  assert.ok(result.ok);
  const { name, ags, kind, inhabitants, inhabitantsOn, officeStaff } = result.value;
  assert.deepEqual(
    [name, ags, kind, inhabitants, inhabitantsOn, officeStaff],
    ['Auental', '071315001', 'gemeindeverband', 2000, '2017-12-31', null],
  );
  assert.equal(checkProfile(result.value).ok, true);
});

test('a Land, a Region and a territory without municipality are not adopted', () => {
  for (const kind of ['land', 'region', 'regierungsbezirk', 'gemeindefreies-gebiet'] as const)
    assert.equal(profileFrom({ ...entry, kind }).ok, false, kind);
});

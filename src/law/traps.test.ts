import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, type LawProfile } from './core/profile.ts';
import { openRadar, type RadarView } from './core/radar.ts';
import { shippedCatalogue } from './shipped.ts';

/** The eight things a radar of municipal duties gets wrong most easily, and the view of 2017. */
const radar = openRadar(shippedCatalogue());

const town: LawProfile = {
  type: 'kreisangehoerige-stadt',
  land: 'DE-SN',
  inhabitants: 62_300,
  populationAt: { '2024-01-01': 61_900 },
  tasks: ['meldebehoerde', 'bussgeldbehoerde', 'waermeplanung', 'bauaufsicht'],
  holdings: [],
  vat: {
    optionDeclaredAndNotRevoked: true,
    hasEntrepreneurialSphere: true,
    turnoverPreviousYearEur: 1_200_000,
  },
  ai: { uses: true, highRiskAnnexIII: true },
};

const look = (change: LawProfile, view: RadarView) =>
  new Map(radar(factsOf({ ...town, ...change }), view).map((row) => [row.obligation.id, row]));
const today: RadarView = { asOf: '2026-11-24' };
const rowOf = (id: string, change: LawProfile = {}, view: RadarView = today) => {
  const row = look(change, view).get(id);
  assert.ok(row, `${id} is not on the radar`);
  return row;
};

test('1 addressee before deadline: what binds the Bund or a company never binds the municipality', () => {
  assert.equal(rowOf('de-ozg.rechtsanspruch-bund').applies, 'no');
  assert.equal(rowOf('de-egovg.durchgaengig-bund').applies, 'no');
  assert.equal(rowOf('de-bsig-nis2.registrierung').applies, 'no');
  const wpg = rowOf('de-wpg.plan-klein');
  assert.deepEqual([wpg.applies, wpg.obligation.addressee], ['yes', 'land']);
});

test('2 after the end of a day is not on that day: the right to federal services begins on 2029-01-01', () => {
  const { due, effectiveFrom } = rowOf('de-ozg.rechtsanspruch-bund');
  assert.deepEqual([due.date, due.boundary, effectiveFrom], ['2028-12-31', 'end_of_day', '2029-01-01']);
  const heat = (asOf: string) => rowOf('de-wpg.plan-klein', {}, { asOf }).state;
  assert.deepEqual([heat('2028-06-29'), heat('2028-06-30'), heat('2028-07-01')], ['soon', 'due', 'overdue']);
});

test('3 deadlines move: each day sees the date that was known on it', () => {
  const vat = (knownOn: string) => rowOf('de-ustg-2b.anwenden', {}, { asOf: '2026-11-24', knownOn }).due.date;
  assert.deepEqual(
    ['2017-11-24', '2020-06-29', '2020-06-30', '2022-12-21', '2024-12-05', '2024-12-06'].map(vat),
    ['2021-01-01', '2021-01-01', '2023-01-01', '2025-01-01', '2025-01-01', '2027-01-01'],
  );
  const ai = (asOf: string) => rowOf('eu-ki-vo.hochrisiko-anhang3', {}, { asOf }).due.date;
  assert.deepEqual([ai('2026-06-28'), ai('2026-06-29')], ['2026-08-02', '2027-12-02']);
});

test('4 state law is a pattern: an unknown Land is to be checked, never no duty', () => {
  const security = (land: string | null) =>
    ['sn-isichg.bfis', 'land-infosec.pflichten'].map((id) => rowOf(id, { land }).applies);
  assert.deepEqual(security('DE-SN'), ['yes', 'no']);
  assert.deepEqual(security('DE-NW'), ['no', 'check']);
  assert.deepEqual(security(null), ['check', 'check']);
  assert.deepEqual(rowOf('land-infosec.pflichten', { land: 'DE-NW' }).missing, [
    'landLaw.infosecBindsMunicipalities',
  ]);
});

test('4 the day of the fine file is certain in two Länder and lies between two days elsewhere', () => {
  const fine = (land: string) => {
    const { due, state, applies } = rowOf('de-owig-eakte.fuehren', { land });
    return [due.date, due.earliest, due.latest, due.landUnknown, state, applies];
  };
  assert.deepEqual(fine('DE-SN'), ['2026-04-01', '2026-04-01', '2026-04-01', false, 'overdue', 'yes']);
  assert.deepEqual(fine('DE-NI'), ['2027-01-01', '2027-01-01', '2027-01-01', false, 'soon', 'yes']);
  assert.deepEqual(fine('DE-NW'), ['2026-01-01', '2026-01-01', '2027-01-01', true, 'due', 'yes']);
});

test('5 the heat plan counts the inhabitants of 2024-01-01, not of today', () => {
  const plans = (change: LawProfile) =>
    ['de-wpg.plan-gross', 'de-wpg.plan-klein'].map((id) => rowOf(id, change).applies);
  const grown = { inhabitants: 101_500, populationAt: { '2024-01-01': 99_000 } };
  assert.deepEqual(plans(grown), ['no', 'yes']);
  assert.deepEqual(plans({ inhabitants: 99_000, populationAt: { '2024-01-01': 100_001 } }), ['yes', 'no']);
  assert.deepEqual(plans({ inhabitants: 101_500, populationAt: null }), ['check', 'check']);
  assert.deepEqual(plans({ inhabitants: 101_500, populationAt: null, inhabitantsOn: '2023-12-31' }), [
    'yes',
    'no',
  ]);
});

test('6 a superseded deadline is history, not overdue', () => {
  const states = ['2022-12-31', '2023-06-01', '2024-07-24', '2026-11-24'].map(
    (asOf) => rowOf('de-ozg.angebot-2022', {}, { asOf }).state,
  );
  assert.deepEqual(states, ['due', 'overdue', 'superseded', 'superseded']);
  assert.equal(rowOf('de-ozg-2017.portalverbund').state, 'superseded');
  assert.equal(rowOf('de-ozg.angebot').state, 'due');
});

test('7 acts that meet on one day know of each other', () => {
  const [vat, invoice] = [rowOf('de-ustg-2b.anwenden'), rowOf('de-erechnung-b2b.versand-gross')];
  assert.equal(vat.due.date, invoice.due.date);
  assert.ok(vat.law.relations.some(({ target }) => target === invoice.law.id));
  assert.ok(invoice.law.relations.some(({ target }) => target === vat.law.id));
});

test('8 policies and bills are an outlook, never an obligation', () => {
  const rows = [...look({}, today).values()].filter(
    ({ law }) => law.kind === 'policy' || law.kind === 'bill',
  );
  assert.ok(rows.some(({ law }) => law.id === 'policy-dstack'));
  assert.ok(rows.some(({ law }) => law.id === 'de-ki-mig'));
  assert.ok(rows.some(({ law }) => law.id === 'de-gmg'));
  for (const row of rows) {
    assert.deepEqual([row.outlook, row.applies], [true, 'no'], row.obligation.id);
    assert.ok(row.state === 'future' || row.state === 'superseded', row.obligation.id);
  }
});

const of2017: RadarView = { asOf: '2017-11-24' };

test('in 2017 the radar shows what was known then, with the dates of then', () => {
  const dates = (ids: string[], change: LawProfile = {}) =>
    ids.map((id) => rowOf(id, change, of2017).due.date);
  assert.deepEqual(
    dates(['de-ustg-2b.anwenden', 'de-ozg.angebot-2022', 'eu-dsgvo.vvt', 'eu-erechnung-b2g.empfang']),
    ['2021-01-01', '2022-12-31', '2018-05-25', '2020-04-18'],
  );
  assert.deepEqual(
    dates(['de-owig-eakte.fuehren', 'de-erv.einreichen', 'eu-land-barrierefrei.web', 'de-vergabe.alle']),
    ['2026-01-01', '2022-01-01', '2020-09-23', '2018-10-18'],
  );
  assert.deepEqual(dates(['by-baydig-sicherheit.konzept'], { land: 'DE-BY' }), ['2018-01-01']);
  assert.equal(rowOf('sn-egovg.kommunikation', {}, of2017).state, 'due');
  assert.equal(rowOf('eu-sdg-vorschlag.ausblick', {}, of2017).state, 'future');
  assert.equal(rowOf('eu-sdg-vorschlag.ausblick').state, 'superseded');
});

test('in 2017 nobody knew of the acts that came later', () => {
  const laws = new Set([...look({}, of2017).values()].map(({ law }) => law.id));
  for (const later of [
    'sn-isichg',
    'de-idnrg',
    'de-bsig-nis2',
    'eu-ki-vo',
    'eu-sdg',
    'de-wpg',
    'eu-data-act',
  ])
    assert.equal(laws.has(later), false, later);
  assert.equal(look({}, of2017).has('de-ozg.angebot'), false);
});

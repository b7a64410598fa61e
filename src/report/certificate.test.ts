import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { certificateRoutes } from './certificate-routes.ts';
import { certificateOf } from './core/certificate.ts';

const db = await openDemoDb();
after(() => db.close());
const path = `/digitale-lotsen/${demoId('guide', 'Jonas Feld')}/bescheinigung.pdf`;
const as = (name: string, may = false) =>
  openRoomApp(
    db,
    [certificateRoutes],
    { municipalityId, municipalityName: 'Lohenfurt', personId: demoId('person', name) },
    () => may,
  );

test('a guide gets the own certificate as a tagged PDF, and so does who nominates; nobody else', async () => {
  const own = await as('Jonas Feld').get(path);
  assert.equal(own.headers.get('content-type'), 'application/pdf');
  const pdf = Buffer.from(await own.arrayBuffer()).toString('latin1');
  assert.match(pdf, /^%PDF-1\.7/);
  assert.match(pdf, /<pdfuaid:part>1/);
  assert.equal((await as('Leyla Demirci', true).get(path)).status, 200);
  assert.equal((await as('Merve Şahin').get(path)).status, 404);
});

test('the certificate says since when, what for, what was learned, and leaves out what is not known', () => {
  const service = {
    name: 'Jo Weber',
    municipality: 'Unterberg',
    place: '10 Hauptamt',
    since: '2025-03-01',
    until: '2026-11-24',
    hoursPerWeek: 2.5,
    topics: ['E-Akte'],
    trainings: [{ name: 'Grundkurs', completedOn: '2025-04-01' }],
    contacts: 12,
    minutes: 380,
    groups: [],
    volunteer: false,
  };
  const text = JSON.stringify(certificateOf(service, '2026-11-25', 'de').blocks);
  assert.match(text, /Jo Weber war vom 1\. März 2025 bis zum 24\. November 2026/);
  assert.match(
    text,
    /2,5 Stunden je Woche[\s\S]*12 festgehaltene Kontakte, 6 Stunden[\s\S]*Grundkurs, 01\.04\.2025/,
  );
  assert.doesNotMatch(text, /Arbeitsgruppen/);
  const open = JSON.stringify(certificateOf({ ...service, until: null }, '2026-11-25', 'en').blocks);
  assert.match(open, /has served in the network of digital guides since 1 March 2025/);
});

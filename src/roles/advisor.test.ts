import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { getPage, openTestApp, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import { parseRegister } from '../municipality/core/register.ts';
import { registerFile, registerLine } from '../municipality/core/register-sample.ts';
import { importRegister } from '../municipality/store/register.ts';

const world = await openWorld();
after(world.close);
const app = openTestApp(world.db, {}, () => world.now);
const { municipalityId } = world;
const mayor = await signInAs(world.db, { municipalityId, roles: ['mayor'], name: 'Helga Rautenberg' });

const page = async (query = '', language = 'de'): Promise<string> => {
  const answer = await getPage(app, `/rollen${query}`, `${mayor.cookie}; sprache=${language}`);
  assert.equal(answer.status, 200, query);
  return (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
};

const village =
  '?art=gemeinde&einwohner=2000&buero=9&aemter=2&itstellen=1&itbetrieb=provider&konzern=0&ikz=ja';

test('a village learns who carries each function, and that its provider is never accountable', async () => {
  const text = await page(village);
  assert.match(text, /CIO-Funktion Hauptamt; der Dienstleister führt durch: 0,1 bis 0,2 Stellen/);
  assert.match(text, /Zu sehen in Bad Bocklet, Kreuzau/);
  assert.match(text, /Der Dienstleister verantwortet nie selbst/);
  assert.match(text, /Hier: ein Standort mit zusammen/);
});

test('as long as maturity is estimated no bottleneck is claimed: the round comes first', async () => {
  assert.match(await page(village), /Den Reifegrad in einer Bewertungsrunde feststellen/);
  assert.doesNotMatch(await page(village), /Engpass:/);
  const known = await page(`${village}&F=3&Z=3&P=3&O=3&T=3&S=1,5&D=3&K=3&M=3&R=3`);
  assert.match(known, /Engpass: Sicherheit und Datenschutz, Reife 1,5/);
  assert.match(known, /Reife: Sicherheit und Datenschutz 1,5 unter 2 \(D6\.1\)/);
});

test('roles that exist are an input to play with: two functions ask for their delineation', async () => {
  const sentence = /Die Digitale Agenda sagt, warum und für wen/;
  assert.doesNotMatch(await page(village), sentence);
  assert.match(await page(`${village}&cio=on&cdo=on`), sentence);
});

test('a large city sees how posts and guides are reckoned, line by line', async () => {
  const text = await page(
    '?art=kreisfreie-stadt&einwohner=600000&buero=5200&aemter=48&konzern=3&P=2&F=3&Z=3&O=3',
  );
  assert.match(text, /Maßgeblich: kreisfreie Stadt, 600\.000 Einwohner, mehr als 20 Beteiligungen/);
  assert.match(text, /5 bis 10 Stellen/);
  assert.match(text, /dazu 0,5 bis 1 Stellen: Portfoliobüro/);
  assert.match(text, /CDO-Funktion 6 bis 10, CIO-Funktion 3 bis 6 Stellen/);
  assert.match(text, /Ämter und Eigenbetriebe 48 in jedem Amt mindestens eine Person/);
  assert.match(text, /Personen in Beteiligungen kommen zu diesen Zahlen hinzu/);
});

test('in English the explanation has no German label', async () => {
  const text = await page('?art=kreisfreie-stadt&einwohner=600000&konzern=2&P=2&F=3&Z=3&O=3', 'en');
  assert.match(text, /Maturity of the portfolio|maturity of the portfolio/);
  assert.doesNotMatch(text, /Reife|Beteiligungen/);
});

test('a member of a Verbandsgemeinde is told that the roles belong to its administration', async () => {
  assert.doesNotMatch(await page(), /gehört zu:/);
  const member = { type: '60', key: '07131001', association: '5001', hectares: 100 } as const;
  const lines = [
    registerLine({ type: '10', key: '07', name: 'Musterland' }),
    registerLine({ type: '40', key: '07131', name: 'Wiesenkreis', seat: 'Auendorf', code: '44' }),
    registerLine({ type: '50', key: '07131', association: '5001', name: 'Auental', code: '53' }),
    registerLine({ ...member, name: 'Auendorf', code: '64', inhabitants: 2_000 }),
    registerLine({ ...member, key: '07131002', name: 'Bachheim', code: '64', inhabitants: 12_500 }),
  ];
  const register = parseRegister(registerFile(lines));
  assert.ok(register.ok);
  await world.db.asSystem((tx) => importRegister(tx, register.value, world.now));
  await world.db.asSystem((tx) =>
    tx.execute(sql`update municipalities set ars = '071315001001' where id = ${municipalityId}`),
  );
  const text = await page();
  assert.match(text, /gehört zu: Verbandsgemeinde Auental \(zusammen 14\.500 Einwohner\)/);
  const there = await page('?art=gemeindeverband&einwohner=14500');
  assert.match(there, /Empfehlung: Digitalisierungsbeauftragte Person/);
});

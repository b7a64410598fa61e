import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { findViolations, linesOf, type Quad, readJsonLd, readRdfXml, readTurtle } from '../../../test/rdf.ts';
import { renderers } from '../../../test/renderers.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { tableNames } from './core/open-data.ts';
import { publicRoutes } from './routes.tsx';

/** The official shapes, where somebody has them at hand: DCAT_SHAPES='folder/*.ttl'. Ours otherwise. */
const own = new URL('../../../test/dcat-ap-de.ttl', import.meta.url);
const shapes = process.env.DCAT_SHAPES ? [own, ...globSync(process.env.DCAT_SHAPES)] : [own];

const db = await openDemoDb();
after(() => db.close());
const open = () => openRoomApp(db, [publicRoutes({ url: (name) => `/assets/${name}` }, renderers)], null);
const read = async (file: string) => (await open().get(`/oeffentlich/lohenfurt/daten/${file}`)).text();
const inTown = (statement: ReturnType<typeof sql>) =>
  db.inMunicipality(municipalityId, async (tx) => {
    await tx.execute(statement);
  });

test('the catalogue keeps to DCAT-AP.de 3.0', async () => {
  assert.deepEqual(await findViolations(readTurtle(await read('katalog.ttl')), shapes), []);
});

test('what is missing from a catalogue is found: each mandatory thing taken away is one finding or more', async () => {
  const quads = readTurtle(await read('katalog.ttl'));
  const without = (predicate: string) => quads.filter((quad) => !quad.predicate.value.endsWith(predicate));
  for (const predicate of [
    'title',
    'description',
    'publisher',
    'contributorID',
    'accessURL',
    'license',
    'licenseAttributionByText',
    'distribution',
    'contactPoint',
    'hasURL',
    'foaf/0.1/name',
  ])
    assert.notDeepEqual(await findViolations(without(predicate), shapes), [], predicate);
});

test('a licence that is not of the list is found', async () => {
  const wrong = (await read('katalog.ttl')).replaceAll('licenses/dl-by-de/2.0', 'licenses/dl-de/by-2-0');
  assert.notDeepEqual(await findViolations(readTurtle(wrong), shapes), []);
});

test('Turtle, JSON-LD and RDF/XML say the same, and one address answers in the form asked for', async () => {
  const turtle = linesOf(readTurtle(await read('katalog.ttl')));
  assert.deepEqual(linesOf(await readJsonLd(await read('katalog.jsonld'))), turtle);
  assert.deepEqual(linesOf(await readRdfXml(await read('katalog.rdf'))), turtle);
  const ask = (accept: string) => open().get('/oeffentlich/lohenfurt/daten/katalog', { headers: { accept } });
  const types = await Promise.all(
    ['text/turtle', 'application/ld+json', 'text/html, application/rdf+xml;q=0.9', '*/*'].map(
      async (accept) => (await ask(accept)).headers.get('content-type'),
    ),
  );
  assert.deepEqual(types, [
    'text/turtle; charset=utf-8',
    'application/ld+json; charset=utf-8',
    'application/rdf+xml; charset=utf-8',
    'text/turtle; charset=utf-8',
  ]);
});

test('every file the catalogue names is there, with the rows its page counts', async () => {
  const quads = readTurtle(await read('katalog.ttl'));
  const files = objectsOf(quads, 'downloadURL').map((address) => new URL(address).pathname);
  assert.equal(files.length, tableNames.length * 2);
  for (const file of files) assert.equal((await open().get(file)).status, 200, file);
  for (const page of objectsOf(quads, 'landingPage'))
    assert.equal((await open().get(new URL(page).pathname)).status, 200, page);
  const csv = (await read('werte.csv')).trim().split('\r\n');
  const json = JSON.parse(await read('werte.json')) as { zeilen: unknown[]; lizenz: string };
  assert.equal(json.zeilen.length, csv.length - 1);
  assert.ok(json.zeilen.length > 10);
});

test('names with quotation marks, line breaks and markup keep the catalogue readable in all three forms', async () => {
  await inTown(sql`update municipalities set name = ${'Bad "Lohen" & <furt>\n\\ Ö\u0001'}`);
  const turtle = linesOf(readTurtle((await read('katalog.ttl')).replaceAll('\u0001', '')));
  const [jsonld, rdf] = [await read('katalog.jsonld'), await read('katalog.rdf')];
  assert.deepEqual(linesOf(await readJsonLd(jsonld.replaceAll('\\u0001', ''))), turtle);
  assert.deepEqual(linesOf(await readRdfXml(rdf)), turtle);
});

const objectsOf = (quads: readonly Quad[], predicate: string): string[] =>
  quads.filter((quad) => quad.predicate.value.endsWith(predicate)).map(({ object }) => object.value);

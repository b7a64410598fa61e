import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { planRoutes } from '../plan/routes.tsx';
import { exchangeRoutes } from './routes.tsx';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planRoutes, exchangeRoutes], {
  ...{ municipalityId, municipalityName: 'Lohenfurt', role: 'cio', roles: ['cio'] },
});
const textOf = async (path: string) => (await app.get(path)).text();

const head =
  'lfd. Nr.;Projekt;Amt;Status;Ampel;Beginn;Ende;2027 (€);Aufwand (PT);Pflicht;Prio;Größe;Vorgänger';
const columns = 'ABCDEFGHIJKLM';
const lines = [
  'P1;Erste Schranke;10;geplant;grün;01.04.2027;30.06.2027;5.000;20;ja;1;M;',
  'P2;Zweite Schranke;10;geplant;grün;01.04.2027;30.06.2027;dreißigtausend;20;ja;2;M;P1',
];

async function openRow(sender: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File([`${[head, ...lines].join('\n')}\n`], 'schranke.csv'));
  for (const [key, value] of Object.entries({ senderId: '', senderName: sender, unitId: '' }))
    form.set(key, value);
  const answer = await app.send('/austausch/importe/neu', form);
  const path = answer.headers.get('location')!.replace(/\/(blaetter|spalten)$/, '');
  return `${path}/zeilen/${encodeURIComponent('CSV!3')}`;
}

/** Posts the whole form of row 3 as a browser does: all cells as read but those of `said`, by column. */
function post(row: string, said: Record<string, [as: string, text?: string]>, more = {}) {
  const cells = [...columns].flatMap((column) => {
    const [as, text = ''] = said[column] ?? ['keep'];
    return [
      [`as.CSV!${column}3`, as],
      [`text.CSV!${column}3`, text],
    ];
  });
  return app.post(row, { ...Object.fromEntries(cells), row: 'auto', initiative: '', ...more });
}

const row = await openRow('Schrankenamt');
const refused = async (said: Parameters<typeof post>[1], more = {}) => {
  const answer = await post(row, said, more);
  assert.equal(answer.status, 422, JSON.stringify(said));
  return answer.text();
};
const decided = async () => /von Ihnen entschieden/.test(await textOf(row));

const nonsense: [column: string, typed: string, sentence: RegExp][] = [
  ['B', 'x'.repeat(121), /Ein Name hat höchstens 120 Zeichen/],
  ['C', 'Amt 999', /„Amt 999“ ist keine Einheit Ihrer Kommune\. Bitte schreiben Sie Nummer oder Namen/],
  ['D', 'lila', /„lila“ lässt sich hier nicht lesen\. Bitte schreiben Sie einen Zustand/],
  ['E', 'lila', /Bitte schreiben Sie grün, gelb oder rot/],
  ['F', '31.02.2027', /„31\.02\.2027“ lässt sich hier nicht lesen\. Bitte schreiben Sie einen Tag/],
  ['G', '01.02.2027', /Das Ende läge damit vor dem Beginn/],
  ['H', 'viel Geld', /„viel Geld“ lässt sich hier nicht lesen\. Bitte schreiben Sie einen Betrag/],
  ['H', '99999999999999999 €', /Bitte schreiben Sie einen Betrag/],
  ['I', 'ein paar Wochen', /Bitte schreiben Sie den Aufwand/],
  ['J', 'vielleicht doch', /Bitte schreiben Sie „ja“ oder „nein“/],
  ['K', 'sehr hoch', /Bitte schreiben Sie den Rang im Amt als Zahl/],
  ['L', 'riesig', /Bitte schreiben Sie S, M oder L/],
  ['M', 'V-9999', /Bitte nennen Sie Nummern oder Namen, die es in der Tabelle oder im Bestand gibt/],
  ['M', 'P2', /Die Abhängigkeiten führen damit im Kreis/],
];

for (const [column, typed, sentence] of nonsense)
  test(`„${typed.slice(0, 30)}“ in column ${column} of a row is refused with what to write, and is not lost`, async () => {
    const html = await refused({ [column]: ['other', typed] });
    assert.match(html, sentence);
    assert.match(html, /Eine Angabe fehlt oder passt nicht/);
    const at = columns.indexOf(column) + 1;
    assert.match(html, new RegExp(`<a href="#zelle-${at}">Zelle ${column}3 im Blatt „CSV“ `));
    assert.match(html, new RegExp(`id="zelle-${at}"[^>]*value="${typed}"[^>]*aria-invalid="true"`));
    assert.match(html, /value="other" selected=""/);
    assert.equal(await decided(), false);
  });

test('several faults of one row are told together, and what is right beside them stays typed', async () => {
  const html = await refused({ F: ['other', 'bald'], H: ['other', 'viel'], B: ['other', 'Dritte Schranke'] });
  assert.match(html, /2 Angaben fehlen oder passen nicht/);
  assert.match(html, /value="Dritte Schranke"/);
});

test('what is written without a choice counts; what is written beside another choice is asked about', async () => {
  assert.match(await refused({ H: ['leave', '30.000 €'] }), /Bitte wählen Sie dazu „stattdessen“/);
  assert.match(await refused({ H: ['other'] }), /Bitte schreiben Sie, was stattdessen gelten soll/);
  assert.match(await refused({ H: ['take'] }), /Hier ist nichts gelesen, was sich übernehmen lässt/);
  assert.doesNotMatch(
    await textOf(row),
    /name="as\.CSV!H3"[^>]*><option value="keep"[^>]*>wie gelesen<\/option><option value="take"/,
  );
  assert.equal((await post(row, { H: ['keep', '30.000 €'] })).status, 303);
  assert.match(await textOf(row), /dreißigtausend<\/td><td data-label="[^"]+">30\.000.€/);
  assert.equal((await post(row, { H: ['keep', '30.000 €'] })).status, 303);
  assert.doesNotMatch(await textOf(row), /30\.000/);
});

test('an initiative is chosen together with the choice it belongs to, and has to be there', async () => {
  const stranger = '00000000-0000-4000-8000-000000000000';
  assert.match(await refused({}, { row: 'existing' }), /Bitte wählen Sie das Vorhaben aus/);
  assert.match(await refused({}, { row: 'existing', initiative: stranger }), /Bitte wählen Sie das Vorhaben/);
  const [, id] = /<option value="([^"]+)">V-0/.exec(await textOf(row))!;
  const html = await refused({}, { row: 'new', initiative: id });
  assert.match(html, /Bitte wählen Sie dazu „ein vorhandenes Vorhaben“/);
  assert.match(html, new RegExp(`value="${id}" selected`));
  assert.equal((await post(row, {}, { row: 'existing', initiative: id })).status, 303);
  assert.equal((await post(row, {}, { row: 'auto', initiative: id })).status, 303);
});

test('of a row that is left out nothing has to be readable', async () => {
  assert.equal((await post(row, { H: ['other', 'viel Geld'] }, { row: 'skip' })).status, 303);
});

test('words for a size or a kind that nobody knows are listed as not taken over', async () => {
  lines[1] = lines[1]!.replace(';2;M;', ';2;riesig;');
  const html = await textOf((await openRow('Riesenamt')).replace(/\/zeilen.*/, ''));
  assert.match(html, /Größe \(Größenklasse\), eine Zelle: Übernommen wird S, M oder L\./);
});

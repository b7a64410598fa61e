import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { guideTown } from '../../test/guide-town.ts';
import { openDemoDb } from '../../test/open-test-db.ts';
import type { Database } from '../db/index.ts';
import { demoId } from '../demo/ids.ts';

let db: Database;

before(async () => {
  db = await openDemoDb();
});
after(() => db.close());

const { as, leyla, jonas, unit, textOf } = guideTown(() => db);

describe('the network', () => {
  it('is found by topic and unit', async () => {
    const html = await textOf(
      jonas(),
      `/digitale-lotsen/verzeichnis?thema=${demoId('guide-topic', 'Barrierefreiheit')}&einheit=${unit('40')}`,
    );
    assert.match(html, /Eine Person ist für Sie da[\s\S]*Milan Horvat/);
  });

  it('is drawn and told in a table: bridges, dependence, topics without anyone', async () => {
    const html = await textOf(leyla(), '/digitale-lotsen/netz');
    assert.match(html, /1\d von 14 Einheiten sind miteinander verbunden/);
    assert.match(html, /<svg class="chart network"[^>]*aria-label="14 Einheiten außen/);
    assert.match(html, /Niemand kennt sich aus mit: KI am Arbeitsplatz\./);
    assert.match(html, /hängt an Sofia Marques/);
    assert.match(html, /<p>[^<]+ trägt \d+\s%/);
  });

  it('grows by a contact logged in one form; a contact with nobody or of tomorrow is refused', async () => {
    const contact = { unitId: unit('37'), minutes: '15', outcome: 'helped', day: '24.11.2026' };
    assert.equal((await jonas().post('/digitale-lotsen/kontakte', contact)).status, 303);
    assert.match(await textOf(jonas(), '/digitale-lotsen/kontakte'), /24\.11\.2026[\s\S]*37 Feuerwehr/);
    const others = await textOf(
      as('Frank Düring', () => false),
      '/digitale-lotsen/kontakte',
    );
    assert.match(others, /Kontakte des Netzes[\s\S]*37 Feuerwehr[\s\S]*Seite 1 von/);
    assert.doesNotMatch(others, /Jonas Feld|Merve Şahin/, 'who had a contact is for the head of the network');
    assert.match(await textOf(leyla(), '/digitale-lotsen/kontakte'), /Jonas Feld/);
    const without = await jonas().post('/digitale-lotsen/kontakte', { ...contact, unitId: '' });
    assert.equal(without.status, 422);
    await jonas().post('/digitale-lotsen/kontakte', { ...contact, outside: 'Stadt Bruchtal' });
    assert.match(
      await textOf(jonas(), '/digitale-lotsen/netz'),
      /Stadt Bruchtal: ein Kontakt[\s\S]*zuletzt am 24\.11\.2026/,
      'another municipality counts before the unit that stood in the form',
    );
    const tomorrow = await jonas().post('/digitale-lotsen/kontakte', { ...contact, day: '25.11.2026' });
    assert.match(await tomorrow.text(), /liegt in der Zukunft/);
  });

  it('says where the next guides achieve most, why, and how sure that is', async () => {
    const html = await textOf(leyla(), '/digitale-lotsen/platzierung?anzahl=3');
    assert.match(
      html,
      /Nach der Kontaktliste werden heute \d+\s% der Beschäftigten erreicht, mit dieser Auswahl \d+\s%/,
    );
    assert.match(html, /nachweislich/);
    assert.match(html, /erreicht \d+ Personen, die sonst niemand erreicht/);
    assert.match(html, /Nach 12 Wochen kennen sie/);
    const accept = /href="(\/digitale-lotsen\/neu\?[^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    const form = await textOf(leyla(), accept);
    assert.match(form, /Platzierung: erreicht \d+ Personen/);
    assert.match(form, /name="listName"[^>]*value="\d+-\d+"/);
  });

  it('takes a contact list in, says what it passed over, and where a bad one is broken', async () => {
    const send = async (edges: string, units?: string) => {
      const body = new FormData();
      body.set('source', 'Umfrage');
      body.set('edges', new File([edges], 'kontakte.csv'));
      if (units) body.set('units', new File([units], 'einheiten.csv'));
      return leyla().send('/digitale-lotsen/platzierung/kontaktliste', body);
    };
    const bad = await send('von;zu\na;b\nnur eine Spalte\n');
    assert.equal(bad.status, 422);
    assert.match(await bad.text(), /keine zwei Spalten \(Zeile 3\)/);
    const good = await send('von;zu\na;b\nb;c\na;a\nb;a\n', 'a;32\nb;32\nc;10\n');
    assert.equal(good.status, 303);
    assert.match(
      decodeURIComponent(decodeURIComponent(good.headers.get('set-cookie')!)),
      /3 Personen, 2 Kontakte\. 1 Kontakt mit sich/,
    );
    assert.match(
      await textOf(leyla(), '/digitale-lotsen/platzierung?anzahl=1'),
      /Gerechnet aus 3 Beschäftigten/,
    );
  });
});

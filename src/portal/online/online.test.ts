import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { agendaRoutes } from '../../agenda/routes.tsx';
import { listOnlineServices } from '../../agenda/store/online-services.ts';
import { listIndicators } from '../../agenda/store/outline.ts';
import { listAudit } from '../../audit/store.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { exchangeRoutes } from '../../exchange/routes.tsx';
import { agendaPageRoutes } from '../agenda-routes.tsx';
import { onlineServiceRoutes } from './routes.tsx';

const db = await openDemoDb();
after(() => db.close());
const as = (may: (decision: string, need: string) => boolean = () => true) =>
  openRoomApp(
    db,
    [agendaRoutes, exchangeRoutes, agendaPageRoutes, onlineServiceRoutes],
    { municipalityId, municipalityName: 'Lohenfurt', role: 'cdo', name: 'Leyla Demirci' },
    may,
  );
const app = as();
const inTown = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) =>
  db.inMunicipality(municipalityId, work);
const register = '/digitale-agenda/online-dienste';
const textOf = async (path: string) => {
  const answer = await app.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const pathOf = (name: string) => `${register}/${demoId('online-service', name)}`;
const serviceNamed = async (name: string) =>
  (await inTown(listOnlineServices)).find((one) => one.name === name)!;
const finding = { finding: 'current-4', day: '20.11.2026', evidence: 'Prüfbogen 2026/77', comment: '' };

describe('the register of online services', () => {
  it('says how many are where, for sure and possibly, and what is to be done', async () => {
    const html = await textOf(register);
    assert.match(html, /<h1>52 von 118 Online-Diensten stehen auf Stufe 4 oder höher<\/h1>/);
    assert.match(html, /Bei \d+ weiteren lässt der frühere Wert es offen; 11 sind noch nicht eingeschätzt/);
    assert.match(html, /role="img" aria-label="Verlauf\. Dienste des Registers vom 31\.03\.2025/);
    assert.match(html, /Viel genutzt, nicht online/);
    assert.match(html, /seite=2/);
  });

  it('is filtered by words, unit, level, origin and gap', async () => {
    const gap = await textOf(`${register}?luecke=busy-and-low`);
    assert.match(gap, /Personalausweis beantragen/);
    assert.doesNotMatch(gap, /<a href="[^"]*">Gewerbe anmelden/);
    const found = await textOf(
      `${register}?text=fischerei&einheit=${demoId('unit', '32')}&stufe=2&herkunft=own`,
    );
    assert.match(found, /Fischereischein beantragen/);
    assert.match(await textOf(`${register}?stufe=7&text=hund`), /Zu diesem Filter gibt es keinen/);
    assert.match(await textOf(`${register}?stufe=unassessed`), /Kleingarten pachten/);
  });

  it('describes both models, and what a source says apart from our reading', async () => {
    const html = await textOf(`${register}/stufen`);
    assert.match(html, /OZG-Reifegradmodell 2\.0[\s\S]*OZG-Reifegradmodell 1\.1/);
    assert.match(html, /unsere Lesart[\s\S]*keine amtliche Umrechnung/);
    assert.match(html, /Stufe 2 bis 5/);
  });

  it('shows a derived range as derived, and never as a level', async () => {
    const html = await textOf(pathOf('Gewerbefläche suchen'));
    assert.match(html, /Stufe 2 bis 5, abgeleitet/);
    assert.match(html, /Abgeleitet aus Stufe 3 des früheren Modells/);
    assert.match(html, /Nur früheres Modell/);
  });

  it('keeps every field, refuses a taken name and a lost race, and keeps what was typed', async () => {
    const fields = {
      name: 'Trauung im Park buchen',
      unitId: demoId('unit', '32'),
      leika: '99 059 001 101 000',
      contact: 'Leitung Standesamt',
      origin: 'own',
      url: 'https://www.lohenfurt.example/trauung',
      onlineSince: '01.04.2026',
      connected: 'Standesamt-Register',
      payment: 'online',
      requestsYearly: '1.200',
      targetLevel: '5',
      targetOn: '31.12.2028',
      goalId: demoId('goal', 'Z1.1'),
      initiativeId: demoId('initiative', 'V-012'),
      applicationId: demoId('application', 'Standesamt-Register'),
      note: 'nur im Sommer',
      public: 'on',
    };
    assert.equal((await app.post(`${register}/neu`, fields)).status, 303);
    const saved = await serviceNamed(fields.name);
    assert.deepEqual(
      [
        saved.leika,
        saved.onlineSince,
        saved.requestsYearly,
        saved.targetLevel,
        saved.targetOn,
        saved.payment,
      ],
      ['99059001101000', '2026-04-01', 1200, 5, '2028-12-31', 'online'],
    );
    const html = await textOf(`${register}/${saved.id}`);
    for (const said of [/V-012/, /Z1\.1/, /Standesamt-Register/, /1\.200/, /01\.04\.2026/])
      assert.match(html, said);
    const again = await app.post(`${register}/neu`, fields);
    assert.equal(again.status, 422);
    assert.match(await again.text(), /Diesen Online-Dienst gibt es schon[\s\S]*nur im Sommer/);
    const edit = `${register}/${saved.id}/bearbeiten`;
    assert.equal((await app.post(edit, { ...fields, version: '1', note: 'immer' })).status, 303);
    const late = await app.post(edit, { ...fields, version: '1', note: 'nie' });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /immer[\s\S]*nie/);
  });

  for (const [fault, fields, sentence] of [
    ['a key that is none', { leika: '123' }, /Der Schlüssel hat 14 Ziffern/],
    ['a target without a day', { targetLevel: '4' }, /Zu einem Ziel gehören Stufe und Tag/],
    ['an address that is none', { url: 'javascript:alert(1)' }, /href="#url"/],
    ['a unit that is not there', { unitId: demoId('unit', 'nichts') }, /Diesen Eintrag gibt es hier nicht/],
    [
      'an initiative that is not there',
      { initiativeId: demoId('goal', 'x') },
      /Diesen Eintrag gibt es hier nicht/,
    ],
  ] as const) {
    it(`refuses ${fault} in one sentence`, async () => {
      const answer = await app.post(`${register}/neu`, {
        name: 'Neu',
        unitId: demoId('unit', '32'),
        ...fields,
      });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), sentence);
    });
  }

  it('is written only by those who set the roadmap, and removed by who answers for it', async () => {
    const reader = as(() => false);
    assert.equal((await reader.get(register)).status, 200);
    assert.equal((await reader.post(`${register}/neu`, { name: 'X' })).status, 403);
    assert.equal((await reader.post(`${pathOf('Hund anmelden')}/reifegrad`, finding)).status, 403);
    const office = as((_decision, need) => need !== 'decide');
    assert.equal((await office.post(`${pathOf('Hund abmelden')}/loeschung`, {})).status, 403);
    assert.equal((await app.post(`${pathOf('Hund abmelden')}/loeschung`, {})).status, 303);
    assert.equal((await app.get(pathOf('Hund abmelden'))).status, 404);
    assert.equal((await app.get(`${register}/0198c0de-0000-7000-8000-000000000000`)).status, 404);
  });
});

describe('an assessment', () => {
  it('is dated, has its person and evidence, and what was found before stays to be seen', async () => {
    const path = pathOf('Hund anmelden');
    assert.equal((await app.post(`${path}/reifegrad`, finding)).status, 303);
    const html = await textOf(path);
    assert.match(html, /Stufe 4: Antrag im Fachverfahren/);
    assert.match(html, /eingeschätzt am 20\.11\.2026 von Leyla Demirci/);
    assert.match(html, /Prüfbogen 2026\/77[\s\S]*16\.09\.2025/);
    const entries = await inTown((tx) => listAudit(tx, { entity: 'online-service' }, 5));
    assert.ok(JSON.stringify(entries).includes('online-service.assess'));
  });

  it('for a day that has one is a correction: it needs a reason, and the first one stays', async () => {
    const path = pathOf('Hund anmelden');
    const refused = await app.post(`${path}/reifegrad`, { ...finding, finding: 'current-3' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /warum sie berichtigt wird/);
    const reason = { ...finding, finding: 'current-3', comment: 'Zahlung fehlt noch' };
    assert.equal((await app.post(`${path}/reifegrad`, reason)).status, 303);
    assert.match(await textOf(path), /<s>4<\/s> berichtigt/);
    assert.match(await textOf(path), /Stufe 3: Antrag online/);
  });

  it('by the older model is kept beside the current one and does not replace it', async () => {
    const path = pathOf('Hund anmelden');
    assert.equal((await app.post(`${path}/reifegrad`, { ...finding, finding: 'older-4' })).status, 303);
    const html = await textOf(path);
    assert.match(html, /Stufe 3: Antrag online/);
    assert.match(html, /Stufe 4: Online-Transaktion \(20\.11\.2026\)/);
  });

  for (const [fault, fields, sentence] of [
    ['of tomorrow', { day: '25.11.2026' }, /liegt in der Zukunft/],
    ['without a level', { finding: '' }, /href="#finding"/],
    ['with a level that the older model does not have', { finding: 'older-5' }, /href="#finding"/],
    ['with a level of no model', { finding: 'ours-3' }, /href="#finding"/],
  ] as const) {
    it(`${fault} is refused, with all that was typed`, async () => {
      const answer = await app.post(`${pathOf('Bauantrag einreichen')}/reifegrad`, { ...finding, ...fields });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), sentence);
    });
  }
});

describe('an indicator that counts online services', () => {
  const indicatorNamed = async (name: string) =>
    (await inTown((tx) => listIndicators(tx, '2026-11-24'))).find((one) => one.name === name)!;
  const name = 'Online-Dienste mit Reifegrad 4 oder mehr';

  it('takes what is sure from the register, with evidence, and a second time as a correction', async () => {
    const { id } = await indicatorNamed(name);
    assert.match(await textOf(`/digitale-agenda/kennzahlen/${id}`), /Das Register ergibt heute: 52 Dienste/);
    const take = `/digitale-agenda/kennzahlen/${id}/registerwert`;
    assert.equal((await app.post(take, {})).status, 303);
    const proofs = async () =>
      (await indicatorNamed(name)).values.filter(({ evidence }) =>
        /^Register der Online-Dienste: 52 von 118 ab Stufe 4, höchstens \d+/.test(evidence ?? ''),
      );
    assert.deepEqual(
      (await proofs()).map(({ day, value }) => [day, value]),
      [['2026-11-24', 52]],
    );
    assert.equal((await app.post(take, {})).status, 303);
    assert.deepEqual(
      (await proofs()).map(({ comment }) => comment),
      ['Neu aus dem Register übernommen.', 'Neu aus dem Register übernommen.'],
      'the demo has a value of that day already',
    );
  });

  it('is set on the indicator itself: what is counted and from which level', async () => {
    const { id, version } = await indicatorNamed('Offene Datensätze');
    const form = {
      goalId: demoId('goal', 'Z6.3'),
      name: 'Anteil der Dienste mit Antrag online',
      unit: 'Dienste',
      direction: 'up',
      baselineDay: '31.12.2025',
      baselineValue: '12',
      targets: '31.12.2030 80',
      frequency: 'yearly',
      level: 'output',
      licence: 'cc-zero',
      registerMeasure: 'service-share',
      registerLevel: '3',
      version: String(version),
    };
    const edit = `/digitale-agenda/kennzahlen/${id}/bearbeiten`;
    assert.match(await (await app.post(edit, form)).text(), /Ein Anteil wird in % gemessen/);
    const half = await app.post(edit, { ...form, unit: '%', registerLevel: '' });
    assert.match(await half.text(), /was gezählt wird und ab welcher Stufe/);
    assert.equal((await app.post(edit, { ...form, unit: '%' })).status, 303);
    assert.match(await textOf(`/digitale-agenda/kennzahlen/${id}`), /Das Register ergibt heute: \d+,\d %/);
  });

  it('that counts something else has nothing to take from the register', async () => {
    const { id } = await indicatorNamed('Fachverfahren');
    assert.doesNotMatch(await textOf(`/digitale-agenda/kennzahlen/${id}`), /Register der Online-Dienste/);
    assert.equal((await app.post(`/digitale-agenda/kennzahlen/${id}/registerwert`, {})).status, 404);
  });
});

describe('a table of online services', () => {
  const send = async (content: BlobPart, name = 'dienste.csv') => {
    const body = new FormData();
    body.set('file', new File([content], name));
    body.set('unitId', '');
    const answer = await app.send(`${register}/einlesen`, body);
    return { status: answer.status, html: await answer.text() };
  };
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`)
      .exec(html)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const takeOver = (html: string) =>
    app.post(`${register}/einlesen/uebernahme`, {
      table: hidden(html, 'table')!,
      unitId: '',
      expected: hidden(html, 'expected')!,
    });

  it('goes out as workbook and CSV, and reads back without a change', async () => {
    for (const format of ['xlsx', 'csv']) {
      const file = await app.get(`${register}/online-dienste.${format}`);
      assert.equal(file.status, 200);
      const { status, html } = await send(await file.arrayBuffer(), `dienste.${format}`);
      assert.equal(status, 200);
      assert.match(html, /Die Tabelle sagt nichts Neues/, format);
    }
    assert.equal((await app.get(`${register}/online-dienste.exe`)).status, 404);
  });

  it('is shown first and then taken over as a whole, findings with it', async () => {
    const table =
      'Leistung;Amt;EfA;Herkunft;Stufe (0 bis 7);Eingeschätzt am;Reifegrad\n' +
      'Drohnenflug anzeigen;32;x;EfA;4;30.06.2026;3\nWindel-Gutschein bestellen;51;;eigen;;;2';
    const { html } = await send(table);
    assert.match(html, /2 neue Dienste, 0 Änderungen/);
    assert.match(html, /Nicht gelesen, weil kein Feld dazu passt: EfA, Reifegrad/);
    assert.equal(await serviceNamed('Drohnenflug anzeigen'), undefined, 'nothing is stored yet');
    assert.equal((await takeOver(html)).status, 303);
    const { entries, origin } = await serviceNamed('Drohnenflug anzeigen');
    assert.deepEqual(
      [origin, entries.map(({ level, model, enteredBy }) => [level, model, enteredBy])],
      ['reused', [[4, 'current', 'Leyla Demirci']]],
    );
    assert.deepEqual((await serviceNamed('Windel-Gutschein bestellen')).entries, []);
    assert.equal((await takeOver(html)).status, 409, 'the same table a second time says nothing new');
  });

  it('with a fault in one cell is not taken over, and the cell is named', async () => {
    const { html } = await send('Leistung;Amt;Stufe (0 bis 7);Eingeschätzt am\nNeu;32;9;30.06.2026');
    assert.match(html, /Eine Zelle hindert die Übernahme[\s\S]*C2[\s\S]*Das ist keine Stufe dieses Modells/);
    assert.doesNotMatch(html, /name="expected"/);
    const forged = await app.post(`${register}/einlesen/uebernahme`, {
      table: JSON.stringify([{ row: 2, cells: { name: { text: 'Neu', cell: 'A2' } } }]),
      unitId: '',
      expected: '1',
    });
    assert.equal(forged.status, 409);
  });

  for (const [why, content] of [
    ['no table', 'nur ein Satz'],
    ['nothing below its headings', 'Leistung;Amt'],
    ['a broken workbook', new Uint8Array([80, 75, 3, 4, 0, 0])],
  ] as const) {
    it(`that is ${why} is refused in one sentence`, async () => {
      const { status, html } = await send(content);
      assert.equal(status, 422);
      assert.match(html, /href="#file"/);
    });
  }
});

import assert from 'node:assert/strict';
import { sampleCatalogue, sampleControl, sampleUuid } from '../src/security/core/sample.ts';
import { journey, leave, submit, type Walk } from './journey.ts';

const first = sampleCatalogue([
  sampleControl('A.1.1', 1, { verb: 'MUSS' }),
  sampleControl('A.1.2', 2),
  sampleControl('A.1.3', 3),
]);
/** 1 and 2 change places: an answer kept by its id would go to the wrong one. */
const second = sampleCatalogue(
  [sampleControl('A.1.2', 1, { verb: 'MUSS' }), sampleControl('A.1.1', 2), sampleControl('A.1.4', 4)],
  { version: '2', 'last-modified': '2026-07-29T07:30:00Z' },
);

journey(
  'a catalogue comes in two versions and keeps its answers, a gap becomes an initiative, an incident runs by its clock',
  async (walk) => {
    await walk.signInAs('Ruth Hagenau');
    await importTwice(walk);
    await makeInitiative(walk);
    await protectTarget(walk);
    await writeIncident(walk);
    for (const path of [
      '',
      '/restrisiken',
      '/massnahmen',
      '/notfallblatt',
      '/kontakte/neu',
      '/bericht',
      '/kataloge',
    ])
      await walk.visit(`/it-sicherheit${path}`);
    await leave(walk.page);
    await decideRisk(walk);
    await leave(walk.page);
    await isHidden(walk);
  },
);

async function importTwice(walk: Walk): Promise<void> {
  const { page, visit, inspect } = walk;
  await upload(walk, first);
  await page.getByText('3 Anforderungen').first().waitFor();
  await inspect();
  await submit(page, 'Übernehmen');
  await inspect();
  const sheet = new URL(page.url()).pathname;
  await answer(walk, `${sheet}/anforderungen/${sampleUuid(1)}`, 'met', 'Akte 1');
  await answer(walk, `${sheet}/anforderungen/${sampleUuid(2)}`, 'unmet', '');
  await upload(walk, second, 'neue Fassung von „Probekatalog“');
  await page.getByText('Neue Kennung: 2').waitFor();
  await inspect();
  await submit(page, 'Übernehmen');
  await visit(`${sheet}/anforderungen/${sampleUuid(1)}`);
  await page.getByText('Frühere Kennung: A.1.1').waitFor();
  assert.equal(await page.locator('#evidence').inputValue(), 'Akte 1');
  await visit(`${sheet}/anforderungen`);
  // Several at once: what is open is assigned together.
  await page.getByLabel('A.1.4 auswählen').check();
  await page.locator('#status').selectOption('partly');
  await submit(page, 'Auf die Auswahl anwenden');
  await page.getByText('Eine Antwort ist gespeichert.').waitFor();
}

async function upload({ page, visit }: Walk, content: unknown, what?: string): Promise<void> {
  await visit('/it-sicherheit/kataloge/neu');
  const buffer = Buffer.from(JSON.stringify(content));
  await page.locator('#file').setInputFiles({ name: 'katalog.json', mimeType: 'application/json', buffer });
  if (what) await page.locator('#catalogueId').selectOption({ label: what });
  await submit(page, 'Prüfen');
}

async function answer({ page, visit }: Walk, path: string, status: string, evidence: string): Promise<void> {
  await visit(path);
  await page.locator('#status').selectOption(status);
  await page.locator('#evidence').fill(evidence);
  await submit(page, 'Speichern');
  await page.getByText('ist gespeichert.').waitFor();
}

async function makeInitiative({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-sicherheit/katalog/entry/anforderungen/SICH.4');
  await submit(page, 'Vorhaben daraus machen');
  const notice = page.getByText(/Das Vorhaben V-\d+ ist angelegt und dieser Anforderung zugeordnet/);
  await notice.waitFor();
  const code = /V-\d+/.exec((await notice.textContent())!)![0];
  await inspect();
  await page.getByRole('link', { name: code, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Informationssicherheit: Datensicherung' }).waitFor();
  await visit('/it-sicherheit/massnahmen');
  await page.getByRole('link', { name: `${code} Informationssicherheit: Datensicherung` }).waitFor();
}

async function protectTarget({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-sicherheit/zielobjekte/neu');
  await page.locator('#name').fill('Wahlen');
  await page.locator('#integrity').selectOption('very-high');
  await submit(page, 'Speichern');
  await page.locator('#fehler').getByText('Bitte begründen Sie').waitFor();
  await page.locator('#needReason').fill('Ergebnisse müssen stimmen.');
  await submit(page, 'Speichern');
  await page.getByText('„Wahlen“ ist gespeichert.').waitFor();
  await inspect();
  await visit('/it-sicherheit/zielobjekte');
}

async function writeIncident({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-sicherheit/vorfaelle');
  await visit('/it-sicherheit/vorfaelle/neu');
  await page.locator('#title').fill('Verschlüsselte Laufwerke');
  await page.locator('#noticedAt').fill(asTyped(new Date(Date.now() - 70.5 * 3_600_000)));
  await page.locator('#personalData').selectOption('yes');
  await submit(page, 'Speichern');
  // A minute may be lost to what is typed without seconds, another while the page is saved.
  await page
    .getByText(/noch 1 Std\. (28|29|30) Min\./)
    .first()
    .waitFor();
  await inspect();
  await page.locator('#text').fill('Netz getrennt');
  await submit(page, 'Eintragen');
  await page.getByText('Der Eintrag ist gespeichert.').waitFor();
  await page.getByRole('link', { name: 'Eintragen: Verletzung personenbezogener Daten melden' }).click();
  await inspect();
  await page.locator('#told').fill('Az. 4711/26');
  await submit(page, 'Eintragen');
  await page.getByText('Die Meldung ist eingetragen.').waitFor();
  await page.getByText('Az. 4711/26').waitFor();
  await inspect();
  const pdf = await page.request.get(`${new URL(page.url()).pathname}/akte.pdf`);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
}

async function decideRisk({ page, visit, inspect, signInAs }: Walk): Promise<void> {
  await signInAs('Dr. Helga Rautenberg');
  await visit('/');
  await page.getByRole('link', { name: 'Ein Restrisiko wartet auf Entscheidung' }).click();
  await page.getByRole('link', { name: 'Zur Entscheidung' }).click();
  await inspect();
  await page.getByLabel('Stellungnahme: Informationssicherheit (ISB)').fill('Vertretbar bis zum Umbau.');
  await page.getByLabel('Stellungnahme: Datenschutz (DSB)').fill('Keine Bedenken, Az. 12/26.');
  await submit(page, 'Risiko tragen');
  await page.getByText('Die Entscheidung ist eingetragen.').waitFor();
}

/** To other roles nothing of it is there: no page, no link, nothing in the search. */
async function isHidden({ page, visit, signInAs }: Walk): Promise<void> {
  await signInAs('Leyla Demirci');
  for (const path of ['', '/vorfaelle', '/notfallblatt', '/bericht', '/bericht.pdf'])
    assert.equal((await page.request.get(`/it-sicherheit${path}`)).status(), 404, path);
  await visit('/');
  assert.equal(await page.getByText('IT-Sicherheit').count(), 0);
  await visit('/suche?q=Laufwerke');
  assert.equal(await page.getByText('Verschlüsselte Laufwerke').count(), 0);
}

const asTyped = (moment: Date): string =>
  moment
    .toLocaleString('de-DE', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Berlin',
    })
    .replace(',', '');

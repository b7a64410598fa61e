import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Catalogue } from '../src/law/core/catalogue.ts';
import { shippedCatalogue } from '../src/law/shipped.ts';
import { openTempFolder } from '../test/temp-folder.ts';
import { journey, type Walk } from './journey.ts';

const keys = generateKeyPairSync('ed25519');
const duty = 'de-wpg.plan-klein';
const initiative = 'Geodateninfrastruktur und 3D-Stadtmodell';

journey(
  'a duty is covered, held by the planner, moved by a signed catalogue, and another one found not to apply',
  async (walk) => {
    const { page, visit, signInAs } = walk;
    await signInAs('Stefan Albrecht');
    for (const path of ['', '/liste', '/angaben', '/eigene', '/eigene/neu'])
      await visit(`/rechtsradar${path}`);
    await coverDuty(walk);
    await seePlannerHold(walk, '30.06.2028');
    await namePublisher(walk);
    const update = writeUpdate();
    await offer(page, update.file, update.forged);
    await page.getByText('Die Unterschrift passt nicht').waitFor();
    await page.getByText('Die Datei wurde nicht übernommen').waitFor();
    await offer(page, update.file, update.signature);
    await adopt(walk);
    // The law now gives until 30.06.2029, so the nearer day of the council's own resolution holds.
    await seePlannerHold(walk, '30.09.2028');
    await findNotApplicable(walk);
    await proposeForGap(walk);
    await subscribe(walk);
    await visit('/');
    await page.locator('#rechtspflichten').getByText('ohne laufendes Vorhaben').waitFor();
  },
);

async function coverDuty({ page, visit, inspect }: Walk): Promise<void> {
  await visit(`/rechtsradar/${duty}`);
  await page.getByText('Noch deckt kein Vorhaben diese Pflicht.').waitFor();
  await page.locator('summary', { hasText: 'Vorhaben zuordnen' }).click();
  await page.locator('#initiativeId').selectOption({ label: `V-041 ${initiative}` });
  await page.locator('#share').selectOption('full');
  await page.locator('form[action$="/vorhaben"] button[type=submit]').click();
  await page.getByText('Das Vorhaben ist der Pflicht zugeordnet.').waitFor();
  await inspect();
}

/** Calculated anew, the plan lists the initiative among those with a day of the law and says whether it is held. */
async function seePlannerHold({ page }: Walk, day: string): Promise<void> {
  await page.goto('/it-vorhabenplan');
  await page.getByRole('button', { name: 'Neu berechnen' }).click();
  const row = page.getByRole('row').filter({ hasText: `${initiative}, ${day}` });
  for (const until = Date.now() + 60_000; Date.now() < until && (await row.count()) === 0; ) {
    await page.waitForTimeout(500);
    // With script the page loads itself anew when the calculation ends, and may overtake this.
    await page.goto('/it-vorhabenplan').catch(() => undefined);
  }
  await row.first().waitFor();
}

async function namePublisher({ page, visit }: Walk): Promise<void> {
  await visit('/rechtsradar/katalog');
  await page.locator('#name').fill('Rechtsdienst der Landesverbände');
  await page.locator('#publicKey').fill(keys.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await page.getByRole('button', { name: 'Herausgeber aufnehmen' }).click();
  await page.getByText('ist aufgenommen').waitFor();
}

/** The catalogue a little later: heat plans of small towns are due a year later. Written, signed, and signed wrongly. */
function writeUpdate(): { file: string; signature: string; forged: string } {
  const next = structuredClone(shippedCatalogue()) as Catalogue;
  next.catalogueVersion = '2099.01.01';
  const knownFrom = next.knowledgeAsOf;
  const { due, references } = next.laws
    .flatMap(({ obligations }) => obligations)
    .find(({ id }) => id === duty)!;
  due.history = [
    { knownFrom: '2024-01-01', date: due.date!, reference: references[0]! },
    { knownFrom, date: '2029-06-30', reference: references[0]! },
  ];
  due.date = '2029-06-30';
  const bytes = Buffer.from(JSON.stringify(next, null, 1));
  const folder = openTempFolder('law');
  const paths = {
    file: join(folder, 'katalog.json'),
    signature: join(folder, 'katalog.sig'),
    forged: join(folder, 'falsch.sig'),
  };
  writeFileSync(paths.file, bytes);
  writeFileSync(paths.signature, sign(null, bytes, keys.privateKey));
  writeFileSync(paths.forged, Buffer.alloc(64, 7));
  return paths;
}

async function offer(page: Page, file: string, signature: string): Promise<void> {
  await page.goto('/rechtsradar/katalog');
  await page.locator('#file').setInputFiles(file);
  await page.locator('#signature').setInputFiles(signature);
  await page.locator('#publisherId').selectOption({ label: 'Rechtsdienst der Landesverbände' });
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
}

async function adopt({ page, inspect }: Walk): Promise<void> {
  await page.getByRole('heading', { name: 'Änderungen für diese Kommune' }).waitFor();
  await page.getByRole('row').filter({ hasText: '30.06.2028' }).filter({ hasText: '30.06.2029' }).waitFor();
  await inspect();
  await page.getByRole('button', { name: 'Katalog übernehmen' }).click();
  await page.getByText('Bei einem Vorhaben ist die Frist mitgezogen.').waitFor();
  await inspect();
}

async function findNotApplicable({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/rechtsradar/eu-data-act.rechte');
  await page.getByRole('link', { name: 'Geltung feststellen' }).click();
  await inspect();
  await page.locator('#applies').selectOption('no');
  await page.locator('#reason').fill('nein');
  await page.getByRole('button', { name: 'Feststellen' }).click();
  await page.getByText('mindestens zehn Zeichen').first().waitFor();
  await inspect();
  await page.locator('#reason').fill('Die Stadt nutzt keine vernetzten Geräte und keine Cloud.');
  await page.getByRole('button', { name: 'Feststellen' }).click();
  await page.getByText('festgestellt von Stefan Albrecht').waitFor();
  await inspect();
}

async function proposeForGap({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/rechtsradar');
  await page
    .getByRole('button', { name: /Vorhaben vorschlagen für/ })
    .first()
    .click();
  await page.getByText(/Vorhaben V-\d+ ist vorgeschlagen und deckt die Pflicht/).waitFor();
  await inspect();
}

async function subscribe({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/rechtsradar');
  await page.getByRole('link', { name: 'Kalender abonnieren' }).click();
  await inspect();
  await page.locator('#calendarName').fill('Handy');
  await page.getByRole('button', { name: 'Kalenderadresse erzeugen' }).click();
  const path = /\/kalender\/kal_[A-Za-z0-9_-]{43}\.ics/.exec(await page.content())![0];
  const calendar = await (await fetch(new URL(path, page.url()))).text();
  const day = calendar.split('BEGIN:VEVENT').find((event) => event.includes(duty));
  assert.match(day ?? '', /DTSTART;VALUE=DATE:20290630[\s\S]*TRIGGER:-P90D/);
}

import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { openMailServer } from '../test/mail-server.ts';
import { journey, leave, submit, type Walk } from './journey.ts';

const mailServer = await openMailServer();
after(() => mailServer.close());

journey(
  'guides are nominated until coverage is full, and an impulse becomes an initiative whose giver hears of it by mail',
  async (walk) => {
    const { page, visit, signInAs, inspect } = walk;
    mailServer.mails.length = 0;
    await signInAs('Özlem Brandt');
    await nominateTheLast(walk);
    await acceptOnePick(walk);
    await visit('/digitale-lotsen/netz');
    await visit('/digitale-lotsen/verzeichnis');
    await leave(page);

    await signInAs('Jonas Feld');
    await page.setViewportSize({ width: 360, height: 740 });
    await giveImpulse(walk, 'Mängel am Spielplatz per App melden', 'Mit Foto und genauem Ort.', true);
    await giveImpulse(
      walk,
      'Anwesenheit im Bürgerbüro anzeigen',
      'Wer anruft, soll gleich verbunden werden.',
      false,
    );
    await giveImpulse(walk, 'Anwesenheit am Telefon zeigen', 'Wer da ist, soll man vorher sehen.', false);
    const original = await numberOf(page, 'Anwesenheit im Bürgerbüro');
    await page.setViewportSize({ width: 1280, height: 800 });
    await logExchange(walk);
    await leave(page);

    await signInAs('Leyla Demirci');
    await openImpulse(page, 'Mängel am Spielplatz');
    await inspect();
    await mergeInto(walk, 'Mängel am Spielplatz', 'V-047');
    await mergeInto(walk, 'Anwesenheit am Telefon', original);
    await openImpulse(page, 'Anwesenheit im Bürgerbüro');
    await page.getByText('Dubletten dieses Impulses').waitFor();
    await page.getByRole('link', { name: /^\d+ Anwesenheit am Telefon zeigen$/ }).waitFor();
    await submit(page, 'Vorhaben daraus machen');
    await page.getByText(/Das Vorhaben V-\d+ Anwesenheit im Bürgerbüro anzeigen ist angelegt/).waitFor();
    await inspect();
    await page.getByRole('link', { name: /V-\d+ Anwesenheit im Bürgerbüro/ }).click();
    await page.getByRole('link', { name: 'Impulse dazu' }).click();
    await page.getByRole('link', { name: 'Anwesenheit im Bürgerbüro anzeigen' }).waitFor();
    await inspect();
    await visit('/impulse/auswertung');
    for (const path of ['termine', 'fragen', 'umfragen', 'grundlagen', 'termine/neu'])
      await visit(`/digitale-lotsen/${path}`);
    await visit('/');
    await leave(page);

    await mailsArrive();
    await signInAs('Jonas Feld');
    await visit('/mitteilungen');
    await page.getByRole('button', { name: /Ihr Impuls „Anwesenheit im/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Anwesenheit im Bürgerbüro anzeigen' }).waitFor();
    await visit('/mitteilungen/einstellungen');
    await visit(unsubscribePath());
  },
  { SMTP_URL: mailServer.url },
);

async function nominateTheLast({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/digitale-lotsen');
  await page.getByText('Ohne Lotsin oder Lotsen: Entsorgungsbetrieb Lohenfurt.').waitFor();
  await page.getByRole('link', { name: 'Für Entsorgungsbetrieb Lohenfurt vorschlagen' }).click();
  await inspect();
  await page.locator('#kind').selectOption('holding');
  await page.locator('#personId').selectOption({ label: 'Uwe Brandis, Entsorgungsbetrieb Lohenfurt' });
  await page.locator('#volunteered').check();
  await submit(page, 'Vorschlagen');
  await page.getByText('Uwe Brandis ist vorgeschlagen').waitFor();
  await inspect();
  await page.getByText('wäre dort allein').waitFor();
  await submit(page, 'Benennen');
  await page.getByText('Es fehlt noch die schriftliche Stellungnahme: Personalrat.').waitFor();
  await inspect();
  await page.getByLabel('Stellungnahme: Personalrat').fill('PR 41/2026: keine Einwände.');
  await submit(page, 'Benennen');
  await page.getByText('Uwe Brandis ist benannt.').waitFor();
  await visit('/digitale-lotsen');
  await page.getByText('Jede Einheit hat mindestens eine').waitFor();
}

async function acceptOnePick({ page, visit }: Walk): Promise<void> {
  await visit('/digitale-lotsen/platzierung?anzahl=3');
  await page
    .getByRole('link', { name: /als Vorschlag übernehmen/ })
    .first()
    .click();
  assert.match(
    await page.locator('#reason').inputValue(),
    /erreicht \d+ Personen, die sonst niemand erreicht/,
  );
  await page.locator('#personId').selectOption({ label: 'Dirk Lehmann, Amt für IT' });
  await submit(page, 'Vorschlagen');
  await page.getByText('Dirk Lehmann ist vorgeschlagen').waitFor();
}

/** Without script what sounds alike is shown at the first submit, with script while typing. */
async function giveImpulse(
  { page, visit, inspect, scripted }: Walk,
  title: string,
  text: string,
  isKnown: boolean,
): Promise<void> {
  await visit('/impulse/neu');
  await page.locator('#title').fill(title);
  await page.locator('#text').fill(text);
  if (isKnown && scripted)
    await page.getByRole('link', { name: 'Mängelmelder und Anliegenmanagement' }).waitFor();
  await submit(page, 'Einreichen');
  const again = page.getByRole('button', { name: 'Trotzdem einreichen' });
  if (isKnown && !scripted)
    await page.getByRole('link', { name: 'Mängelmelder und Anliegenmanagement' }).waitFor();
  if (await again.isVisible()) await submit(page, 'Trotzdem einreichen');
  await page.getByText('Danke. Ihr Impuls hat die Nummer').waitFor();
  await inspect();
}

/** The number that the page of the impulse names it by. */
async function numberOf(page: Page, title: string): Promise<string> {
  await openImpulse(page, title);
  const number = /Impuls Nr\. (\d+)/.exec((await page.locator('main').textContent()) ?? '')?.[1];
  assert.ok(number);
  return number;
}

async function mergeInto({ page, inspect }: Walk, title: string, target: string): Promise<void> {
  await openImpulse(page, title);
  await page.locator('#to').selectOption('duplicate');
  await page.locator('#target').fill(target);
  await submit(page, 'Schritt ausführen');
  await page.getByText('Der Impuls ist jetzt: Dublette').waitFor();
  await inspect();
}

/** A contact with a unit, then one with the guides of another municipality. */
async function logExchange({ page, visit }: Walk): Promise<void> {
  await visit('/digitale-lotsen/mein-bereich');
  await visit('/digitale-lotsen/kontakte');
  await page.getByLabel('30 Minuten').check();
  await submit(page, 'Festhalten');
  await page.getByText('Der Kontakt ist festgehalten.').waitFor();
  await page.locator('#outside').fill('Bruchtal');
  await submit(page, 'Festhalten');
  await page.getByText('Der Kontakt ist festgehalten.').waitFor();
  await visit('/digitale-lotsen/netz');
  await page.getByText('Bruchtal: 3 Kontakte').waitFor();
}

async function openImpulse(page: Page, title: string): Promise<void> {
  await page.goto('/impulse');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

const mailsToGiver = () => mailServer.mails.filter(({ to }) => to === 'jonas.feld@lohenfurt.example');

/** The sender looks every three seconds. */
async function mailsArrive(): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (mailsToGiver().length < 5 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const subjects = mailsToGiver().map(({ subject }) => subject);
  assert.deepEqual(subjects.toSorted(), [
    'Entschieden: Digitale Lotsin oder Digitaler Lotse für EB Entsorgungsbetrieb Lohenfurt',
    'Ihr Impuls „Anwesenheit am Telefon zeigen“: Dublette',
    'Ihr Impuls „Anwesenheit am Telefon zeigen“: Vorhaben',
    'Ihr Impuls „Anwesenheit im Bürgerbüro anzeigen“: Vorhaben',
    'Ihr Impuls „Mängel am Spielplatz per App melden“: Dublette',
  ]);
}

const unsubscribePath = (): string =>
  new URL(/List-Unsubscribe: <([^>]+)>/.exec(mailsToGiver()[0]!.text)![1]!).pathname;

import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { type MailServer, openMailServer } from '../test/mail-server.ts';
import { journey, leave, submit, type Walk } from './journey.ts';

const mailServer: MailServer = await openMailServer();
after(() => mailServer.close());

const home = '/oeffentlich/lohenfurt';
const resident = 'kim.beispiel@example.org';

journey(
  'a resident proposes, confirms by e-mail, is moderated and answered, and sees what became of it',
  async (walk) => {
    mailServer.mails.length = 0;
    await visitPublicPages(walk);
    await propose(walk);
    const own = await confirm(walk, 'Bitte bestätigen Sie Ihren Beitrag', 'Beitrag bestätigen');
    await moderateAndAnswer(walk);
    await seeWhatBecame(walk, own);
    await handInIdea(walk);
    await findIdeaAmongImpulses(walk);
  },
  { SMTP_URL: mailServer.url },
);

async function visitPublicPages({ page, visit, inspect }: Walk): Promise<void> {
  for (const path of [
    '',
    '/agenda',
    '/kennzahlen',
    '/vorhaben',
    '/beteiligung',
    '/neues',
    '/berichte',
    '/daten',
    '/daten/werte',
    '/leichte-sprache',
    '/leichte-sprache/agenda',
    '/barrierefreiheit',
    '/impressum',
    '?sprache=en',
  ])
    await visit(home + path);
  await visit(home);
  await page.getByRole('link', { name: 'Bauantrag, mittlere Dauer' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Bauantrag, mittlere Dauer' }).waitFor();
  await inspect();
  await page.locator('.kicker a').click();
  await page.getByRole('heading', { name: 'Vorhaben zu diesem Ziel' }).waitFor();
  await inspect();
  await page.locator('.public-list a').first().click();
  await page.getByText('Zuständig').waitFor();
  await inspect();
  await page.getByLabel('Suchbegriff').fill('Büro');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await page.getByText('Treffer zu „Büro“').waitFor();
  await inspect();
}

async function propose({ page, visit, inspect }: Walk): Promise<void> {
  await visit(home);
  await page.getByRole('link', { name: 'Jetzt mitreden' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Wo brauchen Sie Daten zu Verkehr und Umwelt?' })
    .waitFor();
  await inspect();
  await page.getByRole('link', { name: 'Beitrag schreiben zu „Mobilität, Umwelt, Energie“' }).click();
  await inspect();
  await fill(page, 'Ladesäulen mit Belegung', 'Ich möchte sehen, welche Ladesäule <b>frei</b> ist.');
  // Nobody reads and writes in less than four seconds.
  await page.waitForTimeout(4_200);
  await submit(page, 'Abschicken');
  await page.getByText('Ohne Ihr Einverständnis').first().waitFor();
  assert.equal(await page.locator('#title').inputValue(), 'Ladesäulen mit Belegung');
  await inspect();
  await page.locator('#consent').check();
  await submit(page, 'Abschicken');
  await page.getByRole('heading', { level: 1, name: 'Fast geschafft' }).waitFor();
  await inspect();
}

async function fill(page: Page, title: string, text: string): Promise<void> {
  await page.locator('#title').fill(title);
  await page.locator('#text').fill(text);
  await page.locator('#name').fill('Kim Beispiel');
  await page.locator('#email').fill(resident);
}

/** Opens the link of the mail; looking confirms nothing, the button does. */
async function confirm({ page, visit, inspect }: Walk, subject: string, button: string): Promise<string> {
  const own = await linkOf(subject);
  await visit(own);
  await submit(page, button);
  await page.getByRole('button', { name: /zurückziehen/ }).waitFor();
  assert.equal(await page.getByRole('button', { name: button }).count(), 0);
  await inspect();
  return own;
}

async function moderateAndAnswer({ page, visit, inspect, signInAs }: Walk): Promise<void> {
  await page.goto(`${home}/suche?q=Ladesäulen`);
  await page.getByText('0 Treffer').waitFor();
  await signInAs('Leyla Demirci');
  await visit('/portal');
  await visit('/portal/leichte-sprache');
  await visit('/portal/leichte-sprache?seite=agenda');
  await visit('/portal/beteiligung/phasen/neu');
  await visit('/portal/beteiligung');
  await page.getByRole('link', { name: 'Ladesäulen mit Belegung' }).click();
  await inspect();
  await submit(page, 'Veröffentlichen');
  await page.getByText('Der Beitrag ist veröffentlicht.').waitFor();
  await inspect();
  await page.locator('#outcome').selectOption('taken-up');
  await page.locator('#text').fill('Die Stadtwerke liefern die Belegung ab Februar.');
  await submit(page, 'Antwort veröffentlichen');
  await page.getByText('Die Antwort ist veröffentlicht.').waitFor();
  await inspect();
  await leave(page);
}

async function seeWhatBecame({ page, visit }: Walk, own: string): Promise<void> {
  await linkOf('Antwort auf Ihren Beitrag „Ladesäulen mit Belegung“');
  await visit(own);
  await page.getByText('Die Stadtwerke liefern die Belegung ab Februar.').waitFor();
  await page.getByRole('link', { name: 'Auf der öffentlichen Seite ansehen' }).click();
  const voice = page.getByRole('listitem').filter({ hasText: 'Ladesäulen mit Belegung' }).first();
  await voice.getByText('wird aufgegriffen').waitFor();
  assert.match((await voice.textContent())!, /welche Ladesäule <b>frei<\/b> ist/);
  assert.doesNotMatch((await voice.textContent())!, /Kim/, 'the name was not released');
}

async function handInIdea(walk: Walk): Promise<void> {
  const { page, visit, inspect } = walk;
  await visit(`${home}/beteiligung`);
  await page.getByRole('link', { name: 'Idee einreichen' }).click();
  await inspect();
  await fill(page, 'Bänke mit Steckdose', 'Wer am Bahnhof wartet, könnte laden.');
  await page.locator('#consent').check();
  await page.waitForTimeout(4_200);
  await submit(page, 'Abschicken');
  await page.getByRole('heading', { level: 1, name: 'Fast geschafft' }).waitFor();
  await confirm(walk, 'Bitte bestätigen Sie Ihre Idee', 'Idee bestätigen');
  await page.getByText('eingereicht').waitFor();
}

async function findIdeaAmongImpulses({ page, signInAs, visit }: Walk): Promise<void> {
  await signInAs('Leyla Demirci');
  await visit('/impulse');
  await page.getByRole('link', { name: 'Bänke mit Steckdose' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bänke mit Steckdose' }).waitFor();
  await leave(page);
}

/** The program's sender looks every three seconds. */
async function linkOf(subject: string): Promise<string> {
  const deadline = Date.now() + 20_000;
  const find = () => mailServer.mails.find((mail) => mail.to === resident && mail.subject === subject);
  while (!find() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
  const mail = find();
  assert.ok(mail, `no mail “${subject}” among ${mailServer.mails.map((one) => one.subject).join(' | ')}`);
  return new URL(/https?:\/\/\S+\/beteiligung\/mein\/\S+/.exec(mail.text)![0]).pathname;
}

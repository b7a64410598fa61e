import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { journey, type Walk } from './journey.ts';

journey(
  'a guide proposes a standard that the CIO adopts, the CDO writes a goal and corrects a value, and the report is opened',
  async (walk) => {
    const proposal = await proposeStandard(walk);
    await hearSecurity(walk, proposal);
    await adoptStandard(walk, proposal);
    await readRegister(walk);
    const goal = await writeGoal(walk);
    await linkMeasure(walk, goal);
    await correctValue(walk);
    await assessService(walk);
    await openReport(walk);
  },
);

const submit = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const leave = (page: Page) => submit(page, 'Abmelden');

async function proposeStandard({ page, visit, signInAs, inspect }: Walk): Promise<string> {
  await signInAs('Jonas Feld');
  await visit('/it-strategie/standards');
  await page.getByRole('link', { name: 'Technik vorschlagen' }).click();
  await inspect();
  await page.locator('#name').fill('Unterschrift mit dem Ausweis');
  await page.locator('#sector').selectOption('workplace');
  await page.locator('#ring').selectOption('trial');
  await page.locator('#reason').fill('Viele Anträge scheitern heute an der Unterschrift auf Papier.');
  await submit(page, 'Vorschlag abgeben');
  await page.getByText('Eine Erprobung braucht ein Ende').first().waitFor();
  assert.equal(await page.locator('#name').inputValue(), 'Unterschrift mit dem Ausweis');
  await inspect();
  await page.locator('#ring').selectOption('adopt');
  await submit(page, 'Vorschlag abgeben');
  await page.getByText('Ihr Vorschlag ist abgegeben').waitFor();
  await inspect();
  assert.equal(await page.getByRole('button', { name: 'Annehmen' }).count(), 0, 'a guide does not decide');
  const { pathname } = new URL(page.url());
  await leave(page);
  return pathname;
}

async function hearSecurity({ page, visit, signInAs }: Walk, proposal: string): Promise<void> {
  await signInAs('Ruth Hagenau');
  await visit(proposal);
  await page.locator('#statement').fill('Keine Bedenken, die PIN bleibt auf dem Gerät.');
  await submit(page, 'Stellung nehmen');
  await page.getByText('Ihre Stellungnahme ist festgehalten.').waitFor();
  await leave(page);
}

async function adoptStandard({ page, visit, signInAs, inspect }: Walk, proposal: string): Promise<void> {
  await signInAs('Stefan Albrecht');
  await visit(proposal);
  await page.getByText('Keine Bedenken').waitFor();
  await page.locator('#decision').fill('Passt zum Serviceportal.');
  await submit(page, 'Annehmen');
  await page.getByText('„Unterschrift mit dem Ausweis“ steht jetzt auf „Einsetzen“.').waitFor();
  await inspect();
  await visit('/it-strategie/standards');
  await page.getByRole('link', { name: 'Unterschrift mit dem Ausweis', exact: true }).waitFor();
}

async function readRegister({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-strategie/anwendungen/einlesen');
  const table = 'Anwendung;Amt;Kosten p. a.;Wartung bis\r\nReiseportal;10;2.400 €;31.12.2027\r\n';
  await page
    .locator('#file')
    .setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await submit(page, 'Vorschau zeigen');
  await page.getByRole('heading', { level: 1, name: '1 neue Anwendung, 0 Änderungen' }).waitFor();
  await inspect();
  await submit(page, 'Eine Zeile übernehmen');
  await page.getByText('Eine Anwendung ist übernommen.').waitFor();
  await visit('/it-strategie/anwendungen?text=Reiseportal');
  await page.getByRole('link', { name: 'Reiseportal' }).click();
  await inspect();
  await submit(page, 'Vorhaben zur Ablösung anlegen');
  await page.getByText(/Das Vorhaben V-\d+ ist angelegt/).waitFor();
  await visit('/it-strategie/konsolidierung');
  await submit(page, /Jahresstand \d{4} festhalten/);
  await page.getByText(/Der Jahresstand \d{4} ist festgehalten\./).waitFor();
  await visit('/it-strategie/konsolidierung/ziele');
  await leave(page);
}

async function writeGoal({ page, visit, signInAs, inspect }: Walk): Promise<string> {
  await signInAs('Leyla Demirci');
  await visit('/digitale-agenda/ziele/neu');
  await page.locator('#fieldId').selectOption({ index: 1 });
  await page.locator('#code').fill('Z1.9');
  await page.locator('#name').fill('Reisen ohne Papier abrechnen');
  await page.locator('#citizenService').check();
  await submit(page, 'Speichern');
  await page.getByText('„Reisen ohne Papier abrechnen“ ist gespeichert.').waitFor();
  await visit('/digitale-agenda/kennzahlen/neu');
  await page.locator('#goalId').selectOption({ label: 'Z1.9 Reisen ohne Papier abrechnen' });
  await page.locator('#name').fill('Abrechnungen ohne Papier');
  await page.locator('#unit').fill('%');
  await page.locator('#direction').selectOption('up');
  await page.locator('#baselineDay').fill('01.01.2026');
  await page.locator('#baselineValue').fill('10');
  await page.locator('#targets').fill('31.12.2030 90');
  await submit(page, 'Speichern');
  await page.getByText('„Abrechnungen ohne Papier“ ist gespeichert.').waitFor();
  await inspect();
  return 'Z1.9 Reisen ohne Papier abrechnen';
}

async function linkMeasure({ page, visit, inspect }: Walk, goal: string): Promise<void> {
  await visit('/digitale-agenda');
  await page
    .getByRole('link', { name: goal.slice(5) })
    .first()
    .click();
  await inspect();
  const option = page.locator('#initiativeId option', { hasText: 'Ablösung Reiseportal' });
  await page.locator('#initiativeId').selectOption((await option.getAttribute('value'))!);
  await page.locator('#strength').selectOption('2');
  await submit(page, 'Verknüpfen');
  await page.getByText(/V-\d+ ist als Maßnahme verknüpft\./).waitFor();
  await visit('/it-strategie/landkarte');
  await page
    .getByRole('row', { name: goal })
    .getByRole('link', { name: /Ablösung Reiseportal/ })
    .waitFor();
}

async function correctValue({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/digitale-agenda');
  await page.getByRole('link', { name: 'Abrechnungen ohne Papier' }).first().click();
  for (const [value, comment] of [
    ['93', ''],
    ['13', 'Zahlendreher'],
  ] as const) {
    await page.getByRole('link', { name: 'Wert eintragen' }).click();
    await page.locator('#day').fill('30.06.2026');
    await page.locator('#value').fill(value);
    await page.locator('#comment').fill(comment);
    await submit(page, 'Speichern');
    await page
      .getByText(/ist gespeichert|ist eingetragen/)
      .first()
      .waitFor();
  }
  await page.getByText('Zahlendreher').waitFor();
  await inspect();
}

async function assessService({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/digitale-agenda');
  await page.getByRole('link', { name: 'Online-Dienste', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /von 118 Online-Diensten stehen auf Stufe 4/ }).waitFor();
  await inspect();
  await page.locator('#text').fill('Gewerbefläche');
  await submit(page, 'Filtern');
  await page.getByRole('link', { name: 'Gewerbefläche suchen' }).click();
  await page.getByText('Stufe 2 bis 5, abgeleitet').waitFor();
  await inspect();
  await page.getByRole('link', { name: 'Reifegrad einschätzen' }).click();
  await inspect();
  await page.locator('#finding-current-4').check();
  await page.locator('#evidence').fill('Prüfbogen 2026-11');
  await submit(page, 'Speichern');
  await page.getByText('Stufe 4: Antrag im Fachverfahren').waitFor();
  await page.getByRole('link', { name: 'Was die Stufen bedeuten' }).click();
  await inspect();
  await visit('/digitale-agenda');
  await page
    .getByRole('link', { name: 'Online-Dienste mit Reifegrad 4 oder mehr', exact: true })
    .first()
    .click();
  await submit(page, 'Als heutigen Wert übernehmen');
  await page.getByText('Als heutiger Wert eingetragen: 53').waitFor();
  await inspect();
}

async function openReport({ page, visit }: Walk): Promise<void> {
  await visit('/berichte');
  const name = 'Umsetzungsbericht der Digitalen Agenda als';
  const docx = unzipSync(await download(page, `${name} Word (DOCX)`));
  const text = new TextDecoder().decode(docx['word/document.xml']);
  assert.match(text, /Abrechnungen ohne Papier/);
  assert.match(text, /13\s%/);
  assert.doesNotMatch(text, /93\s%/, 'the corrected value is not reported');
  const pdf = Buffer.from(await download(page, `${name} PDF`)).toString('latin1');
  assert.match(pdf, /^%PDF-1\.7[\s\S]*\/StructTreeRoot/);
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await file.path()));
}

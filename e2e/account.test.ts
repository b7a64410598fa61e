import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { stepMs } from '../src/identity/core/totp.ts';
import { hotp } from '../src/identity/store/single-use-code.ts';
import { journey } from './journey.ts';

const person = { name: 'Marta Lindner', email: 'marta.lindner@lohenfurt.example' };
const password = 'vier lose Woerter Kranich';

journey(
  'the first account is set up by link, gets a second factor and signs in with it',
  async ({ page, program, inspect }) => {
    const link = /http:\S+\/einrichten\/\S+/.exec(program.output())![0];
    await page.goto(new URL(link).pathname);
    await inspect();
    await page.getByRole('textbox', { name: 'Neues Passwort' }).fill('kurz');
    await page.getByRole('button', { name: 'Zugang anlegen' }).click();
    await inspect();
    await page.getByText('Bitte nehmen Sie mindestens 12 Zeichen.').first().waitFor();
    await page.getByLabel('Vor- und Nachname').fill(person.name);
    await page.getByLabel('E-Mail-Adresse').fill(person.email);
    await page.getByLabel('Neues Passwort').fill(password);
    await page.getByRole('button', { name: 'Zugang anlegen' }).click();
    await page.waitForURL('**/kommune/uebernehmen');

    await page.goto('/konto');
    await inspect();
    await page.locator('#factorPassword').fill(password);
    await page.getByRole('button', { name: 'Code einrichten' }).click();
    await page.waitForURL('**/konto/zweiter-faktor');
    await inspect();
    const secret = await secretOn(page);
    await page.getByLabel('Code', { exact: true }).fill(codeAt(secret, 0));
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByText('Die Anmeldung mit Code ist eingeschaltet.').waitFor();

    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.waitForURL('**/anmelden');
    await inspect();
    await page.getByLabel('E-Mail-Adresse').fill(person.email);
    await page.getByLabel('Passwort', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.waitForURL('**/anmelden/code');
    await inspect();
    await page.getByLabel('Code', { exact: true }).fill(codeAt(secret, 1));
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForURL('**/kommune/uebernehmen');

    const used = await page.goto(new URL(link).pathname);
    assert.equal(used?.status(), 404);
  },
  { AUGENMASS_MODE: 'production' },
);

journey(
  'one signs in as people of the demo town with a click, and the audit says so',
  async ({ page, visit, inspect, signInAs }) => {
    await visit('/anmelden');
    await signInAs('Stefan Albrecht');
    await visit('/protokoll');
    const first = page.locator('main tbody tr').first();
    assert.match((await first.textContent())!, /Stefan Albrecht.*angemeldet/);
    await page.getByLabel('Gegenstand').selectOption({ label: 'Vorhaben' });
    await page.getByRole('button', { name: 'Filtern' }).click();
    await page.waitForURL(/gegenstand=initiative/);
    await inspect();
    assert.match((await first.textContent())!, /Vorhaben/);
    await page.getByRole('link', { name: 'Ältere Einträge' }).click();
    await page.waitForURL(/vor=\d+/);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.waitForURL('**/anmelden');
    await page.goBack();
    await page.waitForURL('**/anmelden?zurueck=**');
    await signInAs('Leyla Demirci');
    await visit('/konto');
  },
);

const secretOn = async (page: Page): Promise<string> => {
  const shown = await page.locator('main code.secret').first().textContent();
  return fromBase32(shown!.replaceAll(' ', ''));
};

function fromBase32(text: string): string {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

const codeAt = (secret: string, stepsFromNow: number): string =>
  hotp(secret, Math.floor(Date.now() / stepMs) + stepsFromNow);

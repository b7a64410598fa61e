import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { registerFile, registerLine } from '../src/municipality/core/register-sample.ts';
import { openTempFolder } from '../test/temp-folder.ts';
import { journey } from './journey.ts';

const password = 'vier lose Woerter Kranich';

journey(
  'a town is adopted from the register, gets units, people, money and an initiative, and the next role goes on',
  async ({ page, program, visit, inspect }) => {
    program.command('register', 'import', registerOfTwoTowns());
    await page.goto(new URL(/http:\S+\/einrichten\/\S+/.exec(program.output())![0]).pathname);
    await fill(page, { name: 'Marta Lindner', email: 'marta@unterberg.example', password });
    await submit(page);

    await visit('/kommune/uebernehmen');
    await page.locator('main #name').fill('unterb');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await inspect();
    await page.getByRole('link', { name: /Unterberg.*übernehmen/ }).click();
    await inspect();
    await page.locator('#role').selectOption('mayor');
    await submit(page);
    await page.getByText('Unterberg').first().waitFor();

    await visit('/kommune');
    await visit('/kommune/einheiten/neu');
    await fill(page, { code: '10', name: 'Hauptamt', officeStaff: '24' });
    await submit(page);
    await page.getByText('Hauptamt ist gespeichert.').waitFor();
    await inspect();
    await page.goto('/kommune/einheiten/neu');
    await fill(page, { code: '11', name: 'IT und Organisation', officeStaff: '5' });
    await page.locator('#parentId').selectOption({ label: '10 Hauptamt' });
    await submit(page);

    await visit('/kommune/personen/neu');
    await fill(page, { name: 'Jo Weber', occupation: 'IT-Leitung' });
    await submit(page);
    await page.getByText('Jo Weber ist gespeichert.').waitFor();
    await inspect();

    await visit('/kommune/budget');
    await page
      .getByRole('link', { name: /hinzufügen|anlegen|eintragen/ })
      .first()
      .click();
    await inspect();
    await fill(page, await budgetFields(page));
    await submit(page);
    await visit('/kommune/budget');

    await visit('/rollen/besetzung/neu');
    await page.locator('#role').selectOption('cio');
    await page.locator('#personId').selectOption({ label: 'Jo Weber' });
    await fill(page, { from: '01.01.2026' });
    await submit(page);
    await inspect();

    await page.goto('/kommune/personen');
    await page.getByRole('link', { name: 'Jo Weber' }).click();
    await page.getByRole('link', { name: 'Zugang zu Augenmaß' }).click();
    await inspect();
    await fill(page, { email: 'jo@unterberg.example' });
    await submit(page);
    const link = /http:\S+\/einrichten\/[\w-]{43}/.exec((await page.locator('main').textContent()) ?? '')![0];
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.waitForURL('**/anmelden');

    await page.goto(new URL(link).pathname);
    await inspect();
    await fill(page, { password });
    await submit(page);
    await visit('/');
    assert.match((await page.locator('.top-bar').textContent()) ?? '', /CIO/);

    await visit('/kommune/teams/neu');
    await fill(page, { code: 'INF', name: 'Infrastruktur', fullTimeEquivalents: '3,5', projectShare: '25' });
    await submit(page);
    await inspect();
    await visit('/vorhaben/neu');
    await fill(page, { name: 'Netz im Rathaus erneuern' });
    await page.locator('#unitId').selectOption({ label: '11 IT und Organisation' });
    await submit(page);
    await page.getByRole('heading', { level: 1, name: /Netz im Rathaus erneuern/ }).waitFor();
    await inspect();

    await visit('/kommune/budget');
    assert.equal(await page.getByRole('link', { name: /hinzufügen|anlegen|eintragen/ }).count(), 0);
    await visit('/protokoll');
    await page.getByText('Netz im Rathaus erneuern').first().waitFor();
    await page.getByRole('link', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit log' }).waitFor();
    await inspect();
    assert.match(program.command('audit', 'verify'), /unversehrt|lückenlos|stimmt|geschlossen|ok/i);
  },
  { AUGENMASS_MODE: 'production' },
);

const fill = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(fields)) await page.locator(`main #${name}`).fill(text);
};

const submit = async (page: Page): Promise<void> => {
  const button = page.locator('main form button.kern-btn--primary').first();
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), button.click()]);
  await page.waitForLoadState();
};

/** All money fields of the year's form. */
async function budgetFields(page: Page): Promise<Record<string, string>> {
  const names = await page
    .locator('main form input[inputmode="decimal"]')
    .evaluateAll((inputs) => inputs.map(({ id }) => id));
  return Object.fromEntries(names.map((name) => [name, '120.000']));
}

function registerOfTwoTowns(): string {
  const file = join(openTempFolder('register'), 'GV100AD.ASC');
  const lines = [
    registerLine({ type: '10', key: '06', name: 'Hessen', seat: 'Wiesbaden' }),
    registerLine({ type: '20', key: '065', name: 'Reg.-Bez. Gießen', seat: 'Gießen' }),
    registerLine({ type: '40', key: '06531', name: 'Lahnkreis', seat: 'Gießen', code: '43' }),
    registerLine({ type: '50', key: '06531', association: '0001', name: 'Unterberg', code: '50' }),
    registerLine({
      type: '60',
      key: '06531001',
      association: '0001',
      name: 'Unterberg, Stadt',
      code: '63',
      hectares: 7254,
      inhabitants: 24310,
    }),
    registerLine({ type: '50', key: '06531', association: '0002', name: 'Oberberg', code: '50' }),
    registerLine({
      type: '60',
      key: '06531002',
      association: '0002',
      name: 'Oberberg',
      code: '64',
      hectares: 3000,
      inhabitants: 4100,
    }),
  ];
  writeFileSync(file, registerFile(lines));
  return file;
}

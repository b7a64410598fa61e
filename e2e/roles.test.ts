import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { journey, leave, submit, type Walk } from './journey.ts';

journey('the top gets advice, plays with it, and adopts a role concept', async (walk) => {
  const { page, visit, signInAs, inspect } = walk;
  await signInAs('Helga Rautenberg');
  await visit('/rollen');
  await page.getByRole('heading', { name: 'Empfehlung: Tandem' }).waitFor();
  await page.getByRole('heading', { name: 'Alternative: Personalunion im Amt' }).waitFor();
  await page.getByText(/Fassung der Regeln: 1\.0\.0\+/).waitFor();
  await play(walk, 'einwohner', '45000', 'Empfehlung: Digitalisierungsbeauftragte');
  await play(walk, 'einwohner', '62300', 'Empfehlung: Tandem');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Konzernmodell' })
    .getByRole('link', { name: 'ausprobieren' })
    .click();
  await page.getByRole('heading', { name: 'Empfehlung: Konzernmodell' }).waitFor();
  await inspect();
  await visit('/rollen');
  await page.getByRole('heading', { name: 'Empfehlung: Tandem' }).waitFor();

  await page.locator('#name').fill('Rollen ab 2027');
  await submit(page, 'Festhalten');
  await page.getByText('Rollen ab 2027').first().waitFor();
  await inspect();
  await submit(page, 'Beschließen');
  await page
    .getByText(/Es fehlen Stellungnahmen/)
    .first()
    .waitFor();
  await page.getByLabel('Stellungnahme: Personalrat').fill('PR 50/2026: keine Einwände.');
  await page.locator('#body').fill('Verwaltungsvorstand');
  await submit(page, 'Beschließen');
  await page.getByText('Das Rollenkonzept „Rollen ab 2027“ gilt jetzt.').waitFor();
  await visit('/rollen/konzept');
  for (const path of ['', '/d1-role-model.dmn', '/d2-posts.dmn', '/d7-warnings.dmn'])
    await visit(`/rollen/regeln${path}`);
  await visit('/sprache/en?zurueck=/rollen');
  await page.getByRole('heading', { name: /^Recommendation: Tandem/ }).waitFor();
});

journey('two accountable roles are found and mended; a right is lost and regained', async (walk) => {
  const { page, visit, signInAs, inspect } = walk;
  await signInAs('Leyla Demirci');
  assert.equal(await statusOf(page, '/reifegrad/neu'), 200, 'the CDO prepares maturity rounds (S8)');
  await leave(page);

  await signInAs('Helga Rautenberg');
  await visit('/rollen/abgrenzung');
  await submit(page, 'Matrix ändern');
  await inspect();
  await setLetter(walk, 'D1.cio', 'v');
  const finding = page.locator('#befunde li', { hasText: '(D1) hat 2 Verantwortliche: CIO und CDO.' });
  await finding.waitFor();
  await inspect();
  await Promise.all([
    page.waitForEvent('load'),
    finding.getByRole('button', { name: 'Vorschlag übernehmen' }).click(),
  ]);
  await page.getByText('Der Vorschlag ist übernommen.').waitFor();
  assert.equal(await finding.count(), 0);
  assert.equal(await page.locator('[id="D1.cio"]').inputValue(), 'B');

  await setLetter(walk, 'S8.cdo', 'I');
  await setLetter(walk, 'S8.mayor', 'V');
  await adopt(walk, 2);
  await visit('/rollen/abgrenzung');
  await leave(page);

  await signInAs('Leyla Demirci');
  assert.equal(await statusOf(page, '/reifegrad/neu'), 403);
  await page.getByText('Verwaltungsspitze: Dr. Helga Rautenberg').waitFor();
  await inspect();
  await page.locator('#note').fill('Bitte beginnen Sie die Runde für das Frühjahr.');
  await submit(page, 'Vorschlag übergeben');
  await page.getByText(/Der Vorschlag ist übergeben an: Verwaltungsspitze/).waitFor();
  await inspect();
  await leave(page);

  await signInAs('Helga Rautenberg');
  await visit('/');
  await page.getByRole('link', { name: 'Vorschlag beantworten' }).click();
  await page.getByText('Bitte beginnen Sie die Runde für das Frühjahr.').waitFor();
  await inspect();
  await visit('/rollen/abgrenzung');
  await submit(page, 'Matrix ändern');
  await setLetter(walk, 'S8.cdo', 'V/D');
  await setLetter(walk, 'S8.mayor', 'I');
  await adopt(walk, 3);
  for (const path of ['/S8', '/D1']) await visit(`/rollen/abgrenzung${path}`);
  for (const path of ['besetzung', 'besetzung/neu', 'uebergaben']) await visit(`/rollen/${path}`);
  await leave(page);

  await signInAs('Leyla Demirci');
  assert.equal(await statusOf(page, '/reifegrad/neu'), 200);
  await visit('/sprache/en?zurueck=/rollen/abgrenzung');
  await page.getByRole('heading', { level: 1, name: 'Who decides what?' }).waitFor();
});

/** With script the answer follows the typing, without it the button asks for it; nothing is saved either way. */
async function play({ page, scripted }: Walk, field: string, value: string, heading: string): Promise<void> {
  await page.locator(`#spielen [name="${field}"]`).fill(value);
  if (!scripted) await submit(page, 'Antwort neu berechnen');
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.getByText('Nichts davon wird gespeichert').waitFor();
}

/** With script a letter is saved and checked when the cell is left by keyboard, without it by the button. */
async function setLetter({ page, scripted }: Walk, cell: string, letter: string): Promise<void> {
  const input = page.locator(`[id="${cell}"]`);
  if (!scripted) {
    await input.fill(letter);
    return submit(page, 'Entwurf speichern');
  }
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/rollen/abgrenzung/entwurf'));
  await input.focus();
  await page.keyboard.type(letter);
  await page.keyboard.press('Enter');
  await saved;
  await page.locator('#pruefstand:not(:empty)').waitFor();
}

async function adopt({ page, visit }: Walk, number: number): Promise<void> {
  await visit('/rollen/abgrenzung/beschluss');
  await page.locator('#body').fill('Verwaltungsvorstand');
  await page.getByLabel('Stellungnahme: Personalrat').fill('PR 51/2026: gehört.');
  await submit(page, 'Beschließen');
  await page.getByText(`Fassung ${number} gilt jetzt.`).waitFor();
}

const statusOf = async (page: Page, path: string): Promise<number> => (await page.goto(path))!.status();

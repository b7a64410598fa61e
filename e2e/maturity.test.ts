import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { journey, leave, submit, type Walk } from './journey.ts';

journey('three people assess how far the town is, and their round is released', async (walk) => {
  const { page, visit, signInAs, inspect } = walk;
  await signInAs('Leyla Demirci');
  await visit('/reifegrad');
  await page.getByRole('link', { name: 'Runde beginnen' }).click();
  await inspect();
  await page.locator('#name').fill('Winter 2026');
  for (const person of ['Stefan Albrecht, CIO', 'Leyla Demirci, CDO', 'Jonas Feld, Digitale'])
    await page.getByLabel(person).check();
  await submit(page, 'Runde beginnen');
  await page.getByText('Die Runde „Winter 2026“ ist offen.').waitFor();
  await inspect();
  const round = new URL(page.url()).pathname;

  await answerAll(walk, round, { M1: 3, M2: 3, M3: 2, M4: 3, M5: 5 });
  await proveWithLink(walk, round);
  await leave(page);
  await signInAs('Stefan Albrecht');
  await answerAll(walk, round, { M1: 3, M2: 3, M3: 3, M4: 4, M5: 5 });
  await leave(page);
  await signInAs('Jonas Feld');
  await visit('/');
  await page.getByRole('link', { name: /Aussagen zum Reifegrad beantworten/ }).waitFor();
  await answerAll(walk, round, { M1: 2, M2: 3, M3: 1, M4: 2, M5: 4 });
  await visit(round);
  await page.getByText('Runde freigeben', { exact: true }).waitFor();
  assert.equal(
    await page.getByRole('button', { name: 'Runde freigeben' }).count(),
    0,
    'a guide prepares only',
  );
  await leave(page);

  await signInAs('Leyla Demirci');
  await visit(round);
  const talk = page.locator('#klaerung');
  await talk.getByText('M4 Hinweise der Lotsen werden beantwortet und umgesetzt.').waitFor();
  await talk.getByText('Digitale Lotsin oder Lotse: 2').waitFor();
  await seesWhatCounts(page);
  await submit(page, 'Runde freigeben');
  await page.getByText('Freigegeben. Der Reifegrad ist 3,0.').waitFor();
  await inspect();
  await isFrozen(walk, round);

  await visit('/reifegrad');
  await page.getByRole('heading', { level: 1, name: 'Reifegrad 3,0: geregelt' }).waitFor();
  const history = page.getByRole('table', { name: 'Stand je Dimension und Runde' });
  assert.deepEqual((await history.getByRole('columnheader').allTextContents()).slice(2), [
    'Herbst 2024',
    'Herbst 2025',
    'Winter 2026',
    'Änderung',
  ]);
  await visit('/');
  await visit('/sprache/en?zurueck=/reifegrad');
  await page.getByRole('heading', { level: 1, name: 'Maturity 3.0: ruled' }).waitFor();
  await visit(round);
});

/** With script an answer is saved as soon as it is chosen, without it by its button. */
async function answerAll({ page, visit, scripted }: Walk, round: string, levels: Record<string, number>) {
  await visit(`${round}/antworten/M`);
  for (const [item, level] of Object.entries(levels)) {
    const form = page.locator(`form[id="${item}"]`);
    await form.getByLabel(`Stufe ${level},`).check();
    if (!scripted) await form.getByRole('button', { name: 'Antwort speichern' }).click();
    await form.locator('legend .status').waitFor();
  }
}

/** M5 counts above three only with a proof: one of three people gives it. */
async function proveWithLink({ page, visit }: Walk, round: string) {
  await visit(`${round}/antworten/M`);
  const form = page.locator('form[id="M5"]');
  await form.getByText('Anmerkung und Nachweis').click();
  await form.getByLabel('Nachweis als Link').fill('im Ordner');
  await form.getByRole('button', { name: 'Antwort speichern' }).click();
  await page
    .getByText(/Adresse/)
    .first()
    .waitFor();
  await form.getByLabel('Nachweis als Link').fill('https://lohenfurt.example/fuehrung.pdf');
  await form.getByRole('button', { name: 'Antwort speichern' }).click();
  await page.getByText('M5 ist gespeichert.').waitFor();
}

async function seesWhatCounts(page: Page) {
  await page.getByText('Zu 50 Aussagen: Antworten, Median und Nachweise').click();
  const row = (item: string) => page.getByRole('row', { name: new RegExp(`^${item} `) });
  const cells = async (item: string) => (await row(item).getByRole('cell').allInnerTexts()).slice(0, 3);
  assert.deepEqual(await cells('M4'), ['2 bis 4 (3)', '3,0', '3,0']);
  assert.deepEqual(await cells('M5'), ['4 bis 5 (3)', '5,0', '5,0']);
  assert.deepEqual(await cells('M3'), ['1 bis 3 (3)', '2,0', '2,0']);
}

async function isFrozen({ page }: Walk, round: string) {
  await page.goto(`${round}/antworten/M`);
  assert.equal(new URL(page.url()).pathname, round, 'the released round shows no forms any more');
  assert.equal(await page.getByRole('button', { name: 'Runde freigeben' }).count(), 0);
}

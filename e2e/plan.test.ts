import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { journey, leave, submit, type Walk } from './journey.ts';

journey('the CIO scores, plans and compares; the board adopts, nobody else can', async (walk) => {
  const { page, visit, signInAs } = walk;
  await signInAs('Stefan Albrecht');
  await scoreByOwnWeights(walk);
  await assessAlternative(walk);
  await deviateByHand(walk);
  await noteExternalDays(walk);
  await calculate(walk);
  await tryLessMoney(walk);
  await moveOne(walk);
  await compareScenarios(walk);
  await proposeAndBeRefused(walk);
  await leave(page);

  await signInAs('Jannis Wolters');
  await visit('/it-vorhabenplan/rahmen/geld');
  await page.locator('#reason').fill('Haushalt noch nicht genehmigt');
  await page.locator('#provisionalUntil').fill('Q1/27');
  await submit(page, 'Neue Fassung speichern');
  await sees(page, 'Vorläufige Haushaltsführung bis Q1/27');
  await visit('/it-vorhabenplan/rahmen?fassung=1');
  await leave(page);

  await signInAs('Dr. Helga Rautenberg');
  await actAsBoard(page);
  await adopt(walk);
  await leave(page);
});

async function scoreByOwnWeights({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-vorhabenplan/bewertung');
  const best = await page.locator('.bubbles a').first().getAttribute('aria-label');
  assert.match(best!, /^[VB]-\d+ .*: [\d,]+ Punkte, .* Personaltage$/);
  await page.getByRole('link', { name: 'Gewichte ansehen' }).click();
  await inspect();
  await page.getByRole('link', { name: 'Neue Fassung anlegen' }).click();
  await inspect();
  await page.locator('#urgency').fill('40');
  await page.locator('#source').fill('Klausur des Verwaltungsvorstands');
  await submit(page, 'Fassung speichern');
  await sees(page, 'Die Zuschläge ergeben 125 Punkte');
  assert.equal(await page.locator('#source').inputValue(), 'Klausur des Verwaltungsvorstands');
  await page.locator('#urgency').fill('10');
  await page.locator('#strategy').fill('20');
  await submit(page, 'Fassung speichern');
  await sees(page, 'Fassung 2 der Bewertung gilt ab jetzt.');
}

async function assessAlternative({ page, inspect }: Walk): Promise<void> {
  await openScore(page, 'V-004');
  await sees(page, 'Alternativen im Vergleich');
  await inspect();
  await page.getByRole('link', { name: 'Rechnung anlegen' }).click();
  await inspect();
  await page.locator('#name').fill('Weiter wie bisher');
  await submit(page, 'Rechnen und speichern');
  await page.getByRole('heading', { level: 1, name: 'Weiter wie bisher' }).waitFor();
  await sees(page, 'Was, wenn es anders kommt?');
  await inspect();
  await submit(page, 'Für die Bewertung nehmen');
  await sees(page, '„Weiter wie bisher“ zählt jetzt für die Bewertung.');
}

async function deviateByHand({ page, inspect }: Walk): Promise<void> {
  await openScore(page, 'V-010');
  await page.getByRole('link', { name: 'Im Steckbrief ändern' }).click();
  await page.locator('#manualPriority').fill('70');
  await submit(page, 'Speichern');
  await page.locator('#fehler').waitFor();
  await page.locator('#manualReason').fill('Zusage an den Personalrat');
  await submit(page, 'Speichern');
  await openScore(page, 'V-010');
  await sees(page, '70,0 Punkte, von Hand gesetzt');
  await inspect();
}

async function noteExternalDays({ page, visit }: Walk): Promise<void> {
  await visit('/it-vorhabenplan/rahmen');
  await visit('/it-vorhabenplan/rahmen/personal');
  await page.locator('#reason').fill('Externe Hilfe im Team Fachverfahren');
  const row = page
    .locator('tbody tr')
    .filter({ has: page.locator('select') })
    .nth(4);
  await row.locator('select').selectOption({ label: 'FV Fachverfahren und Datenbanken' });
  await row.locator('input').nth(0).fill('Q3/27');
  await row.locator('input').nth(2).fill('30');
  await submit(page, 'Neue Fassung speichern');
  await sees(page, 'Fassung 2 des Rahmens gilt ab jetzt');
  await sees(page, 'externe Tage Fachverfahren und Datenbanken, Q3/27');
}

async function calculate({ page, visit, inspect, scripted }: Walk): Promise<void> {
  await visit('/it-vorhabenplan');
  await sees(page, 'Seit der Berechnung haben sich');
  await submit(page, 'Neu berechnen');
  const progress = page.getByText('Berechnung läuft');
  await inspect();
  const deadline = Date.now() + 90_000;
  while ((await progress.count()) > 0 && Date.now() < deadline) {
    await page.waitForTimeout(1_000);
    if (!scripted) await page.reload();
  }
  assert.equal(await page.getByText('Seit der Berechnung haben sich').count(), 0);
  await sees(page, /nachweislich/);
  for (const view of ['?gruppe=ziel', '?gruppe=amt']) await visit(`/it-vorhabenplan${view}`);
}

/** With script the slider answers by itself. */
async function tryLessMoney({ page, visit, inspect, scripted }: Walk): Promise<void> {
  await visit('/it-vorhabenplan');
  const before = await page.locator('.gantt .bar').count();
  if (scripted) await page.locator('.lever input[type=range]').first().fill('60');
  else {
    await page.locator('input[name=budget]').fill('60');
    await submit(page, 'Sofort rechnen');
  }
  await sees(page, 'Gespeichert ist nichts');
  assert.ok((await page.locator('.gantt .bar').count()) < before);
  await inspect();
  await page.getByRole('link', { name: 'Als Szenario speichern' }).click();
  await page.locator('#name').fill('Vierzig Prozent weniger');
  await inspect();
  await submit(page, 'Speichern');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** With script by keyboard on the bar itself, else by the form of the initiative. */
async function moveOne({ page, visit, inspect, scripted }: Walk): Promise<void> {
  await visit('/it-vorhabenplan');
  const bar = page
    .locator('.gantt a')
    .filter({ has: page.locator('rect:not(.running)') })
    .last();
  if (scripted) {
    await bar.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForURL(/kind=at/), page.keyboard.press('Shift+ArrowRight')]);
  } else {
    await page.goto((await bar.getAttribute('href'))!);
    await page.locator('#wunsch-out').check();
    await submit(page, 'Was kostet das?');
  }
  await sees(page, /kostet den Plan|Der Plan gewinnt/);
  await inspect();
}

async function compareScenarios({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-vorhabenplan/szenarien');
  await visit('/it-vorhabenplan/vergleich');
  await page.locator('#a').selectOption({ label: 'Entwurf 3' });
  await page.locator('#b').selectOption({ label: 'Haushaltssicherung' });
  await submit(page, 'Vergleichen');
  await sees(page, 'Links Entwurf 3, rechts Haushaltssicherung.');
  await page.getByRole('cell', { name: 'entfällt' }).first().waitFor();
  await inspect();
  await page.locator('#b').selectOption({ label: '1. IT-Vorhabenplan 2026 bis 2028' });
  await submit(page, 'Vergleichen');
  await inspect();
}

/** The CIO draws up the plan and lays it before the board, which adopts it. */
async function proposeAndBeRefused({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-vorhabenplan/fassungen');
  assert.equal(await page.getByRole('link', { name: 'Beschluss eintragen' }).count(), 0);
  const answer = await page.goto(await resolutionOfDraft(page));
  assert.equal(answer?.status(), 403);
  await inspect();
  await visit('/it-vorhabenplan/fassungen');
  await page.getByRole('link', { name: 'Zur Entscheidung vorlegen' }).click();
  await inspect();
  await page.locator('#name').fill('IT-Vorhabenplan 2027/28');
  await page.locator('#body').selectOption({ label: 'Verwaltungsvorstand' });
  await submit(page, 'Vorlegen');
  await sees(page, 'Fassung 2 liegt jetzt vor.');
  await inspect();
}

async function resolutionOfDraft(page: Page): Promise<string> {
  await page.goto('/it-vorhabenplan/szenarien');
  const href = await page.getByRole('link', { name: 'Entwurf 3' }).first().getAttribute('href');
  return href === '/it-vorhabenplan' ? await draftAddress(page) : `${href}/beschluss`;
}

/** The working draft has the plan's own address; its bars tell the scenario. */
async function draftAddress(page: Page): Promise<string> {
  await page.goto('/it-vorhabenplan');
  const bar = (await page.locator('.gantt a').first().getAttribute('href'))!;
  return bar.replace(/\/vorhaben\/.*$/, '/beschluss');
}

async function actAsBoard(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Sie handeln als' }).click();
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Verwaltungsvorstand' }).click(),
  ]);
}

async function adopt({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/it-vorhabenplan/fassungen');
  await page.getByRole('link', { name: 'IT-Vorhabenplan 2027/28' }).click();
  await page.getByRole('link', { name: 'Entscheidung eintragen' }).click();
  await inspect();
  await page.locator('#paper').fill('VV 2026/112');
  await submit(page, 'Entscheidung eintragen');
  await page.locator('#fehler').waitFor();
  assert.equal(await page.locator('#paper').inputValue(), 'VV 2026/112');
  await page.locator('#state').selectOption({ label: 'beschlossen' });
  await submit(page, 'Entscheidung eintragen');
  await sees(page, 'Fassung 2 ist beschlossen.');
  await inspect();
  await page.getByRole('link', { name: 'Mit der Fassung davor vergleichen' }).click();
  await page
    .getByText(/kommt dazu|verschiebt sich/)
    .first()
    .waitFor();
  await inspect();
}

async function openScore(page: Page, code: string): Promise<void> {
  await page.goto('/it-vorhabenplan/bewertung');
  await page
    .locator('tbody')
    .getByRole('link', { name: new RegExp(`^${code} `) })
    .click();
  await page.getByRole('heading', { level: 1, name: `Bewertung: ${code}` }).waitFor();
}

const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

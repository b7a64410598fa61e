import assert from 'node:assert/strict';
import { journey, leave, submit, type Walk } from './journey.ts';

const initiative = 'Serviceportal: Relaunch und Anbindung Servicekonto';

journey('an initiative is reported, changed by its body, reviewed, and read by a program', async (walk) => {
  const { page, visit, signInAs } = walk;
  await signInAs('Stefan Albrecht');
  await reportBeyondTolerance(walk);
  const change = await requestChange(walk);
  await leave(page);

  await signInAs('Leyla Demirci');
  await visit('/wartet');
  await page.goto(change);
  assert.equal(await page.locator('#decision').count(), 0, 'the CDO does not decide for the committee');
  await leave(page);

  await signInAs('Annegret Sommer');
  await decideChange(walk, change);
  await leave(page);

  await signInAs('Stefan Albrecht');
  await reviewTooEarly(walk);
  await letProgramRead(walk);
  await subscribeToCalendar(walk);
  await visit('/schnittstelle');
});

/** As few fields as a report without trouble has, and one light that is not green: well under five minutes. */
async function reportBeyondTolerance({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/statusberichte?quartal=2026Q4');
  await page.getByRole('link', { name: new RegExp(`Berichten: V-011 ${initiative}`) }).click();
  await page.getByRole('heading', { level: 1, name: 'Statusbericht Q4/26' }).waitFor();
  for (const light of ['time', 'scope', 'resources', 'acceptance'])
    await page.locator(`input[name="light-${light}"][value="green"]`).check();
  for (const light of ['overall', 'costs']) {
    await page.locator(`input[name="light-${light}"][value="yellow"]`).check();
    await page.locator(`#reason-${light}`).fill('Nachtrag für die Anbindung des Servicekontos');
  }
  await page.locator('#actualCents').fill('90.000');
  await page.locator('#committedCents').fill('80.000');
  await page.locator('#remainingCents').fill('60.000');
  await inspect();
  await submit(page, 'Speichern und freigeben');
  await page.getByText('Der Statusbericht Q4/26 ist freigegeben.').waitFor();
  await page.getByRole('heading', { name: 'Bericht und Rechnung widersprechen sich' }).waitFor();
  await page.getByRole('heading', { name: 'Die Prognose verlässt die Toleranz' }).waitFor();
  await inspect();
}

async function requestChange({ page, inspect }: Walk): Promise<string> {
  await page.getByRole('link', { name: 'Änderung beantragen' }).click();
  await page.getByText('Vorausgefüllt aus dem Statusbericht Q4/26.').waitFor();
  assert.match(await page.locator('#reason').inputValue(), /Nachtrag für die Anbindung/);
  assert.equal(await page.getByLabel('Betrag in € (brutto), Zeile 1').inputValue(), '60000');
  await inspect();
  await submit(page, 'Antrag stellen');
  await page.getByText(/Der Antrag Ä-2026-\d+ ist gestellt\. Es entscheidet der Ausschuss\./).waitFor();
  await inspect();
  return new URL(page.url()).pathname;
}

/** Annegret Sommer presides over the committee. */
async function decideChange({ page, visit, inspect }: Walk, change: string): Promise<void> {
  await visit('/');
  await page
    .locator('#wartet')
    .getByRole('link', { name: /Änderungsantr/ })
    .first()
    .waitFor();
  await visit('/aenderungen');
  await page.goto(change);
  await page.locator('#decision').selectOption('approve');
  await submit(page, 'Entscheidung eintragen');
  await page.getByText('Bitte nennen Sie die Drucksache des Beschlusses.').first().waitFor();
  await inspect();
  await page.locator('#paper').fill('DS 2026/298');
  await page.locator('#resolvedOn').fill('26.11.2026');
  await submit(page, 'Entscheidung eintragen');
  await page.getByText(/ist angenommen\. Der Plan des Vorhabens ist geändert\./).waitFor();
  await inspect();
  await page.getByRole('link', { name: 'V-011', exact: true }).click();
  await page.locator('#kosten').getByText('230.000 €').first().waitFor();
  await inspect();
}

async function reviewTooEarly({ page, visit, inspect }: Walk): Promise<void> {
  await visit('/erfolgskontrollen');
  await page.getByRole('link', { name: /V-016 Terminmanagement/ }).click();
  await page.getByLabel('Erreicht, Zeile 1').fill('12.000');
  await page.locator('#judgement').fill('Termine gehen weg wie nichts.');
  await submit(page, 'Speichern und freigeben');
  await page
    .getByText('Bitte schreiben Sie, was daraus folgt.')
    .or(page.getByText(/Bitte geben Sie an, was erreicht ist/))
    .first()
    .waitFor();
  await inspect();
  assert.equal(await page.locator('#judgement').inputValue(), 'Termine gehen weg wie nichts.');
  await submit(page, 'Als Entwurf speichern');
  await page.getByText('Der Entwurf der Erfolgskontrolle ist gespeichert.').waitFor();
}

async function letProgramRead({ page, program, visit, inspect }: Walk): Promise<void> {
  await visit('/konto');
  await page.getByRole('link', { name: 'Zugänge verwalten' }).click();
  await inspect();
  await page.locator('#name').fill('Projektplattform');
  await page.locator('#access').selectOption('read');
  await submit(page, 'Schlüssel erzeugen');
  const token = (await page.locator('#schluessel').textContent())!.trim();
  await inspect();
  const ask = () =>
    fetch(`${program.url}/api/v1/initiatives?q=Serviceportal`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const answer = await ask();
  assert.equal(answer.status, 200);
  const { data } = (await answer.json()) as { data: { code: string; oneOffCents: number }[] };
  assert.equal(data.find(({ code }) => code === 'V-011')?.oneOffCents, 23_000_000);
  await page.getByRole('link', { name: 'Ich habe ihn' }).click();
  await page.getByRole('row', { name: /Projektplattform/ }).waitFor();
  await inspect();
  await page.getByRole('button', { name: 'Projektplattform beenden' }).click();
  await page.getByText('Der Zugang ist beendet.').waitFor();
  assert.equal((await ask()).status, 401);
}

async function subscribeToCalendar({ page, visit }: Walk): Promise<void> {
  await visit('/konto/zugaenge');
  await page.locator('#calendarName').fill('Handy');
  await submit(page, 'Kalenderadresse erzeugen');
  const address = (await page.locator('#schluessel').textContent())!.trim();
  const text = (await (await fetch(address)).text()).replaceAll('\r\n ', '');
  assert.match(text, /^BEGIN:VCALENDAR/);
  assert.match(text, /SUMMARY:V-015 Digitaler Bauantrag: Meilenstein: Kataster angebunden/);
}

import { journey } from './journey.ts';

journey(
  'what an initiative needs shows where skills are short, and the staff council sees what is stored',
  async ({ page, visit, signInAs, inspect }) => {
    await signInAs('Stefan Albrecht');
    await visit('/kommune/kompetenzen');
    await page.getByRole('heading', { level: 1, name: /Kompetenzen fehlen ganz/ }).waitFor();
    await visit('/kommune/kompetenzen/vorhaben');
    await page.getByRole('link', { name: /V-020 E-Payment/ }).click();
    await inspect();
    await page.locator('#skills').fill('Bezahlverfahren');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('fehlt die Zahl').first().waitFor();
    await inspect();
    await page.locator('#skills').fill('Bezahlverfahren 18, Online-Dienste 10');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Der Bedarf von V-020').waitFor();
    await visit('/kommune/kompetenzen');
    const training = page.locator('section').filter({
      has: page.getByRole('heading', { name: 'Schulungsbedarf der beschlossenen Vorhaben' }),
    });
    await training
      .getByRole('row')
      .filter({ hasText: 'Bezahlverfahren' })
      .filter({ hasText: 'V-020' })
      .waitFor();
    await page.getByRole('link', { name: 'E-Government und Portal' }).click();
    await inspect();
    const known = await page.locator('#skills').inputValue();
    await page.locator('#skills').fill(`${known}, Bezahlverfahren 1`);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Kompetenzen von E-Government und Portal sind gespeichert.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Bezahlverfahren' }).waitFor();
    await visit('/kommune/kompetenzen/nachfolge');
    await page.locator('#groupId').selectOption({ label: 'Bürger- und Ordnungsamt' });
    await page.locator('#percent').fill('25');
    await page.locator('#asOf').fill('2026-11-01');
    await page.getByRole('button', { name: 'Eintragen' }).click();
    await page.getByText('28 von 110').waitFor();
    await inspect();
    await visit('/kommune/kompetenzen/gespeichert');
    await page.getByRole('heading', { name: 'Was über Sie gespeichert ist' }).waitFor();
  },
);

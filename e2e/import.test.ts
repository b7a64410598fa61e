import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeSample } from '../src/exchange/core/sample.ts';
import { openTempFolder } from '../test/temp-folder.ts';
import { journey, type Walk } from './journey.ts';

const folder = openTempFolder('import');
const keep = (name: string, content: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Three offices, each with columns of its own: a workbook in T€, a CSV of Windows, an OpenDocument. */
const civilEngineering = async () =>
  keep(
    'tiefbau.xlsx',
    await writeSample([
      {
        name: 'Bedarf 2027',
        merges: [[2, 4, 2, 6]],
        rows: [
          ['IT-Bedarf – Angaben in TEUR'],
          [],
          ['lfd. Nr.', 'Maßnahme', 'Status', 'Beginn', 'Mittelbedarf', null, null, 'Ampel', 'Vorgänger'],
          [null, null, null, null, 2027, 2028, 2029, null, null],
          [
            'T1',
            'Kataster der Straßen',
            'geplant',
            'Mitte 2027',
            120,
            80,
            null,
            { value: null, fill: 'FFFFC000' },
            null,
          ],
          ['T2', 'Kalender der Baustellen', 'Idee', '2027', 'siehe Anlage 1', null, '3 p. a.', null, 'T1'],
          ['Summe', null, null, null, 120, 80, 3, null, null],
        ],
      },
      {
        name: 'Erledigt',
        hidden: true,
        rows: [
          ['Maßnahme', 'Status'],
          ['Faxserver', 'abgeschlossen'],
        ],
      },
    ]),
  );
const citizens = () =>
  keep(
    'buerger.csv',
    Buffer.from(
      [
        'Nr.;Projekt;Dienststelle;Laufzeit;Gesamtkosten (brutto);Folgekosten p. a.;Kommentar;Wunschliste',
        '7;Ausweis im B\u00fcrgerb\u00fcro;B\u00fcrgerdienste;01.03.2027 - 31.12.2027;45.000,00 Euro;6.500 Euro;=1+1;A',
        '9;Gewerbe von zu Hause;32;2027 - 2028;30.000 - 40.000 Euro;dto.;;B',
        '',
      ].join('\r\n'),
      'latin1',
    ),
  );
const welfare = async () =>
  keep(
    'soziales.ods',
    await writeSample(
      [
        {
          name: 'Wünsche',
          rows: [
            [
              'Vorhaben',
              'zuständig',
              'Prio',
              'Start',
              'Ende',
              'investiv 2027 (€)',
              'Frist',
              'Ansprechpartner',
            ],
            [
              'Antrag auf Wohngeld',
              'Amt 50',
              1,
              'Q2/2027',
              'Ende 2027',
              15_000,
              new Date('2027-12-31'),
              'Frau Beispiel',
            ],
            ['Akte der Jugendhilfe', 'Amt 51', 2, 'Q3/2027', '2028', 90_000, null, 'Herr Muster'],
          ],
        },
      ],
      { format: 'ods' },
    ),
  );

journey(
  'tables of three offices are imported, clarified, taken over, given back and imported again without a difference',
  async (walk) => {
    const { page, visit, signInAs, program } = walk;
    await refusesHugeUpload(program.url);
    await signInAs('CIO');
    await visit('/vorhaben');
    await page.getByRole('link', { name: 'Einlesen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Tabellen der Ämter' }).waitFor();
    await walk.inspect();
    const offices = [
      { file: await civilEngineering(), sender: 'Tiefbauamt', unit: /^66 / },
      { file: citizens(), sender: 'Bürgeramt', unit: /^32 / },
      { file: await welfare(), sender: 'Sozialamt', unit: /^50 / },
    ];
    for (const { file, sender, unit } of offices) {
      await upload(walk, file, { name: sender });
      await goToPreview(walk);
      await answerQuestions(walk, unit);
      await takeOver(walk, 2);
    }
    for (const { file, sender } of offices) {
      const back = await download(page, sender, basename(file).replace(/^.*\./, ''));
      await upload(walk, back, { label: sender });
      await goToPreview(walk);
      assert.deepEqual(await figures(page), { neu: 0, geändert: 0, gleich: 2 }, sender);
    }
    await wholeListComesBack(walk);
    await refusesBadFile(walk);
  },
);

async function upload({ page, visit }: Walk, file: string, sender: { name?: string; label?: string }) {
  await visit('/austausch/importe/neu');
  await page.locator('#file').setInputFiles(file);
  if (sender.name) await page.locator('#senderName').fill(sender.name);
  if (sender.label) await page.locator('#senderId').selectOption({ label: sender.label });
  await submit(page, 'Hochladen und prüfen');
}

/** Over sheets and columns where the program wants them looked at. */
async function goToPreview({ page, inspect }: Walk) {
  await inspect();
  if (page.url().endsWith('/blaetter')) await submit(page, 'Blätter festlegen');
  await inspect();
  if (page.url().endsWith('/spalten')) await submit(page, 'Zuordnung speichern');
  await inspect();
}

/** Takes what is proposed, leaves out what is not, and names the office where none is found. */
async function answerQuestions({ page, inspect }: Walk, unit: RegExp) {
  const questions = page.locator('fieldset.question');
  const count = await questions.count();
  for (let at = 0; at < count; at++) {
    const question = questions.nth(at);
    const select = question.locator('select');
    if (await select.count()) {
      const labels = await select.locator('option').allTextContents();
      await select.selectOption({ label: labels.find((label) => unit.test(label))! });
      continue;
    }
    const proposed = question.getByLabel(/^übernehmen/);
    await ((await proposed.count()) ? proposed : question.getByLabel('Zelle weglassen')).check();
  }
  if (count > 0) await submit(page, 'Antworten speichern');
  await page.getByText('Nichts ist offen').waitFor();
  await inspect();
}

async function takeOver({ page, inspect }: Walk, count: number) {
  await submit(page, `${count} neue Vorhaben übernehmen`);
  await page.getByText('Dieser Import ist übernommen').waitFor();
  await inspect();
}

async function figures(page: Page): Promise<Record<string, number>> {
  const read = async (label: string) => {
    const card = page.locator('.figure', { has: page.getByRole('link', { name: label, exact: true }) });
    return [label, Number(await card.locator('strong').textContent())] as const;
  };
  return Object.fromEntries(await Promise.all(['neu', 'geändert', 'gleich'].map(read)));
}

/** The sender's own file, as its link gives it. */
async function download(page: Page, sender: string, format: string): Promise<string> {
  await page.goto('/austausch/ausgabe');
  const link = page.getByRole('row', { name: sender }).locator(`a[href*=".${format}"]`);
  return save(page, (await link.getAttribute('href'))!, `zurueck.${format}`);
}

async function save(page: Page, path: string, name: string): Promise<string> {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()['content-disposition']!, /^attachment; filename="vorhaben/);
  return keep(name, await answer.body());
}

async function wholeListComesBack(walk: Walk) {
  const { page, visit } = walk;
  await visit('/vorhaben');
  await page.getByRole('link', { name: 'Ausgeben', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Vorhaben ausgeben' }).waitFor();
  await walk.inspect();
  const csv = await save(page, '/austausch/vorhaben.csv', 'alles.csv');
  assert.match(readFileSync(csv, 'utf8'), /;6\.500|;6500/);
  for (const format of ['xlsx', 'xml']) {
    const file = await save(page, `/austausch/vorhaben.${format}`, `alles.${format}`);
    await upload(walk, file, { name: `Alles als ${format}` });
    await goToPreview(walk);
    const { neu, geändert } = await figures(page);
    assert.deepEqual([neu, geändert], [0, 0], format);
  }
}

async function refusesBadFile(walk: Walk) {
  await upload(walk, keep('kein-kopf.csv', '1;2;3\n4;5;6\n'), { name: 'Unfug' });
  await walk.page
    .getByText(/wurde keine Kopfzeile gefunden/)
    .first()
    .waitFor();
  assert.equal(await walk.page.locator('#senderName').inputValue(), 'Unfug');
  await walk.inspect();
}

/** Half a gigabyte is refused when it is announced; others are answered meanwhile. */
async function refusesHugeUpload(url: string) {
  const status = new Promise<number | undefined>((resolve, reject) => {
    const headers = {
      origin: url,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 500 * 1024 * 1024,
    };
    const call = request(`${url}/austausch/importe/neu`, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode);
      call.destroy();
    });
    call.on('error', reject);
    call.write('--x\r\n');
  });
  assert.equal((await fetch(`${url}/anmelden`)).status, 200);
  assert.equal(await status, 413);
}

const submit = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), button.click()]);
  await page.waitForLoadState();
};

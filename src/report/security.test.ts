import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { getPage, openTestApp, signInAs } from '../../test/sign-in.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import type { Role } from '../kernel/role.ts';
import { paths } from '../web/paths.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openTestApp(db, {}, () => new Date('2026-11-24T09:00:00Z'));
const cookieOf = async (role: Role) => (await signInAs(db, { municipalityId, roles: [role] })).cookie;
const [head, outsider] = [await cookieOf('mayor'), await cookieOf('board')];
const textOf = async (path: string, cookie = head) => (await getPage(app, path, cookie)).text();
const incident = demoId('security-incident', '3');
const papers = [paths.securityReportPdf(), paths.securityPaperPdf(), paths.securityIncidentPdf(incident)];

describe('IT security on paper', () => {
  it('tells the head what is met, what is late, what waits, and which incident is open', async () => {
    const html = await textOf(paths.securityReport());
    assert.match(html, /Vom Einstieg in die Informationssicherheit sind \d+ von 86 Anforderungen erfüllt/);
    assert.match(html, /Auf Ihre Entscheidung wartet ein Restrisiko/);
    assert.match(html, /SICH\.2[\s\S]*Henrik Voss[\s\S]*31\.10\.2026/);
    assert.match(html, /Schadsoftware auf zwei Rechnern[\s\S]*offen/);
    assert.match(html, /Letzte Notfallübung: 22\.04\.2026/);
    assert.match(html, /Probe der Wiederherstellung[\s\S]*Sozialleistungen/);
    assert.match(html, /3 Lücken sind 3 Vorhaben/);
  });

  it('comes as tagged PDFs: the report, the emergency sheet, the file of an incident', async () => {
    for (const path of papers) {
      const answer = await getPage(app, path, head);
      assert.equal(answer.headers.get('content-type'), 'application/pdf', path);
      assert.match(Buffer.from(await answer.arrayBuffer()).toString('latin1'), /<pdfuaid:part>1/);
    }
  });

  it('is not there for others, and neither is an incident that nobody entered', async () => {
    for (const path of [...papers, paths.securityReport()])
      assert.equal((await getPage(app, path, outsider)).status, 404, path);
    assert.equal((await getPage(app, paths.securityIncidentPdf(municipalityId), head)).status, 404);
  });
});

describe('beside the room itself', () => {
  it('the start page shows progress, what waits and the running clock to those who may know, to others nothing', async () => {
    const html = await textOf(paths.situation());
    assert.match(html, /Vom Einstieg sind \d+ von 86 Fragen erfüllt/);
    assert.match(html, /Schadsoftware auf zwei Rechnern[\s\S]*?Meldefrist: noch 2 Tage \d Std\./);
    const other = await textOf(paths.situation(), outsider);
    assert.doesNotMatch(other, /it-sicherheit|Schadsoftware|Restrisiko/);
  });

  it('the search finds incidents and target objects for those who may see them alone', async () => {
    assert.match(
      await textOf(paths.search('Schadsoftware')),
      /Schadsoftware auf zwei Rechnern[\s\S]*Sicherheitsvorfall/,
    );
    assert.doesNotMatch(await textOf(paths.search('Schadsoftware'), outsider), /auf zwei Rechnern/);
    assert.match(await textOf(paths.search('Sozialleistungen')), /zielobjekte\//);
    assert.doesNotMatch(await textOf(paths.search('Sozialleistungen'), outsider), /zielobjekte\//);
  });

  it('the public pages and the pages of the plan name no gap', async () => {
    const measure = demoId('initiative', 'V-022');
    for (const path of [
      paths.initiative(measure),
      paths.initiatives(),
      paths.publicPage('lohenfurt', 'vorhaben'),
    ])
      assert.doesNotMatch(await textOf(path, outsider), /SICH\.2|it-sicherheit|Restrisiko/, path);
  });
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { readRadar } from '../law/store/radar.ts';
import { paths } from '../web/paths.ts';
import { portalRoutes } from './routes.tsx';

const db = await openDemoDb();
after(() => db.close());
const viewer = { municipalityId, municipalityName: 'Lohenfurt' };
const reader = openRoomApp(db, [portalRoutes], viewer, (_, need) => need === 'anyone');

/** The hits for these words: where each leads, and what it is called with what it is. */
async function hits(words: string, cookie = ''): Promise<{ href: string; told: string }[]> {
  const html = await (await reader.get(paths.search(words), { headers: { cookie } })).text();
  const list = /<ul class="list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>[\s\S]*?href="([^"]*)"([\s\S]*?)<\/li>/g)].map(([, href, rest]) => ({
    href: href!,
    told: `<a${rest}`.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '),
  }));
}

test('a goal of the agenda is found by its words and its number, and leads to its page', async () => {
  const found = (await hits('glasfaser')).find(({ told }) => told.includes('Ziel'))!;
  assert.match(found.told, /Glasfaser für 90 % der Haushalte Z4\.3.* Ziel/);
  const page = await hits('Z4.3');
  assert.equal(page[0]!.href, found.href);
  assert.match(found.href, /^\/digitale-agenda\/ziele\/[0-9a-f-]{36}$/);
});

test('a legal duty is found by its title, its act and its paragraph, in the language of the page', async () => {
  const duty = paths.obligation('de-ustg-2b.anwenden');
  for (const words of ['auf alle Leistungen anwenden', 'ustg', '§ 2b UStG'])
    assert.ok(
      (await hits(words)).some(({ href, told }) => href === duty && /§ 2b.* Pflicht/.test(told)),
      words,
    );
  const english = await hits('§ 2b UStG', 'sprache=en');
  assert.match(english.find(({ href }) => href === duty)!.told, / Duty/);
});

test('a duty that does not bind this municipality is not found', async () => {
  const { rows } = await db.inMunicipality(municipalityId, (tx) =>
    readRadar(tx, { municipalityId, asOf: '2026-11-24' }),
  );
  const [ours, others] = [
    rows.filter(({ applies }) => applies !== 'no'),
    rows.filter(({ applies }) => applies === 'no'),
  ];
  const isFound = async ({ obligation }: (typeof rows)[number]) =>
    (await hits(obligation.title.de)).some(({ href }) => href === paths.obligation(obligation.id));
  assert.ok(await isFound(ours[0]!));
  assert.ok(!(await isFound(others[0]!)));
});

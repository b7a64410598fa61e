import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openRoomApp } from '../../../test/room-app.ts';
import { openWorld } from '../../../test/world.ts';
import { auditRoutes } from '../../audit/routes.tsx';
import type { Role } from '../../kernel/role.ts';
import { createUnit } from '../../municipality/store/units.ts';
import { listNames } from '../../plan/store/initiatives.ts';
import { securityRoutes } from '../../security/routes.tsx';
import { paths } from '../../web/paths.ts';
import { measureRoutes } from './routes.tsx';

const world = await openWorld();
after(() => world.close());
const { db, municipalityId } = world;
const viewer = { municipalityId, municipalityName: 'Lohenfurt', role: 'isb' as Role };
const app = openRoomApp(db, [securityRoutes, measureRoutes], viewer);
const textOf = async (path: string) => (await app.get(path)).text();
const item = paths.securityItem('entry', 'SICH.2');
const make = (name: string) => app.post(paths.securityItemMeasure('entry', 'SICH.2'), { name });

test('without any unit there is no home for an initiative, and the page says what to do', async () => {
  assert.equal((await make('Informationssicherheit: Datensicherung')).status, 303);
  assert.deepEqual(await world.inTown(listNames), []);
});

test('a gap becomes an initiative by one click, and its name gives no gap away', async () => {
  await world.inTown((tx) =>
    createUnit(tx, world.actor('cio'), {
      code: '17',
      name: 'Amt für IT',
      kind: 'office',
      parentId: null,
      officeStaff: null,
      employees: null,
      applicationCount: null,
      itOperation: null,
    }),
  );
  const proposed = /name="name" value="([^"]+)"/.exec(await textOf(item))![1]!;
  assert.equal(proposed, 'Informationssicherheit: Datensicherung');
  assert.equal((await make(proposed)).status, 303);
  const [initiative] = await world.inTown(listNames);
  assert.equal(initiative!.name, proposed);
  assert.match(await textOf(item), new RegExp(`${initiative!.code}</a>`));
  const list = await textOf(paths.securityMeasures());
  assert.match(list, /Eine Lücke ist einem Vorhaben zugeordnet/);
  assert.match(list, /Idee[\s\S]*SICH\.2/);
});

test('the audit shows others the initiative, but not which gap it closes', async () => {
  const outsider = openRoomApp(db, [auditRoutes(() => ({}))], { ...viewer, role: 'board' }, () => false);
  const html = await (await outsider.get('/protokoll')).text();
  assert.match(html, /Vorhaben[\s\S]*angelegt/);
  assert.doesNotMatch(html, /Sicherheitsmaßnahme|SICH\.2/);
});

test('taking the link out leaves the initiative', async () => {
  const id = /massnahmen\/([0-9a-f-]+)\/loeschung/.exec(await textOf(item))![1]!;
  const gone = await app.post(paths.securityMeasureRemoval(id), { back: item });
  assert.equal(gone.headers.get('location'), item);
  assert.equal((await world.inTown(listNames)).length, 1);
  assert.match(await textOf(paths.securityMeasures()), /Noch keine Maßnahme/);
});

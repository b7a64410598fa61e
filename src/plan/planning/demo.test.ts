import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDemoDb } from '../../../test/open-test-db.ts';
import { openRoomApp } from '../../../test/room-app.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../../demo/ids.ts';
import { planRoutes } from '../routes.tsx';
import { findScenario } from './store/scenarios.ts';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planRoutes], { municipalityId, municipalityName: 'Lohenfurt' });
const textOf = async (path: string) => (await app.get(path)).text();

test('the demo shows calculated plans that belong to its own data, else bin/demo-plan.mjs is to be run', async () => {
  const html = await textOf('/it-vorhabenplan');
  assert.match(html, /Entwurf 3 vom 20\.11\.2026/);
  assert.match(html, /nachweislich/);
  assert.doesNotMatch(html, /Seit der Berechnung haben sich/);
  for (const key of ['entwurf', 'sicherung', 'stelle']) {
    const scenario = await db.inMunicipality(municipalityId, (tx) =>
      findScenario(tx, demoId('plan-scenario', key)),
    );
    assert.equal(scenario!.value, scenario!.bound, key);
    assert.ok(scenario!.insights!.risk.deadlines.length > 0, key);
  }
});

test('the version in force stands beside what has become of it, and beside the draft', async () => {
  const version = demoId('plan-version', '2026');
  assert.match(await textOf('/it-vorhabenplan/fassungen'), /Es gilt „IT-Vorhabenplan 2026 bis 2028“/);
  assert.match(await textOf(`/it-vorhabenplan/fassungen/${version}`), /VV 2025\/131[\s\S]*Abweichung/);
  const comparison = await textOf(
    `/it-vorhabenplan/vergleich?a=${version}&b=${demoId('plan-scenario', 'entwurf')}`,
  );
  assert.match(comparison, /kommt dazu[\s\S]*verschiebt sich/);
});

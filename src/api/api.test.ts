import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { openProgram } from '../../test/api-program.ts';
import { openDemoDb } from '../../test/open-test-db.ts';
import { getPage, holdRoles, openTestApp, signInAs } from '../../test/sign-in.ts';
import { demoId, demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { operations } from './core/operations.ts';

const db = await openDemoDb();
after(() => db.close());
await db.asSystem((tx) => tx.execute(sql`delete from memberships`));
const now = new Date('2026-11-24T08:00:00Z');
const app = openTestApp(db, {}, () => now);
const stefan = await signInAs(db, {
  municipalityId,
  roles: ['cio', 'office'],
  name: 'Stefan Albrecht',
  personId: demoId('person', 'Stefan Albrecht'),
});

const { ask, makeToken } = openProgram(app, stefan);

const token = await makeToken();
const reader = await makeToken({ access: 'read', name: 'Auswertung' });
const document = (await (await ask('/openapi.json')).json()) as {
  openapi: string;
  paths: Record<string, Record<string, OperationJson>>;
  components: { schemas: Record<string, object> };
};
type OperationJson = {
  operationId: string;
  responses: Record<string, { content: Record<string, { schema: object }> }>;
};

/** Checks an answer against the document as a stranger would read it: from its JSON, not from our types. */
function fits(operationId: string, status: number, answer: unknown): void {
  const operation = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .find((one) => one.operationId === operationId)!;
  const { schema } = operation.responses[status]!.content['application/json']!;
  checkSchema(schema, answer, operationId);
}

function checkSchema(schema: object, answer: unknown, name: string): void {
  const inlined = JSON.parse(
    JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll(
      '#/components/schemas/',
      '#/$defs/',
    ),
  );
  const result = z.fromJSONSchema(inlined).safeParse(answer);
  assert.ok(result.success, `${name}: ${result.error?.message}`);
}

const idOf = (code: string) => demoId('initiative', code);
type Whole = { id: string; version: number; name: string; state: string; costs: { cents: number }[] };
const get = async <T>(path: string, by = reader): Promise<T> => {
  const answer = await ask(path, { token: by });
  assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`);
  return (await answer.json()) as T;
};

test('the check against the document finds a wrong answer', () => {
  assert.throws(() => fits('listUnits', 200, { data: [{ id: 'no id' }] }));
  assert.throws(() => fits('listUnits', 200, {}));
  assert.throws(() => fits('listBudgets', 200, { data: [], more: 1 }));
});

test('every operation of the document has its route, and every route its operation', () => {
  const routed = app.routes
    .filter(({ path, method }) => path.startsWith('/api/v1/') && method !== 'ALL')
    .map(
      ({ method, path }) =>
        `${method.toLowerCase()} ${path.replace('/api/v1', '').replaceAll(/:(\w+)/g, '{$1}')}`,
    )
    .filter((one) => one !== 'get /openapi.json');
  const described = operations.map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...new Set(routed)].toSorted(), described.toSorted());
  assert.equal(document.openapi, '3.1.1');
});

test('every list and every single thing answers as the document says', async () => {
  const lists = operations.filter(({ method, path }) => method === 'get' && !path.includes('{'));
  for (const { id, path } of lists) fits(id, 200, await get(path));
  for (const code of ['V-001', 'V-002', 'V-016'])
    fits('getInitiative', 200, await get(`/initiatives/${idOf(code)}`));
  fits('listSteps', 200, await get(`/initiatives/${idOf('V-002')}/steps`));
});

test('the list has the filters and pages of its page, and unknown parameters are told', async () => {
  const all = await get<{ total: number; data: { state: string }[] }>('/initiatives?size=100');
  assert.equal(all.total, 60);
  const running = await get<typeof all>(
    '/initiatives?state=in-progress&state=paused&size=5&page=2&sort=name&order=desc',
  );
  assert.ok(
    running.data.length <= 5 && running.data.every(({ state }) => ['in-progress', 'paused'].includes(state)),
  );
  const wrong = await ask('/initiatives?status=neu&size=0', { token: reader });
  assert.equal(wrong.status, 400);
  assert.equal(wrong.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  const problem = (await wrong.json()) as { errors: { pointer: string }[] };
  checkSchema(document.components.schemas.Problem!, problem, 'Problem');
  assert.deepEqual(problem.errors.map(({ pointer }) => pointer).toSorted(), ['/size', '/status']);
});

test('an answer that has not changed is not sent again, and a write ends it', async () => {
  const first = await ask('/initiatives?size=100', { token: reader });
  const etag = first.headers.get('etag')!;
  assert.equal(first.headers.get('cache-control'), 'private, no-cache');
  const again = await ask('/initiatives?size=100', { token: reader, headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
  const unit = demoId('unit', '10');
  await ask('/initiatives', { method: 'POST', token, body: { name: 'Neue Idee', unitId: unit } });
  const after = await ask('/initiatives?size=100', { token: reader, headers: { 'if-none-match': etag } });
  assert.equal(after.status, 200);
  assert.match(await after.text(), /Neue Idee/);
});

test('an initiative is created, changed on its version, and a stale change is refused', async () => {
  const made = await ask('/initiatives', {
    method: 'POST',
    token,
    body: {
      name: 'Ladesäulen-Karte',
      unitId: demoId('unit', '10'),
      plannedEnd: '2027Q4',
      efforts: [{ teamId: demoId('team', 'FV'), quarter: '2027Q1', days: 12.5 }],
      costs: [
        {
          year: 2027,
          nature: 'consumptive',
          recurrence: 'one-off',
          costType: 'service',
          cents: 1_250_000,
          estimate: null,
        },
      ],
    },
  });
  assert.equal(made.status, 201, await made.clone().text());
  const created = (await made.json()) as Whole & { efforts: { quarter: string }[] };
  fits('createInitiative', 201, created);
  assert.equal(created.efforts[0]!.quarter, '2027Q1');
  assert.equal(made.headers.get('location'), `/api/v1/initiatives/${created.id}`);
  const path = `/initiatives/${created.id}`;
  const changed = await ask(path, {
    method: 'PATCH',
    token,
    body: { version: created.version, description: 'Wo man laden kann.' },
  });
  const after = (await changed.json()) as Whole;
  fits('changeInitiative', 200, after);
  assert.equal(after.costs[0]!.cents, 1_250_000);
  const stale = await ask(path, {
    method: 'PATCH',
    token,
    body: { version: created.version, name: 'Anders' },
  });
  assert.equal(stale.status, 409);
  assert.equal(((await stale.json()) as { version: number }).version, after.version);
  const audit = await db.inMunicipality(municipalityId, (tx) =>
    tx.execute<{ name: string }>(sql`select name from audit_entries where entity_id = ${created.id} limit 1`),
  );
  assert.equal(audit.rows[0]!.name, 'Stefan Albrecht (Projektplattform)');
});

test('a wrong body is told by place and in the language asked for', async () => {
  const send = (body: unknown, language = 'de') =>
    ask('/initiatives', { method: 'POST', token, body, headers: { 'accept-language': language } });
  const wrong = await send({ name: '', unitId: demoId('unit', '10'), plannedEnd: '2027Q9', fremd: 1 });
  assert.equal(wrong.status, 422);
  const { errors, detail } = (await wrong.json()) as { detail: string; errors: { pointer: string }[] };
  assert.match(detail, /passt nicht zur Beschreibung/);
  assert.ok(
    errors.some(({ pointer }) => pointer === '/plannedEnd') &&
      errors.some(({ pointer }) => pointer === '/name'),
  );
  assert.equal((await send('{')).status, 400);
  const english = (await (await send({ name: 'x', unitId: demoId('unit', 'nowhere') }, 'en')).json()) as {
    title: string;
  };
  assert.equal(english.title, 'Refused');
  const nobody = await send({
    name: 'x',
    unitId: demoId('unit', '10'),
    leadItId: demoId('person', 'nobody'),
  });
  assert.equal(nobody.status, 422);
});

test('a step is taken by who may, and what is missing is told', async () => {
  const { id, version } = await get<Whole>(`/initiatives/${idOf('V-002')}`);
  const missing = await ask(`/initiatives/${id}/steps`, {
    method: 'POST',
    token,
    body: { to: 'paused', version },
  });
  assert.equal(missing.status, 422);
  const { errors } = (await missing.json()) as { errors: { pointer: string; detail: string }[] };
  assert.deepEqual(errors[0], { pointer: '/reason', detail: 'Bitte geben Sie den Grund an.' });
  const body = { to: 'paused', version, reason: 'Lieferstopp', followUpCosts: 'keine' };
  const taken = await ask(`/initiatives/${id}/steps`, { method: 'POST', token, body });
  assert.equal(taken.status, 200, await taken.clone().text());
  fits('takeStep', 200, await taken.json());
  const adopt = await ask(`/initiatives/${idOf('V-003')}/steps`, {
    method: 'POST',
    token,
    body: { to: 'adopted', version: 1 },
  });
  assert.equal(adopt.status, 403);
  assert.match(((await adopt.json()) as { detail: string }).detail, /V2 .* liegt bei: Verwaltungsvorstand/);
  fits('listSteps', 200, await get(`/initiatives/${id}/steps`));
});

test('a report is released, and a change over the tolerance is asked and decided by its body alone', async () => {
  const path = `/initiatives/${idOf('V-012')}`;
  const green = { light: 'green', trend: null, reason: null };
  const lights = {
    overall: green,
    time: green,
    costs: green,
    scope: green,
    resources: green,
    acceptance: green,
  };
  const blank = {
    actualCents: null,
    committedCents: null,
    remainingCents: null,
    progress: 20,
    achieved: null,
    nextSteps: null,
    decisionNeeded: null,
    options: null,
    decideBy: null,
    milestones: [],
  };
  const report = { version: 0, release: true, lights, forecastEnd: '2027Q4', ...blank };
  const saved = await ask(`${path}/reports/2026Q4`, { method: 'PUT', token, body: report });
  assert.equal(saved.status, 200, await saved.clone().text());
  fits('saveReport', 200, await saved.json());
  const red = await ask(`${path}/reports/2026Q3`, {
    method: 'PUT',
    token,
    body: { ...report, lights: { ...lights, costs: { ...green, light: 'red' } } },
  });
  assert.equal(red.status, 422);
  const { errors } = (await red.json()) as { errors: { pointer: string }[] };
  assert.ok(errors.some(({ pointer }) => pointer === '/lights/costs/reason'));
  const { data } = await get<{ data: { quarter: string }[] }>(`${path}/reports`);
  assert.ok(!data.some(({ quarter }) => quarter === '2026Q3'), 'what is refused leaves no draft behind');
  fits('listReports', 200, await get(`${path}/reports`));

  const asked = await ask(`${path}/change-requests`, {
    method: 'POST',
    token,
    body: {
      reason: 'Doppelt so viele Arbeitsplätze',
      costs: [
        {
          year: 2027,
          nature: 'investive',
          recurrence: 'one-off',
          costType: 'service',
          cents: 40_000_000,
        },
      ],
    },
  });
  assert.equal(asked.status, 201, await asked.clone().text());
  const change = (await asked.json()) as { id: string; version: number; decidingBody: string };
  fits('requestChange', 201, change);
  fits('getChangeRequest', 200, await get(`/change-requests/${change.id}`));
  fits('listChangeRequestsOf', 200, await get(`${path}/change-requests`));
  const first = (await get('/change-requests?size=1')) as { data: { id: string }[]; total: number };
  fits('listChangeRequests', 200, first);
  assert.deepEqual([first.data.map(({ id }) => id), first.total > 1], [[change.id], true]);
  const second = (await get('/change-requests?size=1&page=2')) as { data: { id: string }[] };
  assert.deepEqual([second.data.length, second.data[0]!.id === change.id], [1, false]);
  assert.equal((await ask('/change-requests?size=0', { token })).status, 400);
  assert.equal(change.decidingBody, 'council');
  const body = { version: change.version, approved: true, paper: 'DS 2026/310', resolvedOn: '2026-11-20' };
  const decisionPath = `/change-requests/${change.id}/decision`;
  const barred = await ask(decisionPath, { method: 'POST', token, body });
  assert.equal(barred.status, 403);
  assert.match(((await barred.json()) as { detail: string }).detail, /B1 .* liegt bei: /);
  holdRoles(stefan.personId, ['cio', 'office', 'treasurer']);
  const treasurer = await makeToken({ role: 'treasurer', name: 'Beschlüsse' });
  const decided = await ask(decisionPath, { method: 'POST', token: treasurer, body });
  assert.equal(decided.status, 200, await decided.clone().text());
  fits('decideChangeRequest', 200, await decided.json());
  holdRoles(stefan.personId, ['cio', 'office']);
});

test('the page of the interface names every operation and every problem', async () => {
  const html = await (await getPage(app, '/schnittstelle')).text();
  for (const { path } of operations) assert.ok(html.includes(path), path);
  assert.match(html, /too-many/);
  assert.ok(!/<script[^>]+src="http/.test(html));
});

test('a sign that no store can keep is refused as such', async () => {
  const whole = (await (await ask(`/initiatives/${idOf('V-001')}`, { token })).json()) as Whole;
  const changed = await ask(`/initiatives/${whole.id}`, {
    method: 'PATCH',
    body: { version: whole.version, name: 'Bau\0amt' },
    token,
  });
  assert.equal(changed.status, 422);
  assert.equal((await ask('/initiatives?q=%00', { token })).status, 422);
});

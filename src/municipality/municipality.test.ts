import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { openTestDb } from '../../test/open-test-db.ts';
import type { Actor } from '../audit/core/actor.ts';
import { type Profile, profileFrom } from './core/profile.ts';
import { parseRegister } from './core/register.ts';
import { registerLine as line, registerFile } from './core/register-sample.ts';
import { listBudgets, saveBudgetYear, stateOf } from './store/budgets.ts';
import { adoptMunicipality, findMunicipality, saveProfile } from './store/profile.ts';
import { describeRegister, findRegisterEntry, importRegister, searchRegister } from './store/register.ts';
import { createUnit, listUnits, removeUnit, saveUnit, type UnitFields } from './store/units.ts';

const db = await openTestDb();
after(() => db.close());

const profile: Profile = {
  name: 'Auendorf',
  ags: '07131001',
  ars: '071315001001',
  kind: 'gemeinde',
  inhabitants: 1200,
  inhabitantsOn: '2017-12-31',
  areaKm2: 12.5,
  officeStaff: 9,
  itPosts: null,
  itOperation: 'provider',
  cooperation: true,
  cooperationWith: 'Verbandsgemeinde Auental',
  konzern: 0,
};
const founder = {
  accountId: null,
  personId: null,
  name: 'Ada Probe',
  role: 'mayor' as const,
  now: new Date(0),
};
const adopted = await adoptMunicipality(db, profile, founder, async () => {});
assert.ok(adopted.ok);
const municipalityId = adopted.value.id;
const actor: Actor = { ...founder, municipalityId };
const here = <T>(work: Parameters<typeof db.inMunicipality<T>>[1]) => db.inMunicipality(municipalityId, work);

test('an adopted municipality has its profile, and the audit says who adopted it', async () => {
  const { id: _id, version, demo, ...found } = (await here((tx) => findMunicipality(tx, municipalityId)))!;
  assert.deepEqual(found, profile);
  assert.deepEqual([version, demo], [1, false]);
  assert.deepEqual((await lastAudit()).slice(0, 2), ['municipality.adopt', 'Ada Probe']);
});

test('the same municipality is not adopted twice', async () => {
  const again = await adoptMunicipality(db, profile, founder, async () => {});
  assert.deepEqual(again, { ok: false, error: { refusal: 'already-adopted', at: 'ags' } });
});

test('a wrong official key adopts nothing', async () => {
  const wrong = await adoptMunicipality(db, { ...profile, ags: '99131001' }, founder, async () => {});
  assert.equal(!wrong.ok && wrong.error.refusal, 'official-key-wrong');
});

test('a founder who gets no place leaves no municipality behind', async () => {
  const other = { ...profile, ags: '07131009', ars: null };
  const failing = () => Promise.reject(new Error('no place'));
  await assert.rejects(adoptMunicipality(db, other, founder, failing));
  assert.equal((await adoptMunicipality(db, other, founder, async () => {})).ok, true);
});

test('the key of another municipality is refused in a sentence, and the profile stays', async () => {
  const taken = { ...profile, ags: '07131008', ars: null };
  assert.ok((await adoptMunicipality(db, taken, founder, async () => {})).ok);
  const saved = await here((tx) => saveProfile(tx, actor, { ...profile, ags: taken.ags, ars: null }, 1));
  assert.equal(!saved.ok && saved.error.refusal, 'official-key-taken');
  assert.deepEqual((await here((tx) => findMunicipality(tx, municipalityId)))!.ags, profile.ags);
});

test('a saved profile records what changed; one saved over a newer version is refused with it', async () => {
  const change = (name: string, version: number) =>
    here((tx) => saveProfile(tx, actor, { ...profile, name }, version));
  const saved = await change('Auendorf am See', 1);
  assert.equal(saved.ok && saved.value.version, 2);
  assert.deepEqual((await lastAudit()).slice(2), [{ name: 'Auendorf' }, { name: 'Auendorf am See' }]);
  const late = await change('Auendorf im Tal', 1);
  assert.equal(!late.ok && late.error.refusal, 'version-conflict');
  assert.equal(!late.ok && 'current' in late.error && late.error.current.name, 'Auendorf am See');
  assert.equal((await here((tx) => findMunicipality(tx, municipalityId)))!.name, 'Auendorf am See');
});

const unit = (code: string, parentId: string | null = null): UnitFields => ({
  code,
  name: `Amt ${code}`,
  kind: 'office',
  parentId,
  officeStaff: null,
  employees: null,
  applicationCount: null,
  itOperation: null,
});

test('units form a tree; a loop is refused and the tree stays as it was', async () => {
  const made = (code: string, parentId?: string) =>
    here(async (tx) => {
      const result = await createUnit(tx, actor, unit(code, parentId));
      assert.ok(result.ok);
      return result.value;
    });
  const top = await made('1');
  const middle = await made('10', top.id);
  const low = await made('9', middle.id);
  const before = await here(listUnits);
  assert.deepEqual(
    before.map(({ code }) => code),
    ['1', '9', '10'],
    'by the value of their numbers',
  );
  const loop = await here((tx) => saveUnit(tx, actor, top.id, unit('1', low.id), top.version));
  assert.deepEqual(loop, {
    ok: false,
    error: { refusal: 'unit-loop', at: 'parentId', detail: { path: '1 › 10 › 9' } },
  });
  assert.deepEqual(await here(listUnits), before);
});

test('a number that another unit has is refused, for a new unit and for a changed one', async () => {
  const [first, second] = await here(listUnits);
  const created = await here((tx) => createUnit(tx, actor, unit(first!.code)));
  assert.equal(!created.ok && created.error.refusal, 'unit-code-taken');
  const saved = await here((tx) => saveUnit(tx, actor, second!.id, unit(first!.code), second!.version));
  assert.equal(!saved.ok && saved.error.refusal, 'unit-code-taken');
});

test('a unit that still holds others is not removed, an empty one is', async () => {
  const [top] = await here(listUnits);
  const used = await here((tx) => removeUnit(tx, actor, top!.id));
  assert.equal(!used.ok && used.error.refusal, 'unit-in-use');
  const leaf = (await here(listUnits)).find(({ code }) => code === '9')!;
  assert.equal((await here((tx) => removeUnit(tx, actor, leaf.id))).ok, true);
  assert.equal((await here(listUnits)).length, 2);
});

const budget = (cents: number | null) => ({
  fiscalYear: 2027,
  state: 'draft' as const,
  lines: [
    { nature: 'investive' as const, purpose: 'initiatives' as const, cents },
    { nature: 'consumptive' as const, purpose: 'operation' as const, cents: 242_000_000 },
  ],
});

test('a negative budget is refused and changes nothing', async () => {
  const refused = await here((tx) => saveBudgetYear(tx, actor, budget(-1), ''));
  assert.deepEqual(refused, {
    ok: false,
    error: { refusal: 'budget-negative', at: 'initiatives-investive' },
  });
  assert.deepEqual(await here(listBudgets), []);
});

test('a fiscal year is saved as one, and noticed when somebody else saved it meanwhile', async () => {
  const saved = await here((tx) => saveBudgetYear(tx, actor, budget(115_000_000), ''));
  assert.ok(saved.ok);
  const late = await here((tx) => saveBudgetYear(tx, actor, budget(1), ''));
  assert.equal(!late.ok && late.error.refusal, 'version-conflict');
  const emptied = await here((tx) => saveBudgetYear(tx, actor, budget(null), stateOf(saved.value)));
  assert.ok(emptied.ok);
  assert.deepEqual(
    emptied.value.map(({ purpose, version }) => [purpose, version]),
    [['operation', 1]],
  );
});

test('another municipality’s unit is not found, for reading and for writing', async () => {
  const [own] = await here(listUnits);
  const elsewhere = randomUUID();
  const result = await db.inMunicipality(elsewhere, (tx) =>
    saveUnit(tx, { ...actor, municipalityId: elsewhere }, own!.id, unit('1'), own!.version),
  );
  assert.equal(!result.ok && result.error.refusal, 'not-found');
});

const place = (key: string, name: string, inhabitants: number, code = '64', association = '5001') =>
  line({ type: '60', key, association, name, code, inhabitants, hectares: 100 });
const registerLines = [
  line({ type: '10', key: '07', name: 'Musterland' }),
  line({ type: '40', key: '07131', name: 'Wiesenkreis', seat: 'Auendorf', code: '44' }),
  line({ type: '40', key: '07111', name: 'Mühlheim, Stadt', code: '41' }),
  line({ type: '50', key: '07131', association: '5001', name: 'Auental', code: '53' }),
  place('07131001', 'Auendorf', 1200),
  place('07131002', 'Kleinmühlheim', 800),
  place('07111000', 'Mühlheim, Stadt', 90_000, '61', '0000'),
  place('07131900', 'Mühlheimer Forst, gemfr. Gebiet', 0, '66', '9900'),
];

test('a register is imported, the same file again changes nothing, a newer one replaces it', async () => {
  const importFile = (lines: string[]) => {
    const parsed = parseRegister(registerFile(lines));
    assert.ok(parsed.ok);
    return db.asSystem((tx) => importRegister(tx, parsed.value, new Date(0)));
  };
  assert.deepEqual(await importFile(registerLines), { added: 8, changed: 0, removed: 0, total: 8 });
  assert.deepEqual(await importFile(registerLines), { added: 0, changed: 0, removed: 0, total: 8 });
  const grown = registerLines.with(5, place('07131002', 'Kleinmühlheim', 900)).slice(0, 7);
  assert.deepEqual(
    await importFile(grown),
    { added: 0, changed: 4, removed: 1, total: 7 },
    'sums change above it',
  );
  await importFile(registerLines);
  assert.deepEqual(await here(describeRegister), { municipalities: 4, asOf: '2017-12-31' });
});

test('a municipality is found by typing its name, whatever the spelling, the nearest first', async () => {
  const names = async (text: string) =>
    (await here((tx) => searchRegister(tx, text))).map(({ name }) => name);
  for (const text of ['mühl', 'MUEHLHEIM', 'muhlheim'])
    assert.deepEqual((await names(text)).slice(0, 2), ['Mühlheim, Stadt', 'Kleinmühlheim'], text);
  assert.equal((await names('Mülheim'))[0], 'Mühlheim, Stadt', 'a forgotten letter');
  assert.deepEqual(await names('07131002'), ['Kleinmühlheim']);
  assert.deepEqual(await names('100%_'), []);
  assert.deepEqual(await names(' '), []);
});

test('a hit tells places of one name apart by district and Land', async () => {
  const [hit] = await here((tx) => searchRegister(tx, 'Kleinmühlheim'));
  assert.deepEqual([hit!.district, hit!.land, hit!.inhabitants], ['Wiesenkreis', 'Rheinland-Pfalz', 800]);
});

test('what the register knows becomes a profile', async () => {
  const entry = await here((tx) => findRegisterEntry(tx, '071315001'));
  const made = profileFrom(entry!);
  assert.equal(made.ok && made.value.inhabitants, 2000);
});

async function lastAudit() {
  const { rows } = await here((tx) =>
    tx.execute<{ act: string; name: string; before: unknown; after: unknown }>(
      sql`select act, name, before, after from audit_entries order by sequence desc limit 1`,
    ),
  );
  const { act, name, before, after } = rows[0]!;
  return [act, name, before, after];
}

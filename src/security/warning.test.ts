import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { openTestApp, postForm, type SignedIn, signInAs } from '../../test/sign-in.ts';
import { openWorld } from '../../test/world.ts';
import { program } from '../audit/core/actor.ts';
import type { Role } from '../kernel/role.ts';
import { listNotices } from '../notice/store/notices.ts';
import { paths } from '../web/paths.ts';
import { warnOfClocks } from './store/warnings.ts';

const world = await openWorld();
after(() => world.close());
const { db, municipalityId, inTown } = world;

const noticedAt = '2026-11-24T07:15:00Z';
const after24 = (hours: number) => new Date(Date.parse(noticedAt) + hours * 3_600_000);
const post = (moment: Date, path: string, fields: Record<string, string>, { cookie }: SignedIn) =>
  postForm(
    openTestApp(db, {}, () => moment),
    path,
    fields,
    cookie,
  );
const warn = (hours: number) => inTown((tx) => warnOfClocks(tx, program(municipalityId, after24(hours))));
const toldTo = async ({ personId }: SignedIn) =>
  (await inTown((tx) => listNotices(tx, personId))).toReversed();
const subjectsOf = async (person: SignedIn) => (await toldTo(person)).map(({ subjectDe }) => subjectDe);

const breach = {
  title: 'Abfluss von Meldedaten',
  kind: 'data-loss',
  noticedAt: '24.11.2026 08:15',
  description: 'Ein Verzeichnis stand offen im Netz.',
  personalData: 'yes',
  highRisk: 'no',
  coveredEntity: 'no',
  criticalOperator: 'no',
  manufacturer: 'no',
  registration: 'no',
  version: '0',
};

const people = {} as Record<'isb' | 'mayor' | 'cio' | 'guide', SignedIn>;
let id = '';

before(async () => {
  for (const role of ['isb', 'mayor', 'cio', 'guide'] as const) {
    people[role] = await signInAs(db, { municipalityId, roles: [role], name: `Person ${role}` });
    await hold(role, people[role].personId);
  }
  const entered = await post(after24(1), paths.securityIncidentNew(), breach, people.cio);
  id = entered.headers.get('location')!.split('/').at(-1)!;
});

const hold = (role: Role, personId: string) =>
  db.asSystem(async (tx) => {
    await tx.execute(sql`
      update persons set email = ${`${role}@lohenfurt.example`} where id = ${personId}`);
    await tx.execute(sql`
      insert into role_holders (municipality_id, person_id, role, from_day)
      values (${municipalityId}, ${personId}, ${role}, '2026-01-01')`);
  });

describe('whoever answers for incidents', () => {
  it('learns at once that one was entered, except who entered it; nobody else does', async () => {
    for (const role of ['isb', 'mayor'] as const)
      assert.deepEqual(await subjectsOf(people[role]), ['Vorfall 1: eingetragen, die Meldefristen laufen']);
    for (const role of ['cio', 'guide'] as const) assert.deepEqual(await subjectsOf(people[role]), []);
  });

  it('is warned at each step once, however often the rounds run', async () => {
    for (const hours of [2, 47, 48.1, 48.3, 60, 66.1, 66.2, 71.5, 71.6]) await warn(hours);
    assert.deepEqual((await subjectsOf(people.cio)).slice(-3), [
      'Vorfall 1: Eine Meldefrist endet in 23 Stunden',
      'Vorfall 1: Eine Meldefrist endet in 5 Stunden',
      'Vorfall 1: Eine Meldefrist endet in weniger als einer Stunde',
    ]);
    assert.deepEqual(await subjectsOf(people.guide), []);
  });

  it('reads what is to be done, and nothing of what happened: mails leave the room', async () => {
    const { textDe, textEn, href } = (await toldTo(people.isb)).at(-1)!;
    assert.match(textDe, /Verletzung personenbezogener Daten melden \(Art\. 33 Abs\. 1 DSGVO\)/);
    assert.match(textDe, /Ende der Frist: 27\.11\.2026, 08:15/);
    for (const text of [textDe, textEn]) assert.doesNotMatch(text, /Meldedaten|Verzeichnis/);
    assert.equal(href, paths.securityIncident(id, 'fristen'));
  });

  it('gets the mail at once, even with a daily digest', async () => {
    await db.asSystem((tx) =>
      tx.execute(sql`
        insert into notice_settings (municipality_id, person_id, rhythm, language, muted)
        values (${municipalityId}, ${people.mayor.personId}, 'daily', 'de', '{}')
        on conflict (municipality_id, person_id) do update set rhythm = 'daily'`),
    );
    await warn(72.5);
    const last = (await toldTo(people.mayor)).at(-1)!;
    assert.equal(last.subjectDe, 'Vorfall 1: Eine Meldefrist ist abgelaufen');
    assert.equal(last.mailing, 'mailed');
  });

  it('learns of a period that ended while the program stood still as soon as it runs again, once', async () => {
    const entered = await post(
      after24(80),
      paths.securityIncidentNew(),
      { ...breach, noticedAt: '27.11.2026 10:00' },
      people.cio,
    );
    assert.equal(entered.status, 303);
    await warn(400);
    await warn(401);
    const subjects = (await subjectsOf(people.isb)).filter((subject) =>
      subject.startsWith('Vorfall 2: Eine'),
    );
    assert.deepEqual(subjects, ['Vorfall 2: Eine Meldefrist ist abgelaufen']);
  });

  it('is left in peace once it was told, and in an exercise', async () => {
    const before = (await subjectsOf(people.isb)).length;
    const drill = { ...breach, exercise: 'on' };
    assert.equal((await post(after24(402), paths.securityIncidentNew(), drill, people.cio)).status, 303);
    const quiet = { ...breach, noticedAt: '11.12.2026 08:00' };
    const entered = await post(after24(410), paths.securityIncidentNew(), quiet, people.isb);
    const own = entered.headers.get('location')!.split('/').at(-1)!;
    const told = { kind: 'told', reportedAt: '11.12.2026 09:00', reportedBy: 'Ruth Hagenau' };
    const saved = await post(after24(411), paths.securityIncidentReport(own, 'dsgvo-33'), told, people.isb);
    assert.equal(saved.status, 303);
    await warn(600);
    assert.equal((await subjectsOf(people.isb)).length, before);
  });
});

it('three warnings of one round come as one notice that names them all', async () => {
  const many = { ...breach, noticedAt: '24.12.2026 08:15', coveredEntity: 'yes' };
  assert.equal((await post(after24(725), paths.securityIncidentNew(), many, people.cio)).status, 303);
  await warn(900);
  const { subjectDe, textDe } = (await toldTo(people.isb)).at(-1)!;
  assert.match(subjectDe, /^\d Meldefristen von Sicherheitsvorfällen$/);
  for (const name of ['Frühe Erstmeldung', 'Bewertung des Vorfalls', 'Verletzung personenbezogener'])
    assert.ok(textDe.includes(name), name);
});

import { inArray } from 'drizzle-orm';
import type { Actor } from '../audit/core/actor.ts';
import { recordAudits } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import { persons } from '../people/tables.ts';
import { Random } from '../planner/core/random.ts';
import { addMonths, contactOutcomes } from './core/guide.ts';
import type { DemoGuides, IdOf, Load } from './store/demo-work.ts';
import { loadWork } from './store/demo-work.ts';
import {
  guideCommunities,
  guideCommunityMembers,
  guideContacts,
  guideMaterials,
  guides,
  guideTopicLinks,
  guideTopics,
  guideTrainings,
  guideUnits,
} from './tables.ts';

export async function loadDemo(
  tx: Tx,
  actor: Actor,
  idOf: IdOf,
  demo: DemoGuides,
  today: string,
): Promise<void> {
  const source = new Random(7);
  const rows = await tx.select({ id: persons.id }).from(persons);
  const known = new Set(rows.map(({ id }) => id));
  const load: Load = { tx, actor, idOf, demo, today, random: () => source.fraction(), known };
  await loadTopics(load);
  await loadMandates(load);
  await loadVolunteers(load);
  await loadGroups(load);
  await loadContacts(load);
  await loadWork(load);
}

const of = ({ demo, idOf, known }: Load) =>
  demo.guides.filter(({ person }) => known.has(idOf('person', person)));

async function loadTopics({ tx, actor: { municipalityId }, idOf, demo }: Load): Promise<void> {
  await tx.insert(guideTopics).values(
    demo.topics.map(({ name, about }, position) => ({
      municipalityId,
      id: idOf('guide-topic', name),
      name,
      description: about,
      position,
    })),
  );
  await tx.insert(guideMaterials).values(
    demo.materials.map(({ title, url, topic }) => ({
      municipalityId,
      id: idOf('guide-material', title),
      title,
      url,
      topicId: idOf('guide-topic', topic),
    })),
  );
}

async function loadMandates(load: Load): Promise<void> {
  const { tx, actor, idOf } = load;
  const { municipalityId } = actor;
  const list = of(load);
  const guideId = (person: string) => idOf('guide', person);
  const perUnit = new Map<string, number>();
  const rows = list.map((one) => {
    // Every third of a unit's people, so that guides sit in different teams of the contact list.
    const at = 2 + 9 * (perUnit.get(one.unit) ?? 0);
    perUnit.set(one.unit, (perUnit.get(one.unit) ?? 0) + 1);
    return {
      municipalityId,
      id: guideId(one.person),
      kind: one.holding ? ('holding' as const) : ('inside' as const),
      state: 'active' as const,
      personId: idOf('person', one.person),
      unitId: idOf('unit', one.unit),
      volunteered: true,
      managerAgreedOn: one.since,
      hoursPerWeek: one.hours,
      since: one.since,
      nominatedBy: 'Leyla Demirci',
      nominatedOn: one.since,
      listName: one.holding ? null : `${one.unit}-${String(at).padStart(3, '0')}`,
    };
  });
  await tx.insert(guides).values(rows);
  await loadMandateLinks(load, list);
  for (const { person, deputy } of list)
    if (deputy)
      await tx
        .update(guides)
        .set({ deputyId: guideId(deputy) })
        .where(inArray(guides.id, [guideId(person)]));
  await recordAudits(
    tx,
    actor,
    rows.map(({ id, unitId, since }) => ({
      act: 'guide.nominate',
      entity: 'guide',
      entityId: id,
      after: { unitId, since },
    })),
  );
}

/** Topics, further units and the basic course of each. */
async function loadMandateLinks({ tx, actor, idOf }: Load, list: DemoGuides['guides']): Promise<void> {
  const { municipalityId } = actor;
  const guideId = (person: string) => idOf('guide', person);
  const links = list.flatMap(({ person, topics }) =>
    topics.map((topic) => ({
      municipalityId,
      guideId: guideId(person),
      topicId: idOf('guide-topic', topic),
    })),
  );
  await tx.insert(guideTopicLinks).values(links);
  const further = list.flatMap(({ person, also = [] }) =>
    also.map((unit) => ({ municipalityId, guideId: guideId(person), unitId: idOf('unit', unit) })),
  );
  await tx.insert(guideUnits).values(further);
  const trainings = list.flatMap(({ person, trained }) =>
    trained
      ? [
          {
            municipalityId,
            id: idOf('guide-training', person),
            guideId: guideId(person),
            name: 'Grundkurs für neue Lotsen',
            completedOn: trained,
            expiresOn: addMonths(trained, 36),
          },
        ]
      : [],
  );
  await tx.insert(guideTrainings).values(trainings);
}

async function loadVolunteers({ tx, actor: { municipalityId }, idOf, demo }: Load): Promise<void> {
  await tx.insert(guides).values(
    demo.volunteers.map(({ name, site, open, languages, since, public: isPublic }) => ({
      municipalityId,
      id: idOf('guide', name),
      kind: 'community' as const,
      state: 'active' as const,
      name,
      site,
      openingHours: open,
      languages,
      volunteered: true,
      since,
      nominatedBy: 'Leyla Demirci',
      nominatedOn: since,
      consentOn: isPublic ? since : null,
    })),
  );
}

async function loadGroups(load: Load): Promise<void> {
  const { tx, actor, idOf, demo } = load;
  const { municipalityId } = actor;
  const there = new Set(of(load).map(({ person }) => person));
  const id = (name: string) => idOf('guide-community', name);
  await tx
    .insert(guideCommunities)
    .values(demo.groups.map(({ name, purpose }) => ({ municipalityId, id: id(name), name, purpose })));
  const members = demo.groups.flatMap((group) =>
    group.members
      .filter((name) => there.has(name))
      .map((name) => ({ municipalityId, communityId: id(group.name), guideId: idOf('guide', name) })),
  );
  if (members.length > 0) await tx.insert(guideCommunityMembers).values(members);
}

const durations = [5, 15, 15, 30, 30, 60];

/** Three to six contacts of each guide in the last ninety days, most with the own unit. */
async function loadContacts(load: Load): Promise<void> {
  const { tx, actor, idOf, demo, today, random } = load;
  const { municipalityId } = actor;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const daysBefore = (days: number) =>
    new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  const codes = [...new Set(demo.guides.filter(({ holding }) => !holding).map(({ unit }) => unit))];
  const rows = of(load).flatMap(({ person, unit, topics, also = [] }) =>
    Array.from({ length: 3 + Math.floor(random() * 4) }, (_, at) => ({
      municipalityId,
      id: idOf('guide-contact', `${person} ${at}`),
      guideId: idOf('guide', person),
      day: daysBefore(1 + Math.floor(random() * 85)),
      unitId: idOf('unit', random() < 0.88 ? pick([unit, unit, ...also]) : pick(codes)),
      topicId: idOf('guide-topic', pick(topics)),
      minutes: pick(durations),
      outcome: pick(contactOutcomes),
    })),
  );
  const [first] = of(load);
  const outside = demo.outside.map((town, at) => ({
    municipalityId,
    id: idOf('guide-contact', `outside ${at}`),
    guideId: idOf('guide', first!.person),
    day: daysBefore(10 + 12 * at),
    outside: town,
    topicId: idOf('guide-topic', first!.topics[0]!),
    minutes: 60,
    outcome: 'helped' as const,
  }));
  await tx.insert(guideContacts).values([...rows, ...outside]);
}

import type { Actor } from '../audit/core/actor.ts';
import { recordAudits } from '../audit/store.ts';
import type { Tx } from '../db/index.ts';
import { parseSkills } from './core/skill.ts';
import { personSkills, persons, posts, teamMembers, teams } from './tables.ts';

/** data/demo/people.yaml */
export type DemoPeople = {
  persons: { name: string; mail: string; in?: string; does?: string; skills?: string }[];
  posts: { in: string; name: string; grade?: string; fte?: number; it?: boolean; person?: string }[];
  teams: { code: string; name: string; fte: number; share: number; members: Record<string, number> }[];
};

type IdOf = (thing: string, key: string) => string;

export async function loadDemo(tx: Tx, actor: Actor, idOf: IdOf, demo: DemoPeople): Promise<void> {
  await loadPersons(tx, actor, idOf, demo.persons);
  await loadPosts(tx, actor, idOf, demo.posts);
  await loadTeams(tx, actor, idOf, demo.teams);
}

async function loadPersons(tx: Tx, actor: Actor, idOf: IdOf, list: DemoPeople['persons']): Promise<void> {
  const { municipalityId } = actor;
  const rows = list.map((person) => ({
    municipalityId,
    id: idOf('person', person.name),
    name: person.name,
    occupation: person.does ?? null,
    email: `${person.mail}@lohenfurt.example`,
    unitId: person.in === undefined ? null : idOf('unit', person.in),
  }));
  const skills = list.flatMap((person) =>
    parseSkills(person.skills ?? '').map(({ name, level }) => ({
      municipalityId,
      personId: idOf('person', person.name),
      skill: name,
      level,
    })),
  );
  await tx.insert(persons).values(rows);
  await tx.insert(personSkills).values(skills);
  await record(tx, actor, 'person', rows);
}

async function loadPosts(tx: Tx, actor: Actor, idOf: IdOf, list: DemoPeople['posts']): Promise<void> {
  const rows = list.map((post, index) => ({
    municipalityId: actor.municipalityId,
    id: idOf('post', `${index}`),
    unitId: idOf('unit', post.in),
    name: post.name,
    grade: post.grade ?? null,
    fullTimeEquivalents: post.fte ?? 1,
    isIt: post.it ?? false,
    personId: post.person === undefined ? null : idOf('person', post.person),
  }));
  await tx.insert(posts).values(rows);
  await record(tx, actor, 'post', rows);
}

async function loadTeams(tx: Tx, actor: Actor, idOf: IdOf, list: DemoPeople['teams']): Promise<void> {
  const { municipalityId } = actor;
  const rows = list.map((team, position) => ({
    municipalityId,
    id: idOf('team', team.code),
    code: team.code,
    name: team.name,
    unitId: idOf('unit', '17'),
    fullTimeEquivalents: team.fte,
    projectShare: team.share,
    position,
  }));
  const members = list.flatMap((team) =>
    Object.entries(team.members).map(([name, share]) => ({
      municipalityId,
      teamId: idOf('team', team.code),
      personId: idOf('person', name),
      share,
    })),
  );
  await tx.insert(teams).values(rows);
  await tx.insert(teamMembers).values(members);
  await record(tx, actor, 'team', rows);
}

const record = (
  tx: Tx,
  actor: Actor,
  entity: string,
  rows: readonly { municipalityId: string; id: string }[],
): Promise<void> =>
  recordAudits(
    tx,
    actor,
    rows.map(({ municipalityId: _, id, ...after }) => ({
      act: `${entity}.create`,
      entity,
      entityId: id,
      after,
    })),
  );

import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';

/** What the data are kept for; `named` is where a person is only named on something that is not theirs. */
export const ownGroups = [
  'person',
  'roles',
  'guide',
  'impulses',
  'maturity',
  'notices',
  'access',
  'named',
] as const;
export type OwnGroup = (typeof ownGroups)[number];

/** A column that names a person, or with `guide` the mandate of one. */
type Place = { group: OwnGroup; table: string; column: string; guide?: true };

const places = (group: OwnGroup, columns: Record<string, string | readonly string[]>): Place[] =>
  Object.entries(columns).flatMap(([table, names]) =>
    [names].flat().map((column) => ({ group, table, column })),
  );
const ofGuide = (tables: readonly string[]): Place[] =>
  tables.map((table) => ({ group: 'guide', table, column: 'guide_id', guide: true }));

/** Every column of the store that refers to a person; a test asks the database whether one is missing. */
export const ownPlaces: readonly Place[] = [
  ...places('person', {
    persons: 'id',
    person_skills: 'person_id',
    team_members: 'person_id',
    posts: 'person_id',
  }),
  ...places('roles', { role_holders: 'person_id', handovers: 'from_person_id' }),
  ...places('guide', {
    guides: 'person_id',
    guide_sign_ups: 'person_id',
    guide_questions: 'asked_by',
    guide_answers: 'given_by',
  }),
  ...ofGuide([
    'guide_community_members',
    'guide_contacts',
    'guide_topic_links',
    'guide_trainings',
    'guide_units',
  ]),
  ...places('impulses', { impulses: 'giver_id', impulse_supports: 'person_id' }),
  ...places('maturity', {
    maturity_participants: 'person_id',
    maturity_answers: 'person_id',
    pulse_participants: 'person_id',
  }),
  ...places('notices', { personal_notices: 'person_id', notice_settings: 'person_id', mails: 'person_id' }),
  ...places('access', { memberships: 'person_id', access_tokens: 'person_id' }),
  ...places('named', {
    initiatives: ['client_id', 'guide_id', 'lead_it_id', 'lead_office_id'],
    role_holders: 'deputy_id',
    law_statements: 'responsible_id',
    standard_proposals: 'person_id',
    security_answers: 'person_id',
    security_incidents: 'lead_id',
    security_targets: 'person_id',
    security_tasks: 'person_id',
  }),
];

/** What guards an access or a mail is of no use to its owner, and of much to a thief. */
const secrets = ['municipality_id', 'token_hash', 'address_hash'];

export type OwnData = {
  /** Rows as they are stored, by table. */
  groups: Record<OwnGroup, Record<string, unknown[]>>;
  /** What the person did, without the values before and after: they may be about others. */
  log: { at: string; role: string; act: string; entity: string; entityId: string }[];
};

/** All that is stored on a person in this municipality (Art. 15 and 20 DSGVO). */
export async function readOwnData(tx: Tx, personId: string): Promise<OwnData> {
  const groups = Object.fromEntries(ownGroups.map((group) => [group, {}])) as OwnData['groups'];
  for (const place of ownPlaces) {
    const rows = await readPlace(tx, place, personId);
    const tables = groups[place.group];
    if (rows.length > 0) tables[place.table] = [...(tables[place.table] ?? []), ...rows];
  }
  const { rows } = await tx.execute(sql`
    select at, role, act, entity, entity_id as "entityId" from audit_entries
    where person_id = ${personId} order by sequence`);
  return { groups, log: rows as OwnData['log'] };
}

/** Of something that only names the person, which it is and as what. */
async function readPlace(
  tx: Tx,
  { group, table, column, guide }: Place,
  personId: string,
): Promise<unknown[]> {
  const owner = guide ? sql`(select id from guides where person_id = ${personId})` : sql`(${personId}::uuid)`;
  const row =
    group === 'named'
      ? sql`jsonb_build_object('id', to_jsonb(one) -> 'id', 'as', ${column}::text)`
      : sql`to_jsonb(one) - ${sql.param(secrets)}::text[]`;
  const { rows } = await tx.execute(
    sql`select ${row} as row from ${sql.identifier(table)} one where one.${sql.identifier(column)} in ${owner}`,
  );
  return rows.map((one) => (one as { row: unknown }).row);
}

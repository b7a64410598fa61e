import { sql } from 'drizzle-orm';
import type { Tx } from '../../../db/index.ts';

/** How many rows about staff are kept, by kind: for the page that says what is kept and why. */
export type Kept = {
  persons: number;
  addresses: number;
  skills: number;
  teamPlaces: number;
  posts: number;
  roles: number;
  accounts: number;
  notices: number;
  initiatives: number;
  guides: number;
  contacts: number;
  contactList: number;
  impulses: number;
  supports: number;
  questions: number;
  signUps: number;
  surveys: number;
  tokens: number;
  audit: number;
  shares: number;
};

export async function countKept(tx: Tx): Promise<Kept> {
  const { rows } = await tx.execute<Kept>(sql`
    select
      (select count(*) from persons)::int as persons,
      (select count(*) from persons where email is not null or phone is not null)::int as addresses,
      (select count(*) from person_skills)::int as skills,
      (select count(*) from team_members)::int as "teamPlaces",
      (select count(*) from posts where person_id is not null)::int as posts,
      (select count(*) from role_holders)::int as roles,
      (select count(*) from memberships)::int as accounts,
      (select count(*) from personal_notices)::int as notices,
      (select count(client_id) + count(lead_office_id) + count(lead_it_id) from initiatives)::int as initiatives,
      (select count(*) from guides where cleared_on is null)::int as guides,
      (select count(*) from guide_contacts)::int as contacts,
      (select coalesce(sum(cardinality(people)), 0) from contact_lists)::int as "contactList",
      (select count(giver_id) from impulses)::int as impulses,
      (select count(*) from impulse_supports)::int as supports,
      (select count(asked_by) from guide_questions)::int
        + (select count(given_by) from guide_answers)::int as questions,
      (select count(*) from guide_sign_ups)::int as "signUps",
      (select count(*) from pulse_participants)::int as surveys,
      (select count(*) from access_tokens)::int as tokens,
      (select count(*) from audit_entries)::int as audit,
      (select count(*) from retirement_shares)::int as shares`);
  return rows[0]!;
}

/** For how many months data of the guides' room are kept. */
export type KeptMonths = { keepMonths: number; contactMonths: number };

/** Posts, roles and entries of the one who looks; name, unit, teams and skills stand in the person's row. */
export type OwnPlaces = {
  posts: string[];
  roles: string[];
  contacts: number;
  impulses: number;
  questions: number;
  signUps: number;
};

export async function readOwnPlaces(tx: Tx, personId: string, today: string): Promise<OwnPlaces> {
  const { rows } = await tx.execute<OwnPlaces>(sql`
    select
      array(select name from posts where person_id = ${personId} order by name) as posts,
      array(select role from role_holders
        where person_id = ${personId} and from_day <= ${today} and (until_day is null or until_day >= ${today})
        order by role) as roles,
      (select count(*) from guide_contacts c join guides g on g.municipality_id = c.municipality_id and g.id = c.guide_id
        where g.person_id = ${personId})::int as contacts,
      (select count(*) from impulses where giver_id = ${personId})::int as impulses,
      (select count(*) from guide_questions where asked_by = ${personId})::int
        + (select count(*) from guide_answers where given_by = ${personId})::int as questions,
      (select count(*) from guide_sign_ups where person_id = ${personId})::int as "signUps"`);
  return rows[0]!;
}

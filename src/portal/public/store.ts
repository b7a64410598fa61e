import { sql } from 'drizzle-orm';
import { standingOn } from '../../agenda/core/online-services.ts';
import { levelCatalogue, listOnlineServices } from '../../agenda/store/online-services.ts';
import { measured, readOutline } from '../../agenda/store/outline.ts';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudits } from '../../audit/store.ts';
import type { Database, Tx } from '../../db/index.ts';
import { listReleased } from '../../guides/store/impulses.ts';
import { type Day, dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { readPhases } from '../participation/store/source.ts';
import type { Source } from './core/public-view.ts';
import { parseReleaseKey, type Release, type ReleaseKey } from './core/release.ts';
import { listEasyTexts } from './easy-store.ts';

export type Site = {
  municipalityId: string;
  slug: string;
  open: boolean;
  imprint: string | null;
  contact: string | null;
  contributorId: string | null;
  takesIdeas: boolean;
  version: number;
  name: string;
  ags: string | null;
};

const siteColumns = sql`s.municipality_id as "municipalityId", s.slug, s.open, s.imprint, s.contact,
  s.contributor_id as "contributorId", s.takes_ideas as "takesIdeas", s.version, m.name, m.ags`;

/** The open site of an address. Before it is found no municipality is known, so the look-up is the program's own. */
export async function findOpenSite(db: Database, slug: string): Promise<Site | undefined> {
  const { rows } = await db.asSystem((tx) =>
    tx.execute<Site>(sql`select ${siteColumns} from public_sites s
      join municipalities m on m.id = s.municipality_id where s.slug = ${slug} and s.open`),
  );
  return rows[0];
}

export async function findSite(tx: Tx): Promise<Site | undefined> {
  const { rows } = await tx.execute<Site>(
    sql`select ${siteColumns} from public_sites s join municipalities m on m.id = s.municipality_id`,
  );
  return rows[0];
}

export type SiteInput = Pick<Site, 'slug' | 'open' | 'imprint' | 'contact' | 'contributorId' | 'takesIdeas'>;

/** False where somebody else has saved it since `version`; 0 says that there was none. */
export async function saveSite(tx: Tx, actor: Actor, site: SiteInput, version: number): Promise<boolean> {
  const before = await findSite(tx);
  const { rowCount } = await tx.execute(sql`
    insert into public_sites (municipality_id, slug, open, imprint, contact, contributor_id, takes_ideas)
    select ${actor.municipalityId}, ${site.slug}, ${site.open}, ${site.imprint}, ${site.contact},
      ${site.contributorId}, ${site.takesIdeas}
    on conflict (municipality_id) do update set slug = excluded.slug, open = excluded.open,
      imprint = excluded.imprint, contact = excluded.contact, contributor_id = excluded.contributor_id,
      takes_ideas = excluded.takes_ideas, version = public_sites.version + 1
    where public_sites.version = ${version}`);
  if (rowCount !== 1) return false;
  await recordAudits(tx, actor, [
    { act: 'public-site.change', entity: 'public-site', entityId: actor.municipalityId, before, after: site },
  ]);
  return true;
}

export async function listReleases(tx: Tx): Promise<Release[]> {
  const { rows } = await tx.execute<Omit<Release, 'at'> & { at: Date | string }>(
    sql`select kind, object_id as "objectId", part, released_at as at from publications
      order by kind, object_id, part`,
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** Releases and takes back; keys that name nothing of this municipality, or change nothing, are passed over. */
export async function changeReleases(
  tx: Tx,
  actor: Actor,
  { add, remove }: { add: readonly ReleaseKey[]; remove: readonly ReleaseKey[] },
): Promise<number> {
  const known = await objectIds(tx);
  const chosen = (keys: readonly ReleaseKey[]) => {
    const parts = keys.flatMap((key) => parseReleaseKey(key) ?? []);
    const valid = parts.filter(({ objectId }) => isId(objectId) && known.has(objectId));
    return sql`jsonb_to_recordset(${JSON.stringify(valid)}::jsonb) as chosen(kind text, "objectId" uuid, part text)`;
  };
  const { rows: added } = await tx.execute<ReleasedPart>(sql`insert into publications
    select ${actor.municipalityId}, kind, "objectId", part, ${actor.now.toISOString()}, ${actor.name}
    from ${chosen(add)} on conflict do nothing returning kind, object_id as "objectId", part`);
  const { rows: removed } =
    await tx.execute<ReleasedPart>(sql`delete from publications p using ${chosen(remove)}
    where p.kind = chosen.kind and p.object_id = chosen."objectId" and p.part = chosen.part
    returning p.kind, p.object_id as "objectId", p.part`);
  const entry =
    (verb: string) =>
    ({ kind, objectId, part }: ReleasedPart) => {
      const entity = entities[kind] ?? kind;
      return { act: `${entity}.${verb}`, entity, entityId: objectId, after: { part } };
    };
  await recordAudits(tx, actor, [...added.map(entry('release')), ...removed.map(entry('unrelease'))]);
  return added.length + removed.length;
}

type ReleasedPart = Omit<Release, 'at'>;

/** Kinds whose audit entries bear another name. */
const entities: Partial<Record<Release['kind'], string>> = {
  field: 'agenda-field',
  goal: 'agenda-goal',
  'online-services': 'online-service',
};

async function objectIds(tx: Tx): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from agendas union all select id from agenda_fields union all select id from agenda_goals
    union all select id from indicators union all select id from initiatives
    union all select municipality_id from online_services`);
  return new Set(rows.map(({ id }) => id));
}

/** Everything the public view is made from. */
export async function readSource(tx: Tx, now: Date): Promise<Source> {
  const today = dayInGermany(now);
  const { agenda, fields } = await readOutline(tx, today);
  const { rows: initiatives } = await tx.execute<Source['initiatives'][number]>(sql`
    select i.id, i.code, i.name, i.description, i.state, i.starts_on::text as "startsOn",
      i.ends_on::text as "endsOn", u.name as unit, i.public as "mayBePublic",
      array(select c.goal_id::text from initiative_contributions c
        where c.municipality_id = i.municipality_id and c.initiative_id = i.id) as "goalIds"
    from initiatives i join units u on u.municipality_id = i.municipality_id and u.id = i.unit_id
    order by i.code`);
  return {
    today,
    agenda,
    initiatives,
    phases: await readPhases(tx),
    ideas: await listReleased(tx),
    easyTexts: await listEasyTexts(tx),
    register: await readRegister(tx, today),
    fields: fields.map((field) => ({
      ...field,
      goals: field.goals.map((goal) => ({
        ...goal,
        indicators: goal.indicators.map((indicator) => ({
          ...indicator,
          values: measured(indicator.values).map((value, at) => ({
            ...value,
            comment: indicator.values[at]!.comment,
          })),
        })),
      })),
    })),
  };
}

async function readRegister(tx: Tx, today: Day): Promise<Source['register']> {
  const { rows } = await tx.execute<{ id: string }>(sql`select current_municipality() as id`);
  const { derived } = levelCatalogue();
  const services = (await listOnlineServices(tx)).map(({ entries, public: mayBePublic, ...one }) => ({
    id: one.id,
    name: one.name,
    unit: one.unit,
    url: one.url,
    mayBePublic,
    standing: standingOn(entries, today, derived),
  }));
  return { id: rows[0]!.id, services };
}

/** Every write leaves an audit entry, so the newest one names the state of the content. */
export async function contentVersion(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ version: string | null }>(
    sql`select max(sequence) as version from audit_entries`,
  );
  return Number(rows[0]?.version ?? 0);
}

/** Whether another municipality has the address; rows of others are hidden from this one, so the program asks. */
export async function isSlugTaken(db: Database, slug: string, municipalityId: string): Promise<boolean> {
  const { rows } = await db.asSystem((tx) =>
    tx.execute(sql`select 1 from public_sites where slug = ${slug} and municipality_id <> ${municipalityId}`),
  );
  return rows.length > 0;
}

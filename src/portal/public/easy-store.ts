import { sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';

/** A text in Leichte Sprache; `page` is the path below the site's address, empty for the start page. */
export type StoredEasyText = { page: string; text: string; version: number };

export async function listEasyTexts(tx: Tx): Promise<StoredEasyText[]> {
  const { rows } = await tx.execute<StoredEasyText>(
    sql`select page, text, version from public_easy_texts order by page`,
  );
  return rows;
}

/** Writes, or removes where `text` is null; false where somebody else was quicker. Version 0: there was none. */
export async function saveEasyText(
  tx: Tx,
  actor: Actor,
  { page, version }: Pick<StoredEasyText, 'page' | 'version'>,
  text: string | null,
): Promise<boolean> {
  const { rowCount } = await tx.execute(
    text === null
      ? sql`delete from public_easy_texts where page = ${page} and version = ${version}`
      : sql`insert into public_easy_texts (municipality_id, page, text)
          values (${actor.municipalityId}, ${page}, ${text})
          on conflict (municipality_id, page) do update set text = excluded.text,
            version = public_easy_texts.version + 1
          where public_easy_texts.version = ${version}`,
  );
  if (rowCount !== 1) return text === null && version === 0;
  const entity = { entity: 'easy-text', entityId: actor.municipalityId };
  await recordAudit(tx, actor, { act: 'easy-text.change', ...entity, after: { page, text } });
  return true;
}

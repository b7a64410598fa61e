import { and, asc, desc, eq } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { keepNewest } from '../../kernel/newest.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Knowledge } from '../core/advisor/advise.ts';
import { checkUpload, type UploadFault } from '../core/rules/contract.ts';
import { type ReadRefusal, readTables } from '../core/rules/read.ts';
import { ruleFiles } from '../tables.ts';
import { openKnowledge, type RuleFile, shippedKnowledge, shippedRuleFiles } from './catalogue.ts';

export type OwnRuleFile = {
  id: string;
  name: string;
  state: 'in-force' | 'superseded';
  reason: string;
  uploadedBy: string;
  createdAt: Date;
};

const columns = {
  id: ruleFiles.id,
  name: ruleFiles.name,
  state: ruleFiles.state,
  reason: ruleFiles.reason,
  uploadedBy: ruleFiles.uploadedBy,
  createdAt: ruleFiles.createdAt,
};

/** The municipality's own files, the newest first. */
export const listRuleFiles = (tx: Tx): Promise<OwnRuleFile[]> =>
  tx.select(columns).from(ruleFiles).orderBy(desc(ruleFiles.createdAt));

/** The files that count: the shipped ones, with the municipality's own in their place. */
export async function ruleFilesInForce(tx: Tx): Promise<RuleFile[]> {
  const own = await tx
    .select({ name: ruleFiles.name, xml: ruleFiles.xml })
    .from(ruleFiles)
    .where(eq(ruleFiles.state, 'in-force'));
  return shippedRuleFiles().map((file) => own.find(({ name }) => name === file.name) ?? file);
}

/** Compiled rules by the ids of the own files they hold: compiling costs more than a page. */
const compiled = new Map<string, Promise<Knowledge>>();
const maxCompiled = 50;

/** What the advisor answers from in this municipality. */
export async function knowledgeInForce(tx: Tx): Promise<Knowledge> {
  const own = await tx
    .select({ id: ruleFiles.id })
    .from(ruleFiles)
    .where(eq(ruleFiles.state, 'in-force'))
    .orderBy(asc(ruleFiles.id));
  if (own.length === 0) return shippedKnowledge();
  const key = own.map(({ id }) => id).join(' ');
  const known = compiled.get(key);
  if (known) return known;
  const opened = openKnowledge(await ruleFilesInForce(tx));
  keepNewest(compiled, key, opened, maxCompiled);
  return opened;
}

export type UploadRefusal =
  | Refusal<ReadRefusal | 'dmn-unknown-file'>
  | { refusal: 'rules-faulty'; faults: UploadFault[] };

/** Puts a changed file in force after checking that it is complete, unique and says only what it may. */
export async function uploadRules(
  tx: Tx,
  actor: Actor,
  upload: { xml: string; reason: string },
): Promise<Result<OwnRuleFile, UploadRefusal>> {
  const uploaded = await readTables(upload.xml);
  if (!uploaded.ok) return uploaded;
  const shipped = await findShipped(uploaded.value.map(({ id }) => id));
  if (!shipped) return refuse({ refusal: 'dmn-unknown-file', detail: { found: uploaded.value[0]!.id } });
  const faults = checkUpload(shipped.tables, uploaded.value);
  if (faults.length) return refuse({ refusal: 'rules-faulty', faults });
  return ok(await replaceFile(tx, actor, shipped.name, upload));
}

/** The shipped file that holds the first of these tables. */
async function findShipped(ids: readonly string[]) {
  for (const { name, xml } of shippedRuleFiles()) {
    const read = await readTables(xml);
    if (read.ok && read.value.some(({ id }) => ids.includes(id))) return { name, tables: read.value };
  }
  return undefined;
}

async function replaceFile(
  tx: Tx,
  actor: Actor,
  name: string,
  { xml, reason }: { xml: string; reason: string },
): Promise<OwnRuleFile> {
  await supersede(tx, name);
  const [row] = await tx
    .insert(ruleFiles)
    .values({
      municipalityId: actor.municipalityId,
      name,
      xml,
      reason,
      state: 'in-force',
      uploadedBy: actor.name,
      createdAt: actor.now,
    })
    .returning(columns);
  await recordAudit(tx, actor, {
    act: 'rules.upload',
    entity: 'rules',
    entityId: row!.id,
    after: { name, reason, bytes: xml.length },
  });
  return row!;
}

const supersede = (tx: Tx, name: string) =>
  tx
    .update(ruleFiles)
    .set({ state: 'superseded' })
    .where(and(eq(ruleFiles.name, name), eq(ruleFiles.state, 'in-force')))
    .returning({ id: ruleFiles.id });

/** Goes back to the shipped file; false where it counts already. */
export async function resetRules(tx: Tx, actor: Actor, name: string): Promise<boolean> {
  const [row] = await supersede(tx, name);
  if (!row) return false;
  await recordAudit(tx, actor, { act: 'rules.reset', entity: 'rules', entityId: row.id, before: { name } });
  return true;
}

import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../audit/core/actor.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Tx } from '../../db/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { InitiativeState } from '../../plan/core/initiative.ts';
import type { ListRow, Lists } from '../../plan/core/list.ts';
import { changeInitiatives, type ManyRefusal } from '../../plan/store/change-many.ts';
import {
  findInitiative,
  type InitiativeFields,
  type InitiativeStart,
  type WholeInitiative,
} from '../../plan/store/initiatives.ts';
import { createInitiatives } from '../../plan/store/many.ts';
import { allOrNothing } from '../../roles/store/step.ts';
import type { Reference } from '../core/predecessor.ts';
import { rowId } from '../core/prepare.ts';
import { type ImportSummary, learned } from '../core/profile.ts';
import type { Save } from '../core/save-plan.ts';
import type { SheetLayout } from '../core/write-table.ts';
import { importRows, importSenders, imports, type Parts } from '../tables.ts';
import type { Import } from './imports.ts';
import type { Sender } from './senders.ts';

export type ApplyRefusal = Refusal<'import-changed' | 'sender-changed' | 'initiative-changed' | string>;

export type Application = {
  found: Import;
  /** As it was when the rows were compared. */
  sender: Sender;
  saves: readonly Save[];
  leftOut: readonly string[];
  layout: readonly SheetLayout[];
  summary: ImportSummary;
};

/** Takes an import over, all or nothing: initiatives, their audit entries, and what the sender's next sheet needs. */
export const applyImport = (
  tx: Tx,
  actor: Actor,
  application: Application,
): Promise<Result<number, ApplyRefusal>> =>
  allOrNothing(tx, async (step) => {
    const closed = await closeImport(step, actor, application);
    if (!closed.ok) return closed;
    const taught = await teachSender(step, application);
    if (!taught.ok) return taught;
    const created = await createNew(step, actor, application.saves);
    if (!created.ok) return created;
    const rows = application.saves.flatMap((save) => {
      const one = created.value.get(save.id);
      return one ? [{ ...rowOf(actor, application.found.id, save), ...one }] : [];
    });
    const known = await saveKnown(step, actor, application.saves, created.value);
    if (!known.ok) return known;
    rows.push(
      ...known.value.map(({ save, ...one }) => ({ ...rowOf(actor, application.found.id, save), ...one })),
    );
    for (let at = 0; at < rows.length; at += batch)
      await step.insert(importRows).values(rows.slice(at, at + batch));
    await recordAudit(step, actor, {
      act: 'initiative-import.apply',
      entity: 'initiative-import',
      entityId: application.found.id,
      after: { name: application.found.fileName, ...application.summary.kinds },
    });
    return ok(application.saves.length);
  });

async function closeImport(
  tx: Tx,
  actor: Actor,
  { found, summary }: Application,
): Promise<Result<null, ApplyRefusal>> {
  const closed = await tx
    .update(imports)
    .set({ state: 'applied', file: null, closedAt: actor.now, summary, version: sql`${imports.version} + 1` })
    .where(and(eq(imports.id, found.id), eq(imports.version, found.version), eq(imports.state, 'open')))
    .returning({ id: imports.id });
  return closed.length > 0 ? ok(null) : refuse({ refusal: 'import-changed' });
}

/** Two imports of one sender at once would not see each other's rows: the second is compared anew. */
async function teachSender(
  tx: Tx,
  { found, sender, layout, leftOut }: Application,
): Promise<Result<null, ApplyRefusal>> {
  const taught = await tx
    .update(importSenders)
    .set({
      profile: learned(sender.profile, found.decisions, leftOut),
      layout: [...layout],
      version: sql`${importSenders.version} + 1`,
    })
    .where(and(eq(importSenders.id, sender.id), eq(importSenders.version, sender.version)))
    .returning({ id: importSenders.id });
  return taught.length > 0 ? ok(null) : refuse({ refusal: 'sender-changed' });
}

const rowOf = ({ municipalityId }: Actor, importId: string, { sheet, row, key, outcome, raw }: Save) => ({
  municipalityId,
  importId,
  sheet,
  rowNumber: row,
  rowKey: key,
  outcome,
  raw,
});

/** Rows of one statement. */
const batch = 1_000;

type Saved = { initiativeId: string; before: Parts | null; afterVersion: number };

/** By row: all new ones at once, as they may name each other as predecessors. */
type Created = ReadonlyMap<string, Saved>;

async function createNew(
  tx: Tx,
  actor: Actor,
  saves: readonly Save[],
): Promise<Result<Created, ApplyRefusal>> {
  const fresh = saves.filter(({ existing }) => existing === null);
  const starts = fresh.map(({ change, state }) => ({
    fields: change.fields as InitiativeStart,
    state: (state ?? 'idea') as InitiativeState,
  }));
  const listsOf = (ids: readonly string[]): Lists[] => {
    const known = new Map(fresh.map(({ id }, index) => [id, { initiativeId: ids[index]! }]));
    return fresh.map((save) => listsIn(save, known));
  };
  const created = await createInitiatives(tx, actor, starts, listsOf);
  if (!created.ok) {
    const { index, ...refusal } = created.error;
    return refuse({ ...refusal, at: rowId(fresh[index]!) });
  }
  const saved = (index: number): Saved => {
    const { id, version } = created.value[index]!;
    return { initiativeId: id, before: null, afterVersion: version };
  };
  return ok(new Map(fresh.map(({ id }, index) => [id, saved(index)])));
}

type Ids = ReadonlyMap<string, { initiativeId: string }>;

function listsIn(save: Save, created: Ids): Lists {
  const dependencies = dependenciesOf(save, created);
  return { ...save.change.lists, ...(dependencies && { dependencies }) };
}

async function saveKnown(
  tx: Tx,
  actor: Actor,
  saves: readonly Save[],
  created: Ids,
): Promise<Result<(Saved & { save: Save })[], ApplyRefusal>> {
  const same = saves.filter(({ existing, outcome }) => existing && outcome === 'same');
  const differing = saves.filter(({ existing, outcome }) => existing && outcome !== 'same');
  const changes = differing.map((save) => ({
    id: save.existing!.id,
    change: { fields: save.change.fields as Partial<InitiativeFields>, lists: listsIn(save, created) },
    version: save.existing!.version,
  }));
  const changed = await changeInitiatives(tx, actor, changes);
  if (!changed.ok) return refuse(await refusalOf(tx, differing[changed.error.index]!, changed.error));
  return ok([
    ...same.map((save) => ({
      save,
      initiativeId: save.existing!.id,
      before: null,
      afterVersion: save.existing!.version,
    })),
    ...changed.value.map(({ before, after }, index) => ({
      save: differing[index]!,
      initiativeId: after.id,
      before: partsOf(before, changes[index]!.change),
      afterVersion: after.version,
    })),
  ]);
}

async function refusalOf(tx: Tx, save: Save, { index: _, ...refusal }: ManyRefusal): Promise<ApplyRefusal> {
  const at = `${save.sheet} ${save.row}`;
  if (refusal.refusal !== 'version-conflict') return { ...refusal, at };
  const current = await findInitiative(tx, save.existing!.id);
  return { refusal: 'initiative-changed', at, detail: { code: current?.code ?? '?' } };
}

const partsOf = (
  whole: WholeInitiative,
  { fields, lists }: { fields: Partial<InitiativeFields>; lists: Lists },
): Parts => ({
  fields: Object.fromEntries(
    Object.keys(fields).map((key) => [key, (whole as Record<string, unknown>)[key] ?? null]),
  ),
  lists: Object.fromEntries(Object.keys(lists).map((key) => [key, whole.lists[key] ?? []])),
});

/** The named predecessors; what is known about one already stays. Undefined where the sheet says nothing about them. */
function dependenciesOf(save: Save, created: Ids): ListRow[] | undefined {
  if (save.predecessors === null || save.outcome === 'same') return undefined;
  const ids = new Set(save.predecessors.map((reference) => idOf(reference, created)));
  const known = save.existing?.dependencies ?? [];
  return [...ids].map(
    (predecessorId) =>
      known.find((one) => one.predecessorId === predecessorId) ?? {
        predecessorId,
        type: 'end-start',
        hard: true,
        note: null,
      },
  );
}

const idOf = (reference: Reference, created: Ids): string =>
  'id' in reference ? reference.id : created.get(reference.row)!.initiativeId;

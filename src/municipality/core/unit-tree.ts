import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Bilingual } from '../../kernel/text.ts';

/** department: Dezernat; staff-unit: Stabsstelle; eigenbetrieb: run by the municipality, own accounts; company: Beteiligung. */
export const unitKinds = ['department', 'office', 'staff-unit', 'eigenbetrieb', 'company'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Said in every room that shows units. */
export const unitKindNames: Record<UnitKind, Bilingual> = {
  department: { de: 'Dezernat', en: 'Department' },
  office: { de: 'Amt oder Fachbereich', en: 'Office' },
  'staff-unit': { de: 'Stabsstelle', en: 'Staff unit' },
  eigenbetrieb: { de: 'Eigenbetrieb', en: 'Municipal enterprise' },
  company: { de: 'Beteiligung', en: 'Holding' },
};

/** Who runs the unit's IT: the municipality's IT, the unit itself, or both. */
export const unitItOperations = ['municipality', 'mixed', 'own'] as const;
export type UnitItOperation = (typeof unitItOperations)[number];

/** Office and administration proper; Eigenbetriebe and companies belong to the Konzern around it. */
export const isCoreUnit = (kind: UnitKind): boolean => kind !== 'eigenbetrieb' && kind !== 'company';

export type TreeUnit = {
  id: string;
  parentId: string | null;
  officeStaff: number | null;
  position: number;
  code: string;
};

export type TreeNode<U extends TreeUnit> = {
  unit: U;
  /** 0 at the top. */
  depth: number;
  children: TreeNode<U>[];
  /** Of the unit and all below it; `unknown` counts those whose number is missing. */
  officeStaff: { known: number; unknown: number };
};

/** The units as trees, siblings in their order; a unit whose parent is not among them stands at the top. */
export function buildTree<U extends TreeUnit>(units: readonly U[]): TreeNode<U>[] {
  const ids = new Set(units.map((unit) => unit.id));
  const byParent = Map.groupBy(units, (unit) =>
    unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null,
  );
  const grow = (parent: string | null, depth: number): TreeNode<U>[] =>
    (byParent.get(parent) ?? []).toSorted(byOrder).map((unit) => {
      const children = grow(unit.id, depth + 1);
      return { unit, depth, children, officeStaff: sumStaff(unit, children) };
    });
  return grow(null, 0);
}

/** The tree read from top to bottom, as a list of rows. */
export const flattenTree = <U extends TreeUnit>(nodes: readonly TreeNode<U>[]): TreeNode<U>[] =>
  nodes.flatMap((node) => [node, ...flattenTree(node.children)]);

const numbers = new Intl.Collator('de', { numeric: true });
const byOrder = (a: TreeUnit, b: TreeUnit): number =>
  a.position - b.position || numbers.compare(a.code, b.code);

const sumStaff = (unit: TreeUnit, children: readonly TreeNode<TreeUnit>[]) =>
  children.reduce(
    (sum, child) => ({
      known: sum.known + child.officeStaff.known,
      unknown: sum.unknown + child.officeStaff.unknown,
    }),
    // A unit that only holds others need not have staff of its own.
    { known: unit.officeStaff ?? 0, unknown: unit.officeStaff === null && children.length === 0 ? 1 : 0 },
  );

/**
 * Whether a unit may hang below `parentId`: not below itself, not below one of its own.
 * `detail.path` names the loop it would make, by codes.
 */
export function checkParent(
  units: readonly TreeUnit[],
  id: string,
  parentId: string | null,
): Result<string | null, Refusal<'unit-loop' | 'unit-parent-unknown'>> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  if (parentId !== null && !byId.has(parentId))
    return refuse({ refusal: 'unit-parent-unknown', at: 'parentId' });
  const path: string[] = [];
  for (
    let step = parentId;
    step !== null && path.length <= units.length;
    step = byId.get(step)?.parentId ?? null
  ) {
    path.push(byId.get(step)?.code ?? '');
    if (step !== id) continue;
    return refuse({
      refusal: 'unit-loop',
      at: 'parentId',
      detail: { path: [...path].reverse().join(' › ') },
    });
  }
  return ok(parentId);
}

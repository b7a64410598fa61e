import type { Catalogue, Expression, Law, Obligation } from './catalogue.ts';
import type { CatalogueFault, CatalogueRefusal } from './fault.ts';
import { parseRecurrence } from './recurrence.ts';

export type FaultWithPath = CatalogueFault & { path: readonly PropertyKey[] };

const maxExpressionDepth = 8;

/** What the shape alone cannot show: ids, references, loops, the order of days, the depth of expressions. */
export function checkCatalogue(catalogue: Catalogue): FaultWithPath[] {
  return [
    ...findDoubleIds(catalogue),
    ...catalogue.laws.flatMap((law, index) => lawFaults(catalogue, law, ['laws', index])),
    ...findLoops(catalogue),
  ];
}

/** Ids of acts and obligations that were in force and are in the new catalogue no more. */
export function findLostIds(before: Catalogue, after: Catalogue): FaultWithPath[] {
  const kept = new Set(idsOf(after));
  return idsOf(before)
    .filter((id) => !kept.has(id))
    .map((id) => fault('id-changed', id, ['laws']));
}

const idsOf = (catalogue: Catalogue): string[] =>
  catalogue.laws.flatMap((law) => [law.id, ...law.obligations.map((obligation) => obligation.id)]);

function findDoubleIds(catalogue: Catalogue): FaultWithPath[] {
  const seen = new Set<string>();
  const check = (id: string, path: PropertyKey[]) => {
    if (seen.has(id)) return [fault('id-twice', id, path)];
    seen.add(id);
    return [];
  };
  return catalogue.laws.flatMap((law, index) => [
    ...check(law.id, ['laws', index, 'id']),
    ...law.obligations.flatMap(({ id }, at) => check(id, ['laws', index, 'obligations', at, 'id'])),
  ]);
}

function lawFaults(catalogue: Catalogue, law: Law, path: PropertyKey[]): FaultWithPath[] {
  const relations = law.relations.flatMap(({ target }, index) =>
    target.startsWith('celex:') || catalogue.laws.some(({ id }) => id === target)
      ? []
      : [fault('law-unknown', target, [...path, 'relations', index, 'target'])],
  );
  const versions = law.versions ?? [];
  const unordered = versions.findIndex(
    (version, index) => index > 0 && version.validFrom <= versions[index - 1]!.validFrom,
  );
  return [
    ...relations,
    ...(unordered > 0
      ? [
          fault('dates-out-of-order', versions[unordered]!.validFrom, [
            ...path,
            'versions',
            unordered,
            'validFrom',
          ]),
        ]
      : []),
    ...depthFaults(law.appliesWhen, [...path, 'appliesWhen']),
    ...law.sanctions.flatMap(({ references }, index) =>
      sourceFaults(catalogue, references, [...path, 'sanctions', index, 'references']),
    ),
    ...law.obligations.flatMap((obligation, index) =>
      obligationFaults(catalogue, law, obligation, [...path, 'obligations', index]),
    ),
  ];
}

function obligationFaults(
  catalogue: Catalogue,
  law: Law,
  obligation: Obligation,
  path: PropertyKey[],
): FaultWithPath[] {
  const { id, version, due, recurrence, appliesWhen, references } = obligation;
  const faults: FaultWithPath[] = [];
  if (!id.startsWith(`${law.id}.`)) faults.push(fault('id-of-other-law', id, [...path, 'id']));
  if (version !== undefined && !law.versions?.some((known) => known.id === version))
    faults.push(fault('version-unknown', version, [...path, 'version']));
  if (recurrence !== null && !parseRecurrence(recurrence))
    faults.push(fault('not-a-rule', recurrence, [...path, 'recurrence']));
  if (appliesWhen) faults.push(...depthFaults(appliesWhen, [...path, 'appliesWhen']));
  faults.push(...sourceFaults(catalogue, references, [...path, 'references']));
  return [...faults, ...dueFaults(catalogue, due, [...path, 'due'])];
}

function dueFaults(catalogue: Catalogue, due: Obligation['due'], path: PropertyKey[]): FaultWithPath[] {
  const history = due.history ?? [];
  const unordered = history.findIndex(
    (entry, index) => index > 0 && entry.knownFrom <= history[index - 1]!.knownFrom,
  );
  const faults = history.flatMap(({ reference }, index) =>
    sourceFaults(catalogue, [reference], [...path, 'history', index, 'reference']),
  );
  if (unordered > 0)
    faults.push(
      fault('dates-out-of-order', history[unordered]!.knownFrom, [
        ...path,
        'history',
        unordered,
        'knownFrom',
      ]),
    );
  for (const [land, entry] of Object.entries(due.dueByLand ?? {}))
    faults.push(...sourceFaults(catalogue, [entry.reference], [...path, 'dueByLand', land, 'reference']));
  const last = history.at(-1);
  if (last && due.date && last.date !== due.date)
    faults.push(fault('dates-out-of-order', `${last.date}, ${due.date}`, [...path, 'history']));
  const range = due.unknownLandPolicy ?? due;
  if (range.earliest && range.latest && range.earliest > range.latest)
    faults.push(fault('dates-out-of-order', `${range.earliest}, ${range.latest}`, path));
  return faults;
}

const sourceFaults = (catalogue: Catalogue, keys: readonly string[], path: PropertyKey[]): FaultWithPath[] =>
  keys
    .filter((key) => !Object.hasOwn(catalogue.sources, key))
    .map((key) => fault('source-unknown', key, path));

const depthFaults = (expression: Expression, path: PropertyKey[]): FaultWithPath[] =>
  depthOf(expression) > maxExpressionDepth ? [fault('expression-too-deep', '', path)] : [];

function depthOf(expression: Expression): number {
  if ('all' in expression) return 1 + Math.max(...expression.all.map(depthOf));
  if ('any' in expression) return 1 + Math.max(...expression.any.map(depthOf));
  if ('not' in expression) return 1 + depthOf(expression.not);
  if ('some' in expression && expression.some) return 1 + depthOf(expression.some);
  return 1;
}

/** Two acts may be related to each other; every other reference has a direction and may not come back. */
function findLoops(catalogue: Catalogue): FaultWithPath[] {
  const next = new Map(
    catalogue.laws.map((law) => [
      law.id,
      law.relations.filter(({ type }) => type !== 'related').map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const walk = (id: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const target of next.get(id) ?? []) {
      const loop = walk(target, [...trail, id]);
      if (loop) return loop;
    }
    done.add(id);
    return undefined;
  };
  for (const [index, law] of catalogue.laws.entries()) {
    const loop = walk(law.id, []);
    if (loop) return [fault('reference-loop', loop.join(' → '), ['laws', index, 'relations'])];
  }
  return [];
}

const fault = (refusal: CatalogueRefusal, found: string, path: readonly PropertyKey[]): FaultWithPath => ({
  refusal,
  detail: { found },
  path,
});

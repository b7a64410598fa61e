import type { Requirement } from './catalogue.ts';
import type { OscalFault } from './fault.ts';
import type { OscalParam } from './oscal.ts';
import { insertedParams, paramTexts } from './prose.ts';

/** Something with a name, and where it stands. */
export type Placed<T> = { value: T; at: string };

/** Names that stand twice and references that lead back to where they began. */
export function checkReferences(
  requirements: readonly Placed<Requirement>[],
  params: readonly Placed<OscalParam>[],
): OscalFault[] {
  const paramById = new Map(params.map(({ value }) => [value.id, value]));
  const byId = new Map(requirements.map(({ value }) => [value.id, value]));
  return [
    ...findTwice(requirements, ({ id }) => id, 'id-twice', '.id'),
    ...findTwice(requirements, ({ key, id }) => (key === id ? null : key), 'uuid-twice', '.props'),
    ...findTwice(params, ({ id }) => id, 'id-twice', '.id'),
    ...findLoops(requirements, (id) => byId.get(id)?.required ?? [], 'reference-loop', '.links'),
    ...findLoops(params, (id) => insertedBy(paramById.get(id)), 'parameter-loop', ''),
  ];
}

const insertedBy = (param: OscalParam | undefined): string[] =>
  param ? paramTexts(param).flatMap(insertedParams) : [];

function findTwice<T>(
  placed: readonly Placed<T>[],
  nameOf: (value: T) => string | null,
  refusal: OscalFault['refusal'],
  field: string,
): OscalFault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ value, at }) => {
    const name = nameOf(value);
    if (name === null || !seen.has(name)) {
      if (name !== null) seen.add(name);
      return [];
    }
    return [{ refusal, at: at + field, detail: { found: name } }];
  });
}

/** Each loop once. By hand instead of by recursion, because a chain may be as long as the catalogue. */
function findLoops<T extends { id: string }>(
  placed: readonly Placed<T>[],
  nextOf: (id: string) => readonly string[],
  refusal: OscalFault['refusal'],
  field: string,
): OscalFault[] {
  const done = new Set<string>();
  const faults: OscalFault[] = [];
  for (const { value, at } of placed) {
    // A file of loops is refused by its first ones.
    if (faults.length >= 20) break;
    const path: { id: string; open: string[] }[] = [];
    const onPath = new Set<string>();
    const enter = (id: string) => {
      path.push({ id, open: [...nextOf(id)] });
      onPath.add(id);
    };
    if (!done.has(value.id)) enter(value.id);
    while (path.length) {
      const { id, open } = path.at(-1)!;
      const next = open.shift();
      if (next === undefined) {
        done.add(id);
        onPath.delete(id);
        path.pop();
      } else if (onPath.has(next)) {
        const loop = path.slice(path.findIndex((step) => step.id === next)).map((step) => step.id);
        faults.push({
          refusal,
          at: at + field,
          detail: { found: [...loop, next].join(' → ').slice(0, 300) },
        });
      } else if (!done.has(next)) enter(next);
    }
  }
  return faults;
}

/** `from` must come before `to`. */
export type Edge = { from: string; to: string };

/** One circle of dependencies as the ids along it, the first repeated at the end; undefined where there is none. */
export function findCircle(edges: readonly Edge[]): string[] | undefined {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  for (const start of next.keys()) {
    const circle = walk(start, next, done);
    if (circle) return circle;
  }
  return undefined;
}

/** Depth first, with a stack of its own: a chain may be longer than the call stack. */
function walk(
  start: string,
  next: ReadonlyMap<string, readonly Edge[]>,
  done: Set<string>,
): string[] | undefined {
  const path: string[] = [];
  const onPath = new Set<string>();
  const stack: { id: string; leave: boolean }[] = [{ id: start, leave: false }];
  while (stack.length > 0) {
    const { id, leave } = stack.pop()!;
    if (leave) {
      onPath.delete(path.pop()!);
      done.add(id);
    } else if (onPath.has(id)) return [...path.slice(path.indexOf(id)), id];
    else if (!done.has(id)) {
      path.push(id);
      onPath.add(id);
      stack.push({ id, leave: true }, ...(next.get(id) ?? []).map(({ to }) => ({ id: to, leave: false })));
    }
  }
  return undefined;
}

import type { Links } from './compile.ts';
import type { Portfolio } from './model.ts';

/** Earliest start and latest finish of each initiative, with its chain of predecessors and successors. */
export type Windows = { earliest: Int32Array; latest: Int32Array };

/**
 * Forwards: after the shortest finish of every predecessor. Backwards: before the latest start of every
 * successor that must be chosen. The predecessors must be free of loops.
 */
export function findWindows(portfolio: Portfolio, mandatory: Uint8Array, links: Links): Windows {
  const { projects, periods } = portfolio;
  const shortest = Int32Array.from(projects, (project) =>
    project.fixed ? durationOf(project) : Math.min(...project.modes.map((mode) => mode.duration)),
  );
  const earliest = Int32Array.from(projects, (project) => project.fixed?.start ?? project.earliestStart);
  const latest = Int32Array.from(projects, (project) => lastPeriod(project, periods));
  const order = findOrder(links, projects.length);
  const { predecessors, predecessorLag } = links;
  for (const i of order)
    for (let e = predecessors.first[i]!; e < predecessors.first[i + 1]!; e++) {
      const j = predecessors.to[e]!;
      earliest[i] = Math.max(earliest[i]!, earliest[j]! + shortest[j]! + predecessorLag[e]!);
    }
  for (const i of order.toReversed())
    for (let e = predecessors.first[i]!; mandatory[i] && e < predecessors.first[i + 1]!; e++) {
      const j = predecessors.to[e]!;
      latest[j] = Math.min(latest[j]!, latest[i]! - shortest[i]! - predecessorLag[e]!);
    }
  return { earliest, latest };
}

type Timed = Portfolio['projects'][number];

const durationOf = (project: Timed): number => project.modes[project.fixed?.mode ?? 0]?.duration ?? 1;

const lastPeriod = (project: Timed, periods: number): number =>
  project.fixed
    ? project.fixed.start + durationOf(project) - 1
    : Math.min(project.deadline ?? periods - 1, periods - 1);

/** Predecessors before successors. */
export function findOrder(links: Pick<Links, 'predecessors' | 'successors'>, count: number): number[] {
  const { predecessors, successors } = links;
  const missing = Int32Array.from(
    { length: count },
    (_, i) => predecessors.first[i + 1]! - predecessors.first[i]!,
  );
  const order: number[] = [];
  for (let i = 0; i < count; i++) if (missing[i] === 0) order.push(i);
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!;
    for (let e = successors.first[i]!; e < successors.first[i + 1]!; e++) {
      const j = successors.to[e]!;
      missing[j] = missing[j]! - 1;
      if (missing[j] === 0) order.push(j);
    }
  }
  return order;
}

import type { Choice, Problem } from './problem.ts';

/** A problem with fewer options; `option[o]` is the option of the whole problem. */
export type Narrowed = { problem: Problem; option: Int32Array };

/** Leaves only the options that `keep` names, and makes a must of the initiatives that `must` names. */
export function narrow(
  problem: Problem,
  keep: (option: number) => boolean,
  must: (initiative: number) => boolean,
): Narrowed {
  const kept: number[] = [];
  const optionFirst = new Int32Array(problem.count + 1);
  for (let i = 0; i < problem.count; i++) {
    for (let o = problem.optionFirst[i]!; o < problem.optionFirst[i + 1]!; o++) if (keep(o)) kept.push(o);
    optionFirst[i + 1] = kept.length;
  }
  const option = Int32Array.from(kept);
  const of = (values: Int32Array): Int32Array => option.map((o) => values[o]!);
  return {
    option,
    problem: {
      ...problem,
      mandatory: problem.mandatory.map((already, i) => (already || must(i) ? 1 : 0)),
      optionFirst,
      optionProject: of(problem.optionProject),
      optionMode: of(problem.optionMode),
      optionStart: of(problem.optionStart),
      optionFinish: of(problem.optionFinish),
      optionValue: of(problem.optionValue),
      ...entriesOf(problem, option),
    },
  };
}

function entriesOf(
  problem: Problem,
  option: Int32Array,
): Pick<Problem, 'entryFirst' | 'entryRow' | 'entryAmount'> {
  const entryFirst = new Int32Array(option.length + 1);
  option.forEach((o, k) => {
    entryFirst[k + 1] = entryFirst[k]! + problem.entryFirst[o + 1]! - problem.entryFirst[o]!;
  });
  const entryRow = new Int32Array(entryFirst[option.length]!);
  const entryAmount = new Int32Array(entryRow.length);
  option.forEach((o, k) => {
    const own = [problem.entryFirst[o]!, problem.entryFirst[o + 1]!] as const;
    entryRow.set(problem.entryRow.subarray(...own), entryFirst[k]!);
    entryAmount.set(problem.entryAmount.subarray(...own), entryFirst[k]!);
  });
  return { entryFirst, entryRow, entryAmount };
}

/** The plan of the narrowed problem as one of the whole. */
export const widen = ({ option }: Narrowed, choice: Choice): Choice =>
  choice.map((o) => (o < 0 ? -1 : option[o]!));

/** Where a command writes: tests pass their own. */
export type CliIo = { out: (text: string) => void; err: (text: string) => void };

/** A command answers with its exit code: 0 done, 1 found something wrong, 2 bad input (also by throwing `BadInput`). */
export type Command = (args: string[], io: CliIo) => Promise<number>;

/** Bad input that only the store shows. */
export function fail(io: CliIo, sentence: string): number {
  io.err(sentence);
  return 2;
}

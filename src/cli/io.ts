/** Where a command writes: tests pass their own. */
export type CliIo = { out: (text: string) => void; err: (text: string) => void };

/** A command answers with its exit code: 0 done, 1 found something wrong, 2 bad input. */
export type Command = (args: string[], io: CliIo) => Promise<number>;

import { main } from '../src/cli/main.ts';

/** A command of the program as somebody types it: exit code, and the lines it printed. */
export async function callProgram(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await main(args, { out: (text) => said.out.push(text), err: (text) => said.err.push(text) });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

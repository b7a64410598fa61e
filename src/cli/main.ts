import type { CliIo, Command } from './io.ts';

/** One line per command; each is loaded only when it is called. */
const commands: Record<string, () => Promise<{ run: Command }>> = {
  risk: () => import('./risk.ts'),
  bench: () => import('./bench.ts'),
  plan: () => import('./plan.ts'),
  account: () => import('./account.ts'),
  audit: () => import('./audit.ts'),
  rights: () => import('./rights.ts'),
  demo: () => import('./demo.ts'),
  db: () => import('./db.ts'),
  parse: () => import('./parse.ts'),
  import: () => import('./import.ts'),
  register: () => import('./register.ts'),
  guides: () => import('./guides.ts'),
  advise: () => import('./advise.ts'),
  law: () => import('./law.ts'),
  catalog: () => import('./catalog.ts'),
};

export async function main(args: string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  if (!name || name === 'help' || name === '--help') {
    io.out(usage());
    return name ? 0 : 2;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    io.err(`Der Befehl „${name}“ ist unbekannt. ${usage()}`);
    return 2;
  }
  return (await load()).run(rest, io);
}

const usage = (): string => `Aufruf: augenmass BEFEHL …\nBefehle: ${Object.keys(commands).sort().join(', ')}`;

import { loadDemo, removeDemo } from '../demo/demo.ts';
import { formatNumber } from '../kernel/money.ts';
import { BadInput } from './input.ts';
import type { CliIo } from './io.ts';
import { withStore } from './with-store.ts';

const usage = 'Aufruf: augenmass demo load | remove';

/** Loads the demo town of Lohenfurt or takes it out with everything that was done in it. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [verb, ...rest] = args;
  if ((verb !== 'load' && verb !== 'remove') || rest.length > 0) throw new BadInput(usage);
  return withStore(io, async (db) => {
    io.out(verb === 'load' ? describeLoad(await loadDemo(db)) : describeRemoval(await removeDemo(db)));
    return 0;
  });
}

const describeLoad = (parts: readonly string[]): string =>
  parts.length === 0
    ? 'Die Demokommune Lohenfurt war schon vollständig da, nichts hat sich geändert.'
    : `Die Demokommune Lohenfurt ist geladen (${parts.join(', ')}).`;

const describeRemoval = (rows: number): string =>
  rows === 0
    ? 'Es gibt keine Demokommune, nichts hat sich geändert.'
    : `Die Demokommune Lohenfurt ist entfernt (${formatNumber(rows, 'de')} Zeilen).`;

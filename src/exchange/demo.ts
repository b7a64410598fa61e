import type { Actor } from '../audit/core/actor.ts';
import type { Tx } from '../db/index.ts';
import { listUnits } from '../municipality/store/units.ts';
import { importLimits } from './core/limit.ts';
import { prepareFile } from './core/prepared-file.ts';
import { withProfile } from './core/profile.ts';
import { readInitiatives } from './core/read-initiatives.ts';
import { createImport, figuresOf } from './store/imports.ts';
import { findOrCreateSender } from './store/senders.ts';
import { readStock } from './store/stock.ts';

export type DemoImports = { imports: { sender: string; unit: string; file: string; lines: string[] }[] };

/** Spreadsheets that wait for answers; the initiatives of the town stay as they are. */
export async function loadDemo(tx: Tx, actor: Actor, { imports }: DemoImports): Promise<void> {
  const units = new Map((await listUnits(tx)).map(({ id, code }) => [code, id]));
  for (const { sender: name, unit, file: fileName, lines } of imports) {
    const sender = await findOrCreateSender(tx, actor, { name, unitId: units.get(unit) ?? null });
    const file = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
    const { decisions, options } = withProfile({}, sender.profile, sender.unitId);
    const reading = await readInitiatives(file, importLimits, options);
    if (!reading.ok) throw new Error(`${fileName}: ${reading.error.refusal}`);
    const stock = await readStock(tx, sender.id);
    const query = { show: 'rows', kind: null, page: 1 } as const;
    const prepared = prepareFile(reading.value, { decisions, stock, query, saves: false });
    await createImport(tx, actor, sender, { fileName, file, decisions: {}, ...figuresOf(prepared) });
  }
}

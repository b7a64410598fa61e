import { isId } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listTeams } from '../people/store/teams.ts';
import { type Ctx, inMunicipality } from '../web/env.ts';
import type { Decisions } from './core/candidate.ts';
import type { FileRefusal } from './core/limit.ts';
import type { PreparedFile } from './core/prepared-file.ts';
import type { PreviewQuery } from './core/preview.ts';
import { withProfile } from './core/profile.ts';
import { previewSpreadsheet } from './read-file.ts';
import { findFile, findImport, type Import } from './store/imports.ts';
import { findSender, type Sender } from './store/senders.ts';
import { readStock } from './store/stock.ts';

export type OpenImport = {
  found: Import;
  sender: Sender;
  /** What counts for this import, with what the sender's profile knows. */
  settled: Decisions;
  units: { value: string; label: string }[];
  unitCodes: string[];
  teams: { value: string; label: string }[];
  prepared: Result<PreparedFile, FileRefusal>;
};

export async function findImportOf(c: Ctx): Promise<Import | undefined> {
  const id = c.req.param('id');
  return id && isId(id) ? inMunicipality(c, (tx) => findImport(tx, id)) : undefined;
}

/** An open import with what its file says about what is stored now; read outside of any transaction. */
export async function readOpenImport(
  c: Ctx,
  found: Import,
  query: PreviewQuery,
  saves = false,
): Promise<OpenImport | undefined> {
  const data = await inMunicipality(c, async (tx) => ({
    file: await findFile(tx, found.id),
    sender: await findSender(tx, found.senderId),
    stock: await readStock(tx, found.senderId),
    units: await listUnits(tx),
    teams: await listTeams(tx),
  }));
  if (!data.file || !data.sender) return undefined;
  const { decisions, options } = withProfile(found.decisions, data.sender.profile, data.sender.unitId);
  const task = { decisions, stock: data.stock, query, saves };
  const named = ({ id, code, name }: { id: string; code: string; name: string }) => ({
    value: id,
    label: `${code} ${name}`,
  });
  return {
    found,
    sender: data.sender,
    settled: decisions,
    units: data.units.map(named),
    unitCodes: data.units.map(({ code }) => code),
    teams: data.teams.map(named),
    prepared: await previewSpreadsheet(data.file, options, task),
  };
}

import { Hono } from 'hono';
import { z } from 'zod';
import { actorOf } from '../audit/acting.ts';
import { isId } from '../kernel/id.ts';
import { type Refusal, type Result, refuse } from '../kernel/result.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listNames } from '../plan/store/initiatives.ts';
import { importApplications, listApplications } from '../strategy/store/applications.ts';
import { listStandards } from '../strategy/store/standards.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice } from '../web/request.tsx';
import { writeRegister } from './core/application-out.ts';
import { applicationHeadings, readApplicationRows } from './core/application-row.ts';
import type { PlainRow, PlainTable } from './core/plain-table.ts';
import { fileFaultSentence } from './fault-sentence.ts';
import { RegisterPreviewPage } from './pages/register-preview.tsx';
import { RegisterUploadPage } from './pages/register-upload.tsx';
import { readRegister } from './read-file.ts';
import { registerTexts } from './register-texts.ts';

const t = (c: Ctx) => registerTexts(c.var.view.language);

/** The register of applications as a spreadsheet: in with a preview, as a whole or not at all; and out. */
export const registerRoutes = new Hono<Env>()
  .get('/it-strategie/anwendungen/anwendungen.xlsx', signedIn, async (c) => {
    const data = await inMunicipality(c, async (tx) => ({
      rows: await listApplications(tx),
      initiatives: await listNames(tx),
    }));
    const bytes = await writeRegister(data.rows, data.initiatives);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="anwendungen.xlsx"',
    });
  })
  .get('/it-strategie/anwendungen/einlesen', act('T4', 'prepare'), (c) => showUpload(c, emptyForm, 200))
  .post('/it-strategie/anwendungen/einlesen', act('T4', 'prepare'), async (c) => {
    const { file, unitId } = await c.req.parseBody();
    const form: Form = { values: { unitId: String(unitId ?? '') }, faults: {} };
    if (!(file instanceof File) || file.size === 0)
      return showUpload(c, withFault(form, 'file', 'required'), 422);
    const table = await readRegister(new Uint8Array(await file.arrayBuffer()), applicationHeadings);
    const fault = table.ok ? faultOf(table.value) : table;
    if (!table.ok || fault) return showUpload(c, withFault(form, 'file', sentenceOf(c, table, fault)), 422);
    return showPreview(c, table.value, idOf(unitId), 200);
  })
  .post('/it-strategie/anwendungen/einlesen/uebernahme', act('T4', 'prepare'), async (c) => {
    const { table: typed, unitId, expected } = await c.req.parseBody();
    const table = readTyped(String(typed ?? ''));
    if (!table) return showUpload(c, withFault(emptyForm, 'file', 'unreadable'), 422);
    const applied = await inMunicipality(c, async (tx): Promise<Result<number, Refusal>> => {
      const reading = readApplicationRows(table.rows, await readStock(c, tx, idOf(unitId)));
      if (reading.faults.length > 0 || String(reading.saves.length) !== expected)
        return refuse({ refusal: 'changed-meanwhile' });
      const saved = await importApplications(tx, actorOf(c), reading.saves);
      return saved.ok ? { ok: true, value: reading.saves.length } : saved;
    });
    if (!applied.ok) return showPreview(c, table, idOf(unitId), 409);
    leaveNotice(c, t(c).applied(applied.value));
    return c.redirect(paths.applications(), 303);
  });

const idOf = (value: unknown): string | null => (typeof value === 'string' && isId(value) ? value : null);

const mostRows = 2_000;
const faultOf = ({ rows }: PlainTable): Refusal<'no-rows' | 'too-many'> | undefined =>
  rows.length === 0 ? { refusal: 'no-rows' } : rows.length > mostRows ? { refusal: 'too-many' } : undefined;

type Read = Awaited<ReturnType<typeof readRegister>>;
const sentenceOf = (c: Ctx, table: Read, fault: unknown): string =>
  table.ok
    ? t(c).faults[(fault as { refusal: 'no-rows' | 'too-many' }).refusal]
    : fileFaultSentence(table.error, c.var.view.language);

const cell = z.object({
  text: z.string().max(5_000),
  cell: z.string().max(12),
  isBroken: z.literal(true).optional(),
});
const rowsType = z
  .array(
    z.object({
      row: z.number().int().positive(),
      cells: z.partialRecord(z.enum(Object.keys(applicationHeadings)), cell),
    }),
  )
  .min(1)
  .max(mostRows);

/** The rows of the preview as they came back from the browser: checked like a file, since anybody may have written them. */
function readTyped(typed: string): PlainTable | undefined {
  try {
    const rows = rowsType.parse(JSON.parse(typed)) as PlainRow[];
    return rows.every(({ cells }) => Object.keys(cells).length > 0)
      ? { sheet: '', unread: [], rows }
      : undefined;
  } catch {
    return undefined;
  }
}

type Tx = Parameters<Parameters<typeof inMunicipality>[1]>[0];

async function readStock(c: Ctx, tx: Tx, unitId: string | null) {
  const units = await listUnits(tx);
  return {
    units,
    standards: await listStandards(tx),
    initiatives: await listNames(tx),
    applications: await listApplications(tx),
    unitId: units.some(({ id }) => id === unitId) ? unitId : null,
    mayRetire: c.var.rights.may('T4', 'decide'),
  };
}

async function showUpload(c: Ctx, form: Form, status: 200 | 422) {
  const units = await inMunicipality(c, listUnits);
  return c.html(<RegisterUploadPage view={c.var.view} form={form} units={units} />, status);
}

async function showPreview(c: Ctx, table: PlainTable, unitId: string | null, status: 200 | 409) {
  const stock = await inMunicipality(c, (tx) => readStock(c, tx, unitId));
  const reading = readApplicationRows(table.rows, stock);
  return c.html(
    <RegisterPreviewPage
      view={c.var.view}
      table={table}
      reading={reading}
      unitId={stock.unitId}
      isStale={status === 409}
    />,
    status,
  );
}

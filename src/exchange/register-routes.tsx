import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
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
import { StrategyTabs } from '../web/strategy-tabs.tsx';
import { writeRegister } from './core/application-out.ts';
import { applicationHeadings, readApplicationRows } from './core/application-row.ts';
import type { PlainTable } from './core/plain-table.ts';
import { type RegisterFrame, RegisterPreviewPage } from './pages/register-preview.tsx';
import { RegisterUploadPage } from './pages/register-upload.tsx';
import { registerTexts } from './register-texts.ts';
import { readSentTable, readTypedTable, sentId } from './typed-table.ts';

const t = (c: Ctx) => registerTexts(c.var.view.language);
const frameOf = (c: Ctx): RegisterFrame => ({
  room: 'strategy',
  tabs: <StrategyTabs view={c.var.view} current="applications" />,
  words: t(c),
  upload: paths.applicationImport(),
  apply: paths.applicationImportApply(),
  file: paths.applicationFile(),
  list: paths.applications(),
});

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
    const table = await readSentTable(file, applicationHeadings, t(c), c.var.view.language);
    if (!table.ok) return showUpload(c, withFault(form, 'file', table.error.refusal), 422);
    return showPreview(c, table.value, sentId(unitId), 200);
  })
  .post('/it-strategie/anwendungen/einlesen/uebernahme', act('T4', 'prepare'), async (c) => {
    const { table: typed, unitId, expected } = await c.req.parseBody();
    const table = readTypedTable(typed, applicationHeadings);
    if (!table) return showUpload(c, withFault(emptyForm, 'file', 'unreadable'), 422);
    const applied = await inMunicipality(c, async (tx): Promise<Result<number, Refusal>> => {
      const reading = readApplicationRows(table.rows, await readStock(c, tx, sentId(unitId)));
      if (reading.faults.length > 0 || String(reading.saves.length) !== expected)
        return refuse({ refusal: 'changed-meanwhile' });
      const saved = await importApplications(tx, actorOf(c), reading.saves);
      return saved.ok ? { ok: true, value: reading.saves.length } : saved;
    });
    if (!applied.ok) return showPreview(c, table, sentId(unitId), 409);
    leaveNotice(c, t(c).applied(applied.value));
    return c.redirect(paths.applications(), 303);
  });

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
  return c.html(<RegisterUploadPage {...frameOf(c)} view={c.var.view} form={form} units={units} />, status);
}

async function showPreview(c: Ctx, table: PlainTable, unitId: string | null, status: 200 | 409) {
  const stock = await inMunicipality(c, (tx) => readStock(c, tx, unitId));
  const reading = readApplicationRows(table.rows, stock);
  return c.html(
    <RegisterPreviewPage
      {...frameOf(c)}
      view={c.var.view}
      table={table}
      reading={reading}
      unitId={stock.unitId}
      isStale={status === 409}
    />,
    status,
  );
}

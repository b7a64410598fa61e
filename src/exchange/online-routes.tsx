import { Hono } from 'hono';
import { importOnlineServices, listOnlineServices } from '../agenda/store/online-services.ts';
import { listGoals } from '../agenda/store/outline.ts';
import { actorOf } from '../audit/acting.ts';
import type { Tx } from '../db/index.ts';
import { dayInGermany } from '../kernel/day.ts';
import { type Refusal, type Result, refuse } from '../kernel/result.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listNames } from '../plan/store/initiatives.ts';
import { listApplications } from '../strategy/store/applications.ts';
import { AgendaTabs } from '../web/agenda-tabs.tsx';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice } from '../web/request.tsx';
import { onlineServicesCsv, writeOnlineServices } from './core/online-out.ts';
import { onlineHeadings, readOnlineRows } from './core/online-row.ts';
import type { PlainTable } from './core/plain-table.ts';
import { onlineTexts } from './online-texts.ts';
import { type RegisterFrame, RegisterPreviewPage } from './pages/register-preview.tsx';
import { RegisterUploadPage } from './pages/register-upload.tsx';
import { readSentTable, readTypedTable, sentId } from './typed-table.ts';

const today = (c: Ctx) => dayInGermany(c.var.now());
const t = (c: Ctx) => onlineTexts(c.var.view.language);
const frameOf = (c: Ctx): RegisterFrame => ({
  room: 'agenda',
  tabs: <AgendaTabs view={c.var.view} current="services" />,
  words: t(c),
  upload: paths.onlineServiceImport(),
  apply: paths.onlineServiceImportApply(),
  file: paths.onlineServiceFile('xlsx'),
  list: paths.onlineServices(),
});

/** The register of online services as a table: in with a preview, as a whole or not at all; and out. */
export const onlineRegisterRoutes = new Hono<Env>()
  .get('/digitale-agenda/online-dienste/:file{online-dienste\\.(?:xlsx|csv)}', signedIn, async (c) => {
    const [rows, initiatives] = await inMunicipality(
      c,
      async (tx) => [await listOnlineServices(tx), await listNames(tx)] as const,
    );
    const file = c.req.param('file');
    const isCsv = file.endsWith('.csv');
    const body = isCsv
      ? onlineServicesCsv(rows, initiatives, today(c))
      : new Uint8Array(await writeOnlineServices(rows, initiatives, today(c)));
    return c.body(body, 200, {
      'content-type': isCsv
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${file}"`,
    });
  })
  .get('/digitale-agenda/online-dienste/einlesen', act('D1', 'prepare'), (c) => showUpload(c, emptyForm, 200))
  .post('/digitale-agenda/online-dienste/einlesen', act('D1', 'prepare'), async (c) => {
    const { file, unitId } = await c.req.parseBody();
    const form: Form = { values: { unitId: String(unitId ?? '') }, faults: {} };
    const table = await readSentTable(file, onlineHeadings, t(c), c.var.view.language);
    if (!table.ok) return showUpload(c, withFault(form, 'file', table.error.refusal), 422);
    return showPreview(c, table.value, sentId(unitId), 200);
  })
  .post('/digitale-agenda/online-dienste/einlesen/uebernahme', act('D1', 'prepare'), async (c) => {
    const { table: typed, unitId, expected } = await c.req.parseBody();
    const table = readTypedTable(typed, onlineHeadings);
    if (!table) return showUpload(c, withFault(emptyForm, 'file', 'unreadable'), 422);
    const applied = await inMunicipality(c, async (tx): Promise<Result<number, Refusal>> => {
      const reading = readOnlineRows(table.rows, await readStock(c, tx, sentId(unitId)));
      if (reading.faults.length > 0 || String(reading.saves.length) !== expected)
        return refuse({ refusal: 'changed-meanwhile' });
      const saved = await importOnlineServices(tx, actorOf(c), reading.saves);
      return saved.ok ? { ok: true, value: reading.saves.length } : saved;
    });
    if (!applied.ok) return showPreview(c, table, sentId(unitId), 409);
    leaveNotice(c, t(c).applied(applied.value));
    return c.redirect(paths.onlineServices(), 303);
  });

async function readStock(c: Ctx, tx: Tx, unitId: string | null) {
  const units = await listUnits(tx);
  return {
    units,
    goals: await listGoals(tx),
    initiatives: await listNames(tx),
    applications: await listApplications(tx),
    services: await listOnlineServices(tx),
    unitId: units.some(({ id }) => id === unitId) ? unitId : null,
    today: today(c),
  };
}

async function showUpload(c: Ctx, form: Form, status: 200 | 422) {
  const units = await inMunicipality(c, listUnits);
  return c.html(<RegisterUploadPage {...frameOf(c)} view={c.var.view} form={form} units={units} />, status);
}

async function showPreview(c: Ctx, table: PlainTable, unitId: string | null, status: 200 | 409) {
  const stock = await inMunicipality(c, (tx) => readStock(c, tx, unitId));
  return c.html(
    <RegisterPreviewPage
      {...frameOf(c)}
      view={c.var.view}
      table={table}
      reading={readOnlineRows(table.rows, stock)}
      unitId={stock.unitId}
      isStale={status === 409}
    />,
    status,
  );
}

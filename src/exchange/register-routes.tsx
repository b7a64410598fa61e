import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
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
import { applicationHeadings, type RegisterStock } from './core/application-row.ts';
import type { FileRefusal } from './core/limit.ts';
import type { PlainTable } from './core/plain-table.ts';
import { fileFaultSentence } from './fault-sentence.ts';
import { type RegisterFrame, RegisterPreviewPage } from './pages/register-preview.tsx';
import { RegisterUploadPage } from './pages/register-upload.tsx';
import { compareApplications } from './read-file.ts';
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
    const stock = await stockOf(c, sentId(unitId));
    const read = await compareApplications(table.rows, stock);
    if (!read.ok) return refuseFile(c, emptyForm, read.error);
    const { saves, faults } = read.value;
    const asShown = faults.length === 0 && String(saves.length) === expected;
    const saved = asShown
      ? await inMunicipality(c, (tx) => importApplications(tx, actorOf(c), saves))
      : undefined;
    if (!saved?.ok) return showPreview(c, table, sentId(unitId), 409);
    leaveNotice(c, t(c).applied(saves.length));
    return c.redirect(paths.applications(), 303);
  });

const stockOf = (c: Ctx, unitId: string | null): Promise<RegisterStock> =>
  inMunicipality(c, async (tx) => {
    const units = await listUnits(tx);
    return {
      units,
      standards: await listStandards(tx),
      initiatives: await listNames(tx),
      applications: await listApplications(tx),
      unitId: units.some(({ id }) => id === unitId) ? unitId : null,
      mayRetire: c.var.rights.may('T4', 'decide'),
    };
  });

const refuseFile = (c: Ctx, form: Form, refusal: FileRefusal) =>
  showUpload(c, withFault(form, 'file', fileFaultSentence(refusal, c.var.view.language)), 422);

async function showUpload(c: Ctx, form: Form, status: 200 | 422) {
  const units = await inMunicipality(c, listUnits);
  return c.html(<RegisterUploadPage {...frameOf(c)} view={c.var.view} form={form} units={units} />, status);
}

async function showPreview(c: Ctx, table: PlainTable, unitId: string | null, status: 200 | 409) {
  const stock = await stockOf(c, unitId);
  const read = await compareApplications(table.rows, stock);
  if (!read.ok) return refuseFile(c, emptyForm, read.error);
  return c.html(
    <RegisterPreviewPage
      {...frameOf(c)}
      view={c.var.view}
      table={table}
      reading={read.value}
      unitId={stock.unitId}
      isStale={status === 409}
    />,
    status,
  );
}

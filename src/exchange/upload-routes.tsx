import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { readPage } from '../web/query.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import type { Decisions } from './core/candidate.ts';
import type { PreparedFile } from './core/prepared-file.ts';
import { knownSheets, withProfile } from './core/profile.ts';
import { fileFaultSentence } from './fault-sentence.ts';
import { importTexts } from './import-texts.ts';
import { ImportsPage } from './pages/overview.tsx';
import { UploadPage } from './pages/upload.tsx';
import { previewSpreadsheet } from './read-file.ts';
import { createImport, figuresOf, listImports } from './store/imports.ts';
import { findOrCreateSender, findSender, forgetProfile, listSenders, type Sender } from './store/senders.ts';
import { readStock } from './store/stock.ts';

const pageLength = 20;

/** All imports with their senders, and the upload of a new one. */
export const uploadRoutes = new Hono<Env>()
  .get('/austausch/importe', signedIn, async (c) => {
    const page = readPage(c.req.query('seite'));
    const data = await inMunicipality(c, async (tx) => ({
      imports: await listImports(tx, pageLength + 1, (page - 1) * pageLength),
      senders: await listSenders(tx),
      units: new Map((await listUnits(tx)).map(({ id, name }) => [id, name])),
    }));
    const { imports, ...others } = data;
    return c.html(
      <ImportsPage
        view={c.var.view}
        imports={imports.slice(0, pageLength)}
        more={imports.length > pageLength}
        page={page}
        {...others}
      />,
    );
  })
  .get('/austausch/importe/neu', act('V1', 'prepare'), (c) =>
    showUpload(c, { ...emptyForm, values: { senderId: c.req.query('absender') ?? '' } }, 200),
  )
  .post('/austausch/importe/neu', act('V1', 'prepare'), async (c) => {
    const upload = await readUpload(c);
    if (!upload.ok) return showUpload(c, upload.form, 422);
    const { form, bytes, fileName } = upload;
    const known = await knownSender(c, form);
    const first = await readUploaded(c, bytes, known, {});
    const sheets = first.ok && known ? knownSheets(first.value.preview.sheets, known.profile) : undefined;
    const decisions: Decisions = sheets ? { sheets } : {};
    const read = sheets ? await readUploaded(c, bytes, known, decisions) : first;
    if (!read.ok)
      return showUpload(c, withFault(form, 'file', fileFaultSentence(read.error, c.var.view.language)), 422);
    const id = await inMunicipality(c, async (tx) => {
      const actor = actorOf(c);
      const sender = known ?? (await findOrCreateSender(tx, actor, senderIn(form)));
      return createImport(tx, actor, sender, { fileName, file: bytes, decisions, ...figuresOf(read.value) });
    });
    return c.redirect(nextStep(id, read.value, known, sheets !== undefined), 303);
  })
  .post('/austausch/absender/:id/loeschung', act('V1', 'prepare'), async (c) => {
    const id = c.req.param('id');
    const sender = isId(id) ? await inMunicipality(c, (tx) => findSender(tx, id)) : undefined;
    if (!sender) return notFound(c);
    await inMunicipality(c, (tx) => forgetProfile(tx, actorOf(c), sender));
    leaveNotice(c, importTexts(c.var.view.language).overview.forgotten(sender.name));
    return c.redirect(paths.imports(), 303);
  });

/** A sender that has sent nothing yet. */
const nobody = '00000000-0000-4000-8000-000000000000';

async function readUploaded(c: Ctx, bytes: Uint8Array, known: Sender | undefined, said: Decisions) {
  const { decisions, options } = withProfile(said, known?.profile ?? {}, known?.unitId ?? null);
  const stock = await inMunicipality(c, (tx) => readStock(tx, known?.id ?? nobody));
  const query = { show: 'rows', kind: null, page: 1 } as const;
  return previewSpreadsheet(bytes, options, { decisions, stock, query, saves: false });
}

type Upload = { ok: true; form: Form; bytes: Uint8Array; fileName: string } | { ok: false; form: Form };

/** The file and its sender; a refused form keeps what was typed, the file must be chosen again. */
async function readUpload(c: Ctx): Promise<Upload> {
  const t = importTexts(c.var.view.language).upload;
  const { file, ...fields } = await c.req.parseBody();
  const values = Object.fromEntries(
    ['senderId', 'senderName', 'unitId'].map((key) => [
      key,
      String(fields[key] ?? '')
        .trim()
        .slice(0, 120),
    ]),
  );
  let form: Form = { values, faults: {} };
  const chosen = file instanceof File && (file.name !== '' || file.size > 0) ? file : undefined;
  if (!chosen) form = withFault(form, 'file', t.fileMissing);
  if (!isId(values.senderId!) && values.senderName === '')
    form = withFault(form, 'senderName', t.senderMissing);
  if (!chosen || Object.keys(form.faults).length > 0) return { ok: false, form };
  const fileName =
    chosen.name
      .replace(/[/\\\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 200) || 'Tabelle';
  return { ok: true, form, bytes: new Uint8Array(await chosen.arrayBuffer()), fileName };
}

/** A chosen sender, or one that is typed by the name of a known one. */
async function knownSender(c: Ctx, { values }: Form): Promise<Sender | undefined> {
  return inMunicipality(c, async (tx) => {
    const { senderId, senderName } = values as Record<string, string>;
    if (isId(senderId!)) return findSender(tx, senderId!);
    return (await listSenders(tx)).find(({ name }) => name === senderName);
  });
}

function senderIn({ values }: Form): { name: string; unitId: string | null } {
  const { senderName, unitId } = values as Record<string, string>;
  return { name: senderName || '?', unitId: isId(unitId!) ? unitId! : null };
}

/** Sheets are chosen first, then columns that nobody has decided about; else straight to the preview. */
function nextStep(id: string, { preview }: PreparedFile, known: Sender | undefined, chosen: boolean): string {
  const { sheets } = preview;
  if (!chosen && sheets.filter(({ used, hidden }) => used || hidden).length > 1)
    return paths.importSheets(id);
  const decided = known?.profile.columns ?? {};
  const open = sheets.some(({ columns }) =>
    columns.some(({ key, confidence }) => confidence !== 'sure' && !(key in decided)),
  );
  return open ? paths.importColumns(id) : paths.import(id);
}

async function showUpload(c: Ctx, form: Form, status: 200 | 422) {
  const { senders, units } = await inMunicipality(c, async (tx) => ({
    senders: await listSenders(tx),
    units: await listUnits(tx),
  }));
  return c.html(
    <UploadPage
      view={c.var.view}
      form={form}
      senders={senders.map(({ id, name }) => ({ value: id, label: name }))}
      units={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
    />,
    status,
  );
}

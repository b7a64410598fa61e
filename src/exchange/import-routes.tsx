import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { createUnit } from '../municipality/store/units.ts';
import { listNames } from '../plan/store/initiatives.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { act } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { readPage } from '../web/query.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import { readAnswers, readColumns, readDefaults, unreadAnswers } from './answers.ts';
import type { Decisions } from './core/candidate.ts';
import type { PreparedFile } from './core/prepared-file.ts';
import { confidences, type PreviewQuery, rowKinds } from './core/preview.ts';
import { fileFaultSentence } from './fault-sentence.ts';
import { findImportOf, type OpenImport, readOpenImport } from './import-context.ts';
import { importTexts } from './import-texts.ts';
import { CellsPage } from './pages/cells.tsx';
import { ClosedPage } from './pages/closed.tsx';
import { ColumnsPage, listColumns } from './pages/columns.tsx';
import { listNewUnits } from './pages/new-units.tsx';
import { PreviewPage, type PreviewProps } from './pages/preview.tsx';
import { type RefusedRow, RowPage } from './pages/row.tsx';
import { RowsPage } from './pages/rows.tsx';
import { SheetsPage } from './pages/sheets.tsx';
import { readRowAnswers, unreadCells } from './row-answers.ts';
import { countImportedRows, listImportedRows } from './store/imported.ts';
import { type Import, saveDecisions } from './store/imports.ts';
import { saveChoices } from './store/senders.ts';

/** One open import: its sheets, columns, preview, rows and cells, and what is decided about them. */
export const importRoutes = new Hono<Env>()
  .get('/austausch/importe/:id', act('V1', 'prepare'), async (c) => {
    const found = await findImportOf(c);
    if (!found) return notFound(c);
    return found.state === 'open' ? showPreview(c, found) : showClosed(c, found);
  })
  .get('/austausch/importe/:id/blaetter', act('V1', 'prepare'), (c) =>
    withOpen(c, firstRows, (open, { preview }) =>
      c.html(<SheetsPage view={c.var.view} found={open.found} preview={preview} />),
    ),
  )
  .post('/austausch/importe/:id/blaetter', act('V1', 'prepare'), (c) =>
    withOpen(c, firstRows, async (open, { preview }) => {
      const { sheet = [] } = await c.req.parseBody({ all: true });
      const names = new Set([sheet].flat().map(String));
      const sheets = preview.sheets.map(({ name }) => name).filter((name) => names.has(name));
      if (sheets.length === 0)
        return c.html(<SheetsPage view={c.var.view} found={open.found} preview={preview} fault />, 422);
      const choices = Object.fromEntries(preview.sheets.map(({ name }) => [name, sheets.includes(name)]));
      await inMunicipality(c, (tx) => saveChoices(tx, actorOf(c), open.sender, 'sheets', choices));
      return decide(
        c,
        open.found,
        { ...open.found.decisions, sheets },
        (t) => t.sheets.saved,
        paths.importColumns,
      );
    }),
  )
  .get('/austausch/importe/:id/spalten', act('V1', 'prepare'), (c) =>
    withOpen(c, firstRows, (open, { preview }) => showColumns(c, open, preview)),
  )
  .post('/austausch/importe/:id/spalten', act('V1', 'prepare'), (c) =>
    withOpen(c, firstRows, async (open, { preview }) => {
      const read = readColumns(await c.req.parseBody(), listColumns(preview));
      if ('badYear' in read) return showColumns(c, open, preview, read.badYear);
      await inMunicipality(c, (tx) => saveChoices(tx, actorOf(c), open.sender, 'columns', read.choices));
      leaveNotice(c, importTexts(c.var.view.language).columns.saved);
      return c.redirect(paths.import(open.found.id), 303);
    }),
  )
  .get('/austausch/importe/:id/zeilen', act('V1', 'prepare'), (c) => {
    const kind = rowKinds.find((one) => one === c.req.query('art')) ?? null;
    const page = pageOf(c);
    return withOpen(c, { show: 'rows', kind, page }, ({ found, units }, { preview }) =>
      c.html(
        <RowsPage view={c.var.view} found={found} preview={preview} kind={kind} page={page} units={units} />,
      ),
    );
  })
  .get('/austausch/importe/:id/zellen', act('V1', 'prepare'), (c) => {
    const confidence = confidences.find((one) => one === c.req.query('vertrauen')) ?? null;
    const page = pageOf(c);
    return withOpen(c, { show: 'cells', confidence, page }, ({ found }, { preview }) =>
      c.html(
        <CellsPage view={c.var.view} found={found} preview={preview} confidence={confidence} page={page} />,
      ),
    );
  })
  .get('/austausch/importe/:id/zeilen/:row', act('V1', 'prepare'), (c) =>
    withOpen(c, { show: 'row', id: c.req.param('row') }, (open, prepared) => showRow(c, open, prepared)),
  )
  .post('/austausch/importe/:id/zeilen/:row', act('V1', 'prepare'), (c) => {
    const id = c.req.param('row');
    return withOpen(c, { show: 'row', id }, async (open, prepared) => {
      const [row] = prepared.preview.rows;
      if (!row) return notFound(c);
      const typed = await c.req.parseBody();
      const initiatives = new Set((await inMunicipality(c, listNames)).map((one) => one.id));
      const said = readRowAnswers(typed, row, open.found.decisions, initiatives);
      const faults = new Map([...(await readRowAgain(c, open, id, said.decisions, typed)), ...said.faults]);
      if (said.rowFault || faults.size > 0)
        return showRow(c, open, prepared, { faults, rowFault: said.rowFault, typed });
      return decide(
        c,
        open.found,
        said.decisions,
        (t) => t.row.saved,
        (found) => paths.importRow(found, id),
      );
    });
  })
  .post('/austausch/importe/:id/antworten', act('V1', 'prepare'), (c) =>
    withOpen(c, firstRows, async (open, { preview }) => {
      const typed = await c.req.parseBody();
      const { decisions, columns, faults: said } = readAnswers(typed, preview.groups, open.found.decisions);
      const faults = said.size > 0 ? said : await readAgain(c, open, preview, decisions, typed);
      if (faults.size > 0)
        return c.html(<PreviewPage {...previewProps(c, open, preview)} {...{ faults, typed }} />, 422);
      if (Object.keys(columns).length > 0)
        await inMunicipality(c, (tx) => saveChoices(tx, actorOf(c), open.sender, 'columns', columns));
      return decide(c, open.found, decisions, null, paths.import);
    }),
  )
  .post('/austausch/importe/:id/einheiten', act('S9', 'prepare'), (c) =>
    withOpen(c, firstRows, async (open, { preview }) => {
      const { unit = [] } = await c.req.parseBody({ all: true });
      const chosen = new Set([unit].flat().map(String));
      const wanted = listNewUnits(preview, open.unitCodes).filter(({ id }) => chosen.has(id));
      return foundUnits(c, open.found, wanted);
    }),
  )
  .post('/austausch/importe/:id/vorgaben', act('V1', 'prepare'), (c) =>
    withOpen(c, firstRows, async (open, { preview }) => {
      const decisions = readDefaults(await c.req.parseBody(), open.found.decisions);
      if (decisions === 'bad-year')
        return c.html(<PreviewPage {...previewProps(c, open, preview)} defaultsFault />, 422);
      return decide(c, open.found, decisions, (t) => t.defaults.saved, paths.import);
    }),
  );

/** The units are founded at once, whatever becomes of the import; its rows then mean them. */
async function foundUnits(c: Ctx, found: Import, wanted: ReturnType<typeof listNewUnits>) {
  const none = {
    parentId: null,
    officeStaff: null,
    employees: null,
    applicationCount: null,
    itOperation: null,
  };
  const ids = await inMunicipality(c, async (tx) => {
    const created: [string, string][] = [];
    for (const { raw, unit } of wanted) {
      const result = await createUnit(tx, actorOf(c), { ...none, ...unit });
      // Somebody else has just taken the sign: the question stays, and the page proposes the next one.
      if (result.ok) created.push([raw, result.value.id]);
    }
    return created;
  });
  const units = { ...found.decisions.units, ...Object.fromEntries(ids) };
  const sentence = (t: ImportWords) => t.newUnits.done(ids.length);
  return decide(c, found, { ...found.decisions, units }, sentence, paths.import);
}

/** Reads the file with the new answers: what was typed and is asked about still could not be read. */
async function readAgain(
  c: Ctx,
  { found }: OpenImport,
  { groups }: PreparedFile['preview'],
  decisions: Decisions,
  typed: Record<string, unknown>,
) {
  if (unreadAnswers(typed, groups, groups).size === 0) return new Map();
  const after = await readOpenImport(c, { ...found, decisions }, firstRows);
  return unreadAnswers(typed, groups, after?.prepared.ok ? after.prepared.value.preview.groups : []);
}

/** Reads the row with the new decisions: what was written into its cells has to be readable. */
async function readRowAgain(
  c: Ctx,
  { found }: OpenImport,
  id: string,
  decisions: Decisions,
  typed: Record<string, unknown>,
) {
  const after = await readOpenImport(c, { ...found, decisions }, { show: 'row', id });
  return after?.prepared.ok ? unreadCells(typed, decisions, after.prepared.value.preview) : [];
}

const firstRows: PreviewQuery = { show: 'rows', kind: null, page: 1 };

const pageOf = (c: Ctx): number => readPage(c.req.query('seite'));

/** Reads the import of this request and goes on with it; a file that cannot be read any more says why. */
async function withOpen(
  c: Ctx,
  query: PreviewQuery,
  work: (open: OpenImport, prepared: PreparedFile) => Response | Promise<Response>,
): Promise<Response> {
  const found = await findImportOf(c);
  if (!found) return notFound(c);
  if (found.state !== 'open') return c.redirect(paths.import(found.id), 303);
  const open = await readOpenImport(c, found, query);
  if (!open) return notFound(c);
  if (!open.prepared.ok) return fault(c, fileFaultSentence(open.prepared.error, c.var.view.language), 409);
  return work(open, open.prepared.value);
}

const showPreview = (c: Ctx, _found: Import): Promise<Response> =>
  withOpen(c, firstRows, (open, { preview }) => c.html(<PreviewPage {...previewProps(c, open, preview)} />));

const previewProps = (c: Ctx, open: OpenImport, preview: PreparedFile['preview']): PreviewProps => ({
  view: c.var.view,
  found: open.found,
  preview,
  units: open.units,
  unitCodes: open.unitCodes,
  teams: open.teams,
  settled: open.settled,
});

const showColumns = (c: Ctx, open: OpenImport, preview: PreparedFile['preview'], badYear?: string) =>
  c.html(
    <ColumnsPage
      view={c.var.view}
      found={open.found}
      preview={preview}
      known={open.sender.profile.columns ?? {}}
      fault={badYear}
    />,
    badYear === undefined ? 200 : 422,
  );

async function showRow(c: Ctx, open: OpenImport, { preview }: PreparedFile, refused?: RefusedRow) {
  const [row] = preview.rows;
  if (!row) return notFound(c);
  const names = await inMunicipality(c, listNames);
  return c.html(
    <RowPage
      view={c.var.view}
      found={open.found}
      preview={preview}
      row={row}
      units={open.units}
      initiatives={names.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      refused={refused}
    />,
    refused ? 422 : 200,
  );
}

const closedPageLength = 100;

async function showClosed(c: Ctx, found: Import) {
  const page = pageOf(c);
  const { rows, total } = await inMunicipality(c, async (tx) => ({
    rows: await listImportedRows(tx, found.id, page, closedPageLength),
    total: await countImportedRows(tx, found.id),
  }));
  const pages = Math.max(1, Math.ceil(total / closedPageLength));
  return c.html(<ClosedPage view={c.var.view} found={found} rows={rows} page={page} pages={pages} />);
}

type ImportWords = ReturnType<typeof importTexts>;

/** Keeps a decision; without a sentence of its own the number of questions left is told. */
async function decide(
  c: Ctx,
  found: Import,
  decisions: Decisions,
  sentence: ((t: ImportWords) => string) | null,
  next: (id: string) => string,
): Promise<Response> {
  const t = importTexts(c.var.view.language);
  const saved = await inMunicipality(c, (tx) => saveDecisions(tx, actorOf(c), found, decisions));
  if (!saved) leaveNotice(c, t.refusals['import-changed']!);
  else if (sentence) leaveNotice(c, sentence(t));
  else {
    const after = await findImportOf(c);
    const open = after && (await readOpenImport(c, after, firstRows));
    if (open?.prepared.ok) leaveNotice(c, t.questions.saved(open.prepared.value.preview.groups.length));
  }
  return c.redirect(next(found.id), 303);
}

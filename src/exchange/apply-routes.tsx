import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { act } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { fault, leaveNotice, notFound } from '../web/request.tsx';
import { placeName } from './core/place-name.ts';
import { layoutOf } from './core/write-table.ts';
import { fileFaultSentence } from './fault-sentence.ts';
import { findImportOf, readOpenImport } from './import-context.ts';
import { importTexts } from './import-texts.ts';
import { applyImport } from './store/apply.ts';
import { discardImport, figuresOf } from './store/imports.ts';
import { undoImport } from './store/undo.ts';

/** The end of an import: taken over, thrown away, or taken back. */
export const applyRoutes = new Hono<Env>()
  .post('/austausch/importe/:id/uebernahme', act('V1', 'prepare'), async (c) => {
    const found = await findImportOf(c);
    if (!found) return notFound(c);
    const { version } = await c.req.parseBody();
    if (found.state !== 'open' || String(found.version) !== version)
      return back(c, found.id, { refusal: 'import-changed' });
    const open = await readOpenImport(c, found, { show: 'rows', kind: null, page: 1 }, true);
    if (!open) return notFound(c);
    if (!open.prepared.ok) return fault(c, fileFaultSentence(open.prepared.error, c.var.view.language), 409);
    const { preview, saves, leftOut } = open.prepared.value;
    if (!saves) return back(c, found.id, { refusal: 'open-questions' });
    const layout = layoutOf(preview.sheets);
    const { summary } = figuresOf(open.prepared.value);
    const applied = await inMunicipality(c, (tx) =>
      applyImport(tx, actorOf(c), { found, sender: open.sender, saves, leftOut, layout, summary }),
    );
    if (!applied.ok) return back(c, found.id, applied.error);
    leaveNotice(c, importTexts(c.var.view.language).preview.applied(applied.value));
    return c.redirect(paths.import(found.id), 303);
  })
  .post('/austausch/importe/:id/ruecknahme', act('V1', 'prepare'), async (c) => {
    const found = await findImportOf(c);
    if (!found) return notFound(c);
    const undone = await inMunicipality(c, (tx) => undoImport(tx, actorOf(c), found));
    if (!undone.ok) return back(c, found.id, undone.error);
    leaveNotice(c, importTexts(c.var.view.language).closed.undone(undone.value));
    return c.redirect(paths.import(found.id), 303);
  })
  .post('/austausch/importe/:id/verwerfung', act('V1', 'prepare'), async (c) => {
    const found = await findImportOf(c);
    if (!found) return notFound(c);
    const discarded = await inMunicipality(c, (tx) => discardImport(tx, actorOf(c), found.id));
    if (!discarded) return back(c, found.id, { refusal: 'import-changed' });
    leaveNotice(c, importTexts(c.var.view.language).preview.discarded);
    return c.redirect(paths.imports(), 303);
  });

type Refused = { refusal: string; at?: string; detail?: Record<string, string | number> };

/** A refusal in words, on the page of the import. */
function back(c: Ctx, id: string, { refusal, at = '', detail = {} }: Refused): Response {
  const sentence = importTexts(c.var.view.language).refusals[refusal] ?? refusal;
  const filled = Object.entries({ ...detail, at: at && placeName(at, c.var.view.language) }).reduce(
    (text, [key, value]) => text.replaceAll(`{${key}}`, String(value)),
    sentence,
  );
  leaveNotice(c, filled);
  return c.redirect(paths.import(id), 303);
}

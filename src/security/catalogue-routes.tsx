import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { safeFileName } from '../kernel/file-type.ts';
import { isId } from '../kernel/id.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, withFault } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { catalogueTexts } from './catalogue-texts.ts';
import { oscalFaultSentence } from './core/fault.ts';
import { CataloguesPage, UploadPage } from './pages/catalogues.tsx';
import { VersionPage } from './pages/version.tsx';
import { readInThread } from './read-file.ts';
import {
  adoptVersion,
  type CatalogueVersion,
  discardVersion,
  findInUse,
  findVersion,
  listInUse,
  listVersions,
  offerVersion,
  readText,
} from './store/catalogues.ts';

const t = (c: Ctx) => catalogueTexts(c.var.view.language);

/** Catalogues from the file to their use. */
export const catalogueRoutes = new Hono<Env>()
  .get('/it-sicherheit/kataloge', signedIn, async (c) => {
    const [versions, inUse] = await inMunicipality(
      c,
      async (tx) => [await listVersions(tx), await listInUse(tx)] as const,
    );
    const current = inUse.map((one) => one.current.id);
    return c.html(<CataloguesPage view={c.var.view} versions={versions} current={current} />);
  })
  .get('/it-sicherheit/kataloge/neu', act('X1', 'prepare'), (c) => showUpload(c, emptyForm, 200))
  .post('/it-sicherheit/kataloge/neu', act('X1', 'prepare'), (c) => receive(c))
  .get('/it-sicherheit/kataloge/:id', signedIn, (c) => showVersion(c, 200))
  .post('/it-sicherheit/kataloge/:id/uebernahme', act('X1', 'prepare'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const adopted = await inMunicipality(c, (tx) => adoptVersion(tx, actorOf(c), id));
    if (adopted.ok) {
      leaveNotice(c, t(c).adopted(adopted.value.title));
      return c.redirect(paths.securitySheet(adopted.value.catalogueId), 303);
    }
    return adopted.error.refusal === 'not-found' ? notFound(c) : showVersion(c, 409, t(c).otherInUse);
  })
  .post('/it-sicherheit/kataloge/:id/loeschung', act('X1', 'prepare'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id) || !(await inMunicipality(c, (tx) => discardVersion(tx, actorOf(c), id))))
      return notFound(c);
    leaveNotice(c, t(c).discarded);
    return c.redirect(paths.securityCatalogues(), 303);
  });

/** A file is read in a thread; a refused one changes nothing, and every fault is told with its path. */
async function receive(c: Ctx) {
  const { file, catalogueId: chosen } = await c.req.parseBody();
  const catalogueId = typeof chosen === 'string' && isId(chosen) ? chosen : '';
  const form: Form = { values: { catalogueId }, faults: {} };
  if (!(file instanceof File) || file.size === 0)
    return showUpload(c, withFault(form, 'file', t(c).missingFile), 422);
  const before = catalogueId ? await readBefore(c, catalogueId) : null;
  if (before === undefined) return showUpload(c, withFault(form, 'catalogueId', t(c).unknownCatalogue), 422);
  const read = await readInThread({ bytes: await file.bytes(), before: before?.content ?? null });
  if (!read.ok) {
    const sentences = read.error.map((fault) => oscalFaultSentence(fault, c.var.view.language));
    return showUpload(c, form, 422, sentences);
  }
  const name = safeFileName(file.name, 'katalog.json');
  const offered = await inMunicipality(c, (tx) =>
    offerVersion(tx, actorOf(c), read.value, name, before?.version ?? null),
  );
  if (!offered.ok) return showUpload(c, withFault(form, 'catalogueId', t(c).titleKnown), 422);
  return c.redirect(paths.securityCatalogue(offered.value), 303);
}

const readBefore = (
  c: Ctx,
  catalogueId: string,
): Promise<{ version: CatalogueVersion; content: string } | undefined> =>
  inMunicipality(c, async (tx) => {
    const version = (await findInUse(tx, catalogueId))?.current;
    return version && { version, content: await readText(tx, version.id) };
  });

async function showUpload(c: Ctx, form: Form, status: 200 | 422, refused?: readonly string[]) {
  const inUse = await inMunicipality(c, listInUse);
  const catalogues = inUse.map(({ current }) => ({
    value: current.catalogueId,
    label: t(c).versionOf(current.title),
  }));
  return c.html(
    <UploadPage view={c.var.view} form={form} catalogues={catalogues} refused={refused} />,
    status,
  );
}

async function showVersion(c: Ctx, status: 200 | 409, fault?: string) {
  const id = c.req.param('id')!;
  const version = isId(id) ? await inMunicipality(c, (tx) => findVersion(tx, id)) : undefined;
  if (!version) return notFound(c);
  return c.html(<VersionPage view={c.var.view} version={version} fault={fault} />, status);
}

import { Hono } from 'hono';
import { actorOf } from '../../audit/acting.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { diffCatalogues } from '../../law/core/diff.ts';
import { catalogueFaultSentence } from '../../law/core/fault.ts';
import {
  addPublisher,
  adoptCatalogue,
  catalogueInUse,
  discardCatalogue,
  findCatalogue,
  listCatalogues,
  listPublishers,
  offerCatalogue,
  removePublisher,
} from '../../law/store/catalogues.ts';
import { readFacts } from '../../law/store/radar.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../../web/env.ts';
import { emptyForm, type Form, readForm, withFault } from '../../web/form.tsx';
import { act, signedIn } from '../../web/guard.tsx';
import { paths } from '../../web/paths.ts';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { publisherInput } from './input.ts';
import { CataloguePage } from './pages/catalogue.tsx';
import { OfferPage } from './pages/offer.tsx';
import { withLegalDays } from './store.ts';
import { texts } from './texts.ts';

const t = (c: Ctx) => texts(c.var.view.language).catalogue;
const look = (c: Ctx) => ({ municipalityId: municipalityOf(c), asOf: dayInGermany(c.var.now()) });

/** The catalogue in force, publishers, and updates from receipt to adoption. */
export const catalogueRoutes = new Hono<Env>()
  .get('/rechtsradar/katalog', signedIn, (c) => show(c, emptyForm, 200))
  .post('/rechtsradar/katalog', act('V1', 'prepare'), (c) => receive(c))
  .post('/rechtsradar/katalog/herausgeber', act('V1', 'decide'), async (c) => {
    const input = await readForm(c, publisherInput);
    if (!input.ok) return show(c, input.form, 422);
    const added = await inMunicipality(c, (tx) => addPublisher(tx, actorOf(c), input.value));
    if (!added.ok) {
      const isKey = added.error.refusal === 'key-not-readable';
      return show(
        c,
        withFault(input.form, isKey ? 'publicKey' : 'name', isKey ? t(c).keyFault : t(c).nameTaken),
        422,
      );
    }
    leaveNotice(c, texts(c.var.view.language).done.publisher(input.value.name));
    return c.redirect(paths.lawCatalogue(), 303);
  })
  .post('/rechtsradar/katalog/herausgeber/:id/loeschung', act('V1', 'decide'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id) || !(await inMunicipality(c, (tx) => removePublisher(tx, actorOf(c), id))))
      return notFound(c);
    leaveNotice(c, texts(c.var.view.language).done.removed);
    return c.redirect(paths.lawCatalogue(), 303);
  })
  .get('/rechtsradar/katalog/:id', signedIn, async (c) => {
    const id = c.req.param('id');
    const offer = isId(id) ? await inMunicipality(c, (tx) => readOffer(c, tx, id)) : undefined;
    return offer ? c.html(<OfferPage view={c.var.view} {...offer} />) : notFound(c);
  })
  .post('/rechtsradar/katalog/:id/uebernahme', act('V1', 'decide'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c);
    const { result: adopted, moved } = await inMunicipality(c, (tx) =>
      withLegalDays(tx, actorOf(c), () => adoptCatalogue(tx, actorOf(c), id)),
    );
    if (adopted.ok) {
      leaveNotice(c, t(c).adopted(adopted.value.catalogueVersion, moved));
      return c.redirect(paths.law(), 303);
    }
    if (!Array.isArray(adopted.error)) return notFound(c);
    return show(c, emptyForm, 422, sentences(c, adopted.error));
  })
  .post('/rechtsradar/katalog/:id/loeschung', act('V1', 'decide'), async (c) => {
    const id = c.req.param('id');
    if (!isId(id) || !(await inMunicipality(c, (tx) => discardCatalogue(tx, actorOf(c), id))))
      return notFound(c);
    leaveNotice(c, t(c).discarded);
    return c.redirect(paths.lawCatalogue(), 303);
  });

type Tx = Parameters<typeof findCatalogue>[0];
type Faults = Parameters<typeof catalogueFaultSentence>[0][];

async function readOffer(c: Ctx, tx: Tx, id: string) {
  const found = await findCatalogue(tx, id);
  if (!found) return undefined;
  const { facts } = await readFacts(tx, municipalityOf(c));
  const { asOf } = look(c);
  return {
    stored: found.stored,
    diff: diffCatalogues(await catalogueInUse(tx), found.catalogue, facts, { asOf }),
  };
}

/** A file and its signature; a refused one changes nothing, and every fault is told with line and path. */
async function receive(c: Ctx) {
  const body = await c.req.parseBody();
  const { file, signature } = body;
  const publisherId = typeof body.publisherId === 'string' && isId(body.publisherId) ? body.publisherId : '';
  let form: Form = { values: { publisherId }, faults: {} };
  if (!(file instanceof File) || file.size === 0) form = withFault(form, 'file', t(c).missingFile);
  if (!(signature instanceof File) || signature.size === 0)
    form = withFault(form, 'signature', t(c).missingFile);
  if (!publisherId) form = withFault(form, 'publisherId', 'not-chosen');
  if (!(file instanceof File) || !(signature instanceof File) || Object.keys(form.faults).length > 0)
    return show(c, form, 422);
  const [bytes, signed] = [await file.bytes(), await signature.bytes()];
  const offered = await inMunicipality(c, (tx) =>
    offerCatalogue(tx, actorOf(c), { bytes, signature: signed, publisherId }),
  );
  if (offered.ok) return c.redirect(paths.lawUpdate(offered.value), 303);
  if (!Array.isArray(offered.error)) return show(c, withFault(form, 'publisherId', 'not-chosen'), 422);
  return show(c, form, 422, sentences(c, offered.error));
}

const maxSentences = 20;
const sentences = (c: Ctx, faults: Faults): string[] =>
  faults.slice(0, maxSentences).map((fault) => catalogueFaultSentence(fault, c.var.view.language));

async function show(c: Ctx, form: Form, status: 200 | 422, refused?: readonly string[]) {
  const [catalogue, publishers, received] = await inMunicipality(
    c,
    async (tx) => [await catalogueInUse(tx), await listPublishers(tx), await listCatalogues(tx)] as const,
  );
  return c.html(
    <CataloguePage
      view={c.var.view}
      catalogue={catalogue}
      publishers={publishers}
      received={received}
      refused={refused}
      form={form}
    />,
    status,
  );
}

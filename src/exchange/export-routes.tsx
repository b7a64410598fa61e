import { Hono } from 'hono';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { readListQuery, writeListQuery } from '../plan/core/filter.ts';
import { countInitiatives } from '../plan/store/listing.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { signedIn } from '../web/guard.tsx';
import { notFound } from '../web/request.tsx';
import { type OutSheet, writeText, writeWorkbook } from './core/write-file.ts';
import { writeMspdi } from './core/write-mspdi.ts';
import { ExportsPage } from './pages/exports.tsx';
import { readOutRows, readOwnSheet, readSenderSheets } from './store/outgoing.ts';
import { findSender, listSenders } from './store/senders.ts';

const formats = ['xlsx', 'ods', 'csv'] as const;
type Format = (typeof formats)[number];

const types: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
};

/** Initiatives as files: as the list shows them, or in the form of the office that sent them. */
export const exportRoutes = new Hono<Env>()
  .get('/austausch/ausgabe', signedIn, async (c) => {
    const query = filterOf(c);
    const data = await inMunicipality(c, async (tx) => ({
      count: await countInitiatives(tx, query),
      senders: await listSenders(tx),
    }));
    return c.html(
      <ExportsPage
        view={c.var.view}
        filter={writeListQuery(query)}
        chosen={c.req.query('absender')}
        {...data}
      />,
    );
  })
  .get('/austausch/:file{vorhaben\\.(?:xlsx|ods|csv)}', signedIn, async (c) => {
    const format = formats.find((one) => c.req.param('file').endsWith(`.${one}`))!;
    const senderId = c.req.query('absender');
    const found = senderId === undefined ? await own(c) : await ofSender(c, senderId);
    if (!found || (format === 'csv' && found.sheets.length > 1)) return notFound(c);
    const bytes =
      format === 'csv'
        ? new TextEncoder().encode(writeText(found.sheets[0]!))
        : await writeWorkbook(found.sheets, format);
    return sendFile(c, bytes, types[format], `${found.name}.${format}`);
  })
  .get('/austausch/vorhaben.xml', signedIn, async (c) => {
    const rows = await inMunicipality(c, (tx) => readOutRows(tx, filterOf(c)));
    const xml = writeMspdi(rows, {
      title: 'IT-Vorhabenplan',
      company: c.var.viewer?.municipalityName ?? '',
      day: dayInGermany(c.var.now()),
    });
    return sendFile(c, new TextEncoder().encode(xml), 'application/xml; charset=utf-8', 'vorhaben.xml');
  });

/** The list's filter alone: order, columns and page are a matter of the screen. */
function filterOf(c: Ctx) {
  const { q, states, units, kinds, classes, lights, mandatory } = readListQuery(
    new URL(c.req.url).searchParams,
  );
  return { q, states, units, kinds, classes, lights, mandatory };
}

type Found = { name: string; sheets: OutSheet[] };

async function own(c: Ctx): Promise<Found> {
  const sheet = await inMunicipality(c, (tx) => readOwnSheet(tx, filterOf(c)));
  return { name: 'vorhaben', sheets: [sheet] };
}

async function ofSender(c: Ctx, id: string): Promise<Found | undefined> {
  if (!isId(id)) return undefined;
  return inMunicipality(c, async (tx) => {
    const sender = await findSender(tx, id);
    const sheets = sender ? await readSenderSheets(tx, sender) : [];
    return sender && sheets.length > 0 ? { name: `vorhaben-${slugOf(sender.name)}`, sheets } : undefined;
  });
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

/** The name carries the day, so that two editions on a desk are told apart. */
function sendFile(c: Ctx, bytes: Uint8Array, type: string, fileName: string) {
  const name = fileName.replace(/(\.\w+)$/, `-${dayInGermany(c.var.now())}$1`);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
}

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Database } from '../../db/index.ts';
import { dayInGermany } from '../../kernel/day.ts';
import { keepNewest } from '../../kernel/newest.ts';
import { type PublicTown, publicTown } from './core/public-view.ts';
import { contentVersion, findOpenSite, listReleases, readSource, type Site } from './store.ts';

/** What the public pages are made from, as of one state of the content. */
export type Edition = {
  site: Site;
  town: PublicTown;
  key: string;
  checkedAt: number;
  pages: Map<string, Answer>;
};

/** A finished answer: its bytes plain and compressed, and its headers. */
export type Answer = {
  plain: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
  gzipHeaders: Record<string, string>;
  etag: string;
};

export type Editions = { find: (db: Database, slug: string, now: Date) => Promise<Edition | undefined> };

/** How long an edition is used before the database is asked whether the content has changed. */
const trustMs = 1_000;
const maxEditions = 50;
export const maxPages = 2_000;

/** Editions by address: one is read anew when an audit entry was added or a new day has begun. */
export function createEditions(): Editions {
  const known = new Map<string, Edition>();
  const running = new Map<string, Promise<Edition | undefined>>();
  const refresh = async (db: Database, slug: string, now: Date) => {
    const edition = await readEdition(db, slug, now, known.get(slug));
    if (edition) keepNewest(known, slug, edition, maxEditions);
    else known.delete(slug);
    return edition;
  };
  return {
    find: async (db, slug, now) => {
      const edition = known.get(slug);
      if (edition && Math.abs(now.getTime() - edition.checkedAt) < trustMs) return edition;
      const begun = running.get(slug);
      if (begun) return begun;
      const work = refresh(db, slug, now).finally(() => running.delete(slug));
      running.set(slug, work);
      return work;
    },
  };
}

async function readEdition(
  db: Database,
  slug: string,
  now: Date,
  before: Edition | undefined,
): Promise<Edition | undefined> {
  const site = await findOpenSite(db, slug);
  if (!site) return undefined;
  return db.inMunicipality(site.municipalityId, async (tx) => {
    const key = `${site.municipalityId} ${await contentVersion(tx)} ${dayInGermany(now)}`;
    if (before?.key === key) return { ...before, checkedAt: now.getTime() };
    const town = publicTown(await readSource(tx, now), await listReleases(tx));
    return { site, town, key, checkedAt: now.getTime(), pages: new Map() };
  });
}

/** Compresses once and names the bytes, so that answering again costs nothing. */
export function finish(
  content: string | Uint8Array,
  type: string,
  language: string,
  more: Record<string, string> = {},
): Answer {
  const isText = typeof content === 'string';
  const plain = isText ? new TextEncoder().encode(content) : new Uint8Array(content);
  const gzip = new Uint8Array(gzipSync(plain, { level: 9 }));
  const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const headers = {
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    'Content-Language': language,
    // Shared caches answer for a minute; browsers ask each time, so that nobody reads what was withdrawn.
    'Cache-Control': 'public, max-age=0, s-maxage=60',
    Vary: 'Accept-Encoding',
    ...more,
  };
  return {
    plain,
    gzip,
    etag,
    headers: { ...headers, ETag: `"${etag}"`, 'Content-Length': String(plain.length) },
    gzipHeaders: {
      ...headers,
      ETag: `"${etag}-gz"`,
      'Content-Encoding': 'gzip',
      'Content-Length': String(gzip.length),
    },
  };
}

/** The answer in the encoding asked for; 304 where the client has it. */
export function answer(request: Request, { plain, gzip, headers, gzipHeaders, etag }: Answer): Response {
  const compressed = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const chosen = compressed ? gzipHeaders : headers;
  if ((request.headers.get('if-none-match') ?? '').includes(etag)) {
    const { 'Content-Length': _, 'Content-Encoding': __, ...rest } = chosen as Record<string, string>;
    return new Response(null, { status: 304, headers: rest });
  }
  return new Response(request.method === 'HEAD' ? null : compressed ? gzip : plain, { headers: chosen });
}

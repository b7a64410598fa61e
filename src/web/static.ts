import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import type { Env } from './env.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/speculationrules+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What the build wrote, by plain name; empty before the first build (tests of rooms need no assets). */
export function readManifest(folder: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Serves built files under their hashed names: they never change, so browsers keep them for a year. */
export function assetRoutes(folder: string) {
  const known = new Set(Object.values(readManifest(folder)));
  return new Hono<Env>().get('/assets/:name', async (c) => {
    const name = c.req.param('name');
    if (!known.has(name)) return c.text('Not found', 404);
    const type = types[extname(name)] ?? 'application/octet-stream';
    const encoding = name.endsWith('.woff2') ? null : acceptedEncoding(c.req.header('accept-encoding') ?? '');
    const file = join(folder, 'assets', encoding ? `${name}.${encoding === 'br' ? 'br' : 'gz'}` : name);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Content-Type', type);
    c.header('Vary', 'Accept-Encoding');
    if (encoding) c.header('Content-Encoding', encoding);
    return c.body(new Uint8Array(await readFile(file)));
  });
}

const acceptedEncoding = (accepted: string): 'br' | 'gzip' | null =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;

import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isId } from '../kernel/id.ts';
import type { Language } from '../kernel/text.ts';
import type { Assets } from './assets.ts';
import type { Ctx, Env, Theme } from './env.ts';
import { AgainPage } from './pages/again.tsx';
import { FaultPage } from './pages/fault.tsx';
import { typedFields } from './proposal.ts';
import { noRights } from './rights.ts';
import { words } from './words.ts';

/** Fills `c.var.view` before anything can fail, so that error pages have it too. */
export const openView =
  (assets: Assets): MiddlewareHandler<Env> =>
  async (c, next) => {
    const url = new URL(c.req.url);
    c.set('viewer', null);
    c.set('rights', noRights);
    c.set('view', {
      language: languageOf(c),
      theme: themeOf(getCookie(c, 'ansicht')),
      here: url.pathname + url.search,
      viewer: null,
      rights: noRights,
      demo: c.var.config.mode === 'demo',
      assets,
      notice: takeNotice(c),
      unread: 0,
    });
    c.header('Content-Language', c.var.view.language);
    c.header('Speculation-Rules', `"${assets.url('prefetch.json')}"`);
    await next();
  };

/** The chosen language, else what the browser asks for, else German. */
function languageOf(c: Ctx): Language {
  const chosen = getCookie(c, 'sprache');
  if (chosen === 'de' || chosen === 'en') return chosen;
  const wanted = c.req.header('accept-language') ?? '';
  return /^en\b/i.test(wanted.trim()) ? 'en' : 'de';
}

const themeOf = (text: string | undefined): Theme => (text === 'light' || text === 'dark' ? text : 'auto');

const noticeCookie = 'hinweis';

/** Says once, on the next page, what was just done. */
export function leaveNotice(c: Ctx, sentence: string): void {
  setCookie(c, noticeCookie, encodeURIComponent(sentence), {
    path: '/',
    maxAge: 60,
    httpOnly: true,
    sameSite: 'Lax',
  });
}

function takeNotice(c: Ctx): string | null {
  const sentence = c.req.method === 'GET' ? getCookie(c, noticeCookie) : undefined;
  if (!sentence) return null;
  setCookie(c, noticeCookie, '', { path: '/', maxAge: 0 });
  try {
    return decodeURIComponent(sentence).slice(0, 300);
  } catch {
    return null;
  }
}

/** A path of this program to go back to; anything else leads to the start page. Browsers leave out control characters. */
export const safeBack = (path: string | undefined): string =>
  path && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(path) ? path : '/';

/** A path as it is logged: on one line, and without what opens something to whoever has it. */
export const loggedPath = (path: string): string =>
  encodeURI(path.toWellFormed()).replace(/[\w-]{32,}/g, (part) => (isId(part) ? part : '…'));

/**
 * The address the request came from. What X-Forwarded-For says counts only as far as trusted proxies said it:
 * read from the right, the first address that is no trusted proxy is the sender.
 */
export function remoteAddress(c: Ctx): string {
  const trusted = c.var.config.trustedProxies;
  let address = socketAddress(c);
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  while (trusted.includes(address) && forwarded.at(-1)) address = forwarded.pop()!;
  return address;
}

function socketAddress(c: Ctx): string {
  try {
    return (getConnInfo(c).remote.address ?? 'unknown').replace(/^::ffff:/, '');
  } catch {
    return 'unknown';
  }
}

/** Not visible and not there are the same: not found. */
export function notFound(c: Ctx) {
  const t = words(c.var.view.language).errors;
  return c.html(<FaultPage view={c.var.view} title={t.notFoundTitle} text={t.notFound} />, 404);
}

export function broken(c: Ctx) {
  const t = words(c.var.view.language).errors;
  return c.html(
    <FaultPage view={c.var.view} title={t.brokenTitle} text={t.broken} requestId={c.var.requestId} />,
    500,
  );
}

/** The store is away for a while: whoever asked may ask again, with what was typed, but for passwords. */
export async function unavailable(c: Ctx) {
  c.header('Retry-After', '60');
  return c.html(<AgainPage view={c.var.view} why="unavailable" fields={await keptFields(c)} />, 503);
}

/** Somebody else saved at the same moment: sent again, the form meets the check that names what changed. */
export const crossed = async (c: Ctx) =>
  c.html(<AgainPage view={c.var.view} why="crossed" fields={await keptFields(c)} />, 409);

async function keptFields(c: Ctx) {
  const fields = await typedFields(c);
  return Object.keys(fields).some((name) => /password/i.test(name)) ? {} : fields;
}

export function fault(c: Ctx, text: string, status: 400 | 403 | 409 | 413) {
  const t = words(c.var.view.language).errors;
  return c.html(<FaultPage view={c.var.view} title={t.brokenTitle} text={text} />, status);
}

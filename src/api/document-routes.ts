import { Hono } from 'hono';
import type { Language } from '../kernel/text.ts';
import type { Env } from '../web/env.ts';
import { describeApi } from './core/openapi.ts';
import { languageOf } from './language.ts';
import { texts } from './texts.ts';

const written = new Map<Language, string>();

/** The OpenAPI document; it holds no data and is open to everybody. */
export const documentRoutes = new Hono<Env>().get('/api/v1/openapi.json', (c) => {
  const language = languageOf(c);
  const text =
    written.get(language) ?? JSON.stringify(describeApi(texts(language).openapi, language), null, 1);
  written.set(language, text);
  c.header('Cache-Control', 'public, max-age=300');
  c.header('Vary', 'Accept-Language');
  return c.body(text, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Language': language,
  });
});

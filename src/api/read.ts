import { z } from 'zod';
import { isId } from '../kernel/id.ts';
import type { Ctx } from '../web/env.ts';
import { readParameters } from './core/schema/query.ts';
import { languageOf } from './language.ts';
import { type FieldFault, problem } from './problem.ts';

export type Read<T> = { ok: true; value: T } | { ok: false; answer: Response };

/** The body of a request through its schema; each fault names its place after RFC 6901. */
export async function readBody<S extends z.ZodType>(c: Ctx, schema: S): Promise<Read<z.output<S>>> {
  let given: unknown;
  try {
    given = JSON.parse(await c.req.text());
  } catch {
    return { ok: false, answer: problem(c, 'not-json') };
  }
  const parsed = schema.safeParse(given, { error: errorWords(c) });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, answer: problem(c, 'invalid', { errors: faultsOf(parsed.error) }) };
}

export function readQuery<S extends z.ZodObject>(c: Ctx, schema: S): Read<z.output<S>> {
  const given = readParameters(schema.shape, new URL(c.req.url).searchParams);
  const parsed = schema.safeParse(given, { error: errorWords(c) });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, answer: problem(c, 'bad-query', { errors: faultsOf(parsed.error) }) };
}

const words = { de: z.locales.de().localeError, en: z.locales.en().localeError };
const errorWords = (c: Ctx) => words[languageOf(c)];

const faultsOf = ({ issues }: z.ZodError): FieldFault[] =>
  issues
    .flatMap((issue) => placesOf(issue).map((path) => ({ pointer: pointerTo(path), detail: issue.message })))
    .slice(0, 50);

/** Zod says of unknown fields only what holds them. */
const placesOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The id in the address; undefined where it is none. */
export function idOf(c: Ctx): string | undefined {
  const id = c.req.param('id') ?? '';
  return isId(id) ? id : undefined;
}

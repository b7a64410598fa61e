import type { Language } from '../kernel/text.ts';
import type { Ctx } from '../web/env.ts';
import { paths } from '../web/paths.ts';
import type { Need } from '../web/rights.ts';
import { words } from '../web/words.ts';
import { languageOf } from './language.ts';
import { texts } from './texts.ts';

export type ProblemKind = keyof ReturnType<typeof texts>['problems'];

export type FieldFault = { pointer: string; detail: string };

export const statusOf = {
  'no-token': 401,
  'bad-token': 401,
  'role-not-held': 403,
  'not-allowed': 403,
  'read-only': 403,
  'not-found': 404,
  'no-such-address': 404,
  'not-json': 400,
  invalid: 422,
  'bad-query': 400,
  conflict: 409,
  refused: 422,
  'too-large': 413,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
} as const satisfies Record<ProblemKind, number>;

/** A problem after RFC 9457: what is wrong in one sentence, in the language asked for, and the fields it is about. */
export function problem(
  c: Ctx,
  kind: ProblemKind,
  more: {
    detail?: string;
    errors?: readonly FieldFault[];
    version?: number;
    /** Of the matrix, where a right is missing. */
    decision?: string;
    need?: Need;
  } = {},
): Response {
  const language = languageOf(c);
  const { title, detail } = texts(language).problems[kind];
  const status = statusOf[kind];
  const body = {
    type: `${paths.apiDocs()}#${kind}`,
    title,
    status,
    detail:
      more.detail ?? (more.decision && more.need ? whoMay(c, more.decision, more.need, language) : detail),
    ...(more.errors && { errors: more.errors }),
    ...(more.version !== undefined && { version: more.version }),
    ...(more.decision && { decision: more.decision }),
  };
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    ...(status === 503 && { 'Retry-After': '60' }),
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="Augenmass"' }),
  };
  return c.body(JSON.stringify(body), status, headers);
}

/** The decision of the matrix and the roles that may, by name. */
function whoMay(c: Ctx, decision: string, need: Need, language: Language): string {
  const { roles } = words(language);
  const who = c.var.rights.who(decision, need).map((role) => roles[role]);
  return texts(language).notAllowed(c.var.rights.name(decision, language), who.join(', '));
}

import type { Tx } from '../../db/index.ts';
import { isId } from '../../kernel/id.ts';
import type { Refusal, Result } from '../../kernel/result.ts';
import { type Ctx, inMunicipality } from '../../web/env.ts';
import { type Form, withFault } from '../../web/form.tsx';
import { leaveNotice, notFound } from '../../web/request.tsx';
import { texts } from './texts.ts';

export type Status = 200 | 409 | 422;
export type Row = { version: number };
type Input<T> = { ok: true; value: T; form: Form } | { ok: false; form: Form };
export type Again = (form: Form, status: Status, theirs?: Row) => Response | Promise<Response>;

/** Saves a read form and goes back, or shows it again: with the field at fault, or beside the newer version. */
export async function saveOrShow<T, V>(
  c: Ctx,
  input: Input<T>,
  again: Again,
  back: string | ((saved: V) => string),
  work: (tx: Tx, value: T) => Promise<Result<V, Refusal & { current?: object }>>,
): Promise<Response> {
  if (!input.ok) return again(inWords(c, input.form), 422);
  const saved = await inMunicipality(c, (tx) => work(tx, input.value));
  if (saved.ok) {
    const { name, title } = input.value as { name?: string; title?: string };
    leaveNotice(c, texts(c.var.view.language).saved(name ?? title ?? ''));
    return c.redirect(typeof back === 'string' ? back : back(saved.value), 303);
  }
  const { refusal, at, current } = saved.error;
  if (refusal === 'version-conflict') return again(input.form, 409, current as Row);
  if (refusal === 'not-found' && !at) return notFound(c);
  return again(inWords(c, withFault(input.form, at ?? 'name', refusal)), 422);
}

/** Fault codes of this room as its sentences. */
export const inWords = (c: Ctx, form: Form): Form => inOwnWords(form, texts(c.var.view.language).refusals);

/** The same with the sentences of one page. */
export const inOwnWords = (form: Form, sentences: Readonly<Record<string, string>>): Form => ({
  ...form,
  faults: Object.fromEntries(
    Object.entries(form.faults).map(([field, fault]) => [field, sentences[fault] ?? fault]),
  ),
});

/** A thing of the municipality by the id in the address. */
export const findById = async <T>(
  c: Ctx,
  finder: (tx: Tx, id: string) => Promise<T | undefined>,
): Promise<T | undefined> => {
  const id = c.req.param('id') ?? '';
  return isId(id) ? inMunicipality(c, (tx) => finder(tx, id)) : undefined;
};

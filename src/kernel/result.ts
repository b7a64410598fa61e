/**
 * A refusal is a value: it has a name (kebab-case, states the fault) and says where it lies.
 * Bugs are thrown; refusals are returned.
 */
export type Refusal<Name extends string = string> = {
  refusal: Name;
  /** Where the fault lies: a JSON path, a form field, a cell address. */
  at?: string;
  /** Values the sentence on the page needs. */
  detail?: Record<string, string | number>;
};

export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; error: R };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refuse = <R>(error: R): { ok: false; error: R } => ({ ok: false, error });

import type { Form } from '../../web/form.tsx';

/** Refusals as the sentences of this room. */
export const inWords = (form: Form, sentences: Record<string, string>): Form => ({
  ...form,
  faults: Object.fromEntries(
    Object.entries(form.faults).map(([field, fault]) => [field, sentences[fault] ?? fault]),
  ),
});

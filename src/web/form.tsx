import type { Child, FC } from 'hono/jsx';
import type { z } from 'zod';
import type { Ctx, View } from './env.ts';
import { type Words, words } from './words.ts';

/** What was typed and what is wrong with it: a form is shown again with both. */
export type Form = { values: Record<string, string | string[]>; faults: Record<string, string> };

export const emptyForm: Form = { values: {}, faults: {} };

/** A form filled from a stored row. */
export const formOf = (values: Record<string, unknown>): Form => ({
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value === null || value === undefined ? '' : String(value),
    ]),
  ),
  faults: {},
});

/** Reads a posted form through its schema; a refused one keeps every typed value. */
export async function readForm<S extends z.ZodType>(
  c: Ctx,
  schema: S,
): Promise<{ ok: true; value: z.output<S>; form: Form } | { ok: false; form: Form }> {
  const body = await c.req.parseBody({ all: true });
  const values = Object.fromEntries(
    Object.entries(body).filter(([, value]) => isText(value)),
  ) as Form['values'];
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data, form: { values, faults: {} } };
  const faults: Record<string, string> = {};
  for (const issue of parsed.error.issues) faults[issue.path.join('.')] ??= issue.message;
  return { ok: false, form: { values, faults } };
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));

/** The same form with one more fault: a refusal of the core beside the field it concerns. */
export const withFault = (form: Form, field: string, fault: string): Form => ({
  ...form,
  faults: { ...form.faults, [field]: fault },
});

/** The sentence for a fault code; a text that is no code is a sentence already. */
export function faultSentence(t: Words, fault: string): string {
  const [code, limit] = fault.split('|') as [string, string?];
  const sentence = (t.faults as Record<string, string | ((limit: string) => string)>)[code];
  if (sentence === undefined) return /^Invalid|^Unrecognized/.test(fault) ? t.faults.unreadable : fault;
  return typeof sentence === 'function' ? sentence(limit ?? '') : sentence;
}

/** All faults at the top of the form, each a link to its field. */
export const FaultSummary: FC<{ view: View; form: Form; labels: Record<string, string> }> = ({
  view,
  form,
  labels,
}) => {
  const faults = Object.entries(form.faults);
  if (!faults.length) return null;
  const t = words(view.language);
  return (
    <div class="kern-alert kern-alert--danger fault-summary" role="alert" tabindex={-1} id="fehler">
      <div class="kern-alert__header">
        <span class="kern-title">{t.form.faults(faults.length)}</span>
      </div>
      <div class="kern-alert__body">
        <ul>
          {faults.map(([field, fault]) => (
            <li>
              <a href={`#${field}`}>
                {labels[field] ? labelBefore(labels[field]) : ''}
                {faultSentence(t, fault)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

/** „Name: …“, and „Worum geht es? …“ without a colon. */
const labelBefore = (label: string): string => (/[?!.:]$/.test(label) ? `${label} ` : `${label}: `);

/** A posted form: shows its faults at the top and leaves checking to the server, which says it in plain words. */
export const PostForm: FC<{
  view: View;
  action: string;
  form: Form;
  labels: Record<string, string>;
  /** The version of the row the form was filled from; a newer one in the store is a conflict. */
  version?: number;
  upload?: boolean;
  children?: Child;
}> = (props) => (
  <form
    class="stack"
    method="post"
    action={props.action}
    novalidate
    enctype={props.upload ? 'multipart/form-data' : undefined}
  >
    <FaultSummary view={props.view} form={props.form} labels={props.labels} />
    {props.version !== undefined && <input type="hidden" name="version" value={String(props.version)} />}
    {props.children}
  </form>
);

/** Both versions side by side after a save over somebody else's newer one; nothing typed is lost. */
export const Conflict: FC<{
  view: View;
  form: Form;
  theirs: Record<string, string>;
  labels: Record<string, string>;
}> = (props) => {
  const { view, form, theirs, labels } = props;
  const t = words(view.language).conflict;
  const fields = Object.keys(labels).filter(
    (field) => (theirs[field] ?? '') !== String(form.values[field] ?? ''),
  );
  return (
    <section class="kern-alert kern-alert--warning" role="alert" id="konflikt">
      <div class="kern-alert__header">
        <span class="kern-title">{t.title}</span>
      </div>
      <div class="kern-alert__body">
        <p>{t.lead}</p>
        <table class="kern-table kern-table--small">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.theirs}</th>
              <th scope="col">{t.yours}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr>
                <th scope="row">{labels[field]}</th>
                <td>{theirs[field]}</td>
                <td>{form.values[field]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

type FieldProps = {
  view: View;
  form: Form;
  name: string;
  label: string;
  hint?: Child;
  required?: boolean;
  /** Whether it is needed depends on another field; the hint says when. */
  depends?: boolean;
};

export const TextField: FC<
  FieldProps & {
    type?: string;
    autocomplete?: string;
    width?: 'short' | 'medium';
    inputmode?: 'numeric' | 'decimal' | 'email';
    list?: string;
    maxlength?: number;
  }
> = (props) => (
  <Field {...props}>
    <input
      class={`kern-form-input__input ${props.width ?? ''}`}
      id={props.name}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.type === 'password' ? '' : typed(props)}
      autocomplete={props.autocomplete ?? 'off'}
      inputmode={props.inputmode}
      list={props.list}
      maxlength={props.maxlength}
      {...described(props)}
    />
  </Field>
);

export const TextArea: FC<FieldProps & { rows?: number; maxlength?: number }> = (props) => (
  <Field {...props}>
    <textarea
      class="kern-form-input__input"
      id={props.name}
      name={props.name}
      rows={props.rows ?? 4}
      maxlength={props.maxlength}
      {...described(props)}
    >
      {typed(props)}
    </textarea>
  </Field>
);

export const FileField: FC<FieldProps & { accept: string }> = (props) => (
  <Field {...props}>
    <input
      class="kern-form-input__input"
      type="file"
      id={props.name}
      name={props.name}
      accept={props.accept}
      {...described(props)}
    />
  </Field>
);

export type Option = { value: string; label: string };

export const SelectField: FC<FieldProps & { options: readonly Option[]; empty?: string }> = (props) => {
  const chosen = typed(props);
  const hasEmpty = props.empty !== undefined || !props.required;
  // Without an empty option there is nothing to require: HTML forbids the attribute then.
  const attributes = described({ ...props, required: props.required && hasEmpty });
  return (
    <Field {...props}>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={props.name} name={props.name} {...attributes}>
          {hasEmpty && (
            <option value="">
              {props.empty === '' ? '–' : (props.empty ?? words(props.view.language).form.none)}
            </option>
          )}
          {props.options.map(({ value, label }) => (
            <option value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
};

export const Checkbox: FC<FieldProps> = (props) => (
  <div class="kern-form-check">
    <input
      class="kern-form-check__checkbox"
      type="checkbox"
      id={props.name}
      name={props.name}
      value="on"
      checked={typed(props) === 'on' || typed(props) === 'true'}
      {...described(props)}
    />
    <label class="kern-label" for={props.name}>
      {props.label}
    </label>
    {props.hint && (
      <div class="kern-hint" id={`${props.name}-hinweis`}>
        {props.hint}
      </div>
    )}
    <FaultOf {...props} />
  </div>
);

const Field: FC<FieldProps & { children?: Child }> = (props) => {
  const t = words(props.view.language);
  const fault = props.form.faults[props.name];
  return (
    <div class={`kern-form-input ${fault ? 'kern-form-input--error' : ''}`}>
      <label class="kern-label" for={props.name}>
        {props.label}
        {!props.required && !props.depends && <span class="kern-label__optional"> – {t.form.optional}</span>}
      </label>
      {props.hint && (
        <div class="kern-hint" id={`${props.name}-hinweis`}>
          {props.hint}
        </div>
      )}
      {props.children}
      <FaultOf {...props} />
    </div>
  );
};

const FaultOf: FC<FieldProps> = ({ view, form, name }) => {
  const fault = form.faults[name];
  if (!fault) return null;
  return (
    <p class="kern-error" id={`${name}-fehler`}>
      {faultSentence(words(view.language), fault)}
    </p>
  );
};

const typed = ({ form, name }: FieldProps): string => {
  const value = form.values[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
};

const described = ({ form, name, hint, required }: FieldProps) => {
  const fault = form.faults[name];
  const by = [hint && `${name}-hinweis`, fault && `${name}-fehler`].filter(Boolean).join(' ');
  return {
    'aria-describedby': by || undefined,
    'aria-invalid': fault ? ('true' as const) : undefined,
    required: required || undefined,
  };
};

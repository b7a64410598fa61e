import { z } from 'zod';

/** The fields of the OSCAL catalog model (1.0 to 1.2) that are read; all others are passed over. */

const text = z.string().refine((value) => value.trim() !== '', 'required');
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'not-a-uuid');
const moment = z.string().refine(isMoment, 'not-a-moment');

const prop = z.object({ name: text, value: z.string() });
const props = z.array(prop).default([]);
const link = z.object({ href: text, rel: z.string().optional() });

const param = z.object({
  id: text,
  label: z.string().optional(),
  values: z.array(z.string()).optional(),
  select: z.object({ choice: z.array(z.string()).default([]) }).optional(),
});
export type OscalParam = z.infer<typeof param>;

const part = z.object({
  name: text,
  prose: z.string().optional(),
  props,
  get parts() {
    return z.array(part).default([]);
  },
});
export type OscalPart = z.infer<typeof part>;

const control = z.object({
  // Answers are kept by it where there is no UUID.
  id: text.refine((value) => value.length <= 200, 'not-allowed'),
  title: text,
  params: z.array(param).default([]),
  props,
  links: z.array(link).default([]),
  parts: z.array(part).default([]),
  get controls() {
    return z.array(control).default([]);
  },
});
export type OscalControl = z.infer<typeof control>;

const group = z.object({
  /** OSCAL lets a group go without an id. */
  id: text.optional(),
  title: text,
  params: z.array(param).default([]),
  controls: z.array(control).default([]),
  get groups() {
    return z.array(group).default([]);
  },
});
export type OscalGroup = z.infer<typeof group>;

const catalogue = z.object({
  uuid,
  metadata: z.object({
    title: text,
    'last-modified': moment,
    version: text,
    'oscal-version': text,
  }),
  params: z.array(param).default([]),
  controls: z.array(control).default([]),
  groups: z.array(group).default([]),
});
export type OscalCatalogue = z.infer<typeof catalogue>;

export const oscalFile = z.object({ catalog: catalogue });

export const isUuid = (value: string): boolean => uuid.safeParse(value).success;

/** RFC 3339 with a time zone, on a day that the calendar has. */
function isMoment(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(value);
  if (!match || Number.isNaN(Date.parse(value))) return false;
  // Date.parse moves 30 February on to March; the calendar does not.
  return new Date(`${match[1]}T00:00:00Z`).toISOString().startsWith(match[1]!);
}

import { z } from 'zod';
import { startOfDay } from '../kernel/moment.ts';
import { optionalDay } from '../web/input.ts';
import type { AuditFilter } from './store.ts';

const text = z.string().trim().max(200).optional().catch(undefined);
const name = z
  .string()
  .regex(/^[a-z][a-z-]{0,40}$/)
  .optional()
  .catch(undefined);

/** The filter in the address of the page; what cannot be read does not narrow, a wrong day is named. */
const filterInput = z.object({
  wer: text,
  vorgang: name,
  gegenstand: name,
  kennung: z.string().max(60).optional().catch(undefined),
  von: optionalDay(),
  bis: optionalDay(),
  vor: z.coerce.number().int().positive().optional().catch(undefined),
});

export type Query = Record<string, string>;

/** Different acts may have one word: „übernommen“ is said of a municipality and of an import. */
const namedAlike = (verbs: Readonly<Record<string, string>>, verb: string): string[] => [
  verb,
  ...Object.keys(verbs).filter((other) => other !== verb && verbs[other] === verbs[verb]),
];

export function readFilter(
  query: Query,
  verbs: Readonly<Record<string, string>>,
): { filter: AuditFilter; faults: Record<string, string> } {
  const parsed = filterInput.safeParse(query);
  const faults: Record<string, string> = {};
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults[String(issue.path[0])] = issue.message;
    const rest = Object.fromEntries(Object.entries(query).filter(([field]) => !(field in faults)));
    return { filter: readFilter(rest, verbs).filter, faults };
  }
  const { wer, vorgang, gegenstand, kennung, von, bis, vor } = parsed.data;
  const filter = {
    who: wer || undefined,
    verbs: vorgang === undefined ? undefined : namedAlike(verbs, vorgang),
    entity: gegenstand,
    entityId: kennung || undefined,
    from: von ? startOfDay(von) : undefined,
    until: bis ? startOfDay(dayAfter(bis)) : undefined,
    before: vor,
  };
  return { filter, faults };
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

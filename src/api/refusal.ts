import { refusalSentence } from '../plan/store/sentences.ts';
import type { Ctx } from '../web/env.ts';
import { languageOf } from './language.ts';
import { problem } from './problem.ts';

type Refused = {
  refusal: string;
  at?: string;
  detail?: Record<string, unknown>;
  current?: object;
  faults?: readonly { refusal: string; at: string }[];
};

/** What a store refused, as a problem: not there, saved meanwhile, or a rule in its own sentence. */
export function refusedBy(c: Ctx, { refusal, at, detail, current, faults }: Refused): Response {
  if (refusal === 'not-found') return problem(c, 'not-found');
  if (refusal === 'version-conflict') return problem(c, 'conflict', versionOf(current));
  const say = (key: string, values: Record<string, unknown> = {}): string =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, String(value)),
      refusalSentence(key, languageOf(c)) ?? key,
    );
  if (faults)
    return problem(c, 'refused', {
      detail: say(faults[0]?.refusal ?? refusal),
      errors: faults.map((fault) => ({ pointer: `/${fault.at}`, detail: say(fault.refusal) })),
    });
  const sentence = say(refusal, detail);
  return problem(c, 'refused', {
    detail: sentence,
    ...(at && { errors: [{ pointer: `/${at}`, detail: sentence }] }),
  });
}

const versionOf = (current: object | undefined): { version?: number } => {
  const version = (current as { version?: unknown } | undefined)?.version;
  return typeof version === 'number' ? { version } : {};
};

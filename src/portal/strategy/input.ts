import { z } from 'zod';
import { isId } from '../../kernel/id.ts';
import { guidelineKinds, type Stance, stances } from '../../strategy/core/document.ts';
import {
  checked,
  oneOf,
  optionalText,
  optionalWhole,
  requiredDay,
  requiredText,
  requiredYear,
  several,
} from '../../web/input.ts';

const version = optionalWhole();
const ids = () =>
  several()
    .transform((values) => [...new Set(values)])
    .refine((values) => values.every(isId), 'not-chosen');

export const strategyInput = z
  .object({
    name: requiredText(160),
    vision: optionalText(4000),
    fromYear: requiredYear(),
    toYear: requiredYear(),
    version,
  })
  .refine(({ fromYear, toYear }) => fromYear <= toYear, { path: ['toYear'], message: 'years-reversed' });

export const chapterInput = z.object({
  title: requiredText(160),
  body: optionalText(20000),
  goalIds: ids(),
  version,
});

/** The rows of initiatives come as `initiative.0`, `stance.0`, `reason.0` … */
export const guidelineInput = z
  .looseObject({
    kind: oneOf(guidelineKinds),
    code: requiredText(20),
    name: requiredText(200),
    reason: optionalText(2000),
    consequence: optionalText(2000),
    goalIds: ids(),
    version,
  })
  .transform((fields, context) => {
    const { kind, code, name, reason, consequence, goalIds, version: seen } = fields;
    const { rows, fault } = readRows(fields as Record<string, unknown>);
    if (fault) context.addIssue({ code: 'custom', path: ['initiatives'], message: fault });
    return { kind, code, name, reason, consequence, goalIds, initiatives: rows, version: seen };
  });

type Row = { initiativeId: string; stance: Stance; reason: string | null };

function readRows(fields: Record<string, unknown>): { rows: Row[]; fault?: string } {
  const textOf = (name: string) => String(fields[name] ?? '').trim();
  const rows = Object.keys(fields)
    .map((name) => /^initiative\.(\d{1,3})$/.exec(name)?.[1])
    .filter((at) => at !== undefined && isId(textOf(`initiative.${at}`)))
    .map((at): Row => {
      const typed = textOf(`stance.${at}`);
      return {
        initiativeId: textOf(`initiative.${at}`),
        stance: stances.find((one) => one === typed) ?? 'follows',
        reason: textOf(`reason.${at}`).slice(0, 500) || null,
      };
    });
  if (rows.some(({ stance, reason }) => stance === 'deviates' && !reason))
    return { rows, fault: 'deviation-without-reason' };
  const unique = new Set(rows.map(({ initiativeId }) => initiativeId));
  return unique.size < rows.length ? { rows, fault: 'initiative-twice' } : { rows };
}

export const resolutionInput = z.object({
  /** What `markOf` said of the draft on the page. */
  seen: optionalText(16),
  resolvedOn: requiredDay(),
  resolvedBy: requiredText(160),
  paper: optionalText(80),
});

/** `chapter:…`, `guideline:…`, or nothing for the strategy as a whole. */
export const commentInput = z
  .object({ commentOn: optionalText(60), text: requiredText(2000) })
  .transform(({ commentOn, text }) => {
    const [kind, id = ''] = (commentOn ?? '').split(':');
    const known = isId(id) ? id : null;
    return {
      text,
      chapterId: kind === 'chapter' ? known : null,
      guidelineId: kind === 'guideline' ? known : null,
    };
  });

export const answerInput = z.object({ answer: requiredText(2000), taken: checked() });
export const statementInput = z.object({ statement: requiredText(4000) });

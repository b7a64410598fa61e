import { z } from 'zod';
import { confidences } from '../../law/core/catalogue.ts';
import {
  checked,
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  optionalUrl,
  optionalWhole,
  requiredDay,
  requiredId,
  requiredText,
} from '../../web/input.ts';

export const statementInput = z.object({
  applies: optionalOneOf(['yes', 'no']),
  reason: optionalText(2000),
  version: optionalWhole(),
});

export const evidenceInput = z.object({
  day: requiredDay(),
  label: requiredText(200),
  place: optionalText(500),
});

export const coverageInput = z.object({ initiativeId: requiredId(), share: oneOf(['full', 'partial']) });

export const personInput = z.object({ responsibleId: optionalId(), version: optionalWhole() });

/** What a form of answers showed, as it was sent along; anything else was not shown. */
export const seenAnswers = z
  .string()
  .transform((text) => JSON.parse(text) as unknown)
  .pipe(z.record(z.string(), z.union([z.boolean(), z.number()])));

export const ownKinds = ['state_act', 'state_ordinance', 'statute', 'resolution'] as const;

export const ownInput = z
  .object({
    law: requiredText(200),
    abbreviation: requiredText(60),
    kind: oneOf(ownKinds),
    citation: requiredText(300),
    title: requiredText(160),
    text: requiredText(2000),
    bindingness: oneOf(['must', 'should', 'may']),
    date: optionalDay(),
    boundary: oneOf(['end_of_day', 'start_of_day']),
    yearly: checked(),
    leadMonths: optionalWhole({ min: 0, max: 120 }),
    evidence: requiredText(200),
    legalRef: requiredText(200),
    publishedOn: requiredDay(),
    sourceUrl: optionalUrl(),
    confidence: oneOf(confidences),
    version: optionalWhole(),
  })
  .refine(({ date, publishedOn }) => date === null || date >= publishedOn, {
    path: ['date'],
    message: 'before-known',
  });

export const publisherInput = z.object({ name: requiredText(120), publicKey: requiredText(8192) });

import { z } from 'zod';

/**
 * A catalogue of obligations. The shape of one file in `data/law/`; several files merge into one catalogue.
 * A catalogue binds through obligations, never through acts: each has its own addressee, date and confidence.
 */

const day = z.iso.date('not-a-day');
const bilingual = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
const duration = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, 'not-a-duration');

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** The 16 Länder by ISO 3166-2, in the order of the official municipality key (01 to 16). */
export const lands = [
  'DE-SH',
  'DE-HH',
  'DE-NI',
  'DE-HB',
  'DE-NW',
  'DE-HE',
  'DE-RP',
  'DE-BW',
  'DE-BY',
  'DE-SL',
  'DE-BE',
  'DE-BB',
  'DE-MV',
  'DE-SN',
  'DE-ST',
  'DE-TH',
] as const;
export type Land = (typeof lands)[number];
const land = z.enum(lands);

const factName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*(\.[a-zA-Z][a-zA-Z0-9]*)*$/, 'not-a-fact');
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** What a fact is compared by; a test names exactly one. */
const operators = {
  eq: scalar,
  ne: scalar,
  gt: z.number(),
  gte: z.number(),
  lt: z.number(),
  lte: z.number(),
  in: z.array(scalar).min(1),
  /** The list has this value. */
  contains: z.string(),
  /** The list shares a value with this one. */
  intersects: z.array(z.string()).min(1),
};
type Operators = { [Name in keyof typeof operators]: z.infer<(typeof operators)[Name]> };

export type FactTest = { fact: string; at?: string } & {
  [Name in keyof Operators]?: Operators[Name];
} & { some?: Expression };

/** `appliesWhen`: no code, no regular expressions, at most eight levels deep. */
export type Expression =
  | { always: boolean }
  | { all: Expression[] }
  | { any: Expression[] }
  | { not: Expression }
  | FactTest;

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ always: z.boolean() }),
    z.strictObject({ all: z.array(expression).min(1) }),
    z.strictObject({ any: z.array(expression).min(1) }),
    z.strictObject({ not: expression }),
    z
      .strictObject({
        fact: factName,
        at: day.optional(),
        ...z.object(operators).partial().shape,
        some: expression.optional(),
      })
      .refine(namesOneOperator, 'one-operator'),
  ]),
);

function namesOneOperator(test: object): boolean {
  return Object.keys(test).filter((key) => key === 'some' || Object.hasOwn(operators, key)).length === 1;
}

export const dueKinds = ['date', 'since', 'event', 'recurring', 'announced', 'none'] as const;

const due = z
  .strictObject({
    kind: z.enum(dueKinds),
    /** Last day (`end_of_day`) or first day (`start_of_day`, the default); of an event, the day its clock can first start. */
    date: day.optional(),
    boundary: z.enum(['start_of_day', 'end_of_day']).optional(),
    earliest: day.optional(),
    latest: day.optional(),
    /** The event that starts the clock; `within` null: the period is not known. */
    trigger: z.string().min(1).optional(),
    /** The fact of the profile a recurring duty counts from. */
    anchor: factName.optional(),
    within: duration.nullable().optional(),
    note: bilingual.optional(),
    /** Dates of single Länder; they belong to the newest entry of the history. */
    dueByLand: z.partialRecord(land, z.strictObject({ date: day, reference: z.string() })).optional(),
    /** Between these days the date lies in every other Land. */
    unknownLandPolicy: z.strictObject({ earliest: day, latest: day }).optional(),
    /** Oldest first: from which day on which date could be known. */
    history: z
      .array(
        z.strictObject({
          knownFrom: day,
          date: day,
          reference: z.string(),
          note: z.string().optional(),
        }),
      )
      .optional(),
  })
  .superRefine((value, context) => {
    for (const field of requiredOf[value.kind])
      if (value[field] === undefined)
        context.addIssue({ code: 'custom', path: [field], message: 'required' });
  });

const requiredOf = {
  date: ['date'],
  since: ['date'],
  announced: ['date'],
  event: ['trigger', 'within'],
  recurring: ['anchor', 'within'],
  none: [],
} as const;

export const bindingnesses = ['must', 'should', 'may', 'none'] as const;
export const addressees = ['municipality', 'company', 'land', 'bund'] as const;

const evidenceTypes = [
  'document',
  'register',
  'system',
  'log',
  'training',
  'screenshot',
  'url',
  'assessment',
  'certificate',
  'metric',
  'list',
  'test',
] as const;

const obligation = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'not-an-id'),
  title: bilingual,
  text: bilingual,
  bindingness: z.enum(bindingnesses),
  addressee: z.enum(addressees),
  version: z.string().optional(),
  appliesWhen: expression.optional(),
  due,
  recurrence: z
    .string()
    .regex(/^RRULE:/, 'not-a-rule')
    .nullable(),
  /** An initiative should start this long before. */
  leadTime: duration.nullable().optional(),
  evidence: z.array(z.strictObject({ type: z.enum(evidenceTypes), label: bilingual })),
  controls: z.record(z.string(), z.array(z.string())).optional(),
  legalRefs: z.array(z.string()).min(1),
  references: z.array(z.string()).min(1),
  confidence: z.enum(confidences),
});

export const lawKinds = [
  'eu_regulation',
  'eu_directive',
  'federal_act',
  'federal_ordinance',
  'state_act',
  'state_ordinance',
  'interstate_treaty',
  'standard_decision',
  'policy',
  'bill',
  /** What the municipality itself has laid down: a statute (Satzung), a resolution. */
  'statute',
  'resolution',
] as const;

export const relationTypes = [
  'implements',
  'amends',
  'depends_on',
  'specialises',
  'superseded_by',
  'related',
] as const;

const law = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'not-an-id'),
  title: bilingual,
  abbreviation: z.string().min(1),
  kind: z.enum(lawKinds),
  /** The acts of several Länder that follow one pattern share its name. */
  pattern: z.string().optional(),
  jurisdiction: z.strictObject({
    level: z.enum(['eu', 'de', 'land', 'itplr', 'municipality']),
    lands: z.array(land),
  }),
  citation: z.strictObject({
    official: z.string().min(1),
    celex: z
      .string()
      .regex(/^3\d{4}[A-Z]\d{4}$/, 'not-a-celex-number')
      .optional(),
    eli: z.string().optional(),
  }),
  status: z.strictObject({
    value: z.enum(['proposal', 'bill', 'adopted', 'in_force', 'expired', 'repealed', 'superseded']),
    asOf: z.string(),
    note: bilingual.optional(),
  }),
  /** Nobody could know the act earlier. */
  publishedOn: day,
  inForce: day,
  appliesFrom: day,
  /** Oldest first. That a version ends is known from the `knownFrom` of the next one. */
  versions: z
    .array(
      z.strictObject({
        id: z.string(),
        validFrom: day,
        validTo: day.nullable(),
        knownFrom: day,
        note: z.string().optional(),
      }),
    )
    .optional(),
  topics: z.array(z.string()),
  appliesWhen: expression,
  obligations: z.array(obligation).min(1),
  sanctions: z.array(
    z.strictObject({
      text: bilingual,
      appliesToMunicipality: z.enum(['yes', 'no', 'limited']),
      references: z.array(z.string()),
    }),
  ),
  relations: z.array(z.strictObject({ type: z.enum(relationTypes), target: z.string() })),
  openQuestions: z.array(z.string()),
  confidence: z.enum(confidences),
});

const source = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  /** `2025`, `2025-04` or `2025-04-02`; null: not dated. */
  sourceAsOf: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not-a-day')
    .nullable(),
  type: z.enum(['primary', 'official', 'association', 'secondary', 'press', 'vendor', 'memory']),
});

export const catalogueSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  catalogueVersion: z.string().min(1),
  /** The day the radar was made for. */
  asOf: day,
  /** The day of the newest source that was read. */
  knowledgeAsOf: day,
  timezone: z.string(),
  licence: z.string(),
  sources: z.record(z.string(), source),
  laws: z.array(law),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type Law = z.infer<typeof law>;
export type LawVersion = NonNullable<Law['versions']>[number];
export type Obligation = z.infer<typeof obligation>;
export type Due = z.infer<typeof due>;

import { z } from 'zod';
import { type Field, fields } from '../../../plan/core/field.ts';
import { initiativeStates, lights } from '../../../plan/core/initiative.ts';
import { isNameList, type ListColumn, lists } from '../../../plan/core/list.ts';
import { readPeriod } from '../../../plan/core/period.ts';

export const id = () => z.uuid();
export const day = () => z.iso.date();
export const cents = () => z.int().min(0).max(1_000_000_000_000).describe('Cent / cents');
export const version = () =>
  z.int().min(1).describe('Stand, auf dem die Änderung beruht / version the change is based on');
export const quarter = () =>
  z
    .string()
    .regex(/^\d{4}Q[1-4]$/)
    .describe('2027Q3');

/** A period keeps the precision it was said in. */
export const period = () =>
  z
    .string()
    .regex(/^\d{4}(H[12]|Q[1-4]|-W\d\d|-(early|mid|late|spring|summer|autumn|winter)|-\d\d(-\d\d)?)?$/)
    .refine((text) => readPeriod(text) !== undefined)
    .describe('2027, 2027H1, 2027Q3, 2027-08, 2027-W31, 2027-08-01, 2027-mid');

/** Kept by other acts than typing, or derived from others. */
const notTyped = new Set(['costType', 'estimate', 'priority', 'assessment']);

const isPlain = ({ key, type, section }: Field): boolean =>
  !notTyped.has(key) && type !== 'opinion' && type !== 'list' && section !== 'running';

export const plainFields: readonly Field[] = fields.filter(isPlain);
export const typedFields: readonly Field[] = plainFields.filter(({ system }) => !system);
export const nameFields: readonly Field[] = fields.filter(({ key }) => isNameList(key));

function plainSchema({ key, type, options, maxLength }: Field): z.ZodType {
  if (key === 'name') return z.string().trim().min(1).max(120);
  if (key === 'state') return z.enum(initiativeStates);
  if (key === 'stateSince') return day();
  if (key === 'code') return z.string();
  if (type === 'unit') return id();
  if (type === 'boolean') return z.boolean();
  return nullable({ type, options, maxLength });
}

function nullable({ type, options, maxLength }: Pick<Field, 'type' | 'options' | 'maxLength'>): z.ZodType {
  switch (type) {
    case 'text':
      return z
        .string()
        .max(maxLength ?? 300)
        .nullable();
    case 'long-text':
      return z
        .string()
        .max(maxLength ?? 4_000)
        .nullable();
    case 'choice':
      return z.enum(options as [string, ...string[]]).nullable();
    case 'person':
      return id().nullable();
    case 'period':
      return period().nullable();
    case 'day':
      return day().nullable();
    case 'score':
      return z.int().min(0).max(3).nullable();
    case 'integer':
      return z.int().min(0).max(100_000).nullable();
    default:
      return z.boolean().nullable();
  }
}

function cellSchema({ kind, options, required }: ListColumn): z.ZodType {
  const type = columnSchema(kind, options);
  return required || kind === 'boolean' ? type : type.nullable();
}

function columnSchema(kind: ListColumn['kind'], options: readonly string[] | undefined): z.ZodType {
  switch (kind) {
    case 'text':
      return z.string().max(500);
    case 'year':
      return z.int().min(2000).max(2100);
    case 'whole':
      return z.int().min(0).max(1_000_000);
    case 'cents':
      return cents();
    case 'number':
      return z.number().min(0).max(1_000_000);
    case 'percent':
      return z.number().min(0).max(100);
    case 'figure':
      return z.number();
    case 'day':
      return day();
    case 'period':
      return period();
    case 'quarter':
      return quarter();
    case 'boolean':
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.enum(options as [string, ...string[]]);
    default:
      return id();
  }
}

const shapeOf = (list: readonly Field[], schemaOf: (field: Field) => z.ZodType) =>
  Object.fromEntries(
    list.map((field) => [field.key, schemaOf(field).describe(`${field.label.de} / ${field.label.en}`)]),
  );

const listShape = Object.fromEntries(
  lists.map(({ key, columns }) => [
    key,
    z
      .array(
        z.strictObject(
          Object.fromEntries(
            columns.map((column) => [
              column.key,
              cellSchema(column).describe(`${column.label.de} / ${column.label.en}`),
            ]),
          ),
        ),
      )
      .max(200),
  ]),
);
const nameShape = Object.fromEntries(
  nameFields.map(({ key, label }) => [
    key,
    z.array(z.string().min(1).max(500)).max(50).describe(`${label.de} / ${label.en}`),
  ]),
);

const typedShape = shapeOf(typedFields, plainSchema);
const light = z.enum(lights).nullable();

/** One initiative with everything that is known of it. */
export const initiative = z.strictObject({
  id: id(),
  version: version(),
  ...shapeOf(plainFields, plainSchema),
  forecastEnd: period().nullable(),
  light,
  computedLight: light.describe(
    'Gerechnet aus Plan, Prognose und Auslastung / computed from plan, forecast and load',
  ),
  ...nameShape,
  ...listShape,
});

/** What an initiative begins with, as an idea; everything else may come later. */
export const newInitiative = z.strictObject({
  ...z.strictObject({ ...typedShape, ...nameShape, ...listShape }).partial().shape,
  name: typedShape.name!,
  unitId: typedShape.unitId!,
});

/** What is left out stays as it is; a list takes the place of the one that is there. */
export const initiativeChange = z.strictObject({
  ...z.strictObject({ ...typedShape, ...nameShape, ...listShape }).partial().shape,
  version: version(),
});

/** A row of the list; sums count what has no figure beside what has. */
export const listedInitiative = z.strictObject({
  id: id(),
  code: z.string(),
  name: z.string(),
  state: z.enum(initiativeStates),
  stateSince: day(),
  light,
  computedLight: light,
  kind: plainOf('kind'),
  class: plainOf('class'),
  unitRank: z.int().nullable(),
  plannedStart: period().nullable(),
  plannedEnd: period().nullable(),
  deadline: day().nullable(),
  deadlineHardness: plainOf('deadlineHardness'),
  unitCode: z.string(),
  unitName: z.string(),
  version: version(),
  oneOffCents: cents(),
  oneOffUnknown: z.int().describe('Beträge ohne Zahl / amounts without a figure'),
  runningCents: cents().describe('Cent im Jahr / cents a year'),
  runningUnknown: z.int(),
  effortDays: z.number(),
});

function plainOf(key: string): z.ZodType {
  return plainSchema(plainFields.find((field) => field.key === key)!);
}

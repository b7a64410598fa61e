import { z } from 'zod';
import { listColumns } from '../../../plan/core/filter.ts';
import {
  initiativeClasses,
  initiativeKinds,
  initiativeStates,
  lights,
} from '../../../plan/core/initiative.ts';
import { id } from './initiative.ts';

export const maxSize = 1_000;

const pageShape = {
  page: z.int().min(1).max(10_000).default(1),
  size: z.int().min(1).max(maxSize).default(25),
};

/** A list that only has pages. */
export const pageQuery = z.strictObject(pageShape);

/** The filters and the order of the list, as its page has them. */
export const initiativeQuery = z.strictObject({
  q: z
    .string()
    .max(200)
    .default('')
    .describe('Wörter, oder der Anfang einer Nummer / words, or the beginning of a number'),
  state: z.array(z.enum(initiativeStates)).default([]),
  unit: z.array(id()).default([]),
  kind: z.array(z.enum(initiativeKinds)).default([]),
  class: z.array(z.enum(initiativeClasses)).default([]),
  light: z.array(z.enum(lights)).default([]),
  mandatory: z.boolean().default(false).describe('Nur Pflichtaufgaben / mandatory ones only'),
  sort: z.enum(['code', 'name', ...listColumns]).default('code'),
  order: z.enum(['asc', 'desc']).default('asc'),
  ...pageShape,
});

type Shape = Record<string, z.ZodType>;

/** The parameters of an address as a schema reads them: several of one name are a list, figures are figures. */
export function readParameters(shape: Shape, params: URLSearchParams): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of new Set(params.keys())) {
    const type = shape[name] ? bareType(shape[name]) : 'string';
    const all = params.getAll(name);
    found[name] = type === 'array' ? all : convert(type, all.at(-1)!);
  }
  return found;
}

const bareType = (schema: z.ZodType): string => {
  const { def } = schema as unknown as { def: { type: string; innerType?: z.ZodType } };
  return def.innerType ? bareType(def.innerType) : def.type;
};

function convert(type: string, text: string): unknown {
  if (type === 'number' || type === 'int') return text.trim() === '' ? text : Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

import type { OscalParam, OscalPart } from './oscal.ts';

const insertion = /\{\{\s*insert:\s*param\s*,\s*([^\s}]+)\s*\}\}(?=([\p{L}\p{N}])?)/gu;

/** Ids of the parameters that a text inserts. */
export const insertedParams = (text: string): string[] => [...text.matchAll(insertion)].map(([, id]) => id!);

/** What a parameter may insert itself: its values, else its choices, else its label. */
export const paramTexts = ({ values, select, label }: OscalParam): readonly string[] => {
  if (values?.length) return values;
  if (select?.choice.length) return select.choice;
  return label ? [label] : [];
};

/**
 * Fills parameters in. A set value stands as it is; what is still to be set stands in brackets. Other braces are text
 * and stay. Parameters must be free of loops.
 */
export function fillProse(text: string, params: ReadonlyMap<string, OscalParam>): string {
  return text.replace(insertion, (_, id: string, next: string | undefined) => {
    const param = params.get(id);
    const texts = (param ? paramTexts(param) : []).map((inner) => fillProse(inner, params));
    const filled = param?.values?.length ? texts.join(', ') : `[${texts.join(' / ') || id}]`;
    return next ? `${filled} ` : filled;
  });
}

const maxNesting = 8;

/**
 * Characters that a text has once it is filled in, without filling it in: a few parameters that insert each other twice
 * would make gigabytes. Infinity where they nest deeper than eight levels. `known` is kept from call to call.
 */
export function measureProse(
  text: string,
  params: ReadonlyMap<string, OscalParam>,
  known: Map<string, number>,
  nesting = 0,
): number {
  if (nesting > maxNesting) return Number.POSITIVE_INFINITY;
  const measure = (id: string): number => {
    const param = params.get(id);
    const texts = param ? paramTexts(param) : [];
    const length = texts.reduce((sum, one) => sum + 3 + measureProse(one, params, known, nesting + 1), 0);
    known.set(id, length);
    return length;
  };
  return insertedParams(text).reduce((sum, id) => sum + (known.get(id) ?? measure(id)), text.length);
}

/** The prose of all parts of that name with what is nested in them, items behind their label. */
export const proseOf = (parts: readonly OscalPart[], name: string): string =>
  parts
    .filter((part) => part.name === name)
    .flatMap((part) => linesOf(part, ''))
    .join('\n');

function linesOf({ prose, props, parts }: OscalPart, indent: string): string[] {
  const label = props.find((prop) => prop.name === 'label')?.value;
  const line = [label, prose].filter(Boolean).join(' ');
  return [...(line ? [indent + line] : []), ...parts.flatMap((part) => linesOf(part, `${indent}  `))];
}

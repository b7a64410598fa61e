import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Catalogue, catalogueSchema } from './catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import type { CatalogueFault, CatalogueRefusal } from './fault.ts';

/** Above this a file is refused before it is read. */
export const maxCatalogueBytes = 8 * 1024 * 1024;

type Path = readonly PropertyKey[];

/**
 * Reads one catalogue in YAML or JSON. All or nothing: every fault carries its path and line, and a file with one fault
 * is refused whole.
 */
export function readCatalogue(text: string): Result<Catalogue, CatalogueFault[]> {
  const file = readCatalogueFile(text);
  if (!file.ok) return file;
  const faults = checkCatalogue(file.value.catalogue);
  return faults.length
    ? refuse(faults.map(({ path, ...fault }) => place(fault, path, file.value.lineOf)))
    : ok(file.value.catalogue);
}

/**
 * Reads several files as one catalogue, as `data/law/` is laid out. The newest version and days count.
 * `at` begins with the file's name.
 */
export function readCatalogueFiles(
  files: readonly { name: string; text: string }[],
): Result<Catalogue, CatalogueFault[]> {
  const read = files.map(({ name, text }) => ({ name, result: readCatalogueFile(text) }));
  const faults = read.flatMap(({ name, result }) =>
    result.ok
      ? []
      : result.error.map((fault) => ({ ...fault, at: [name, fault.at].filter(Boolean).join(': ') })),
  );
  if (faults.length) return refuse(faults);
  const parts = read.flatMap(({ result }) => (result.ok ? [result.value.catalogue] : []));
  const clash = findSourceClash(parts);
  if (clash) return refuse([{ refusal: 'source-differs', detail: { found: clash } }]);
  const catalogue = merge(parts);
  const found = checkCatalogue(catalogue);
  return found.length
    ? refuse(found.map(({ path, ...fault }) => ({ ...fault, at: dotted(path) })))
    : ok(catalogue);
}

type ReadFile = { catalogue: Catalogue; lineOf: (path: Path) => number | undefined };

function readCatalogueFile(text: string): Result<ReadFile, CatalogueFault[]> {
  const megabytes = text.length / 1024 / 1024;
  if (text.length > maxCatalogueBytes)
    return refuse([
      {
        refusal: 'file-too-large',
        detail: { found: Math.ceil(megabytes), limit: maxCatalogueBytes / 1024 / 1024 },
      },
    ]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: Path) => lineAt(document, lines, path);
  const [error] = document.errors;
  if (error) return refuse([unreadable(error.message, error.linePos?.[0].line)]);
  const content = toPlain(document);
  if (!content.ok) return content;
  const parsed = catalogueSchema.safeParse(content.value);
  if (parsed.success) return ok({ catalogue: parsed.data, lineOf });
  return refuse(parsed.error.issues.flatMap((issue) => schemaFaults(issue, content.value, lineOf)));
}

/** Aliases that unfold without end are refused by the reader itself. */
function toPlain(document: Document): Result<unknown, CatalogueFault[]> {
  try {
    return ok(document.toJS({ maxAliasCount: 1000 }));
  } catch (error) {
    return refuse([unreadable((error as Error).message)]);
  }
}

const unreadable = (message: string, line?: number): CatalogueFault => ({
  refusal: 'not-readable',
  detail: { found: message.split('\n')[0]!.slice(0, 160), ...(line ? { line } : {}) },
});

type Issue = z.core.$ZodIssue;

function schemaFaults(issue: Issue, content: unknown, lineOf: ReadFile['lineOf']): CatalogueFault[] {
  const value = valueAt(content, issue.path);
  const inExpression = issue.path.includes('appliesWhen');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      faultAt(inExpression ? 'unknown-expression' : 'unknown-field', key, [...issue.path, key], lineOf),
    );
  if (inExpression && issue.message !== 'not-a-day')
    return [faultAt('unknown-expression', show(value), issue.path, lineOf)];
  if (value === undefined) return [faultAt('required', '', issue.path, lineOf)];
  return [faultAt(refusalOf(issue), show(value), issue.path, lineOf)];
}

const ownCodes: readonly string[] = ['not-a-day', 'not-a-duration', 'not-a-rule', 'not-an-id', 'required'];
const refusalOf = (issue: Issue): CatalogueRefusal =>
  ownCodes.includes(issue.message) ? (issue.message as CatalogueRefusal) : 'not-allowed';

const faultAt = (
  refusal: CatalogueRefusal,
  found: string,
  path: Path,
  lineOf: ReadFile['lineOf'],
): CatalogueFault => place({ refusal, detail: { found } }, path, lineOf);

function place(fault: CatalogueFault, path: Path, lineOf: ReadFile['lineOf']): CatalogueFault {
  const line = lineOf(path);
  return { ...fault, at: dotted(path), detail: { ...fault.detail, ...(line ? { line } : {}) } };
}

const show = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, 80);

const valueAt = (content: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], content);

/** `laws[3].obligations[1].due.date` */
const dotted = (path: Path): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );

/** The line of the nearest node on the path that stands in the text. */
function lineAt(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** A key's own place for fields of a map, so that a nested value is named where it begins. */
function nodeAt(document: Document, path: Path): Node | undefined {
  const parent = path.length ? document.getIn(path.slice(0, -1), true) : undefined;
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair) return pair.key as Node;
  }
  return document.getIn(path, true) as Node | undefined;
}

function findSourceClash(parts: readonly Catalogue[]): string | undefined {
  const seen = new Map<string, string>();
  for (const [key, source] of parts.flatMap((part) => Object.entries(part.sources))) {
    const content = JSON.stringify([source.title, source.url, source.sourceAsOf, source.type]);
    if (seen.has(key) && seen.get(key) !== content) return key;
    seen.set(key, content);
  }
  return undefined;
}

function merge(parts: readonly Catalogue[]): Catalogue {
  const newest = (field: 'catalogueVersion' | 'asOf' | 'knowledgeAsOf') =>
    parts
      .map((part) => part[field])
      .sort()
      .at(-1)!;
  return {
    ...parts[0]!,
    catalogueVersion: newest('catalogueVersion'),
    asOf: newest('asOf'),
    knowledgeAsOf: newest('knowledgeAsOf'),
    sources: Object.assign({}, ...parts.map((part) => part.sources)),
    laws: parts.flatMap((part) => part.laws),
  };
}

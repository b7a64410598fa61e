import type { z } from 'zod';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Requirement, RequirementGroup, SecurityCatalogue } from './catalogue.ts';
import { checkReferences, type Placed } from './check-references.ts';
import type { OscalFault, OscalRefusal } from './fault.ts';
import {
  isUuid,
  type OscalCatalogue,
  type OscalControl,
  type OscalGroup,
  type OscalParam,
  oscalFile,
} from './oscal.ts';
import { fillProse, measureProse, proseOf } from './prose.ts';

/** NIST SP 800-53 has about 10 MB; above this a file is refused before it is read. */
export const maxOscalBytes = 24 * 1024 * 1024;
const maxDepth = 40;
const maxRequirements = 20_000;
const maxCharacters = 64 * 1024 * 1024;
/** A broken file has thousands of faults; the first ones suffice to mend it. */
const maxFaults = 20;

/** Reads an OSCAL catalogue in JSON. All or nothing: a file with one fault is refused whole, each fault with its path. */
export function readOscalCatalogue(bytes: Uint8Array): Result<SecurityCatalogue, OscalFault[]> {
  const content = parseJson(bytes);
  if (!content.ok) return content;
  const first = Object.keys(Object(content.value)).find((key) => !key.startsWith('$'));
  if (!isRecord(content.value) || !('catalog' in content.value))
    return refuse([{ refusal: 'not-a-catalogue', detail: { found: (first ?? '–').slice(0, 80) } }]);
  if (isTooDeep(content.value)) return refuse([{ refusal: 'too-deep', detail: { limit: maxDepth } }]);
  const parsed = oscalFile.safeParse(content.value);
  if (parsed.success) return toCatalogue(parsed.data.catalog);
  const found = parsed.error.issues.slice(0, maxFaults);
  return refuse(found.map((issue) => schemaFault(issue, content.value)));
}

function parseJson(bytes: Uint8Array): Result<unknown, OscalFault[]> {
  if (bytes.length > maxOscalBytes) {
    const detail = { found: Math.ceil(bytes.length / 1024 / 1024), limit: maxOscalBytes / 1024 / 1024 };
    return refuse([{ refusal: 'file-too-large', detail }]);
  }
  const text = decode(bytes);
  if (text === null) return refuse([{ refusal: 'not-utf8' }]);
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return refuse([{ refusal: 'not-json', detail: { found: (error as Error).message.slice(0, 160) } }]);
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Level by level, so that the depth of the file is never the depth of the stack. */
function isTooDeep(root: unknown): boolean {
  let level = [root];
  for (let depth = 0; level.length; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null
        ? Object.values(value).filter((inner) => typeof inner === 'object')
        : [],
    );
  }
  return false;
}

const ownCodes: readonly string[] = ['not-a-moment', 'not-a-uuid', 'required'];

function schemaFault({ path, message }: z.core.$ZodIssue, content: unknown): OscalFault {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], content);
  const found = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, 80);
  const own = ownCodes.includes(message) ? (message as OscalRefusal) : 'not-allowed';
  return { refusal: value === undefined ? 'required' : own, at: dotted(path), detail: { found } };
}

const dotted = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);

type Found = {
  groups: RequirementGroup[];
  controls: (Placed<OscalControl> & { groups: readonly string[]; parent: string | null })[];
  params: Placed<OscalParam>[];
};

function toCatalogue(file: OscalCatalogue): Result<SecurityCatalogue, OscalFault[]> {
  const found: Found = { groups: [], controls: [], params: placeAll(file.params, 'catalog.params') };
  collectControls(file.controls, 'catalog', { groups: [], parent: null }, found);
  collectGroups(file.groups, 'catalog', [], found);
  if (!found.controls.length) return refuse([{ refusal: 'empty', at: 'catalog' }]);
  if (found.controls.length > maxRequirements)
    return refuse([{ refusal: 'too-many', detail: { limit: maxRequirements } }]);
  const params = new Map(found.params.map(({ value }) => [value.id, value]));
  const bare = found.controls.map((control) => ({ at: control.at, value: toRequirement(control) }));
  const faults = [...checkKeys(found.controls), ...checkReferences(bare, found.params)];
  if (faults.length) return refuse(faults.slice(0, maxFaults));
  if (isTooLong(bare, params)) return refuse([{ refusal: 'too-long', detail: { limit: maxCharacters } }]);
  const requirements = bare.map(({ value }) => ({
    ...value,
    statement: fillProse(value.statement, params),
    guidance: fillProse(value.guidance, params),
  }));
  return ok({ ...headOf(file), groups: found.groups, requirements });
}

const headOf = ({ uuid, metadata }: OscalCatalogue) => ({
  uuid: uuid.toLowerCase(),
  title: metadata.title,
  version: metadata.version,
  lastModified: metadata['last-modified'],
  oscalVersion: metadata['oscal-version'],
});

function isTooLong(requirements: readonly Placed<Requirement>[], params: ReadonlyMap<string, OscalParam>) {
  const known = new Map<string, number>();
  const lengths = requirements.map(({ value }) =>
    measureProse(`${value.statement}${value.guidance}`, params, known),
  );
  return lengths.reduce((sum, length) => sum + length, 0) > maxCharacters;
}

const placeAll = <T>(values: readonly T[], at: string): Placed<T>[] =>
  values.map((value, index) => ({ value, at: `${at}[${index}]` }));

function collectGroups(groups: readonly OscalGroup[], at: string, around: readonly string[], found: Found) {
  for (const { value, at: here } of placeAll(groups, `${at}.groups`)) {
    const id = value.id ?? here;
    found.groups.push({ id, title: value.title, groups: around });
    found.params.push(...placeAll(value.params, `${here}.params`));
    collectControls(value.controls, here, { groups: [...around, id], parent: null }, found);
    collectGroups(value.groups, here, [...around, id], found);
  }
}

type Place = { groups: readonly string[]; parent: string | null };

function collectControls(controls: readonly OscalControl[], at: string, place: Place, found: Found) {
  for (const placed of placeAll(controls, `${at}.controls`)) {
    found.controls.push({ ...placed, ...place });
    found.params.push(...placeAll(placed.value.params, `${placed.at}.params`));
    const inner = { groups: place.groups, parent: keyOf(placed.value) };
    collectControls(placed.value.controls, placed.at, inner, found);
  }
}

const altIdentifier = ({ props }: OscalControl) => props.find(({ name }) => name === 'alt-identifier')?.value;
const keyOf = (control: OscalControl): string => altIdentifier(control)?.toLowerCase() ?? control.id;

const checkKeys = (controls: Found['controls']): OscalFault[] =>
  controls.flatMap(({ value, at }) => {
    const found = altIdentifier(value);
    return found === undefined || isUuid(found)
      ? []
      : [{ refusal: 'not-a-uuid' as const, at: `${at}.props`, detail: { found: found.slice(0, 80) } }];
  });

/** Until March 2026 the BSI named some properties in German; both generations are read, by name and not by `ns`. */
const names = {
  modalVerb: ['modal_verb', 'modalverb'],
  targets: ['target_object_categories', 'target_objects'],
  effort: ['effort_level'],
  level: ['sec_level', 'level'],
};

function toRequirement({ value: control, groups, parent }: Found['controls'][number]): Requirement {
  const statements = control.parts.filter(({ name }) => name === 'statement');
  const props = [...statements.flatMap((part) => part.props), ...control.props];
  const one = (wanted: string[]) => props.find(({ name }) => wanted.includes(name))?.value.trim() || null;
  const linked = (rel: string) =>
    control.links
      .filter((link) => link.rel === rel && link.href.startsWith('#'))
      .map(({ href }) => href.slice(1));
  return {
    key: keyOf(control),
    id: control.id,
    title: control.title,
    groups,
    parent,
    statement: proseOf(control.parts, 'statement'),
    guidance: proseOf(control.parts, 'guidance'),
    modalVerb: one(names.modalVerb)?.toUpperCase() ?? null,
    securityLevel: one(names.level),
    effortLevel: one(names.effort),
    tags: split(one(['tags'])),
    targetCategories: split(one(names.targets)),
    documentation: props.filter(({ name }) => name === 'documentation').map(({ value }) => value),
    related: linked('related'),
    required: linked('required'),
    withdrawn: one(['status'])?.toLowerCase() === 'withdrawn',
  };
}

/** Several values come as one text. */
const split = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** The parts of an object that are released one by one. `basics` comes first: without it nothing else is shown. */
export const parts = {
  agenda: ['basics', 'vision'],
  field: ['basics', 'description', 'easyText'],
  goal: ['basics', 'description', 'owner'],
  indicator: ['basics', 'definition', 'values', 'comments'],
  initiative: ['basics', 'description', 'state', 'schedule', 'unit'],
  /** The register as a whole, under the municipality's id; a service may be kept out of it. */
  'online-services': ['basics', 'level', 'unit', 'link'],
} as const;

export type ReleaseKind = keyof typeof parts;
export const releaseKinds = Object.keys(parts) as ReleaseKind[];

/** One released part; `at` is an ISO moment. */
export type Release = { kind: ReleaseKind; objectId: string; part: string; at: string };

/** `kind:id:part`, as the release form writes it. */
export type ReleaseKey = string;

export const releaseKey = ({ kind, objectId, part }: Omit<Release, 'at'>): ReleaseKey =>
  `${kind}:${objectId}:${part}`;

export function parseReleaseKey(key: ReleaseKey): Omit<Release, 'at'> | undefined {
  const [kind, objectId, part] = key.split(':') as [ReleaseKind, string | undefined, string | undefined];
  if (!Object.hasOwn(parts, kind) || !objectId || !part) return undefined;
  return (parts[kind] as readonly string[]).includes(part) ? { kind, objectId, part } : undefined;
}

/**
 * What a form changes: only what differs between what it showed and what came back, so that two people who release
 * different things at the same time do not undo each other.
 */
export function releaseChanges(shown: readonly ReleaseKey[], chosen: readonly ReleaseKey[]) {
  const [before, after] = [new Set(shown), new Set(chosen)];
  return {
    add: [...after].filter((key) => !before.has(key)),
    remove: [...before].filter((key) => !after.has(key)),
  };
}

/** Lower case letters, digits and single hyphens. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** A sign of the list at http://dcat-ap.de/def/contributors, without the address in front of it. */
export const isContributorId = (text: string): boolean => /^[A-Za-z0-9_-]{1,80}$/.test(text);

/**
 * A plan is laid before a body as a frozen version (its Vorlage), which the body adopts or rejects; until then it can be
 * withdrawn. A resolution that is only recorded makes an adopted version at once.
 */
export const versionStates = ['proposed', 'adopted', 'rejected', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

/** What a body can decide on a plan that lies before it. */
export const resolutions = ['adopted', 'rejected'] as const;

type Resolved = { resolvedOn: string; paper: string; decidedAt: Date };

/** Is it the plan of the municipality, now or once? Then day and paper of its resolution are known. */
export const isAdopted = <V extends { state: VersionState }>(version: V): version is V & Resolved =>
  version.state === 'adopted';

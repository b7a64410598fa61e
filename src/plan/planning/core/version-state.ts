import { type Day, dayInGermany } from '../../../kernel/day.ts';
import type { Bilingual, Language } from '../../../kernel/text.ts';

/**
 * A plan is laid before a body as a frozen version (its Vorlage), which the body adopts or rejects; until then it can be
 * withdrawn. A resolution that is only recorded makes an adopted version at once.
 */
export type VersionState = 'proposed' | 'adopted' | 'rejected' | 'withdrawn';

export const stateWords: Record<VersionState, Bilingual> = {
  proposed: { de: 'liegt vor', en: 'proposed' },
  adopted: { de: 'beschlossen', en: 'adopted' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
};

/** What came of a version; null while it lies before a body. */
export const resultIn = (state: VersionState, language: Language): string | null =>
  state === 'proposed' ? null : stateWords[state][language];

/** What a body can decide on a plan that lies before it. */
export const resolutions = ['adopted', 'rejected'] as const;

/** The day of the resolution, else that on which it was withdrawn; null while it lies before the body. */
export const decidedOn = ({ resolvedOn, decidedAt }: Ended): Day | null =>
  resolvedOn ?? (decidedAt && dayInGermany(decidedAt));

type Ended = { resolvedOn: Day | null; decidedAt: Date | null };
type Resolved = { resolvedOn: Day; paper: string; decidedAt: Date };

/** Is it the plan of the municipality, now or once? Then day and paper of its resolution are known. */
export const isAdopted = <V extends { state: VersionState }>(version: V): version is V & Resolved =>
  version.state === 'adopted';

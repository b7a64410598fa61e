import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Requirement, SecurityCatalogue } from './catalogue.ts';
import type { OscalFault } from './fault.ts';

export type Named = { key: string; id: string; title: string };

/** What a new version changes. Lists follow the order of the file; one requirement may be both moved and reworded. */
export type SecurityDiff = {
  added: Named[];
  removed: Named[];
  /** Still the same requirement, under another id. */
  moved: (Named & { before: string })[];
  reworded: (Named & { fields: string[] })[];
  withdrawn: Named[];
  /** Ids that now name another requirement: answers kept by id would have gone to the wrong one. */
  reusedIds: { id: string; before: Named; after: Named }[];
  unchanged: number;
};

/** Matches by UUID. Refused: a catalogue of another kind, an older one, and a UUID exchanged under the same words. */
export function diffSecurityCatalogues(
  before: SecurityCatalogue,
  after: SecurityCatalogue,
): Result<SecurityDiff, OscalFault[]> {
  const [old, now] = [byKey(before), byKey(after)];
  const kept = after.requirements.filter(({ key }) => old.has(key));
  const faults = [...checkOrder(before, after), ...checkExchangedKeys(before, after)];
  if (!kept.length && !faults.length) faults.push({ refusal: 'other-catalogue' });
  if (faults.length) return refuse(faults.slice(0, 20));
  return ok({
    added: after.requirements.filter(({ key }) => !old.has(key)).map(toNamed),
    removed: before.requirements.filter(({ key }) => !now.has(key)).map(toNamed),
    moved: kept
      .filter((one) => old.get(one.key)!.id !== one.id)
      .map((one) => ({ ...toNamed(one), before: old.get(one.key)!.id })),
    reworded: kept.flatMap((one) => {
      const fields = changedFields(old.get(one.key)!, one);
      return fields.length ? [{ ...toNamed(one), fields }] : [];
    }),
    withdrawn: kept.filter((one) => one.withdrawn && !old.get(one.key)!.withdrawn).map(toNamed),
    reusedIds: findReusedIds(before, after),
    unchanged: kept.filter((one) => isUnchanged(old.get(one.key)!, one)).length,
  });
}

const byKey = ({ requirements }: SecurityCatalogue) => new Map(requirements.map((one) => [one.key, one]));
const byId = ({ requirements }: SecurityCatalogue) => new Map(requirements.map((one) => [one.id, one]));
const toNamed = ({ key, id, title }: Requirement): Named => ({ key, id, title });

const wording = ['title', 'statement', 'guidance', 'modalVerb', 'securityLevel', 'targetCategories'] as const;

const changedFields = (before: Requirement, after: Requirement): string[] =>
  wording.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

const isUnchanged = (before: Requirement, after: Requirement): boolean =>
  before.id === after.id && before.withdrawn === after.withdrawn && !changedFields(before, after).length;

function checkOrder(before: SecurityCatalogue, after: SecurityCatalogue): OscalFault[] {
  if (Date.parse(after.lastModified) >= Date.parse(before.lastModified)) return [];
  const detail = { found: after.lastModified, current: before.lastModified };
  return [{ refusal: 'catalogue-older', at: 'catalog.metadata.last-modified', detail }];
}

/** The same words under the same id, but another UUID, and the old one is gone: its answers would find no home. */
function checkExchangedKeys(before: SecurityCatalogue, after: SecurityCatalogue): OscalFault[] {
  const [old, keys] = [byId(before), new Set(after.requirements.map(({ key }) => key))];
  return after.requirements.flatMap((one) => {
    const was = old.get(one.id);
    const exchanged = was && was.key !== one.key && !keys.has(was.key) && !changedFields(was, one).length;
    return exchanged ? [{ refusal: 'uuid-changed' as const, at: one.key, detail: { found: one.id } }] : [];
  });
}

function findReusedIds(before: SecurityCatalogue, after: SecurityCatalogue): SecurityDiff['reusedIds'] {
  const old = byId(before);
  return after.requirements.flatMap((one) => {
    const was = old.get(one.id);
    return was && was.key !== one.key ? [{ id: one.id, before: toNamed(was), after: toNamed(one) }] : [];
  });
}

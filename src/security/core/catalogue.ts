/** One control of a catalogue. Everything that refers to it later does so by `key`. */
export type Requirement = {
  /** The UUID (`alt-identifier`) in lower case; the id where a catalogue gives none, as NIST does. */
  key: string;
  /** As printed, `GC.1.1`; may name another requirement in the next version. */
  id: string;
  title: string;
  /** Ids of the groups around it, the outermost first; empty when it stands beside them. */
  groups: readonly string[];
  /** Key of the requirement it refines. */
  parent: string | null;
  statement: string;
  guidance: string;
  /** `MUSS`, `SOLLTE`, `KANN`, in capitals; null where the catalogue gives none. */
  modalVerb: string | null;
  securityLevel: string | null;
  effortLevel: string | null;
  tags: readonly string[];
  /** Kinds of target object; empty: it binds the institution as a whole. */
  targetCategories: readonly string[];
  documentation: readonly string[];
  related: readonly string[];
  /** Ids of what must be met first. */
  required: readonly string[];
  withdrawn: boolean;
};

export type RequirementGroup = { id: string; title: string; groups: readonly string[] };

/** `requirements` and `groups` stand in the order of the file. */
export type SecurityCatalogue = {
  uuid: string;
  title: string;
  version: string;
  /** RFC 3339, as in the file. */
  lastModified: string;
  oscalVersion: string;
  groups: readonly RequirementGroup[];
  requirements: readonly Requirement[];
};

/** Requirements in force by modal verb; `none` counts those without one. */
export type VerbCounts = Record<string, number>;

export type CatalogueCounts = {
  requirements: number;
  withdrawn: number;
  byModalVerb: VerbCounts;
  /** One row per outermost group. `id` is empty for requirements outside any group. */
  groups: { id: string; title: string; subgroups: number; requirements: number; byModalVerb: VerbCounts }[];
};

/** Withdrawn requirements are counted once, at the top, and nowhere else. */
export function countCatalogue({ requirements, groups }: SecurityCatalogue): CatalogueCounts {
  const inForce = requirements.filter(({ withdrawn }) => !withdrawn);
  const byGroup = Map.groupBy(inForce, (requirement) => requirement.groups[0] ?? '');
  const rows = groups.filter((group) => group.groups.length === 0);
  const outside = byGroup.has('') ? [{ id: '', title: '' }] : [];
  return {
    requirements: inForce.length,
    withdrawn: requirements.length - inForce.length,
    byModalVerb: countVerbs(inForce),
    groups: [...rows, ...outside].map(({ id, title }) => ({
      id,
      title,
      subgroups: id ? groups.filter((group) => group.groups[0] === id).length : 0,
      requirements: byGroup.get(id)?.length ?? 0,
      byModalVerb: countVerbs(byGroup.get(id) ?? []),
    })),
  };
}

function countVerbs(requirements: readonly Requirement[]): VerbCounts {
  const counts: VerbCounts = {};
  for (const { modalVerb } of requirements)
    counts[modalVerb ?? 'none'] = (counts[modalVerb ?? 'none'] ?? 0) + 1;
  return counts;
}

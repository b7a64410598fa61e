/** Units and guides, and who is connected with whom: by mandate, by logged contacts, by a common group. */
export type NetworkUnit = { id: string; code: string; name: string; staff: number | null };
export type NetworkGuide = {
  id: string;
  name: string;
  /** Units of the mandate, the own one first; empty for volunteers of the community. */
  unitIds: readonly string[];
  hasDeputy: boolean;
  topicIds: readonly string[];
  groupIds: readonly string[];
};
export type NetworkContact = { guideId: string; unitId: string | null; minutes: number };

export type NetworkLink = { guideId: string; unitId: string; kind: 'mandate' | 'contact'; weight: number };

export type Bridge = {
  guideId: string;
  /** Units that nobody else connects with the others. */
  cutOff: string[];
};

export type Network = {
  units: readonly NetworkUnit[];
  guides: readonly NetworkGuide[];
  links: NetworkLink[];
  /** Units in the largest part that some chain of guides holds together; 0 where no unit is connected with another. */
  connected: number;
  bridges: Bridge[];
  /** Units without a guide. */
  without: string[];
  /** Units whose guides reach no other unit. */
  lonely: string[];
  /** Units that hang on one guide who has no deputy. */
  dependent: { unitId: string; guideId: string }[];
  /** Share of all logged minutes that the busiest guide gave; null without contacts. */
  busiest: { guideId: string; share: number } | null;
};

/** Measures the network of guides; two units are connected when a guide is there for both, or two guides share a group. */
export function measureNetwork(
  units: readonly NetworkUnit[],
  guides: readonly NetworkGuide[],
  contacts: readonly NetworkContact[],
): Network {
  const links = findLinks(units, guides, contacts);
  const touched = unitsByGuide(guides, links);
  const parts = findParts(units, guides, touched);
  const largest = Math.max(0, ...parts.map(({ length }) => length));
  return {
    units,
    guides,
    links,
    connected: largest > 1 ? largest : 0,
    bridges: findBridges(units, guides, touched, parts),
    without: units.filter(({ id }) => mandatesIn(guides, id).length === 0).map(({ id }) => id),
    lonely: units.filter(({ id }) => isLonely(id, guides, touched)).map(({ id }) => id),
    dependent: units.flatMap(({ id }) => {
      const [only, ...more] = mandatesIn(guides, id);
      return only && more.length === 0 && !only.hasDeputy ? [{ unitId: id, guideId: only.id }] : [];
    }),
    busiest: findBusiest(contacts),
  };
}

const mandatesIn = (guides: readonly NetworkGuide[], unitId: string): NetworkGuide[] =>
  guides.filter(({ unitIds }) => unitIds.includes(unitId));

function unitsByGuide(
  guides: readonly NetworkGuide[],
  links: readonly NetworkLink[],
): ReadonlyMap<string, string[]> {
  const byGuide = Map.groupBy(links, ({ guideId }) => guideId);
  return new Map(guides.map(({ id }) => [id, [...new Set(byGuide.get(id)?.map(({ unitId }) => unitId))]]));
}

function findLinks(
  units: readonly NetworkUnit[],
  guides: readonly NetworkGuide[],
  contacts: readonly NetworkContact[],
): NetworkLink[] {
  const known = new Set(units.map(({ id }) => id));
  const byGuide = Map.groupBy(contacts, ({ guideId }) => guideId);
  return guides.flatMap(({ id: guideId, unitIds }) => {
    const mandates = unitIds.filter((id) => known.has(id));
    const minutes = new Map<string, number>();
    for (const contact of byGuide.get(guideId) ?? []) {
      if (!contact.unitId || !known.has(contact.unitId)) continue;
      minutes.set(contact.unitId, (minutes.get(contact.unitId) ?? 0) + contact.minutes);
    }
    return [
      ...mandates.map((unitId) => ({
        guideId,
        unitId,
        kind: 'mandate' as const,
        weight: minutes.get(unitId) ?? 0,
      })),
      ...[...minutes]
        .filter(([unitId]) => !mandates.includes(unitId))
        .map(([unitId, weight]) => ({ guideId, unitId, kind: 'contact' as const, weight })),
    ];
  });
}

/** Guides without whom a part would fall apart, those who hold most units first; the largest piece counts as the rest. */
function findBridges(
  units: readonly NetworkUnit[],
  guides: readonly NetworkGuide[],
  touched: ReadonlyMap<string, readonly string[]>,
  parts: readonly string[][],
): Bridge[] {
  const partOf = new Map(parts.flatMap((part) => part.map((unitId) => [unitId, part])));
  const position = new Map(units.map(({ id }, at) => [id, at]));
  const inOrder = (nodes: readonly string[]) =>
    nodes.filter((node) => position.has(node)).toSorted((a, b) => position.get(a)! - position.get(b)!);
  const walk = walkDeep(neighboursOf(guides, touched));
  return guides
    .map(({ id }) => {
      const hanging = hangingOn(walk, `guide ${id}`).map(inOrder);
      const gone = new Set(hanging.flat());
      const rest = (partOf.get(touched.get(id)![0] ?? '') ?? []).filter((unitId) => !gone.has(unitId));
      const pieces = [...hanging, rest].filter(({ length }) => length > 0);
      const [, ...cutOff] = pieces
        .toSorted((a, b) => position.get(a[0]!)! - position.get(b[0]!)!)
        .toSorted((a, b) => b.length - a.length);
      return { guideId: id, cutOff: touched.get(id)!.length === 0 ? [] : cutOff.flat() };
    })
    .filter(({ cutOff }) => cutOff.length > 0)
    .toSorted((a, b) => b.cutOff.length - a.cutOff.length || a.guideId.localeCompare(b.guideId));
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf(
  guides: readonly NetworkGuide[],
  touched: ReadonlyMap<string, readonly string[]>,
): Neighbours {
  const pairs = guides.flatMap(({ id, groupIds }) =>
    [...touched.get(id)!, ...groupIds.map((groupId) => `group ${groupId}`)].flatMap((other) => [
      [`guide ${id}`, other] as const,
      [other, `guide ${id}`] as const,
    ]),
  );
  const byNode = Map.groupBy(pairs, ([node]) => node);
  return new Map([...byNode].map(([node, list]) => [node, list.map(([, other]) => other)]));
}

/** Nodes in the order of a depth-first walk; for each its place, those first met from it, how many lie below, and the
 * earliest place that it or one below touches. */
type Walk = {
  order: string[];
  met: Map<string, { at: number; children: string[]; below: number; low: number }>;
};

/** One walk finds all cut vertices (Hopcroft and Tarjan 1973); without recursion, for a chain may be long. */
function walkDeep(neighbours: Neighbours): Walk {
  const walk: Walk = { order: [], met: new Map() };
  for (const start of neighbours.keys()) {
    const path = walk.met.has(start) ? [] : [meet(walk, start, neighbours)];
    while (path.length > 0) {
      const { node, open } = path.at(-1)!;
      const next = open.next();
      if (next.done) path.pop();
      else if (!walk.met.has(next.value)) {
        walk.met.get(node)!.children.push(next.value);
        path.push(meet(walk, next.value, neighbours));
      }
    }
  }
  for (const node of walk.order.toReversed()) measureBelow(walk, node, neighbours.get(node)!);
  return walk;
}

function meet({ order, met }: Walk, node: string, neighbours: Neighbours) {
  met.set(node, { at: order.length, children: [], below: 0, low: order.length });
  order.push(node);
  return { node, open: neighbours.get(node)!.values() };
}

function measureBelow({ met }: Walk, node: string, near: readonly string[]): void {
  const own = met.get(node)!;
  for (const other of near) own.low = Math.min(own.low, met.get(other)!.at);
  for (const child of own.children) {
    const { low, below } = met.get(child)!;
    own.low = Math.min(own.low, low);
    own.below += below + 1;
  }
}

/** What is held by this node alone: the nodes below each child from which no other way leads past it. */
function hangingOn({ order, met }: Walk, node: string): string[][] {
  const own = met.get(node);
  return (own?.children ?? [])
    .map((child) => met.get(child)!)
    .filter(({ low }) => low >= own!.at)
    .map(({ at, below }) => order.slice(at, at + below + 1));
}

/** Units in parts that some chain of guides holds together; joined by union-find. */
function findParts(
  units: readonly NetworkUnit[],
  guides: readonly NetworkGuide[],
  touched: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    while (parent.get(root) !== undefined) root = parent.get(root)!;
    // The next look is short: all on the way point to the root.
    for (let at = node; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const join = (a: string, b: string) => {
    const [rootA, rootB] = [find(a), find(b)];
    if (rootA !== rootB) parent.set(rootA, rootB);
  };
  for (const { id, groupIds } of guides) {
    for (const unitId of touched.get(id)!) join(unitId, `guide ${id}`);
    for (const groupId of groupIds) join(`guide ${id}`, `group ${groupId}`);
  }
  return [
    ...Map.groupBy(
      units.map(({ id }) => id),
      find,
    ).values(),
  ];
}

const isLonely = (
  unitId: string,
  guides: readonly NetworkGuide[],
  touched: ReadonlyMap<string, readonly string[]>,
): boolean => {
  const here = guides.filter(({ id }) => touched.get(id)!.includes(unitId));
  return (
    here.length > 0 &&
    here.every(({ id, groupIds }) => touched.get(id)!.length === 1 && groupIds.length === 0)
  );
};

function findBusiest(contacts: readonly NetworkContact[]): Network['busiest'] {
  const minutes = new Map<string, number>();
  for (const contact of contacts)
    minutes.set(contact.guideId, (minutes.get(contact.guideId) ?? 0) + contact.minutes);
  const all = [...minutes.values()].reduce((sum, one) => sum + one, 0);
  const [first] = [...minutes].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return first ? { guideId: first[0], share: first[1] / all } : null;
}

import { type CatalogueReading, readForStore } from './reading.ts';

type DemoControl = {
  key: number;
  id: string;
  /** Id in the first version, where it has moved since. */
  before?: string;
  /** Number of the version that brought it. */
  since?: number;
  verb: string;
  title: string;
  targets?: string;
  text: string;
  /** Wording from the second version on. */
  reworded?: string;
};

/** The small catalogue of the demo in own words. */
export type DemoCatalogue = {
  title: string;
  versions: { edition: string; modified: string; adopted: string }[];
  groups: { id: string; title: string; controls: DemoControl[] }[];
};

/** Each version as a file of OSCAL, read like any other. */
export function editionsOf(
  catalogue: DemoCatalogue,
  keyOf: (number: number) => string,
  uuid: string,
): { reading: CatalogueReading; adopted: string }[] {
  let before: string | null = null;
  return catalogue.versions.map(({ adopted }, at) => {
    const file = JSON.stringify({ catalog: fileOf(catalogue, at, keyOf, uuid) });
    const read = readForStore({ bytes: new TextEncoder().encode(file), before });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    before = read.value.content;
    return { reading: read.value, adopted };
  });
}

function fileOf(
  { title, versions, groups }: DemoCatalogue,
  at: number,
  keyOf: (number: number) => string,
  uuid: string,
) {
  const { edition, modified } = versions[at]!;
  return {
    uuid,
    metadata: { title, version: edition, 'last-modified': modified, 'oscal-version': '1.1.3' },
    groups: groups.map((group) => ({
      id: group.id,
      title: group.title,
      controls: group.controls
        .filter(({ since = 1 }) => since <= at + 1)
        .map((control) => controlOf(control, at, keyOf)),
    })),
  };
}

function controlOf(control: DemoControl, at: number, keyOf: (number: number) => string) {
  const { key, id, before, verb, title, targets, text, reworded } = control;
  const props = [
    { name: 'modal_verb', value: verb },
    ...(targets ? [{ name: 'target_object_categories', value: targets }] : []),
  ];
  return {
    id: at === 0 ? (before ?? id) : id,
    title,
    props: [{ name: 'alt-identifier', value: keyOf(key) }],
    parts: [{ name: 'statement', prose: at === 0 ? text : (reworded ?? text), props }],
  };
}

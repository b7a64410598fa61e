/** Small OSCAL catalogues for tests, in the shape of Grundschutz++ with words of their own. */

type Json = Record<string, unknown>;

/** A UUID that ends in the number. */
export const sampleUuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

type Wording = { prose?: string; verb?: string; guidance?: string };

/** A control with UUID `number`; `more` adds or replaces fields. */
export const sampleControl = (id: string, number: number, wording: Wording = {}, more: Json = {}): Json => ({
  id,
  title: `Anforderung ${number}`,
  props: [{ name: 'alt-identifier', value: sampleUuid(number) }],
  parts: [
    {
      name: 'statement',
      prose: wording.prose ?? `Die Kommune erledigt Aufgabe ${number}.`,
      props: [{ name: 'modal_verb', value: wording.verb ?? 'SOLLTE' }],
    },
    { name: 'guidance', prose: wording.guidance ?? 'Wie das geht.' },
  ],
  ...more,
});

/** One group A with the topic A.1 that holds the controls. */
export const sampleCatalogue = (controls: Json[], metadata: Json = {}, more: Json = {}): Json => ({
  catalog: {
    uuid: sampleUuid(999),
    metadata: {
      title: 'Probekatalog',
      'last-modified': '2026-06-24T07:30:00.185096083Z',
      version: '1',
      'oscal-version': '1.1.3',
      ...metadata,
    },
    groups: [{ id: 'A', title: 'Ordnung', groups: [{ id: 'A.1', title: 'Grundlagen', controls }] }],
    ...more,
  },
});

export const sampleBytes = (content: unknown): Uint8Array =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));

import type { Catalogue, Confidence, Law } from './catalogue.ts';

/** One duty of the municipality's own, as the form has it; it becomes one act with one duty in the common format. */
export type OwnEntry = {
  law: string;
  abbreviation: string;
  kind: 'state_act' | 'state_ordinance' | 'statute' | 'resolution';
  citation: string;
  title: string;
  text: string;
  bindingness: 'must' | 'should' | 'may';
  /** Null: in force without a date. */
  date: string | null;
  boundary: 'start_of_day' | 'end_of_day';
  yearly: boolean;
  leadMonths: number | null;
  evidence: string;
  legalRef: string;
  publishedOn: string;
  sourceUrl: string | null;
  confidence: Confidence;
};

const bothLanguages = (text: string) => ({ de: text, en: text });

/** `key` never changes, so what was said about the duty stays with it. */
export function ownCatalogue(entry: OwnEntry, key: string, today: string): Catalogue {
  const id = `eigen-${key}`;
  return {
    schemaVersion: '1.0',
    catalogueVersion: today,
    asOf: today,
    knowledgeAsOf: today,
    timezone: 'Europe/Berlin',
    licence: 'CC0-1.0',
    sources: {
      [id]: {
        title: entry.citation,
        url: entry.sourceUrl,
        sourceAsOf: today,
        type: entry.sourceUrl ? 'official' : 'primary',
      },
    },
    laws: [ownLaw(entry, id, today)],
  };
}

function ownLaw(entry: OwnEntry, id: string, today: string): Law {
  return {
    id,
    title: bothLanguages(entry.law),
    abbreviation: entry.abbreviation,
    kind: entry.kind,
    jurisdiction: { level: entry.kind.startsWith('state') ? 'land' : 'municipality', lands: [] },
    citation: { official: entry.citation },
    status: { value: 'in_force', asOf: today },
    publishedOn: entry.publishedOn,
    inForce: entry.publishedOn,
    appliesFrom: entry.publishedOn,
    topics: [],
    appliesWhen: { always: true },
    obligations: [
      {
        id: `${id}.pflicht`,
        title: bothLanguages(entry.title),
        text: bothLanguages(entry.text),
        bindingness: entry.bindingness,
        addressee: 'municipality',
        due: entry.date
          ? { kind: 'date', date: entry.date, boundary: entry.boundary }
          : { kind: 'since', date: entry.publishedOn },
        recurrence: entry.yearly ? 'RRULE:FREQ=YEARLY' : null,
        leadTime: entry.leadMonths ? `P${entry.leadMonths}M` : null,
        evidence: [{ type: 'document', label: bothLanguages(entry.evidence) }],
        legalRefs: [entry.legalRef],
        references: [id],
        confidence: entry.confidence,
      },
    ],
    sanctions: [],
    relations: [],
    openQuestions: [],
    confidence: entry.confidence,
  };
}

/** Back into the form; only what `ownCatalogue` wrote comes back whole. */
export function ownEntryOf({ sources, laws: [law] }: Catalogue): OwnEntry {
  const [obligation] = law!.obligations;
  const { due, leadTime, recurrence } = obligation!;
  return {
    law: law!.title.de,
    abbreviation: law!.abbreviation,
    kind: law!.kind as OwnEntry['kind'],
    citation: law!.citation.official,
    title: obligation!.title.de,
    text: obligation!.text.de,
    bindingness: obligation!.bindingness as OwnEntry['bindingness'],
    date: due.kind === 'date' ? due.date! : null,
    boundary: due.boundary ?? 'start_of_day',
    yearly: recurrence !== null,
    leadMonths: leadTime ? Number(/^P(\d+)M$/.exec(leadTime)?.[1] ?? 0) || null : null,
    evidence: obligation!.evidence[0]?.label.de ?? '',
    legalRef: obligation!.legalRefs[0]!,
    publishedOn: law!.publishedOn,
    sourceUrl: sources[law!.id]?.url ?? null,
    confidence: obligation!.confidence,
  };
}

/** The catalogue in use with the municipality's own acts behind it. */
export const withOwn = (catalogue: Catalogue, own: readonly Catalogue[]): Catalogue => ({
  ...catalogue,
  sources: Object.assign({}, catalogue.sources, ...own.map(({ sources }) => sources)),
  laws: [...catalogue.laws, ...own.flatMap(({ laws }) => laws)],
});

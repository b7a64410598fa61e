import type { Bilingual } from '../../kernel/text.ts';

export const contactPurposes = [
  'head',
  'isb',
  'it',
  'provider',
  'land-cert',
  'dpa',
  'bsi',
  'police',
  'supervision',
  'registration',
  'insurer',
  'staff-council',
  'press',
  'other',
] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

export const factValues = ['unknown', 'yes', 'no'] as const;
export type FactValue = (typeof factValues)[number];

/** What is known of an incident and decides who must be told. */
export const incidentFacts = [
  'personalData',
  'highRisk',
  'coveredEntity',
  'criticalOperator',
  'manufacturer',
  'registration',
] as const;
export type IncidentFacts = Record<(typeof incidentFacts)[number], FactValue>;

/** `unconfirmed`: the law asks for it, but no period is confirmed; none is made up. */
export type DutyClock =
  | { hours: number }
  | { atOnce: true }
  | { unconfirmed: true }
  | { months: number; after: string }
  | { days: number; after: string };

/** One duty to tell somebody, of `data/security/duties.yaml` or of the municipality's own contacts. */
export type Duty = {
  id: string;
  when: (typeof incidentFacts)[number] | 'always';
  /** Official keys of the Länder where it counts, or where it does not. */
  lands?: readonly string[];
  exceptLands?: readonly string[];
  /** It counts for incidents noticed from this day on. */
  since?: string;
  binding: 'must' | 'should';
  clock: DutyClock;
  contact: ContactPurpose;
  name: Bilingual;
  to: Bilingual;
  basis: string;
  source: string | null;
  confidence: 'high' | 'medium' | 'low';
  note?: Bilingual;
  /** What no source confirms. */
  open?: Bilingual;
};

/** A duty that the law ties to personal data or to the risk for people whose data they are. */
export const isOfPersonalData = ({ when }: Pick<Duty, 'when'>): boolean =>
  when === 'personalData' || when === 'highRisk';

/** When a duty counts, for paper that is printed before anything has happened; null: with every incident. */
export const dutyConditions: Record<Duty['when'], Bilingual | null> = {
  always: null,
  personalData: { de: 'wenn personenbezogene Daten betroffen sind', en: 'if personal data are affected' },
  highRisk: {
    de: 'wenn deren Verletzung ein hohes Risiko für Menschen bedeutet',
    en: 'if the breach means a high risk to people',
  },
  coveredEntity: {
    de: 'wenn ein Betrieb betroffen ist, der unter die NIS-2-Pflichten fällt',
    en: 'if an enterprise under the NIS-2 duties is affected',
  },
  criticalOperator: {
    de: 'wenn der Betreiber einer kritischen Anlage betroffen ist',
    en: 'if the operator of a critical installation is affected',
  },
  manufacturer: {
    de: 'wenn es ein Produkt trifft, das die Kommune selbst auf den Markt bringt',
    en: 'if a product is affected that the municipality places on the market',
  },
  registration: {
    de: 'wenn die Portale der Kfz-Zulassung betroffen sind',
    en: 'if the portals of vehicle registration are affected',
  },
};

export type DutyCatalogue = { edition: string; duties: readonly Duty[] };

/** A contact of the municipality that wants to be told within a time of its own. */
export type ReportingContact = {
  id: string;
  purpose: ContactPurpose;
  name: string;
  reportHours: number | null;
  reportBasis: string | null;
};

/** What counts in a Land, and what the municipality's contacts ask for beside it. */
export function dutiesIn(
  { duties }: DutyCatalogue,
  land: string,
  contacts: readonly ReportingContact[],
): Duty[] {
  const own = contacts.filter(({ reportHours }) => reportHours !== null).map(ownDuty);
  const replaced = new Set(own.map(({ contact }) => contact));
  const counts = ({ lands, exceptLands }: Duty) =>
    (lands === undefined || lands.includes(land)) && !exceptLands?.includes(land);
  return [...duties.filter((duty) => counts(duty) && !(isVague(duty) && replaced.has(duty.contact))), ...own];
}

/** A time of the municipality's own stands in for what the catalogue only advises. */
const isVague = ({ binding }: Duty): boolean => binding === 'should';

const ownDuty = ({ id, purpose, name, reportHours, reportBasis }: ReportingContact): Duty => ({
  id: `own:${id}`,
  when: 'always',
  binding: 'must',
  clock: { hours: reportHours! },
  contact: purpose,
  name: { de: `${name} unterrichten`, en: `Tell ${name}` },
  to: { de: name, en: name },
  basis: reportBasis ?? '',
  source: null,
  confidence: 'high',
});

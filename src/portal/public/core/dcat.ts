import type { Licence } from '../../../agenda/core/goal.ts';
import type { TableName } from './open-data.ts';
import { isA, named, type Term, type Triple } from './rdf.ts';

/** DCAT-AP.de 3.0: https://www.dcat-ap.de/def/dcatde/3.0/spec/ */
export type Dataset = {
  name: TableName;
  title: string;
  description: string;
  keywords: readonly string[];
  licence: Licence;
};
export type Catalogue = {
  /** Address of the open data pages, without a slash at the end. */
  base: string;
  /** Address of the whole public site, and of the page that names whom to ask. */
  home: string;
  contact: string;
  title: string;
  description: string;
  publisher: string;
  /** Official key of the municipality: 5 digits for a district, 8 for a town, 9 for an association. */
  ags: string | null;
  /** Who hands the catalogue on to GovData, as listed at http://dcat-ap.de/def/contributors */
  contributorId: string | null;
  /** ISO moments of the first and of the newest change. */
  issued: string;
  modified: string;
  datasets: readonly Dataset[];
};

const iri = (address: string): Term => ({ iri: address });
const text = (words: string): Term => ({ text: words, language: 'de' });
const moment = (value: string): Term => ({ value, type: 'http://www.w3.org/2001/XMLSchema#dateTime' });
const authority = 'http://publications.europa.eu/resource/authority';

export function catalogueTriples(catalogue: Catalogue): Triple[] {
  const { base, title, description, issued, modified, datasets } = catalogue;
  const subject = `${base}#katalog`;
  const triples: Triple[] = [
    [subject, isA, named('dcat:Catalog')],
    [subject, 'dcterms:title', text(title)],
    [subject, 'dcterms:description', text(description)],
    [subject, 'dcterms:publisher', iri(publisherOf(catalogue))],
    [subject, 'dcterms:language', iri(`${authority}/language/DEU`)],
    [subject, 'dcterms:issued', moment(issued)],
    [subject, 'dcterms:modified', moment(modified)],
    [subject, 'dcterms:license', iri(licences['cc-zero'])],
    [subject, 'dcat:themeTaxonomy', iri(`${authority}/data-theme`)],
    [subject, 'foaf:homepage', iri(base)],
    ...spatial(subject, catalogue),
    ...datasets.map((one): Triple => [subject, 'dcat:dataset', iri(datasetIri(catalogue, one))]),
    ...datasets.flatMap((one) => datasetTriples(catalogue, one)),
    ...partyTriples(catalogue),
  ];
  return [...triples, ...classesOf(triples)];
}

const publisherOf = ({ base }: Catalogue): string => `${base}#herausgeber`;
const contactOf = ({ base }: Catalogue): string => `${base}#kontakt`;
const datasetIri = ({ base }: Catalogue, { name }: Dataset): string => `${base}#${name}`;

function datasetTriples(catalogue: Catalogue, dataset: Dataset): Triple[] {
  const { base, issued, modified, contributorId, ags } = catalogue;
  const subject = datasetIri(catalogue, dataset);
  return [
    [subject, isA, named('dcat:Dataset')],
    [subject, 'dcterms:title', text(dataset.title)],
    [subject, 'dcterms:description', text(dataset.description)],
    [subject, 'dcterms:publisher', iri(publisherOf(catalogue))],
    [subject, 'dcat:contactPoint', iri(contactOf(catalogue))],
    [subject, 'dcterms:identifier', { value: subject, type: 'http://www.w3.org/2001/XMLSchema#string' }],
    [subject, 'dcat:landingPage', iri(`${base}/${dataset.name}`)],
    [subject, 'dcterms:language', iri(`${authority}/language/DEU`)],
    [subject, 'dcterms:issued', moment(issued)],
    [subject, 'dcterms:modified', moment(modified)],
    [subject, 'dcterms:accrualPeriodicity', iri(`${authority}/frequency/IRREG`)],
    [subject, 'dcterms:accessRights', iri(`${authority}/access-right/PUBLIC`)],
    [subject, 'dcat:theme', iri(`${authority}/data-theme/GOVE`)],
    ...dataset.keywords.map((word): Triple => [subject, 'dcat:keyword', text(word)]),
    ...spatial(subject, catalogue),
    ...(ags ? [level(subject, ags)] : []),
    ...(contributorId ? [contributor(subject, contributorId)] : []),
    ...(['csv', 'json'] as const).flatMap((format) => distributionTriples(catalogue, dataset, format)),
  ];
}

const contributor = (subject: string, id: string): Triple => [
  subject,
  'dcatde:contributorID',
  iri(`http://dcat-ap.de/def/contributors/${id}`),
];

/** https://www.dcat-ap.de/def/politicalGeocoding/ */
const geocoding = 'http://dcat-ap.de/def/politicalGeocoding';
const codes: Record<number, { key: string; level: string }> = {
  5: { key: 'districtKey', level: 'administrativeDistrict' },
  8: { key: 'municipalityKey', level: 'municipality' },
  9: { key: 'municipalAssociationKey', level: 'municipality' },
};

function spatial(subject: string, { ags }: Catalogue): Triple[] {
  const code = codes[ags?.length ?? 0];
  return code ? [[subject, 'dcterms:spatial', iri(`${geocoding}/${code.key}/${ags}`)]] : [];
}

const level = (subject: string, ags: string): Triple => [
  subject,
  'dcatde:politicalGeocodingLevelURI',
  iri(`${geocoding}/Level/${codes[ags.length]?.level ?? 'municipality'}`),
];

const mediaTypes = { csv: 'text/csv', json: 'application/json' };

function distributionTriples(catalogue: Catalogue, dataset: Dataset, format: 'csv' | 'json'): Triple[] {
  const { base, publisher, issued, modified } = catalogue;
  const subject = `${base}#${dataset.name}-${format}`;
  const file = `${base}/${dataset.name}.${format}`;
  const needsName = attributed.includes(dataset.licence);
  return [
    [datasetIri(catalogue, dataset), 'dcat:distribution', iri(subject)],
    [subject, isA, named('dcat:Distribution')],
    [subject, 'dcterms:title', text(`${dataset.title} (${format.toUpperCase()})`)],
    [subject, 'dcterms:description', text(dataset.description)],
    [subject, 'dcat:accessURL', iri(`${base}/${dataset.name}`)],
    [subject, 'dcat:downloadURL', iri(file)],
    [subject, 'dcterms:format', iri(`${authority}/file-type/${format.toUpperCase()}`)],
    [subject, 'dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`)],
    [subject, 'dcterms:language', iri(`${authority}/language/DEU`)],
    [subject, 'dcterms:issued', moment(issued)],
    [subject, 'dcterms:modified', moment(modified)],
    [subject, 'dcterms:license', iri(licences[dataset.licence])],
    ...(needsName ? [[subject, 'dcatde:licenseAttributionByText', text(publisher)] as Triple] : []),
    [subject, 'dcatap:availability', iri(`${authority}/planned-availability/STABLE`)],
  ];
}

/** https://www.dcat-ap.de/def/licenses/ */
const licences: Record<Licence, string> = {
  'dl-de/by-2-0': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  'dl-de/zero-2-0': 'http://dcat-ap.de/def/licenses/dl-zero-de/2.0',
  'cc-by/4.0': 'http://dcat-ap.de/def/licenses/cc-by/4.0',
  'cc-zero': 'http://dcat-ap.de/def/licenses/cc-zero',
};
/** Those that ask for a name. */
const attributed: readonly Licence[] = ['dl-de/by-2-0', 'cc-by/4.0'];

const partyTriples = (catalogue: Catalogue): Triple[] => [
  [publisherOf(catalogue), isA, named('foaf:Agent')],
  [publisherOf(catalogue), 'foaf:name', text(catalogue.publisher)],
  [publisherOf(catalogue), 'foaf:homepage', iri(catalogue.home)],
  [publisherOf(catalogue), 'dcterms:type', iri('http://purl.org/adms/publishertype/LocalAuthority')],
  [contactOf(catalogue), isA, named('vcard:Organization')],
  [contactOf(catalogue), isA, named('vcard:Kind')],
  [contactOf(catalogue), 'vcard:fn', text(catalogue.publisher)],
  [contactOf(catalogue), 'vcard:hasURL', iri(catalogue.contact)],
];

/** What the things are that the catalogue points at, so that it can be checked without fetching any of them. */
const ranges: Record<string, string> = {
  'dcterms:language': 'dcterms:LinguisticSystem',
  'dcterms:license': 'dcterms:LicenseDocument',
  'dcterms:spatial': 'dcterms:Location',
  'dcterms:accrualPeriodicity': 'dcterms:Frequency',
  'dcterms:accessRights': 'dcterms:RightsStatement',
  'dcterms:format': 'dcterms:MediaTypeOrExtent',
  'dcat:mediaType': 'dcterms:MediaType',
  'dcat:theme': 'skos:Concept',
  'dcat:themeTaxonomy': 'skos:ConceptScheme',
  'dcat:landingPage': 'foaf:Document',
  'foaf:homepage': 'foaf:Document',
  'dcterms:type': 'skos:Concept',
  'dcatap:availability': 'skos:Concept',
  'dcatde:contributorID': 'skos:Concept',
  'dcatde:politicalGeocodingLevelURI': 'skos:Concept',
};

function classesOf(triples: readonly Triple[]): Triple[] {
  const said = triples.flatMap(([, predicate, term]): [string, Triple][] =>
    'iri' in term && ranges[predicate]
      ? [[`${term.iri} ${ranges[predicate]}`, [term.iri, isA, named(ranges[predicate])]]]
      : [],
  );
  const typed = [...new Map(said).values()];
  return [...typed, ...typed.flatMap(labelOf), ...typed.flatMap(schemeOf)];
}

/** A concept needs a label, a scheme a title. Labels as the authority tables have them. */
const labels: Record<string, string> = {
  [`${authority}/data-theme/GOVE`]: 'Regierung und öffentlicher Sektor',
  [`${authority}/planned-availability/STABLE`]: 'stabil',
  'http://purl.org/adms/publishertype/LocalAuthority': 'Lokale Behörde',
  [`${geocoding}/Level/municipality`]: 'Kommune',
  [`${geocoding}/Level/administrativeDistrict`]: 'Kreis',
};

function labelOf([subject, , type]: Triple): Triple[] {
  const kind = 'iri' in type ? type.iri.split('#')[1] : undefined;
  if (kind === 'ConceptScheme') return [[subject, 'dcterms:title', text('Datenthema')]];
  const label = labels[subject] ?? subject.split('/').at(-1)!;
  return kind === 'Concept' ? [[subject, 'skos:prefLabel', text(label)]] : [];
}

/** The code lists, as the official shapes name them. Who hands on is typed in by hand: there we assert no list. */
const schemes: [start: string, scheme: string][] = [
  ...['language', 'frequency', 'access-right', 'data-theme', 'file-type', 'planned-availability'].map(
    (list): [string, string] => [`${authority}/${list}/`, `${authority}/${list}`],
  ),
  ['http://dcat-ap.de/def/licenses/', 'http://dcat-ap.de/def/licenses'],
  [`${geocoding}/Level/`, `${geocoding}/Level`],
  ['http://purl.org/adms/publishertype/', 'http://purl.org/adms/publishertype/1.0'],
];

function schemeOf([subject]: Triple): Triple[] {
  const scheme = schemes.find(([start]) => subject.startsWith(start))?.[1];
  return scheme ? [[subject, 'skos:inScheme', iri(scheme)]] : [];
}

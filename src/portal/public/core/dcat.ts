import type { Licence } from '../../../agenda/core/goal.ts';
import type { TableName } from './open-data.ts';

/** DCAT-AP.de 3.0: https://www.dcat-ap.de/def/dcatde/3.0/spec/ */
export type Dataset = { name: TableName; title: string; description: string; licence: Licence };
export type Catalogue = {
  /** Address of the open data pages, without a slash at the end. */
  base: string;
  title: string;
  description: string;
  publisher: string;
  /** ISO moment of the newest change. */
  modified: string;
  datasets: readonly Dataset[];
};

/** Prefixed names on both sides; an object is an IRI, a language text or a typed value. */
type Term = { iri: string } | { text: string; language: string } | { value: string; type: string };
type Triple = [subject: string, predicate: string, object: Term];

const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const iri = (address: string): Term => ({ iri: address });
const text = (words: string): Term => ({ text: words, language: 'de' });
const name = (short: string): string => {
  const [prefix, local] = short.split(':') as [keyof typeof prefixes, string];
  return prefixes[prefix] + local;
};
const a = 'rdf:type';
const authority = 'http://publications.europa.eu/resource/authority';
const german = iri(`${authority}/language/DEU`);

export function catalogueTriples(catalogue: Catalogue): Triple[] {
  const { base, title, description, publisher, modified, datasets } = catalogue;
  const agent = `${base}#herausgeber`;
  return [
    [base, a, iri(name('dcat:Catalog'))],
    [base, 'dcterms:title', text(title)],
    [base, 'dcterms:description', text(description)],
    [base, 'dcterms:publisher', iri(agent)],
    [base, 'dcterms:language', german],
    [base, 'dcterms:modified', { value: modified, type: name('xsd:dateTime') }],
    [base, 'foaf:homepage', iri(base)],
    ...datasets.map((one): Triple => [base, 'dcat:dataset', iri(`${base}#${one.name}`)]),
    [agent, a, iri(name('foaf:Agent'))],
    [agent, 'foaf:name', text(publisher)],
    [base, 'dcterms:license', iri(licenceIri('dl-de/by-2-0'))],
    ...datasets.flatMap((one) => datasetTriples(catalogue, one, agent)),
    [base, a, iri(name('foaf:Document'))],
  ];
}

function datasetTriples({ base, modified }: Catalogue, dataset: Dataset, agent: string): Triple[] {
  const subject = `${base}#${dataset.name}`;
  return [
    [subject, a, iri(name('dcat:Dataset'))],
    [subject, 'dcterms:title', text(dataset.title)],
    [subject, 'dcterms:description', text(dataset.description)],
    [subject, 'dcterms:publisher', iri(agent)],
    [subject, 'dcterms:identifier', { value: subject, type: name('xsd:string') }],
    [subject, 'dcterms:language', german],
    [subject, 'dcterms:modified', { value: modified, type: name('xsd:dateTime') }],
    [subject, 'dcterms:accessRights', iri(`${authority}/access-right/PUBLIC`)],
    [subject, 'dcat:theme', iri(`${authority}/data-theme/GOVE`)],
    ...(['csv', 'json'] as const).flatMap((format) => distributionTriples(base, dataset, format)),
  ];
}

const mediaTypes = { csv: 'text/csv', json: 'application/json' };

function distributionTriples(base: string, dataset: Dataset, format: 'csv' | 'json'): Triple[] {
  const subject = `${base}#${dataset.name}-${format}`;
  const file = `${base}/${dataset.name}.${format}`;
  return [
    [`${base}#${dataset.name}`, 'dcat:distribution', iri(subject)],
    [subject, a, iri(name('dcat:Distribution'))],
    [subject, 'dcterms:title', text(`${dataset.title} (${format.toUpperCase()})`)],
    [subject, 'dcat:accessURL', iri(file)],
    [subject, 'dcat:downloadURL', iri(file)],
    [subject, 'dcterms:format', iri(`${authority}/file-type/${format.toUpperCase()}`)],
    [subject, 'dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`)],
    [subject, 'dcterms:license', iri(licenceIri(dataset.licence))],
    [
      subject,
      'dcatap:availability',
      iri('http://publications.europa.eu/resource/authority/planned-availability/STABLE'),
    ],
  ];
}

/** https://www.dcat-ap.de/def/licenses/ */
const licenceIri = (licence: Licence): string => `http://dcat-ap.de/def/licenses/${licence}`;

const quoted = (words: string): string =>
  words.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');

export function toTurtle(catalogue: Catalogue): string {
  const object = (term: Term): string => {
    if ('iri' in term) return `<${term.iri}>`;
    if ('text' in term) return `"${quoted(term.text)}"@${term.language}`;
    return `"${quoted(term.value)}"^^<${term.type}>`;
  };
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  const lines = catalogueTriples(catalogue).map(([s, p, o]) => `<${s}> ${p} ${object(o)} .\n`);
  return `${head.join('')}\n${lines.join('')}`;
}

const bySubject = (catalogue: Catalogue) => Map.groupBy(catalogueTriples(catalogue), ([subject]) => subject);

export function toJsonLd(catalogue: Catalogue): string {
  const object = (term: Term) => {
    if ('iri' in term) return { '@id': term.iri };
    if ('text' in term) return { '@value': term.text, '@language': term.language };
    return { '@value': term.value, '@type': term.type };
  };
  const nodes = [...bySubject(catalogue)].map(([subject, triples]) => {
    const node: Record<string, unknown> = { '@id': subject };
    for (const [, predicate, term] of triples) {
      const key = predicate === a ? '@type' : predicate;
      const value = predicate === a && 'iri' in term ? term.iri : object(term);
      node[key] = [...((node[key] as unknown[]) ?? []), value];
    }
    return node;
  });
  return JSON.stringify({ '@context': prefixes, '@graph': nodes }, null, 1);
}

export const escapeXml = (words: string): string =>
  words
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
    // Signs that XML 1.0 does not know cannot be written at all.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

export function toRdfXml(catalogue: Catalogue): string {
  const line = ([, predicate, term]: Triple): string => {
    if ('iri' in term) return `  <${predicate} rdf:resource="${escapeXml(term.iri)}"/>\n`;
    const [attribute, words] =
      'text' in term
        ? [`xml:lang="${term.language}"`, term.text]
        : [`rdf:datatype="${term.type}"`, term.value];
    return `  <${predicate} ${attribute}>${escapeXml(words)}</${predicate}>\n`;
  };
  const space = Object.entries(prefixes).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const nodes = [...bySubject(catalogue)].map(
    ([subject, triples]) =>
      ` <rdf:Description rdf:about="${escapeXml(subject)}">\n${triples.map(line).join('')} </rdf:Description>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${space.join('')}>\n${nodes.join('')}</rdf:RDF>\n`;
}

import { escapeXml } from '../../../kernel/xml-text.ts';

/** An object is an IRI, a language text or a typed value; subjects are IRIs, predicates prefixed names. */
export type Term = { iri: string } | { text: string; language: string } | { value: string; type: string };
export type Triple = [subject: string, predicate: string, object: Term];

const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** `dcat:Catalog` in full. */
export function named(short: string): Term {
  const [prefix, local] = short.split(':') as [keyof typeof prefixes, string];
  return { iri: prefixes[prefix] + local };
}

export const isA = 'rdf:type';

const quoted = (words: string): string =>
  words.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');

export function toTurtle(triples: readonly Triple[]): string {
  const object = (term: Term): string => {
    if ('iri' in term) return `<${term.iri}>`;
    if ('text' in term) return `"${quoted(term.text)}"@${term.language}`;
    return `"${quoted(term.value)}"^^<${term.type}>`;
  };
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  const nodes = [...bySubject(triples)].map(([subject, list]) => {
    const lines = list.map(([, predicate, term]) => `  ${predicate} ${object(term)}`);
    return `\n<${subject}>\n${lines.join(' ;\n')} .\n`;
  });
  return head.join('') + nodes.join('');
}

const bySubject = (triples: readonly Triple[]) => Map.groupBy(triples, ([subject]) => subject);

export function toJsonLd(triples: readonly Triple[]): string {
  const object = (term: Term) => {
    if ('iri' in term) return { '@id': term.iri };
    if ('text' in term) return { '@value': term.text, '@language': term.language };
    return { '@value': term.value, '@type': term.type };
  };
  const nodes = [...bySubject(triples)].map(([subject, list]) => {
    const node: Record<string, unknown> = { '@id': subject };
    for (const [, predicate, term] of list) {
      const isType = predicate === isA && 'iri' in term;
      const key = isType ? '@type' : predicate;
      node[key] = [...((node[key] as unknown[]) ?? []), isType ? term.iri : object(term)];
    }
    return node;
  });
  return JSON.stringify({ '@context': prefixes, '@graph': nodes }, null, 1);
}

export function toRdfXml(triples: readonly Triple[]): string {
  const line = ([, predicate, term]: Triple): string => {
    if ('iri' in term) return `  <${predicate} rdf:resource="${escapeXml(term.iri)}"/>\n`;
    const [attribute, words] =
      'text' in term
        ? [`xml:lang="${term.language}"`, term.text]
        : [`rdf:datatype="${term.type}"`, term.value];
    return `  <${predicate} ${attribute}>${escapeXml(words)}</${predicate}>\n`;
  };
  const space = Object.entries(prefixes).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const nodes = [...bySubject(triples)].map(
    ([subject, list]) =>
      ` <rdf:Description rdf:about="${escapeXml(subject)}">\n${list.map(line).join('')} </rdf:Description>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${space.join('')}>\n${nodes.join('')}</rdf:RDF>\n`;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';

export type Quad = {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string; language?: string; datatype?: { value: string } };
};
type Finding = { focusNode: { value: string }; path: { value: string } | null; message: { value: string }[] };

type Finished = { results: Finding[] };

// These packages ship no types, or types that do not fit each other.
const require = createRequire(import.meta.url);
const { Parser, Store } = require('n3') as {
  Parser: new (options?: object) => { parse: (text: string) => Quad[] };
  Store: new (quads: readonly Quad[]) => Iterable<Quad>;
};
const { RdfXmlParser } = require('rdfxml-streaming-parser') as { RdfXmlParser: new () => StreamParser };
const { JsonLdParser } = require('jsonld-streaming-parser') as { JsonLdParser: new () => StreamParser };
const { default: Validator } = require('rdf-validate-shacl') as {
  default: new (shapes: Iterable<Quad>) => { validate: (data: Iterable<Quad>) => Promise<Finished> };
};
type StreamParser = NodeJS.ReadWriteStream & AsyncIterable<Quad>;

export const readTurtle = (text: string): Quad[] => new Parser({ format: 'text/turtle' }).parse(text);
export const readRdfXml = (text: string): Promise<Quad[]> => collect(text, new RdfXmlParser());
export const readJsonLd = (text: string): Promise<Quad[]> => collect(text, new JsonLdParser());

async function collect(text: string, parser: StreamParser): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of Readable.from([text]).pipe(parser)) quads.push(quad);
  return quads;
}

/** A graph as comparable lines, in order. */
export const linesOf = (quads: readonly Quad[]): string[] =>
  quads
    .map(
      ({ subject, predicate, object }) =>
        `${subject.value} ${predicate.value} ${object.value}@${object.language ?? ''}^${object.datatype?.value ?? ''}`,
    )
    .sort();

/** What a SHACL engine finds wrong, one line each, against every shapes file given. */
export async function findViolations(
  quads: readonly Quad[],
  shapesFiles: readonly (string | URL)[],
): Promise<string[]> {
  const shapes = shapesFiles.flatMap((file) => readTurtle(readFileSync(file, 'utf8')));
  const { results } = await new Validator(new Store(shapes)).validate(new Store(quads));
  return results.map(
    ({ focusNode, path, message }) =>
      `${focusNode.value} ${path?.value ?? ''} ${message.map(({ value }) => value).join(', ')}`,
  );
}

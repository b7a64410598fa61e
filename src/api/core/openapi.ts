import { z } from 'zod';
import type { Language } from '../../kernel/text.ts';
import { type Operation, operations, schemas } from './operations.ts';

export type Words = {
  title: string;
  description: string;
  problem: string;
  bearer: string;
  ok: string;
  parameters: Record<string, string>;
  right: (right: string) => string;
  /** Words for what a decision asks of a role. */
  needs: Readonly<Record<string, string>>;
};

type Json = Record<string, unknown>;

/** Parameters of a path, and what they look like. */
const pathSchemas: Record<string, z.ZodType> = {
  id: z.uuid(),
  quarter: z.string().regex(/^\d{4}Q[1-4]$/),
};

/** The OpenAPI 3.1 document, whose schemas are those that requests are read with. */
export function describeApi(words: Words, language: Language): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: words.title,
      version: '1.0.0',
      description: words.description,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    paths: pathsOf(words, language),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: words.bearer } },
      schemas: componentSchemas(),
      responses: {
        Problem: {
          description: words.problem,
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
    },
  };
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function pathsOf(words: Words, language: Language): Json {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, list]) => [
      path,
      Object.fromEntries(list.map((operation) => [operation.method, describe(operation, words, language)])),
    ]),
  );
}

/** „V1: prepare“, in the words of the reader. */
export const nameRight = (right: string, needs: Words['needs']): string =>
  right.replace(/[a-z]+$/, (need) => needs[need] ?? need);

function describe(operation: Operation, words: Words, language: Language): Json {
  const { id, tag, summary, path, query, body, status, answer, right } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary: summary[language],
    ...(right && { description: words.right(nameRight(right, words.needs)) }),
    parameters: [...pathParameters(path, words), ...queryParameters(query)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: ref(body) } } } }),
    responses: {
      [status]: { description: words.ok, content: { 'application/json': { schema: ref(answer) } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const pathParameters = (path: string, words: Words): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: words.parameters[name!],
    schema: jsonSchema(pathSchemas[name!]!),
  }));

function queryParameters(query: z.ZodObject | undefined): Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, type]) => {
    const { description, ...schema } = jsonSchema(type as z.ZodType);
    return { name, in: 'query', required: false, ...(description ? { description } : {}), schema };
  });
}

function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Json;
  return rest;
}

/** One JSON schema by name; those that contain others point at them. */
function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const written = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  }).schemas as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(written).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

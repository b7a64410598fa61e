import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { describeApi, nameRight } from '../core/openapi.ts';
import { type Operation, operations, type Tag } from '../core/operations.ts';
import { type ProblemKind, statusOf } from '../problem.ts';
import { texts } from '../texts.ts';

type Props = { view: View; perMinute: number };
type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: string[];
  format?: string;
  description?: string;
  $ref?: string;
};

/** The OpenAPI document as a page: every operation, every record, every problem. */
export const DocsPage: FC<Props> = (props) => {
  const { view } = props;
  const t = texts(view.language).docs;
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <Page
      view={view}
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ButtonLink href={paths.apiDocument()}>{t.file}</ButtonLink>
          <ButtonLink href={paths.accessTokens()} primary>
            {t.keys}
          </ButtonLink>
        </>
      }
    >
      <HowTo {...props} />
      {tags.map((tag) => (
        <Operations view={view} tag={tag} />
      ))}
      <Schemas view={view} />
      <Problems view={view} />
    </Page>
  );
};

const HowTo: FC<Props> = ({ view, perMinute }) => {
  const t = texts(view.language).docs;
  return (
    <Card title={t.how}>
      <p>{t.howText}</p>
      <pre class="said">
        <code>{'GET /api/v1/initiatives?state=in-progress&size=100\nAuthorization: Bearer augm_…'}</code>
      </pre>
      <p>{t.change}</p>
      <p>{t.cache}</p>
      <p>{t.limit(formatNumber(perMinute, view.language))}</p>
    </Card>
  );
};

const Operations: FC<{ view: View; tag: Tag }> = ({ view, tag }) => {
  const t = texts(view.language).docs;
  const head = (
    <tr>
      {[t.operation, t.summary, t.right, t.body, t.answer].map((text) => (
        <th scope="col">{text}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.tags[tag]} id={tag}>
      <Table caption={t.tags[tag]} head={head}>
        {operations
          .filter((operation) => operation.tag === tag)
          .map((operation) => (
            <Row view={view} operation={operation} />
          ))}
      </Table>
    </Card>
  );
};

const Row: FC<{ view: View; operation: Operation }> = ({ view, operation }) => {
  const t = texts(view.language).docs;
  const { method, path, summary, right, body, answer, status, query } = operation;
  return (
    <tr>
      <th scope="row">
        <code>
          {method.toUpperCase()} {path}
        </code>
      </th>
      <td>
        {summary[view.language]}
        {query && (
          <span class="muted small block">
            {t.parameters}: {Object.keys(query.shape).join(', ')}
          </span>
        )}
      </td>
      <td>{right ? nameRight(right, texts(view.language).openapi.needs) : t.reading}</td>
      <td>{body && <a href={`#${body}`}>{body}</a>}</td>
      <td class="nowrap">
        {status} <a href={`#${answer}`}>{answer}</a>
      </td>
    </tr>
  );
};

const Schemas: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language);
  const { components } = describeApi(t.openapi, view.language) as {
    components: { schemas: Record<string, Schema> };
  };
  const head = (
    <tr>
      {[t.docs.field, t.docs.type, t.docs.note].map((text) => (
        <th scope="col">{text}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.docs.schemas}>
      {Object.entries(components.schemas).map(([name, { properties = {}, required = [] }]) => (
        <details class="more" id={name}>
          <summary>{name}</summary>
          <Table caption={name} head={head}>
            {Object.entries(properties).map(([key, schema]) => (
              <tr>
                <th scope="row">
                  <code>{key}</code>
                </th>
                <td>
                  {typeOf(schema)}
                  {required.includes(key) && <span class="muted small"> ({t.docs.needed})</span>}
                </td>
                <td>{schema.description && inLanguage(schema.description, view.language)}</td>
              </tr>
            ))}
          </Table>
        </details>
      ))}
    </Card>
  );
};

/** A schema says both languages at once, `Kürzel / Code`; a page says one of them. */
function inLanguage(description: string, language: Language): string {
  const [de, en = de] = description.split(' / ') as [string, string?];
  return language === 'de' ? de : en;
}

/** `string | null`, `"green" | "red"`, `Report[]`. */
function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.enum) return schema.enum.map((one) => `"${one}"`).join(' | ');
  if (schema.type === 'array') return `${schema.items ? typeOf(schema.items) : ''}[]`;
  if (schema.type === 'object' && schema.properties)
    return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? '');
  return schema.format ? `${type} (${schema.format})` : type;
}

const Problems: FC<{ view: View }> = ({ view }) => {
  const { docs: t, problems } = texts(view.language);
  const head = (
    <tr>
      {[t.kind, t.status, t.meaning].map((text) => (
        <th scope="col">{text}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.faults}>
      <p>{t.faultsLead}</p>
      <Table caption={t.faults} head={head}>
        {Object.entries(problems).map(([kind, { detail }]) => (
          <tr id={kind}>
            <th scope="row">
              <code>{kind}</code>
            </th>
            <td>{statusOf[kind as ProblemKind]}</td>
            <td>{detail}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

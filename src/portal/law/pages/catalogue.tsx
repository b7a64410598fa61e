import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import type { Catalogue } from '../../../law/core/catalogue.ts';
import type { Publisher, StoredCatalogue } from '../../../law/store/catalogues.ts';
import type { View } from '../../../web/env.ts';
import { FileField, type Form, PostForm, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { texts } from '../texts.ts';
import { LawTabs } from './tabs.tsx';

export type CatalogueProps = {
  view: View;
  catalogue: Catalogue;
  publishers: readonly Publisher[];
  received: readonly StoredCatalogue[];
  /** Why a file was refused, one sentence each. */
  refused?: readonly string[];
  form: Form;
};

/** Which catalogue is in force, whose updates count here, and what has come in. */
export const CataloguePage: FC<CatalogueProps> = (props) => {
  const { view, catalogue } = props;
  const t = texts(view.language).catalogue;
  const duties = catalogue.laws.reduce((sum, { obligations }) => sum + obligations.length, 0);
  return (
    <Page
      view={view}
      room="law"
      title={t.title(catalogue.catalogueVersion)}
      lead={t.lead(catalogue.laws.length, duties, formatDay(catalogue.knowledgeAsOf, view.language))}
    >
      <LawTabs view={view} current="catalogue" />
      <div class="split">
        <div class="stack">
          <UploadCard {...props} />
          <ReceivedCard {...props} />
        </div>
        <PublisherCard {...props} />
      </div>
    </Page>
  );
};

const UploadCard: FC<CatalogueProps> = ({ view, publishers, form, refused }) => {
  const t = texts(view.language).catalogue;
  const labels = { file: t.file, signature: t.signature, publisherId: t.publisher };
  return (
    <Card title={t.update}>
      <p>{t.updateLead}</p>
      {refused && (
        <div class="kern-alert kern-alert--danger" role="alert">
          <div class="kern-alert__header">
            <span class="kern-title">{t.refused}</span>
          </div>
          <div class="kern-alert__body">
            <ul>
              {refused.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {publishers.length === 0 ? (
        <p class="muted">{t.noPublisher}</p>
      ) : (
        <May view={view} decision="V1" need="prepare">
          <PostForm view={view} action={paths.lawCatalogue()} form={form} labels={labels} upload>
            <FileField
              view={view}
              form={form}
              name="file"
              label={t.file}
              accept=".yaml,.yml,.json"
              required
            />
            <FileField
              view={view}
              form={form}
              name="signature"
              label={t.signature}
              accept=".sig,.txt"
              required
            />
            <SelectField
              view={view}
              form={form}
              name="publisherId"
              label={t.publisher}
              required
              options={publishers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div class="actions">
              <Button>{t.check}</Button>
            </div>
          </PostForm>
        </May>
      )}
    </Card>
  );
};

const ReceivedCard: FC<CatalogueProps> = ({ view, received }) => {
  const t = texts(view.language).catalogue;
  const { version, publisher, offered, adopted } = t.columns;
  const head = (
    <tr>
      {[version, publisher, offered, adopted].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.received}>
      {received.length === 0 ? (
        <p class="muted">{t.receivedNone}</p>
      ) : (
        <Table caption={t.received} head={head}>
          {received.map((row) => (
            <tr>
              <th scope="row">
                <a href={paths.lawUpdate(row.id)}>{row.catalogueVersion}</a>
              </th>
              <td>{row.publisher}</td>
              <td>
                {formatDay(dayInGermany(row.offeredAt), view.language)}, {row.offeredBy}
              </td>
              <td>
                {row.adoptedAt ? (
                  `${formatDay(dayInGermany(row.adoptedAt), view.language)}, ${row.adoptedBy}`
                ) : (
                  <Status tone="warn">{t.waiting}</Status>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

const PublisherCard: FC<CatalogueProps> = ({ view, publishers, form }) => {
  const t = texts(view.language).catalogue;
  const labels = { name: t.publisherName, publicKey: t.publicKey };
  return (
    <Card title={t.publishers}>
      <ul class="list">
        {publishers.map(({ id, name, publicKey }) => (
          <li>
            <span>
              {name}
              <br />
              <code class="small key">{publicKey.replace(/-----[^-]+-----|\s/g, '')}</code>
            </span>
            <May view={view} decision="V1" need="decide" quiet>
              <form method="post" action={paths.lawPublisherRemoval(id)}>
                <button
                  class="kern-btn kern-btn--tertiary"
                  type="submit"
                  aria-label={`${t.removePublisher}: ${name}`}
                >
                  <span class="kern-label">{t.removePublisher}</span>
                </button>
              </form>
            </May>
          </li>
        ))}
      </ul>
      <May view={view} decision="V1" need="decide">
        <PostForm view={view} action={paths.lawPublishers()} form={form} labels={labels}>
          <TextField view={view} form={form} name="name" label={t.publisherName} maxlength={120} required />
          <TextArea view={view} form={form} name="publicKey" label={t.publicKey} rows={3} required />
          <div class="actions">
            <Button kind="secondary">{t.addPublisher}</Button>
          </div>
        </PostForm>
      </May>
    </Card>
  );
};

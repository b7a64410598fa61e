import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { FileField, type Form, type Option, PostForm, SelectField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, May, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { words } from '../../web/words.ts';
import { catalogueTexts } from '../catalogue-texts.ts';
import type { CatalogueVersion } from '../store/catalogues.ts';

type Props = { view: View; versions: readonly CatalogueVersion[]; current: readonly string[] };

/** Every version that came in, and which of them are in use. */
export const CataloguesPage: FC<Props> = (props) => {
  const { view, versions, current } = props;
  const t = catalogueTexts(view.language);
  return (
    <Page
      view={view}
      room="security"
      title={t.title}
      lead={t.lead(current.length)}
      actions={
        <May view={view} decision="X1" need="prepare" quiet>
          <ButtonLink href={paths.securityCatalogueNew()} primary>
            {t.import}
          </ButtonLink>
        </May>
      }
    >
      <SecurityTabs view={view} current="catalogues" />
      {versions.length === 0 ? (
        <Empty title={t.none}>{t.about}</Empty>
      ) : (
        <>
          <Versions {...props} />
          <p class="muted small">{t.about}</p>
        </>
      )}
    </Page>
  );
};

const Versions: FC<Props> = ({ view, versions, current }) => {
  const t = catalogueTexts(view.language);
  const { title, edition, modified, requirements, read, state } = t.columns;
  const head = (
    <tr>
      {[title, edition, modified].map((column) => (
        <th scope="col">{column}</th>
      ))}
      <th scope="col" class="number">
        {requirements}
      </th>
      <th scope="col">{read}</th>
      <th scope="col">{state}</th>
    </tr>
  );
  return (
    <Card>
      <Table caption={t.title} head={head}>
        {versions.map((version) => (
          <tr>
            <th scope="row">
              <a href={paths.securityCatalogue(version.id)}>{version.title}</a>
            </th>
            <td>{version.edition}</td>
            <td>{formatDay(dayInGermany(version.lastModified), view.language)}</td>
            <td class="number">{formatNumber(version.counts.requirements, view.language)}</td>
            <td>
              {formatDay(dayInGermany(version.offeredAt), view.language)}, {version.offeredBy}
            </td>
            <td>
              <StateMark view={view} version={version} current={current} />
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const StateMark: FC<{ view: View; version: CatalogueVersion; current: readonly string[] }> = (props) => {
  const { states } = catalogueTexts(props.view.language);
  if (!props.version.adoptedAt) return <Status tone="warn">{states.offered}</Status>;
  return props.current.includes(props.version.id) ? (
    <Status tone="good">{states.inUse}</Status>
  ) : (
    <Status tone="plain">{states.earlier}</Status>
  );
};

type UploadProps = {
  view: View;
  form: Form;
  catalogues: readonly Option[];
  /** Why a file was refused, one sentence each. */
  refused?: readonly string[];
};

export const UploadPage: FC<UploadProps> = ({ view, form, catalogues, refused }) => {
  const t = catalogueTexts(view.language);
  const labels = { file: t.file, catalogueId: t.catalogueId };
  return (
    <Page view={view} room="security" title={t.import} lead={t.importLead}>
      <SecurityTabs view={view} current="catalogues" />
      {refused && <Refused title={t.refused} sentences={refused} />}
      <PostForm view={view} action={paths.securityCatalogueNew()} form={form} labels={labels} upload>
        <FileField
          view={view}
          form={form}
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept=".json"
          required
        />
        {catalogues.length > 0 && (
          <SelectField
            view={view}
            form={form}
            name="catalogueId"
            label={t.catalogueId}
            required
            empty={t.new}
            options={catalogues}
          />
        )}
        <div class="actions">
          <Button>{t.check}</Button>
          <ButtonLink href={paths.securityCatalogues()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

const Refused: FC<{ title: string; sentences: readonly string[] }> = ({ title, sentences }) => (
  <div class="kern-alert kern-alert--danger" role="alert">
    <div class="kern-alert__header">
      <span class="kern-title">{title}</span>
    </div>
    <div class="kern-alert__body">
      <ul>
        {sentences.map((sentence) => (
          <li class="fault-path">{sentence}</li>
        ))}
      </ul>
    </div>
  </div>
);

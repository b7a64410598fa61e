import type { Child, FC } from 'hono/jsx';
import { optionWords } from '../../../agenda/core/option-words.ts';
import { isId } from '../../../kernel/id.ts';
import { Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { type Cell, type OpenTable, openTable, type TableName, tableNames } from '../core/open-data.ts';
import { dataTexts } from '../data-texts.ts';
import { texts } from '../texts.ts';
import { link, PublicPage, type PublicView } from './layout.tsx';

const file = ({ site }: PublicView, name: string): string => paths.publicPage(site.slug, `daten/${name}`);

export const DataPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = dataTexts(view.language);
  return (
    <PublicPage view={view} title={texts(view.language).pages.daten} lead={t.lead}>
      <ul class="public-cards">
        {tableNames.map((name) => {
          const table = openTable(view.town, name);
          return (
            <li>
              <h2>
                <a href={link(view, `daten/${name}`)}>{t.tables[name].title}</a>
              </h2>
              <p>{t.tables[name].note}</p>
              <p class="public-fine">
                {t.rows(table.rows.length)} · {optionWords(view.language).licences[table.licence]}
              </p>
              <Files view={view} name={name} />
            </li>
          );
        })}
      </ul>
      <p class="public-after">{t.attribution(view.site.name)}</p>
      <section>
        <h2>{t.catalogue}</h2>
        <p>{t.catalogueNote}</p>
        <p class="public-address">
          <a href={file(view, 'katalog')}>{view.origin + file(view, 'katalog')}</a>
        </p>
        <p>
          <a href={file(view, 'katalog.ttl')}>Turtle</a> · <a href={file(view, 'katalog.jsonld')}>JSON-LD</a>{' '}
          · <a href={file(view, 'katalog.rdf')}>RDF/XML</a>
        </p>
      </section>
    </PublicPage>
  );
};

const Files: FC<{ view: PublicView; name: TableName }> = ({ view, name }) => {
  const { title } = dataTexts(view.language).tables[name];
  return (
    <p class="public-files">
      <a href={file(view, `${name}.csv`)} aria-label={`CSV ${title}`}>
        CSV
      </a>{' '}
      <a href={file(view, `${name}.json`)} aria-label={`JSON ${title}`}>
        JSON
      </a>
    </p>
  );
};

const previewRows = 20;

/** One table: its files, what its columns mean, its first rows. */
export const TablePage: FC<{ view: PublicView; name: TableName }> = ({ view, name }) => {
  const t = dataTexts(view.language);
  const table = openTable(view.town, name);
  return (
    <PublicPage
      view={view}
      title={t.tables[name].title}
      kicker={<a href={link(view, 'daten')}>{texts(view.language).pages.daten}</a>}
      lead={t.tables[name].note}
    >
      <div class="public-block">
        <p>
          {t.rows(table.rows.length)} · {t.licence}: {optionWords(view.language).licences[table.licence]}
        </p>
        <Files view={view} name={name} />
      </div>
      <section>
        <h2>{t.preview(previewRows, table.rows.length)}</h2>
        {table.rows.length === 0 ? <p>{t.noRows}</p> : <Preview view={view} table={table} />}
      </section>
      <section>
        <h2>{t.columns}</h2>
        <dl class="facts">
          {table.columns.map((column) => (
            <>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{t.meanings[column]}</dd>
            </>
          ))}
        </dl>
      </section>
    </PublicPage>
  );
};

const Preview: FC<{ view: PublicView; table: OpenTable }> = ({ view, table }) => {
  const t = dataTexts(view.language);
  const head = (
    <tr>
      {table.columns.map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  const shown = (cell: Cell | undefined): Child => {
    if (typeof cell === 'boolean') return cell ? t.yes : t.no;
    if (typeof cell === 'string' && isId(cell)) return <abbr title={cell}>{cell.slice(0, 8)}…</abbr>;
    return typeof cell === 'string' && cell.length > 60 ? `${cell.slice(0, 59)}…` : String(cell ?? '');
  };
  return (
    <Table caption={t.tables[table.name].title} head={head}>
      {table.rows.slice(0, previewRows).map((row) => (
        <tr>
          {table.columns.map((column) => (
            <td class={String(row[column] ?? '').length <= 12 ? 'nowrap' : undefined}>
              {shown(row[column])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
};

import type { FC } from 'hono/jsx';
import { optionWords } from '../../../agenda/core/option-words.ts';
import { paths } from '../../../web/paths.ts';
import { openTable, tableNames } from '../core/open-data.ts';
import { searchTown } from '../core/search.ts';
import { texts } from '../texts.ts';
import { Changes, pageOf } from './changes.tsx';
import { link, PublicPage, type PublicView } from './layout.tsx';

export const NewsPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <PublicPage view={view} title={t.pages.neues}>
      <p>
        <a href={paths.publicPage(view.site.slug, 'neues.atom')}>{t.feed}</a>
      </p>
      {view.town.changes.length > 0 ? (
        <Changes view={view} changes={view.town.changes} />
      ) : (
        <p>{t.noChanges}</p>
      )}
    </PublicPage>
  );
};

export const DataPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const file = (name: string) => paths.publicPage(view.site.slug, `daten/${name}`);
  return (
    <PublicPage view={view} title={t.pages.daten} lead={t.dataLead}>
      <ul class="public-cards">
        {tableNames.map((name) => {
          const { rows, licence } = openTable(view.town, name);
          return (
            <li>
              <h2>{t.dataTables[name]}</h2>
              <p>{t.dataNotes[name]}</p>
              <p>
                {rows.length} {t.rows} · {optionWords(view.language).licences[licence]}
              </p>
              <p>
                <a href={file(`${name}.csv`)}>{`${t.dataTables[name]} (CSV)`}</a> ·{' '}
                <a href={file(`${name}.json`)}>{`${t.dataTables[name]} (JSON)`}</a>
              </p>
            </li>
          );
        })}
      </ul>
      <section>
        <h2>{t.catalogue}</h2>
        <p>
          <a href={file('katalog.ttl')}>Turtle</a> · <a href={file('katalog.jsonld')}>JSON-LD</a> ·{' '}
          <a href={file('katalog.rdf')}>RDF/XML</a>
        </p>
      </section>
    </PublicPage>
  );
};

export const SearchPage: FC<{ view: PublicView; text: string }> = ({ view, text }) => {
  const t = texts(view.language);
  const hits = searchTown(view.town, text);
  return (
    <PublicPage view={view} title={t.pages.suche} lead={text ? t.found(hits.length, text) : t.searchHint}>
      <ul class="public-list">
        {hits.map((hit) => (
          <li>
            <span class="muted">{hit.object === 'agenda' ? t.pages.agenda : t[hit.object]}</span>
            <a href={link(view, pageOf(hit))}>{hit.name}</a>
          </li>
        ))}
      </ul>
    </PublicPage>
  );
};

export const EasyPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const fields = view.town.fields.filter(({ easyText }) => easyText);
  const none = !view.site.easyText && fields.length === 0;
  return (
    <PublicPage view={view} title={t.pages['leichte-sprache']} lead={none ? t.easyNone : undefined}>
      {view.site.easyText && <Paragraphs text={view.site.easyText} />}
      {fields.map(({ name, easyText }) => (
        <section lang="de">
          <h2>{name}</h2>
          <Paragraphs text={easyText!} />
        </section>
      ))}
    </PublicPage>
  );
};

const Paragraphs: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p>{line}</p>
    ))}
  </>
);

export const AccessPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <PublicPage view={view} title={t.accessTitle}>
      {t.access(view.site.name).map((line) => (
        <p>{line}</p>
      ))}
      <h2>{t.contact}</h2>
      <Paragraphs text={view.site.contact ?? t.noContact} />
    </PublicPage>
  );
};

export const ImprintPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <PublicPage view={view} title={t.pages.impressum}>
      <section>
        <h2>{t.imprint}</h2>
        <Paragraphs text={view.site.imprint ?? t.noImprint} />
      </section>
      <section>
        <h2>{t.privacy}</h2>
        <p>{t.privacyText}</p>
      </section>
    </PublicPage>
  );
};

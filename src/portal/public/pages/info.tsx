import type { FC } from 'hono/jsx';
import { landOf } from '../../../municipality/core/official-key.ts';
import { paths } from '../../../web/paths.ts';
import { searchTown } from '../core/search.ts';
import { texts } from '../texts.ts';
import { ChangesByDay, pageOf } from './changes.tsx';
import { link, PublicPage, type PublicView } from './layout.tsx';

export const NewsPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <PublicPage view={view} title={t.pages.neues} lead={t.newsLead}>
      <p>
        <a href={paths.publicPage(view.site.slug, 'neues.atom')}>{t.feed}</a>
      </p>
      {view.town.changes.length > 0 ? (
        <ChangesByDay view={view} changes={view.town.changes} />
      ) : (
        <p>{t.noChanges}</p>
      )}
    </PublicPage>
  );
};

export const SearchPage: FC<{ view: PublicView; text: string }> = ({ view, text }) => {
  const t = texts(view.language);
  const hits = searchTown(view.town, text);
  return (
    <PublicPage view={view} title={t.pages.suche} lead={text ? t.found(hits.length, text) : t.searchHint}>
      {text && hits.length === 0 && <p>{t.searchAgain}</p>}
      <ul class="public-list">
        {hits.map((hit) => (
          <li>
            <span class="public-fine">{t.objects[hit.object]}</span>
            <a href={link(view, pageOf(hit))}>{hit.name}</a>
          </li>
        ))}
      </ul>
    </PublicPage>
  );
};

export const Paragraphs: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p>{line}</p>
    ))}
  </>
);

export const AccessPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const land = view.site.ags ? landOf(view.site.ags) : undefined;
  return (
    <PublicPage view={view} title={t.accessTitle}>
      {t.access(view.site.name, land).map(({ title, text }) => (
        <section>
          <h2>{title}</h2>
          {text.map((line) => (
            <p>{line}</p>
          ))}
        </section>
      ))}
      <section>
        <h2>{t.barrier}</h2>
        <p>{t.barrierText}</p>
        <Paragraphs text={view.site.contact ?? t.noContact} />
      </section>
      <section>
        <h2>{t.enforcement}</h2>
        <p>{t.enforcementText(land)}</p>
      </section>
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
        {t.privacyText.map((line) => (
          <p>{line}</p>
        ))}
      </section>
    </PublicPage>
  );
};

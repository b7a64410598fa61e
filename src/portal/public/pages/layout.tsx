import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../kernel/text.ts';
import type { Assets } from '../../../web/assets.ts';
import { paths } from '../../../web/paths.ts';
import type { PublicTown } from '../core/public-view.ts';
import type { Site } from '../store.ts';
import { texts } from '../texts.ts';

/** What every public page is made from. It carries released parts only. */
export type PublicView = {
  site: Site;
  town: PublicTown;
  language: Language;
  /** The page's own path below the town's address, `ziele/…`. */
  page: string;
  /** The address people use, without a path. */
  origin: string;
  assets: Assets;
};

export const link = ({ site, language }: PublicView, page = ''): string =>
  paths.publicPage(site.slug, page) + (language === 'en' ? '?sprache=en' : '');

const main = ['', 'agenda', 'kennzahlen', 'vorhaben', 'beteiligung', 'neues', 'daten'] as const;
const foot = ['leichte-sprache', 'barrierefreiheit', 'impressum'] as const;

type Props = { view: PublicView; title: string; lead?: string; kicker?: Child; children?: Child };

/** The slim public layout: no sign-in, no inner navigation, no script. */
export const PublicPage: FC<Props> = ({ view, title, lead, kicker, children }) => {
  const t = texts(view.language);
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={view.language}>
        <Head view={view} title={title} lead={lead} />
        <body class="public">
          <a class="skip" href="#inhalt">
            {t.skip}
          </a>
          <Banner view={view} />
          <main id="inhalt" tabindex={-1}>
            <header class="public-head">
              {kicker && <p class="kicker">{kicker}</p>}
              <h1>{title}</h1>
              {lead && <p class="lead">{lead}</p>}
            </header>
            {children}
          </main>
          <footer class="public-foot">
            <ul>
              {foot.map((page) => (
                <li>
                  <a href={link(view, page)}>{t.pages[page]}</a>
                </li>
              ))}
            </ul>
            <p>{view.site.name}</p>
          </footer>
        </body>
      </html>
    </>
  );
};

const Head: FC<Pick<Props, 'view' | 'title' | 'lead'>> = ({ view, title, lead }) => {
  const { site, origin, assets } = view;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – ${site.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {lead && <meta name="description" content={lead} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={`${texts(view.language).brand} ${site.name}`} />
      <meta property="og:title" content={title} />
      {lead && <meta property="og:description" content={lead} />}
      <meta property="og:url" content={origin + link(view, view.page)} />
      <meta property="og:locale" content={view.language === 'de' ? 'de_DE' : 'en_GB'} />
      <link rel="canonical" href={origin + link(view, view.page)} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={texts(view.language).pages.neues}
        href={paths.publicPage(site.slug, 'neues.atom')}
      />
      <link rel="stylesheet" href={assets.url('styles.css')} />
      <link rel="icon" href={assets.url('icon.svg')} type="image/svg+xml" />
    </head>
  );
};

const Banner: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const other = view.language === 'de' ? 'en' : 'de';
  return (
    <header class="public-banner">
      <div class="public-bar">
        <a class="public-brand" href={link(view)}>
          <span>{t.brand}</span> <strong>{view.site.name}</strong>
        </a>
        <search>
          <form action={paths.publicPage(view.site.slug, 'suche')} method="get">
            <label class="kern-sr-only" for="q">
              {t.searchLabel}
            </label>
            <input id="q" name="q" type="search" maxlength={100} placeholder={t.searchLabel} />
            {view.language === 'en' && <input type="hidden" name="sprache" value="en" />}
            <button type="submit">{t.search}</button>
          </form>
        </search>
        <a href={link({ ...view, language: other }, view.page)} hreflang={other} lang={other}>
          {t.otherLanguage}
        </a>
      </div>
      <nav aria-label={t.nav}>
        <ul>
          {main.map((page) => (
            <li>
              <a href={link(view, page)} aria-current={page === view.page ? 'page' : undefined}>
                {t.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
};

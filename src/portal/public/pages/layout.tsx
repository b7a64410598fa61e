import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Assets } from '../../../web/assets.ts';
import { paths } from '../../../web/paths.ts';
import { written } from '../../../web/written.ts';
import type { PublicTown } from '../core/public-view.ts';
import { mainPages } from '../core/town.ts';
import type { Site } from '../store.ts';
import { texts } from '../texts.ts';

/** What every public page is made from. It carries released parts only. */
export type PublicView = {
  site: Site;
  town: PublicTown;
  language: Language;
  /** The page's own path below the town's address, `ziele/…`. */
  page: string;
  /** What else belongs to the page's address, `feld=…`; null for a page that only one person is to open. */
  query?: string | null;
  /** The address people use, without a path. */
  origin: string;
  assets: Assets;
  /** Whether residents can hand something in: what cannot be confirmed is not asked for. */
  takesPosts: boolean;
};

export function link({ site, language }: PublicView, page = ''): string {
  const [path, anchor] = page.split('#');
  const query = language === 'en' ? '?sprache=en' : '';
  return paths.publicPage(site.slug, path) + query + (anchor ? `#${anchor}` : '');
}

/** The page in Leichte Sprache that belongs to `page`. */
export const easyLink = (view: PublicView, page: string): string =>
  link(view, `leichte-sprache/${page || 'start'}`);

const foot = ['leichte-sprache', 'barrierefreiheit', 'impressum'] as const;

type Props = {
  view: PublicView;
  title: string;
  /** Whether the title is the town's own: the name of a goal. */
  named?: boolean;
  lead?: string;
  kicker?: Child;
  children?: Child;
};

/** The slim public layout: no sign-in, no inner navigation, no script. */
export const PublicPage: FC<Props> = ({ view, title, named, lead, kicker, children }) => {
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
              <h1 lang={named ? written(view) : undefined}>{title}</h1>
              {lead && <p class="lead">{lead}</p>}
              {view.town.easyTexts.some(({ page }) => page === view.page) && (
                <p>
                  <a class="public-easy-link" href={easyLink(view, view.page)} lang="de">
                    {t.easyLink}
                  </a>
                </p>
              )}
            </header>
            {children}
          </main>
          <footer class="public-foot">
            <nav aria-label={t.footNav}>
              <ul>
                {foot.map((page) => (
                  <li>
                    <a href={link(view, page)} lang={page === 'leichte-sprache' ? 'de' : undefined}>
                      {t.pages[page]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <p>{t.footNote(view.site.name, formatDay(view.town.today, view.language))}</p>
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
      <meta property="og:image" content={origin + assets.url('share.png')} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={texts(view.language).shareAlt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta property="og:locale" content={view.language === 'de' ? 'de_DE' : 'en_GB'} />
      {view.query === undefined ? (
        <link rel="canonical" href={origin + link(view, view.page)} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
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
        {view.query !== null && (
          <a href={inLanguage(view, other)} hreflang={other} lang={other}>
            {t.otherLanguage}
          </a>
        )}
      </div>
      <nav aria-label={t.nav}>
        <ul>
          {mainPages(view.town).map((page) => (
            <li>
              <a href={link(view, page)} aria-current={currentOf(view, page)}>
                {t.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
};

function inLanguage(view: PublicView, language: Language): string {
  const href = link({ ...view, language }, view.page);
  return view.query ? `${href}${href.includes('?') ? '&' : '?'}${view.query}` : href;
}

/** The page itself, or the section that it stands in. */
function currentOf({ page: here }: PublicView, page: string): 'page' | 'true' | undefined {
  if (page === here) return 'page';
  const section = here.startsWith('ziele/') ? 'agenda' : here.split('/')[0];
  return page !== '' && page === section ? 'true' : undefined;
}

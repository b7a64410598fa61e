import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { View } from './env.ts';
import { navigation, type RoomKey } from './navigation.ts';
import { actingForm } from './parts.tsx';
import { paths } from './paths.ts';
import { type Words, words } from './words.ts';
import { written } from './written.ts';

export type PageProps = {
  view: View;
  /** The h1: a fact or a question that the page answers. */
  title: string;
  /** The title is a name that the town wrote. */
  named?: boolean;
  /** What tells this page from others of the same title, for the title of the window. */
  part?: string;
  /** One sentence computed from the data. */
  lead?: Child;
  /** The room marked in the navigation. */
  room?: RoomKey;
  /** Buttons beside the title. */
  actions?: Child;
  /** Custom elements this page uses, by island name. */
  islands?: readonly string[];
  children?: Child;
};

/** A page of the program with navigation and top bar. */
export const Page: FC<PageProps> = ({ view, title, named, part, lead, room, actions, islands, children }) => {
  const t = words(view.language);
  return (
    <Document view={view} title={part ? `${part}: ${title}` : title} islands={islands}>
      <div class="shell">
        <TopBar view={view} t={t} />
        {view.viewer?.municipalityId && <Navigation view={view} t={t} room={room} />}
        <main id="inhalt" tabindex={-1}>
          {view.notice && (
            <p class="notice" role="status">
              {view.notice}
            </p>
          )}
          <header class="page-head">
            <div>
              <h1 lang={named ? written(view) : undefined}>{title}</h1>
              {lead && <p class="lead">{lead}</p>}
            </div>
            {actions && <div class="actions">{actions}</div>}
          </header>
          {children}
        </main>
      </div>
    </Document>
  );
};

/** The bare document: also for sign-in and error pages. */
export const Document: FC<{ view: View; title: string; islands?: readonly string[]; children?: Child }> = (
  props,
) => {
  const { view, title, islands = [], children } = props;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={view.language} data-kern-theme={view.theme === 'auto' ? undefined : view.theme}>
        <head>
          <meta charset="utf-8" />
          <title>{`${title} – Augenmaß`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={view.theme === 'auto' ? 'light dark' : view.theme} />
          <link
            rel="preload"
            href={view.assets.url('regular.woff2')}
            as="font"
            type="font/woff2"
            crossorigin=""
          />
          <link
            rel="preload"
            href={view.assets.url('semibold.woff2')}
            as="font"
            type="font/woff2"
            crossorigin=""
          />
          <link rel="stylesheet" href={view.assets.url('styles.css')} />
          <link rel="icon" href={view.assets.url('icon.svg')} type="image/svg+xml" />
          {['shell', ...islands].map((name) => (
            <script type="module" src={view.assets.url(`${name}.js`)} />
          ))}
        </head>
        <body>
          <a class="skip" href="#inhalt">
            {words(view.language).skip}
          </a>
          {view.demo && (
            <aside class="demo-banner" aria-label={words(view.language).demo}>
              {words(view.language).demoBanner}
            </aside>
          )}
          {children}
        </body>
      </html>
    </>
  );
};

const TopBar: FC<{ view: View; t: Words }> = ({ view, t }) => (
  <header class="top-bar">
    <a class="brand" href={paths.situation()}>
      <Mark /> {t.product}
    </a>
    {view.viewer?.municipalityName && <span class="town">{view.viewer.municipalityName}</span>}
    {view.viewer?.municipalityId && (
      <search class="search">
        <form action={paths.search()} method="get">
          <label class="kern-sr-only" for="suchfeld">
            {t.search}
          </label>
          <input id="suchfeld" name="q" type="search" placeholder={t.searchHint} autocomplete="off" />
        </form>
      </search>
    )}
    <div class="top-links">
      {view.viewer && <ActingRole view={view} t={t} />}
      <LanguageLinks view={view} />
      <ThemeLinks view={view} t={t} />
      {view.viewer && (
        <>
          {view.viewer.municipalityId && (
            <a href={paths.notices()}>
              {t.notices}
              {view.unread > 0 && <strong class="badge">{view.unread}</strong>}
            </a>
          )}
          <a href={paths.account()}>{t.account}</a>
          <form method="post" action={paths.signOut()}>
            <button class="link-button" type="submit">
              {t.signOut}
            </button>
          </form>
        </>
      )}
    </div>
  </header>
);

const ActingRole: FC<{ view: View; t: Words }> = ({ view, t }) => {
  const viewer = view.viewer!;
  if (!viewer.role) return null;
  if (viewer.roles.length < 2) {
    return (
      <span>
        {t.actsAs} <strong>{t.roles[viewer.role]}</strong>
      </span>
    );
  }
  return (
    <details class="acting">
      <summary>
        {t.actsAs} <strong>{t.roles[viewer.role]}</strong>
      </summary>
      <form method="post" action={paths.actAs()} id={actingForm}>
        <input type="hidden" name="back" value={view.here} />
        {viewer.roles.map((role) => (
          <button
            name="role"
            value={role}
            type="submit"
            aria-current={role === viewer.role ? 'true' : undefined}
          >
            {t.roles[role]}
          </button>
        ))}
      </form>
    </details>
  );
};

const LanguageLinks: FC<{ view: View }> = ({ view }) => (
  <span class="languages">
    {(['de', 'en'] as const).map((language) =>
      language === view.language ? (
        <strong aria-current="true">{language.toUpperCase()}</strong>
      ) : (
        <a href={paths.language(language, view.here)} hreflang={language} lang={language} rel="nofollow">
          {language.toUpperCase()}
        </a>
      ),
    )}
  </span>
);

/** What is seen changes with each click; who comes back to what the system says follows the system again. */
const nextTheme = {
  light: { auto: 'dark', light: 'dark', dark: 'auto' },
  dark: { auto: 'light', light: 'auto', dark: 'light' },
} as const;

/** Only the browser knows the look of the system, so each look has its link, and CSS shows one of them. */
const ThemeLinks: FC<{ view: View; t: Words }> = ({ view, t }) => (
  <>
    {(['light', 'dark'] as const).map((system) => {
      const next = nextTheme[system][view.theme];
      const look = next === 'auto' ? system : next;
      return (
        <a
          class={systemLook[system]}
          href={paths.theme(next, view.here)}
          title={t.themes[look]}
          rel="nofollow"
        >
          <span aria-hidden="true">{themeSign[look]}</span>
          <span class="kern-sr-only">{t.themes[look]}</span>
        </a>
      );
    })}
  </>
);

const systemLook = { light: 'on-light-system', dark: 'on-dark-system' } as const;
const themeSign = { dark: '☾', light: '☀' } as const;

const Navigation: FC<{ view: View; t: Words; room?: RoomKey }> = ({ view, t, room }) => (
  <nav class="side" aria-label={t.mainNavigation}>
    <details open>
      <summary>{t.menu}</summary>
      {navigation.map(({ group, entries }) => {
        const seen = entries.filter(({ sees }) => !sees || sees(view.rights));
        if (!seen.length) return null;
        return (
          <>
            {group && <h2>{t.groups[group]}</h2>}
            <ul>
              {seen.map((entry) => (
                <li>
                  <a href={entry.href} aria-current={entry.room === room ? 'page' : undefined}>
                    {t.rooms[entry.room]}
                  </a>
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </details>
  </nav>
);

/** The mark: an eye that measures. */
const Mark: FC = () => (
  <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <path d="M16 4 29 27H3Z" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linejoin="round" />
    <circle cx="16" cy="19" r="3.6" fill="currentColor" />
  </svg>
);

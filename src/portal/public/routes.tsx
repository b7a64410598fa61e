import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Assets } from '../../web/assets.ts';
import type { Ctx, Env } from '../../web/env.ts';
import { paths } from '../../web/paths.ts';
import { contributeRoutes } from '../participation/contribute-routes.tsx';
import { mailWay } from '../participation/core/contribution.ts';
import { PhasePage, PhasesPage, pagesOfPhase } from '../participation/pages/public.tsx';
import { type Answer, answer, createEditions, type Edition, finish, maxPages } from './cache.ts';
import { toAtom } from './core/atom.ts';
import { type TableName, tableNames } from './core/open-data.ts';
import { goalsOf, indicatorsOf } from './core/town.ts';
import { catalogueFile, dataFile, openToAll, wantedFormat } from './data-files.ts';
import { AgendaPage, GoalPage, StartPage } from './pages/agenda.tsx';
import { pageOf, wordsOf } from './pages/changes.tsx';
import { DataPage, TablePage } from './pages/data.tsx';
import { EasyPage, EasyTextPage } from './pages/easy.tsx';
import { IndicatorPage, IndicatorsPage } from './pages/indicator.tsx';
import { AccessPage, ImprintPage, NewsPage, SearchPage } from './pages/info.tsx';
import { InitiativePage, InitiativesPage } from './pages/initiative.tsx';
import { PublicPage, type PublicView } from './pages/layout.tsx';
import { ReportsPage } from './pages/reports.tsx';
import { ServicesPage } from './pages/services.tsx';
import { type Renderers, reportFile } from './report-files.ts';
import { texts } from './texts.ts';

/** The public pages of all municipalities: without sign-in, from released parts only, finished once per edition. */
export function publicRoutes(assets: Assets, renderers: Renderers) {
  const editions = createEditions();
  const find = (c: Ctx) => editions.find(c.var.db, c.req.param('slug') ?? '', c.var.now());
  const viewOf = (c: Ctx, { site, town }: Edition, page: string): PublicView => ({
    site,
    town,
    language: c.req.query('sprache') === 'en' ? 'en' : 'de',
    page,
    origin: new URL(c.var.config.baseUrl).origin,
    assets,
    takesPosts: mailWay(c.var.config) !== 'none',
  });
  const open = async (c: Ctx) => {
    const edition = await find(c);
    if (!edition) return c.text('Nicht gefunden / Not found', 404);
    const page = c.req.param('page') ?? '';
    const view = viewOf(c, edition, page);
    const { language } = view;
    if (page === 'suche') return html(c, view, <SearchPage view={view} text={searched(c)} />, 200);
    const negotiated = page === 'daten/katalog' ? `katalog.${wantedFormat(c)}` : undefined;
    const key = `${language} ${negotiated ?? page}`;
    const known = edition.pages.get(key);
    if (known) return answer(c.req.raw, known);
    const made = negotiated
      ? catalogueFile(view, edition, negotiated, { Vary: 'Accept, Accept-Encoding' })
      : await make(view, edition, renderers);
    if (!made) return html(c, view, <NotFound view={view} />, 404);
    if (edition.pages.size < maxPages) edition.pages.set(key, made);
    return answer(c.req.raw, made);
  };
  const findView = async (c: Ctx) => {
    const edition = await find(c);
    const page = c.req.path.split('/').slice(3).join('/');
    const field = c.req.query('feld');
    return (
      edition && { ...viewOf(c, edition, page), query: field ? `feld=${encodeURIComponent(field)}` : '' }
    );
  };
  return new Hono<Env>()
    .route('/', contributeRoutes(findView))
    .get('/oeffentlich/:slug', open)
    .get('/oeffentlich/:slug/:page{.+}', open);
}

const searched = (c: Ctx): string => (c.req.query('q') ?? '').trim().slice(0, 100);

const html = (c: Ctx, view: PublicView, page: Child, status: 200 | 404) => {
  c.header('Content-Language', view.language);
  c.header('Cache-Control', 'public, max-age=10');
  return c.html(String(page), status);
};

const NotFound = ({ view }: { view: PublicView }) => {
  const t = texts(view.language);
  return (
    <PublicPage view={view} title={t.notFoundTitle} lead={t.notFound}>
      <p>
        <a href={paths.publicPage(view.site.slug)}>{t.back}</a>
      </p>
    </PublicPage>
  );
};

function make(
  view: PublicView,
  edition: Edition,
  renderers: Renderers,
): Answer | undefined | Promise<Answer | undefined> {
  if (view.page === 'neues.atom')
    return finish(feedOf(view), 'application/atom+xml', view.language, openToAll);
  if (view.page.startsWith('daten/') && view.page.includes('.'))
    return dataFile(view, edition, view.page.slice('daten/'.length));
  if (view.page.startsWith('berichte/'))
    return reportFile(view, view.page.slice('berichte/'.length), renderers);
  const page = pageFor(view);
  return page ? finish(String(page), 'text/html', view.language) : undefined;
}

function pageFor(view: PublicView): Child | undefined {
  const simple = pages[view.page];
  if (simple) return simple(view);
  const [kind, ...rest] = view.page.split('/');
  const [id, ...more] = rest;
  if (kind === 'leichte-sprache') return easyPage(view, rest.join('/'));
  if (kind === 'beteiligung') return phasePage(view, rest);
  if (more.length > 0) return undefined;
  const named = <T extends { id: string }>(list: readonly T[]) => list.find((one) => one.id === id);
  if (kind === 'ziele')
    return draw(named(goalsOf(view.town)), (goal) => <GoalPage view={view} goal={goal} />);
  if (kind === 'kennzahlen')
    return draw(named(indicatorsOf(view.town)), (one) => <IndicatorPage view={view} indicator={one} />);
  if (kind === 'vorhaben')
    return draw(named(view.town.initiatives), (one) => <InitiativePage view={view} initiative={one} />);
  if (kind === 'daten' && tableNames.includes(id as TableName))
    return <TablePage view={view} name={id as TableName} />;
  return undefined;
}

const easyPage = (view: PublicView, page: string) =>
  draw(
    view.town.easyTexts.find((one) => one.page === (page === 'start' ? '' : page)),
    (one) => <EasyTextPage view={view} {...one} />,
  );

/** `beteiligung/…`, and `beteiligung/…/seite/2` for what came earlier. */
function phasePage(view: PublicView, [id, word, number, ...more]: string[]): Child | undefined {
  const phase = view.town.phases.find((one) => one.id === id);
  const page = word === undefined ? 1 : Number(number);
  if (!phase || more.length > 0 || (word !== undefined && (word !== 'seite' || !(page > 1))))
    return undefined;
  if (!Number.isInteger(page) || page > pagesOfPhase(phase)) return undefined;
  return <PhasePage view={view} phase={phase} page={page} section={texts(view.language).pages.beteiligung} />;
}

const draw = <T,>(found: T | undefined, page: (one: T) => Child): Child | undefined => found && page(found);

const pages: Record<string, ((view: PublicView) => Child | undefined) | undefined> = {
  __proto__: null as never,
  '': (view) => <StartPage view={view} />,
  agenda: (view) => <AgendaPage view={view} />,
  kennzahlen: (view) => <IndicatorsPage view={view} />,
  vorhaben: (view) => <InitiativesPage view={view} />,
  'online-dienste': (view) => draw(view.town.services[0], () => <ServicesPage view={view} />),
  beteiligung: (view) => <PhasesPage view={view} title={texts(view.language).pages.beteiligung} />,
  neues: (view) => <NewsPage view={view} />,
  berichte: (view) => <ReportsPage view={view} />,
  daten: (view) => <DataPage view={view} />,
  'leichte-sprache': (view) => <EasyPage view={view} />,
  barrierefreiheit: (view) => <AccessPage view={view} />,
  impressum: (view) => <ImprintPage view={view} />,
};

function feedOf(view: PublicView): string {
  const { site, town, origin } = view;
  const home = origin + paths.publicPage(site.slug);
  return toAtom({
    title: `${texts(view.language).brand} ${site.name}`,
    self: `${home}/neues.atom`,
    home,
    author: site.name,
    updated: town.changes[0]?.at ?? '1970-01-01T00:00:00Z',
    entries: town.changes.map((change) => ({
      id: `${home}/neues#${[change.kind, change.id, change.at, change.anchor, change.value].filter((one) => one !== undefined).join('-')}`,
      title: change.name,
      words: wordsOf(view, change),
      href: `${home}/${pageOf(change)}`,
      at: change.at,
    })),
  });
}

import type { Ctx } from '../../web/env.ts';
import { paths } from '../../web/paths.ts';
import { type Answer, type Edition, finish } from './cache.ts';
import { type Catalogue, catalogueTriples } from './core/dcat.ts';
import { openTable, type TableName, tableNames, toCsv } from './core/open-data.ts';
import { toJsonLd, toRdfXml, toTurtle } from './core/rdf.ts';
import { dataTexts } from './data-texts.ts';
import type { PublicView } from './pages/layout.tsx';
import { texts } from './texts.ts';

/** Open data may be read by pages from anywhere. */
export const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** `ziele.csv`, `katalog.ttl`, …; undefined for a file that is none. */
export function dataFile(view: PublicView, edition: Edition, file: string): Answer | undefined {
  if (file.startsWith('katalog.')) return catalogueFile(view, edition, file);
  const [name, format, ...more] = file.split('.') as [TableName, string | undefined];
  if (!tableNames.includes(name) || more.length > 0) return undefined;
  if (format === 'csv')
    return finish(toCsv(openTable(view.town, name)), 'text/csv', 'de', {
      ...openToAll,
      'Content-Disposition': `inline; filename="${name}.csv"`,
    });
  return format === 'json'
    ? finish(tableJson(view, edition, name), 'application/json', 'de', openToAll)
    : undefined;
}

function tableJson({ site, town, origin }: PublicView, edition: Edition, name: TableName): string {
  const { rows, licence, columns } = openTable(town, name);
  return JSON.stringify({
    titel: dataTexts('de').tables[name].title,
    herausgeber: site.name,
    lizenz: licence,
    stand: changedAt(town.changes, edition),
    adresse: `${origin}${paths.publicPage(site.slug, `daten/${name}`)}`,
    spalten: columns,
    zeilen: rows,
  });
}

/** What the client likes best of the three; Turtle where it does not say. */
export function wantedFormat(c: Ctx): 'ttl' | 'jsonld' | 'rdf' {
  const ranked = (c.req.header('accept') ?? '')
    .split(',')
    .map((part) => {
      const [type, ...rest] = part.trim().split(';');
      return { type: type!.trim(), q: Number(rest.join(';').match(/q=([\d.]+)/)?.[1] ?? 1) };
    })
    .sort((a, b) => b.q - a.q);
  const formats = {
    'text/turtle': 'ttl',
    'application/ld+json': 'jsonld',
    'application/rdf+xml': 'rdf',
  } as const;
  const best = ranked.find(({ type, q }) => q > 0 && Object.hasOwn(formats, type));
  return best ? formats[best.type as keyof typeof formats] : 'ttl';
}

export function catalogueFile(
  view: PublicView,
  edition: Edition,
  file: string,
  more = {},
): Answer | undefined {
  const triples = catalogueTriples(catalogueOf(view, edition));
  const headers = { ...openToAll, ...more };
  if (file === 'katalog.ttl') return finish(toTurtle(triples), 'text/turtle', 'de', headers);
  if (file === 'katalog.jsonld') return finish(toJsonLd(triples), 'application/ld+json', 'de', headers);
  if (file === 'katalog.rdf') return finish(toRdfXml(triples), 'application/rdf+xml', 'de', headers);
  return undefined;
}

function catalogueOf({ site, town, origin }: PublicView, edition: Edition): Catalogue {
  const t = dataTexts('de');
  const modified = changedAt(town.changes, edition);
  return {
    base: origin + paths.publicPage(site.slug, 'daten'),
    home: origin + paths.publicPage(site.slug),
    contact: origin + paths.publicPage(site.slug, 'impressum'),
    title: `${texts('de').pages.daten} ${site.name}`,
    description: t.lead,
    publisher: site.name,
    ags: site.ags,
    contributorId: site.contributorId,
    issued: town.firstReleased ?? modified,
    modified,
    datasets: tableNames.map((name) => ({
      name,
      title: `${t.tables[name].title} (${site.name})`,
      description: t.tables[name].note,
      keywords: t.tables[name].keywords,
      licence: openTable(town, name).licence,
    })),
  };
}

const changedAt = (changes: PublicView['town']['changes'], edition: Edition): string =>
  changes[0]?.at ?? new Date(edition.checkedAt).toISOString();

import type { FC } from 'hono/jsx';
import { applicationLevel } from '../../../agenda/core/online-services.ts';
import { levelCatalogue } from '../../../agenda/store/online-services.ts';
import { written } from '../../../web/written.ts';
import type { PublicService } from '../core/public-view.ts';
import { texts } from '../texts.ts';
import { PublicPage, type PublicView } from './layout.tsx';

type Group = 'online' | 'prepare' | 'offline' | 'open';

/** What residents can do online today, in plain words; a derived range is no level and is not shown as one. */
export const ServicesPage: FC<{ view: PublicView }> = ({ view }) => {
  const { services } = view.town;
  const t = texts(view.language);
  const groups = Map.groupBy(services, groupOf);
  const isLevelled = services.some(({ level }) => level);
  const online = groups.get('online')?.length ?? 0;
  return (
    <PublicPage
      view={view}
      title={t.pages['online-dienste']}
      lead={isLevelled ? t.servicesLead(online, services.length) : t.servicesLeadPlain(services.length)}
    >
      {isLevelled ? (
        (['online', 'prepare', 'offline', 'open'] as const)
          .filter((group) => groups.has(group))
          .map((group) => (
            <section>
              <h2>
                {t.serviceGroups[group]} ({groups.get(group)!.length})
              </h2>
              <ServiceList view={view} services={groups.get(group)!} />
            </section>
          ))
      ) : (
        <section>
          <h2>{t.serviceGroups.all}</h2>
          <ServiceList view={view} services={services} />
        </section>
      )}
    </PublicPage>
  );
};

function groupOf({ level }: PublicService): Group {
  if (!level || level.isDerived) return 'open';
  if (level.least >= applicationLevel) return 'online';
  return level.least > 0 ? 'prepare' : 'offline';
}

const ServiceList: FC<{ view: PublicView; services: readonly PublicService[] }> = ({ view, services }) => (
  <ul class="public-list wide">
    {services.map((one) => (
      <li id={`dienst-${one.id}`}>
        <span>
          {one.url ? (
            <a href={one.url} lang={written(view)}>
              {one.name}
            </a>
          ) : (
            <span lang={written(view)}>{one.name}</span>
          )}
          {one.unit && (
            <span class="public-fine public-under" lang={written(view)}>
              {one.unit}
            </span>
          )}
        </span>
        <span class="public-fine">{saidOf(view, one)}</span>
      </li>
    ))}
  </ul>
);

function saidOf({ language }: PublicView, { level }: PublicService): string {
  if (!level) return '';
  if (level.isDerived) return texts(language).serviceOpen;
  return levelCatalogue().models.current.levels[level.least]!.plain[language];
}

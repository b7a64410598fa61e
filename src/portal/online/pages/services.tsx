import type { Child, FC } from 'hono/jsx';
import {
  countReached,
  origins,
  serviceGaps,
  shareOf,
  targetsOf,
} from '../../../agenda/core/online-services.ts';
import { levelCatalogue } from '../../../agenda/store/online-services.ts';
import { formatNumber } from '../../../kernel/money.ts';
import { AgendaTabs } from '../../../web/agenda-tabs.tsx';
import type { View } from '../../../web/env.ts';
import { FilterChoice, FilterText } from '../../../web/filter.tsx';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Empty, May, Pager, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { RegisteredService, ServiceFilter } from '../register.ts';
import { texts } from '../texts.ts';
import { LevelMark } from './marks.tsx';
import { LevelCard, TimeCard } from './pictures.tsx';

type Unit = { id: string; code: string; name: string };
export type ServicesProps = {
  view: View;
  all: readonly RegisteredService[];
  /** Those of the page that fit the filter. */
  rows: readonly RegisteredService[];
  filter: ServiceFilter;
  units: readonly Unit[];
  /** The level that the agenda measures, or on which people can apply online. */
  level: number;
  today: string;
  page: number;
  pages: number;
};

/** The register: how mature the services are, how that came, and where something is to be done next. */
export const ServicesPage: FC<ServicesProps> = (props) => {
  const { view, all, level } = props;
  const t = texts(view.language);
  const reached = countReached(
    all.map(({ standing }) => standing),
    level,
  );
  return (
    <Page
      view={view}
      room="agenda"
      title={all.length > 0 ? t.title(reached.sure, all.length, level) : t.titleAll(0)}
      lead={all.length > 0 && t.lead(reached)}
      actions={<Actions view={view} />}
    >
      <AgendaTabs view={view} current="services" />
      {all.length === 0 ? (
        <Empty title={t.emptyTitle} action={<Actions view={view} />}>
          {t.empty}
        </Empty>
      ) : (
        <>
          <div class="split">
            <TimeCard {...props} />
            <LevelCard {...props} />
          </div>
          <div class="split">
            <GapsCard {...props} />
            <ReachCard {...props} />
          </div>
          <Filters {...props} />
          <p>
            {t.file} <a href={paths.onlineServiceFile('xlsx')}>XLSX</a> ·{' '}
            <a href={paths.onlineServiceFile('csv')}>CSV</a> ·{' '}
            <a href={paths.onlineServiceLevels()}>{t.levelsLink}</a>
          </p>
          {props.rows.length === 0 ? <p>{t.none}</p> : <Rows {...props} />}
          <Pager view={view} page={props.page} pages={props.pages} href={(page) => addressOf(props, page)} />
        </>
      )}
    </Page>
  );
};

const addressOf = ({ filter }: ServicesProps, page: number): string =>
  paths.onlineServices({
    text: filter.text,
    einheit: filter.unitId,
    stufe: filter.stage,
    herkunft: filter.origin,
    luecke: filter.gap,
    seite: page,
  });

const Actions: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <May view={view} decision="D1" need="prepare" quiet>
      <ButtonLink href={paths.onlineServiceImport()}>{t.read}</ButtonLink>
      <ButtonLink href={paths.onlineServiceNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
};

const GapsCard: FC<ServicesProps> = ({ view, all }) => {
  const t = texts(view.language);
  const counted = serviceGaps
    .map((gap) => ({ gap, count: all.filter(({ gaps }) => gaps.includes(gap)).length }))
    .filter(({ count }) => count > 0);
  return (
    <Card title={t.gapsTitle}>
      {counted.length === 0 && <p>{t.noGaps}</p>}
      <ul class="list">
        {counted.map(({ gap, count }) => (
          <li>
            <span>
              <Status tone={gap === 'only-older' || gap === 'assessment-old' ? 'info' : 'warn'}>
                {t.gaps[gap]}
              </Status>
            </span>
            <a href={paths.onlineServices({ luecke: gap })}>{t.count(count)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** What stands at each level or above, for sure and at most; and how the targets of the services come on. */
const ReachCard: FC<ServicesProps> = ({ view, all, today }) => {
  const t = texts(view.language);
  const { models, derived } = levelCatalogue();
  const standings = all.map(({ standing }) => standing);
  return (
    <Card title={t.targets}>
      <p>{t.targetsSentence(targetsOf(all, today, derived))}</p>
      <Table
        caption={t.reachTitle}
        head={
          <tr>
            <th scope="col">{t.reachTitle}</th>
            <th scope="col" class="number">
              {t.sure}
            </th>
            <th scope="col" class="number">
              {t.possible}
            </th>
            <th scope="col" class="number">
              {t.share}
            </th>
          </tr>
        }
      >
        {models.current.levels.slice(1).map(({ level, name }) => {
          const { sure, possible } = countReached(standings, level);
          return (
            <tr>
              <th scope="row">
                {level} <span class="muted small">{name[view.language]}</span>
              </th>
              <td class="number">{sure}</td>
              <td class="number">{possible}</td>
              <td class="number nowrap">
                {formatNumber(shareOf(sure, all.length) ?? 0, view.language, 1)} %
              </td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};

const Filters: FC<ServicesProps> = ({ view, filter, units }) => {
  const t = texts(view.language);
  const stages = [
    ...levelCatalogue().models.current.levels.map(({ level, name }) => ({
      value: String(level),
      label: `${level} ${name[view.language]}`,
    })),
    ...(['older', 'unassessed'] as const).map((value) => ({ value, label: t.stages[value] })),
  ];
  return (
    <form class="filters" method="get" action={paths.onlineServices()} id="liste">
      <FilterText name="text" label={t.search} value={filter.text} />
      <FilterChoice
        name="einheit"
        label={t.fields.unit!}
        all={t.any}
        chosen={filter.unitId}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <FilterChoice name="stufe" label={t.fields.stage!} all={t.any} chosen={filter.stage} options={stages} />
      <FilterChoice
        name="herkunft"
        label={t.fields.origin!}
        all={t.any}
        chosen={filter.origin}
        options={origins.map((value) => ({ value, label: t.origins[value] }))}
      />
      <FilterChoice
        name="luecke"
        label={t.fields.gap!}
        all={t.any}
        chosen={filter.gap}
        options={serviceGaps.map((value) => ({ value, label: t.gaps[value] }))}
      />
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{t.filter}</span>
      </button>
    </form>
  );
};

const Rows: FC<ServicesProps> = ({ view, rows }) => {
  const t = texts(view.language);
  const heads: [string, string?][] = [
    [t.fields.name!],
    [t.fields.unit!],
    [t.fields.origin!],
    [t.fields.requestsYearly!, 'number'],
    [t.standing],
    [t.target],
    [t.fields.gap!],
  ];
  return (
    <Table
      caption={t.caption}
      head={
        <tr>
          {heads.map(([head, kind]) => (
            <th scope="col" class={kind}>
              {head}
            </th>
          ))}
        </tr>
      }
    >
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <a href={paths.onlineService(row.id)}>{row.name}</a>
          </th>
          <td>{row.unitCode}</td>
          <td>{row.origin ? t.origins[row.origin] : '–'}</td>
          <td class="number">
            {row.requestsYearly === null ? '–' : formatNumber(row.requestsYearly, view.language)}
          </td>
          <td>
            <LevelMark view={view} service={row} />
          </td>
          <td class="nowrap">{targetOf(row)}</td>
          <td>{row.gaps.map((gap) => <span class="small block">{t.gaps[gap]}</span>) as Child}</td>
        </tr>
      ))}
    </Table>
  );
};

const targetOf = ({ targetLevel, targetOn }: RegisteredService): string =>
  targetLevel === null || !targetOn ? '–' : `${targetLevel} (${targetOn.slice(0, 4)})`;

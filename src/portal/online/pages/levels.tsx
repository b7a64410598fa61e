import type { FC } from 'hono/jsx';
import { levelCatalogue } from '../../../agenda/store/online-services.ts';
import { AgendaTabs } from '../../../web/agenda-tabs.tsx';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Card, Table } from '../../../web/parts.tsx';
import { texts } from '../texts.ts';

/** Both models with what a source says and what is our reading, and what an older value still tells. */
export const LevelsPage: FC<{ view: View }> = ({ view }) => {
  const { language } = view;
  const t = texts(language);
  const { models, sources } = levelCatalogue();
  return (
    <Page view={view} room="agenda" title={t.levelsTitle} lead={t.levelsLead}>
      <AgendaTabs view={view} current="services" />
      <ModelCard
        view={view}
        title={models.current.name[language]}
        levels={models.current.levels.map((one) => ({
          ...one,
          partName: models.current.parts[one.part][language],
        }))}
      />
      <p class="muted">{t.readingHint}</p>
      <ModelCard view={view} title={models.older.name[language]} levels={models.older.levels} />
      <Mapping view={view} />
      <Card title={t.sources}>
        <ul>
          {Object.values(sources).map(({ title, url }) => (
            <li>
              <a href={url}>{title}</a>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
};

type Level = ReturnType<typeof levelCatalogue>['models']['older']['levels'][number] & { partName?: string };

const ModelCard: FC<{ view: View; title: string; levels: readonly Level[] }> = ({ view, title, levels }) => {
  const { language } = view;
  const t = texts(language);
  return (
    <Card title={title}>
      <Table
        caption={title}
        head={
          <tr>
            <th scope="col">{t.stage}</th>
            <th scope="col">{t.meaning}</th>
            {levels[0]!.partName && <th scope="col">{t.part}</th>}
            <th scope="col">{t.basis}</th>
          </tr>
        }
      >
        {levels.map(({ level, name, text, sure, partName }) => (
          <tr>
            <th scope="row">
              {level} {name[language]}
            </th>
            <td>{text[language]}</td>
            {partName && <td>{partName}</td>}
            <td>{sure ? t.fromSource : t.reading}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Mapping: FC<{ view: View }> = ({ view }) => {
  const { language } = view;
  const t = texts(language);
  const { models, derived } = levelCatalogue();
  return (
    <Card title={t.mapping}>
      <p>{t.mappingLead}</p>
      <Table
        caption={t.mapping}
        head={
          <tr>
            <th scope="col">{t.olderValue}</th>
            <th scope="col">{t.models.current}</th>
            <th scope="col">{t.why}</th>
          </tr>
        }
      >
        {derived.map(({ older, least, most, why }) => (
          <tr>
            <th scope="row">
              {older} {models.older.levels[older]!.name[language]}
            </th>
            <td class="nowrap">{t.range(least, most)}</td>
            <td>{why[language]}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

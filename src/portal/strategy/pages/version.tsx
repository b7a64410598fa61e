import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { Difference, RadarText, StrategyText } from '../../../strategy/core/document.ts';
import { rings } from '../../../strategy/core/standard.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Card, Table } from '../../../web/parts.tsx';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { standardTexts } from '../standard-texts.ts';
import { texts } from '../texts.ts';
import { StrategyReading } from './text.tsx';

type Version = {
  number: number;
  resolvedOn: string;
  body: string;
  paper: string | null;
  snapshot: StrategyText;
};

/** A version as adopted, and what the draft says differently by now. */
export const StrategyVersionPage: FC<{ view: View; version: Version; changes: readonly Difference[] }> = ({
  view,
  version,
  changes,
}) => {
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="strategy"
      title={`${version.snapshot.name}, ${t.version(version.number)}`}
      lead={t.versionLead(version.body, formatDay(version.resolvedOn, view.language), version.paper)}
    >
      <StrategyTabs view={view} current="document" />
      <Card title={t.since}>
        <ChangeList view={view} changes={changes} />
      </Card>
      <StrategyReading view={view} text={version.snapshot} />
      {version.snapshot.radar && <FrozenRadar view={view} radar={version.snapshot.radar} />}
    </Page>
  );
};

/** The radar as it stood when the version was adopted. */
const FrozenRadar: FC<{ view: View; radar: readonly RadarText[] }> = ({ view, radar }) => {
  const t = texts(view.language);
  const names = standardTexts(view.language).rings;
  return (
    <Card title={t.radarThen}>
      <Table
        caption={t.radarThen}
        head={
          <tr>
            <th scope="col">{t.radarHead.name}</th>
            <th scope="col">{t.radarHead.ring}</th>
            <th scope="col">{t.radarHead.until}</th>
            <th scope="col" class="number">
              {t.radarHead.applications}
            </th>
          </tr>
        }
      >
        {rings
          .flatMap((ring) => radar.filter((one) => one.ring === ring))
          .map(({ name, ring, endsOn, applications }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{names[ring]}</td>
              <td>{endsOn ? formatDay(endsOn, view.language) : '–'}</td>
              <td class="number">{applications}</td>
            </tr>
          ))}
      </Table>
    </Card>
  );
};

export const ChangeList: FC<{ view: View; changes: readonly Difference[] }> = ({ view, changes }) => {
  const t = texts(view.language);
  if (changes.length === 0) return <p>{t.sinceNothing}</p>;
  return (
    <ul class="list">
      {changes.map(({ change, thing, name }) => (
        <li>
          <span>
            {t.things[thing]}: {name}
          </span>
          <span class="muted">{t.changes[change]}</span>
        </li>
      ))}
    </ul>
  );
};

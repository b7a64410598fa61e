import type { FC } from 'hono/jsx';
import { bands, bandsOver, quarterEnds } from '../../../agenda/core/online-services.ts';
import { levelCatalogue } from '../../../agenda/store/online-services.ts';
import { formatDay } from '../../../kernel/day.ts';
import { StackChart, stackParts } from '../../../web/charts/stack-chart.tsx';
import { Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { stageOf } from '../register.ts';
import { texts } from '../texts.ts';
import type { ServicesProps } from './services.tsx';

const quarters = 7;

/** The services of the register by part of the model at the ends of the last quarters and today. */
export const TimeCard: FC<ServicesProps> = ({ view, all, today }) => {
  const t = texts(view.language);
  const over = bandsOver(all, quarterEnds(today, quarters), levelCatalogue());
  const now = over.at(-1)!;
  const said = bands.map((band) => `${now.counts[band]} ${t.bands[band]}`).join(', ');
  const day = (value: string) => formatDay(value, view.language);
  return (
    <Card title={t.overTime}>
      <StackChart
        title={t.overTime}
        words={t.overTimeWords(day(over[0]!.day), day(today), said)}
        columns={over.map(({ day: at, counts }, index) => ({
          label: index === over.length - 1 ? t.today : `${at.slice(5, 7)}/${at.slice(2, 4)}`,
          counts: bands.map((band) => counts[band]),
        }))}
      />
      <ul class="stack-legend">
        {bands.map((band, part) => (
          <li>
            <span class={stackParts[part]!} aria-hidden="true" />
            {t.bands[band]}: {now.counts[band]}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.numbers}</summary>
        <Table
          caption={t.overTime}
          head={
            <tr>
              <th scope="col">{t.day}</th>
              {bands.map((band) => (
                <th scope="col" class="number">
                  {t.bands[band]}
                </th>
              ))}
            </tr>
          }
        >
          {over.map(({ day: at, counts }) => (
            <tr>
              <th scope="row">{day(at)}</th>
              {bands.map((band) => (
                <td class="number">{counts[band]}</td>
              ))}
            </tr>
          ))}
        </Table>
      </details>
    </Card>
  );
};

/** How many services stand at each level today; a link leads to them. */
export const LevelCard: FC<ServicesProps> = ({ view, all }) => {
  const t = texts(view.language);
  const stages = [
    ...levelCatalogue().models.current.levels.map(({ level, name }) => ({
      stage: String(level),
      label: `${level} ${name[view.language]}`,
    })),
    { stage: 'older', label: t.stages.older },
    { stage: 'unassessed', label: t.stages.unassessed },
  ];
  const counts = stages.map(({ stage }) => all.filter((one) => stageOf(one) === stage).length);
  const most = Math.max(1, ...counts);
  return (
    <Card title={t.byLevel} link={{ href: paths.onlineServiceLevels(), text: t.levelsLink }}>
      {stages.map(({ stage, label }, at) => (
        <div class="bar-row">
          <a href={`${paths.onlineServices({ stufe: stage })}#liste`}>{label}</a>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="10" />
            <rect class="fill" width={Math.round((counts[at]! / most) * 1000) / 10} height="10" />
          </svg>
          <span class="number">{counts[at]}</span>
        </div>
      ))}
    </Card>
  );
};

import type { FC } from 'hono/jsx';
import { formatNumber } from '../../../kernel/money.ts';
import { formatQuarter, type Quarter } from '../../../kernel/quarter.ts';
import { HeatMap } from '../../../web/charts/heat-map.tsx';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { formatAmounts } from '../core/amount.ts';
import {
  missingSkills,
  type SkillCell,
  type SkilledTeam,
  type SkillRow,
  shareOf,
  singlePoints,
  type Training,
} from '../core/skill-plan.ts';
import { texts } from '../texts.ts';
import { SkillTabs } from './tabs.tsx';

type Props = {
  view: View;
  rows: readonly SkillRow[];
  trainings: readonly Training[];
  teams: readonly SkilledTeam[];
  quarters: readonly Quarter[];
  /** Initiatives in the plan that say what they need, and those that do not. */
  saying: number;
  without: number;
};

/** Skills by quarter, what hangs on one person, what must be learned. No person is named or ranked here. */
export const SkillPlanPage: FC<Props> = (props) => {
  const { view, rows, saying, without } = props;
  const t = texts(view.language);
  const title = saying === 0 ? t.titleEmpty : t.title(missingSkills(rows).length, singlePoints(rows).length);
  return (
    <Page view={view} room="municipality" title={title} lead={t.lead(saying, without)}>
      <SkillTabs view={view} current="plan" />
      <HeatCard {...props} />
      <div class="split">
        <div class="stack">
          <TrainingCard {...props} />
          <TeamCard {...props} />
        </div>
        <SingleCard {...props} />
      </div>
    </Page>
  );
};

const needed = (rows: readonly SkillRow[]) => rows.filter(({ initiatives }) => initiatives.length > 0);

const HeatCard: FC<Props> = ({ view, rows, quarters }) => {
  const t = texts(view.language).heat;
  const shown = needed(rows);
  if (shown.length === 0)
    return (
      <Card title={t.title}>
        <p>{t.none}</p>
        <p>
          <a href={paths.skillInitiatives()}>{texts(view.language).tabs.needs}</a>
        </p>
      </Card>
    );
  return (
    <Card title={t.title}>
      <HeatMap
        caption={t.caption}
        corner={t.corner}
        columns={quarters.map(formatQuarter)}
        rows={shown.map(({ skill, cells }) => ({ name: skill, shares: cells.map(shareOf) }))}
      />
      <p class="muted small">{t.note}</p>
      <details class="more">
        <summary>{t.days}</summary>
        <DaysTable view={view} rows={shown} />
      </details>
    </Card>
  );
};

const DaysTable: FC<{ view: View; rows: readonly SkillRow[] }> = ({ view, rows }) => {
  const t = texts(view.language).heat;
  const { skill, persons, initiatives, worst } = t.columns;
  const days = (value: number) => formatNumber(value, view.language, 1);
  const head = (
    <tr>
      <th scope="col">{skill}</th>
      <th scope="col" class="number">
        {persons}
      </th>
      <th scope="col">{worst}</th>
      <th scope="col">{initiatives}</th>
    </tr>
  );
  return (
    <Table caption={t.days} head={head}>
      {rows.map((row) => {
        const tight = tightest(row.cells);
        return (
          <tr>
            <th scope="row">{row.skill}</th>
            <td class="number">{row.persons}</td>
            <td>
              {formatQuarter(tight.quarter)}: {t.of(days(tight.neededDays), days(tight.ableDays))}
            </td>
            <td>{row.initiatives.map(({ code }) => code).join(', ')}</td>
          </tr>
        );
      })}
    </Table>
  );
};

const tightest = (cells: readonly SkillCell[]): SkillCell =>
  cells.toSorted((a, b) => (shareOf(b) ?? 0) - (shareOf(a) ?? 0) || a.quarter - b.quarter)[0]!;

const SingleCard: FC<Props> = ({ view, rows }) => {
  const t = texts(view.language).single;
  const found = singlePoints(rows);
  return (
    <Card title={t.title}>
      <p class="muted">{found.length > 0 ? t.lead : t.none}</p>
      <ul class="list">
        {found.map(({ skill, teams, initiatives }) => (
          <li>
            <span>
              {skill} <span class="muted small">{t.in(teams[0]!)}</span>
            </span>
            <span>{t.initiatives(initiatives.length)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const TrainingCard: FC<Props> = ({ view, trainings, saying }) => {
  const t = texts(view.language).training;
  if (trainings.length === 0)
    return (
      <Card title={t.title}>
        <p>{saying === 0 ? t.unknown : t.none}</p>
      </Card>
    );
  const head = (
    <tr>
      {Object.values(t.columns).map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.title}>
      <p class="muted">{t.lead}</p>
      <Table caption={t.title} head={head}>
        {trainings.map(({ skill, from, missingDays, persons, initiatives }) => (
          <tr>
            <th scope="row">{skill}</th>
            <td>{formatQuarter(from)}</td>
            <td>{t.days(formatNumber(missingDays, view.language, 1))}</td>
            <td>{t.persons(persons)}</td>
            <td>
              {initiatives.map(({ id, code }, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={paths.initiative(id)}>{code}</a>
                </>
              ))}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const TeamCard: FC<Props> = ({ view, teams }) => {
  const t = texts(view.language).teams;
  const head = (
    <tr>
      <th scope="col">{t.columns.team}</th>
      <th scope="col">{t.columns.skills}</th>
    </tr>
  );
  return (
    <Card title={t.title}>
      <Table caption={t.title} head={head}>
        {teams.map(({ id, name, skills }) => (
          <tr>
            <th scope="row">
              <May view={view} decision="V1" need="prepare" quiet>
                <a href={paths.teamSkills(id)}>{name}</a>
              </May>
              {!view.rights.may('V1', 'prepare') && name}
            </th>
            <td>
              {skills.length === 0 ? (
                <span class="muted">{t.none}</span>
              ) : (
                formatAmounts(skills.map(({ skill, persons }) => ({ skill, amount: persons })))
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

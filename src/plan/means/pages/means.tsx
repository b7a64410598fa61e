import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatEuro, formatNumber, percentSign } from '../../../kernel/money.ts';
import { formatQuarter, quarterOfDay } from '../../../kernel/quarter.ts';
import type { BudgetState } from '../../../municipality/core/budget.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, May, Status, Table, Why } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { AuthorisationRow } from '../core/authorisation.ts';
import type { FigureDifference, Snapshot } from '../core/difference.ts';
import { commitmentOf, daysWith, type Means } from '../core/means.ts';
import type { ListedMeans, MeansVersion } from '../store/means.ts';
import { texts } from '../texts.ts';
import { Versions } from './versions.tsx';

export type MeansProps = {
  view: View;
  /** Null: nothing beyond budgets and teams has been kept yet. */
  version: MeansVersion | null;
  versions: readonly ListedMeans[];
  isOld: boolean;
  means: Means;
  snapshot: Snapshot;
  changedSince: number;
  /** Against the version before. */
  differences: readonly FigureDifference[] | null;
  authorisations: readonly AuthorisationRow[];
  daysIn: (team: Snapshot['teams'][number], quarter: number) => number;
  today: string;
};

export const MeansPage: FC<MeansProps> = (props) => {
  const { view, version, isOld, changedSince } = props;
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="plan"
      title={t.title}
      lead={
        version
          ? t.lead(version.number, formatDay(dayInGermany(version.createdAt), view.language), version.reason)
          : t.leadNone
      }
      actions={isOld ? undefined : <Actions view={view} />}
    >
      <PlanTabs view={view} current="means" />
      {isOld && (
        <p>
          <strong>{t.old}</strong> <a href={paths.planMeans()}>{t.toNewest}</a>
        </p>
      )}
      {changedSince > 0 && (
        <p class="kern-alert kern-alert--warning notice">{t.changedSince(changedSince)}</p>
      )}
      <MoneyCard {...props} />
      <PeopleCard {...props} />
      <div class="split">
        <AuthorisationCard {...props} />
        <Versions {...props} />
      </div>
    </Page>
  );
};

const Actions: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <>
      <May view={view} decision="B1" need="prepare" quiet>
        <ButtonLink href={paths.planMeansMoney()}>{t.editMoney}</ButtonLink>
      </May>
      <May view={view} decision="V1" need="prepare" quiet>
        <ButtonLink href={paths.planMeansPeople()}>{t.editPeople}</ButtonLink>
      </May>
    </>
  );
};

const MoneyCard: FC<MeansProps> = ({ view, means, snapshot }) => {
  const t = texts(view.language).money;
  const rows = snapshot.budgets.filter(({ purpose }) => purpose === 'initiatives');
  const states = new Map(snapshot.budgets.map(({ year, state }) => [year, state as BudgetState]));
  const { cycle, provisionalUntil } = means;
  const head = (
    <tr>
      <th scope="col">{t.year}</th>
      <th scope="col">{t.nature}</th>
      {(['budget', 'carried', 'blocked', 'available'] as const).map((key) => (
        <th scope="col" class="number">
          {t[key]}
        </th>
      ))}
      <th scope="col">{t.commitment}</th>
    </tr>
  );
  return (
    <Card title={t.title} link={{ href: paths.budgets(), text: t.budgets }} wide>
      <p>
        {t.cycle(cycle.years, cycle.from)}{' '}
        {provisionalUntil !== null && <strong>{t.provisional(formatQuarter(provisionalUntil))}</strong>}
      </p>
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table caption={t.caption} head={head}>
          {rows.map((row) => (
            <MoneyRow view={view} row={row} means={means} states={states} />
          ))}
        </Table>
      )}
      <Why view={view}>
        <p>{t.why}</p>
      </Why>
    </Card>
  );
};

type MoneyRowProps = {
  view: View;
  row: Snapshot['budgets'][number];
  means: Means;
  states: ReadonlyMap<number, BudgetState>;
};

const MoneyRow: FC<MoneyRowProps> = ({ view, row, means, states }) => {
  const t = texts(view.language);
  const { year, nature, cents } = row;
  const own = means.money.filter((one) => one.year === year && one.nature === nature);
  const carried = own.reduce((sum, { carriedInCents }) => sum + carriedInCents, 0);
  const blocked = own.reduce((sum, { blockedCents }) => sum + blockedCents, 0);
  const euro = (amount: number) => (amount === 0 ? '–' : formatEuro(amount, view.language));
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>{t.money.natures[nature as keyof typeof t.money.natures]}</td>
      <td class="number">{formatEuro(cents, view.language)}</td>
      <td class="number">{euro(carried)}</td>
      <td class="number">{euro(blocked)}</td>
      <td class="number">
        <strong>{formatEuro(Math.max(0, cents + carried - blocked), view.language)}</strong>
      </td>
      <td>{t.commitments[commitmentOf(year, states, means.cycle)]}</td>
    </tr>
  );
};

const shownQuarters = 8;

const PeopleCard: FC<MeansProps> = ({ view, means, snapshot, daysIn, today }) => {
  const t = texts(view.language).people;
  const first = quarterOfDay(today);
  const quarters = Array.from({ length: shownQuarters }, (_, i) => first + i);
  const days = snapshot.teams.map((team) =>
    quarters.map((quarter) => daysWith(means, team.id, quarter, daysIn(team, quarter))),
  );
  const touched = (teamId: string, quarter: number) =>
    means.teams.some((one) => one.teamId === teamId && one.quarter === quarter);
  const number = (value: number) => formatNumber(value, view.language, 0);
  const head = (
    <tr>
      <th scope="col">{t.team}</th>
      <th scope="col" class="number">
        {t.fte}
      </th>
      <th scope="col" class="number">
        {t.operation}
      </th>
      {quarters.map((quarter) => (
        <th scope="col" class="number">
          {formatQuarter(quarter)}
        </th>
      ))}
    </tr>
  );
  return (
    <Card title={t.title} link={{ href: paths.teams(), text: t.teams }} wide>
      <Table caption={t.caption} head={head}>
        {snapshot.teams.map((team, row) => (
          <tr>
            <th scope="row">
              <a href={paths.team(team.id)}>{team.name}</a>
            </th>
            <td class="number">{formatNumber(team.fullTimeEquivalents, view.language, 1)}</td>
            <td class="number">{`${number(100 - team.projectShare)}${percentSign(view.language)}`}</td>
            {quarters.map((quarter, column) => (
              <td class="number">
                {number(days[row]![column]!)}
                {touched(team.id, quarter) && '*'}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t.sum}</th>
          <td />
          <td />
          {quarters.map((_, column) => (
            <td class="number">
              <strong>{number(days.reduce((sum, row) => sum + row[column]!, 0))}</strong>
            </td>
          ))}
        </tr>
      </Table>
      <TeamDetails view={view} means={means} snapshot={snapshot} />
      <Why view={view}>
        <p>{t.why}</p>
      </Why>
    </Card>
  );
};

const TeamDetails: FC<Pick<MeansProps, 'view' | 'means' | 'snapshot'>> = ({ view, means, snapshot }) => {
  const t = texts(view.language).people;
  if (means.teams.length === 0) return null;
  const number = (value: number) => formatNumber(value, view.language, 0);
  return (
    <details class="more">
      <summary>{t.details}</summary>
      <ul class="plain">
        {means.teams.map(({ teamId, quarter, absenceDays, externalDays }) => (
          <li>
            {t.detail(
              snapshot.teams.find(({ id }) => id === teamId)?.name ?? '?',
              formatQuarter(quarter),
              number(absenceDays),
              number(externalDays),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};

const AuthorisationCard: FC<MeansProps> = ({ view, authorisations }) => {
  const t = texts(view.language).authorisations;
  const euro = (cents: number) => formatEuro(cents, view.language);
  const head = (
    <tr>
      <th scope="col">{t.year}</th>
      <th scope="col">{t.dueYear}</th>
      <th scope="col" class="number">
        {t.budgeted}
      </th>
      <th scope="col" class="number">
        {t.needed}
      </th>
      <th scope="col" class="number">
        {t.missing}
      </th>
    </tr>
  );
  return (
    <Card title={t.title}>
      {authorisations.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table caption={t.caption} head={head}>
          {authorisations.map(({ year, dueYear, cents, neededCents, missingCents }) => (
            <tr>
              <th scope="row">{year}</th>
              <td>{dueYear}</td>
              <td class="number">{euro(cents)}</td>
              <td class="number">{euro(neededCents)}</td>
              <td class="number">
                {missingCents > 0 ? <Status tone="bad">{euro(missingCents)}</Status> : '–'}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Why view={view}>
        <p>{t.why}</p>
      </Why>
    </Card>
  );
};

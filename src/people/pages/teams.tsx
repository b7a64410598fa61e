import type { FC } from 'hono/jsx';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import { formatQuarter } from '../../kernel/quarter.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { ButtonLink, Empty, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { daysPerQuarter } from '../core/capacity.ts';
import type { Team } from '../store/teams.ts';
import { texts } from '../texts.ts';

export const TeamsPage: FC<{ view: View; teams: readonly Team[] }> = ({ view, teams }) => {
  const t = texts(view.language).teams;
  const create = (
    <May view={view} decision="V1" need="prepare">
      <ButtonLink href={paths.teamNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
  const isEmpty = teams.length === 0;
  return (
    <Page
      view={view}
      room="municipality"
      title={isEmpty ? t.emptyTitle : t.title(teams.length)}
      lead={isEmpty ? undefined : lead(view, teams)}
      actions={isEmpty ? undefined : create}
    >
      <MunicipalityTabs view={view} current="teams" />
      {isEmpty ? (
        <Empty title={t.create} action={create}>
          {t.empty}
        </Empty>
      ) : (
        <TeamTable view={view} teams={teams} />
      )}
    </Page>
  );
};

function lead(view: View, teams: readonly Team[]): string {
  const days = teams.reduce((sum, team) => sum + daysPerQuarter(team), 0);
  const workingDays = teams.reduce((sum, team) => sum + (team.fullTimeEquivalents * team.daysPerYear) / 4, 0);
  const share = workingDays === 0 ? 0 : (days / workingDays) * 100;
  return texts(view.language).teams.lead(
    formatNumber(days, view.language, days % 1 === 0 ? 0 : 1),
    formatNumber(share, view.language),
  );
}

const TeamTable: FC<{ view: View; teams: readonly Team[] }> = ({ view, teams }) => {
  const t = texts(view.language).teams;
  const head = (
    <tr>
      <th scope="col">{t.name}</th>
      <th scope="col" class="number">
        {t.fte}
      </th>
      <th scope="col" class="number">
        {t.share}
      </th>
      <th scope="col" class="number">
        {t.days}
      </th>
      <th scope="col">{t.changes}</th>
    </tr>
  );
  return (
    <Table caption={t.caption} head={head}>
      {teams.map((team) => (
        <tr>
          <th scope="row">
            <a href={paths.team(team.id)}>{team.name}</a> <span class="muted small">{team.code}</span>
          </th>
          <td class="number">{formatNumber(team.fullTimeEquivalents, view.language, 1)}</td>
          <td class="number">
            {formatNumber(team.projectShare, view.language)}
            {percentSign(view.language)}
          </td>
          <td class="number">{formatNumber(daysPerQuarter(team), view.language, 1)}</td>
          <td>
            {team.changes
              .map(({ quarter, days }) => `${formatQuarter(quarter)}: ${formatNumber(days, view.language)}`)
              .join(', ') || '–'}
          </td>
        </tr>
      ))}
    </Table>
  );
};

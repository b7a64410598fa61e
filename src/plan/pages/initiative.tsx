import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatEuro, formatNumber } from '../../kernel/money.ts';
import { formatQuarter } from '../../kernel/quarter.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { oneOffCosts, sumCosts } from '../core/initiative.ts';
import type { Details } from '../store/details.ts';
import type { Initiative } from '../store/initiatives.ts';
import { texts } from '../texts.ts';
import { spanOf } from './list.tsx';
import { LightMark, StateMark } from './marks.tsx';

type Props = { view: View; initiative: Initiative; unitName: string; details: Details };

export const InitiativePage: FC<Props> = (props) => {
  const { view, initiative, unitName } = props;
  const t = texts(view.language);
  return (
    <Page
      view={view}
      room="plan"
      title={`${initiative.code} ${initiative.name}`}
      lead={t.page.lead(
        t.states[initiative.state],
        formatDay(initiative.stateSince, view.language),
        unitName,
      )}
      actions={
        <>
          <ButtonLink href={paths.audit({ gegenstand: 'initiative', kennung: initiative.id })}>
            {t.page.history}
          </ButtonLink>
          <May view={view} decision="V1" need="prepare" quiet>
            <ButtonLink href={paths.initiativeEdit(initiative.id)} primary>
              {t.page.edit}
            </ButtonLink>
          </May>
        </>
      }
    >
      <div class="split">
        <Facts {...props} />
        <Needs {...props} />
      </div>
      <div class="split">
        <Money {...props} />
        <People {...props} />
      </div>
    </Page>
  );
};

const Facts: FC<Props> = ({ view, initiative, unitName }) => {
  const t = texts(view.language);
  return (
    <Card title={t.page.facts}>
      {initiative.description && <p>{initiative.description}</p>}
      <dl class="facts">
        <dt>{t.fields.unit}</dt>
        <dd>{unitName}</dd>
        <dt>{t.fields.state}</dt>
        <dd>
          <StateMark view={view} state={initiative.state} />{' '}
          <LightMark view={view} light={initiative.light} />
        </dd>
        <Fact label={t.fields.kind} text={initiative.kind && t.kinds[initiative.kind]} />
        <Fact label={t.fields.period} text={spanOf(initiative, view)} />
        <Fact
          label={t.fields.deadline}
          text={
            initiative.deadline &&
            `${formatDay(initiative.deadline, view.language)} (${t.hardness[initiative.deadlineHardness!]})`
          }
        />
        <Fact label={t.fields.legalBasis} text={initiative.legalBasis} />
      </dl>
    </Card>
  );
};

const Fact: FC<{ label: string; text: string | null }> = ({ label, text }) =>
  text ? (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  ) : null;

const Needs: FC<Props> = ({ view, details }) => {
  const t = texts(view.language);
  return (
    <Card title={t.page.needs}>
      {details.dependencies.length === 0 && <p>{t.page.needsNone}</p>}
      <ul class="list">
        {details.dependencies.map(({ id, code, name, type }) => (
          <li>
            <a href={paths.initiative(id)}>
              {code} {name}
            </a>
            <span class="muted">{t.dependencies[type]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Money: FC<Props> = ({ view, details }) => {
  const t = texts(view.language);
  const sum = sumCosts(oneOffCosts(details.costs));
  const euro = formatEuro(sum.cents, view.language);
  return (
    <Card title={t.page.money}>
      <p>
        {details.costs.length === 0
          ? t.page.moneyNone
          : t.page.moneySum(sum.unknown > 0 ? t.page.atLeast(euro, sum.unknown) : euro)}
      </p>
      {details.costs.length > 0 && (
        <Table
          caption={t.page.money}
          head={
            <tr>
              <th scope="col">{t.page.year}</th>
              <th scope="col">{t.page.nature}</th>
              <th scope="col" class="number">
                {t.page.amount}
              </th>
            </tr>
          }
        >
          {details.costs.map((cost) => (
            <tr>
              <td>
                {cost.recurrence === 'running' ? `${t.recurrences.running} ` : ''}
                {cost.year}
              </td>
              <td>{t.natures[cost.nature]}</td>
              <td class="number">
                {cost.cents === null ? t.page.unknownCost : formatEuro(cost.cents, view.language)}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

const People: FC<Props> = ({ view, details }) => {
  const t = texts(view.language);
  const days = details.efforts.reduce((sum, effort) => sum + effort.days, 0);
  return (
    <Card title={t.page.people}>
      <p>
        {details.efforts.length === 0
          ? t.page.peopleNone
          : t.page.peopleSum(formatNumber(days, view.language))}
      </p>
      <ul class="list">
        {details.efforts.map((effort) => (
          <li>
            <a href={paths.team(effort.teamId)}>{effort.team}</a>
            <span class="nowrap">
              {effort.quarter !== null && `${formatQuarter(effort.quarter)}: `}
              {formatNumber(effort.days, view.language)} {t.page.days}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

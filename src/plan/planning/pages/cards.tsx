import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatEuro, formatEuroShort, formatNumber, percentSign } from '../../../kernel/money.ts';
import { formatQuarter } from '../../../kernel/quarter.ts';
import type { Id } from '../../../planner/core/model.ts';
import type { Overload } from '../../../planner/core/solve.ts';
import { HeatMap } from '../../../web/charts/heat-map.tsx';
import type { View } from '../../../web/env.ts';
import { Card, Status, Table, Why } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { compareAuthorisations } from '../../means/core/authorisation.ts';
import { texts as meansTexts } from '../../means/texts.ts';
import { moneyStepCents } from '../core/load.ts';
import { distanceOf } from '../core/order-limit.ts';
import { planOrders } from '../core/plan-orders.ts';
import { leftOutReason, limitAmount, limitName, nameOf, outsideReasons } from '../core/reason.ts';
import type { DeadlineRow, MoneyYear, Sheet } from '../core/sheet.ts';
import type { ShownPlan } from '../read-plan.ts';
import { texts } from '../texts.ts';

export type CardProps = { view: View; plan: ShownPlan; sheet: Sheet; href: (id: string) => string };

/** Points of the planner are tenths of the score. */
export const pointsOf = (value: number): number => value / 10;

const shown = 6;

export const LeftOutCard: FC<CardProps> = (props) => {
  const { view, plan, sheet } = props;
  const t = texts(view.language).out;
  const { leftOut, outside, considered } = sheet;
  const id = plan.scenario?.id;
  return (
    <Card
      title={t.title}
      link={id ? { href: paths.planScenarioRanking(id), text: t.all(considered) } : undefined}
    >
      {leftOut.length === 0 ? <p>{t.none}</p> : <LeftOutTable {...props} />}
      {outside.length > 0 && (
        <details class="more">
          <summary>{t.outside(outside.length)}</summary>
          <ul class="list">
            {outside.map((item) => (
              <li>
                <a href={paths.initiative(item.id)}>
                  {item.code} {item.name}
                </a>
                <span class="muted">{item.outside && outsideReasons[item.outside][view.language]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
};

const LeftOutTable: FC<CardProps> = ({ view, plan, sheet, href }) => {
  const t = texts(view.language).out;
  return (
    <Table
      caption={t.title}
      folds
      head={
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col" class="number">
            {t.points}
          </th>
          <th scope="col" class="number">
            {t.cost}
          </th>
          <th scope="col">{t.why}</th>
        </tr>
      }
    >
      {sheet.leftOut.slice(0, shown).map(({ item, why }) => (
        <tr>
          <th scope="row">
            <a href={href(item.id)}>{item.name}</a>
          </th>
          <td class="number" data-label={t.points}>
            {formatNumber(item.points, view.language)}
          </td>
          <td class="number" data-label={t.cost}>
            {formatEuroShort(item.cents, view.language)}
          </td>
          <td>
            {leftOutReason(why, plan.basis, view.language)}
            <Displaced view={view} plan={plan} id={item.id} />
          </td>
        </tr>
      ))}
    </Table>
  );
};

/** What would leave if it had to come in. */
const Displaced: FC<{ view: View; plan: ShownPlan; id: Id }> = ({ view, plan, id }) => {
  const t = texts(view.language).out;
  const found = plan.insights?.displacements.find((one) => one.id === id);
  if (!found) return null;
  const dropped = found.changes.filter(({ kind }) => kind === 'dropped').map((one) => String(one.id));
  const loss = formatNumber(pointsOf(Math.max(0, found.loss)), view.language, 1);
  const names = dropped.map((one) => nameOf(one, plan.basis)).join(', ');
  const sentence =
    found.outcome !== 'enters' ? t.impossible : names ? t.displaces(loss, names) : t.displacesNothing(loss);
  return <div class="muted small">{sentence}</div>;
};

export const RiskCard: FC<CardProps> = ({ view, plan, sheet, href }) => {
  const t = texts(view.language).risk;
  const runs = plan.insights?.risk.runs;
  return (
    <Card title={t.title}>
      {sheet.deadlines.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.title}
          folds
          head={
            <tr>
              <th scope="col">{t.deadline}</th>
              <th scope="col" class="number">
                {t.prospect}
              </th>
            </tr>
          }
        >
          {sheet.deadlines.map((row) => (
            <tr>
              <th scope="row">
                <a href={href(row.item.id)}>{row.item.name}</a>, {formatDay(row.deadline, view.language)}
                {row.item.duty && (
                  <span class="muted small block" title={row.item.duty.title[view.language]}>
                    {row.item.duty.law}
                  </span>
                )}
              </th>
              <td class="number">
                <Chance view={view} row={row} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Why view={view}>
        <p>
          {t.why} {runs && t.runs(formatNumber(runs, view.language))}
        </p>
      </Why>
    </Card>
  );
};

const Chance: FC<{ view: View; row: DeadlineRow }> = ({ view, row }) => {
  const t = texts(view.language).risk;
  if (row.item.assumptions.includes('deadline-lost') && row.item.fate !== 'running')
    return <Status tone="bad">{t.lost}</Status>;
  if (!row.held) return <Status tone="bad">{row.item.fate === 'running' ? t.endsLater : t.missed}</Status>;
  if (row.item.fate === 'running') return <Status tone="good">{t.held}</Status>;
  if (row.chance === null) return <span class="muted">{t.open}</span>;
  const tone = row.chance >= 0.9 ? 'good' : row.chance >= 0.7 ? 'warn' : 'bad';
  return (
    <Status tone={tone}>
      {t.chance(`${formatNumber(100 * row.chance, view.language)}${percentSign(view.language)}`)}
    </Status>
  );
};

export const GainsCard: FC<CardProps> = ({ view, plan }) => {
  const t = texts(view.language).gains;
  if (!plan.insights) return null;
  const { gains, unit } = plan.insights;
  const rows = gains.filter(({ gain }) => gain > 0).slice(0, shown);
  return (
    <Card title={t.title}>
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="list">
          {rows.map(({ change, gain }) => {
            const limit = change.limits[0]!;
            return (
              <li>
                <span>{gainName(view, plan, limit, unit.days)}</span>
                <strong>{t.gain(formatNumber(pointsOf(gain), view.language, 1))}</strong>
              </li>
            );
          })}
        </ul>
      )}
      <Why view={view}>
        <p>{t.why}</p>
      </Why>
    </Card>
  );
};

function gainName(view: View, plan: ShownPlan, limit: Overload, days: number): string {
  const t = texts(view.language).gains;
  const [amount, place] = [limitAmount(limit, view.language), limitName(limit, plan.basis, view.language)];
  if (limit.kind !== 'team') return t.money(amount, place);
  if (distanceOf(limit.team) !== undefined) return t.authorisation(amount, place);
  return t.team(days, plan.basis.portfolio.teams.find(({ id }) => id === limit.team)?.name ?? '');
}

export const LoadCard: FC<CardProps> = (props) => {
  const { view, plan, sheet } = props;
  const t = texts(view.language).load;
  const { from, quarters } = plan.basis.frame;
  return (
    <Card title={t.title} link={{ href: paths.teams(), text: t.link }} wide>
      <HeatMap
        caption={t.caption}
        corner={t.corner}
        columns={Array.from({ length: quarters }, (_, i) => formatQuarter(from + i))}
        rows={sheet.teams.map(({ id, name, days, capacity }) => ({
          name,
          href: paths.team(id),
          shares: days.map((amount, i) =>
            capacity[i]! > 0 ? amount / capacity[i]! : amount > 0 ? 9.99 : null,
          ),
        }))}
      />
      <Uncounted {...props} what="effort" />
    </Card>
  );
};

/** Unknown is not 0: how many initiatives a sum leaves out, and which. */
const Uncounted: FC<CardProps & { what: keyof Sheet['uncounted'] }> = ({ view, sheet, href, what }) => {
  const items = sheet.uncounted[what];
  if (items.length === 0) return null;
  return (
    <details class="more small">
      <summary>{texts(view.language).uncounted[what](items.length)}</summary>
      <ul class="list">
        {items.map(({ id, code, name }) => (
          <li>
            <a href={href(id)}>
              {code} {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

export const MoneyCard: FC<CardProps> = (props) => {
  const { view, plan, sheet } = props;
  const t = texts(view.language).money;
  const chosen = sheet.groups.flatMap(({ bars }) => bars);
  const running = chosen.reduce((sum, { item }) => sum + item.runningCents, 0);
  const most = Math.max(
    1,
    ...sheet.money.flatMap(({ usedCents, limitCents }) => [usedCents, limitCents ?? 0]),
  );
  return (
    <Card title={t.title} link={{ href: paths.budgets(), text: t.link }}>
      {(['investive', 'consumptive'] as const).map((nature) => (
        <>
          <h3>{t[nature]}</h3>
          {sheet.money
            .filter((row) => row.nature === nature)
            .map((row) => (
              <MoneyBar view={view} row={row} most={most} />
            ))}
        </>
      ))}
      <Uncounted {...props} what="cost" />
      {plan.basis.frame.carryOver && <p class="muted small">{t.carry}</p>}
      <Authorisations view={view} plan={plan} />
      {running > 0 && <p class="small">{t.running(formatEuroShort(running, view.language))}</p>}
      <Uncounted {...props} what="running" />
    </Card>
  );
};

/** Orders that are paid later, beside the Verpflichtungsermächtigungen there are for them. */
const Authorisations: FC<{ view: View; plan: ShownPlan }> = ({ view, plan }) => {
  const t = texts(view.language).money.authorisations;
  const { basis, outcome } = plan;
  const rows = compareAuthorisations(basis.means.authorisations, planOrders(basis, outcome));
  if (rows.length === 0) return null;
  const euro = (cents: number) => formatEuroShort(cents, view.language);
  return (
    <>
      <h3>
        <a href={paths.planMeans()}>{t.title}</a>
      </h3>
      <ul class="list">
        {rows.map(({ year, dueYear, cents, neededCents, missingCents }) => (
          <li>
            <span>{t.row(year, dueYear, euro(neededCents), euro(cents))}</span>
            {missingCents > 0 && <Status tone="warn">{t.missing(euro(missingCents))}</Status>}
          </li>
        ))}
      </ul>
      <p class="muted small">{basis.frame.holdAuthorisations ? t.held : t.compared}</p>
    </>
  );
};

const MoneyBar: FC<{ view: View; row: MoneyYear; most: number }> = ({ view, row, most }) => {
  const t = texts(view.language).money;
  const { year, usedCents, limitCents, carriedCents } = row;
  const share = (cents: number) => Math.round((1000 * cents) / most) / 10;
  const used = formatEuroShort(usedCents, view.language);
  const whole = limitCents === null ? usedCents : limitCents + carriedCents;
  return (
    <div class="money-row">
      <span>
        {year}
        <span class="muted small block">{meansTexts(view.language).commitments[row.commitment]}</span>
      </span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" x="0" y="0" width={share(Math.min(whole, most))} height="10" />
        <rect class="fill" x="0" y="1.5" width={share(Math.min(usedCents, whole))} height="7" />
        {usedCents > whole && (
          <rect class="over" x={share(whole)} y="1.5" width={share(usedCents - whole)} height="7" />
        )}
        {limitCents !== null && (
          <rect class="mark" x={Math.max(0, share(limitCents) - 0.4)} y="0" width="0.4" height="10" />
        )}
      </svg>
      <span class="small" title={formatEuro(usedCents, view.language)}>
        {limitCents === null ? t.open(used) : t.of(used, formatEuroShort(limitCents, view.language))}
        {carriedCents > 0 && usedCents > (limitCents ?? 0) && (
          <span class="muted">{t.carried(formatEuroShort(carriedCents, view.language))}</span>
        )}
      </span>
    </div>
  );
};

export const ConflictCard: FC<{ view: View; plan: ShownPlan }> = ({ view, plan }) => {
  const t = texts(view.language).conflict;
  const { conflict } = plan.outcome;
  if (!conflict) return <p>{texts(view.language).plan.noPlan}</p>;
  return (
    <Card title={t.title}>
      <p>{conflict.proven === false ? t.likely : t.proven}</p>
      <ul>
        {conflict.clashing.map((id) => (
          <li>
            <a href={paths.initiative(String(id))}>{nameOf(String(id), plan.basis)}</a>
          </li>
        ))}
      </ul>
      {conflict.relief.length > 0 && (
        <>
          <p>{t.relief}</p>
          <ul>
            {conflict.relief.map((relief) => (
              <li>
                {relief.kind === 'deadline'
                  ? t.later(nameOf(String(relief.id), plan.basis), relief.by)
                  : relief.kind === 'bond'
                    ? t.bond(relief.ids.map((id) => nameOf(String(id), plan.basis)).join(', '))
                    : t.more(
                        limitAmount(relief, view.language),
                        limitName(relief, plan.basis, view.language),
                      )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t.next}</p>
    </Card>
  );
};

export const OverloadCard: FC<{ view: View; plan: ShownPlan }> = ({ view, plan }) => {
  const t = texts(view.language).plan;
  const { overloads, overspendings, frame } = plan.basis;
  if (overloads.length + overspendings.length === 0) return null;
  const limits = [
    ...overloads.filter(({ period }) => period < frame.quarters),
    ...overspendings.map(({ kind, year, byCents }) => ({ kind, year, by: byCents / moneyStepCents })),
  ];
  return (
    <Card title={t.overload}>
      <p>{t.overloadLead}</p>
      <ul class="list">
        {limits.map((limit) => (
          <li>
            <span>{limitName(limit, plan.basis, view.language)}</span>
            <Status tone="warn">+ {limitAmount(limit, view.language)}</Status>
          </li>
        ))}
      </ul>
    </Card>
  );
};

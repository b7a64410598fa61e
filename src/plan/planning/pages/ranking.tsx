import type { FC } from 'hono/jsx';
import { formatEuroShort, formatNumber } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Table, Why } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { PlanItem } from '../core/candidate.ts';
import { fateText, leftOutReason } from '../core/reason.ts';
import { drawSheet } from '../core/sheet.ts';
import type { ShownPlan } from '../read-plan.ts';
import { texts } from '../texts.ts';
import { Levers } from './levers.tsx';

/** All initiatives in their order; the line moves with money and people. */
export const RankingPage: FC<{ view: View; plan: ShownPlan; id: string }> = ({ view, plan, id }) => {
  const t = texts(view.language).ranking;
  const sheet = drawSheet(plan.basis, plan.outcome, plan.insights);
  const rank = { running: 0, must: 1, free: 2, outside: 3 };
  const above = sheet.groups
    .flatMap(({ bars }) => bars.map(({ item }) => item))
    .sort((a, b) => rank[a.fate] - rank[b.fate] || b.points - a.points);
  const why = (item: PlanItem) =>
    leftOutReason(
      sheet.leftOut.find((one) => one.item.id === item.id)?.why ?? null,
      plan.basis,
      view.language,
    );
  const href = (initiative: string) => paths.planHand(id, initiative);
  return (
    <Page
      view={view}
      room="plan"
      title={t.title}
      part={plan.scenario?.name}
      lead={t.lead(above.length, sheet.leftOut.length)}
      islands={['plan-levers']}
    >
      <PlanTabs view={view} current="plan" />
      <div id="plan-antwort" class="sheets">
        <Levers view={view} plan={plan} sheet={sheet} href={href} here={paths.planScenarioRanking(id)} />
        <Table caption={t.title} head={<Head view={view} />}>
          {above.map((item, index) => (
            <ItemRow
              view={view}
              item={item}
              rank={index + 1}
              href={href}
              reason={fateText(item, view.language)}
            />
          ))}
          {sheet.leftOut.length > 0 && (
            <tr class="cut">
              <td colspan={7}>{t.line}</td>
            </tr>
          )}
          {sheet.leftOut.map(({ item }, index) => (
            <ItemRow view={view} item={item} rank={above.length + index + 1} href={href} reason={why(item)} />
          ))}
        </Table>
        <Why view={view}>
          <p>{t.why}</p>
        </Why>
      </div>
    </Page>
  );
};

const Head: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language).ranking;
  return (
    <tr>
      <th scope="col" class="number">
        {t.rank}
      </th>
      <th scope="col">{t.name}</th>
      {([t.points, t.perMoney, t.cost, t.days] as const).map((label) => (
        <th scope="col" class="number">
          {label}
        </th>
      ))}
      <th scope="col">{t.reason}</th>
    </tr>
  );
};

type RowProps = { view: View; item: PlanItem; rank: number; href: (id: string) => string; reason: string };

const ItemRow: FC<RowProps> = ({ view, item, rank, href, reason }) => {
  const { language } = view;
  const perMoney = item.cents > 0 ? formatNumber((item.points * 1_000_000) / item.cents, language, 1) : '–';
  return (
    <tr>
      <td class="number">{rank}</td>
      <th scope="row">
        <a href={href(item.id)}>
          {item.code} {item.name}
        </a>
      </th>
      <td class="number">{formatNumber(item.points, language, 1)}</td>
      <td class="number">{perMoney}</td>
      <td class="number">{formatEuroShort(item.cents, language)}</td>
      <td class="number">{formatNumber(item.days, language)}</td>
      <td>{reason}</td>
    </tr>
  );
};

import type { FC } from 'hono/jsx';
import { formatEuroShort, formatNumber, percentSign } from '../../../kernel/money.ts';
import { formatQuarter, formatQuarters } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { emptyForm, SelectField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import { type ComparedPlan, comparePlans, type PlanDifference } from '../core/compare.ts';
import { changeReason } from '../core/move-reason.ts';
import { belowBestPercent, drawSheet, judgeDeadlines } from '../core/sheet.ts';
import { texts } from '../texts.ts';
import { pointsOf } from './cards.tsx';

/** A plan that can be chosen for a side: `key` names a scenario or a version in the address. */
export type Side = { key: string; label: string };
export type ChosenSide = Side & { plan: ComparedPlan };

export type ComparisonProps = {
  view: View;
  sides: readonly Side[];
  left: ChosenSide | null;
  right: ChosenSide | null;
};

export const ComparisonPage: FC<ComparisonProps> = ({ view, sides, left, right }) => {
  const t = texts(view.language).compare;
  const both = left && right;
  return (
    <Page
      view={view}
      room="plan"
      title={t.title}
      lead={both ? t.lead(left.label, right.label) : sides.length > 1 ? t.choose : undefined}
    >
      <PlanTabs view={view} current="scenarios" />
      {sides.length < 2 ? (
        <Empty title={t.title} action={<ButtonLink href={paths.planScenarios()}>{t.toScenarios}</ButtonLink>}>
          {t.none}
        </Empty>
      ) : (
        <form method="get" action={paths.planComparison()} class="filters">
          {(['a', 'b'] as const).map((name) => (
            <SelectField
              view={view}
              form={{ ...emptyForm, values: { [name]: (name === 'a' ? left : right)?.key ?? '' } }}
              name={name}
              label={name === 'a' ? t.first : t.second}
              required
              options={sides.map(({ key, label }) => ({ value: key, label }))}
            />
          ))}
          <Button kind="secondary">{t.show}</Button>
        </form>
      )}
      {both && (
        <>
          <FigureTable view={view} left={left} right={right} />
          <Differences view={view} left={left} right={right} />
        </>
      )}
    </Page>
  );
};

type Both = { view: View; left: ChosenSide; right: ChosenSide };

function figuresOf(view: View, { basis, outcome }: ComparedPlan) {
  const { language } = view;
  const sheet = drawSheet(basis, outcome, null);
  const { missed } = judgeDeadlines(sheet.deadlines);
  const spent = sheet.money.reduce((sum, { usedCents }) => sum + usedCents, 0);
  const loads = sheet.teams.flatMap(({ name, days, capacity }) =>
    days.map((amount, i) => ({ name, quarter: i, share: capacity[i]! > 0 ? amount / capacity[i]! : 0 })),
  );
  const peak = loads.toSorted((a, b) => b.share - a.share)[0];
  return {
    span: formatQuarters(basis.frame.from, basis.frame.from + basis.frame.quarters - 1),
    value: outcome.value === null ? '–' : formatNumber(pointsOf(outcome.value), language),
    chosen: `${sheet.chosen} / ${sheet.considered}`,
    below: belowWords(view, belowBestPercent(outcome.gap)),
    held: `${sheet.deadlines.length - missed} / ${sheet.deadlines.length}`,
    spent: formatEuroShort(spent, language),
    peak: peak
      ? `${formatNumber(100 * peak.share, language)}${percentSign(language)} (${peak.name}, ${formatQuarter(basis.frame.from + peak.quarter)})`
      : '–',
  };
}

function belowWords({ language }: View, below: number | null): string {
  if (below === null) return '–';
  const t = texts(language);
  return below === 0
    ? t.plan.optimum
    : t.compare.atMost(`${formatNumber(below, language, 1)}${percentSign(language)}`);
}

const FigureTable: FC<Both> = ({ view, left, right }) => {
  const t = texts(view.language).compare;
  const [a, b] = [figuresOf(view, left.plan), figuresOf(view, right.plan)];
  return (
    <Card>
      <Table
        caption={t.title}
        head={
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col">{left.label}</th>
            <th scope="col">{right.label}</th>
          </tr>
        }
      >
        {(Object.keys(a) as (keyof typeof a)[]).map((key) => (
          <tr>
            <th scope="row">{t.figures[key]}</th>
            <td>{a[key]}</td>
            <td>{a[key] === b[key] ? b[key] : <strong>{b[key]}</strong>}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Differences: FC<Both> = ({ view, left, right }) => {
  const t = texts(view.language).compare;
  const { differences, same } = comparePlans(left.plan, right.plan);
  return (
    <Card title={t.difference}>
      {differences.length === 0 ? (
        <p>{t.noDifference}</p>
      ) : (
        <>
          <DifferenceTable view={view} differences={differences} after={right.plan} />
          <p class="muted">{t.same(same)}</p>
        </>
      )}
    </Card>
  );
};

const tones = { came: 'good', went: 'bad', moved: 'info' } as const;

/** What came, went and moved, and why. */
export const DifferenceTable: FC<{
  view: View;
  differences: readonly PlanDifference[];
  after: ComparedPlan;
}> = ({ view, differences, after }) => {
  const t = texts(view.language);
  const span = (place?: { start: number; finish: number }) =>
    place ? formatQuarters(place.start, place.finish) : '–';
  return (
    <Table
      caption={t.compare.difference}
      head={
        <tr>
          <th scope="col">{t.out.name}</th>
          <th scope="col">{t.compare.change}</th>
          <th scope="col">{t.compare.before}</th>
          <th scope="col">{t.compare.after}</th>
          <th scope="col">{t.compare.why}</th>
        </tr>
      }
    >
      {differences.map((one) => (
        <tr>
          <th scope="row">
            <a href={paths.initiative(one.item.id)}>
              {one.item.code} {one.item.name}
            </a>
          </th>
          <td>
            <Status tone={tones[one.kind]}>{t.compare.kinds[one.kind]}</Status>
          </td>
          <td class="nowrap">{span(one.kind === 'came' ? undefined : one.from)}</td>
          <td class="nowrap">
            {span(one.kind === 'went' ? undefined : one.to)}
            {one.kind === 'moved' && one.by !== 0 && (
              <div class="muted small">{t.compare.quarters(one.by)}</div>
            )}
          </td>
          <td>{changeReason(one, after, view.language)}</td>
        </tr>
      ))}
    </Table>
  );
};

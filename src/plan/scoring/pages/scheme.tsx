import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatNumber } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { sumOfGains } from '../../core/scheme-fault.ts';
import { criteria } from '../../core/score.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { ScoreRules } from '../../planning/core/criterion.ts';
import type { SchemeRow } from '../../planning/store/scheme.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  rules: ScoreRules;
  versions: readonly SchemeRow[];
  goals: readonly { id: string; name: string }[];
};

/** The weights, focus themes and the rate in force. */
export const SchemePage: FC<Props> = ({ view, rules, versions, goals }) => {
  const t = texts(view.language).scheme;
  const { scheme, rate } = rules;
  const sum = formatNumber(sumOfGains(scheme.weights), view.language);
  const focus = goals.filter(({ id }) => rules.focusGoals.includes(id)).map(({ name }) => name);
  return (
    <Page
      view={view}
      room="plan"
      title={t.title}
      lead={scheme.method === 'wsjf' ? t.leadWsjf : t.lead(sum)}
      actions={
        <May view={view} decision="V2" need="prepare" quiet>
          <ButtonLink href={paths.planSchemeNew()} primary>
            {t.edit}
          </ButtonLink>
        </May>
      }
    >
      <PlanTabs view={view} current="scores" />
      {versions.length === 0 && <p>{t.shipped}</p>}
      <div class="split">
        <Card title={t.weights}>
          <p>
            {t.method}: {t.methods[scheme.method]}
          </p>
          <WeightTable view={view} rules={rules} />
          {versions.length > 0 && scheme.source && (
            <p class="muted small">
              {t.source}: {scheme.source}
            </p>
          )}
        </Card>
        <div class="stack">
          <Card title={t.focusGoals}>
            <p>
              {t.focusBonus}: {formatNumber(scheme.focusBonus, view.language)}
            </p>
            <p>{focus.join('; ') || t.focusNone}</p>
          </Card>
          <Card title={t.rate}>
            <p>
              {t.rateIs(
                formatNumber(rate.percent, view.language, 2),
                formatDay(rate.from, view.language),
                rate.source,
              )}
            </p>
          </Card>
          {versions.length > 0 && (
            <Card title={t.versions}>
              <ul class="plain">
                {versions.map(({ number, createdAt, createdBy }) => (
                  <li>{t.version(number, formatDay(dayInGermany(createdAt), view.language), createdBy)}</li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
};

const WeightTable: FC<{ view: View; rules: ScoreRules }> = ({ view, rules }) => {
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.one.criterion}</th>
      <th scope="col" class="number">
        {t.one.weight}
      </th>
    </tr>
  );
  return (
    <Table caption={t.scheme.weights} head={head}>
      {criteria.map((key) => (
        <tr>
          <th scope="row">{t.criteria[key]}</th>
          <td class="number">{formatNumber(rules.scheme.weights[key], view.language)}</td>
        </tr>
      ))}
    </Table>
  );
};

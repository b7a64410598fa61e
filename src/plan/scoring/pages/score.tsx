import type { FC } from 'hono/jsx';
import { formatNumber } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Wsjf } from '../../core/score.ts';
import { slugOf } from '../../pages/section-slug.ts';
import type { Scored } from '../../planning/core/criterion.ts';
import { texts } from '../texts.ts';
import { type Calculated, type Estimate, WibeCard } from './wibe-card.tsx';

export type ScoreProps = {
  view: View;
  initiative: { id: string; code: string; name: string };
  scored: Scored;
  /** Set where the town scores by WSJF. */
  wsjf: Wsjf | null;
  assessments: readonly Calculated[];
  estimate: Estimate;
};

/** How the points of one initiative come about, and its economic assessments. */
export const ScorePage: FC<ScoreProps> = (props) => {
  const { view, initiative, scored } = props;
  const t = texts(view.language).one;
  const points = formatNumber(scored.counts, view.language, 1);
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(`${initiative.code} ${initiative.name}`)}
      lead={
        scored.manual ? t.leadManual(points, formatNumber(scored.computed, view.language, 1)) : t.lead(points)
      }
      actions={<ButtonLink href={paths.initiative(initiative.id)}>{t.open}</ButtonLink>}
    >
      <div class="split">
        <Card title={t.parts}>
          {props.wsjf ? <WsjfTable {...props} wsjf={props.wsjf} /> : <PartTable {...props} />}
        </Card>
        <Manual {...props} />
      </div>
      <WibeCard {...props} />
    </Page>
  );
};

const PartTable: FC<ScoreProps> = ({ view, scored }) => {
  const t = texts(view.language);
  const number = (value: number) => formatNumber(value, view.language, 1);
  const head = (
    <tr>
      <th scope="col">{t.one.criterion}</th>
      {(['value', 'weight', 'points'] as const).map((key) => (
        <th scope="col" class="number">
          {t.one[key]}
        </th>
      ))}
    </tr>
  );
  return (
    <Table caption={t.one.parts} head={head}>
      {scored.parts.map(({ criterion, value, weight, points }) => (
        <tr>
          <th scope="row">{t.criteria[criterion]}</th>
          <td class="number">
            {value === null ? <em>{t.one.unknown}</em> : formatNumber(value, view.language, 2)}
          </td>
          <td class="number">{formatNumber(weight, view.language)}</td>
          <td class="number">{number(points)}</td>
        </tr>
      ))}
      {scored.focus > 0 && (
        <tr>
          <th scope="row">{t.one.focus}</th>
          <td />
          <td />
          <td class="number">{number(scored.focus)}</td>
        </tr>
      )}
      <tr>
        <th scope="row">{t.one.sum}</th>
        <td />
        <td />
        <td class="number">
          <strong>{number(scored.computed)}</strong>
        </td>
      </tr>
    </Table>
  );
};

const WsjfTable: FC<ScoreProps & { wsjf: Wsjf }> = ({ view, wsjf, scored }) => {
  const t = texts(view.language).one;
  const head = (
    <tr>
      <th scope="col">{t.criterion}</th>
      <th scope="col" class="number">
        {t.value}
      </th>
    </tr>
  );
  return (
    <Table caption={t.parts} head={head}>
      {(['value', 'timeCriticality', 'riskReduction', 'effort'] as const).map((key) => (
        <tr>
          <th scope="row">{t.wsjf[key]}</th>
          <td class="number">{formatNumber(wsjf[key], view.language, 1)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{t.points}</th>
        <td class="number">
          <strong>{formatNumber(scored.computed, view.language, 1)}</strong>
        </td>
      </tr>
    </Table>
  );
};

const Manual: FC<ScoreProps> = ({ view, initiative, scored }) => {
  const t = texts(view.language).one;
  const { manual } = scored;
  return (
    <Card title={t.manual}>
      <p>{manual ? t.manualIs(formatNumber(manual.points, view.language), manual.reason) : t.manualNone}</p>
      {view.rights.may('V1', 'prepare') && (
        <p>
          <a href={paths.initiativeEdit(initiative.id, slugOf.effect)}>{t.manualEdit}</a>
        </p>
      )}
    </Card>
  );
};

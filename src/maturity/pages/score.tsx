import type { FC } from 'hono/jsx';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { Dimension } from '../../roles/core/advisor/profile.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import { ScoreBar } from '../../web/charts/score-bar.tsx';
import type { View } from '../../web/env.ts';
import { Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { itemsOf, type Level } from '../core/catalogue.ts';
import { stepAfter } from '../core/next-step.ts';
import { type DimensionScore, levelOf, type MaturityScore } from '../core/score.ts';
import { maturityCatalogue } from '../store/catalogue.ts';
import type { Targets } from '../store/rounds.ts';
import { texts } from '../texts.ts';

export const oneDecimal = (view: View, value: number): string => formatNumber(value, view.language, 1);

export const dimensionName = (view: View, id: Dimension): string =>
  maturityCatalogue().dimensions.find((one) => one.id === id)!.name[view.language];

/** `geregelt`. */
export const levelName = (view: View, level: Level): string =>
  maturityCatalogue().levels[level][view.language];

type Props = { view: View; score: MaturityScore; targets?: Targets };

/** The profile first, the total second: bar, target, coverage, and what caps it. */
export const ProfileCard: FC<Props & { title?: string }> = ({ view, score, targets = {}, title }) => {
  const t = texts(view.language);
  const columns = t.profileColumns;
  const head = (
    <tr>
      <th scope="col">{columns.dimension}</th>
      <th scope="col">{columns.score}</th>
      <th scope="col" class="number">
        {columns.target}
      </th>
      <th scope="col" class="number">
        {columns.coverage}
      </th>
      <th scope="col">{columns.held}</th>
    </tr>
  );
  return (
    <Card title={title ?? t.profile}>
      <Table caption={t.profile} head={head}>
        {score.dimensions.map((one) => (
          <tr>
            <th scope="row">
              {one.dimension} {dimensionName(view, one.dimension)}
            </th>
            <td>
              {one.score === null ? (
                <span class="muted">{t.notRated}</span>
              ) : (
                <ScoreBar
                  value={one.score}
                  text={oneDecimal(view, one.score)}
                  target={targets[one.dimension]}
                />
              )}
            </td>
            <td class="number">{targets[one.dimension] ? oneDecimal(view, targets[one.dimension]!) : ''}</td>
            <td class="number">
              {formatNumber(one.coverage * 100, view.language)}
              {percentSign(view.language)}
            </td>
            <td>
              <Cap view={view} score={one} />
            </td>
          </tr>
        ))}
      </Table>
      <TotalLine view={view} score={score} />
    </Card>
  );
};

/** The gate item that holds a dimension down, with the level it allows. */
const Cap: FC<{ view: View; score: DimensionScore }> = ({ view, score: { cappedBy, score, raw } }) => {
  if (cappedBy === null || score === null || raw === null) return null;
  const t = texts(view.language);
  const { statement } = itemsOf(maturityCatalogue()).find(({ id }) => id === cappedBy)!;
  return (
    <>
      {t.capped(cappedBy, oneDecimal(view, raw))} <span class="muted small">{statement[view.language]}</span>
    </>
  );
};

const TotalLine: FC<Props> = ({ view, score }) => {
  const t = texts(view.language);
  if (score.total === null) return null;
  const held =
    score.bottleneck === null
      ? t.totalFree
      : t.totalHeld(oneDecimal(view, score.mean!), dimensionName(view, score.bottleneck));
  return (
    <p>
      <strong>
        {t.total}: {oneDecimal(view, score.total)}, {levelName(view, levelOf(score.total))}.
      </strong>{' '}
      {held}
    </p>
  );
};

/** Decision D6: the step that the weakest part asks for. */
export const StepCard: FC<{ view: View; score: MaturityScore; rules: RuleSet }> = ({
  view,
  score,
  rules,
}) => {
  const t = texts(view.language);
  const advice = stepAfter(rules, score);
  return (
    <Card title={t.nextStep} link={{ href: paths.roles(), text: t.rolesLink }}>
      <p>
        <strong>{advice[view.language]}.</strong>
      </p>
      <p class="muted small">
        {t.nextStepWhy(dimensionName(view, advice.dimension), oneDecimal(view, advice.score))}{' '}
        {advice.reason[view.language]} ({t.rule(advice.rule)})
      </p>
    </Card>
  );
};

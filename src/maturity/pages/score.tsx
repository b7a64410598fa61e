import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import { type Dimension, dimensions } from '../../roles/core/advisor/profile.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import { ScoreBar } from '../../web/charts/score-bar.tsx';
import type { View } from '../../web/env.ts';
import { Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { stepAfter } from '../core/next-step.ts';
import type { MaturityScore } from '../core/score.ts';
import { maturityCatalogue } from '../store/catalogue.ts';
import type { Round, Targets } from '../store/rounds.ts';
import { texts } from '../texts.ts';

export const oneDecimal = (view: View, value: number): string => formatNumber(value, view.language, 1);

export const dimensionName = (view: View, id: Dimension): string =>
  maturityCatalogue().dimensions.find((one) => one.id === id)!.name[view.language];

/** `Stufe 3, geregelt`. */
export const levelName = (view: View, level: number): string =>
  maturityCatalogue().levels[Math.floor(level) as 1]![view.language];

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
            <td class="number">{formatNumber(one.coverage * 100, view.language)} %</td>
            <td>{one.cappedBy && t.capped(one.cappedBy)}</td>
          </tr>
        ))}
      </Table>
      <TotalLine view={view} score={score} />
    </Card>
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
        {t.total}: {oneDecimal(view, score.total)}, {levelName(view, score.total)}.
      </strong>{' '}
      {held}
    </p>
  );
};

/** All released rounds in one picture: dimension by round, the darker the further. */
export const HistoryCard: FC<{ view: View; rounds: readonly Round[] }> = ({ view, rounds }) => {
  const t = texts(view.language);
  const released = rounds.filter(({ score }) => score !== null).toReversed();
  if (released.length < 2) return null;
  const scoreOf = (round: Round, dimension: Dimension) =>
    round.score!.dimensions.find((one) => one.dimension === dimension)?.score ?? null;
  return (
    <Card title={t.history}>
      <section class="table-scroll" aria-label={t.history} tabindex={0}>
        <table class="heat">
          <caption class="kern-sr-only">{t.historyCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.profileColumns.dimension}</th>
              {released.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dimensions.map((dimension) => (
              <tr>
                <th scope="row">
                  {dimension} {dimensionName(view, dimension)}
                </th>
                {released.map((round) => (
                  <HeatCell view={view} value={scoreOf(round, dimension)} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">
                <strong>{t.total}</strong>
              </th>
              {released.map(({ score }) => (
                <HeatCell view={view} value={score!.total} />
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </Card>
  );
};

const HeatCell: FC<{ view: View; value: number | null }> = ({ view, value }) =>
  value === null ? (
    <td>–</td>
  ) : (
    <td class={`l${Math.min(4, Math.floor(value) - 1)}`}>{oneDecimal(view, value)}</td>
  );

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
        {advice.reason[view.language]} ({advice.rule})
      </p>
    </Card>
  );
};

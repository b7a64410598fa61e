import type { FC } from 'hono/jsx';
import { courseOf, progressOf } from '../../../agenda/core/indicator.ts';
import { formatNumber } from '../../../kernel/money.ts';
import { written } from '../../../web/written.ts';
import { Progress, StandingMark } from '../../pages/indicator-marks.tsx';
import type { PublicIndicator } from '../core/public-view.ts';
import { texts } from '../texts.ts';
import type { PublicView } from './layout.tsx';

/** How a group of indicators stands: one mark each, and the same in words. */
export const Course: FC<{ view: PublicView; indicators: readonly PublicIndicator[] }> = (props) => {
  const { view, indicators } = props;
  const t = texts(view.language);
  const { good, behind, unmeasured } = courseOf(indicators);
  if (indicators.length === 0) return <p class="public-fine">{t.noIndicatorYet}</p>;
  return (
    <>
      <p class="public-marks" aria-hidden="true">
        {marks(good, 'good', '✓')}
        {marks(behind, 'warn', '▲')}
        {marks(unmeasured, 'plain', '○')}
      </p>
      <p class="public-fine">{good + behind === 0 ? t.notMeasured : t.course(good, good + behind)}</p>
    </>
  );
};

const marks = (count: number, tone: string, sign: string) =>
  Array.from({ length: count }, () => <span class={`public-mark ${tone}`}>{sign}</span>);

/** The indicators of a goal: how each stands, and how far it has come. */
export const IndicatorWays: FC<{ view: PublicView; indicators: readonly PublicIndicator[] }> = (props) => {
  const { view, indicators } = props;
  if (indicators.length === 0) return <p class="public-fine">{texts(view.language).noIndicatorYet}</p>;
  return (
    <>
      {indicators.map((indicator) => (
        <div class="public-indicator">
          <p lang={written(view)}>{indicator.name}</p>
          <p>
            <StandingMark view={view} standing={indicator.standing} />
          </p>
          <Way view={view} indicator={indicator} />
        </div>
      ))}
    </>
  );
};

/** The way to the target as a bar, and in words what it shows. */
export const Way: FC<{ view: PublicView; indicator: PublicIndicator }> = ({ view, indicator }) => {
  const { standing, plan } = indicator;
  if (!standing) return null;
  const per = (share: number) => formatNumber(Math.round(share * 100), view.language, 0);
  const t = texts(view.language);
  const wanted = per(progressOf(plan, standing.wanted));
  return (
    <div class="public-way">
      <Progress indicator={{ plan, standing }} />
      <p class="public-fine">
        {standing.progress < 0 ? t.wayBack(wanted) : t.way(per(standing.progress), wanted)}
      </p>
    </div>
  );
};

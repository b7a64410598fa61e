import type { FC } from 'hono/jsx';
import { formatEuroShort, formatNumber } from '../../../kernel/money.ts';
import { yearOf } from '../../../kernel/quarter.ts';
import { Why } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { findBottleneck } from '../core/bottleneck.ts';
import { countUnscored } from '../core/portfolio.ts';
import { limitAmount, limitName, nameOf } from '../core/reason.ts';
import { belowBestPercent } from '../core/sheet.ts';
import { texts } from '../texts.ts';
import { type CardProps, pointsOf } from './cards.tsx';

/** Money and people to be moved, and what the plan answers. Without script the numbers are typed and sent. */
export const Levers: FC<CardProps & { here: string }> = (props) => {
  const { view, plan, sheet, here } = props;
  const t = texts(view.language).plan;
  const { frame } = plan.basis;
  const own = plan.scenario?.frame ?? null;
  const year = yearOf(frame.from);
  const budget = sheet.money
    .filter((row) => row.year === year)
    .reduce((sum, { limitCents }) => sum + (limitCents ?? 0), 0);
  const days = sheet.teams.reduce((sum, { capacity }) => sum + (capacity[0] ?? 0), 0);
  return (
    <section class="card" aria-label={t.sliders}>
      <plan-levers>
        <form method="get" action={here} class="levers">
          <Lever
            name="budget"
            label={t.budget(year)}
            value={sheet.limited.money ? formatEuroShort(budget, view.language) : t.noBudget}
            percent={frame.budgetPercent}
            hint={t.percentOf}
          />
          <Lever
            name="personal"
            label={t.capacity}
            value={formatNumber(days, view.language)}
            percent={frame.capacityPercent}
            hint={t.percentOf}
          />
          <Benefit {...props} />
          <Bottleneck {...props} />
          <div class="actions">
            <button class="kern-btn kern-btn--secondary" type="submit">
              <span class="kern-label">{t.recalculate}</span>
            </button>
            {plan.trial && (
              <>
                {view.rights.may('V1', 'prepare') && (
                  <a
                    class="kern-btn kern-btn--secondary"
                    href={paths.planScenarioNew({
                      von: plan.scenario?.id,
                      budget: frame.budgetPercent,
                      personal: frame.capacityPercent,
                    })}
                  >
                    <span class="kern-label">{t.keep}</span>
                  </a>
                )}
                <a class="kern-btn kern-btn--tertiary" href={here}>
                  <span class="kern-label">{t.reset}</span>
                </a>
              </>
            )}
          </div>
        </form>
      </plan-levers>
      {plan.trial && own !== null && <p class="muted small">{t.trial}</p>}
    </section>
  );
};

const Lever: FC<{ name: string; label: string; value: string; percent: number; hint: string }> = (props) => (
  <div class="lever">
    <span>
      <label for={`hebel-${props.name}`}>{props.label}</label>:{' '}
      <output for={`hebel-${props.name}`}>{props.value}</output>
    </span>
    <span class="small muted nowrap">
      <input
        class="cell-input"
        id={`hebel-${props.name}`}
        type="number"
        name={props.name}
        min="0"
        max="300"
        step="5"
        value={String(props.percent)}
      />{' '}
      {props.hint}
    </span>
  </div>
);

const Benefit: FC<CardProps> = ({ view, plan }) => {
  const t = texts(view.language).plan;
  const { value, gap, bound } = plan.outcome;
  if (value === null) return <div />;
  const { unscored, free } = countUnscored(plan.basis);
  if (free > 0 && unscored === free) return <NothingScored view={view} />;
  const below = belowBestPercent(gap);
  const number = formatNumber(pointsOf(value), view.language);
  return (
    <div>
      <p class="muted">{t.benefit}</p>
      <p>
        <span class="big">{number}</span>{' '}
        {plan.quick && (below === null || below > 5) ? (
          <span class="muted">{t.unproven}</span>
        ) : (
          <span class="good">
            {below === 0 ? t.optimum : t.below(formatNumber(below ?? 0, view.language, 1))}
          </span>
        )}
      </p>
      <Why view={view}>
        <p class="small">
          {t.whyBenefit} {bound !== null && t.value(number, formatNumber(pointsOf(bound), view.language))}
        </p>
      </Why>
    </div>
  );
};

/** Without points no plan is better than another, and nothing is proven. */
const NothingScored: FC<Pick<CardProps, 'view'>> = ({ view }) => {
  const t = texts(view.language).plan;
  return (
    <div>
      <p class="muted">{t.benefit}</p>
      <p>
        {t.nothingScored} <a href={paths.scores()}>{t.toScores}</a>
      </p>
    </div>
  );
};

/** The limit that keeps most out; more of it is promised to help only where nothing else is missing. */
const Bottleneck: FC<CardProps> = ({ view, plan }) => {
  const t = texts(view.language).plan;
  if (plan.outcome.value === null) return <div />;
  const found = findBottleneck(plan.basis, plan.outcome);
  return (
    <div>
      <p class="muted">{t.bottleneck}</p>
      {found ? (
        <p>
          <strong>{limitName(found.limit, plan.basis, view.language)}</strong>
        </p>
      ) : (
        <p>{t.noBottleneck}</p>
      )}
      {found && found.keepsOut.length > 0 && (
        <p class="small">
          {found.lets
            ? t.lets(limitAmount(found.lets.more, view.language), nameOf(String(found.lets.id), plan.basis))
            : t.keepsOut(found.keepsOut.length)}
        </p>
      )}
    </div>
  );
};

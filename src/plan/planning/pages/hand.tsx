import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatEuroShort, formatNumber } from '../../../kernel/money.ts';
import { formatQuarter, formatQuarters } from '../../../kernel/quarter.ts';
import type { Outcome } from '../../../planner/core/outcome.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { PlanItem } from '../core/candidate.ts';
import { comparePlans } from '../core/compare.ts';
import type { Hand } from '../core/hand.ts';
import type { Basis } from '../core/portfolio.ts';
import { assumptionTexts, fateText, leftOutReason, nameOf, outsideReasons } from '../core/reason.ts';
import { texts } from '../texts.ts';
import { pointsOf } from './cards.tsx';
import { DifferenceTable } from './comparison.tsx';

/** A wish that is looked at before it is kept: the plan with it, as close to the old one as it can be. */
export type Preview = { hand: Hand | null; basis: Basis; outcome: Outcome };

export type HandPageProps = {
  view: View;
  scenario: { id: string; name: string; working: boolean };
  item: PlanItem;
  basis: Basis;
  outcome: Outcome;
  preview: Preview | null;
  fault?: string;
};

export const HandPage: FC<HandPageProps> = (props) => {
  const { view, item, scenario, basis } = props;
  const t = texts(view.language).hand;
  return (
    <Page
      view={view}
      room="plan"
      title={`${item.code} ${item.name}`}
      lead={`${scenario.name}. ${placeSentence(props)}`}
      actions={<ButtonLink href={paths.initiative(item.id)}>{t.open}</ButtonLink>}
    >
      <div class="split">
        <div class="stack">
          <May view={view} decision="V1" need="prepare">
            <WishForm {...props} />
          </May>
          {props.preview && <PreviewCard {...props} preview={props.preview} />}
        </div>
        <Facts view={view} item={item} basis={basis} />
      </div>
      <p>
        <a href={scenario.working ? paths.plan() : paths.planScenario(scenario.id)}>← {scenario.name}</a>
      </p>
    </Page>
  );
};

function placeSentence({ view, item, basis, outcome }: HandPageProps): string {
  const t = texts(view.language).hand;
  if (item.outside) return t.outside(outsideReasons[item.outside][view.language]);
  const chosen = outcome.selected.find(({ id }) => id === item.id);
  if (!chosen) {
    const found = outcome.rejected.find(({ id }) => id === item.id);
    return t.notIn(leftOutReason(found ? { id: found.id, ...found.reason } : null, basis, view.language));
  }
  const { from } = basis.frame;
  const place = formatQuarters(from + chosen.start, from + chosen.finish);
  return t.lead(`${place}, ${fateText(item, view.language)}`);
}

const WishForm: FC<HandPageProps> = ({ view, scenario, item, basis, preview, fault }) => {
  const t = texts(view.language).hand;
  if (item.fate === 'running') return <p>{t.running}</p>;
  const shown = preview ? preview.hand : item.hand;
  const kind = shown?.kind ?? 'free';
  const { from, quarters } = basis.frame;
  const start = shown?.start ?? from + Math.max(0, item.wishedStart ?? 0);
  return (
    <Card title={t.title}>
      <form class="stack" method="post" action={paths.planHand(scenario.id, item.id)}>
        <fieldset>
          <legend>{t.wish}</legend>
          {(['free', 'in', 'out', 'at'] as const).map((key) => (
            <label class="tick" for={`wunsch-${key}`}>
              <input type="radio" id={`wunsch-${key}`} name="kind" value={key} checked={key === kind} />
              {t.kinds[key]}
            </label>
          ))}
        </fieldset>
        <label class="lever" for="start">
          {t.start}
          <select class="cell-input" id="start" name="start">
            {Array.from({ length: quarters }, (_, i) => from + i).map((quarter) => (
              <option value={String(quarter)} selected={quarter === start}>
                {formatQuarter(quarter)}
              </option>
            ))}
          </select>
        </label>
        {fault && <p class="kern-error">{fault}</p>}
        <div class="actions">
          <Button name="act" value="save">
            {t.save}
          </Button>
          <Button kind="secondary" name="act" value="preview">
            {t.preview}
          </Button>
        </div>
      </form>
    </Card>
  );
};

const PreviewCard: FC<HandPageProps & { preview: Preview }> = ({ view, basis, outcome, preview }) => {
  const t = texts(view.language).hand;
  if (preview.outcome.value === null)
    return (
      <Card title={t.preview}>
        <p class="bad">{t.breaks}</p>
      </Card>
    );
  const loss = (outcome.value ?? 0) - preview.outcome.value;
  const amount = formatNumber(Math.abs(pointsOf(loss)), view.language, 1);
  const compared = comparePlans({ basis, outcome }, preview);
  return (
    <Card title={t.preview}>
      <p>
        <strong>{loss > 0 ? t.costs(amount) : loss < 0 ? t.gains(amount) : t.costsNothing}</strong>
      </p>
      <h3>{t.follows}</h3>
      {compared.differences.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <DifferenceTable view={view} differences={compared.differences} after={preview} />
      )}
    </Card>
  );
};

const Facts: FC<{ view: View; item: PlanItem; basis: Basis }> = ({ view, item, basis }) => {
  const t = texts(view.language).hand;
  const { language } = view;
  const facts: [string, string][] = [
    [t.facts.points, formatNumber(item.points, language, 1)],
    [t.facts.cost, formatEuroShort(item.cents, language)],
    [t.facts.days, formatNumber(item.days, language)],
    [t.facts.duration, t.quarters(item.duration)],
    [t.facts.after, item.after.map((id) => nameOf(id, basis)).join(', ')],
    [t.facts.deadline, item.deadline ? formatDay(item.deadline, language) : ''],
    [t.facts.duty, item.duty ? `${item.duty.law}: ${item.duty.title[language]}` : ''],
    [t.facts.notes, item.assumptions.map((one) => assumptionTexts[one][language]).join(', ')],
  ];
  return (
    <Card>
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
      </dl>
    </Card>
  );
};

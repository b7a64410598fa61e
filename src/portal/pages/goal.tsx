import type { FC } from 'hono/jsx';
import { dimensions } from '../../agenda/core/goal.ts';
import { optionWords } from '../../agenda/core/option-words.ts';
import type { AgendaGoal, Indicator } from '../../agenda/store/outline.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Measure } from '../agenda-store.ts';
import { agendaTexts } from '../agenda-texts.ts';
import { IndicatorLine } from './agenda.tsx';

type Props = { view: View; goal: AgendaGoal & { indicators: Indicator[] }; measures: readonly Measure[] };

/** One goal: how far it is, who answers for it, what contributes. */
export const GoalPage: FC<Props> = ({ view, goal, measures }) => {
  const t = agendaTexts(view.language);
  const words = optionWords(view.language);
  return (
    <Page
      view={view}
      room="agenda"
      title={`${goal.code} ${goal.name}`}
      lead={goal.description}
      actions={
        <May view={view} decision="S2" need="prepare" quiet>
          <ButtonLink href={paths.goalEdit(goal.id)}>{t.goal}</ButtonLink>
          <ButtonLink href={paths.indicatorNew(goal.id)} primary>
            {t.addIndicator}
          </ButtonLink>
        </May>
      }
    >
      <div class="split">
        <Card title={t.indicators}>
          {goal.indicators.length === 0 && <p>{t.noIndicators}</p>}
          {goal.indicators.map((indicator) => (
            <IndicatorLine view={view} indicator={indicator} />
          ))}
        </Card>
        <Card title={t.definition}>
          <dl class="facts">
            <dt>{t.owner}</dt>
            <dd>{goal.owner ?? t.missing}</dd>
            <dt>{t.serves}</dt>
            <dd>
              {dimensions
                .filter((dimension) => goal[dimension])
                .map((dimension) => words.dimensions[dimension])
                .join(', ') || t.missing}
            </dd>
          </dl>
        </Card>
      </div>
      <Card title={t.measures}>
        {measures.length === 0 && <p>{t.noMeasures}</p>}
        <ul class="list">
          {measures.map(({ id, code, name, unit, goals }) => (
            <li>
              <a href={paths.initiative(id)}>
                {code} {name}
              </a>
              <span class="muted">
                {unit} · {t.contribution(goals[goal.id]!)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
};

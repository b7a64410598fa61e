import type { FC } from 'hono/jsx';
import { dimensions } from '../../agenda/core/goal.ts';
import { optionWords } from '../../agenda/core/option-words.ts';
import type { AgendaGoal, Indicator } from '../../agenda/store/outline.ts';
import type { View } from '../../web/env.ts';
import { emptyForm, SelectField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { written } from '../../web/written.ts';
import type { Measure } from '../agenda-store.ts';
import { agendaTexts } from '../agenda-texts.ts';
import { IndicatorLine, MeasureMark } from './agenda.tsx';

type Props = {
  view: View;
  goal: AgendaGoal & { indicators: Indicator[] };
  /** Every initiative that is or could be a measure. */
  all: readonly Measure[];
};

/** One goal: how far it is, who answers for it, what contributes. */
export const GoalPage: FC<Props> = ({ view, goal, all }) => {
  const t = agendaTexts(view.language);
  const measures = all.filter(({ goals }) => goals[goal.id]);
  const words = optionWords(view.language);
  return (
    <Page
      view={view}
      room="agenda"
      title={`${goal.code} ${goal.name}`}
      named
      lead={goal.description && <span lang={written(view)}>{goal.description}</span>}
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
          {measures.map((measure) => (
            <li>
              <a href={paths.initiative(measure.id)}>
                {measure.code} {measure.name}
              </a>
              <span>
                <span class="muted small">{measure.unit}</span>{' '}
                <MeasureMark view={view} measure={measure} goal={goal.id} />
              </span>
            </li>
          ))}
        </ul>
        <May view={view} decision="S2" need="prepare" quiet>
          <LinkMeasure view={view} goal={goal} all={all} />
        </May>
      </Card>
    </Page>
  );
};

const LinkMeasure: FC<Props> = ({ view, goal, all }) => {
  const t = agendaTexts(view.language);
  const field = { view, form: emptyForm, required: true, empty: '' };
  return (
    <form class="filters" method="post" action={paths.goalMeasures(goal.id)}>
      <SelectField
        {...field}
        name="initiativeId"
        label={t.linkInitiative}
        options={all.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <SelectField
        {...field}
        name="strength"
        label={t.linkStrength}
        options={[
          ...[1, 2, 3].map((strength) => ({ value: String(strength), label: t.contribution(strength) })),
          { value: '0', label: t.noContribution },
        ]}
      />
      <Button kind="secondary">{t.link}</Button>
    </form>
  );
};

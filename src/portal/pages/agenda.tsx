import type { FC } from 'hono/jsx';
import type { Gap } from '../../agenda/core/goal.ts';
import { courseOf } from '../../agenda/core/indicator.ts';
import type { AgendaGoal, Indicator } from '../../agenda/store/outline.ts';
import { formatDay } from '../../kernel/day.ts';
import { AgendaTabs } from '../../web/agenda-tabs.tsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, May, Status, Table, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { written } from '../../web/written.ts';
import type { AgendaView, Measure } from '../agenda-store.ts';
import { agendaTexts } from '../agenda-texts.ts';
import { type Stage, stageOf } from '../public/core/town.ts';
import { formatValue, Progress, StandingMark } from './indicator-marks.tsx';

export type Resolution = { number: number; resolvedOn: string; body: string; paper: string | null };
type Props = { view: View; agenda: AgendaView; resolutions: readonly Resolution[] };

/** The agenda: fields of action, goals, how far they are, what contributes, and what is missing. */
export const AgendaPage: FC<Props> = (props) => {
  const { view, agenda } = props;
  const t = agendaTexts(view.language);
  const goals = agenda.fields.flatMap((field) => field.goals);
  const indicators = goals.flatMap((goal) => goal.indicators);
  const { good, behind } = courseOf(indicators);
  if (!agenda.agenda) return <NoAgenda view={view} />;
  return (
    <Page
      view={view}
      room="agenda"
      title={agenda.agenda.name}
      named
      lead={t.lead(goals.length, good, behind)}
      actions={<Actions view={view} />}
    >
      <AgendaTabs view={view} current="agenda" />
      {agenda.agenda.vision && <p>{agenda.agenda.vision}</p>}
      {agenda.fields.map((field) => (
        <FieldCard view={view} agenda={agenda} field={field} />
      ))}
      <Gaps {...props} />
      <Resolutions {...props} />
    </Page>
  );
};

const NoAgenda: FC<{ view: View }> = ({ view }) => {
  const t = agendaTexts(view.language);
  return (
    <Page view={view} room="agenda" title={t.title}>
      <AgendaTabs view={view} current="agenda" />
      <Empty
        title={t.emptyTitle}
        action={
          <May view={view} decision="S2" need="prepare">
            <ButtonLink href={paths.agendaEdit()} primary>
              {t.begin}
            </ButtonLink>
          </May>
        }
      >
        {t.empty}
      </Empty>
    </Page>
  );
};

const Actions: FC<{ view: View }> = ({ view }) => {
  const t = agendaTexts(view.language);
  return (
    <>
      <May view={view} decision="S1" need="decide" quiet>
        <ButtonLink href={paths.agendaResolution()}>{t.resolve}</ButtonLink>
      </May>
      <May view={view} decision="S2" need="prepare" quiet>
        <ButtonLink href={paths.agendaEdit()}>{t.edit}</ButtonLink>
        <ButtonLink href={paths.agendaFieldNew()} primary>
          {t.addField}
        </ButtonLink>
      </May>
    </>
  );
};

const FieldCard: FC<{ view: View; agenda: AgendaView; field: AgendaView['fields'][number] }> = ({
  view,
  agenda,
  field,
}) => {
  const t = agendaTexts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.goal}</th>
      <th scope="col">{t.owner}</th>
      <th scope="col" class="number">
        {t.measures}
      </th>
      <th scope="col">{t.effect}</th>
    </tr>
  );
  return (
    <Card title={`${field.code} ${field.name}`}>
      {field.description && <p lang={written(view)}>{field.description}</p>}
      <Table caption={field.name} head={head} folds>
        {field.goals.map((goal) => (
          <GoalRow
            view={view}
            goal={goal}
            measures={agenda.measures.filter(({ goals }) => goals[goal.id]).length}
          />
        ))}
      </Table>
      <May view={view} decision="S2" need="prepare" quiet>
        <p>
          <a href={paths.goalNew(field.id)}>{t.addGoal}</a> ·{' '}
          <a href={paths.agendaField(field.id)}>{t.editField(field.code)}</a>
        </p>
      </May>
    </Card>
  );
};

type GoalWithIndicators = AgendaGoal & { indicators: Indicator[] };

const GoalRow: FC<{ view: View; goal: GoalWithIndicators; measures: number }> = ({
  view,
  goal,
  measures,
}) => {
  const t = agendaTexts(view.language);
  return (
    <tr>
      <th scope="row">
        <a href={paths.goal(goal.id)} lang={written(view)}>
          {goal.code} {goal.name}
        </a>
      </th>
      <td data-label={t.owner}>{goal.owner}</td>
      <td class="number" data-label={t.measures}>
        {measures === 0 ? <Status tone="warn">0</Status> : measures}
      </td>
      <td>
        {goal.indicators.map((indicator) => (
          <IndicatorLine view={view} indicator={indicator} />
        ))}
      </td>
    </tr>
  );
};

export const IndicatorLine: FC<{ view: View; indicator: Indicator }> = ({ view, indicator }) => {
  const { unit, standing, plan } = indicator;
  const figure = (value: number) => formatValue(value, unit, view.language);
  const target = plan.targets.at(-1);
  return (
    <p class="indicator-line">
      <a href={paths.indicator(indicator.id)} lang={written(view)}>
        {indicator.name}
      </a>{' '}
      <span class="nowrap">{standing && figure(standing.value)}</span>{' '}
      <StandingMark view={view} standing={standing} />
      <Progress indicator={indicator} />
      {target && (
        <span class="muted small">
          {agendaTexts(view.language).targetBy(figure(target.value), target.day.slice(0, 4))}
        </span>
      )}
    </p>
  );
};

const stageTones: Record<Stage, Tone> = {
  done: 'good',
  running: 'info',
  planned: 'plain',
  proposed: 'plain',
  stopped: 'warn',
  unknown: 'plain',
};

/** How far a measure is, and how strongly it contributes to the goal. */
export const MeasureMark: FC<{ view: View; measure: Measure; goal: string }> = ({ view, measure, goal }) => {
  const t = agendaTexts(view.language);
  const stage = stageOf(measure);
  return (
    <>
      <Status tone={stageTones[stage]}>{t.stages[stage]}</Status>{' '}
      <span class="muted small">{t.contribution(measure.goals[goal]!)}</span>
    </>
  );
};

/** As many of one kind are shown at once. */
const fewGaps = 5;

const Gaps: FC<Props> = ({ view, agenda }) => {
  const t = agendaTexts(view.language);
  return (
    <Card title={t.gaps} id="luecken">
      {agenda.gaps.length === 0 && <p>{t.noGaps}</p>}
      {[...Map.groupBy(agenda.gaps, ({ gap }) => gap)].map(([kind, gaps]) => (
        <details open={gaps.length <= fewGaps}>
          <summary>
            {t.gapSentences[kind]} <Status tone="warn">{gaps.length}</Status>
          </summary>
          <ul>
            {gaps.map((gap) => (
              <li>
                <GapLink agenda={agenda} gap={gap} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
};

const GapLink: FC<{ agenda: AgendaView; gap: Gap }> = ({ agenda, gap }) => {
  const goals = agenda.fields.flatMap((field) => field.goals);
  const goal = goals.find(({ id }) => id === gap.id);
  const measure = agenda.measures.find(({ id }) => id === gap.id);
  const indicator = goals.flatMap(({ indicators }) => indicators).find(({ id }) => id === gap.id);
  if (goal) return <a href={paths.goal(goal.id)}>{`${goal.code} ${goal.name}`}</a>;
  if (measure) return <a href={paths.initiative(measure.id)}>{`${measure.code} ${measure.name}`}</a>;
  return indicator ? <a href={paths.indicator(indicator.id)}>{indicator.name}</a> : null;
};

const Resolutions: FC<Props> = ({ view, resolutions }) =>
  resolutions.length === 0 ? null : (
    <Card title={agendaTexts(view.language).resolutions}>
      <ul class="list">
        {resolutions.map(({ number, resolvedOn, body, paper }) => (
          <li>
            <span>
              {number}. {body}
            </span>
            <span>
              {formatDay(resolvedOn, view.language)} {paper}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );

import type { FC } from 'hono/jsx';
import { courseOf } from '../../agenda/core/indicator.ts';
import { AgendaTabs } from '../../web/agenda-tabs.tsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { AgendaView, Measure } from '../agenda-store.ts';
import { agendaTexts } from '../agenda-texts.ts';
import { measureStages, stageOf } from '../public/core/town.ts';
import { IndicatorLine, MeasureMark } from './agenda.tsx';

type Props = { view: View; agenda: AgendaView };
type Field = AgendaView['fields'][number];

/** From goal to measure to effect: at a glance for each field, then goal by goal, as a council meeting reads it. */
export const AgendaMapPage: FC<Props> = ({ view, agenda }) => {
  const t = agendaTexts(view.language);
  const goals = agenda.fields.flatMap((field) => field.goals);
  const linked = goals.filter(({ id, indicators }) => indicators.length > 0 && measuresOf(agenda, id).length);
  return (
    <Page view={view} room="agenda" title={t.mapTitle} lead={t.mapLead(goals.length, linked.length)}>
      <AgendaTabs view={view} current="map" />
      {agenda.fields.length > 0 && <Overview view={view} agenda={agenda} />}
      {agenda.fields.map((field) => (
        <Card title={`${field.code} ${field.name}`} id={`feld-${field.id}`}>
          <ol class="chains">
            {field.goals.map((goal) => (
              <Chain view={view} goal={goal} measures={measuresOf(agenda, goal.id)} />
            ))}
          </ol>
        </Card>
      ))}
    </Page>
  );
};

/** The strongest first. */
const measuresOf = ({ measures }: AgendaView, goal: string): Measure[] =>
  measures.filter(({ goals }) => goals[goal]).sort((a, b) => b.goals[goal]! - a.goals[goal]!);

const Overview: FC<Props> = ({ view, agenda }) => {
  const t = agendaTexts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.field}</th>
      <th scope="col" class="number">
        {t.goals}
      </th>
      <th scope="col">{t.measures}</th>
      <th scope="col">{t.effect}</th>
    </tr>
  );
  return (
    <Card title={t.glance}>
      <Table caption={t.glance} head={head} folds>
        {agenda.fields.map((field) => (
          <tr>
            <th scope="row">
              <a href={`#feld-${field.id}`}>{field.name}</a>
            </th>
            <td class="number" data-label={t.goals}>
              {field.goals.length}
            </td>
            <td>
              <Stages view={view} measures={measuresOfField(agenda, field)} />
            </td>
            <td>
              <FieldCourse view={view} field={field} />
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

/** Each once, however many goals of the field it contributes to. */
const measuresOfField = ({ measures }: AgendaView, field: Field): Measure[] =>
  measures.filter(({ goals }) => field.goals.some(({ id }) => goals[id]));

/** The measures of a field as one bar, and the same in words. */
const Stages: FC<{ view: View; measures: readonly Measure[] }> = ({ view, measures }) => {
  const t = agendaTexts(view.language);
  if (measures.length === 0) return <Status tone="warn">{t.missing}</Status>;
  const counts = Map.groupBy(measures, stageOf);
  const found = measureStages.filter((stage) => counts.has(stage));
  return (
    <>
      <span class="stage-bar" aria-hidden="true">
        {found.flatMap((stage) => counts.get(stage)!.map(() => <span class={`stage-part ${stage}`} />))}
      </span>
      <span class="small">
        {found.map((stage) => `${counts.get(stage)!.length} ${t.stages[stage]}`).join(' · ')}
      </span>
    </>
  );
};

const FieldCourse: FC<{ view: View; field: Field }> = ({ view, field }) => {
  const t = agendaTexts(view.language);
  const { good, behind, unmeasured } = courseOf(field.goals.flatMap(({ indicators }) => indicators));
  const all = good + behind + unmeasured;
  if (all === 0) return <Status tone="warn">{t.missing}</Status>;
  return <Status tone={good === all ? 'good' : 'warn'}>{t.fieldCourse(good, all)}</Status>;
};

const Chain: FC<{ view: View; goal: Field['goals'][number]; measures: readonly Measure[] }> = (props) => {
  const { view, goal, measures } = props;
  const t = agendaTexts(view.language);
  const missing = <Status tone="warn">{t.missing}</Status>;
  return (
    <li class="chain">
      <div>
        <h3>
          <a href={paths.goal(goal.id)}>
            {goal.code} {goal.name}
          </a>
        </h3>
        <p class="muted small">{goal.owner ?? missing}</p>
      </div>
      <div>
        <h4>{t.measures}</h4>
        {measures.length === 0 && missing}
        <ul>
          {measures.map((measure) => (
            <li>
              <a href={paths.initiative(measure.id)}>{measure.name}</a>{' '}
              <span>
                <MeasureMark view={view} measure={measure} goal={goal.id} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h4>{t.effect}</h4>
        {goal.indicators.length === 0 && missing}
        {goal.indicators.map((indicator) => (
          <IndicatorLine view={view} indicator={indicator} />
        ))}
      </div>
    </li>
  );
};

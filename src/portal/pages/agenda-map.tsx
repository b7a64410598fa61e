import type { FC } from 'hono/jsx';
import { AgendaTabs } from '../../web/agenda-tabs.tsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { AgendaView } from '../agenda-store.ts';
import { agendaTexts } from '../agenda-texts.ts';
import { IndicatorLine } from './agenda.tsx';

/** From goal to measure to effect, one row per goal: what a council meeting reads, with what is missing in plain sight. */
export const AgendaMapPage: FC<{ view: View; agenda: AgendaView }> = ({ view, agenda }) => {
  const t = agendaTexts(view.language);
  const goals = agenda.fields.flatMap((field) => field.goals);
  const measuresOf = (id: string) => agenda.measures.filter((measure) => measure.goals[id]);
  const linked = goals.filter(({ id, indicators }) => indicators.length > 0 && measuresOf(id).length > 0);
  const missing = <Status tone="warn">{t.missing}</Status>;
  return (
    <Page view={view} room="agenda" title={t.mapTitle} lead={t.mapLead(goals.length, linked.length)}>
      <AgendaTabs view={view} current="map" />
      {agenda.fields.map((field) => (
        <Card title={field.name}>
          <Table
            caption={field.name}
            head={
              <tr>
                <th scope="col">{t.goal}</th>
                <th scope="col">{t.measures}</th>
                <th scope="col">{t.effect}</th>
              </tr>
            }
          >
            {field.goals.map((goal) => (
              <tr>
                <th scope="row">
                  <a href={paths.goal(goal.id)}>{goal.name}</a>
                </th>
                <td>
                  {measuresOf(goal.id).length === 0 && missing}
                  {measuresOf(goal.id).map(({ id, name }) => (
                    <p>
                      → <a href={paths.initiative(id)}>{name}</a>
                    </p>
                  ))}
                </td>
                <td>
                  {goal.indicators.length === 0 && missing}
                  {goal.indicators.map((indicator) => (
                    <IndicatorLine view={view} indicator={indicator} />
                  ))}
                </td>
              </tr>
            ))}
          </Table>
        </Card>
      ))}
    </Page>
  );
};

import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { stateNames } from '../../../plan/core/life-cycle.ts';
import type { AnsweredSheet } from '../../../security/store/sheets.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Card, Empty, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { SecurityTabs } from '../../../web/security-tabs.tsx';
import type { RunningMeasure } from '../store.ts';
import { texts } from '../texts.ts';

type Props = { view: View; measures: readonly RunningMeasure[]; sheets: readonly AnsweredSheet[] };

/** Which initiative closes which gap, and how far it is. */
export const MeasuresPage: FC<Props> = (props) => {
  const { view, measures } = props;
  const t = texts(view.language);
  const initiatives = new Set(measures.map(({ initiativeId }) => initiativeId)).size;
  return (
    <Page view={view} room="security" title={t.title} lead={t.lead(measures.length, initiatives)}>
      <SecurityTabs view={view} current="measures" />
      {measures.length === 0 ? (
        <Empty title={t.none}>{t.noneHint}</Empty>
      ) : (
        <>
          <MeasureTable {...props} />
          <p class="muted small">{t.about}</p>
        </>
      )}
    </Page>
  );
};

const MeasureTable: FC<Props> = ({ view, measures, sheets }) => {
  const t = texts(view.language);
  const { initiative, state, until, requirement } = t.columns;
  const head = (
    <tr>
      {[initiative, state, until, requirement].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Card>
      <Table caption={t.title} head={head}>
        {measures.map((measure) => (
          <tr>
            <th scope="row">
              <a href={paths.initiative(measure.initiativeId)}>
                {measure.initiativeCode} {measure.name}
              </a>
            </th>
            <td>{stateNames[measure.state][view.language]}</td>
            <td>{measure.endsOn && formatDay(measure.endsOn, view.language)}</td>
            <td>
              <a href={paths.securityItem(measure.sheet, measure.requirement, measure.targetId)}>
                {nameOf(measure, sheets)}
              </a>
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

function nameOf({ sheet, requirement, target }: RunningMeasure, sheets: readonly AnsweredSheet[]): string {
  const item = sheets
    .find((one) => one.sheet.id === sheet)
    ?.sheet.items.find(({ key }) => key === requirement);
  const name = item ? `${item.id} ${item.title}` : requirement;
  return target ? `${target}: ${name}` : name;
}

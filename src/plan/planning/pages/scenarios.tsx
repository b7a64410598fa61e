import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatNumber } from '../../../kernel/money.ts';
import { formatQuarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Empty, May, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { Frame } from '../core/frame.ts';
import type { ListedScenario } from '../store/scenarios.ts';
import { texts } from '../texts.ts';
import { pointsOf } from './cards.tsx';

/** "interrupted": its calculation ended with the program. */
type ShownScenario = Omit<ListedScenario, 'state'> & { state: ListedScenario['state'] | 'interrupted' };

export const ScenariosPage: FC<{ view: View; scenarios: readonly ShownScenario[] }> = ({
  view,
  scenarios,
}) => {
  const t = texts(view.language).scenarios;
  const create = (
    <May view={view} decision="V1" need="prepare" quiet>
      <ButtonLink href={paths.planScenarioNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
  const calculated = scenarios.filter(({ state }) => state === 'done');
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(scenarios.length)}
      lead={t.lead}
      actions={
        <>
          {calculated.length > 1 && <ButtonLink href={paths.planComparison()}>{t.compare}</ButtonLink>}
          {create}
        </>
      }
    >
      <PlanTabs view={view} current="scenarios" />
      {scenarios.length === 0 ? (
        <Empty title={t.emptyTitle} action={create}>
          {t.empty}
        </Empty>
      ) : (
        <ScenarioTable view={view} scenarios={scenarios} />
      )}
    </Page>
  );
};

const ScenarioTable: FC<{ view: View; scenarios: readonly ShownScenario[] }> = ({ view, scenarios }) => {
  const t = texts(view.language).scenarios;
  return (
    <Table
      caption={t.title(scenarios.length)}
      head={
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.frame}</th>
          <th scope="col">{t.state}</th>
          <th scope="col" class="number">
            {t.chosen}
          </th>
          <th scope="col" class="number">
            {t.value}
          </th>
          <th scope="col">
            <span class="kern-sr-only">{t.edit}</span>
          </th>
        </tr>
      }
    >
      {scenarios.map((scenario) => (
        <ScenarioRow view={view} scenario={scenario} />
      ))}
    </Table>
  );
};

const ScenarioRow: FC<{ view: View; scenario: ShownScenario }> = ({ view, scenario }) => {
  const t = texts(view.language).scenarios;
  const { id, name, note, frame, state, value, selected, finishedAt, working } = scenario;
  return (
    <tr>
      <th scope="row">
        <a href={paths.planScenario(id)}>{name}</a> {working && <Status tone="info">{t.working}</Status>}
        {note && <div class="muted small">{note}</div>}
      </th>
      <td>
        {frameSentence(view, frame)}
        {frame.hands.length > 0 && <div class="muted small">{t.hands(frame.hands.length)}</div>}
      </td>
      <td>
        {t.states[state]}
        {state === 'done' && finishedAt && (
          <div class="muted small nowrap">{formatDay(dayInGermany(finishedAt), view.language)}</div>
        )}
      </td>
      <td class="number">{selected ?? '–'}</td>
      <td class="number">{value === null ? '–' : formatNumber(pointsOf(value), view.language)}</td>
      <td>
        <May view={view} decision="V1" need="prepare" quiet>
          <a class="tick" href={paths.planScenarioEdit(id)}>
            {t.edit}
          </a>
          {!working && (
            <>
              <form method="post" action={paths.planScenarioChoice(id)}>
                <Button kind="tertiary">{t.choose}</Button>
              </form>
              <form method="post" action={paths.planScenarioRemoval(id)}>
                <Button kind="tertiary">{t.remove}</Button>
              </form>
            </>
          )}
        </May>
      </td>
    </tr>
  );
};

export function frameSentence(view: View, frame: Frame): string {
  const [first, last] = [formatQuarter(frame.from), formatQuarter(frame.from + frame.quarters - 1)];
  const t = texts(view.language).scenarios;
  const words = t.frameWords(String(frame.budgetPercent), String(frame.capacityPercent), first, last);
  return frame.holdAuthorisations ? `${words}, ${t.frameAuthorisations}` : words;
}

import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatEuroShort } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Card, Empty, Pager, Status, Table, type Tone } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { ChangeState } from '../../core/change.ts';
import { optionName } from '../../core/option-name.ts';
import { formatPeriod } from '../../core/period.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { ChangeRequest } from '../store/changes.ts';
import type { Unasked } from '../store/tolerance.ts';
import { texts } from '../texts.ts';

/** All requests of the municipality. */
export const ChangesPage: FC<{
  view: View;
  changes: readonly ChangeRequest[];
  unasked: readonly Unasked[];
  page: number;
  pages: number;
}> = ({ view, changes, unasked, page, pages }) => {
  const t = texts(view.language).change;
  return (
    <Page view={view} room="plan" title={t.title} lead={t.lead}>
      <PlanTabs view={view} current="changes" />
      {unasked.length > 0 && <UnaskedCard view={view} unasked={unasked} />}
      {changes.length === 0 ? (
        <Empty title={t.none}>{t.noneHint}</Empty>
      ) : (
        <Card>
          <ChangeTable view={view} changes={changes} />
          <Pager view={view} page={page} pages={pages} href={paths.changeRequests} />
        </Card>
      )}
    </Page>
  );
};

/** Forecasts beyond the tolerance that no body has been asked about. */
const UnaskedCard: FC<{ view: View; unasked: readonly Unasked[] }> = ({ view, unasked }) => {
  const t = texts(view.language).change;
  return (
    <Card title={t.unasked(unasked.length)}>
      <ul class="list">
        {unasked.map(({ id, code, name, quarter, change }) => (
          <li>
            <a href={paths.statusReport(id, quarter)}>
              {code} {name}
            </a>
            <span class="small">
              {change.because.map(t.because).join(' ')} {t.breaksText(t.bodies[change.decides])}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const ChangeTable: FC<{ view: View; changes: readonly ChangeRequest[] }> = ({ view, changes }) => {
  const t = texts(view.language).change;
  const head = (
    <tr>
      <th scope="col">{t.columns.code}</th>
      <th scope="col">{t.columns.initiative}</th>
      <th scope="col" class="number">
        {t.columns.money}
      </th>
      <th scope="col">{t.columns.end}</th>
      <th scope="col">{t.columns.body}</th>
      <th scope="col">{t.columns.asked}</th>
      <th scope="col">{t.columns.state}</th>
    </tr>
  );
  return (
    <Table caption={t.caption} head={head}>
      {changes.map((change) => (
        <tr>
          <th scope="row" class="nowrap">
            <a href={paths.changeRequest(change.id)}>{change.code}</a>
          </th>
          <td>
            {change.initiative.code} {change.initiative.name}
          </td>
          <td class="number">
            {change.newCents > change.oldCents &&
              `+${formatEuroShort(change.newCents - change.oldCents, view.language)}`}
          </td>
          <td class="nowrap">{change.newEnd && formatPeriod(change.newEnd, view.language)}</td>
          <td>{optionName('limits.body', change.decidingBody, view.language)}</td>
          <td class="nowrap">{formatDay(dayInGermany(change.requestedAt), view.language)}</td>
          <td>
            <ChangeStatus view={view} state={change.state} />
          </td>
        </tr>
      ))}
    </Table>
  );
};

const tones: Record<ChangeState, Tone> = {
  open: 'warn',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'plain',
};

export const ChangeStatus: FC<{ view: View; state: ChangeState }> = ({ view, state }) => (
  <Status tone={tones[state]}>{texts(view.language).change.states[state]}</Status>
);

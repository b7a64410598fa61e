import type { FC } from 'hono/jsx';
import { type Day, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { countProgress } from '../core/progress.ts';
import type { AnsweredSheet, DueAnswer } from '../store/sheets.ts';
import { texts } from '../texts.ts';
import { ProgressBar, percentMet } from './marks.tsx';

type Props = { view: View; sheets: readonly AnsweredSheet[]; overdue: readonly DueAnswer[] };

/** How secure the municipality is, in one page. */
export const OverviewPage: FC<Props> = (props) => {
  const { view, sheets, overdue } = props;
  const t = texts(view.language);
  const { met, relevant } = countProgress(sheets[0]!.sheet.items, sheets[0]!.answers);
  return (
    <Page view={view} room="security" title={t.title} lead={t.lead(met, relevant, overdue.length)}>
      <SecurityTabs view={view} current="overview" />
      <SheetsCard {...props} />
      {overdue.length > 0 && <OverdueCard {...props} />}
      <p class="muted small">{t.confidential}</p>
    </Page>
  );
};

const SheetsCard: FC<Props> = ({ view, sheets }) => {
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.sheet}</th>
      <th scope="col">{t.columns.progress}</th>
      <th scope="col" class="number">
        {t.columns.met}
      </th>
      <th scope="col" class="number">
        {t.columns.open}
      </th>
    </tr>
  );
  return (
    <Card title={t.sheets}>
      <Table caption={t.sheets} head={head}>
        {sheets.map(({ sheet, answers }) => {
          const progress = countProgress(sheet.items, answers);
          return (
            <tr>
              <th scope="row">
                <a href={paths.securitySheet(sheet.id)}>{sheet.title}</a>{' '}
                <span class="muted small">{t.edition(formatDay(sheet.edition, view.language))}</span>
              </th>
              <td>
                <ProgressBar progress={progress} />
              </td>
              <td class="number">
                {t.metOf(progress.met, progress.relevant)}, {percentMet(view, progress)}
              </td>
              <td class="number">{progress.open}</td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};

const OverdueCard: FC<Props> = ({ view, overdue }) => {
  const t = texts(view.language);
  return (
    <Card title={t.overdue}>
      <ul class="list">
        {overdue.map((one) => (
          <li>
            <a href={paths.securityItem(one.sheet, one.requirement, one.targetId)}>
              {one.target && `${one.target}: `}
              {one.id} {one.title}
            </a>
            <span>
              {one.person && `${one.person}, `}
              {t.overdueSince(day(view, one.dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const day = (view: View, value: Day): string => formatDay(value, view.language);

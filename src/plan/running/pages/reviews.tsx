import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Card, Empty, Status, Table, type Tone } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { type ReviewStanding, reviewStanding, reviewWindow } from '../../core/review.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { ListedReview } from '../store/reviews.ts';
import { texts } from '../texts.ts';

type Props = { view: View; reviews: readonly ListedReview[]; today: string };

/** What was completed, and whether its benefit was looked at. */
export const ReviewsPage: FC<Props> = (props) => {
  const { view, reviews } = props;
  const t = texts(view.language).review;
  return (
    <Page view={view} room="plan" title={t.listTitle} lead={t.listLead}>
      <PlanTabs view={view} current="reviews" />
      {reviews.length === 0 ? (
        <Empty title={t.listNone}>{t.listNoneHint}</Empty>
      ) : (
        <Card>
          <Rows {...props} />
        </Card>
      )}
    </Page>
  );
};

const Rows: FC<Props> = ({ view, reviews, today }) => {
  const t = texts(view.language).review;
  const head = (
    <tr>
      <th scope="col">{t.columns.initiative}</th>
      <th scope="col">{t.columns.completed}</th>
      <th scope="col">{t.columns.window}</th>
      <th scope="col">{t.columns.state}</th>
    </tr>
  );
  const day = (value: string) => formatDay(value, view.language);
  return (
    <Table caption={t.caption} head={head}>
      {reviews.map((row) => {
        const { from, until } = reviewWindow(row.completedOn);
        return (
          <tr>
            <th scope="row">
              <a href={paths.completionReview(row.id)}>
                {row.code} {row.name}
              </a>
              <span class="muted small block">{row.unitName}</span>
            </th>
            <td class="nowrap">{day(row.completedOn)}</td>
            <td>{t.window(day(from), day(until))}</td>
            <td>
              <Standing view={view} row={row} today={today} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
};

const tones: Record<ReviewStanding, Tone> = { 'too-early': 'plain', due: 'warn', overdue: 'bad' };

const Standing: FC<{ view: View; row: ListedReview; today: string }> = ({ view, row, today }) => {
  const t = texts(view.language).review;
  if (row.state === 'released') return <Status tone="good">{t.states.released}</Status>;
  const standing = reviewStanding(row.completedOn, today);
  return (
    <>
      <Status tone={tones[standing]}>{t.standings[standing]}</Status>
      {row.state === 'draft' && <span class="muted small"> {t.states.draft}</span>}
    </>
  );
};

import type { FC } from 'hono/jsx';
import { formatEuro, formatNumber } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Pager, Table, Why } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Scheme } from '../../core/score.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import type { ScoreRow } from '../core/score-row.ts';
import { texts } from '../texts.ts';
import { BubbleCard } from './bubbles.tsx';

export const rowsPerPage = 100;

type Props = { view: View; rows: readonly ScoreRow[]; method: Scheme['method']; page: number };

/** All open initiatives by points: chart and table. */
export const ScoresPage: FC<Props> = (props) => {
  const { view, rows, method } = props;
  const t = texts(view.language).scores;
  const best = rows.toSorted((a, b) => b.scored.counts - a.scored.counts)[0];
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(rows.length)}
      lead={
        !best
          ? t.leadNone
          : best.scored.counts > 0
            ? t.lead(
                `${best.candidate.code} ${best.candidate.name}`,
                formatNumber(best.scored.counts, view.language, 1),
              )
            : t.leadUnscored
      }
      actions={<ButtonLink href={paths.planScheme()}>{t.scheme}</ButtonLink>}
    >
      <PlanTabs view={view} current="scores" />
      {rows.length > 0 && (
        <>
          <BubbleCard view={view} rows={rows} />
          <Card title={t.caption}>
            <ScoreTable {...props} />
            <Why view={view}>
              <p>{method === 'wsjf' ? t.whyWsjf : t.why}</p>
            </Why>
          </Card>
        </>
      )}
    </Page>
  );
};

const ScoreTable: FC<Props> = ({ view, rows, page }) => {
  const t = texts(view.language).scores;
  const first = (page - 1) * rowsPerPage;
  const figures = ['points', 'computed', 'upTo', 'cost', 'days'] as const;
  const head = (
    <tr>
      <th scope="col" class="number">
        {t.columns.rank}
      </th>
      <th scope="col">{t.columns.name}</th>
      {figures.map((key) => (
        <th scope="col" class="number">
          {t.columns[key]}
        </th>
      ))}
      <th scope="col">{t.columns.note}</th>
    </tr>
  );
  return (
    <>
      <Table caption={t.caption} head={head}>
        {rows.slice(first, first + rowsPerPage).map((row, index) => (
          <Row view={view} row={row} rank={first + index + 1} />
        ))}
      </Table>
      <Pager view={view} page={page} pages={Math.ceil(rows.length / rowsPerPage)} href={paths.scores} />
    </>
  );
};

const Row: FC<{ view: View; row: ScoreRow; rank: number }> = ({ view, row, rank }) => {
  const { language } = view;
  const { candidate, scored, oneOffCents, days } = row;
  return (
    <tr>
      <td class="number">{rank}</td>
      <th scope="row">
        <a href={paths.score(candidate.id)}>
          {candidate.code} {candidate.name}
        </a>
      </th>
      <td class="number">
        <strong>{formatNumber(scored.counts, language, 1)}</strong>
      </td>
      <td class="number">{formatNumber(scored.computed, language, 1)}</td>
      <td class="number">{formatNumber(scored.upTo, language, 1)}</td>
      <td class="number">{oneOffCents === null ? '–' : formatEuro(oneOffCents, language)}</td>
      <td class="number">{days > 0 ? formatNumber(days, language) : '–'}</td>
      <td class="small">{notesOf(view, row).join('; ')}</td>
    </tr>
  );
};

function notesOf(view: View, { scored, gate, unknown }: ScoreRow): string[] {
  const t = texts(view.language).scores;
  return [
    ...(gate ? [t.gates[gate]] : []),
    ...(scored.manual ? [t.manual(scored.manual.reason)] : []),
    ...(scored.focus > 0 ? [t.focus] : []),
    ...(unknown > 0 ? [t.unknown(unknown)] : []),
  ];
}

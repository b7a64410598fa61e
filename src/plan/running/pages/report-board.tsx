import type { FC } from 'hono/jsx';
import { daysBetween, formatDay } from '../../../kernel/day.ts';
import { formatQuarter, type Quarter, quarterCode } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { FilterChoice } from '../../../web/filter.tsx';
import { Page } from '../../../web/layout.tsx';
import { Card, Empty, Figure, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { formatPeriod } from '../../core/period.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import { type BoardShow, boardShows } from '../core/board.ts';
import { lightKeys } from '../core/status.ts';
import type { Board, BoardRow } from '../store/report-board.ts';
import { texts } from '../texts.ts';
import { LightPair } from './lights.tsx';

export type BoardProps = {
  view: View;
  board: Board;
  /** Those that pass the filter. */
  rows: readonly BoardRow[];
  show: BoardShow;
  unit: string;
  today: string;
  /** The youngest quarter that can be reported. */
  latest: Quarter;
  mayReport: (row: BoardRow) => boolean;
};

/** One quarter: who reported, who is missing, all lights in one table. */
export const ReportBoardPage: FC<BoardProps> = (props) => {
  const { view, board, rows } = props;
  const t = texts(view.language).board;
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(formatQuarter(board.quarter))}
      lead={t.lead(formatDay(board.dueOn, view.language))}
    >
      <PlanTabs view={view} current="reports" />
      <Filters {...props} />
      {board.rows.length === 0 ? (
        <Empty title={t.none}>{t.noneHint}</Empty>
      ) : (
        <>
          <Figures {...props} />
          <Card wide>
            {rows.length === 0 ? <p>{t.noMatch}</p> : <Rows {...props} />}
            <p class="muted small">{t.legend}</p>
          </Card>
        </>
      )}
      <QuarterLinks {...props} />
    </Page>
  );
};

const Filters: FC<BoardProps> = ({ view, board, show, unit }) => {
  const t = texts(view.language).board;
  const units = [...new Map(board.rows.map(({ unitId, unitName }) => [unitId, unitName]))].toSorted((a, b) =>
    a[1].localeCompare(b[1], 'de'),
  );
  return (
    <form class="filters" method="get" action={paths.statusBoard()}>
      <input type="hidden" name="quartal" value={quarterCode(board.quarter)} />
      <FilterChoice
        name="zeigen"
        label={t.show}
        chosen={show}
        options={boardShows.map((value) => ({ value, label: t.shows[value] }))}
      />
      <FilterChoice
        name="amt"
        label={t.unit}
        chosen={unit}
        all={t.allUnits}
        options={units.map(([value, label]) => ({ value, label }))}
      />
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{t.filter}</span>
      </button>
    </form>
  );
};

const Figures: FC<BoardProps> = ({ view, board, today }) => {
  const t = texts(view.language).board.figures;
  const count = (test: (row: BoardRow) => boolean) => board.rows.filter(test).length;
  const missing = count(({ report }) => report?.state !== 'released');
  const red = count(({ report }) => lightKeys.some((key) => report?.lights[key].light === 'red'));
  const late = daysBetween(board.dueOn, today);
  const kinder = count((row) => row.kinder.length > 0);
  const here = (show: BoardShow) => paths.statusBoard({ quartal: board.quarter, zeigen: show });
  return (
    <div class="cards">
      <Figure
        label={t.released}
        value={String(board.rows.length - missing)}
        unit={t.ofAll(board.rows.length)}
        href={here('released')}
      />
      <Figure
        label={t.missing}
        value={String(missing)}
        href={here('missing')}
        note={missing === 0 ? t.allIn : late > 0 ? t.overdue(late) : t.dueIn(-late)}
        tone={missing === 0 ? 'good' : late > 0 ? 'bad' : 'plain'}
      />
      <Figure label={t.red} value={String(red)} href={here('red')} note={t.redNote} />
      <Figure
        label={t.kinder}
        value={String(kinder)}
        href={here('kinder')}
        note={t.kinderNote}
        tone={kinder > 0 ? 'warn' : 'plain'}
      />
    </div>
  );
};

const Rows: FC<BoardProps> = (props) => {
  const { view, board, rows } = props;
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.board.initiative}</th>
      {lightKeys.map((key) => (
        <th scope="col">{t.lights[key]}</th>
      ))}
      <th scope="col">{t.board.forecast}</th>
      <th scope="col">{t.board.state}</th>
    </tr>
  );
  return (
    <Table caption={t.board.caption(formatQuarter(board.quarter))} head={head}>
      {rows.map((row) => (
        <Row {...props} row={row} />
      ))}
    </Table>
  );
};

const Row: FC<BoardProps & { row: BoardRow }> = ({ view, board, row, latest, mayReport }) => {
  const t = texts(view.language).board;
  const { report } = row;
  const state = report?.state ?? 'missing';
  const writes = state !== 'released' && board.quarter <= latest && mayReport(row);
  return (
    <tr>
      <th scope="row" class="sentence">
        <a href={paths.statusReports(row.id)}>
          {row.code} {row.name}
        </a>
        <span class="muted small block">{row.unitName}</span>
      </th>
      {lightKeys.map((key) => (
        <td class="nowrap">
          <LightPair view={view} reported={report?.lights[key]} computed={row.computed[key]} />
        </td>
      ))}
      <td class="nowrap">{report?.forecastEnd && formatPeriod(report.forecastEnd, view.language)}</td>
      <td>
        <Status tone={state === 'released' ? 'good' : state === 'draft' ? 'plain' : 'warn'}>
          {t.states[state]}
        </Status>{' '}
        {writes && (
          <a
            href={paths.statusReport(row.id, board.quarter)}
            aria-label={`${t.write}: ${row.code} ${row.name}`}
          >
            {t.write}
          </a>
        )}
        {report && <span class="muted small block">{t.by(report.releasedBy ?? report.reportedBy)}</span>}
      </td>
    </tr>
  );
};

const QuarterLinks: FC<BoardProps> = ({ view, board, latest }) => {
  const t = texts(view.language).board;
  return (
    <nav class="pager" aria-label={t.quarter}>
      <a rel="prev" href={paths.statusBoard({ quartal: board.quarter - 1 })}>
        {t.previous}
      </a>
      <span>{formatQuarter(board.quarter)}</span>
      {board.quarter < latest && (
        <a rel="next" href={paths.statusBoard({ quartal: board.quarter + 1 })}>
          {t.next}
        </a>
      )}
    </nav>
  );
};

import type { FC } from 'hono/jsx';
import { type Day, formatDay } from '../../kernel/day.ts';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import { PathChart } from '../../web/charts/path-chart.tsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Figure, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { nextOpen } from '../core/list.ts';
import { countProgress, type Progress, progressByGroup, shareMet } from '../core/progress.ts';
import type { SheetGroup } from '../core/sheet.ts';
import type { AnsweredSheet, DueAnswer } from '../store/sheets.ts';
import { texts } from '../texts.ts';
import { ProgressBar, percentMet } from './marks.tsx';

type Props = {
  view: View;
  sheet: AnsweredSheet;
  overdue: readonly DueAnswer[];
  over: readonly { day: Day; progress: Progress }[];
  /** Answers whose requirement is gone. */
  homeless: number;
};

/** One sheet: how far it is, by group and over time, and the question to go on with. */
export const SheetPage: FC<Props> = (props) => {
  const { view, sheet } = props;
  const t = texts(view.language);
  const next = nextOpen(sheet.sheet, sheet.answers);
  return (
    <Page
      view={view}
      room="security"
      title={sheet.sheet.title}
      lead={t.edition(formatDay(sheet.sheet.edition, view.language))}
      actions={
        <>
          {next && (
            <ButtonLink href={paths.securityItem(sheet.sheet.id, next)} primary>
              {t.next}
            </ButtonLink>
          )}
          <ButtonLink href={paths.securityList(sheet.sheet.id)}>{t.all}</ButtonLink>
        </>
      }
    >
      <SecurityTabs view={view} current="overview" />
      <Figures {...props} />
      <GroupsCard {...props} />
      <OverCard {...props} />
      {props.homeless > 0 && <p class="muted small">{t.homeless(props.homeless)}</p>}
    </Page>
  );
};

const Figures: FC<Props> = ({ view, sheet, overdue }) => {
  const t = texts(view.language);
  const progress = countProgress(sheet.sheet.items, sheet.answers);
  const number = (value: number) => formatNumber(value, view.language);
  return (
    <div class="cards">
      <Figure
        label={t.figures.met}
        value={percentMet(view, progress)}
        note={t.metOf(progress.met, progress.relevant)}
      />
      <Figure label={t.figures.open} value={number(progress.open)} note={t.figures.openNote} />
      <Figure label={t.figures.unproven} value={number(progress.unproven)} note={t.figures.unprovenNote} />
      <Figure
        label={t.figures.overdue}
        value={number(overdue.length)}
        tone={overdue.length ? 'bad' : 'good'}
        note={overdue[0] ? `${t.figures.overdueNote}${overdue[0].id}` : t.figures.overdueNone}
      />
    </div>
  );
};

const GroupsCard: FC<Props> = ({ view, sheet: { sheet, answers } }) => {
  const t = texts(view.language);
  const progress = progressByGroup(sheet.items, answers);
  const ranked = sheet.groups.some(({ priority }) => priority !== null);
  const outside: SheetGroup[] = progress.has('')
    ? [{ id: '', title: t.outsideGroups, lead: null, priority: null }]
    : [];
  const head = (
    <tr>
      {ranked && <th scope="col">{t.columns.priority}</th>}
      <th scope="col">{t.columns.group}</th>
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
    <Card title={t.groups}>
      <Table caption={t.groups} head={head}>
        {[...sheet.groups, ...outside]
          .filter(({ id }) => progress.has(id))
          .map((group) => (
            <GroupRow
              view={view}
              sheet={sheet.id}
              group={group}
              progress={progress.get(group.id)!}
              ranked={ranked}
            />
          ))}
      </Table>
    </Card>
  );
};

const GroupRow: FC<{ view: View; sheet: string; group: SheetGroup; progress: Progress; ranked: boolean }> = (
  props,
) => {
  const { view, sheet, group, progress, ranked } = props;
  const t = texts(view.language);
  return (
    <tr>
      {ranked && <td>{group.priority}</td>}
      <th scope="row">
        <a href={paths.securityGroup(sheet, group.id)}>{group.title}</a>
      </th>
      <td>
        <ProgressBar progress={progress} />
      </td>
      <td class="number">
        {shareMet(progress) === null
          ? t.nothingRelevant
          : `${t.metOf(progress.met, progress.relevant)}, ${percentMet(view, progress)}`}
      </td>
      <td class="number">{progress.open}</td>
    </tr>
  );
};

/** The line and the same figures as a table. */
const OverCard: FC<Props> = ({ view, over }) => {
  const t = texts(view.language);
  const points = over.flatMap(({ day, progress }) => {
    const share = shareMet(progress);
    return share === null ? [] : [{ day, progress, share }];
  });
  if (points.length < 2)
    return (
      <Card title={t.over}>
        <p class="muted">{t.overNone}</p>
      </Card>
    );
  const [first, last] = [points[0]!, points.at(-1)!];
  const line = points.map(({ day, share }) => ({ at: Date.parse(day), value: share * 100 }));
  const percent = (value: number) => `${formatNumber(value, view.language)}${percentSign(view.language)}`;
  const frame = [
    { at: Date.parse(first.day), value: 0 },
    { at: Date.parse(last.day), value: 100 },
  ];
  return (
    <Card title={t.over}>
      <PathChart
        title={t.over}
        words={t.overWords(percentMet(view, first.progress), percentMet(view, last.progress))}
        path={frame}
        measured={line}
        format={percent}
        formatAt={(at) => formatDay(new Date(at).toISOString().slice(0, 10), view.language)}
      />
      <OverTable view={view} points={points} />
    </Card>
  );
};

const OverTable: FC<{ view: View; points: readonly { day: Day; progress: Progress }[] }> = ({
  view,
  points,
}) => {
  const t = texts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.columns.day}</th>
      <th scope="col" class="number">
        {t.columns.met}
      </th>
      <th scope="col" class="number">
        {t.columns.relevant}
      </th>
      <th scope="col" class="number">
        {t.columns.share}
      </th>
    </tr>
  );
  return (
    <Table caption={t.over} head={head}>
      {points.map(({ day, progress }) => (
        <tr>
          <th scope="row">{formatDay(day, view.language)}</th>
          <td class="number">{progress.met}</td>
          <td class="number">{progress.relevant}</td>
          <td class="number">{percentMet(view, progress)}</td>
        </tr>
      ))}
    </Table>
  );
};

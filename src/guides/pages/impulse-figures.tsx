import type { FC } from 'hono/jsx';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Figure, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { ImpulseFigures, Share } from '../core/impulse.ts';
import type { Impulse } from '../store/impulses.ts';
import { texts } from '../texts.ts';

export type FigureRow = { name: string | null; figures: ImpulseFigures };

type Props = {
  view: View;
  figures: ImpulseFigures;
  byUnit: readonly FigureRow[];
  byTopic: readonly FigureRow[];
  released: readonly Impulse[];
};

export const ImpulseFiguresPage: FC<Props> = (props) => {
  const { view, figures, byUnit, byTopic, released } = props;
  const t = texts(view.language).impulses;
  const days = figures.medianDays === null ? null : formatNumber(figures.medianDays, view.language);
  return (
    <Page
      view={view}
      room="impulses"
      title={t.report.title}
      lead={days === null ? t.report.leadNone : t.report.lead(figures.all, t.report.days(days))}
      actions={<ButtonLink href={paths.impulses()}>{t.list}</ButtonLink>}
    >
      <div class="cards">
        <Figure
          label={t.report.waiting}
          href={paths.impulses({ stand: 'waiting' })}
          value={formatNumber(figures.waiting, view.language)}
          tone={figures.overdue > 0 ? 'bad' : undefined}
          note={t.report.overdue(figures.overdue)}
        />
        <Figure
          label={t.report.median}
          value={days === null ? '–' : t.report.days(days)}
          note={t.report.medianNote}
        />
        <Figure
          label={t.report.inTime}
          value={percent(figures.inTime, view)}
          note={t.report.inTimeNote(figures.inTime.met, figures.inTime.of)}
        />
        <Figure
          label={t.report.realised}
          value={percent(figures.realised, view)}
          note={t.report.realisedNote(figures.realised.met, figures.realised.of)}
        />
      </div>
      <Breakdown view={view} title={t.report.byUnit} rows={byUnit} without={t.report.withoutUnit} />
      <Breakdown view={view} title={t.report.byTopic} rows={byTopic} without={t.report.withoutTopic} />
      <Card title={t.report.released}>
        {released.length === 0 ? (
          <p>{t.report.releasedNone}</p>
        ) : (
          <ul>
            {released.map(({ id, title }) => (
              <li>
                <a href={paths.impulse(id)}>{title}</a>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
};

const percent = ({ met, of }: Share, { language }: View): string =>
  of === 0 ? '–' : `${formatNumber(Math.round((met / of) * 100), language)}${percentSign(language)}`;

const Breakdown: FC<{ view: View; title: string; rows: readonly FigureRow[]; without: string }> = (props) => {
  const { view, title, rows, without } = props;
  const t = texts(view.language).impulses.report.columns;
  // A unit has few impulses: "1 of 2" says more than 50 %.
  const share = ({ met, of }: Share) =>
    of === 0 ? '–' : texts(view.language).impulses.report.share(met, of);
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, view.language));
  return (
    <Card title={title} wide>
      <Table
        caption={title}
        head={
          <tr>
            <th scope="col">{t.name}</th>
            {[t.all, t.waiting, t.median, t.inTime, t.realised].map((label) => (
              <th scope="col" class="number">
                {label}
              </th>
            ))}
          </tr>
        }
      >
        {rows.map(({ name, figures }) => (
          <tr>
            <th scope="row">{name ?? without}</th>
            <td class="number">{number(figures.all)}</td>
            <td class="number">{number(figures.waiting)}</td>
            <td class="number">{number(figures.medianDays)}</td>
            <td class="number">{share(figures.inTime)}</td>
            <td class="number">{share(figures.realised)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatEuro, formatNumber } from '../../../kernel/money.ts';
import { formatQuarter } from '../../../kernel/quarter.ts';
import type { View } from '../../../web/env.ts';
import { Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Figure, FigureDifference } from '../core/difference.ts';
import { texts } from '../texts.ts';
import type { MeansProps } from './means.tsx';

/** All versions, and what the shown one changed. */
export const Versions: FC<MeansProps> = ({ view, version, versions, differences }) => {
  const t = texts(view.language).versions;
  if (versions.length === 0) return null;
  return (
    <Card title={t.title}>
      <ul class="plain">
        {versions.map((one) => (
          <li>
            <a
              href={paths.planMeans({ fassung: one.number })}
              aria-current={one.number === version?.number ? 'true' : undefined}
            >
              {t.one(
                one.number,
                formatDay(dayInGermany(one.createdAt), view.language),
                one.createdBy,
                one.reason,
              )}
            </a>
          </li>
        ))}
      </ul>
      {version && differences && (
        <>
          <h3>{t.difference(version.number, version.number - 1)}</h3>
          {differences.length === 0 ? <p>{t.same}</p> : <Differences view={view} differences={differences} />}
        </>
      )}
    </Card>
  );
};

const Differences: FC<{ view: View; differences: readonly FigureDifference[] }> = ({ view, differences }) => {
  const t = texts(view.language).versions;
  const head = (
    <tr>
      <th scope="col">{t.figure}</th>
      <th scope="col" class="number">
        {t.before}
      </th>
      <th scope="col" class="number">
        {t.after}
      </th>
    </tr>
  );
  return (
    <Table caption={t.title} head={head}>
      {differences.map(({ figure, before, after }) => (
        <tr>
          <th scope="row">{nameOf(view, figure)}</th>
          <td class="number">{shownValue(view, figure, before)}</td>
          <td class="number">{shownValue(view, figure, after)}</td>
        </tr>
      ))}
    </Table>
  );
};

function nameOf(view: View, figure: Figure): string {
  const t = texts(view.language);
  const { figures } = t;
  switch (figure.what) {
    case 'budget':
      return figures.budget(figure.year, t.lines[figure.line] ?? figure.line);
    case 'budget-state':
      return figures['budget-state'](figure.year);
    case 'carried':
    case 'blocked':
      return figures[figure.what](
        figure.year,
        t.money.natures[figure.nature as keyof typeof t.money.natures],
      );
    case 'authorisation':
      return figures.authorisation(figure.year, figure.dueYear);
    case 'full-time':
    case 'share':
    case 'days':
      return figures[figure.what](figure.team);
    case 'absence':
    case 'external':
    case 'capacity':
      return figures[figure.what](figure.team, formatQuarter(figure.quarter));
    default:
      return figures[figure.what];
  }
}

const inEuro: readonly Figure['what'][] = ['budget', 'carried', 'blocked', 'authorisation'];
const plain: readonly Figure['what'][] = ['cycle', 'cycle-from'];

function shownValue(view: View, { what }: Figure, value: number | string | null): string {
  if (value === null) return '–';
  if (typeof value === 'string') return texts(view.language).states[value] ?? value;
  if (inEuro.includes(what)) return formatEuro(value, view.language);
  if (what === 'provisional') return formatQuarter(value);
  return plain.includes(what) ? String(value) : formatNumber(value, view.language, value % 1 === 0 ? 0 : 1);
}

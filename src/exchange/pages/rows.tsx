import type { FC } from 'hono/jsx';
import { formatEuro } from '../../kernel/money.ts';
import { fieldOf } from '../../plan/core/field.ts';
import { optionName } from '../../plan/core/option-name.ts';
import { formatPeriod } from '../../plan/core/period.ts';
import type { View } from '../../web/env.ts';
import type { Option } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Pager, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Difference } from '../core/compare.ts';
import { noteName } from '../core/note-name.ts';
import { placeName } from '../core/place-name.ts';
import { type ImportPreview, type PreviewRow, type RowKind, rowKinds } from '../core/preview.ts';
import { importTexts } from '../import-texts.ts';
import type { Import } from '../store/imports.ts';
import { CountsInWords, KindMark } from './marks.tsx';
import { ImportSteps } from './steps.tsx';

type Props = {
  view: View;
  found: Import;
  preview: ImportPreview;
  kind: RowKind | null;
  page: number;
  units: readonly Option[];
};

export const RowsPage: FC<Props> = ({ view, found, preview, kind, page, units }) => {
  const t = importTexts(view.language).rows;
  return (
    <Page view={view} room="plan" title={t.title(found.fileName)}>
      <ImportSteps view={view} id={found.id} current="rows" sheets={preview.sheets.length} />
      <KindFilter view={view} found={found} preview={preview} kind={kind} />
      {preview.rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.caption}
          folds
          head={
            <tr>
              {[t.row, t.name, t.kind, t.what, t.trust].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          }
        >
          {preview.rows.map((row) => (
            <Row view={view} id={found.id} row={row} units={units} />
          ))}
        </Table>
      )}
      <Pager
        view={view}
        page={page}
        pages={preview.pages}
        href={(next) => paths.importRows(found.id, { art: kind ?? undefined, seite: next })}
      />
    </Page>
  );
};

const KindFilter: FC<Pick<Props, 'view' | 'found' | 'preview' | 'kind'>> = (props) => {
  const { view, found, preview, kind } = props;
  const { rows: t, preview: words } = importTexts(view.language);
  return (
    <nav class="filters" aria-label={t.kind}>
      <a href={paths.importRows(found.id)} aria-current={kind === null ? 'true' : undefined}>
        {t.all}
      </a>
      {rowKinds.map((one) => (
        <a href={paths.importRows(found.id, { art: one })} aria-current={one === kind ? 'true' : undefined}>
          {words.kinds[one]} ({preview.kinds[one]})
        </a>
      ))}
    </nav>
  );
};

const Row: FC<{ view: View; id: string; row: PreviewRow; units: readonly Option[] }> = (props) => {
  const { view, id, row, units } = props;
  const t = importTexts(view.language).rows;
  return (
    <tr>
      <td class="nowrap">
        <a href={paths.importRow(id, row.id)}>{placeName(row.id, view.language)}</a>
      </td>
      <th scope="row">
        {row.code && <span class="muted">{row.code} </span>}
        {row.name ?? '–'}
      </th>
      <td>
        <KindMark view={view} kind={row.kind} />
        {row.existing && (
          <div class="small">
            <a href={paths.initiative(row.existing.id)}>{row.existing.code}</a> {t.by[row.existing.by]}
          </div>
        )}
        {row.questions > 0 && <div class="small bad">{t.open(row.questions)}</div>}
      </td>
      <td>
        <Differences view={view} differences={row.differences} units={units} />
        {row.notes.length > 0 && (
          <div class="muted small">{row.notes.map((note) => noteName(note, view.language)).join(', ')}</div>
        )}
      </td>
      <td class="small">
        <CountsInWords view={view} counts={row.counts} />
      </td>
    </tr>
  );
};

export const Differences: FC<{ view: View; differences: readonly Difference[]; units: readonly Option[] }> = (
  props,
) => {
  const { view, differences, units } = props;
  if (differences.length === 0) return null;
  return (
    <ul class="differences">
      {differences.map(({ key, before, after }) => (
        <li>
          <strong>{fieldOf(key)?.label[view.language] ?? key}</strong>: {shown(view, key, before, units)} →{' '}
          {shown(view, key, after, units)}
        </li>
      ))}
    </ul>
  );
};

const periods = new Set(['plannedStart', 'plannedEnd', 'deadline']);

function shown(view: View, key: string, value: unknown, units: readonly Option[]): string {
  const t = importTexts(view.language).rows;
  if (value === null || value === undefined || value === '') return t.blank;
  if (Array.isArray(value)) return listShown(view, value);
  if (typeof value === 'boolean') return optionName('boolean', value ? 'yes' : 'no', view.language);
  if (key === 'unitId') return units.find((unit) => unit.value === value)?.label ?? String(value);
  if (periods.has(key)) return formatPeriod(String(value), view.language);
  const text = optionName(key, String(value), view.language);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** Money lists by their known sum, with what nobody knows beside it; names as they are. */
function listShown(view: View, value: readonly unknown[]): string {
  const t = importTexts(view.language).rows;
  if (value.every((one) => typeof one === 'string')) return value.join(', ') || t.blank;
  const entries = value as Record<string, unknown>[];
  if (!entries.some((one) => 'cents' in one)) return t.entries(entries.length);
  const byYear = Map.groupBy(entries, ({ year, effectiveYear }) => String(effectiveYear ?? year ?? ''));
  const part = ([year, rows]: [string, Record<string, unknown>[]]): string => {
    const known = rows.filter(({ cents }) => cents !== null);
    const sum = formatEuro(
      known.reduce((total, { cents }) => total + Number(cents), 0),
      view.language,
    );
    const text = known.length === rows.length ? sum : known.length > 0 ? `≥ ${sum}` : '?';
    return year ? `${year} ${text}` : text;
  };
  return [...byYear].map(part).join(', ') || t.blank;
}

import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { noteName } from '../core/note-name.ts';
import type { ImportPreview } from '../core/preview.ts';
import type { ColumnChoice } from '../core/read-sheet.ts';
import type { ColumnReading } from '../core/reading.ts';
import { targets } from '../core/target.ts';
import { importTexts } from '../import-texts.ts';
import type { Import } from '../store/imports.ts';
import { trustTones } from './marks.tsx';
import { ImportSteps } from './steps.tsx';

type Props = {
  view: View;
  found: Import;
  preview: ImportPreview;
  /** What was decided about this sender's columns already. */
  known: Readonly<Record<string, ColumnChoice>>;
  fault?: string;
};

/** Columns of all sheets, each heading once: what is said about one counts for its namesakes. */
export const listColumns = ({ sheets }: ImportPreview): ColumnReading[] => {
  const seen = new Set<string>();
  return sheets
    .flatMap(({ columns }) => columns)
    .filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key));
};

export const ColumnsPage: FC<Props> = ({ view, found, preview, known, fault }) => {
  const t = importTexts(view.language).columns;
  return (
    <Page view={view} room="plan" title={t.title} lead={t.lead(found.senderName)}>
      <ImportSteps view={view} id={found.id} current="columns" sheets={preview.sheets.length} />
      <form class="column-choices" method="post" action={paths.importColumns(found.id)}>
        {fault && (
          <p class="kern-error" role="alert">
            {t.badYear(fault)}
          </p>
        )}
        <Table
          caption={t.title}
          folds
          head={
            <tr>
              {[t.column, t.samples, t.target, t.year, t.scale, t.nature, t.tax, t.sign].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          }
        >
          {listColumns(preview).map((column) => (
            <ColumnRow view={view} column={column} choice={known[column.key]} />
          ))}
        </Table>
        <div class="actions">
          <Button>{t.submit}</Button>
          <ButtonLink href={paths.import(found.id)}>{t.back}</ButtonLink>
        </div>
      </form>
    </Page>
  );
};

const ColumnRow: FC<{ view: View; column: ColumnReading; choice?: ColumnChoice }> = (props) => {
  const { view, column, choice } = props;
  const t = importTexts(view.language).columns;
  const { key, heading, confidence } = column;
  const fields = targets.map((target) => [target.key, target.label[view.language]] as const);
  const money = column.target === null || column.scale !== null || kindOf(column.target) === 'money';
  const hasYear = money || kindOf(column.target) === 'date';
  return (
    <tr>
      <th scope="row">
        {heading} <span class="muted small">{column.column}</span>
        {column.hidden && <span class="muted small"> {t.hiddenColumn}</span>}
      </th>
      <td class="small">{column.samples.join(' · ')}</td>
      <td>
        <Pick
          name={`target.${key}`}
          label={t.of(t.target, heading)}
          chosen={column.target ?? ''}
          options={[['', t.notUsed], ...fields]}
          wide
        />
        <div class="small">
          <Status tone={trustTones[confidence]}>
            {importTexts(view.language).preview.confidence[confidence]}
          </Status>{' '}
          {column.notes.map((note) => noteName(note, view.language)).join(', ')}
        </div>
      </td>
      <td data-label={hasYear ? t.year : undefined}>
        {hasYear && (
          <input
            class="cell-input year"
            name={`year.${key}`}
            inputmode="numeric"
            maxlength={4}
            value={column.year === null ? '' : String(column.year)}
            aria-label={t.of(t.year, heading)}
          />
        )}
      </td>
      {money ? <MoneyChoices view={view} column={column} choice={choice} /> : [1, 2, 3, 4].map(() => <td />)}
    </tr>
  );
};

const kindOf = (target: string | null) => targets.find(({ key }) => key === target)?.kind;

const MoneyChoices: FC<{ view: View; column: ColumnReading; choice?: ColumnChoice }> = (props) => {
  const { view, column, choice } = props;
  const t = importTexts(view.language).columns;
  const { key, heading } = column;
  const cells = [
    ['scale', t.scale, t.scales, String(choice?.scale ?? column.scale ?? '')],
    ['nature', t.nature, t.natures, column.nature ?? ''],
    ['tax', t.tax, t.taxes, choice?.tax ?? column.tax ?? ''],
    ['sign', t.sign, t.signs, column.sign ?? ''],
  ] as const;
  return (
    <>
      {cells.map(([name, label, options, chosen]) => (
        <td data-label={label}>
          <Pick
            name={`${name}.${key}`}
            label={t.of(label, heading)}
            chosen={chosen}
            options={Object.entries(options)}
          />
        </td>
      ))}
    </>
  );
};

type PickProps = {
  name: string;
  label: string;
  chosen: string;
  options: readonly (readonly [value: string, label: string])[];
  wide?: boolean;
};

const Pick: FC<PickProps> = ({ name, label, chosen, options, wide }) => (
  <select class={wide ? 'cell-input field' : 'cell-input'} name={name} aria-label={label}>
    {options
      .toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''))
      .map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
  </select>
);

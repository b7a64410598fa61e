import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import type { Option } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { noteName } from '../core/note-name.ts';
import { placeName } from '../core/place-name.ts';
import type { ImportPreview, PreviewRow } from '../core/preview.ts';
import type { FieldReading } from '../core/reading.ts';
import { importTexts } from '../import-texts.ts';
import type { Import } from '../store/imports.ts';
import { CellFacts } from './cells.tsx';
import { KindMark } from './marks.tsx';
import { Differences } from './rows.tsx';
import { ImportSteps } from './steps.tsx';

type Props = {
  view: View;
  found: Import;
  preview: ImportPreview;
  row: PreviewRow;
  units: readonly Option[];
  initiatives: readonly Option[];
  fault?: boolean;
};

/** One row with all its cells; each may be decided by hand. */
export const RowPage: FC<Props> = (props) => {
  const { view, found, preview, row, units } = props;
  const { row: t, rows, cells } = importTexts(view.language);
  return (
    <Page view={view} room="plan" title={placeName(row.id, view.language)} lead={row.name ?? undefined}>
      <ImportSteps view={view} id={found.id} current="rows" sheets={preview.sheets.length} />
      <Card>
        <p>
          <KindMark view={view} kind={row.kind} />{' '}
          {row.existing && (
            <>
              <a href={paths.initiative(row.existing.id)}>
                {row.existing.code} {row.existing.name}
              </a>{' '}
              {rows.by[row.existing.by]}
            </>
          )}
        </p>
        <Differences view={view} differences={row.differences} units={units} />
        {row.notes.length > 0 && (
          <p class="muted">{row.notes.map((note) => noteName(note, view.language)).join(', ')}</p>
        )}
      </Card>
      <form method="post" action={paths.importRow(found.id, row.id)}>
        <input type="hidden" name="version" value={String(found.version)} />
        <Table
          caption={cells.caption}
          head={
            <tr>
              {[
                cells.address,
                cells.heading,
                cells.raw,
                cells.result,
                importTexts(view.language).cells.trust,
                cells.notes,
                cells.decide,
              ].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          }
        >
          {row.fields.map((cell) => (
            <CellRow view={view} cell={cell} said={found.decisions.cells?.[cell.cell]} />
          ))}
        </Table>
        <RowDecision {...props} />
        <div class="actions">
          <Button>{t.submit}</Button>
          <ButtonLink href={paths.import(found.id)}>{importTexts(view.language).columns.back}</ButtonLink>
        </div>
      </form>
    </Page>
  );
};

const CellRow: FC<{ view: View; cell: FieldReading; said: string | null | undefined }> = (props) => {
  const { view, cell, said } = props;
  const t = importTexts(view.language).cells;
  const place = placeName(cell.cell, view.language);
  const chosen = said === undefined ? 'keep' : said === null ? 'leave' : said === '=' ? 'take' : 'other';
  const options = [
    ['keep', t.keep],
    ['take', t.take],
    ['leave', t.leave],
    ['other', t.other],
  ] as const;
  return (
    <tr>
      <th scope="row" class="nowrap">
        {place}
      </th>
      <CellFacts view={view} cell={cell} />
      <td class="decide">
        <select class="cell-input" name={`as.${cell.cell}`} aria-label={t.ofCell(t.decide, place)}>
          {options.map(([value, label]) => (
            <option value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
        <input
          class="cell-input"
          name={`text.${cell.cell}`}
          value={chosen === 'other' ? (said ?? '') : ''}
          maxlength={2000}
          aria-label={t.ofCell(t.other, place)}
        />
      </td>
    </tr>
  );
};

const RowDecision: FC<Props> = ({ view, found, row, initiatives, fault }) => {
  const t = importTexts(view.language).row;
  const said = found.decisions.rows?.[row.id];
  const chosen = said?.as ?? 'auto';
  const options = [
    ['auto', t.auto],
    ['new', t.asNew],
    ['existing', t.existing],
    ['skip', t.skip],
  ] as const;
  return (
    <fieldset class="question row-decision">
      <legend>{t.decide}</legend>
      <div class="ticks">
        {options.map(([value, label]) => (
          <label class="tick">
            <input type="radio" name="row" value={value} checked={value === chosen} /> {label}
          </label>
        ))}
      </div>
      <div class="kern-form-input">
        <label class="kern-label" for="initiative">
          {t.which}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select
            class="kern-form-input__select"
            id="initiative"
            name="initiative"
            aria-invalid={fault ? 'true' : undefined}
            aria-describedby={fault ? 'initiative-fehler' : undefined}
          >
            <option value="">–</option>
            {initiatives.map(({ value, label }) => (
              <option value={value} selected={said?.as === 'existing' && said.initiativeId === value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {fault && (
          <p class="kern-error" id="initiative-fehler">
            {t.chooseInitiative}
          </p>
        )}
      </div>
    </fieldset>
  );
};

import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Pager, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { noteName } from '../core/note-name.ts';
import { placeName } from '../core/place-name.ts';
import { confidences, type ImportPreview } from '../core/preview.ts';
import type { FieldReading } from '../core/reading.ts';
import { resultText } from '../core/result-text.ts';
import { importTexts } from '../import-texts.ts';
import type { Import } from '../store/imports.ts';
import { Trust } from './marks.tsx';
import { ImportSteps } from './steps.tsx';

type Props = {
  view: View;
  found: Import;
  preview: ImportPreview;
  confidence: FieldReading['confidence'] | null;
  page: number;
};

/** Every cell with what stands there, what it is taken for and how sure that is. */
export const CellsPage: FC<Props> = ({ view, found, preview, confidence, page }) => {
  const { cells: t, rows, preview: words } = importTexts(view.language);
  return (
    <Page view={view} room="plan" title={t.title(found.fileName)}>
      <ImportSteps view={view} id={found.id} current="cells" sheets={preview.sheets.length} />
      <nav class="filters" aria-label={t.trust}>
        <a href={paths.importCells(found.id)} aria-current={confidence === null ? 'true' : undefined}>
          {rows.all}
        </a>
        {confidences.map((one) => (
          <a
            href={paths.importCells(found.id, { vertrauen: one })}
            aria-current={one === confidence ? 'true' : undefined}
          >
            {words.confidence[one]} ({preview.counts[one]})
          </a>
        ))}
      </nav>
      <Table
        caption={t.caption}
        folds
        head={
          <tr>
            {[t.address, t.heading, t.raw, t.result, t.trust, t.notes].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        }
      >
        {preview.cells.map((cell) => (
          <tr>
            <th scope="row" class="nowrap">
              <a href={paths.importRow(found.id, cell.row)}>{placeName(cell.cell, view.language)}</a>
            </th>
            <CellFacts view={view} cell={cell} />
          </tr>
        ))}
      </Table>
      <Pager
        view={view}
        page={page}
        pages={preview.pages}
        href={(next) => paths.importCells(found.id, { vertrauen: confidence ?? undefined, seite: next })}
      />
    </Page>
  );
};

/** Heading, raw value, result, confidence and notes of one cell. */
export const CellFacts: FC<{ view: View; cell: FieldReading }> = ({ view, cell }) => {
  const t = importTexts(view.language).cells;
  return (
    <>
      <td data-label={t.heading}>{cell.heading}</td>
      <td class="raw" data-label={t.raw}>
        {String(cell.raw ?? '')}
      </td>
      <td data-label={t.result}>
        {resultText(cell, view.language) ?? <span class="muted">{t.nothing}</span>}
      </td>
      <td>
        <Trust view={view} confidence={cell.confidence} />
      </td>
      <td class="small">
        {cell.notes.map((note) => noteName(note, view.language, cell.raw)).join(', ')}
        {cell.comment && (
          <div class="muted">
            {t.comment}: {cell.comment}
          </div>
        )}
      </td>
    </>
  );
};

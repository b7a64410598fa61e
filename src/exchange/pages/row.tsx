import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, type Option, PostForm } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { noteName } from '../core/note-name.ts';
import { placeName } from '../core/place-name.ts';
import type { ImportPreview, PreviewRow } from '../core/preview.ts';
import type { FieldReading } from '../core/reading.ts';
import { isTakable } from '../core/row-fault.ts';
import { importTexts } from '../import-texts.ts';
import type { RowAnswers } from '../row-answers.ts';
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
  refused?: RefusedRow;
};

/** What was typed into a row, and why it cannot stand. */
export type RefusedRow = Omit<RowAnswers, 'decisions'> & { typed: Record<string, unknown> };

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
      <PostForm
        view={view}
        action={paths.importRow(found.id, row.id)}
        version={found.version}
        {...sentencesOf(props)}
      >
        <Table
          caption={cells.caption}
          folds
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
          {row.fields.map((cell, index) => (
            <CellRow {...props} cell={cell} index={index} />
          ))}
        </Table>
        <RowDecision {...props} />
        <div class="actions">
          <Button>{t.submit}</Button>
          <ButtonLink href={paths.import(found.id)}>{importTexts(view.language).columns.back}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

type CellProps = Props & { cell: FieldReading; index: number };

const cellId = (index: number): string => `zelle-${index + 1}`;

const CellRow: FC<CellProps> = (props) => {
  const { view, cell, index } = props;
  const t = importTexts(view.language).cells;
  const place = placeName(cell.cell, view.language);
  const { chosen, text } = answerShown(props);
  const fault = cellSentence(props, cell);
  const options = [
    ['keep', t.keep],
    ...(isTakable(cell) || chosen === 'take' ? [['take', t.take] as const] : []),
    ['leave', t.leave],
    ['other', t.other],
  ] as const;
  return (
    <tr>
      <th scope="row" class="nowrap">
        {place}
      </th>
      <CellFacts view={view} cell={cell} />
      <td>
        <div class="decide">
          <select class="cell-input" name={`as.${cell.cell}`} aria-label={t.ofCell(t.decide, place)}>
            {options.map(([value, label]) => (
              <option value={value} selected={value === chosen}>
                {label}
              </option>
            ))}
          </select>
          <input
            class="cell-input"
            id={cellId(index)}
            name={`text.${cell.cell}`}
            value={text}
            maxlength={2000}
            aria-label={t.ofCell(t.other, place)}
            aria-invalid={fault ? 'true' : undefined}
            aria-describedby={fault ? `${cellId(index)}-fehler` : undefined}
          />
        </div>
        {fault && (
          <p class="kern-error" id={`${cellId(index)}-fehler`}>
            {fault}
          </p>
        )}
      </td>
    </tr>
  );
};

/** What was chosen and typed just now, else what was decided before. */
function answerShown({ found, refused, cell }: CellProps): { chosen: string; text: string } {
  if (refused) {
    const typed = (key: string) => String(refused.typed[`${key}.${cell.cell}`] ?? '');
    return { chosen: typed('as') || 'keep', text: typed('text') };
  }
  const said = found.decisions.cells?.[cell.cell];
  if (said === undefined) return { chosen: 'keep', text: '' };
  if (said === null) return { chosen: 'leave', text: '' };
  return said === '=' ? { chosen: 'take', text: '' } : { chosen: 'other', text: said };
}

/** The faults of a refused row with the cell or the choice they belong to, for the top of the form. */
function sentencesOf(props: Props): { form: Form; labels: Record<string, string> } {
  const { view, row, refused } = props;
  const faults: Form['faults'] = {};
  const labels: Record<string, string> = {};
  for (const [index, cell] of row.fields.entries()) {
    const fault = cellSentence(props, cell);
    if (!fault) continue;
    faults[cellId(index)] = fault;
    labels[cellId(index)] = `${placeName(cell.cell, view.language)} (${cell.heading})`;
  }
  if (refused?.rowFault) faults.initiative = importTexts(view.language).row.faults[refused.rowFault];
  return { form: { values: {}, faults }, labels };
}

function cellSentence({ view, refused }: Props, cell: FieldReading): string | undefined {
  const fault = refused?.faults.get(cell.cell);
  if (!refused || !fault) return undefined;
  const { row: t, questions } = importTexts(view.language);
  if (fault !== 'unreadable' && fault !== 'unit-unknown') return t.cellFaults[fault];
  const typed = String(refused.typed[`text.${cell.cell}`] ?? '').trim();
  const said = typed.length > 60 ? `${typed.slice(0, 59)}…` : typed;
  if (fault === 'unit-unknown') return t.unitUnknown(said);
  return questions.unreadable(said, t.writing[cell.field] ?? questions.writing[cell.kind]);
}

const RowDecision: FC<Props> = ({ view, found, row, initiatives, refused }) => {
  const t = importTexts(view.language).row;
  const said = found.decisions.rows?.[row.id];
  const chosen = refused ? String(refused.typed.row ?? 'auto') : (said?.as ?? 'auto');
  const meant = refused
    ? String(refused.typed.initiative ?? '')
    : said?.as === 'existing'
      ? said.initiativeId
      : '';
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
            aria-invalid={refused?.rowFault ? 'true' : undefined}
            aria-describedby={refused?.rowFault ? 'initiative-fehler' : undefined}
          >
            <option value="">–</option>
            {initiatives.map(({ value, label }) => (
              <option value={value} selected={value === meant}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {refused?.rowFault && (
          <p class="kern-error" id="initiative-fehler">
            {t.faults[refused.rowFault]}
          </p>
        )}
      </div>
    </fieldset>
  );
};

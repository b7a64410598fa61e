import { type Body, sayingOf, textIn } from './answers.ts';
import type { Decisions } from './core/candidate.ts';
import type { ImportPreview, PreviewRow } from './core/preview.ts';
import { type CellFault, cellFaults, isTakable } from './core/row-fault.ts';

export type RowFault = 'initiative-missing' | 'initiative-besides';
export type RowAnswers = {
  decisions: Decisions;
  /** By cell: why what was said about it cannot stand. */
  faults: Map<string, CellFault>;
  rowFault: RowFault | null;
};

/** Decisions about one row and its cells: `as.<address>`, `text.<address>`, `row`, `initiative`. */
export function readRowAnswers(
  body: Body,
  row: PreviewRow,
  before: Decisions,
  initiatives: ReadonlySet<string>,
): RowAnswers {
  const decisions = { ...before, cells: { ...before.cells }, rows: { ...before.rows } };
  const faults: RowAnswers['faults'] = new Map();
  for (const field of row.fields) {
    const { cell } = field;
    const typed = textIn(body, `text.${cell}`);
    const isNew = typed !== '' && typed !== before.cells?.[cell];
    const said = textIn(body, `as.${cell}`);
    // Who writes beside „wie gelesen“ means what they wrote.
    const meant = said === 'keep' && isNew ? 'other' : said;
    const value = sayingOf(meant, typed);
    if (meant === 'other' && typed === '') faults.set(cell, 'nothing-typed');
    else if ((meant === 'take' || meant === 'leave') && isNew) faults.set(cell, 'typed-besides');
    else if (meant === 'take' && !isTakable(field)) faults.set(cell, 'nothing-read');
    else if (meant === 'keep') delete decisions.cells[cell];
    else if (value !== undefined) decisions.cells[cell] = value;
  }
  return { decisions, faults, rowFault: decideRow(body, row.id, decisions, before, initiatives) };
}

function decideRow(
  body: Body,
  id: string,
  decisions: Decisions,
  before: Decisions,
  initiatives: ReadonlySet<string>,
): RowFault | null {
  const [as, initiativeId] = [textIn(body, 'row'), textIn(body, 'initiative')];
  const known = before.rows?.[id];
  const chosen = known?.as === 'existing' ? known.initiativeId : '';
  if (as === 'existing' && !initiatives.has(initiativeId)) return 'initiative-missing';
  if (as !== 'existing' && initiativeId !== '' && initiativeId !== chosen) return 'initiative-besides';
  if (as === 'existing') decisions.rows![id] = { as, initiativeId };
  else if (as === 'new' || as === 'skip') decisions.rows![id] = { as };
  else delete decisions.rows![id];
  return null;
}

/** What was written into cells and still cannot be read, with the file read again under it. */
export function unreadCells(body: Body, decisions: Decisions, after: ImportPreview): RowAnswers['faults'] {
  const [row] = after.rows;
  if (!row || decisions.rows?.[row.id]?.as === 'skip') return new Map();
  const typed = row.fields.filter(
    ({ cell }) => textIn(body, `text.${cell}`) !== '' && decisions.cells?.[cell] === saidIn(body, cell),
  );
  return cellFaults(typed, row.id, after.groups);
}

const saidIn = (body: Body, cell: string): string | null | undefined =>
  sayingOf('other', textIn(body, `text.${cell}`));

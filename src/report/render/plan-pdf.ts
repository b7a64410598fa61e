import { formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import { toneOf } from '../../plan/core/tone.ts';
import { type Bar, dueAt } from '../../plan/planning/core/sheet.ts';
import { type Grid, gridsOf, type PlanPaper } from '../core/plan-paper.ts';
import { planWords } from '../core/plan-words.ts';
import { addFooters, addTable, collect, colours, openPdf, tag } from './pdf.ts';

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const margin = 40;
const labelWidth = 300;
const axisHeight = 22;
/** Rows are as low as they must be for one page, and never lower than can be read. */
const rowHeights = { most: 16.5, least: 11.6 };
const grounds = { low: '#E3F3E6', full: '#FFF1CC', over: '#F8D4D2' };

/** The plan on A3 landscape: the timetable as a picture, then all it says as tables; tagged (PDF/UA-1). */
export async function renderPlanPdf(paper: PlanPaper): Promise<Uint8Array> {
  const doc = await openPdf(paper, { size: 'A3', layout: 'landscape', margin });
  const bytes = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  addHead(doc, root, paper);
  for (const [at, rows] of pagesOf(doc, paper).entries()) {
    if (at > 0) doc.addPage();
    addTimetable(doc, root, paper, rows);
  }
  doc.addPage();
  for (const grid of gridsOf(paper)) if (grid.rows.length > 0) addGrid(doc, root, paper, grid);
  root.end();
  addFooters(doc, paper);
  doc.end();
  return bytes;
}

function addHead(
  doc: Pdf,
  root: Parent,
  { title, name, municipality, day, language, sheet }: PlanPaper,
): void {
  const t = planWords[language];
  const write = (kind: string, size: number, colour: string, text: string) =>
    root.add(
      tag(
        doc,
        kind,
        () =>
          void doc
            .font(kind === 'H1' ? 'bold' : 'regular')
            .fontSize(size)
            .fillColor(colour)
            .text(text),
      ),
    );
  write('H1', 20, colours.text, `${municipality}: ${title}`);
  write(
    'P',
    11,
    colours.muted,
    `${t.state(name, formatDay(day, language))} · ${t.count(sheet.chosen, sheet.considered)}`,
  );
  doc.moveDown(0.5);
}

type Line = { kind: 'group'; name: string } | { kind: 'bar'; bar: Bar; tone: string };
type Rows = { lines: Line[]; top: number; rowHeight: number };

const heightOf = ({ kind }: Line, rowHeight: number): number =>
  kind === 'group' ? rowHeight + 1.5 : rowHeight;

/** Lines by page; a group that goes on says its name again. */
function pagesOf(doc: Pdf, { sheet, language }: PlanPaper): Rows[] {
  const bottom = doc.page.height - margin - 20;
  const count = sheet.groups.reduce((sum, { bars }) => sum + bars.length + 1, 0);
  const fitting = (bottom - doc.y - axisHeight - 1.5 * sheet.groups.length) / Math.max(1, count);
  const rowHeight =
    fitting < rowHeights.least ? rowHeights.most : Math.min(rowHeights.most, Math.floor(fitting * 10) / 10);
  const pages: Rows[] = [{ lines: [], top: doc.y, rowHeight }];
  let y = doc.y + axisHeight;
  const put = (line: Line, group?: string) => {
    const height = heightOf(line, rowHeight);
    if (y + height > bottom) {
      pages.push({ lines: [], top: margin, rowHeight });
      y = margin + axisHeight;
      if (group !== undefined) put({ kind: 'group', name: group });
    }
    pages.at(-1)!.lines.push(line);
    y += height;
  };
  for (const [index, { code, name, bars }] of sheet.groups.entries()) {
    const title = name || code || planWords[language].noGroup;
    // A heading is never the last line of a page.
    if (y + 2 * rowHeight + 1.5 > bottom) y = bottom;
    put({ kind: 'group', name: title });
    const tone = toneOf(code, index);
    for (const bar of bars) put({ kind: 'bar', bar, tone }, title);
  }
  return pages;
}

function addTimetable(doc: Pdf, root: Parent, paper: PlanPaper, rows: Rows): void {
  const t = planWords[paper.language];
  const count = rows.lines.filter(({ kind }) => kind === 'bar').length;
  const alt = t.picture(count, paper.quarters[0] ?? '', paper.quarters.at(-1) ?? '');
  root.add(tag(doc, 'Figure', () => drawTimetable(doc, paper, rows), { alt }));
  doc.x = margin;
}

type Axis = { x: (period: number) => number; left: number; right: number };

function drawTimetable(doc: Pdf, paper: PlanPaper, { lines, top, rowHeight }: Rows): void {
  const left = margin + labelWidth;
  const right = doc.page.width - margin;
  const step = (right - left) / Math.max(1, paper.quarters.length);
  const axis: Axis = { x: (period) => left + period * step, left, right };
  const height = lines.reduce((sum, line) => sum + heightOf(line, rowHeight), axisHeight);
  drawGrid(doc, paper, axis, top, height);
  let y = top + axisHeight;
  for (const line of lines) {
    const place = { y, height: heightOf(line, rowHeight) };
    if (line.kind === 'group') drawGroup(doc, line.name, axis, place);
    else drawBar(doc, paper, line, axis, place);
    y += place.height;
  }
  drawKeys(doc, paper, y + 6);
}

function drawGrid(doc: Pdf, { quarters, basis }: PlanPaper, axis: Axis, top: number, height: number): void {
  for (const [period, quarter] of quarters.entries()) {
    doc
      .font('regular')
      .fontSize(8.5)
      .fillColor(colours.muted)
      .text(quarter, axis.x(period), top + 4, {
        width: axis.x(1) - axis.x(0),
        align: 'center',
        lineBreak: false,
      });
  }
  for (let period = 0; period <= quarters.length; period++) {
    const isYear = (basis.frame.from + period) % 4 === 0;
    doc
      .moveTo(axis.x(period), top + (isYear ? 0 : axisHeight - 4))
      .lineTo(axis.x(period), top + height)
      .lineWidth(isYear ? 0.9 : 0.3)
      .stroke(colours.line);
  }
}

type Place = { y: number; height: number };

/** Where text of this size stands in the middle of a row. */
const middle = ({ y, height }: Place, size: number): number => y + (height - 1.2 * size) / 2;

function drawGroup(doc: Pdf, name: string, { right }: Axis, place: Place): void {
  doc.rect(margin, place.y + 0.5, right - margin, place.height - 1).fill(colours.ground);
  doc
    .font('bold')
    .fontSize(9)
    .fillColor(colours.text)
    .text(name, margin + 4, middle(place, 9), { width: labelWidth * 2, height: 11, ellipsis: true });
}

function drawBar(
  doc: Pdf,
  paper: PlanPaper,
  line: Extract<Line, { kind: 'bar' }>,
  axis: Axis,
  place: Place,
): void {
  const { item, start, finish } = line.bar;
  drawName(doc, item, place);
  const [from, to] = [axis.x(start) + 1, Math.min(axis.x(finish + 1), axis.right) - 1];
  const running = item.fate === 'running';
  doc.lineWidth(0.9).rect(from, place.y + 1.6, to - from, place.height - 3.2);
  doc.fillAndStroke(running ? '#FFFFFF' : line.tone, line.tone);
  const months = planWords[paper.language].months((finish - start + 1) * 3);
  if (to - from > 60)
    doc
      .fontSize(7)
      .fillColor(running ? line.tone : '#FFFFFF')
      .text(months, from + 4, middle(place, 7), { width: to - from - 8, height: 8.5, ellipsis: true });
  const due = dueAt(item, paper.basis.frame);
  if (due !== null) drawDiamond(doc, axis.x(due), place.y + place.height / 2);
}

function drawName(doc: Pdf, { code, name, unit }: Bar['item'], place: Place): void {
  const at = middle(place, 8.5);
  doc
    .font('regular')
    .fontSize(8.5)
    .fillColor(colours.text)
    .text(`${code} ${name}`, margin + 4, at, { width: labelWidth - 70, height: 10, ellipsis: true })
    .fillColor(colours.muted)
    .text(unit.code, margin + labelWidth - 60, at, { width: 54, height: 10, ellipsis: true });
}

function drawDiamond(doc: Pdf, x: number, y: number): void {
  // A white rim keeps it apart from a bar it lies on.
  doc.lineWidth(0.8).polygon([x - 4, y], [x, y - 5], [x + 4, y], [x, y + 5]);
  doc.fillAndStroke('#B3261E', '#FFFFFF');
}

function drawKeys(doc: Pdf, { language }: PlanPaper, y: number): void {
  const t = planWords[language];
  const write = (text: string, x: number) =>
    doc.font('regular').fontSize(8.5).fillColor(colours.muted).text(text, x, y, { lineBreak: false });
  doc
    .lineWidth(1)
    .rect(margin + 4, y + 1, 18, 8)
    .fillAndStroke('#FFFFFF', colours.muted);
  write(t.going, margin + 28);
  drawDiamond(doc, margin + 150, y + 5);
  write(t.due, margin + 160);
}

/** Loads have a ground as well; the figure says it without colour. */
function addGrid(doc: Pdf, root: Parent, { language }: PlanPaper, grid: Grid): void {
  const figures = grid.head.flatMap((_, at) =>
    at > 0 && grid.rows.some((row) => typeof row[at] === 'number') ? [at] : [],
  );
  const text = (value: Grid['rows'][number][number], column: number): string => {
    if (value === null) return '';
    if (typeof value === 'string') return value;
    if (grid.share.includes(column)) return `${formatNumber(Math.round(value * 100), language)}\u00a0%`;
    return grid.euro.includes(column)
      ? formatNumber(Math.round(value), language)
      : plain(value, language, column);
  };
  if (doc.y > doc.page.height - margin - 90) doc.addPage();
  root.add(
    tag(doc, 'H2', () => void doc.font('bold').fontSize(13).fillColor(colours.text).text(grid.name, margin)),
  );
  doc.moveDown(0.2);
  addTable(doc, root, {
    caption: grid.name,
    hideCaption: true,
    head: grid.head,
    rows: grid.rows.map((row) => row.map(text)),
    figures,
    shade: (row, column) => groundOf(grid, grid.rows[row]?.[column] ?? null, column),
  });
}

/** Years are no amounts: they have no thousands. */
const plain = (value: number, language: PlanPaper['language'], column: number): string =>
  column === 0 ? String(value) : formatNumber(value, language, Number.isInteger(value) ? 0 : 1);

function groundOf({ share, head }: Grid, value: string | number | null, column: number): string | undefined {
  if (typeof value !== 'number' || !share.includes(column) || share.length !== head.length - 1)
    return undefined;
  return value > 1.0005 ? grounds.over : value > 0.8 ? grounds.full : grounds.low;
}

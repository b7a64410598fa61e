import { formatDay } from '../../kernel/day.ts';
import { type Block, barShares, barsInWords, labelled, type Paper } from '../core/paper.ts';
import { columnWidths } from './column-widths.ts';
import { loadFonts } from './fonts.ts';

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const margin = 62;
export const colours = {
  text: '#131525',
  muted: '#454B6B',
  line: '#B7BDD2',
  bar: '#1C3FAA',
  ground: '#F3F4F7',
};

/** The paper as a tagged PDF (PDF/UA-1): headings, lists and tables are marked, charts carry their words. */
export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  const doc = await openPdf(paper, { size: 'A4', margin });
  const bytes = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  addHead(doc, root, paper);
  for (const at of paper.blocks.keys()) addBlock(doc, root, paper.blocks.slice(at));
  root.end();
  addFooters(doc, paper);
  doc.end();
  return bytes;
}

type About = Pick<Paper, 'title' | 'municipality' | 'day' | 'language'>;

/** An empty document that says what it is about, with its fonts `regular` and `bold`. */
export async function openPdf(paper: About, page: PDFKit.PDFDocumentOptions): Promise<Pdf> {
  // Loaded by the first paper: it takes 30 MB.
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), loadFonts()]);
  const doc = new PDFDocument({
    ...page,
    pdfVersion: '1.7',
    // pdfkit writes PDF/UA-1 by this name; its types do not know it yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: paper.language === 'de' ? 'de-DE' : 'en-GB',
    info: {
      Title: paper.title,
      Author: paper.municipality,
      CreationDate: new Date(`${paper.day}T12:00:00Z`),
    },
    font: fonts.regular as unknown as string,
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  return doc;
}

export function collect(doc: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

function addHead(doc: Pdf, root: Parent, paper: Paper): void {
  const place = `${paper.municipality}, ${formatDay(paper.day, paper.language)}`;
  root.add(
    tag(
      doc,
      'P',
      () => void doc.font('regular').fontSize(10).fillColor(colours.muted).text(`${paper.kind} · ${place}`),
    ),
  );
  doc.moveDown(0.4);
  root.add(
    tag(doc, 'H1', () => void doc.font('bold').fontSize(20).fillColor(colours.text).text(paper.title)),
  );
  doc.moveDown(0.6);
}

/** An element of the tag tree with what is drawn for it. */
export const tag = (doc: Pdf, kind: string, draw: () => void, options: object = {}): Parent =>
  doc.struct(kind, options, [draw]);

/** The first of the blocks; those after it say how much of them must stand on the same page. */
function addBlock(doc: Pdf, root: Parent, [block, ...rest]: readonly Block[]): void {
  switch (block?.kind) {
    case 'heading':
      addHeading(doc, root, block, startHeight(doc, rest));
      break;
    case 'paragraph':
      if (block.text.endsWith(':')) keepStart(doc, lineHeight + startHeight(doc, rest));
      root.add(tag(doc, 'P', () => void body(doc, block.strong).text(block.text)));
      doc.moveDown(0.6);
      break;
    case 'list':
      addList(doc, root, block.items, block.ordered ?? false);
      break;
    case 'facts':
      for (const { label, text } of block.items) {
        keepTogether(doc, `${labelled(label)}${text}`, textWidth(doc));
        root.add(
          tag(
            doc,
            'P',
            () => void body(doc, true).text(labelled(label), { continued: true }).font('regular').text(text),
          ),
        );
      }
      doc.moveDown(0.6);
      break;
    case 'table':
      addTable(doc, root, block);
      break;
    case 'bars':
      addBars(doc, root, block);
      break;
  }
}

const body = (doc: Pdf, strong = false): Pdf =>
  doc
    .font(strong ? 'bold' : 'regular')
    .fontSize(10.5)
    .fillColor(colours.text);

/** What is longer than the rest of the page begins on the next one: pdfkit would break it in the middle of a line's parts. */
function keepTogether(doc: Pdf, text: string, width: number): void {
  const height = body(doc, true).heightOfString(text, { width });
  const { top, bottom } = doc.page.margins;
  const fitsOnPage = height < doc.page.height - top - bottom;
  if (fitsOnPage && doc.y + height > doc.page.height - bottom) doc.addPage();
}

const lineHeight = 20;
const headingHeight = { 1: 40, 2: 28 };

/** What must stand on the page where these blocks begin: a heading with what follows it, a table to its first row. */
function startHeight(doc: Pdf, [block, ...rest]: readonly Block[]): number {
  if (!block) return 0;
  if (block.kind === 'heading') return headingHeight[block.level] + startHeight(doc, rest);
  if (block.kind === 'table') return tableStart(doc, block, widthsOf(doc, block));
  if (block.kind === 'bars') return barsHeight(block);
  return 2 * lineHeight;
}

function keepStart(doc: Pdf, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.left) doc.addPage();
}

/** A heading stays with what follows it, and readers find it in the bookmarks. */
function addHeading(
  doc: Pdf,
  root: Parent,
  { level, text }: Extract<Block, { kind: 'heading' }>,
  follows: number,
): void {
  keepStart(doc, headingHeight[level] + follows);
  const above = level === 1 ? doc.outline : (doc.outline.children.at(-1) ?? doc.outline);
  // Its types do not know the place on the page yet.
  above.addItem(text, { top: doc.y } as object);
  doc.moveDown(level === 1 ? 0.6 : 0.3);
  root.add(
    tag(
      doc,
      level === 1 ? 'H2' : 'H3',
      () =>
        void doc
          .font('bold')
          .fontSize(level === 1 ? 14 : 11.5)
          .fillColor(colours.text)
          .text(text),
    ),
  );
  doc.moveDown(0.3);
}

function addList(doc: Pdf, root: Parent, items: readonly string[], ordered: boolean): void {
  const list = doc.struct('L');
  root.add(list);
  for (const [at, item] of items.entries()) {
    const width = textWidth(doc) - 18;
    keepTogether(doc, item, width);
    const entry = doc.struct('LI');
    list.add(entry);
    const left = doc.x;
    const top = doc.y;
    entry.add(
      tag(
        doc,
        'Lbl',
        () => void body(doc).text(ordered ? `${at + 1}.` : '•', left, top, { lineBreak: false }),
      ),
    );
    entry.add(tag(doc, 'LBody', () => void body(doc).text(item, left + 18, top, { width })));
    doc.x = left;
    entry.end();
  }
  list.end();
  doc.moveDown(0.6);
}

const textWidth = (doc: Pdf): number => doc.page.width - 2 * doc.page.margins.left;

type TableBlock = Omit<Extract<Block, { kind: 'table' }>, 'kind'> & {
  /** For tables whose heading stands above already. */
  hideCaption?: true;
  /** Ground of a cell, by row and column. */
  shade?: (row: number, column: number) => string | undefined;
};

/** The head comes again on each page. */
export function addTable(doc: Pdf, root: Parent, block: TableBlock): void {
  const widths = widthsOf(doc, block);
  keepStart(doc, tableStart(doc, block, widths));
  const table = doc.struct('Table');
  root.add(table);
  if (block.caption && !block.hideCaption) {
    table.add(tag(doc, 'Caption', () => void body(doc, true).text(block.caption)));
    doc.moveDown(0.3);
  }
  addRow(doc, table, block.head, widths, block.figures ?? [], 'TH');
  for (const [at, row] of block.rows.entries()) {
    if (doc.y + rowHeight(doc, row, widths) > doc.page.height - doc.page.margins.left) {
      doc.addPage();
      addRow(doc, null, block.head, widths, block.figures ?? [], 'TH');
    }
    const strong = block.hasSum === true && at === block.rows.length - 1;
    shadeRow(doc, widths, rowHeight(doc, row, widths), (column) => block.shade?.(at, column));
    addRow(doc, table, row, widths, block.figures ?? [], 'TD', strong);
  }
  table.end();
  doc.x = doc.page.margins.left;
  doc.moveDown(0.8);
}

/** Caption, head and first row begin on one page: pdfkit would give each cell that does not fit a page of its own. */
function tableStart(
  doc: Pdf,
  { caption, hideCaption, head, rows }: TableBlock,
  widths: readonly number[],
): number {
  const width = textWidth(doc);
  const above =
    hideCaption || !caption
      ? 0
      : body(doc, true).heightOfString(caption, { width }) + doc.currentLineHeight();
  return [head, ...rows.slice(0, 1)].reduce((sum, row) => sum + rowHeight(doc, row, widths), above);
}

function shadeRow(
  doc: Pdf,
  widths: readonly number[],
  height: number,
  shade: (column: number) => string | undefined,
): void {
  let left = doc.page.margins.left;
  for (const [column, width] of widths.entries()) {
    const [place, ground] = [left, shade(column)];
    if (ground) artifact(doc, () => doc.rect(place, doc.y, width, height).fill(ground));
    left += width;
  }
}

/** In points. */
function widthsOf(doc: Pdf, table: TableBlock): number[] {
  body(doc, true).fontSize(9);
  const measure = (text: string) => doc.widthOfString(text) + 10;
  return columnWidths(table, { measure, longest: 220, room: textWidth(doc) });
}

function rowHeight(doc: Pdf, row: readonly string[], widths: readonly number[]): number {
  doc.font('bold').fontSize(9);
  return Math.max(...row.map((cell, at) => doc.heightOfString(cell || ' ', { width: widths[at]! - 8 }))) + 8;
}

/** Without a table it is the head once more, which readers have heard already. */
function addRow(
  doc: Pdf,
  table: Parent | null,
  cells: readonly string[],
  widths: readonly number[],
  figures: readonly number[],
  kind: 'TH' | 'TD',
  strong = kind === 'TH',
): void {
  const height = rowHeight(doc, cells, widths);
  const top = doc.y;
  const start = doc.page.margins.left;
  let left = start;
  const row = table && doc.struct('TR');
  if (row) table.add(row);
  for (const [at, cell] of cells.entries()) {
    const width = widths[at]!;
    const place = left;
    const align = figures.includes(at) ? ('right' as const) : ('left' as const);
    const write = () =>
      void doc
        .font(strong ? 'bold' : 'regular')
        .fontSize(9)
        .fillColor(colours.text)
        .text(cell, place + 4, top + 4, { width: width - 8, align });
    if (row) row.add(tag(doc, kind, write, kind === 'TH' ? { scope: 'Column' } : {}));
    else artifact(doc, write);
    left += width;
  }
  row?.end();
  artifact(doc, () =>
    doc
      .moveTo(start, top + height)
      .lineTo(left, top + height)
      .lineWidth(0.5)
      .stroke(colours.line),
  );
  doc.x = start;
  doc.y = top + height;
}

/** Lines, grounds and page numbers: no content, so readers pass over them. */
function artifact(doc: Pdf, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

type Bars = Extract<Block, { kind: 'bars' }>;

const barsHeight = ({ bars }: Bars): number => bars.length * 18 + 24;

function addBars(doc: Pdf, root: Parent, block: Bars): void {
  const { title, bars, full } = block;
  keepStart(doc, barsHeight(block));
  root.add(tag(doc, 'P', () => void body(doc, true).text(title)));
  const top = doc.y + 4;
  root.add(
    tag(doc, 'Figure', () => drawBars(doc, { bars, full }, top), { alt: `${title}: ${barsInWords(bars)}` }),
  );
  doc.x = margin;
  doc.y = top + bars.length * 18 + 10;
}

function drawBars(doc: Pdf, { bars, full }: Pick<Bars, 'bars' | 'full'>, top: number): void {
  const start = margin + 170;
  const width = textWidth(doc) - 170 - 90;
  for (const [at, { share, target }] of barShares(bars, full).entries()) {
    const y = top + at * 18;
    doc
      .font('regular')
      .fontSize(9)
      .fillColor(colours.text)
      .text(bars[at]!.label, margin, y + 2, { width: 164, height: 12, ellipsis: true });
    doc.rect(start, y + 2, width, 10).fill(colours.ground);
    doc.rect(start, y + 2, width * share, 10).fill(colours.bar);
    if (target !== null) doc.rect(start + width * target - 1, y, 2, 14).fill(colours.text);
    doc
      .fillColor(colours.text)
      .text(bars[at]!.text, start + width + 6, y + 2, { width: 84, lineBreak: false });
  }
}

export function addFooters(doc: Pdf, paper: Pick<Paper, 'title' | 'language'>): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    const of = paper.language === 'de' ? `Seite ${page + 1} von ${count}` : `Page ${page + 1} of ${count}`;
    doc.page.margins.bottom = 0;
    artifact(doc, () =>
      doc
        .font('regular')
        .fontSize(8)
        .fillColor(colours.muted)
        .text(
          `${paper.title} · ${of}`,
          doc.page.margins.left,
          doc.page.height - 0.65 * doc.page.margins.left,
          {
            width: textWidth(doc),
            align: 'center',
            lineBreak: false,
          },
        ),
    );
  }
}

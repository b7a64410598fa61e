import { strToU8, type Zippable, zip } from 'fflate';
import { formatDay } from '../../kernel/day.ts';
import { type Block, barInSigns, barShares, labelled, type Paper } from '../core/paper.ts';
import { columnShares } from './column-widths.ts';
import { odtStyles } from './odt-styles.ts';
import { element, namespaces, type Words, type Xml } from './odt-xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/**
 * The paper as OpenDocument text (ODF 1.3, ISO/IEC 26300), the format that public bodies exchange: real headings and
 * lists, tables with their heads, the language said.
 */
export async function renderOdt(paper: Paper): Promise<Uint8Array> {
  const files: Zippable = {
    // Readers know the format by this file: it comes first and is not compressed.
    mimetype: [strToU8(mediaType), { level: 0 }],
    'META-INF/manifest.xml': xmlFile(manifest()),
    'meta.xml': xmlFile(meta(paper)),
    'styles.xml': xmlFile(odtStyles(paper)),
    'content.xml': xmlFile(content(paper)),
  };
  return new Promise((resolve, reject) =>
    zip(files, { mtime: `${paper.day}T12:00:00` }, (fault, bytes) =>
      fault ? reject(fault) : resolve(bytes),
    ),
  );
}

const xmlFile = (root: Xml): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`);

function manifest(): Xml {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return element('manifest:manifest', { ...namespaces('manifest'), 'manifest:version': '1.3' }, [
    entry('/', mediaType),
    ...['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')),
  ]);
}

function meta({ title, kind, municipality, day, language }: Paper): Xml {
  return element('office:document-meta', { ...namespaces('office', 'meta', 'dc'), 'office:version': '1.3' }, [
    element('office:meta', {}, [
      element('dc:title', {}, title),
      element('dc:subject', {}, kind),
      element('meta:initial-creator', {}, municipality),
      element('dc:creator', {}, municipality),
      element('dc:date', {}, `${day}T12:00:00`),
      element('dc:language', {}, language === 'de' ? 'de-DE' : 'en-GB'),
    ]),
  ]);
}

function content(paper: Paper): Xml {
  const { kind, title, municipality, day, language, blocks } = paper;
  const root = { ...namespaces('office', 'text', 'table', 'style', 'fo'), 'office:version': '1.3' };
  const widths = blocks.flatMap((block, at) => columnStyles(block, at));
  return element('office:document-content', root, [
    element('office:automatic-styles', {}, widths),
    element('office:body', {}, [
      element('office:text', {}, [
        text('Kind', `${kind} · ${municipality}, ${formatDay(day, language)}`),
        text('Title', title),
        ...blocks.flatMap((block, at) => blockOf(block, at)),
      ]),
    ]),
  ]);
}

const text = (style: string, words: string | readonly (Xml | Words)[]): Xml =>
  element('text:p', { 'text:style-name': style }, words);

function blockOf(block: Block, at: number): Xml[] {
  switch (block.kind) {
    case 'heading': {
      const { level } = block;
      const style = { 'text:style-name': `Heading_20_${level}`, 'text:outline-level': String(level) };
      return [element('text:h', style, block.text)];
    }
    case 'paragraph':
      return [text(block.strong ? 'Strong' : 'Text', block.text)];
    case 'list':
      return [
        element(
          'text:list',
          { 'text:style-name': block.ordered ? 'Numbers' : 'Bullets' },
          block.items.map((item) => element('text:list-item', {}, [text('Item', item)])),
        ),
      ];
    case 'facts':
      return block.items.map((fact) =>
        text('Fact', [
          element('text:span', { 'text:style-name': 'Label' }, labelled(fact.label)),
          { words: fact.text },
        ]),
      );
    case 'table':
      return [
        ...(block.caption ? [text('Caption', block.caption)] : []),
        tableOf(block, at),
        text('Gap', ''),
      ];
    case 'bars':
      return [text('Caption', block.title), barsOf(block, at), text('Gap', '')];
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>;
type BarsBlock = Extract<Block, { kind: 'bars' }>;

/** Of a line of A4 with its margins, in the table's size. */
const lettersOfLine = 88;
const widthOfLine = 17;
const barWidths = [0.33, 0.5, 0.17];

function columnStyles(block: Block, at: number): Xml[] {
  const shares =
    block.kind === 'table' ? columnShares(block, lettersOfLine) : block.kind === 'bars' ? barWidths : [];
  return shares.map((share, column) =>
    element('style:style', { 'style:name': columnName(at, column), 'style:family': 'table-column' }, [
      element('style:table-column-properties', {
        'style:column-width': `${(share * widthOfLine).toFixed(2)}cm`,
      }),
    ]),
  );
}

const columnName = (at: number, column: number): string => `Block${at}.${column}`;

const table = (name: string, at: number, columns: number, rows: readonly Xml[]): Xml =>
  element('table:table', { 'table:name': name, 'table:style-name': 'Table' }, [
    ...Array.from({ length: columns }, (_, column) =>
      element('table:table-column', { 'table:style-name': columnName(at, column) }),
    ),
    ...rows,
  ]);

const row = (cells: readonly (readonly [style: string, words: string])[], cellStyle = 'Cell'): Xml =>
  element(
    'table:table-row',
    { 'table:style-name': 'Row' },
    cells.map(([style, words]) =>
      element('table:table-cell', { 'table:style-name': cellStyle, 'office:value-type': 'string' }, [
        text(style, words),
      ]),
    ),
  );

function tableOf({ head, rows, figures = [], hasSum }: TableBlock, at: number): Xml {
  const rowOf = (cells: readonly string[], strong: boolean) =>
    row(cells.map((words, column) => [styleOf(figures.includes(column), strong), words] as const));
  return table(`Table${at}`, at, head.length, [
    element('table:table-header-rows', {}, [rowOf(head, true)]),
    ...rows.map((cells, index) => rowOf(cells, hasSum === true && index === rows.length - 1)),
  ]);
}

const styleOf = (isFigure: boolean, strong: boolean): string =>
  `${strong ? 'Strong' : ''}${isFigure ? 'Figure' : 'Word'}`;

/** Bars as a table: the label, a bar whose length is its share with a mark at the target, the value. */
function barsOf({ bars, full }: BarsBlock, at: number): Xml {
  const shares = barShares(bars, full);
  const rows = bars.map((bar, index) =>
    row(
      [
        ['Word', bar.label],
        ['Bar', barInSigns(shares[index]!)],
        ['Figure', bar.text],
      ],
      'Plain',
    ),
  );
  return table(`Bars${at}`, at, 3, rows);
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { formatDay } from '../../kernel/day.ts';
import { withXmlTexts } from '../../kernel/xml-text.ts';
import { type Block, barInSigns, barShares, labelled, type Paper } from '../core/paper.ts';
import { columnShares } from './column-widths.ts';

const numbering = 'numbered';

/** The paper as DOCX with real headings, lists and tables, so that it can be worked on in any office suite. */
export async function renderDocx(given: Paper): Promise<Uint8Array> {
  const paper = withXmlTexts(given);
  const place = `${paper.municipality}, ${formatDay(paper.day, paper.language)}`;
  const document = new Document({
    title: paper.title,
    description: paper.kind,
    creator: paper.municipality,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 21, language: { value: paper.language === 'de' ? 'de-DE' : 'en-GB' } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        footers: { default: pageFooter(paper) },
        children: [
          new Paragraph({ text: `${paper.kind} · ${place}` }),
          new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
          ...paper.blocks.flatMap((block, at) => docxOf(block, at)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const pageFooter = ({ title, language }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [
              `${title} · ${language === 'de' ? 'Seite' : 'Page'} `,
              PageNumber.CURRENT,
              language === 'de' ? ' von ' : ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

function docxOf(block: Block, instance: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          spacing: { before: block.level === 1 ? 320 : 200, after: 100 },
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          spacing: { after: 160 },
          children: [new TextRun({ text: block.text, bold: block.strong })],
        }),
      ];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph(
            block.ordered
              ? { text, numbering: { reference: numbering, level: 0, instance } }
              : { text, bullet: { level: 0 } },
          ),
      );
    case 'facts':
      return block.items.map(
        ({ label, text }) =>
          new Paragraph({
            children: [new TextRun({ text: labelled(label), bold: true }), new TextRun(text)],
          }),
      );
    case 'table':
      return [...(block.caption ? [caption(block.caption)] : []), tableOf(block), new Paragraph('')];
    case 'bars':
      return [caption(block.title), barsOf(block), new Paragraph('')];
  }
}

const caption = (text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 160, after: 80 },
    children: [new TextRun({ text, bold: true })],
  });

/** Text width of A4 with the margins of the document, in twentieths of a point. */
const textWidth = 11_906 - 2 * 1440;

function tableOf(block: Extract<Block, { kind: 'table' }>): Table {
  const { head, rows, figures = [], hasSum } = block;
  const row = (cells: readonly string[], strong: boolean, tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, strong, figures.includes(at))),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnShares(block, textWidth / charWidth).map((share) => Math.round(share * textWidth)),
    layout: TableLayoutType.FIXED,
    rows: [
      row(head, true, true),
      ...rows.map((cells, at) => row(cells, hasSum === true && at === rows.length - 1)),
    ],
  });
}

/** Of a letter in a table's 9 points, on average. */
const charWidth = 105;

const cell = (text: string, bold: boolean, isFigure: boolean): TableCell =>
  new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold, size: 18 })],
      }),
    ],
  });

/** Bars as a table: the label, a bar whose length is its share with a mark at the target, the value. */
function barsOf({ bars, full }: Extract<Block, { kind: 'bars' }>): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  const shares = barShares(bars, full);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: bars.map(
      ({ label, text }, at) =>
        new TableRow({
          children: [cell(label, false, false), barCell(shares[at]!), cell(text, false, true)],
        }),
    ),
  });
}

type Share = ReturnType<typeof barShares>[number];

function barCell(share: Share): TableCell {
  return new TableCell({
    width: { size: 45, type: WidthType.PERCENTAGE },
    children: [
      new Paragraph({ children: [new TextRun({ text: barInSigns(share), color: '1C3FAA', size: 16 })] }),
    ],
  });
}

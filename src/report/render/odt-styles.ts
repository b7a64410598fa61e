import type { Paper } from '../core/paper.ts';
import { element, namespaces, type Xml } from './odt-xml.ts';

type Attributes = Readonly<Record<string, string>>;

const style = (
  name: string,
  family: 'paragraph' | 'text',
  properties: { paragraph?: Attributes; text?: Attributes },
  more: Attributes = {},
): Xml =>
  element('style:style', { 'style:name': name, 'style:family': family, ...more }, [
    ...(properties.paragraph ? [element('style:paragraph-properties', properties.paragraph)] : []),
    ...(properties.text ? [element('style:text-properties', properties.text)] : []),
  ]);

const bold = { 'fo:font-weight': 'bold' };
const space = (above: string, below: string): Attributes => ({
  'fo:margin-top': above,
  'fo:margin-bottom': below,
});
const small = { 'fo:font-size': '9pt' };
const end = { 'fo:text-align': 'end' };
const keep = { 'fo:keep-with-next': 'always' };

/** How a paper looks: named styles that an office can change once for the whole text. */
export function odtStyles(paper: Paper): Xml {
  const root = { ...namespaces('office', 'text', 'table', 'style', 'fo'), 'office:version': '1.3' };
  return element('office:document-styles', root, [
    element('office:styles', {}, [
      defaults(paper),
      style('Standard', 'paragraph', {}),
      ...headings,
      ...paragraphs,
      ...cells,
      style('Label', 'text', { text: bold }),
      list('Bullets', 'text:list-level-style-bullet', { 'text:bullet-char': '•' }),
      list('Numbers', 'text:list-level-style-number', { 'style:num-format': '1', 'style:num-suffix': '.' }),
    ]),
    element('office:automatic-styles', {}, [page]),
    element('office:master-styles', {}, [
      element('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'Page' }, [
        element('style:footer', {}, [footer(paper)]),
      ]),
    ]),
  ]);
}

function defaults({ language }: Paper): Xml {
  const [code, country] = language === 'de' ? ['de', 'DE'] : ['en', 'GB'];
  return element('style:default-style', { 'style:family': 'paragraph' }, [
    element('style:text-properties', {
      'fo:font-family': 'Arial',
      'fo:font-size': '10.5pt',
      'fo:language': code!,
      'fo:country': country!,
    }),
  ]);
}

const heading = (level: 1 | 2, size: string, above: string): Xml =>
  style(
    `Heading_20_${level}`,
    'paragraph',
    { paragraph: { ...space(above, '0.2cm'), ...keep }, text: { ...bold, 'fo:font-size': size } },
    { 'style:display-name': `Heading ${level}`, 'style:default-outline-level': String(level) },
  );

const headings = [
  style('Kind', 'paragraph', { paragraph: space('0cm', '0.1cm'), text: { 'fo:color': '#454B6B' } }),
  style('Title', 'paragraph', {
    paragraph: space('0cm', '0.5cm'),
    text: { ...bold, 'fo:font-size': '20pt' },
  }),
  heading(1, '14pt', '0.6cm'),
  heading(2, '11.5pt', '0.4cm'),
];

const paragraphs = [
  style('Text', 'paragraph', { paragraph: space('0cm', '0.25cm') }),
  style('Strong', 'paragraph', { paragraph: space('0cm', '0.25cm'), text: bold }),
  style('Item', 'paragraph', { paragraph: space('0cm', '0.1cm') }),
  style('Fact', 'paragraph', { paragraph: space('0cm', '0.1cm') }),
  style('Caption', 'paragraph', { paragraph: { ...space('0.3cm', '0.15cm'), ...keep }, text: bold }),
  style('Gap', 'paragraph', { paragraph: space('0cm', '0cm') }),
  style('Footer', 'paragraph', { paragraph: { 'fo:text-align': 'center' }, text: { 'fo:font-size': '8pt' } }),
];

const cells = [
  style('Word', 'paragraph', { text: small }),
  style('Figure', 'paragraph', { paragraph: end, text: small }),
  style('StrongWord', 'paragraph', { text: { ...small, ...bold } }),
  style('StrongFigure', 'paragraph', { paragraph: end, text: { ...small, ...bold } }),
  style('Bar', 'paragraph', { text: { 'fo:font-size': '8pt', 'fo:color': '#1C3FAA' } }),
  element('style:style', { 'style:name': 'Table', 'style:family': 'table' }, [
    element('style:table-properties', { 'style:width': '17cm', 'table:align': 'left' }),
  ]),
  element('style:style', { 'style:name': 'Row', 'style:family': 'table-row' }, [
    element('style:table-row-properties', { 'fo:keep-together': 'always' }),
  ]),
  element('style:style', { 'style:name': 'Cell', 'style:family': 'table-cell' }, [
    element('style:table-cell-properties', {
      'fo:padding': '0.1cm',
      'fo:border-bottom': '0.5pt solid #B7BDD2',
    }),
  ]),
  element('style:style', { 'style:name': 'Plain', 'style:family': 'table-cell' }, [
    element('style:table-cell-properties', { 'fo:padding': '0.05cm', 'fo:border': 'none' }),
  ]),
];

const list = (name: string, kind: string, sign: Attributes): Xml =>
  element('text:list-style', { 'style:name': name }, [
    element(kind, { 'text:level': '1', ...sign }, [
      element(
        'style:list-level-properties',
        { 'text:list-level-position-and-space-mode': 'label-alignment' },
        [
          element('style:list-level-label-alignment', {
            'text:label-followed-by': 'listtab',
            'fo:margin-left': '0.75cm',
            'fo:text-indent': '-0.75cm',
          }),
        ],
      ),
    ]),
  ]);

const page = element('style:page-layout', { 'style:name': 'Page' }, [
  element('style:page-layout-properties', {
    'fo:page-width': '21cm',
    'fo:page-height': '29.7cm',
    'fo:margin-top': '2cm',
    'fo:margin-bottom': '1.5cm',
    'fo:margin-left': '2cm',
    'fo:margin-right': '2cm',
  }),
  element('style:footer-style', {}, [
    element('style:header-footer-properties', { 'fo:min-height': '0.8cm', 'fo:margin-top': '0.4cm' }),
  ]),
]);

function footer({ title, language }: Paper): Xml {
  const [word, of] = language === 'de' ? ['Seite', 'von'] : ['Page', 'of'];
  return element('text:p', { 'text:style-name': 'Footer' }, [
    { words: `${title} · ${word} ` },
    element('text:page-number', { 'text:select-page': 'current' }, '1'),
    { words: ` ${of} ` },
    element('text:page-count', {}, '1'),
  ]);
}

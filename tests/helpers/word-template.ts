import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A paragraph of text. */
export const para = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A paragraph whose text is cut into runs of so many letters, as Word does when somebody types and mends. */
export const cutUp = (text: string, lengths: readonly number[]): string => {
  let at = 0;
  const pieces = [...lengths, text.length].map((length) => {
    const piece = text.slice(at, at + length);
    at += length;
    return piece;
  });
  const runs = pieces
    .filter((piece) => piece !== '')
    .map((piece) => `<w:r><w:rPr><w:i/></w:rPr><w:t>${piece}</w:t></w:r><w:proofErr w:type="spellStart"/>`);
  return `<w:p>${runs.join('')}</w:p>`;
};

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const STYLES =
  `${XML}<w:styles xmlns:w="${W}">${style('Standard', 'Normal')}${style('berschrift1', 'heading 1')}` +
  `${style('berschrift2', 'heading 2')}${style('Textkrper', 'Body Text')}` +
  `${style('Aufzhlung', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}` +
  `<w:style w:type="table" w:styleId="Tabellenraster"><w:name w:val="Table Grid"/></w:style></w:styles>`;

const NUMBERING =
  `${XML}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>` +
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>` +
  `<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

export type TemplateWishes = {
  /** The markup of the text. */
  readonly text?: string;
  readonly section?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Parts beside the usual ones, or in their place. */
  readonly parts?: Readonly<Record<string, string>>;
};

/** A Word file of somebody who writes German, made by hand: the least that Word takes, and what the test wants of it. */
export const wordTemplate = ({
  text = para('{{minutes}}', 'Textkrper'),
  section = SECTION,
  header = para('The arms of the harbour'),
  footer = para('Kept by the clerk'),
  parts = {},
}: TemplateWishes = {}): Uint8Array => {
  const override = (name: string, type: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`;
  const relation = (id: string, type: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${type === 'header' || type === 'footer' ? `${type}1` : type}.xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}` +
      `${override('numbering', 'numbering')}${override('header1', 'header')}${override('footer1', 'footer')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${text}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'header')}${relation('rId2', 'footer')}${relation('rId3', 'styles')}${relation('rId4', 'numbering')}</Relationships>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/header1.xml': `${XML}<w:hdr xmlns:w="${W}">${header}</w:hdr>`,
    'word/footer1.xml': `${XML}<w:ftr xmlns:w="${W}">${footer}</w:ftr>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { mtime: new Date(2001, 1, 1) }]]),
    ),
  );
};

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { MinutesDocument } from '../../../model.ts';
import { finishPackage } from '../finish-package.ts';
import { logoParagraphs } from '../logo.ts';
import { PAGE, TEXT_WIDTH, wordColour } from '../look.ts';
import { documentStyles } from '../styles.ts';

const BULLETS = 'template-bullets';
const SIGNS = ['•', '–', '▪'] as const;

const numbering = {
  config: [
    {
      reference: BULLETS,
      levels: SIGNS.map((text, level) => ({
        level,
        format: LevelFormat.BULLET,
        text,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 454 * (level + 1), hanging: 454 } } },
      })),
    },
  ],
};

const listStyles = SIGNS.map((_sign, level) => ({
  id: `ListBullet${level === 0 ? '' : level + 1}`,
  name: `List Bullet${level === 0 ? '' : ` ${level + 1}`}`,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: { numbering: { reference: BULLETS, level }, spacing: { after: 60 } },
}));

/** A table style can't be made by the library: it comes as markup. */
const tableStyle = (headFill: string): string => {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`)
    .join('');
  return (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:style w:type="table" w:customStyle="1" w:styleId="MinutesTable"><w:name w:val="Minutes Table"/><w:qFormat/>' +
    `<w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>` +
    `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${headFill}"/></w:tcPr></w:tblStylePr></w:style></w:styles>`
  );
};

const line = (style: string, text: string): Paragraph => new Paragraph({ style, children: [new TextRun(text)] });

const EDGE_TABS = [{ type: 'right' as const, position: TEXT_WIDTH }];

/**
 * A Word file with every place that minutes are poured into, in the style of a body as a document of it has it: to be
 * changed in Word, and chosen as the body's template then. Same look, same bytes.
 */
export const writeSampleTemplate = async (document: MinutesDocument): Promise<Uint8Array> => {
  const { look, language } = document;
  const styles = documentStyles(language, look);
  const word = new Document({
    title: 'Template for minutes',
    styles: {
      ...styles,
      paragraphStyles: [...(styles.paragraphStyles ?? []), ...listStyles],
    },
    externalStyles: tableStyle(wordColour(look.accentColour)),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: 1700,
              bottom: PAGE.bottom,
              left: PAGE.side,
              right: PAGE.side,
              header: PAGE.edge,
              footer: PAGE.edge,
            },
          },
        },
        headers: { default: new Header({ children: [line('Header', 'Your header: words, a logo, a line')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Footer',
                tabStops: EDGE_TABS,
                children: [
                  new TextRun('{{reference}} – {{status}}'),
                  new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...logoParagraphs(look),
          line('Title', '{{title}}'),
          line('MinutesDetail', '{{details}}'),
          line('MinutesNotice', '{{notice}}'),
          line('MinutesText', '{{attendance}}'),
          line('MinutesStatement', '{{statement}}'),
          line('MinutesText', '{{minutes}}'),
        ],
      },
    ],
  });
  return finishPackage(await Packer.toBuffer(word), { ...document, properties: { title: 'Template for minutes' } });
};

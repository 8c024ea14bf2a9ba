import type { FileChild } from 'docx';
import { Document, Packer, Paragraph } from 'docx';
import type { MinutesDocument } from '../../model.ts';
import { wordBlocks } from './blocks.ts';
import { finishPackage } from './finish-package.ts';
import { PAGE } from './look.ts';
import { originProperties } from './marks.ts';
import { bulletNumbering } from './numbering.ts';
import { footers, headers } from './page-edges.ts';
import { STYLE } from './style-ids.ts';
import { documentStyles } from './styles.ts';
import { tableParts } from './table.ts';
import { plainRuns } from './text.ts';

const page = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: {
    top: PAGE.top,
    bottom: PAGE.bottom,
    left: PAGE.side,
    right: PAGE.side,
    header: PAGE.edge,
    footer: PAGE.edge,
  },
};

const frontMatter = ({ title, details, confidential, attendance, statement }: MinutesDocument): FileChild[] => [
  new Paragraph({ style: 'Title', children: plainRuns(title) }),
  ...details.map((detail) => new Paragraph({ style: STYLE.detail, children: plainRuns(detail) })),
  ...(confidential ? [new Paragraph({ style: STYLE.notice, children: plainRuns(confidential.notice) })] : []),
  ...attendance.flatMap(tableParts),
  ...(statement === undefined ? [] : [new Paragraph({ style: STYLE.statement, children: plainRuns(statement) })]),
];

const wordDocument = (document: MinutesDocument): Document =>
  new Document({
    title: document.properties.title,
    styles: documentStyles(document.language),
    numbering: bulletNumbering,
    customProperties: originProperties(document),
    sections: [
      {
        properties: { titlePage: true, page },
        headers: headers(document),
        footers: footers(document),
        children: [...frontMatter(document), ...document.blocks.flatMap(wordBlocks)],
      },
    ],
  });

/** The document as a Word file. Same document, same bytes: nothing in it comes from the clock or from chance. */
export const writeDocx = async (document: MinutesDocument): Promise<Uint8Array> =>
  finishPackage(await Packer.toBuffer(wordDocument(document)), document);

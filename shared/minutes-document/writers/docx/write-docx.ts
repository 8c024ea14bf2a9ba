import type { FileChild } from 'docx';
import { Document, Packer } from 'docx';
import type { MinutesDocument } from '../../model.ts';
import { keepReferencesInWord } from '../keep-references.ts';
import { wordPart } from './blocks.ts';
import { ownDress } from './dress.ts';
import { finishPackage } from './finish-package.ts';
import { logoParagraphs } from './logo.ts';
import { PAGE } from './look.ts';
import { originProperties } from './marks.ts';
import { bulletNumbering } from './numbering.ts';
import { footers, headers } from './page-edges.ts';
import { documentParts } from './parts.ts';
import { documentStyles } from './styles.ts';

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

const wordDocument = (document: MinutesDocument, children: FileChild[]): Document =>
  new Document({
    title: document.properties.title,
    styles: documentStyles(document.language, document.look),
    numbering: bulletNumbering,
    customProperties: originProperties(document),
    sections: [
      {
        properties: { titlePage: true, page },
        headers: headers(document),
        footers: footers(document),
        children: [...logoParagraphs(document.look), ...children],
      },
    ],
  });

/** A Word file with the edges and the looks of a document, and this as its text. */
export const packWord = async (document: MinutesDocument, children: FileChild[]): Promise<Uint8Array> =>
  finishPackage(await Packer.toBuffer(wordDocument(document, children)), document);

/** The document as a Word file. Same document, same bytes: nothing in it comes from the clock or from chance. */
export const writeDocx = (document: MinutesDocument): Promise<Uint8Array> => {
  const dress = ownDress(document.look);
  return packWord(
    document,
    documentParts(keepReferencesInWord(document), dress).map((part) => wordPart(part, dress)),
  );
};

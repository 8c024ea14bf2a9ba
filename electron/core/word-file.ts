import { refusal } from '../../db/errors.ts';
import type { MinutesDocument } from '../../shared/minutes-document/model.ts';
import { writeInTemplate } from '../../shared/minutes-document/writers/docx/template/write-in-template.ts';
import { writeDocx } from '../../shared/minutes-document/writers/docx/write-docx.ts';

/** A body's own Word file, and what it is called. */
export type WordTemplate = { readonly fileName: string; readonly bytes: Uint8Array };

/** A document as a Word file: poured into a template, where there is one. Throws a `Refusal`. */
export const wordFile = async (document: MinutesDocument, template: WordTemplate | undefined): Promise<Uint8Array> => {
  if (!template) return writeDocx(document);
  const written = await writeInTemplate(document, template.bytes);
  if (written.ok) return written.value;
  throw refusal('refused', `The Word template ${template.fileName} ${written.error} It is set with the house style.`);
};

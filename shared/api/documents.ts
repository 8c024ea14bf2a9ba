import { z } from 'zod';
import { documentFormatNames } from '../minutes-document/formats.ts';
import { documentOrderSchema } from '../minutes-document/orders.ts';
import { documentSourceSchema } from '../minutes-document/source.ts';
import { read, write } from './method.ts';
import { documentFileSchema, handOutNumberSchema } from './minutes.ts';

/** A number that handing a document out would fix, with the words of its action. */
export const quotedNumberSchema = handOutNumberSchema.extend({ text: z.string() });

/** What a document would be made of now, and the numbers that handing it out would fix. */
export const documentSheetSchema = z.object({ source: documentSourceSchema, numbers: z.array(quotedNumberSchema) });
export type DocumentSheet = z.infer<typeof documentSheetSchema>;

const file = {
  order: documentOrderSchema,
  format: z.enum(documentFormatNames),
};

export const documentsApi = {
  /** What a document beside the minutes would be made of now. Errors: notFound, refused. */
  'documents.get': read({ order: documentOrderSchema }, documentSheetSchema),
  /** The document as a file, to look at. Fixes nothing. Errors: notFound, refused. */
  'documents.preview': read(file, documentFileSchema),
  /**
   * The document as a file to be given away. A list of actions and an extract fix the numbers of the actions of their
   * meetings for ever, an agenda and an attendance sheet fix none. Errors: notFound, refused.
   */
  'documents.handOut': write(file, documentFileSchema),
};

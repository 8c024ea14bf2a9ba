import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { attachmentSchema, paperSchema, presentedPaperSchema } from '../domain/paper.ts';
import { registeredPaperSchema } from '../domain/registered-paper.ts';
import { enteredSchema, namedSchema } from '../domain/text.ts';
import { paperIdSchema, presentationIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** A paper as a line in a list, with the meeting that it was last presented to. */
export const paperRowSchema = paperSchema.extend({
  presented: z.object({ bodyCode: z.string(), meetingNumber: z.string(), reference: z.string().optional() }).optional(),
});
export type PaperRow = z.infer<typeof paperRowSchema>;

export const paperFilterSchema = z.strictObject({
  /** A part of the title, of the author or of a reference. */
  text: z.string().optional(),
  /** The code of a body. */
  body: z.string().optional(),
  /** Only papers that have no file, or no class. */
  without: z.enum(['file', 'class']).optional(),
});
export type PaperFilter = z.infer<typeof paperFilterSchema>;

const words = z.string().trim();

/** A paper of a meeting as it is written down in a form. */
const sentPaperSchema = presentedPaperSchema.extend({
  reference: enteredSchema,
  asked: enteredSchema,
  recommendations: z.array(z.strictObject({ verb: words, text: words })).max(200),
  paper: paperSchema.extend({
    title: namedSchema,
    version: enteredSchema,
    author: enteredSchema,
    classification: enteredSchema,
    attachments: z.array(attachmentSchema.extend({ title: namedSchema, classification: enteredSchema })).max(200),
  }),
});

export const papersApi = {
  /** Papers of the book by title, to present one again; `text` is looked for in titles. */
  'papers.list': read(
    { filter: z.strictObject({ text: z.string().optional() }).default({}), ...paging },
    page(paperRowSchema),
  ),
  /**
   * Puts a paper before a meeting under one of its items, or changes what is said of it: the paper, which other
   * meetings may have as well, and its presentation to this one. 'meetings.get' has them all. Errors: notFound when
   * the item is on no agenda, refused when the minutes are approved or the reference is another paper's of the meeting
   * ('presented.reference').
   */
  'papers.present': write({ presented: sentPaperSchema }, z.object({})),
  /** The register of papers across meetings as it is on a day, that of the newest meeting first. Errors: invalidInput. */
  'papers.register': read(
    { filter: paperFilterSchema.default({}), asOf: localDateSchema, ...paging },
    page(registeredPaperSchema),
  ),
  /** One paper of the register as it is on a day. Errors: notFound. */
  'papers.get': read({ paperId: paperIdSchema, asOf: localDateSchema }, registeredPaperSchema),
  /** Takes a paper off its item. One that no other meeting has goes altogether. Errors: notFound, refused. */
  'papers.withdraw': write({ presentationId: presentationIdSchema }, z.object({})),
};
export type SentPaper = z.infer<typeof sentPaperSchema>;

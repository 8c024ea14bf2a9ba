import { z } from 'zod';
import { attachmentSchema, paperSchema, presentedPaperSchema } from '../domain/paper.ts';
import { enteredSchema, namedSchema } from '../domain/text.ts';
import { presentationIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** A paper as a line in a list, with the meeting that it was last presented to. */
export const paperRowSchema = paperSchema.extend({
  presented: z.object({ bodyCode: z.string(), meetingNumber: z.string(), reference: z.string().optional() }).optional(),
});
export type PaperRow = z.infer<typeof paperRowSchema>;

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
  /** Takes a paper off its item. One that no other meeting has goes altogether. Errors: notFound, refused. */
  'papers.withdraw': write({ presentationId: presentationIdSchema }, z.object({})),
};
export type SentPaper = z.infer<typeof sentPaperSchema>;

import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { attachmentSchema, paperSchema, presentationSchema, presentedPaperSchema } from '../domain/paper.ts';
import { paperTimingSchema } from '../domain/paper-timing.ts';
import { registeredPaperSchema } from '../domain/registered-paper.ts';
import { enteredSchema, namedSchema } from '../domain/text.ts';
import { meetingIdSchema, paperIdSchema, presentationIdSchema } from '../ids.ts';
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
  /** Only papers that came late to a meeting, or that one to come still waits for. */
  late: z.boolean().optional(),
  /** Only what may stand where others look on. */
  forOthers: z.boolean().optional(),
});
export type PaperFilter = z.infer<typeof paperFilterSchema>;

const words = z.string().trim();

/** A paper as it is written down in a form. */
const paperFactsSchema = paperSchema.extend({
  title: namedSchema,
  version: enteredSchema,
  author: enteredSchema,
  classification: enteredSchema,
  attachments: z.array(attachmentSchema.extend({ title: namedSchema, classification: enteredSchema })).max(200),
});
export type PaperFacts = z.infer<typeof paperFactsSchema>;

/** A paper of a meeting as it is written down in a form. */
const sentPaperSchema = presentedPaperSchema.extend({
  reference: enteredSchema,
  asked: enteredSchema,
  recommendations: z.array(z.strictObject({ verb: words, text: words })).max(200),
  paper: paperFactsSchema,
});

/** A paper of the register with all that is said of it before each of its meetings, in the order of `meetings`. */
export const paperSheetSchema = registeredPaperSchema.extend({
  presentations: z.array(presentationSchema),
  /** The classes of the bodies that have it before them; of all bodies, where none has it yet. */
  classes: z.array(z.string()),
});
export type PaperSheet = z.infer<typeof paperSheetSchema>;

/** How the file of a paper came to a meeting. */
export const timedPaperSchema = z.object({ presentationId: presentationIdSchema, timing: paperTimingSchema });
export type TimedPaper = z.infer<typeof timedPaperSchema>;

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
  'papers.get': read({ paperId: paperIdSchema, asOf: localDateSchema }, paperSheetSchema),
  /**
   * How the files of the papers of a meeting came, on a day; none where nothing says when its papers go out. Errors:
   * notFound.
   */
  'papers.timings': read(
    { meetingId: meetingIdSchema, asOf: localDateSchema },
    z.object({ papers: z.array(timedPaperSchema) }),
  ),
  /**
   * Puts a paper into the register, or changes what it says of itself, for all its meetings. Errors: refused, when the
   * minutes of all its meetings are approved.
   */
  'papers.save': write({ paper: paperFactsSchema }, z.object({})),
  /** Takes a paper that no meeting has out of the register. Errors: notFound, refused. */
  'papers.remove': write({ paperId: paperIdSchema }, z.object({})),
  /**
   * Takes a paper off its item. One that no other meeting has goes altogether, unless its files are kept. Errors:
   * notFound, refused.
   */
  'papers.withdraw': write({ presentationId: presentationIdSchema }, z.object({})),
};
export type SentPaper = z.infer<typeof sentPaperSchema>;

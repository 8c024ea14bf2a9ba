import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionSchema } from '../domain/action.ts';
import { visibilitySchema } from '../domain/block.ts';
import { consultationSchema } from '../domain/consultation.ts';
import { listedMatterSchema } from '../domain/listed-matter.ts';
import { matterSchema } from '../domain/matter.ts';
import { matterEntrySchema } from '../domain/matter-entry.ts';
import { presentedPaperSchema } from '../domain/paper.ts';
import { releaseSchema } from '../domain/release.ts';
import { enteredSchema, namedSchema } from '../domain/text.ts';
import { timedAssessmentSchema } from '../domain/timed-assessment.ts';
import { blockIdSchema, decisionIdSchema, itemIdSchema, matterIdSchema, meetingIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** Where something was said, and whether that is in the confidential minutes only. */
const placeSchema = z.object({
  meetingId: meetingIdSchema,
  bodyCode: z.string(),
  meetingNumber: z.string(),
  date: localDateSchema.optional(),
  itemId: itemIdSchema,
  itemNumber: z.string(),
  itemTitle: z.string(),
  /** Of the whole item. What stands in it may be confidential by itself. */
  confidential: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

/** A block of the minutes in plain words. */
export const matterLineSchema = z.object({
  blockId: blockIdSchema,
  kind: z.string(),
  /** The verb of a decision, the reference of an action. */
  label: z.string().optional(),
  text: z.string(),
  visibility: visibilitySchema,
});
export type MatterLine = z.infer<typeof matterLineSchema>;

export const matterHistorySchema = z.object({
  matter: matterSchema,
  /** What was minuted of it at the last meetings that had it, the newest first, an entry for each item. */
  minutes: z.array(placeSchema.extend({ lines: z.array(matterLineSchema) })),
  /** What was decided, the newest meeting first. `confidential` is that of the words. */
  decisions: z.array(
    placeSchema.extend({ id: decisionIdSchema, blockId: blockIdSchema, verb: z.string(), text: z.string() }),
  ),
  /** Actions that are still open, the oldest first. */
  actions: z.array(actionSchema),
  /** Papers that name it, and those of items at which it was spoken of, the newest meeting first. */
  papers: z.array(placeSchema.extend({ presented: presentedPaperSchema })),
});
export type MatterHistory = z.infer<typeof matterHistorySchema>;

export const matterFilterSchema = z.strictObject({
  /** A part of a code, the title, or of who proposes, analyses or is named. */
  text: z.string().optional(),
  /** As it is written, or the letters of the code where none is. */
  kind: z.string().optional(),
  stage: z.string().optional(),
  /** Only what has not come to its end. */
  open: z.boolean().optional(),
  /** Only what is to come back by this day. */
  dueBy: localDateSchema.optional(),
  /** Only what everybody may know of, with titles that stood where everybody could read them. */
  forOthers: z.boolean().optional(),
});
export type MatterFilter = z.infer<typeof matterFilterSchema>;

/** A matter with all that the book has of it. */
export const matterSheetSchema = z.object({
  matter: listedMatterSchema,
  history: matterHistorySchema,
  /** The codes that it could be converted to, the likely one first: that of another matter, if the two may be one. */
  convertsTo: z.array(z.string()),
  /** What analysts keep of it elsewhere: as reported, beside what the book works out. */
  kept: z.object({
    assessments: z.array(timedAssessmentSchema),
    consultations: z.array(consultationSchema),
    release: releaseSchema.optional(),
  }),
  /** Whether public lists have it: neither it is confidential, nor do confidential minutes alone know it or its title. */
  isPublic: z.boolean(),
});
export type MatterSheet = z.infer<typeof matterSheetSchema>;

export const mattersApi = {
  /**
   * All that the book has of a matter, over the meetings of every body; private notes are no part of it. The meeting
   * that is being minuted (`besides`) is left out of minutes and decisions: it is on the screen. Nothing is held back:
   * what is confidential says so, and a screen that others see has to leave it out.
   */
  'matters.history': read(
    { code: z.string().min(1).max(200), besides: meetingIdSchema.optional() },
    matterHistorySchema,
  ),
  /**
   * Writes down what is said of a matter, a new one too. Its title is that of the register from when it is put there: by
   * `registered`, or when another title is written. What confidential minutes alone knew is confidential then until
   * somebody says otherwise. Errors: refused, with the path of the field.
   */
  'matters.save': write({ matter: matterEntrySchema }, z.object({})),
  /** The register of matters, by code. Errors: invalidInput. */
  'matters.list': read({ filter: matterFilterSchema.default({}), ...paging }, page(listedMatterSchema)),
  /** The kinds and stages that matters of the book have; `forOthers`, those that everybody may know of. */
  'matters.words': read(
    { forOthers: z.boolean().optional() },
    z.object({ kinds: z.array(z.string()), stages: z.array(z.string()) }),
  ),
  /**
   * A matter by any of its codes, with its whole history: every meeting, every action. Working days are counted up to
   * `asOf`; without it, of what has come to its end. Errors: notFound.
   */
  'matters.get': read({ code: z.string().min(1).max(200), asOf: localDateSchema.optional() }, matterSheetSchema),
  /**
   * Gives a matter its next code; the ones before go on leading to it. The code of another matter makes one of the two:
   * what is about either is about that one, and it is public only if both are. Errors: notFound, refused.
   */
  'matters.convert': write(
    { matterId: matterIdSchema, code: namedSchema.max(200), since: localDateSchema.optional(), kind: enteredSchema },
    z.object({}),
  ),
  /** Takes a matter out that nothing was minuted of. Errors: notFound, refused. */
  'matters.remove': write({ matterId: matterIdSchema }, z.object({})),
};

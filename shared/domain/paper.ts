import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { itemIdSchema, paperIdSchema, presentationIdSchema } from '../ids.ts';
import { recommendationSchema } from './recommendation.ts';

/** What goes with a paper under a title, and perhaps a class, of its own. */
export const attachmentSchema = z.strictObject({ title: z.string().min(1), classification: z.string().optional() });
export type Attachment = z.infer<typeof attachmentSchema>;

/** What a meeting is handed to read. Only the title is always there. */
export const paperSchema = z.object({
  id: paperIdSchema,
  title: z.string().min(1),
  date: localDateSchema.optional(),
  /** As printed: '0.2', 'draft 3'. */
  version: z.string().optional(),
  /** A person or an organisation, as printed. */
  author: z.string().optional(),
  /** One of the body's classes, such as 'Green'. */
  classification: z.string().optional(),
  attachments: z.array(attachmentSchema),
});
export type Paper = z.infer<typeof paperSchema>;

/**
 * A paper put before a meeting under one of its items. Reference, what is asked for and recommendations are of this
 * meeting: the same paper goes to another one under another reference.
 */
export const presentationSchema = z.object({
  id: presentationIdSchema,
  paperId: paperIdSchema,
  itemId: itemIdSchema,
  /** The order among the papers of the item; ties by id. */
  rank: z.string().min(1),
  /** Of the body: 'TABASC_51_0503_21'. */
  reference: z.string().optional(),
  /** What is asked for: 'For Decision'. */
  asked: z.string().optional(),
  recommendations: z.array(recommendationSchema),
});
export type Presentation = z.infer<typeof presentationSchema>;

/** A paper as a meeting has it before it. */
export const presentedPaperSchema = presentationSchema.omit({ paperId: true }).extend({ paper: paperSchema });
export type PresentedPaper = z.infer<typeof presentedPaperSchema>;

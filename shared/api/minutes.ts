import { z } from 'zod';
import { meetingRecordSchema } from '../domain/meeting-record.ts';
import { blockIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A finished document: its bytes in base64, and the name that it is saved under. */
export const documentFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });
export type DocumentFile = z.infer<typeof documentFileSchema>;

/** What minutes are handed out as: a Word file, a PDF for people, a PDF for an archive. */
export const handOutFormatSchema = z.enum(['docx', 'pdf', 'pdfa']);
export type HandOutFormat = z.infer<typeof handOutFormatSchema>;

/** How the name of each ends: two files of one meeting must not take each other's place. */
export const HAND_OUT_ENDINGS: Readonly<Record<HandOutFormat, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  pdfa: 'archive.pdf',
};

/** The number of an action now, and the one that a hand-out now would fix for it. */
export const handOutNumberSchema = z.object({
  blockId: blockIdSchema,
  now: z.string().optional(),
  reference: z.string().optional(),
  /** Fixed already, by an earlier hand-out. */
  frozen: z.boolean(),
});
export type HandOutNumber = z.infer<typeof handOutNumberSchema>;

/** What a hand-out now would print: everything that the minutes are made of, with the references as they would be. */
export const minutesSheetSchema = z.object({ record: meetingRecordSchema, numbers: z.array(handOutNumberSchema) });
export type MinutesSheet = z.infer<typeof minutesSheetSchema>;

/** The same without a confidential word, for a screen that others look at. */
export const sharedMinutesSchema = minutesSheetSchema.extend({
  /** Whether anything is left out. */
  hides: z.boolean(),
});

export const minutesApi = {
  /** The minutes as they would be handed out now. Fixes nothing. */
  'minutes.get': read({ meetingId: meetingIdSchema }, minutesSheetSchema),
  /** The same as others may see it: what is confidential or private is not in the answer. */
  'minutes.getForOthers': read({ meetingId: meetingIdSchema }, sharedMinutesSchema),
  /** The minutes as a page to look at or as the interchange file. Fixes nothing. */
  'minutes.preview': read({ meetingId: meetingIdSchema, format: z.enum(['html', 'json']) }, documentFileSchema),
  /** The minutes as a file. The first hand-out puts the numbers of actions into document order and fixes them for ever. */
  'minutes.handOut': write({ meetingId: meetingIdSchema, format: handOutFormatSchema }, documentFileSchema),
};

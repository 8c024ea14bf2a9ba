import { z } from 'zod';
import { meetingRecordSchema } from '../domain/meeting-record.ts';
import { blockIdSchema, meetingIdSchema } from '../ids.ts';
import { minutesFormatNames } from '../minutes-document/formats.ts';
import { minutesVersionSchema } from '../minutes-document/minutes-version.ts';
import { read, write } from './method.ts';

/** A finished document: its bytes in base64, and the name that it is saved under. */
export const documentFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });
export type DocumentFile = z.infer<typeof documentFileSchema>;

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
export const minutesSheetSchema = z.object({
  record: meetingRecordSchema,
  numbers: z.array(handOutNumberSchema),
  /** The name of the Word file of the body's own that a Word file is poured into, where it has one. */
  template: z.string().optional(),
});
export type MinutesSheet = z.infer<typeof minutesSheetSchema>;

/** The same without a confidential word, for a screen that others look at. */
export const sharedMinutesSchema = minutesSheetSchema.extend({
  /** Whether anything is left out. */
  hides: z.boolean(),
});

/** Which file of which minutes: the full version where none is named. */
const file = {
  meetingId: meetingIdSchema,
  format: z.enum(minutesFormatNames),
  version: minutesVersionSchema.default('full'),
};

export const minutesApi = {
  /** The minutes as they would be handed out now. Fixes nothing. */
  'minutes.get': read({ meetingId: meetingIdSchema }, minutesSheetSchema),
  /** The same as others may see it: what is confidential or private is not in the answer. */
  'minutes.getForOthers': read({ meetingId: meetingIdSchema }, sharedMinutesSchema),
  /** A version of the minutes as a file, to look at or for other programs. Fixes nothing. Errors: notFound, refused. */
  'minutes.preview': read(file, documentFileSchema),
  /**
   * A version of the minutes as a file to be given away. The first hand-out puts the numbers of actions into document
   * order and fixes them for ever. Errors: notFound, refused.
   */
  'minutes.handOut': write(file, documentFileSchema),
};

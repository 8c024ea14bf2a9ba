import { z } from 'zod';
import { changeStateSchema, returnedChangeSchema, returnedFileSchema } from '../domain/returned.ts';
import { rewordingSchema } from '../domain/rewording.ts';
import { namedSchema } from '../domain/text.ts';
import { meetingIdSchema, returnedChangeIdSchema, returnedFileIdSchema } from '../ids.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

/** Whether a change can be put into the minutes as they are now. */
export const changeFitSchema = z.enum([
  /** It can. */
  'fits',
  /** They say so already. */
  'done',
  /** The words were changed in that place since: how the line is to read has to be written. */
  'clash',
  /** The line was taken out since. */
  'gone',
  /** It is of what the program can't change by itself. */
  'by hand',
]);
export type ChangeFit = z.infer<typeof changeFitSchema>;

/** A change that came back, as it is looked at: what the minutes say and would say with it. */
export const shownChangeSchema = returnedChangeSchema.extend({
  /** The item it is in, '3 Tenders', where it is in one. */
  item: z.string().optional(),
  /** What kind of line it is of. */
  line: z.string().optional(),
  before: z.string(),
  after: z.string(),
  /** What the line says now, where that is neither. */
  now: z.string().optional(),
  /** What of the minutes would be written otherwise, as it is now; missing where that can't be done here. */
  words: z.string().optional(),
  /** The decisions that accepting it would end, in their words. */
  ends: z.array(z.string()),
  fit: changeFitSchema,
  confidential: z.boolean(),
});
export type ShownChange = z.infer<typeof shownChangeSchema>;

/** A file that came back, with what became of its changes. */
export const returnedSheetSchema = returnedFileSchema.extend({
  /** The number of the version that it was held against. */
  version: z.string(),
  changes: z.array(shownChangeSchema),
});
export type ReturnedSheet = z.infer<typeof returnedSheetSchema>;

export const returnedApi = {
  /**
   * Keeps a Word file that came back, byte for byte, with each change and each comment in it, all still open. The minutes
   * stay as they are. Errors: notFound; refused, with what is wrong with the file.
   */
  'returned.receive': write(
    {
      fileId: returnedFileIdSchema,
      meetingId: meetingIdSchema,
      fileName: z.string().min(1).max(1000),
      /** Who sent it. */
      sender: namedSchema,
      base64: z.base64(),
    },
    z.object({ changes: z.int(), comments: z.int() }),
  ),
  /** The files that came back to a meeting's minutes, the newest first, with their changes. Errors: notFound. */
  'returned.list': read({ meetingId: meetingIdSchema }, z.object({ files: z.array(returnedSheetSchema) })),
  /** A file as it came, byte for byte. Errors: notFound. */
  'returned.file': read({ fileId: returnedFileIdSchema }, documentFileSchema),
  /**
   * Accepts or rejects a change, or opens it again. Accepting writes it into the minutes, opening takes it out again;
   * what was changed elsewhere in the line since stays. `wording` is how the line is to read, where it is accepted
   * otherwise than the file says, and how it read when that was begun: what became of it meanwhile stays. Errors: notFound; refused, with what to do where the minutes have gone on.
   */
  'returned.decide': write(
    {
      meetingId: meetingIdSchema,
      changeId: returnedChangeIdSchema,
      state: changeStateSchema,
      wording: rewordingSchema.optional(),
    },
    z.object({}),
  ),
};

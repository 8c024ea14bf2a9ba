import { z } from 'zod';
import { meetingIdSchema, personIdSchema } from '../ids.ts';
import { documentFormatNames } from '../minutes-document/formats.ts';
import { minutesVersionSchema } from '../minutes-document/minutes-version.ts';
import { documentOrderSchema, readersSchema } from '../minutes-document/orders.ts';

const MOST_FILES = 60;
const MOST_PEOPLE = 2000;

/** One file of a hand-out: the minutes, or a document beside them, in a format. */
export const handOutPartSchema = z.strictObject({
  format: z.enum(documentFormatNames),
  document: z.union([
    z.strictObject({ kind: z.literal('minutes'), meetingId: meetingIdSchema, version: minutesVersionSchema }),
    documentOrderSchema,
  ]),
});
export type HandOutPart = z.infer<typeof handOutPartSchema>;

/** What goes out of one meeting: the files, and the letter that they go with. */
export const handOutOrderSchema = z.strictObject({
  meetingId: meetingIdSchema,
  /** Everybody, who gets public files only; or those who may read all of it. */
  readers: readersSchema,
  parts: z.array(handOutPartSchema).min(1, { error: 'is empty; choose a file' }).max(MOST_FILES),
  subject: z.string().trim().min(1, { error: 'is empty; write what the mail is about' }).max(500),
  message: z.string().max(20_000),
  /** Who of the body gets the mail; all of them where it is not said. */
  to: z.array(personIdSchema).max(MOST_PEOPLE).optional(),
});
export type HandOutOrder = z.infer<typeof handOutOrderSchema>;

/** Somebody of the body to whom the mail can go, where an address is known. */
export const handOutPersonSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  email: z.string().optional(),
  /** Has no other seat than one to look on. */
  isObserver: z.boolean(),
});
export type HandOutPerson = z.infer<typeof handOutPersonSchema>;

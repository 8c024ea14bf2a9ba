import { z } from 'zod';
import { bodyIdSchema, meetingIdSchema } from '../ids.ts';
import { write } from './method.ts';

/** One word, as it is spelt: no blanks in it. */
const wordSchema = z.string().trim().min(1).max(100).regex(/^\S+$/u, { error: 'has to be one word' });

export const spellingApi = {
  /** Puts a word on the list of a body: its minutes spell it in this way. Errors: notFound. */
  'spelling.addWord': write({ bodyId: bodyIdSchema, word: wordSchema }, z.object({})),
  /** A word is right in this meeting, and nowhere else. Errors: notFound. */
  'spelling.ignoreWord': write({ meetingId: meetingIdSchema, word: wordSchema }, z.object({})),
  /** No word is ignored in this meeting any more. Errors: notFound. */
  'spelling.ignoreNone': write({ meetingId: meetingIdSchema }, z.object({})),
};

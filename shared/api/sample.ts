import { z } from 'zod';
import { meetingIdSchema } from '../ids.ts';
import { write } from './method.ts';

export const sampleApi = {
  /** Fills an empty book with the sample: a code administrator with two bodies. Refused when the book is not empty. */
  'sample.load': write({}, z.object({ meetingIds: z.array(meetingIdSchema) })),
};

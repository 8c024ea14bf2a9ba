import { z } from 'zod';
import { momentSchema } from '../domain/moment.ts';
import { meetingIdSchema } from '../ids.ts';
import { write } from './method.ts';

export const momentsApi = {
  /**
   * Tells the clock of a meeting what happened. Opening, adjourning, resuming and closing bring the meeting into the
   * state of that name; closing makes the draft and puts provisional numbers into the order of the text. Errors:
   * notFound; refused once the minutes have gone out.
   */
  'moments.record': write({ meetingId: meetingIdSchema, moment: momentSchema }, z.object({})),
};

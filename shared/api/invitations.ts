import { meetingIdSchema } from '../ids.ts';
import { write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

export const invitationsApi = {
  /**
   * The invitation to a meeting for calendars, its update, or its cancellation, by what the meeting is now: the same event
   * each time. For everybody, and searched like every public file. Errors: notFound, refused.
   */
  'invitations.make': write({ meetingId: meetingIdSchema }, documentFileSchema),
};

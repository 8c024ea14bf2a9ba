import { invitedMeeting } from '../../../db/invited-meeting.ts';
import { overtakenIn, refuseOvertaken } from '../../../db/overtaken.ts';
import type { invitationsApi } from '../../../shared/api/invitations.ts';
import type { HandlersOf } from '../handler.ts';
import { invitationFile } from '../invitation-file.ts';
import { later } from '../later.ts';
import { privateSecrets } from '../private-secrets.ts';

export const invitationHandlers = {
  'invitations.make': (db, { meetingId }) => {
    const invited = invitedMeeting(db, meetingId);
    refuseOvertaken(
      overtakenIn(db, meetingId).filter((one) => one.in === 'agenda'),
      'The invitation',
    );
    const making = { invited, madeAt: db.at, privateNotes: privateSecrets(db, invited.record) };
    return later(async () => invitationFile(making));
  },
} satisfies HandlersOf<typeof invitationsApi>;

import type { StateCreator } from 'zustand/vanilla';
import { invitationFileName } from '../../shared/calendar/invitation.ts';
import { editIdSchema, type MeetingId } from '../../shared/ids.ts';
import { type Delivery, deliver, notSavedYet } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** The invitation to a meeting for calendars, on its way out. */
export type InvitationsSlice = {
  /** What became of the last one, and of which meeting it was. */
  readonly invitationDelivery: { readonly meetingId: MeetingId; readonly delivery: Delivery } | undefined;
  /** Saves the invitation to a meeting, its update or its cancellation, by what the meeting is now. */
  saveInvitation(meetingId: MeetingId): Promise<void>;
};

export const invitationsSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], InvitationsSlice> =>
  (set, get) => {
    const make = async (meetingId: MeetingId): Promise<Delivery> => {
      // A field that was just left is in it.
      await get().settleEdits();
      // What others may read of the meeting has all that the name of the file is made of.
      const open = await client.call('minutes.getForOthers', { meetingId });
      if (!open.ok) return { kind: 'failed', error: open.error, isHandedOut: false };
      if (get().hasPendingEdits()) return notSavedYet;
      return deliver(files, {
        kind: 'copied',
        fileName: invitationFileName(open.value.record),
        make: () => client.call('invitations.make', { editId: editIdSchema.parse(makeId()), meetingId }),
      });
    };
    return {
      invitationDelivery: undefined,
      saveInvitation: async (meetingId) => {
        if (get().invitationDelivery?.delivery.kind === 'working') return;
        set({ invitationDelivery: { meetingId, delivery: { kind: 'working' } } });
        set({ invitationDelivery: { meetingId, delivery: await make(meetingId) } });
      },
    };
  };

import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { ReturnedSheet, ShownChange } from '../../shared/api/returned.ts';
import type { ChangeState } from '../../shared/domain/returned.ts';
import type { Rewording } from '../../shared/domain/rewording.ts';
import { type MeetingId, meetingIdSchema, returnedFileIdSchema } from '../../shared/ids.ts';
import { errorOf } from './change-row.ts';
import { type Delivery, deliver } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** The Word files that came back to the minutes of a meeting, with what became of their changes. */
export type ReturnedSlice = {
  readonly returned: { readonly meetingId: MeetingId; readonly files: readonly ReturnedSheet[] } | undefined;
  readonly returnedError: ApiError | undefined;
  readonly returnedDelivery: Delivery;
  openReturned(meetingId: string): Promise<void>;
  /** Lets the person choose a Word file and reads it back, or tells why it could not. */
  receiveFile(meetingId: MeetingId, sender: string): Promise<ApiError | undefined>;
  /** Saves a file again, as it came. */
  saveReturnedFile(file: ReturnedSheet): Promise<void>;
  /** Accepts or rejects a change or opens it again, or tells why it could not. */
  decideChange(change: ShownChange, state: ChangeState, wording?: Rewording): Promise<ApiError | undefined>;
};

const NO_MEETING = apiError(
  'notFound',
  'This address names no meeting. Go back to the list and open the meeting from there.',
);
/** What is put into a line has to meet all words that are typed there. */
export const NOT_SAVED = apiError(
  'refused',
  'Some of what you typed in the minutes is not saved yet. Wait until it is saved, then try again.',
);

const DECIDED: Readonly<Record<ChangeState, string>> = {
  accepted: 'Change accepted',
  rejected: 'Change rejected',
  open: 'Change open again',
};

const countOf = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

const NOTHING = { returned: undefined, returnedError: undefined, returnedDelivery: { kind: 'none' } } as const;

export const returnedSlice =
  ({ client, files, makeId }: MinutesPort): StateCreator<AppState, [], [], ReturnedSlice> =>
  (set, get) => {
    let shown: string | undefined;

    const openReturned = async (id: string): Promise<void> => {
      if (id !== shown) set(NOTHING);
      shown = id;
      const meeting = meetingIdSchema.safeParse(id);
      if (!meeting.success) return set({ returnedError: NO_MEETING });
      const meetingId = meeting.data;
      const back = await client.call('returned.list', { meetingId });
      if (shown !== id) return;
      set(
        back.ok ? { returned: { meetingId, ...back.value }, returnedError: undefined } : { returnedError: back.error },
      );
    };

    const receiveFile: ReturnedSlice['receiveFile'] = async (meetingId, sender) => {
      const opened = await files.openBytes('returned');
      if (!opened.ok) return opened.error;
      if (!opened.value) return undefined;
      const { name: fileName, base64 } = opened.value;
      const said = { fileId: returnedFileIdSchema.parse(makeId()), meetingId, fileName, sender, base64 };
      const answer = await get().runUnlisted((editId) => client.call('returned.receive', { editId, ...said }));
      if (!answer.ok) return answer.error;
      const { changes, comments } = answer.value;
      // Without its name: the notice stays when the screen is shared.
      get().sayQuietly(`Read back: ${countOf(changes, 'change')}, ${countOf(comments, 'comment')}`);
      return undefined;
    };

    const decideChange: ReturnedSlice['decideChange'] = async ({ id: changeId }, state, wording) => {
      const meetingId = get().returned?.meetingId;
      if (!meetingId) return NO_MEETING;
      if (get().isUnsaved(meetingId)) return NOT_SAVED;
      const said = { meetingId, changeId, state, ...(wording !== undefined && { wording }) };
      return errorOf(
        await get().runEdit((editId) => client.call('returned.decide', { editId, ...said }), DECIDED[state]),
      );
    };

    const saveReturnedFile: ReturnedSlice['saveReturnedFile'] = async ({ id: fileId, fileName }) => {
      set({ returnedDelivery: { kind: 'working' } });
      const make = () => client.call('returned.file', { fileId });
      set({ returnedDelivery: await deliver(files, { kind: 'copied', fileName, make }) });
    };

    return { ...NOTHING, openReturned, receiveFile, saveReturnedFile, decideChange };
  };

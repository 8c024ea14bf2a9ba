import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { RetentionSheet } from '../../shared/api/retention.ts';
import type { LegalHold, RetentionKind } from '../../shared/domain/retention.ts';
import { disposalIdSchema, type LegalHoldId, legalHoldIdSchema, type MeetingId } from '../../shared/ids.ts';
import { errorOf } from './change-row.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** What may go of the drafts of a meeting's minutes, what is held, and what went. */
export type RetentionSlice = {
  readonly retention: (RetentionSheet & { readonly meetingId: MeetingId }) | undefined;
  fetchRetention(meetingId: MeetingId): Promise<void>;
  putHold(said: Omit<LegalHold, 'id'>): Promise<ApiError | undefined>;
  liftHold(holdId: LegalHoldId, who: string, date: string): Promise<ApiError | undefined>;
  /** Disposes of one kind for good. */
  disposeOf(meetingId: MeetingId, kind: RetentionKind): Promise<ApiError | undefined>;
};

export const retentionSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], RetentionSlice> =>
  (set, get) => ({
    retention: undefined,
    fetchRetention: async (meetingId) => {
      const sheet = await client.call('retention.get', { meetingId, today: get().today() });
      if (sheet.ok) set({ retention: { ...sheet.value, meetingId } });
    },
    putHold: async (said) => {
      const hold = { id: legalHoldIdSchema.parse(makeId()), ...said };
      return errorOf(await get().runUnlisted((editId) => client.call('retention.hold', { editId, hold })));
    },
    liftHold: async (holdId, who, date) =>
      errorOf(await get().runUnlisted((editId) => client.call('retention.liftHold', { editId, holdId, date, who }))),
    disposeOf: async (meetingId, disposes) => {
      const said = { disposalId: disposalIdSchema.parse(makeId()), meetingId, disposes };
      return errorOf(await get().runUnlisted((editId) => client.call('retention.dispose', { editId, ...said })));
    },
  });

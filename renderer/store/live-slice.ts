import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Changed } from '../../shared/api/events.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import { type ItemId, type MakeId, meetingIdSchema } from '../../shared/ids.ts';
import type { Client } from '../api/client.ts';
import type { ItemOutline } from '../editor/outline.ts';
import type { Clock } from '../editor/saver/clock.ts';
import { isAtRisk, type SaveState } from '../editor/saver/save-state.ts';
import { Session } from '../editor/session.ts';
import type { AppState } from './store.ts';

/** The meeting that is being minuted in this window. */
export type LiveSlice = {
  readonly sheet: MeetingSheet | undefined;
  readonly session: Session | undefined;
  readonly liveError: ApiError | undefined;
  readonly itemId: ItemId | undefined;
  readonly outlines: ReadonlyMap<ItemId, ItemOutline>;
  readonly save: SaveState;
  /** What was last said to those who can't see the screen. */
  readonly announcement: string;
  openMeeting(id: string): Promise<void>;
  closeMeeting(): void;
};

export type LivePort = { readonly client: Client; readonly clock: Clock; readonly makeId: MakeId };

const closed = {
  sheet: undefined,
  session: undefined,
  liveError: undefined,
  itemId: undefined,
  outlines: new Map<ItemId, ItemOutline>(),
  save: { kind: 'saved' } as const,
  announcement: '',
};

type Set = (partial: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;

const TEXT_NOUNS = new Set(['block', 'action', 'decision']);

/** Words for a change of the save state: only the bad news and its end are spoken. */
const announce = (before: SaveState, after: SaveState): string | undefined => {
  if (after.kind === 'notSaved' && before.kind !== 'notSaved') return 'Not saved. What you type is kept on this page.';
  if (after.kind === 'refused') return `Not saved: ${after.error.message}`;
  if (after.kind === 'saved' && isAtRisk(before) && before.kind !== 'saving') return 'Everything is saved again.';
  return undefined;
};

const eventsFor = (set: Set) => ({
  onSave: (save: SaveState) =>
    set((state) => ({ save, announcement: announce(state.save, save) ?? state.announcement })),
  onOutline: (itemId: ItemId, outline: ItemOutline) =>
    set((state) => ({ outlines: new Map([...state.outlines, [itemId, outline]]) })),
  onItem: (itemId: ItemId) => set({ itemId }),
  onNumbered: (badges: readonly { readonly reference?: string | undefined }[]) => {
    const references = badges.flatMap((badge) => badge.reference ?? []);
    if (references.length > 0) set({ announcement: `Action ${references.join(', ')} created` });
  },
});

const readMeeting = async (client: Client, id: string) => {
  const meetingId = meetingIdSchema.safeParse(id);
  if (!meetingId.success) return { error: noSuchMeeting };
  const [sheet, list] = await Promise.all([
    client.call('meetings.get', { meetingId: meetingId.data }),
    client.call('blocks.list', { meetingId: meetingId.data }),
  ]);
  if (!sheet.ok) return { error: sheet.error };
  return list.ok ? { sheet: sheet.value, list: list.value } : { error: list.error };
};

const noSuchMeeting: ApiError = {
  code: 'notFound',
  message: 'This address names no meeting. Go back to the list and open the meeting from there.',
};

/** Keeps an open meeting in step with the book until the function given back is called. */
const followBook = ({ client }: LivePort, session: Session, sheet: MeetingSheet, set: Set): (() => void) => {
  const meetingId = sheet.meeting.id;
  const refetchSheet = async (): Promise<void> => {
    const next = await client.call('meetings.get', { meetingId });
    if (!next.ok) return;
    session.setSheet(next.value);
    set({ sheet: next.value });
  };
  const onChanged = ({ meetingId: changed, rows }: Changed): void => {
    if (changed !== undefined && changed !== meetingId) return;
    if (rows.some(({ noun }) => TEXT_NOUNS.has(noun))) session.saver.refresh();
    if (rows.some(({ noun }) => !TEXT_NOUNS.has(noun))) void refetchSheet();
  };
  let wasAway = false;
  const stopChanged = client.onChanged(onChanged);
  const stopConnection = client.onConnection((connection) => {
    if (connection === 'connected' && wasAway) {
      session.saver.hurry();
      session.saver.refresh();
      void refetchSheet();
    }
    wasAway = connection === 'away';
  });
  return () => {
    stopChanged();
    stopConnection();
  };
};

export const liveSlice =
  (port: LivePort): StateCreator<AppState, [], [], LiveSlice> =>
  (set, get) => {
    let stopFollowing: () => void = () => undefined;
    let asked = 0;
    const close = (): void => {
      asked += 1;
      stopFollowing();
      stopFollowing = () => undefined;
      get().session?.close();
      set(closed);
    };
    return {
      ...closed,
      closeMeeting: close,
      openMeeting: async (id) => {
        close();
        const mine = asked;
        const read = await readMeeting(port.client, id);
        if (mine !== asked) return;
        if (!read.sheet) {
          set({ liveError: read.error });
          return;
        }
        const session = new Session({ ...port, sheet: read.sheet, list: read.list, events: eventsFor(set) });
        set({ sheet: read.sheet, session, itemId: session.current });
        stopFollowing = followBook(port, session, read.sheet, set);
      },
    };
  };

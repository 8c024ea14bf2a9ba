import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { MeetingRoom } from '../../shared/domain/meeting-room.ts';
import type { Place } from '../../shared/domain/presence.ts';
import type { BlockId, ItemId } from '../../shared/ids.ts';
import type { ItemOutline } from '../editor/outline.ts';
import type { SaveState } from '../editor/saver/save-state.ts';
import type { Session } from '../editor/session.ts';
import { announceActions, createSaveSayer } from './announcements.ts';
import { type LivePort, type MeetingEvents, type OpenMeeting, OpenMeetings } from './open-meetings.ts';
import { roomOf } from './room.ts';
import { sharedSheet } from './shown-sheet.ts';
import type { AppState } from './store.ts';

/** The meeting that is being minuted in this window. */
export type LiveSlice = {
  readonly sheet: MeetingSheet | undefined;
  readonly session: Session | undefined;
  readonly liveError: ApiError | undefined;
  readonly itemId: ItemId | undefined;
  /** The block that the caret is in. */
  readonly blockId: BlockId | undefined;
  readonly outlines: ReadonlyMap<ItemId, ItemOutline>;
  /** Where the caret stands, as far as it matters who is in the room. */
  readonly place: Place | undefined;
  /** Who is in the room from place to place, derived from the list and the text. */
  readonly room: MeetingRoom | undefined;
  readonly save: SaveState;
  /** Names of the meetings that were left and still have words to be saved. */
  readonly unsavedElsewhere: readonly string[];
  /** Whether words of a meeting are on this page and not yet in the book. */
  isUnsaved(meetingId: string): boolean;
  openMeeting(id: string): Promise<void>;
  closeMeeting(): void;
  /** Fetches again what the screen shows beside the text: what this page changed itself it is not told. */
  fetchSheet(): Promise<void>;
  /** Whether closing the window now would lose words. What can be saved is sent at once. */
  hurryAll(): boolean;
  /** The window is being closed: the last words go out behind what is on its way. */
  leaveAll(): void;
};

const nothingOpen = {
  sheet: undefined,
  session: undefined,
  liveError: undefined,
  itemId: undefined,
  blockId: undefined,
  outlines: new Map<ItemId, ItemOutline>(),
  place: undefined,
  room: undefined,
  save: { kind: 'saved' } as const,
};

/** The room follows only when the item says something else of it than before. */
const withOutline = ({ sheet, outlines, room }: AppState, itemId: ItemId, outline: ItemOutline) => {
  const next = new Map([...outlines, [itemId, outline]]);
  const isSameRoom = outlines.get(itemId)?.landmarks === outline.landmarks;
  return { outlines: next, room: sheet && !isSameRoom ? roomOf(sheet, next) : room };
};

const nameOf = ({ sheet }: OpenMeeting): string => `${sheet.body.code} ${sheet.meeting.number}`;

type ScreenPort = {
  /** Changes what is shown, while the meeting is on the screen. */
  ifShown(partial: (state: AppState) => Partial<AppState>): void;
  /** Says something, while the meeting is on the screen. */
  say(words: string | undefined): void;
  saySave(before: SaveState, after: SaveState): void;
  onSaved(): void;
};

/** What a session says reaches the screen while its meeting is on it. */
const screenEvents = ({ ifShown, say, saySave, onSaved }: ScreenPort): MeetingEvents => {
  /** The item that was come into, said with the first block in it. */
  let entered: string | undefined;
  return {
    onSave: (save) => {
      ifShown((state) => {
        saySave(state.save, save);
        return { save };
      });
      onSaved();
    },
    onOutline: (itemId, outline) => ifShown((state) => withOutline(state, itemId, outline)),
    onPlace: (place) => ifShown(() => ({ place })),
    onBlock: (blockId) => ifShown(() => ({ blockId })),
    onItem: (itemId) =>
      ifShown(({ sheet, settings }) => {
        const shown = sheet && settings.isScreenShared ? sharedSheet(sheet) : sheet;
        const item = shown?.items.find(({ id }) => id === itemId);
        entered = item && `Item ${item.number}, ${item.title}`;
        return { itemId };
      }),
    onSaid: (words) => {
      say(entered === undefined ? words : `${entered}. ${words}`);
      entered = undefined;
    },
    onNumbered: (badges) => say(announceActions(badges)),
    onSheet: (sheet) => ifShown(({ outlines }) => ({ sheet, room: roomOf(sheet, outlines) })),
  };
};

const shownOf = ({ session, sheet }: OpenMeeting) => {
  const { current: itemId, block: blockId, outlines, place } = session;
  return { sheet, session, itemId, blockId, outlines, place, room: roomOf(sheet, outlines), save: session.saver.state };
};

type Slice = StateCreator<AppState, [], [], LiveSlice>;

export const liveSlice =
  (port: LivePort): Slice =>
  (set, get) => {
    const settings = () => get().settings;
    const meetings = new OpenMeetings({ ...port, keyChanges: () => settings().keys, writing: settings });
    let onScreen: OpenMeeting | undefined;
    let asked = 0;

    const saySave = createSaveSayer(port.clock, (words) => get().announce(words));

    const eventsFor = (own: () => OpenMeeting | undefined): MeetingEvents => {
      const isShown = (): boolean => own() !== undefined && own() === onScreen;
      return screenEvents({
        ifShown: (partial) => isShown() && set(partial),
        say: (words) => isShown() && get().announce(words),
        saySave,
        onSaved: () => finishOthers(),
      });
    };

    /** Closes what is off the screen and saved by now. */
    const finishOthers = (): void => {
      meetings.closeSaved((open) => open !== onScreen);
      const names = meetings.unsaved().flatMap((open) => (open === onScreen ? [] : nameOf(open)));
      if (names.join() !== get().unsavedElsewhere.join()) set({ unsavedElsewhere: names });
    };

    const closeMeeting = (): void => {
      asked += 1;
      const left = onScreen;
      onScreen = undefined;
      set(nothingOpen);
      if (!left) return;
      meetings.leave(left);
      finishOthers();
    };

    const show = (open: OpenMeeting): void => {
      onScreen = open;
      set(shownOf(open));
      finishOthers();
    };

    const openMeeting = async (id: string): Promise<void> => {
      closeMeeting();
      const mine = asked;
      let opened: OpenMeeting | undefined;
      const events = eventsFor(() => opened);
      const result = await meetings.open(id, events);
      if (result.ok) opened = result.value;
      // Somebody went elsewhere in the meantime.
      if (mine !== asked) finishOthers();
      else if (result.ok) show(result.value);
      else set({ liveError: result.error });
    };

    return {
      ...nothingOpen,
      unsavedElsewhere: [],
      isUnsaved: (id) => meetings.unsaved().some(({ sheet }) => sheet.meeting.id === id),
      openMeeting,
      closeMeeting,
      fetchSheet: async () => onScreen?.fetchSheet(),
      hurryAll: () => meetings.hurry(),
      leaveAll: () => meetings.sendLast(),
    };
  };

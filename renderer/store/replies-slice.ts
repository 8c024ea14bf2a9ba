import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { NamedAction, UnderstoodReply } from '../../shared/api/replies.ts';
import { updateIdSchema } from '../../shared/ids.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** A reply as it will be kept, once it was looked at. */
export type ReplyOnScreen = {
  /** Tells it from the others while it is on the screen. */
  readonly key: string;
  readonly actions: readonly NamedAction[];
  /** The references as they were typed, where an action was named by hand. */
  readonly typed: string;
  readonly said: string;
  readonly date: string;
  readonly isKept: boolean;
  readonly proposesClosure: boolean;
};

export type RepliesSlice = {
  readonly pasted: string;
  /** Undefined until what was pasted was read. */
  readonly replies: readonly ReplyOnScreen[] | undefined;
  readonly repliesLeftOut: readonly string[];
  readonly repliesError: ApiError | undefined;
  paste(text: string): void;
  readPasted(): Promise<void>;
  changeReply(at: number, change: Partial<ReplyOnScreen>): void;
  /** Puts a reply to the actions whose references were typed. */
  nameActions(at: number, typed: string): Promise<void>;
  /** Keeps what is ticked as one edit; says whether it was kept. */
  keepReplies(): Promise<boolean>;
};

const canPropose = ({ state }: NamedAction): boolean => state === 'open' || state === 'in progress';

const onScreen = ({ actions, said, date, isDone }: UnderstoodReply, key: string): ReplyOnScreen => ({
  key,
  actions,
  typed: actions.map(({ reference }) => reference).join(', '),
  said,
  date,
  isKept: actions.length > 0,
  proposesClosure: isDone && actions.some(canPropose),
});

const countReplies = (count: number): string => (count === 1 ? '1 update' : `${count} updates`);

export const repliesSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], RepliesSlice> =>
  (set, get) => {
    const change = (at: number, changed: Partial<ReplyOnScreen>): void =>
      set({ replies: get().replies?.map((reply, index) => (index === at ? { ...reply, ...changed } : reply)) });

    return {
      pasted: '',
      replies: undefined,
      repliesLeftOut: [],
      repliesError: undefined,
      paste: (text) => set({ pasted: text, replies: undefined, repliesLeftOut: [], repliesError: undefined }),
      readPasted: async () => {
        const text = get().pasted;
        const read = await client.call('replies.read', { text, today: get().today() });
        if (text !== get().pasted) return;
        if (!read.ok) return set({ repliesError: read.error });
        const { replies, leftOut } = read.value;
        set({
          replies: replies.map((reply) => onScreen(reply, makeId())),
          repliesLeftOut: leftOut,
          repliesError: undefined,
        });
      },
      changeReply: change,
      nameActions: async (at, typed) => {
        change(at, { typed });
        const read = await client.call('replies.read', { text: `${typed}: x`, today: get().today() });
        if (!read.ok || get().replies?.[at]?.typed !== typed) return;
        const actions = read.value.replies[0]?.actions ?? [];
        change(at, { actions, isKept: actions.length > 0 });
      },
      keepReplies: async () => {
        const kept =
          get().replies?.filter(({ isKept, actions, said }) => isKept && actions.length > 0 && said.trim() !== '') ??
          [];
        const updates = kept.flatMap(({ actions, said, date, proposesClosure }) =>
          actions.map(({ id }) => ({
            updateId: updateIdSchema.parse(makeId()),
            actionId: id,
            date,
            text: said.trim(),
            proposesClosure,
          })),
        );
        if (updates.length === 0) return false;
        const done = await get().runEdit(
          (editId) => client.call('replies.keep', { editId, updates }),
          `${countReplies(updates.length)} taken out of replies`,
        );
        if (!done.ok) {
          set({ repliesError: done.error });
          return false;
        }
        // What was not kept stays on the screen, to be put to an action or to be left.
        const rest = get().replies?.filter((reply) => !kept.includes(reply)) ?? [];
        set(rest.length > 0 ? { replies: rest } : { pasted: '', replies: undefined, repliesLeftOut: [] });
        return true;
      },
    };
  };

import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { NamedAction, UnderstoodReply } from '../../shared/api/replies.ts';
import { updateIdSchema } from '../../shared/ids.ts';
import type { LeftOutLine } from '../../shared/replies/left-out.ts';
import type { Client } from '../api/client.ts';
import type { LivePort } from './open-meetings.ts';
import type { AppState } from './store.ts';

/** A reply as it will be kept, once it was looked at. */
export type ReplyOnScreen = {
  /** Tells it from the others while it is on the screen. */
  readonly key: string;
  /** As it was read, by which it is known again when the text is read again. */
  readonly source: string;
  /** Whether something was typed in it: then it stays until it is kept. */
  readonly isTouched: boolean;
  readonly actions: readonly NamedAction[];
  /** References that several bodies use, of which nobody has said yet which action is meant. */
  readonly choices: UnderstoodReply['choices'];
  /** What it may be an update of as well; nobody has said so yet. */
  readonly mentions: readonly NamedAction[];
  /** The references as they were typed, where an action was named by hand. */
  readonly typed: string;
  readonly said: string;
  readonly date: string;
  readonly isKept: boolean;
  /** Whether what was to be done is done, as its words or the person say. */
  readonly isDone: boolean;
  readonly proposesClosure: boolean;
};

export type RepliesSlice = {
  readonly pasted: string;
  /** Whether the replies are those of the text as it stands. */
  readonly isPasteRead: boolean;
  /** Undefined until what was pasted was read. */
  readonly replies: readonly ReplyOnScreen[] | undefined;
  readonly repliesLeftOut: readonly LeftOutLine[];
  readonly repliesError: ApiError | undefined;
  /** Another text: what was typed in replies stays, the others are read again. */
  paste(text: string): void;
  readPasted(): Promise<void>;
  changeReply(at: number, change: Partial<ReplyOnScreen>): void;
  /** Puts a reply to the actions whose references were typed. */
  nameActions(at: number, typed: string): Promise<void>;
  /** Says which action is meant by a reference that several bodies use. */
  chooseAction(at: number, reference: string, action: NamedAction): void;
  /** Says that no action is meant by what looked like a reference. */
  dropChoice(at: number, reference: string): void;
  /** Says that a reply is an update of an action that it mentions. */
  takeMention(at: number, action: NamedAction): void;
  /** Keeps what is ticked as one edit; says whether it was kept. */
  keepReplies(): Promise<boolean>;
};

const canPropose = ({ state }: NamedAction): boolean => state === 'open' || state === 'in progress';

type Named = Pick<ReplyOnScreen, 'actions' | 'choices' | 'isDone'>;

/** What a reply is put to. It is kept by itself only where nothing is asked any more. */
const putTo = ({ actions, choices, isDone }: Named) => ({
  actions,
  choices,
  isKept: actions.length > 0 && choices.length === 0,
  proposesClosure: isDone && actions.some(canPropose),
});

const typedOf = ({ actions, choices }: Pick<Named, 'actions' | 'choices'>): string =>
  [...actions, ...choices].map(({ reference }) => reference).join(', ');

const onScreen = (reply: UnderstoodReply, key: string): ReplyOnScreen => ({
  key,
  source: JSON.stringify(reply),
  isTouched: false,
  typed: typedOf(reply),
  mentions: reply.mentions,
  said: reply.said,
  date: reply.date,
  isDone: reply.isDone,
  ...putTo(reply),
});

/** What of a reply that was kept is still asked: its references of which nobody has said which action is meant. */
const stillAsked = (reply: ReplyOnScreen): ReplyOnScreen => {
  const { choices, isDone } = reply;
  return { ...reply, typed: typedOf({ actions: [], choices }), ...putTo({ actions: [], choices, isDone }) };
};

const touched = (replies: readonly ReplyOnScreen[] | undefined): ReplyOnScreen[] =>
  replies?.filter(({ isTouched }) => isTouched) ?? [];

/** What was read, with each reply in which something was typed in place of the one that it was, or else at the end. */
const withTouched = (read: readonly ReplyOnScreen[], before: readonly ReplyOnScreen[]): ReplyOnScreen[] => {
  const left = [...before];
  const taken = read.map((reply) => {
    const at = left.findIndex(({ source }) => source === reply.source);
    return at < 0 ? reply : (left.splice(at, 1)[0] ?? reply);
  });
  return [...taken, ...left];
};

/** What of the replies is to be kept. */
const toKeep = (replies: readonly ReplyOnScreen[] | undefined): ReplyOnScreen[] =>
  replies?.filter(({ isKept, actions, said }) => isKept && actions.length > 0 && said.trim() !== '') ?? [];

const countReplies = (count: number): string => (count === 1 ? '1 update' : `${count} updates`);

type Parts = { readonly set: (part: Partial<RepliesSlice>) => void; readonly get: () => AppState };

/** Keeps what is ticked; asked again while that is on its way it does nothing, so that nothing is kept twice. */
const keeper = ({ set, get }: Parts, { client, makeId }: Pick<LivePort, 'client' | 'makeId'>) => {
  let isKeeping = false;
  const keep = async (): Promise<boolean> => {
    const kept = toKeep(get().replies);
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
    // What was not kept stays on the screen, to be put to an action or to be left; so does what was typed meanwhile.
    const keys = new Set(kept.map(({ key }) => key));
    const rest = (get().replies ?? [])
      .filter((reply) => !kept.includes(reply) || reply.choices.length > 0)
      .map((reply) => (kept.includes(reply) ? stillAsked(reply) : reply))
      .map((reply) => (keys.has(reply.key) ? { ...reply, isKept: false } : reply));
    set(
      rest.length > 0 ? { replies: rest } : { pasted: '', isPasteRead: false, replies: undefined, repliesLeftOut: [] },
    );
    return true;
  };
  return async (): Promise<boolean> => {
    if (isKeeping) return false;
    isKeeping = true;
    const isKept = await keep();
    isKeeping = false;
    return isKept;
  };
};

type Change = (at: number, changed: Partial<ReplyOnScreen>) => void;

const namer =
  ({ set, get }: Parts, client: Client, change: Change) =>
  async (at: number, typed: string): Promise<void> => {
    const key = get().replies?.[at]?.key;
    // Until the book has answered it names none: what is kept meanwhile must not go to the action named before.
    change(at, { typed, actions: [], choices: [], isKept: false });
    const read = await client.call('replies.read', { text: `${typed}: x`, today: get().today() });
    const now = get().replies?.findIndex((reply) => reply.key === key && reply.typed === typed) ?? -1;
    if (now < 0) return;
    if (!read.ok) return set({ repliesError: read.error });
    const { actions = [], choices = [] } = read.value.replies[0] ?? {};
    const isDone = get().replies?.[now]?.isDone ?? false;
    change(now, putTo({ actions, choices, isDone }));
  };

/** What a reply says, without the number that it began with and is known for by now. */
const withoutNumber = (said: string, number: string): string =>
  said.startsWith(number) ? said.slice(number.length).replace(/^[\s:;,.–—-]+/u, '') : said;

const chooser =
  ({ get }: Parts, change: Change) =>
  (at: number, reference: string, action: NamedAction): void => {
    const reply = get().replies?.[at];
    if (!reply) return;
    const choices = reply.choices.filter((one) => one.reference !== reference);
    const isWhole = reply.choices.length === 1 && reply.actions.length === 0;
    change(at, {
      ...putTo({ actions: [...reply.actions, action], choices, isDone: reply.isDone }),
      ...(isWhole && { said: withoutNumber(reply.said, reference) }),
    });
  };

const choiceDropper =
  ({ get }: Parts, change: Change) =>
  (at: number, reference: string): void => {
    const reply = get().replies?.[at];
    if (!reply) return;
    const { actions, isDone } = reply;
    const choices = reply.choices.filter((one) => one.reference !== reference);
    change(at, { ...putTo({ actions, choices, isDone }), typed: typedOf({ actions, choices }) });
  };

const mentionTaker =
  ({ get }: Parts, change: Change) =>
  (at: number, action: NamedAction): void => {
    const reply = get().replies?.[at];
    if (!reply) return;
    const { choices, isDone } = reply;
    const actions = [...reply.actions.filter(({ id }) => id !== action.id), action];
    const mentions = reply.mentions.filter(({ id }) => id !== action.id);
    change(at, { ...putTo({ actions, choices, isDone }), mentions, typed: typedOf({ actions, choices }) });
  };

export const repliesSlice =
  ({ client, makeId }: LivePort): StateCreator<AppState, [], [], RepliesSlice> =>
  (set, get) => {
    const parts = { set, get };
    const change = (at: number, changed: Partial<ReplyOnScreen>): void =>
      set({
        replies: get().replies?.map((reply, index) =>
          index === at ? { ...reply, ...changed, isTouched: true } : reply,
        ),
      });

    return {
      pasted: '',
      isPasteRead: false,
      replies: undefined,
      repliesLeftOut: [],
      repliesError: undefined,
      paste: (text) => {
        const stays = touched(get().replies);
        set({
          pasted: text,
          isPasteRead: false,
          replies: stays.length > 0 ? stays : undefined,
          repliesLeftOut: [],
          repliesError: undefined,
        });
      },
      readPasted: async () => {
        const text = get().pasted;
        const read = await client.call('replies.read', { text, today: get().today() });
        if (text !== get().pasted) return;
        if (!read.ok) return set({ repliesError: read.error });
        const fresh = read.value.replies.map((reply) => onScreen(reply, makeId()));
        set({
          replies: withTouched(fresh, touched(get().replies)),
          isPasteRead: true,
          repliesLeftOut: read.value.leftOut,
          repliesError: undefined,
        });
      },
      changeReply: change,
      nameActions: namer(parts, client, change),
      chooseAction: chooser(parts, change),
      dropChoice: choiceDropper(parts, change),
      takeMention: mentionTaker(parts, change),
      keepReplies: keeper(parts, { client, makeId }),
    };
  };

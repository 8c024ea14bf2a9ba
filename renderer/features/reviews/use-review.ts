import { useRef, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { ReviewEntry, ReviewSheet } from '../../../shared/api/reviews.ts';
import type { ReviewChoice } from '../../../shared/domain/review.ts';
import { type ActionId, bodyIdSchema } from '../../../shared/ids.ts';
import { useLateRefusal } from '../../components/fields/use-late-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { ReviewWords } from '../../store/reviews-slice.ts';
import { nameOf } from '../actions/action-words.ts';
import { type Entries, useEntries } from '../returned/use-entries.ts';
import { isLeft, saidOf } from './review-words.ts';

/** What is being written about an action, and about those that are ticked with it. */
export type Asking = 'done' | 'update' | 'transfer' | 'sentence';
export type Writing = {
  /** The action that it is written at, and all that it is written of. */
  readonly id: ActionId;
  readonly ids: readonly ActionId[];
  /** Missing where a key alone says it. */
  readonly asking?: Asking;
  /** What was written before, and refused. */
  readonly text?: string;
  /** How far they were reviewed when it began to be written. */
  readonly seen?: ReviewWords['seen'];
};

const seenOf = ({ entries }: ReviewSheet, ids: readonly ActionId[]): NonNullable<Writing['seen']> =>
  ids.map((actionId) => ({ actionId, at: entries.find(({ action }) => action.id === actionId)?.review?.at ?? 0 }));

/** The entry to go on with: the next one of which nothing was said, from here to the end and then from the beginning. */
const nextLeft = (
  entries: readonly ReviewEntry[],
  done: ReadonlySet<ActionId>,
  from: ActionId,
): ActionId | undefined => {
  const here = entries.findIndex(({ action }) => action.id === from);
  const around = [...entries.slice(here + 1), ...entries.slice(0, here + 1)];
  return around.find((entry) => isLeft(entry) && !done.has(entry.action.id))?.action.id;
};

const NONE: ReadonlySet<ActionId> = new Set();

/** What is ticked, and all that a key is meant for: those that are ticked, else the one that has the focus. */
const useTicks = (sheet: ReviewSheet, entries: Entries) => {
  const { id: bodyId } = sheet.body;
  const kept = useAppStore((state) => state.reviewTicks.get(bodyId)) ?? NONE;
  // What is not on the list any more is ticked no longer.
  const ticked = new Set(sheet.entries.flatMap(({ action: { id } }) => (kept.has(id) ? id : [])));
  const tickReview = useAppStore((state) => state.tickReview);
  const current = (): ReviewEntry | undefined => sheet.entries.find(({ action }) => action.id === entries.current());
  const meant = (): ActionId[] => {
    const here = current();
    if (ticked.size > 0) return sheet.entries.flatMap(({ action }) => (ticked.has(action.id) ? action.id : []));
    return here ? [here.action.id] : [];
  };
  const tick = (id: ActionId | undefined): void => {
    if (id !== undefined) tickReview(bodyId, id);
  };
  const names = (ids: readonly ActionId[]): string[] =>
    sheet.entries.flatMap(({ action }) => (ids.includes(action.id) ? nameOf(action) : []));
  return { ticked, current, meant, tick, names, tickNone: () => tickReview(bodyId, undefined) };
};

/** What is written, sent and refused. It goes on at once; what is refused comes back, with the words that were written. */
const useSaying = (sheet: ReviewSheet, entries: Entries, { names, tickNone }: ReturnType<typeof useTicks>) => {
  const reviewActions = useAppStore((state) => state.reviewActions);
  const rewordReviews = useAppStore((state) => state.rewordReviews);
  /** What was said, and the book has not answered yet: the next key is for the next action all the same. */
  const onTheWay = useRef(new Set<ActionId>());
  const [writing, setWriting] = useState<Writing>();
  const [fault, setFault] = useState<string>();
  const tellLate = useLateRefusal();
  const goTo = (id: ActionId): void => {
    tickNone();
    setWriting(undefined);
    setFault(undefined);
    entries.focus(id);
  };
  const comeBack = (said: Writing, text: string, why: string): void => {
    // Where the screen has gone meanwhile, the words are told.
    tellLate(text, why);
    setFault(why);
    if (said.asking) setWriting({ ...said, text });
    else entries.focus(said.id);
  };
  const say = async (said: Writing, words: ReviewWords): Promise<boolean> => {
    for (const one of said.ids) onTheWay.current.add(one);
    goTo(nextLeft(sheet.entries, onTheWay.current, said.id) ?? said.id);
    const refused = await reviewActions(said.ids, words, saidOf(words.choice, names(said.ids)));
    for (const one of said.ids) onTheWay.current.delete(one);
    if (refused) comeBack(said, words.text ?? '', refused.message);
    return refused === undefined;
  };
  const reword = async (said: Writing, sentence: string): Promise<boolean> => {
    goTo(said.id);
    const refused = await rewordReviews(said.ids, sentence, 'Sentence for the table changed');
    if (refused) comeBack(said, sentence, refused.message);
    return refused === undefined;
  };
  return { writing, fault, say, reword, setWriting, setFault };
};

type Refused = ApiError | undefined;

/** Keeps words of a form that was left before they were sent. What was chosen of an action before is still chosen. */
const useKeepWords = (sheet: ReviewSheet, names: (ids: readonly ActionId[]) => string[]) => {
  const reviewActions = useAppStore((state) => state.reviewActions);
  const rewordReviews = useAppStore((state) => state.rewordReviews);
  return async ({ asking, ids, seen }: Writing, text: string): Promise<Refused> => {
    if (asking === 'sentence') return rewordReviews(ids, text, 'Sentence for the table changed');
    const asked = asking === 'done' ? 'done' : 'update';
    const meant = sheet.entries.filter(({ action }) => ids.includes(action.id));
    const byChoice = Map.groupBy(meant, ({ review }) => review?.choice ?? asked);
    let refused: Refused;
    for (const [choice, entries] of byChoice) {
      const some = entries.map(({ action }) => action.id);
      refused = (await reviewActions(some, { choice, text, seen }, saidOf(choice, names(some)))) ?? refused;
    }
    return refused;
  };
};

/** Going through the open actions of a body. */
export const useReview = (sheet: ReviewSheet) => {
  const entries = useEntries();
  const ticks = useTicks(sheet, entries);
  const { current, meant, tickNone } = ticks;
  const { writing, fault, say, reword, setWriting, setFault } = useSaying(sheet, entries, ticks);
  const keep = useKeepWords(sheet, ticks.names);
  const choose = (choice: ReviewChoice): void => {
    const [ids, id] = [meant(), current()?.action.id];
    if (id !== undefined && ids.length > 0) void say({ id, ids }, { choice, text: '' });
  };
  const ask = (asking: Asking): void => {
    const [ids, id] = [meant(), current()?.action.id];
    setFault(undefined);
    if (id !== undefined && ids.length > 0) setWriting({ id, ids, asking, seen: seenOf(sheet, ids) });
  };
  /** Sends what was written; gives whether it was taken. */
  const send = (said: Writing, text: string): Promise<boolean> => {
    if (said.asking === 'sentence') return reword(said, text);
    const { asking, seen } = said;
    if (asking !== 'transfer') return say(said, { choice: asking ?? 'update', text, seen });
    return say(said, { choice: 'transfer', text: '', toBodyId: bodyIdSchema.safeParse(text).data });
  };
  const leave = (): void => {
    const left = writing;
    setWriting(undefined);
    setFault(undefined);
    if (left) entries.focus(left.id);
    else tickNone();
  };
  return { entries, ticked: ticks.ticked, tick: ticks.tick, current, writing, fault, choose, ask, send, keep, leave };
};

export type ReviewActs = ReturnType<typeof useReview>;

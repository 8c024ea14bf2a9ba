import { type ActionState, isOpen } from '../shared/domain/action.ts';
import { formsOf } from '../shared/domain/body-forms.ts';
import { type Review, type ReviewChoice, reviewSentence } from '../shared/domain/review.ts';
import { type ActionId, actionIdSchema, type BodyId, reviewIdSchema, updateIdSchema } from '../shared/ids.ts';
import { type ActionRow, findAction } from './action-rows.ts';
import { settleAction } from './action-settle.ts';
import { transferAction } from './action-transfer.ts';
import { addUpdate, changeUpdate, updateRows } from './action-updates.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { refusal } from './errors.ts';
import { knownNames } from './known-names.ts';
import { putRow } from './restorer.ts';
import { type ReviewPlace, reviewRows, reviewsFor } from './review-rows.ts';
import { reviewedMeeting } from './reviews.ts';
import { given } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export type SaveReview = ReviewPlace & {
  readonly actionIds: readonly ActionId[];
  readonly choice: ReviewChoice;
  readonly text: string;
  /** The day of the update, 'YYYY-MM-DD'. */
  readonly date: string;
  readonly toBodyId?: BodyId | undefined;
  /** When each action was reviewed last, as far as was seen; without it, whatever it was. */
  readonly seen?: readonly { readonly actionId: ActionId; readonly at: number }[] | undefined;
};

const NO_WORDS = 'Write what was done; nothing was changed.';
const NO_BODY = 'Choose the body that it goes to; nothing was changed.';
const SAME_BODY = 'It is an action of that body already. Choose another one; nothing was changed.';
const SETTLED = 'This action is settled by now. Open it again in the register first; nothing was changed.';

const assertSaid = ({ bodyId, choice, text, toBodyId }: SaveReview): void => {
  if (choice === 'update' && text.trim() === '') throw refusal('refused', NO_WORDS, 'text');
  if (choice !== 'transfer') return;
  if (toBodyId === undefined) throw refusal('refused', NO_BODY, 'toBodyId');
  if (toBodyId === bodyId) throw refusal('refused', SAME_BODY, 'toBodyId');
};

const getOwn = (db: ReadableDb, id: ActionId, bodyId: BodyId): ActionRow => {
  const row = findAction(db, id);
  if (!row || row.deletedAt !== null) throw refusal('notFound', 'This action is not in the book.', 'actionIds');
  if (row.bodyId === bodyId) return row;
  throw refusal('refused', 'This action is of another body. Review it there; nothing was changed.', 'actionIds');
};

/** How the action stood before it was reviewed; what became of it since in the register counts. */
const standing = ({ state }: ActionRow, before: Review | undefined): ActionState => {
  const start = before && before.stateAfter === state ? before.stateBefore : state;
  if (!isOpen(start)) throw refusal('refused', SETTLED, 'actionIds');
  return start;
};

const stateAfter = (choice: ReviewChoice, start: ActionState, closes: boolean): ActionState => {
  switch (choice) {
    case 'done':
      return closes ? 'closed' : 'proposed for closure';
    case 'update':
      return 'in progress';
    case 'transfer':
      return 'transferred';
    default:
      return start;
  }
};

type Written = Pick<Review, 'updateId' | 'updateText'>;

const addWords = (db: WritableDb, actionId: ActionId, date: string, text: string): Written => {
  const updateId = updateIdSchema.parse(db.makeId());
  addUpdate(db, { updateId, actionId, date, text });
  return { updateId, updateText: text };
};

/**
 * Writes the words down as an update; said again they are the same update, unless somebody worded that anew in the
 * register since. A transfer has no words of its own.
 */
const putUpdate = (
  db: WritableDb,
  actionId: ActionId,
  { text: said, date, choice }: SaveReview,
  { updateId, updateText }: Written,
): Written => {
  const update = updateId === undefined ? null : updateRows.read(db, updateId);
  const text = said.trim();
  if (text === '' || choice === 'transfer')
    return update ? { updateId, ...given({ updateText: updateText ?? null }) } : {};
  const isOwn = update !== null && [updateText ?? update.text, text].includes(update.text);
  if (!isOwn || updateId === undefined) return addWords(db, actionId, date, text);
  changeUpdate(db, { updateId, date, text });
  return { updateId, updateText: text };
};

type Way = { readonly from: ActionState; readonly state: ActionState; readonly before: Review | undefined };

const bringTo = (db: WritableDb, { date, toBodyId }: SaveReview, actionId: ActionId, state: ActionState): void => {
  if (state !== 'transferred') settleAction(db, { actionId, state, date });
  else if (toBodyId !== undefined) {
    transferAction(db, { actionId, bodyId: toBodyId, intoId: actionIdSchema.parse(db.makeId()), date });
  }
};

/** Brings an action to the state of a choice; one that was taken back from a body can go to another. Errors: refused. */
const bringAnew = (db: WritableDb, said: SaveReview, row: ActionRow, { from, state, before }: Way): void => {
  const goesElsewhere = state === 'transferred' && row.state === state && before?.toBodyId !== said.toBodyId;
  if (goesElsewhere) bringTo(db, said, row.id, from);
  if (goesElsewhere || state !== row.state) bringTo(db, said, row.id, state);
};

/** Whether an action was reviewed in another window since this review of it began to be written. */
const isOvertaken = ({ seen }: SaveReview, actionId: ActionId, before: Review | undefined): boolean =>
  seen !== undefined && before !== undefined && before.at !== seen.find((one) => one.actionId === actionId)?.at;

type Common = { readonly closes: boolean; readonly sentence: string; readonly place: ReviewPlace };

/** When a review is said anew: later than before, however fast that follows. */
const anewAt = (db: WritableDb, before: Review | undefined): number => Math.max(db.at, (before?.at ?? 0) + 1);

/** The sentence for the table; what another window worded by hand since stays before it. */
const sentenceOf = (sentence: string, before: Review | undefined, isLate: boolean): string =>
  isLate && before?.sentenceOf !== undefined && !sentence.includes(before.sentence)
    ? `${before.sentence} ${sentence}`.trim()
    : sentence;

const reviewOne = (db: WritableDb, said: SaveReview, actionId: ActionId, common: Common): void => {
  const row = getOwn(db, actionId, said.bodyId);
  const before = reviewsFor(db, common.place).get(actionId);
  const stateBefore = standing(row, before);
  const state = stateAfter(said.choice, stateBefore, common.closes);
  const isLate = isOvertaken(said, actionId, before);
  const update = putUpdate(db, actionId, said, isLate ? {} : (before ?? {}));
  bringAnew(db, said, row, { from: stateBefore, state, before });
  const id = before?.id ?? reviewIdSchema.parse(db.makeId());
  putRow(db, reviewRows, id, {
    id,
    ...common.place,
    actionId,
    choice: said.choice,
    sentence: sentenceOf(common.sentence, before, isLate),
    stateBefore,
    stateAfter: state,
    ...update,
    ...(said.choice === 'transfer' && said.toBodyId !== undefined && { toBodyId: said.toBodyId }),
    at: anewAt(db, before),
  });
};

/**
 * Keeps what the secretary says of some actions before a meeting: their state and an update in the register, and the
 * sentence for the table. Said anew, it starts from how the action stood before. Errors: notFound, refused.
 */
export const saveReview = (db: WritableDb, said: SaveReview): void => {
  assertSaid(said);
  const { bodyId, choice, text, toBodyId } = said;
  const rules = getBodyRules(db, bodyId);
  const closes = rules.record?.closesAtOnce === true;
  const body = toBodyId === undefined ? {} : { body: getBody(db, toBodyId).name };
  const sentence = reviewSentence(formsOf(rules.forms), { choice, text, closes, ...body }, knownNames(db));
  const meetingId = reviewedMeeting(db, said)?.id;
  const place = { bodyId, ...(meetingId && { meetingId }) };
  for (const actionId of new Set(said.actionIds)) reviewOne(db, said, actionId, { closes, sentence, place });
};

type Reword = ReviewPlace & { readonly actionIds: readonly ActionId[]; readonly sentence: string };

const NOT_REVIEWED = 'This action is not reviewed yet, or not any more. Review it first; nothing was changed.';

/** Gives the table another sentence for actions that were reviewed. Errors: notFound, refused. */
export const rewordReviews = (db: WritableDb, { actionIds, sentence, ...place }: Reword): void => {
  const reviews = reviewsFor(db, { ...place, meetingId: reviewedMeeting(db, place)?.id });
  for (const id of new Set(actionIds)) {
    const review = reviews.get(id);
    if (!review) throw refusal('refused', NOT_REVIEWED, 'actionIds');
    const state = findAction(db, id)?.state;
    putRow(db, reviewRows, review.id, {
      ...review,
      sentence,
      ...given({ sentenceOf: state ?? null }),
      at: anewAt(db, review),
    });
  }
};

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
import { putRow } from './restorer.ts';
import { type ReviewPlace, reviewRows, reviewsFor } from './review-rows.ts';
import { reviewedMeeting } from './reviews.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export type SaveReview = ReviewPlace & {
  readonly actionIds: readonly ActionId[];
  readonly choice: ReviewChoice;
  readonly text: string;
  /** The day of the update, 'YYYY-MM-DD'. */
  readonly date: string;
  readonly toBodyId?: BodyId | undefined;
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

/** Writes the words down as an update; said again they are the same update. A transfer has no words of its own. */
const putUpdate = (db: WritableDb, actionId: ActionId, { text, date, choice }: SaveReview, before?: Review) => {
  const known = before?.updateId;
  const isThere = known !== undefined && updateRows.read(db, known) !== null;
  if (text.trim() === '' || choice === 'transfer') return isThere ? { updateId: known } : {};
  if (isThere) {
    changeUpdate(db, { updateId: known, date, text: text.trim() });
    return { updateId: known };
  }
  const updateId = updateIdSchema.parse(db.makeId());
  addUpdate(db, { updateId, actionId, date, text: text.trim() });
  return { updateId };
};

const bringTo = (db: WritableDb, { date, toBodyId }: SaveReview, actionId: ActionId, state: ActionState): void => {
  if (state !== 'transferred') settleAction(db, { actionId, state, date });
  else if (toBodyId !== undefined) {
    transferAction(db, { actionId, bodyId: toBodyId, intoId: actionIdSchema.parse(db.makeId()), date });
  }
};

type Common = { readonly closes: boolean; readonly sentence: string; readonly place: ReviewPlace };

const reviewOne = (db: WritableDb, said: SaveReview, actionId: ActionId, common: Common): void => {
  const row = getOwn(db, actionId, said.bodyId);
  const before = reviewsFor(db, common.place).get(actionId);
  const stateBefore = standing(row, before);
  const state = stateAfter(said.choice, stateBefore, common.closes);
  const update = putUpdate(db, actionId, said, before);
  if (state !== row.state) bringTo(db, said, actionId, state);
  const id = before?.id ?? reviewIdSchema.parse(db.makeId());
  putRow(db, reviewRows, id, {
    id,
    ...common.place,
    actionId,
    choice: said.choice,
    sentence: common.sentence,
    stateBefore,
    stateAfter: state,
    ...update,
    ...(said.choice === 'transfer' && said.toBodyId !== undefined && { toBodyId: said.toBodyId }),
    at: db.at,
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
  const sentence = reviewSentence(formsOf(rules.forms), { choice, text, closes, ...body });
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
    putRow(db, reviewRows, review.id, { ...review, sentence });
  }
};

import type { Due } from '../shared/domain/block.ts';
import type { ActionId, BodyId } from '../shared/ids.ts';
import { nextNumberBetween } from './action-numbers.ts';
import { findAction } from './action-rows.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import type { WritableDb } from './types.ts';
import { putWhole, UNSAID, type WholeAction, withWords } from './whole-action.ts';

type Raised = {
  readonly actionId: ActionId;
  readonly bodyId: BodyId;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due?: Due | undefined;
};

/** An action that no line of minutes says, with the next number of its body. Errors: notFound, refused. */
export const newAction = (db: WritableDb, { actionId, bodyId, date, text, owners, due }: Raised): WholeAction => {
  const body = getBody(db, bodyId);
  if (findAction(db, actionId)) {
    throw refusal('refused', 'This action is in the book already. Nothing was changed.', 'actionId');
  }
  const action: WholeAction = {
    id: actionId,
    bodyId,
    meetingId: null,
    itemId: null,
    blockId: null,
    matterId: null,
    ...nextNumberBetween(db, body),
    ...UNSAID,
    text,
    raisedOn: date,
  };
  return withWords(action, { owners: [...new Set(owners)], due }, db.at);
};

export type RaiseAction = Raised & { readonly confidential: boolean };

/**
 * Raises an action between two meetings of a body, under the next number of the body's own sequence. What is said of it
 * is kept from the beginning, since no line of minutes is still being written. Errors: notFound, refused.
 */
export const raiseAction = (db: WritableDb, { confidential, ...raised }: RaiseAction): void =>
  putWhole(db, undefined, { ...newAction(db, raised), confidential: Number(confidential) });

import { Refusal } from '../../db/errors.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Log } from './log.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

/** A reply that is made after the book was asked, for work that must not hold the transaction. It is not stored. */
export type Later<Reply> = { readonly later: (typesetter: Typesetter) => Promise<Reply> };

/** Says that the reply is made after the transaction. */
export const later = <Reply>(make: Later<Reply>['later']): Later<Reply> => ({ later: make });

export const isLater = <Reply>(reply: Reply | Later<Reply>): reply is Later<Reply> =>
  typeof reply === 'object' && reply !== null && 'later' in reply;

const FAILED: Readonly<Record<'read' | 'write', string>> = {
  read: 'The document could not be made: a fault of Minutebook. Nothing was changed.',
  write: 'This is in the book now, but its document could not be made. Ask for it again.',
};

/** What makes replies, and what is said when that fails. */
export type Making = {
  readonly method: string;
  readonly kind: 'read' | 'write';
  readonly log: Log;
  readonly typesetter: Typesetter;
};

/** Makes the reply. What fails here does not undo the write, and the answer must not say that it did. */
export const finish = async <Reply>(
  reply: Later<Reply>,
  { method, kind, log, typesetter }: Making,
): Promise<Result<Reply, ApiError>> => {
  try {
    return ok(await reply.later(typesetter));
  } catch (error) {
    if (error instanceof Refusal) return err(error.error);
    log.fault(method, error);
    return err(apiError('internal', FAILED[kind]));
  }
};

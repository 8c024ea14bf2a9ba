import type { ActionBadge } from '../shared/api/blocks.ts';
import type { HandOutNumber } from '../shared/api/minutes.ts';
import type { ActionId, MeetingId } from '../shared/ids.ts';
import { listBadges } from './action-badges.ts';
import { findAction } from './action-rows.ts';
import { quotedByTables, renumberTables } from './freeze-outstanding.ts';
import { namedTables } from './outstanding-named.ts';
import { freeNumbers, planNumbers } from './settle-numbers.ts';
import { given } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { putWhole, wholeAction } from './whole-action.ts';

/**
 * The numbers that the actions of a meeting have and those that a hand-out now would give them, in the order of the
 * text. Changes nothing. Errors: notFound.
 */
export const listHandOutNumbers = (db: ReadableDb, meetingId: MeetingId): HandOutNumber[] => {
  const { rows, numbers } = planNumbers(db, meetingId);
  const badges = new Map(listBadges(db, meetingId).map((badge) => [badge.id, badge]));
  return rows.flatMap(({ id, reference }) => {
    const badge = badges.get(id);
    if (!badge) return [];
    const { blockId, frozen } = badge;
    const next = numbers.get(id)?.reference ?? reference;
    return { blockId, frozen, ...given({ now: reference, reference: next }) };
  });
};

/**
 * The minutes go out: from now on the references of this meeting's actions never move, nor those that its table of
 * actions outstanding quotes. Gives the badges of the meeting. Errors: notFound.
 */
export const handOut = (db: WritableDb, meetingId: MeetingId): ActionBadge[] => {
  // Read before any number moves: by then it is another action that has the number.
  const named = namedTables(db, meetingId);
  const quoted = quotedByTables(db, meetingId, named);
  for (const other of quoted.meetings) fixNumbers(db, other);
  fixActions(db, quoted.actions);
  fixNumbers(db, meetingId);
  renumberTables(db, meetingId, named);
  return listBadges(db, meetingId);
};

const fixNumbers = (db: WritableDb, meetingId: MeetingId): void => {
  const { rows, numbers } = planNumbers(db, meetingId);
  const before = rows.map((row) => wholeAction(db, row));
  freeNumbers(db, numbers);
  for (const action of before) {
    const isLive = action.deletedAt === null;
    const frozenAt = isLive ? (action.frozenAt ?? db.at) : action.frozenAt;
    putWhole(db, action, { ...action, ...numbers.get(action.id), frozenAt });
  }
};

/** The references of these actions never move from now on, as those of one that was raised between meetings and goes out. */
export const fixActions = (db: WritableDb, ids: readonly ActionId[]): void => {
  for (const id of ids) {
    const row = findAction(db, id);
    if (!row || row.deletedAt !== null || row.frozenAt !== null) continue;
    const before = wholeAction(db, row);
    putWhole(db, before, { ...before, frozenAt: db.at });
  }
};

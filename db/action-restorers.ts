import { z } from 'zod';
import { storedBlockSchema } from '../shared/api/blocks.ts';
import { actionStateSchema } from '../shared/domain/action.ts';
import { pastDueSchema } from '../shared/domain/due-history.ts';
import { pastOwnersSchema } from '../shared/domain/owner-history.ts';
import { stateChangeSchema } from '../shared/domain/state-history.ts';
import {
  type ActionId,
  actionIdSchema,
  blockIdSchema,
  bodyIdSchema,
  itemIdSchema,
  matterIdSchema,
  meetingIdSchema,
} from '../shared/ids.ts';
import { isGoneOnWith } from './action-links.ts';
import { nextNumberBetween } from './action-numbers.ts';
import { findAction, isReferenceTaken } from './action-rows.ts';
import { listUpdates } from './action-updates.ts';
import { type BlockRow, findBlock, putBlock, storedBlock } from './blocks.ts';
import { getBody } from './bodies.ts';
import { listChases } from './chases.ts';
import { refusal } from './errors.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { type Restorer, readLogged } from './restorer.ts';
import { get, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { putWhole, type WholeAction, wholeAction } from './whole-action.ts';

/** An action as the edit log has it. */
const loggedActionSchema = z.object({
  id: actionIdSchema,
  bodyId: bodyIdSchema,
  meetingId: meetingIdSchema.nullable(),
  itemId: itemIdSchema.nullable(),
  blockId: blockIdSchema.nullable(),
  matterId: matterIdSchema.nullable(),
  series: z.string().nullable(),
  seq: z.number().nullable(),
  reference: z.string().nullable(),
  frozenAt: z.number().nullable(),
  text: z.string(),
  state: actionStateSchema,
  raisedOn: z.string().nullable(),
  confidential: z.number(),
  snoozeDays: z.number().nullable(),
  fromId: actionIdSchema.nullable(),
  revision: z.number(),
  deletedAt: z.number().nullable(),
  owners: z.array(z.string()),
  dues: z.array(pastDueSchema),
  ownerLists: z.array(pastOwnersSchema),
  states: z.array(stateChangeSchema),
});

const readAction = (db: ReadableDb, id: string): WholeAction | null => {
  const row = findAction(db, actionIdSchema.parse(id));
  return row ? wholeAction(db, row) : null;
};

const madeElsewhere = () =>
  refusal('refused', 'This line was made in the minutes; take it back there. Nothing was changed.', 'undoes');

const GONE_ON_WITH = 'Another action went over into this one, or goes on with it; take that back first.';

const WROTE_ABOUT =
  'An update, a mail or a review was written down about this action since; take that back first. Nothing was changed.';

/** Whether the register keeps words about an action that would go with it. */
const isWrittenAbout = (db: ReadableDb, id: ActionId): boolean =>
  listUpdates(db, id).length > 0 ||
  listChases(db, id).length > 0 ||
  get(db, sql`SELECT 1 FROM reviews WHERE action_id = ${id} AND deleted_at IS NULL`) !== undefined;

/** An action that no line says, once its making is taken back: nobody has its number, and the next one gets it. */
const unraised = (db: WritableDb, before: WholeAction): WholeAction => {
  if (before.blockId !== null) throw madeElsewhere();
  if (isGoneOnWith(db, before.id)) throw refusal('refused', GONE_ON_WITH, 'undoes');
  if (isWrittenAbout(db, before.id)) throw refusal('refused', WROTE_ABOUT, 'undoes');
  return { ...before, deletedAt: db.at, ...(before.frozenAt === null ? { seq: null, reference: null } : {}) };
};

/** As it was; where its number was given to another one meanwhile, under the next. */
const back = (db: WritableDb, before: WholeAction, logged: WholeAction): WholeAction => {
  const isRaised = before.deletedAt !== null && logged.deletedAt === null && before.reference === null;
  if (!isRaised || logged.reference === null || !isReferenceTaken(db, logged.bodyId, logged.reference)) return logged;
  return { ...logged, ...nextNumberBetween(db, getBody(db, logged.bodyId)) };
};

/** An action as undo sees it: with its owners, and with its dues as they were, so that no slip is left behind. */
export const actionRestorer: Restorer = {
  read: readAction,
  put: (db, id, logged) => {
    const before = readAction(db, id);
    if (!before) throw madeElsewhere();
    putWhole(
      db,
      before,
      logged === null ? unraised(db, before) : back(db, before, readLogged(loggedActionSchema, logged)),
    );
  },
};

const readLine = (db: ReadableDb, id: string): BlockRow | undefined => {
  const row = findBlock(db, blockIdSchema.parse(id));
  return row?.deletedAt === null ? row : undefined;
};

/** The line of an action, which follows the register until the hand-out: only what it says is put back. */
export const lineRestorer: Restorer = {
  read: (db, id) => {
    const row = readLine(db, id);
    return row ? storedBlock(row) : null;
  },
  put: (db, id, logged) => {
    const before = readLine(db, id);
    if (!before || logged === null) throw madeElsewhere();
    assertChangeable(getMeetingFacts(db, before.meetingId));
    const { content } = readLogged(storedBlockSchema, logged);
    putBlock(db, before, { ...before, content: JSON.stringify(content), revision: before.revision + 1 });
  },
};

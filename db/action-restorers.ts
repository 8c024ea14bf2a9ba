import { z } from 'zod';
import { storedBlockSchema } from '../shared/api/blocks.ts';
import { actionStateSchema } from '../shared/domain/action.ts';
import { pastDueSchema } from '../shared/domain/due-history.ts';
import { pastOwnersSchema } from '../shared/domain/owner-history.ts';
import { stateChangeSchema } from '../shared/domain/state-history.ts';
import {
  actionIdSchema,
  blockIdSchema,
  bodyIdSchema,
  itemIdSchema,
  matterIdSchema,
  meetingIdSchema,
} from '../shared/ids.ts';
import { findAction } from './action-rows.ts';
import { type BlockRow, findBlock, putBlock, storedBlock } from './blocks.ts';
import { refusal } from './errors.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { type Restorer, readLogged } from './restorer.ts';
import type { ReadableDb } from './types.ts';
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

/** An action as undo sees it: with its owners, and with its dues as they were, so that no slip is left behind. */
export const actionRestorer: Restorer = {
  read: readAction,
  put: (db, id, logged) => {
    const before = readAction(db, id);
    if (!before || logged === null) throw madeElsewhere();
    putWhole(db, before, readLogged(loggedActionSchema, logged));
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

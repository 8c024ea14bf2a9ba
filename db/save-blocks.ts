import type { ActionBadge, SaveBlocks, SaveBlocksReply, SavedBlock } from '../shared/api/blocks.ts';
import type { TextForm } from '../shared/domain/meeting-record.ts';
import { type BlockId, blockIdSchema, type ItemId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { badgeOfBlock } from './action-badges.ts';
import type { ActionNumber } from './action-numbers.ts';
import { followAction } from './actions-follow.ts';
import { deriveMatters, type Touched } from './block-matters.ts';
import { type BlockRow, contentOf, findBlock, putBlock, storedBlock } from './blocks.ts';
import { copyOf, rankBehind } from './clash.ts';
import { followDecisions } from './decisions.ts';
import { refusal } from './errors.ts';
import { meetingOfItem, reviveItem } from './items.ts';
import { joinBlock } from './join-block.ts';
import { assertChangeable, getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { followOpenLine } from './open-line.ts';
import type { WritableDb } from './types.ts';

type Clash = SaveBlocksReply['clashes'][number];

/** One save on its way: what it has written so far, and what will be answered. */
type Save = {
  readonly db: WritableDb;
  readonly meeting: MeetingFacts;
  readonly touched: Map<BlockId, Touched>;
  readonly clashes: Clash[];
  readonly revisions: Record<string, number>;
};

/** A block to write, and what a file says beside it. */
export type NewBlock = Omit<SavedBlock, 'baseRevision'> & {
  readonly form?: TextForm | undefined;
  readonly number?: ActionNumber | undefined;
};

const rowOf = (meeting: MeetingFacts, before: BlockRow | undefined, block: NewBlock): BlockRow => ({
  id: block.id,
  meetingId: meeting.id,
  itemId: block.itemId,
  rank: block.rank,
  content: JSON.stringify(block.content),
  visibility: block.visibility ?? null,
  matterId: before?.matterId ?? null,
  form: block.form ? JSON.stringify(block.form) : keptForm(before, block),
  revision: (before?.revision ?? 0) + 1,
  deletedAt: null,
});

/** How a file cut its text holds until the text changes. */
const keptForm = (before: BlockRow | undefined, block: NewBlock): string | null =>
  before && isSame(contentOf(before), block.content) ? before.form : null;

const put = (save: Save, before: BlockRow | undefined, after: BlockRow): void => {
  putBlock(save.db, before, after);
  const first = save.touched.get(after.id);
  save.touched.set(after.id, { before: first ? first.before : before, after });
};

const write = (save: Save, before: BlockRow | undefined, block: NewBlock): void => {
  const after = rowOf(save.meeting, before, block);
  put(save, before, after);
  save.revisions[after.id] = after.revision;
};

const saysTheSame = (stored: BlockRow, { content, visibility }: NewBlock): boolean =>
  stored.visibility === (visibility ?? null) && isSame(contentOf(stored), content);

const isAsStored = (stored: BlockRow, sent: NewBlock): boolean =>
  stored.itemId === sent.itemId && stored.rank === sent.rank && saysTheSame(stored, sent);

/** What was changed since and what was sent become one where they change different things, else both are kept. */
const settle = (save: Save, stored: BlockRow, saved: SavedBlock): void => {
  const joined = saysTheSame(stored, saved) ? undefined : joinBlock(save.db, storedBlock(stored), saved);
  if (joined) put(save, stored, rowOf(save.meeting, stored, joined));
  if (joined || saysTheSame(stored, saved)) save.clashes.push({ id: stored.id, itemId: stored.itemId });
  else keepBoth(save, stored, saved);
};

/** The stored block stays; what was sent is kept right behind it, as confidential as that has become. */
const keepBoth = (save: Save, stored: BlockRow, { baseRevision: _base, ...sent }: SavedBlock): void => {
  const { db } = save;
  const keptAs = blockIdSchema.parse(db.makeId());
  const content = copyOf(sent.content, db.makeId);
  const seen = stored.visibility === 'confidential' ? { visibility: stored.visibility } : {};
  write(save, undefined, {
    ...sent,
    id: keptAs,
    itemId: stored.itemId,
    rank: rankBehind(db, stored),
    content,
    ...seen,
  });
  save.clashes.push({ id: stored.id, itemId: stored.itemId, keptAs });
};

const assertOfMeeting = (save: Save, row: BlockRow): void => {
  if (row.meetingId === save.meeting.id) return;
  throw refusal('refused', 'This block belongs to another meeting; paste its words as a new one. Nothing was saved.');
};

/** An item that was taken off the agenda while words for it were on their way comes back with them. */
const assertItem = (save: Save, itemId: ItemId): void => {
  const meetingId = meetingOfItem(save.db, itemId);
  if (meetingId === save.meeting.id || reviveItem(save.db, save.meeting.id, itemId)) return;
  if (meetingId === undefined) throw refusal('notFound', 'This agenda item is not in the book. Nothing was saved.');
  throw refusal('refused', 'This agenda item belongs to another meeting. Nothing was saved.');
};

const saveBlock = (save: Save, { baseRevision, ...sent }: SavedBlock): void => {
  assertItem(save, sent.itemId);
  const stored = findBlock(save.db, sent.id);
  if (stored) assertOfMeeting(save, stored);
  if (!stored || stored.deletedAt !== null) write(save, stored, sent);
  else if (isAsStored(stored, sent)) save.revisions[stored.id] = stored.revision;
  else if (stored.revision === baseRevision) write(save, stored, sent);
  else settle(save, stored, { ...sent, baseRevision });
};

const removeBlock = (save: Save, { id, baseRevision }: SaveBlocks['removed'][number]): void => {
  const stored = findBlock(save.db, id);
  if (!stored) return;
  assertOfMeeting(save, stored);
  if (stored.deletedAt !== null) return;
  if (stored.revision !== baseRevision) save.clashes.push({ id, itemId: stored.itemId });
  else put(save, stored, { ...stored, revision: stored.revision + 1, deletedAt: save.db.at });
};

/** Brings matters, decisions and actions in line with the blocks that were written. */
const follow = (
  db: WritableDb,
  meeting: MeetingFacts,
  touched: readonly Touched[],
  numbers: ReadonlyMap<BlockId, ActionNumber>,
): void => {
  deriveMatters(db, touched, meeting.matterPatterns);
  for (const one of touched) {
    const block = findBlock(db, one.after.id);
    if (!block) continue;
    followDecisions(db, block);
    followAction(db, block, { meeting, was: one.before, imported: numbers.get(block.id) });
  }
};

const begin = (db: WritableDb, meeting: MeetingFacts): Save => ({
  db,
  meeting,
  touched: new Map(),
  clashes: [],
  revisions: {},
});

/** The badges of what was sent, kept copies too. */
const badgesOf = (save: Save, sent: ReadonlySet<BlockId>): ActionBadge[] =>
  [...new Set([...sent, ...save.touched.keys()])].flatMap((id) => badgeOfBlock(save.db, id) ?? []);

/**
 * Saves the blocks of a meeting that changed and takes out those that were removed; decisions, actions and matters
 * follow in the same transaction. A block that was saved elsewhere since `baseRevision` is not overwritten: what was
 * sent is joined to it where the two changed different things, else kept as a block of its own behind it; one that
 * should go stays. Blocks that were gone come back.
 * `revisions` has what is stored of what was sent, `badges` the actions among it. Approved minutes take none of it.
 * Errors: notFound, refused.
 */
export const saveBlocks = (db: WritableDb, input: Readonly<Omit<SaveBlocks, 'editId'>>): SaveBlocksReply => {
  const meeting = getMeetingFacts(db, input.meetingId);
  assertChangeable(meeting);
  const save = begin(db, meeting);
  const sent = new Set(input.blocks.map(({ id }) => id));
  for (const gone of input.removed) if (!sent.has(gone.id)) removeBlock(save, gone);
  for (const block of input.blocks) saveBlock(save, block);
  follow(db, meeting, [...save.touched.values()], new Map());
  followOpenLine(db, input);
  return { revisions: save.revisions, badges: badgesOf(save, sent), clashes: save.clashes };
};

/** Writes the blocks of a file, that are new to the book, with the numbers that their actions come with. */
export const insertBlocks = (db: WritableDb, meeting: MeetingFacts, blocks: readonly NewBlock[]): void => {
  const save = begin(db, meeting);
  for (const block of blocks) write(save, undefined, block);
  const numbers = new Map(blocks.flatMap(({ id, number }) => (number ? [[id, number] as const] : [])));
  follow(db, meeting, [...save.touched.values()], numbers);
};

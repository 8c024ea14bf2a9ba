import { listBlocks } from '../../db/blocks.ts';
import { handOut } from '../../db/hand-out.ts';
import { listItems } from '../../db/items.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import type { Book } from '../../db/types.ts';
import type { ActionBadge, SaveBlocksReply, StoredBlock } from '../../shared/api/blocks.ts';
import type { BlockContent, Due, Run } from '../../shared/domain/block.ts';
import {
  type BlockId,
  blockIdSchema,
  decisionIdSchema,
  type ItemId,
  type MakeId,
  type MeetingId,
} from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { countedIds, write } from './create-book.ts';
import { loadFile } from './fictional-meeting.ts';

const runs = (text: string): Run[] => (text === '' ? [] : [{ text }]);

export const paragraph = (text: string): BlockContent => ({ kind: 'paragraph', runs: runs(text) });

export const heading = (level: 1 | 2, text: string): BlockContent => ({ kind: 'heading', level, runs: runs(text) });

export const decision = (verb: string, text: string): BlockContent => ({ kind: 'decision', verb, runs: runs(text) });

export const action = (text: string, more: { readonly owners?: string[]; readonly due?: Due } = {}): BlockContent => ({
  kind: 'action',
  ...more,
  runs: runs(text),
});

/** A paragraph of plain texts and marked ones ([id, verb, words]). */
export const marked = (
  ...parts: readonly (string | readonly [id: string, verb: string, words: string])[]
): BlockContent => ({
  kind: 'paragraph',
  runs: parts.map((part) => {
    if (typeof part === 'string') return { text: part };
    const [id, verb, text] = part;
    return { text, decision: { id: decisionIdSchema.parse(id), verb } };
  }),
});

/** A short meeting of an invented body: two empty items. What is given stands in place of it. */
export const smallFile = (more: Partial<MeetingFile> = {}): MeetingFile => ({
  format: 'minutebook-meeting/1',
  body: {
    code: 'AT',
    name: 'Allotments Trust',
    shortName: 'Trust',
    actionPattern: '{prefix} {meeting}/{seq:2}',
    actionPrefix: 'AT',
    actionLabel: '',
    verbs: ['AGREED', 'NOTED'],
    decisionJoin: 'last-and',
    initials: true,
    matterPatterns: ['PL\\d{2}'],
    categories: [{ name: 'Trustees', table: 'members' }],
  },
  meeting: { number: '3', date: '2027-03-02', state: 'in session' },
  attendance: [
    { name: 'Hester Crane', initials: 'HC', organisation: 'Plot Holders', state: 'present' },
    { name: 'Otis Bell', initials: 'OB', state: 'present' },
  ],
  matters: [],
  agenda: [
    { number: '1', title: 'Water', blocks: [] },
    { number: '2', title: 'Fences', blocks: [] },
  ],
  ...more,
});

/** A window on a meeting as a page has it: it knows the revisions of what it saved or read. */
export type Desk = {
  readonly meetingId: MeetingId;
  readonly items: readonly ItemId[];
  newId(): BlockId;
  /** Saves one block; a rank that is not given keeps the block where it is, or puts it last. */
  put(id: BlockId, content: BlockContent, place?: { readonly item?: number; readonly rank?: string }): SaveBlocksReply;
  remove(id: BlockId): SaveBlocksReply;
  handOut(): readonly ActionBadge[];
  badge(id: BlockId): ActionBadge | undefined;
  block(id: BlockId): StoredBlock | undefined;
};

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no item ${index}`);
  return found;
};

/** Opens a window on a meeting. */
export const openDesk = (book: Book, meetingId: MeetingId, makeId: MakeId = countedIds(0xb10c_0000_0000)): Desk => {
  const items = book.read((db) => listItems(db, meetingId)).map(({ id }) => id);
  const known = new Map<BlockId, { item: number; rank: string; revision: number }>();
  let last = 0;
  const read = () => book.read((db) => listBlocks(db, meetingId));
  return {
    meetingId,
    items,
    newId: () => blockIdSchema.parse(makeId()),
    put: (id, content, place = {}) => {
      last += 1;
      const before = known.get(id);
      const item = place.item ?? before?.item ?? 0;
      const rank = place.rank ?? before?.rank ?? `a${String(last).padStart(5, '0')}V`;
      const block = { id, itemId: at(items, item), rank, content, baseRevision: before?.revision ?? 0 };
      const { reply } = write(book, (db) => saveBlocks(db, { meetingId, blocks: [block], removed: [] }));
      known.set(id, { item, rank, revision: reply.revisions[id] ?? block.baseRevision });
      return reply;
    },
    remove: (id) => {
      const removed = [{ id, baseRevision: known.get(id)?.revision ?? 0 }];
      return write(book, (db) => saveBlocks(db, { meetingId, blocks: [], removed })).reply;
    },
    handOut: () => write(book, (db) => handOut(db, meetingId)).reply,
    badge: (id) => read().badges.find(({ blockId }) => blockId === id),
    block: (id) => read().blocks.find((block) => block.id === id),
  };
};

/** Takes a short meeting into the book and opens a window on it. */
export const openSmallMeeting = (book: Book, more: Partial<MeetingFile> = {}): Desk =>
  openDesk(book, loadFile(book, smallFile(more)));

import { blockRows, findBlock, storedBlock } from '../../db/blocks.ts';
import type { LogLine } from '../../db/edit-log.ts';
import { blockHistory } from '../../db/history.ts';
import type { Change, ReadableDb } from '../../db/types.ts';
import { type BlockId, blockIdSchema, type MeetingId } from '../../shared/ids.ts';

/** What the log says of the blocks, change by change. */
const blockChanges = (lines: readonly LogLine[]): Change[] =>
  lines.flatMap(({ changes }) => (JSON.parse(changes) as Change[]).filter(({ noun }) => noun === 'block'));

const text = (value: unknown): string => JSON.stringify(value ?? null);

/**
 * Where the log and the blocks of a book differ: a change that does not begin with what the one before it left, and a
 * block that is not as its last change left it. Empty when no block ever changed without a line of its own.
 */
export const faultsOfLog = (db: ReadableDb, lines: readonly LogLine[], meetingId: MeetingId): string[] => {
  const last = new Map<string, string>();
  const faults: string[] = [];
  for (const { id, before, after } of blockChanges(lines)) {
    if (text(before) !== (last.get(id) ?? 'null')) faults.push(`${id}: ${text(before)} was ${last.get(id)}`);
    last.set(id, text(after));
  }
  const alive = new Set(blockRows(db, meetingId).map(({ id }) => id));
  for (const id of new Set([...last.keys(), ...alive])) {
    const row = findBlock(db, blockIdSchema.parse(id));
    const now = row && row.deletedAt === null ? text(storedBlock(row)) : 'null';
    if (now !== (last.get(id) ?? 'null')) faults.push(`${id}: ${now} in the book, ${last.get(id)} in the log`);
  }
  return faults;
};

/** What blocks once said, as they were seen in the book, that their history does not have. */
export const lostFromHistory = (db: ReadableDb, seen: ReadonlyMap<BlockId, ReadonlySet<string>>): string[] =>
  [...seen].flatMap(([blockId, texts]) => {
    const steps = blockHistory(db, { blockId, every: true });
    const had = new Set(steps.map(({ block }) => block && JSON.stringify([block.content, block.visibility ?? null])));
    return [...texts].filter((said) => !had.has(said));
  });

import { textOf } from '../shared/domain/block.ts';
import { markedDecisions } from '../shared/domain/decision.ts';
import { type BlockId, type DecisionId, decisionIdSchema, type MatterId, type MeetingId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import { type BlockRow, contentOf } from './blocks.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A decision as its row has it. `marked` is 1 for a marked range of the block's text, 0 for the block itself. */
export type DecisionRow = {
  readonly id: DecisionId;
  readonly blockId: BlockId;
  readonly marked: 0 | 1;
  /** Its place among the decisions of the block. */
  readonly position: number;
  readonly verb: string;
  readonly text: string;
  readonly matterId: MatterId | null;
  readonly revision: number;
  readonly deletedAt: number | null;
};

const columns = sql`d.id, d.block_id AS blockId, d.marked, d.position, d.verb, d.text, d.matter_id AS matterId,
  d.revision, d.deleted_at AS deletedAt`;

/** The decisions of a block, gone ones too. */
const rowsOfBlock = (db: ReadableDb, blockId: BlockId): DecisionRow[] =>
  all<DecisionRow>(db, sql`SELECT ${columns} FROM decisions d WHERE d.block_id = ${blockId} ORDER BY d.position, d.id`);

/** The decisions of a meeting, in the order of its text. */
export const listDecisions = (db: ReadableDb, meetingId: MeetingId): DecisionRow[] =>
  all<DecisionRow>(
    db,
    sql`SELECT ${columns} FROM items i JOIN blocks b ON b.item_id = i.id JOIN decisions d ON d.block_id = b.id
      WHERE i.meeting_id = ${meetingId} AND d.deleted_at IS NULL
      ORDER BY i.rank, i.id, b.rank, b.id, d.position`,
  );

type Wanted = Omit<DecisionRow, 'revision' | 'deletedAt'>;

/** The decisions that a block holds now. That of a whole block keeps its id for as long as the block is there. */
const wantedOf = (db: WritableDb, block: BlockRow, stored: readonly DecisionRow[]): Wanted[] => {
  if (block.deletedAt !== null) return [];
  const content = contentOf(block);
  if (!('runs' in content)) return [];
  const common = { blockId: block.id, matterId: block.matterId };
  if (content.kind !== 'decision') {
    return markedDecisions(content.runs).map((mark, position) => ({ ...common, ...mark, marked: 1, position }));
  }
  const id = stored.find(({ marked }) => marked === 0)?.id ?? decisionIdSchema.parse(db.makeId());
  return [{ ...common, id, verb: content.verb, text: textOf(content.runs), marked: 0, position: 0 }];
};

const put = (db: WritableDb, before: DecisionRow | undefined, after: DecisionRow): void => {
  run(
    db,
    sql`INSERT INTO decisions (id, block_id, marked, position, verb, text, folded, matter_id, revision, deleted_at,
        meeting_id)
      VALUES (${after.id}, ${after.blockId}, ${after.marked}, ${after.position}, ${after.verb}, ${after.text},
        ${fold(`${after.verb} ${after.text}`)}, ${after.matterId}, ${after.revision}, ${after.deletedAt},
        (SELECT i.meeting_id FROM blocks b JOIN items i ON i.id = b.item_id WHERE b.id = ${after.blockId}))
      ON CONFLICT (id) DO UPDATE SET block_id = excluded.block_id, marked = excluded.marked,
        position = excluded.position, verb = excluded.verb, text = excluded.text, folded = excluded.folded,
        matter_id = excluded.matter_id, revision = excluded.revision, deleted_at = excluded.deleted_at,
        meeting_id = excluded.meeting_id`,
  );
  const seen = (row: DecisionRow | undefined) => (row && row.deletedAt === null ? row : null);
  db.record({ noun: 'decision', id: after.id, before: seen(before), after: seen(after) });
};

/** The row of a marked range that came from another block: cut and pasted inside the meeting, it keeps its id. */
const fromElsewhere = (db: ReadableDb, id: DecisionId, meetingId: MeetingId): DecisionRow | undefined => {
  const found = get<DecisionRow & { readonly meetingId: MeetingId }>(
    db,
    sql`SELECT ${columns}, i.meeting_id AS meetingId
      FROM decisions d JOIN blocks b ON b.id = d.block_id JOIN items i ON i.id = b.item_id WHERE d.id = ${id}`,
  );
  if (!found) return undefined;
  const { meetingId: itsMeeting, ...row } = found;
  if (itsMeeting === meetingId) return row;
  throw refusal('refused', 'A decision belongs to the meeting that made it; paste its words as a new one.');
};

const keep = (db: WritableDb, before: DecisionRow | undefined, wanted: Wanted): void => {
  const revision = before?.revision ?? 0;
  if (before && isSame(before, { ...wanted, revision, deletedAt: null })) return;
  put(db, before, { ...wanted, revision: revision + 1, deletedAt: null });
};

/** Brings the decisions of a block in line with what it says now. Errors: refused. */
export const followDecisions = (db: WritableDb, block: BlockRow): void => {
  const stored = rowsOfBlock(db, block.id);
  const wanted = wantedOf(db, block, stored);
  for (const one of wanted) {
    const before = stored.find(({ id }) => id === one.id) ?? fromElsewhere(db, one.id, block.meetingId);
    keep(db, before, one);
  }
  for (const row of stored) {
    if (row.deletedAt !== null || wanted.some(({ id }) => id === row.id)) continue;
    put(db, row, { ...row, revision: row.revision + 1, deletedAt: db.at });
  }
};

/** Hands the matter of a block on to its decisions. */
export const moveDecisionsToMatter = (db: WritableDb, blockId: BlockId, matterId: MatterId | null): void => {
  for (const row of rowsOfBlock(db, blockId)) {
    if (row.deletedAt === null) keep(db, row, { ...wantedFields(row), matterId });
  }
};

const wantedFields = ({ revision: _revision, deletedAt: _deletedAt, ...wanted }: DecisionRow): Wanted => wanted;

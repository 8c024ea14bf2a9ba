import type { ActionState } from '../shared/domain/action.ts';
import type { ActionId, BlockId, BodyId, ItemId, MatterId, MeetingId } from '../shared/ids.ts';
import { fold } from './fold.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** An action as its row has it. */
export type ActionRow = {
  readonly id: ActionId;
  readonly bodyId: BodyId;
  readonly meetingId: MeetingId | null;
  readonly itemId: ItemId | null;
  readonly blockId: BlockId | null;
  readonly matterId: MatterId | null;
  /** The sequence that it counts in; null for one that takes no number. */
  readonly series: string | null;
  readonly seq: number | null;
  readonly reference: string | null;
  readonly frozenAt: number | null;
  readonly text: string;
  readonly state: ActionState;
  /** The day on which it was raised between meetings; null for one of a meeting. */
  readonly raisedOn: string | null;
  /** 1 where it was called confidential itself: said of one without a line. */
  readonly confidential: number;
  /** So many days before its due it comes back into the open view. */
  readonly snoozeDays: number | null;
  /** The action of another body that it goes on with. */
  readonly fromId: ActionId | null;
  readonly revision: number;
  readonly deletedAt: number | null;
};

export const actionColumns = sql`a.id, a.body_id AS bodyId, a.meeting_id AS meetingId, a.item_id AS itemId,
  a.block_id AS blockId, a.matter_id AS matterId, a.series, a.seq, a.reference, a.frozen_at AS frozenAt, a.text,
  a.state, a.raised_on AS raisedOn, a.confidential, a.snooze_days AS snoozeDays, a.from_id AS fromId, a.revision,
  a.deleted_at AS deletedAt`;

/** The action of a block, gone and withdrawn ones too, or undefined when the block never was one. */
export const actionOfBlock = (db: ReadableDb, blockId: BlockId): ActionRow | undefined =>
  get<ActionRow>(db, sql`SELECT ${actionColumns} FROM actions a WHERE a.block_id = ${blockId}`);

/** The action with this id, gone and withdrawn ones too, or undefined. */
export const findAction = (db: ReadableDb, id: ActionId): ActionRow | undefined =>
  get<ActionRow>(db, sql`SELECT ${actionColumns} FROM actions a WHERE a.id = ${id}`);

/** Whether a reference, or its place in the sequence, is another action's. */
export const isReferenceTaken = (db: ReadableDb, bodyId: BodyId, reference: string): boolean =>
  get(db, sql`SELECT 1 FROM actions WHERE body_id = ${bodyId} AND reference = ${reference}`) !== undefined;

/** What a search looks through. */
const folded = ({ reference, text }: Pick<ActionRow, 'reference' | 'text'>): string =>
  `${fold(reference ?? '')}\n${fold(text)}`;

/** Writes a row over what was there. Recording the change is the caller's, who knows owners and due as well. */
export const putAction = (db: WritableDb, row: ActionRow): void => {
  run(
    db,
    sql`INSERT INTO actions (id, body_id, meeting_id, item_id, block_id, matter_id, series, seq, reference,
        frozen_at, text, folded, state, raised_on, confidential, snooze_days, from_id, revision, deleted_at)
      VALUES (${row.id}, ${row.bodyId}, ${row.meetingId}, ${row.itemId}, ${row.blockId}, ${row.matterId},
        ${row.series}, ${row.seq}, ${row.reference}, ${row.frozenAt}, ${row.text}, ${folded(row)}, ${row.state},
        ${row.raisedOn}, ${row.confidential}, ${row.snoozeDays}, ${row.fromId}, ${row.revision}, ${row.deletedAt})
      ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, matter_id = excluded.matter_id,
        series = excluded.series, seq = excluded.seq, reference = excluded.reference,
        frozen_at = excluded.frozen_at, text = excluded.text, folded = excluded.folded, state = excluded.state,
        raised_on = excluded.raised_on, confidential = excluded.confidential, snooze_days = excluded.snooze_days,
        revision = excluded.revision, deleted_at = excluded.deleted_at`,
  );
};

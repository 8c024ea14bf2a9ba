import { isRecord } from '../shared/domain/meeting.ts';
import type { OutstandingRow } from '../shared/domain/outstanding.ts';
import { readsSame } from '../shared/domain/outstanding.ts';
import { type ActionId, actionIdSchema, type BlockId, type MeetingId } from '../shared/ids.ts';
import { type ActionRow, findAction } from './action-rows.ts';
import { contentOf, findBlock, storedBlock } from './blocks.ts';
import { getMeeting } from './meetings.ts';
import { findOutstandingTable, type OutstandingTable, outstandingRows } from './outstanding-rows.ts';
import { putRow } from './restorer.ts';
import { saveBlocks } from './save-blocks.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Table = OutstandingTable['tables']['everyone'];

const actionIn = (db: ReadableDb, id: string | undefined): ActionRow | undefined => {
  const parsed = actionIdSchema.safeParse(id);
  return parsed.success ? findAction(db, parsed.data) : undefined;
};

const idsIn = ({ everyone, confidential }: OutstandingTable['tables']): ActionId[] =>
  [...everyone.rows, ...confidential.rows].flatMap(({ actionIds }) =>
    actionIds.flatMap((id) => actionIdSchema.safeParse(id).data ?? []),
  );

type Quoted = { readonly meetings: readonly MeetingId[]; readonly actions: readonly ActionId[] };

/** What a table quotes by numbers that can still move: actions of other meetings, and those raised between meetings. */
export const quotedByTable = (db: ReadableDb, meetingId: MeetingId): Quoted => {
  const made = findOutstandingTable(db, meetingId);
  const rows = made ? idsIn(made.tables).flatMap((id) => actionIn(db, id) ?? []) : [];
  const open = rows.filter(({ frozenAt }) => frozenAt === null);
  const meetings = new Set(open.flatMap((row) => row.meetingId ?? []));
  return {
    meetings: [...meetings].filter((id) => id !== meetingId && !isRecord(getMeeting(db, id).state)),
    actions: open.filter((row) => row.meetingId === null).map(({ id }) => id),
  };
};

const renumbered = (db: ReadableDb, row: Table['rows'][number]): Table['rows'][number] => ({
  ...row,
  references: row.references.map((reference, at) => actionIn(db, row.actionIds[at])?.reference ?? reference),
});

/** Puts the numbers right that moved, in the rows that still name what they were made with. */
const renumberBlock = (
  db: WritableDb,
  id: BlockId | undefined,
  before: readonly OutstandingRow[],
  after: readonly OutstandingRow[],
) => {
  const block = id && findBlock(db, id);
  const content = block && contentOf(block);
  if (!block || block.deletedAt !== null || content?.kind !== 'outstanding') return;
  const rows = content.rows.map((row) => {
    const at = before.findIndex((one) => readsSame({ ...one, update: '' }, { ...row, update: '' }));
    return { ...row, references: [...(after[at]?.references ?? row.references)] };
  });
  if (rows.every((row, at) => readsSame(row, content.rows[at] ?? row))) return;
  const { revision: baseRevision, ...stored } = storedBlock(block);
  saveBlocks(db, {
    meetingId: block.meetingId,
    blocks: [{ ...stored, content: { ...content, rows }, baseRevision }],
    removed: [],
  });
};

/** Brings the references of a table in line with the numbers that its actions have by now. */
export const renumberTable = (db: WritableDb, meetingId: MeetingId): void => {
  const made = findOutstandingTable(db, meetingId);
  if (!made) return;
  const { everyone, confidential, ...rest } = made.tables;
  const next = {
    everyone: { ...everyone, rows: everyone.rows.map((row) => renumbered(db, row)) },
    confidential: { ...confidential, rows: confidential.rows.map((row) => renumbered(db, row)) },
  };
  renumberBlock(db, everyone.blockId, everyone.rows, next.everyone.rows);
  renumberBlock(db, confidential.blockId, confidential.rows, next.confidential.rows);
  const all = (rows: readonly OutstandingRow[]) => [
    { references: rows.flatMap(({ references }) => references), update: '' },
  ];
  renumberBlock(db, rest.standIn, all(confidential.rows), all(next.confidential.rows));
  putRow(db, outstandingRows, meetingId, { ...made, tables: { ...rest, ...next } });
};

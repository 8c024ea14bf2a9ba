import { isRecord } from '../shared/domain/meeting.ts';
import type { OutstandingRow } from '../shared/domain/outstanding.ts';
import { readsSame } from '../shared/domain/outstanding.ts';
import { type ActionId, actionIdSchema, type MeetingId } from '../shared/ids.ts';
import { type ActionRow, findAction } from './action-rows.ts';
import { storedBlock } from './blocks.ts';
import { getMeeting } from './meetings.ts';
import type { NamedTable } from './outstanding-named.ts';
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

/** What the tables of a meeting quote by numbers that can still move: actions of other meetings, and those raised between meetings. */
export const quotedByTables = (db: ReadableDb, meetingId: MeetingId, named: readonly NamedTable[]): Quoted => {
  const made = findOutstandingTable(db, meetingId);
  const typed = named.flatMap(({ rows }) => rows.flatMap((row) => row.named.map(({ id }) => id)));
  const rows = [...new Set([...(made ? idsIn(made.tables) : []), ...typed])].flatMap((id) => actionIn(db, id) ?? []);
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

type NamedRow = NamedTable['rows'][number];

/** A row with the numbers that its actions have by now; one whose numbers did not move stays as it was typed. */
const withNumbers = (db: ReadableDb, { row, named }: NamedRow): OutstandingRow => {
  const now = named.map(({ reference, id }) => actionIn(db, id)?.reference ?? reference);
  return now.every((reference, at) => reference === named[at]?.reference) ? row : { ...row, references: now };
};

const renumberBlock = (db: WritableDb, { block, rows: before }: NamedTable): void => {
  const rows = before.map((row) => withNumbers(db, row)).map((row) => ({ ...row, references: [...row.references] }));
  if (rows.every((row, at) => readsSame(row, before[at]?.row ?? row))) return;
  const { revision: baseRevision, ...stored } = storedBlock(block);
  saveBlocks(db, {
    meetingId: block.meetingId,
    blocks: [{ ...stored, content: { kind: 'outstanding', rows }, baseRevision }],
    removed: [],
  });
};

/** Brings the tables, as they were read before any number moved, in line with the numbers that their actions have by now. */
export const renumberTables = (db: WritableDb, meetingId: MeetingId, named: readonly NamedTable[]): void => {
  for (const table of named) renumberBlock(db, table);
  const made = findOutstandingTable(db, meetingId);
  if (!made) return;
  const { everyone, confidential, ...rest } = made.tables;
  const next = {
    everyone: { ...everyone, rows: everyone.rows.map((row) => renumbered(db, row)) },
    confidential: { ...confidential, rows: confidential.rows.map((row) => renumbered(db, row)) },
  };
  putRow(db, outstandingRows, meetingId, { ...made, tables: { ...rest, ...next } });
};

import { expandReferences } from '../shared/capture/references.ts';
import { namedIn } from '../shared/domain/fill-outstanding.ts';
import type { MadeRow, OutstandingEntry, OutstandingRow } from '../shared/domain/outstanding.ts';
import type { OwnRow } from '../shared/domain/own-rows.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { isConfidential } from './action-secrecy.ts';
import { type BlockRow, blockRows, contentOf } from './blocks.ts';
import { getMeeting } from './meetings.ts';
import { outstandingEntries } from './outstanding.ts';
import { findOutstandingTable } from './outstanding-rows.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The action of each reference of a body; one that was made into a table is the action that it stood for there. */
const actionsByReference = (
  db: ReadableDb,
  bodyId: BodyId,
  made: readonly MadeRow[],
  entries: readonly OutstandingEntry[],
): ReadonlyMap<string, string> => {
  // One that is gone is still named where it was confidential, unless its number is another one's by now.
  const rows = all<{ reference: string; id: string }>(
    db,
    sql`SELECT reference, id FROM actions a
      WHERE body_id = ${bodyId} AND reference IS NOT NULL AND (deleted_at IS NULL OR ${isConfidential})
      ORDER BY deleted_at IS NULL`,
  );
  return new Map([
    ...rows.map(({ reference, id }) => [reference, id] as const),
    ...entries.map(({ reference, actionId }) => [reference, actionId] as const),
    ...made.flatMap(({ references, actionIds }) =>
      references.map((reference, at) => [reference, actionIds[at] ?? ''] as const).filter(([, id]) => id !== ''),
    ),
  ]);
};

/** Reads what references of a table name, joined ones written out. */
export const referenceReader = (
  db: ReadableDb,
  bodyId: BodyId,
  made: readonly MadeRow[],
  entries: readonly OutstandingEntry[],
): ((references: readonly string[]) => OwnRow['named']) => {
  const actions = actionsByReference(db, bodyId, made, entries);
  return (references) =>
    references
      .flatMap((joined) => (actions.has(joined) ? [joined] : expandReferences(joined, (one) => actions.has(one))))
      .map((reference) => {
        const id = actions.get(reference);
        return id === undefined ? { reference } : { reference, id };
      });
};

/** A table of actions outstanding as it stands in minutes, with the actions that each row names. */
export type NamedTable = {
  readonly block: BlockRow;
  readonly rows: readonly { readonly row: OutstandingRow; readonly named: OwnRow['named'] }[];
};

/** All tables of actions outstanding of a meeting, made or typed by hand, with the actions of their rows. Errors: notFound. */
export const namedTables = (db: ReadableDb, meetingId: MeetingId): NamedTable[] => {
  const found = blockRows(db, meetingId).flatMap((block) => {
    const content = contentOf(block);
    return content.kind === 'outstanding' ? [{ block, content }] : [];
  });
  if (found.length === 0) return [];
  const { bodyId } = getMeeting(db, meetingId);
  const tables = findOutstandingTable(db, meetingId)?.tables;
  const made = tables ? [...tables.everyone.rows, ...tables.confidential.rows] : [];
  const read = referenceReader(db, bodyId, made, outstandingEntries(db, { bodyId, meetingId }));
  const madeOf = (row: OutstandingRow) => made.find((one) => one.references.join('\n') === row.references.join('\n'));
  return found.map(({ block, content }) => ({
    block,
    rows: content.rows.map((row) => {
      const before = madeOf(row);
      return { row, named: before ? namedIn(before) : read(row.references) };
    }),
  }));
};

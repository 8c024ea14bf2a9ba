import type { MadeRow, OutstandingEntry, OutstandingRow } from '../shared/domain/outstanding.ts';
import type { OwnRow } from '../shared/domain/own-rows.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { type BlockRow } from './blocks.ts';
import type { ReadableDb } from './types.ts';
/** Reads what references of a table name, joined ones written out. */
export declare const referenceReader: (db: ReadableDb, bodyId: BodyId, made: readonly MadeRow[], entries: readonly OutstandingEntry[]) => ((references: readonly string[]) => OwnRow['named']);
/** A table of actions outstanding as it stands in minutes, with the actions that each row names. */
export type NamedTable = {
    readonly block: BlockRow;
    readonly rows: readonly {
        readonly row: OutstandingRow;
        readonly named: OwnRow['named'];
    }[];
};
/** All tables of actions outstanding of a meeting, made or typed by hand, with the actions of their rows. Errors: notFound. */
export declare const namedTables: (db: ReadableDb, meetingId: MeetingId) => NamedTable[];

import { all, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { ActionState } from '../../shared/domain/action.ts';
import type { Visibility } from '../../shared/domain/block.ts';
import type { OutstandingRow } from '../../shared/domain/outstanding.ts';
import type { ActionId, BodyId, MeetingId } from '../../shared/ids.ts';

/** Who reads a table: null where nothing was said, so everyone. */
export type TableReaders = Visibility | null;

type RowsFor = (readers: TableReaders) => readonly OutstandingRow[];

type StoredAction = {
  readonly id: ActionId;
  readonly reference: string;
  readonly state: ActionState;
  readonly confidential: 0 | 1;
  /** Where it was placed on somebody; null between two meetings. */
  readonly meetingId: MeetingId | null;
};

/** The actions of a body as their rows say them: not by the readers that fill the table. */
export const rowsOfActions = (book: Book, bodyId: BodyId): StoredAction[] =>
  book.read((db) =>
    all<StoredAction>(
      db,
      // What is minuted in confidence is confidential by its line.
      sql`SELECT a.id, a.reference, a.state, a.meeting_id AS meetingId, max(a.confidential, ifnull(b.visibility = 'confidential', 0)) AS confidential
        FROM actions a LEFT JOIN blocks b ON b.id = a.block_id
        WHERE a.body_id = ${bodyId} AND a.deleted_at IS NULL ORDER BY a.reference`,
    ),
  );

type OfBody = {
  readonly book: Book;
  readonly bodyId: BodyId;
  /** The meeting whose table it is. */
  readonly meetingId: MeetingId | undefined;
};

const isOpenState = (state: ActionState): boolean => ['open', 'in progress', 'proposed for closure'].includes(state);

/** The meetings of a body at which nothing was placed on anybody yet when this one is held: itself, and later ones. */
const notBefore = ({ book, bodyId, meetingId }: OfBody): ReadonlySet<MeetingId> => {
  const rows = book.read((db) =>
    all<{ id: MeetingId }>(
      db,
      sql`SELECT id FROM meetings WHERE body_id = ${bodyId}
        AND (id = ${meetingId} OR date > (SELECT date FROM meetings WHERE id = ${meetingId}))`,
    ),
  );
  return new Set(rows.map(({ id }) => id));
};

/** What is wrong with one table: open actions of its readers that it has not once, and closed ones that it has twice. */
const faultsIn = (of: OfBody, rowsFor: RowsFor, readers: null | 'confidential'): string[] => {
  const named = rowsFor(readers).flatMap(({ references }) => references);
  const count = (reference: string): number => named.filter((one) => one === reference).length;
  const later = notBefore(of);
  const open = rowsOfActions(of.book, of.bodyId).filter(
    ({ state, confidential, meetingId }) =>
      isOpenState(state) &&
      (confidential === 1) === (readers === 'confidential') &&
      !(meetingId !== null && later.has(meetingId)),
  );
  const openOnes = new Set(open.map(({ reference }) => reference));
  return [
    ...[...openOnes]
      .filter((reference) => count(reference) !== 1)
      .map((reference) => `${reference} open, ${count(reference)} times`),
    ...[...new Set(named)]
      .filter((one) => !openOnes.has(one) && count(one) > 1)
      .map((one) => `${one} closed, ${count(one)} times`),
  ];
};

/** What everyone reads that was typed for few, or is of a confidential action. */
const leaksOf = ({ book, bodyId }: OfBody, rowsFor: RowsFor, whisper: string): string[] => {
  const closed = rowsOfActions(book, bodyId).filter(({ confidential }) => confidential === 1);
  const named = new Set(rowsFor(null).flatMap(({ references }) => references));
  const said = [...rowsFor(null), ...rowsFor('public')].filter((row) => JSON.stringify(row).includes(whisper));
  return [
    ...said.map(() => whisper),
    ...closed.filter(({ reference }) => named.has(reference)).map(({ reference }) => `${reference} before everyone`),
  ];
};

/** What is wrong with the tables of a meeting, by the rows of the actions; `whisper` is what was typed for few. */
export const outstandingFaults = (of: OfBody, rowsFor: RowsFor, whisper: string): string[] => [
  ...faultsIn(of, rowsFor, null),
  ...faultsIn(of, rowsFor, 'confidential'),
  ...leaksOf(of, rowsFor, whisper),
];

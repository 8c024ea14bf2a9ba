import { raiseAction } from '../../db/action-raise.ts';
import { blockRows, contentOf } from '../../db/blocks.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { makeAgenda, refillTable } from '../../db/make-agenda.ts';
import { getMeeting } from '../../db/meetings.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveBody } from '../../db/save-body.ts';
import type { Book } from '../../db/types.ts';
import type { Visibility } from '../../shared/domain/block.ts';
import type { OutstandingRow } from '../../shared/domain/outstanding.ts';
import { type ActionId, actionIdSchema, type BodyId, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { type Desk, openSmallMeeting } from './builders.ts';
import { countedIds, createBook, makeEditId, write } from './create-book.ts';
import { rules } from './registers.ts';

const makeId = countedIds(0xa9ed_0000_0000);

/** The tables of a meeting as they stand, each with those who read it. */
export type StandingTable = { readonly visibility: Visibility | null; readonly rows: readonly OutstandingRow[] };

/** A meeting that was held, and the next one of its body, which is made by `make`. */
export type AgendaDesk = {
  readonly book: Book;
  /** The meeting that was held. */
  readonly held: Desk;
  readonly bodyId: BodyId;
  /** Of the next meeting. */
  readonly meetingId: MeetingId;
  raise(text: string, confidential: boolean): ActionId;
  make(meeting?: { readonly date?: string }): void;
  refill(): void;
  tables(): StandingTable[];
  /** Types into the table of these readers. */
  type(
    visibility: Visibility | null,
    change: (rows: readonly OutstandingRow[]) => readonly OutstandingRow[],
    after?: Visibility,
  ): void;
};

const openRows = (book: Book, meetingId: MeetingId) =>
  book
    .read((db) => blockRows(db, meetingId))
    .flatMap((row) => {
      const content = contentOf(row);
      return content.kind === 'outstanding' ? [{ row, content }] : [];
    });

export const openAgendaDesk = async (file: Partial<MeetingFile> = {}): Promise<AgendaDesk> => {
  const book = await createBook();
  const held = openSmallMeeting(book, { meeting: { number: '3', date: '2027-03-02', state: 'draft' }, ...file });
  const { bodyId } = book.read((db) => getMeeting(db, held.meetingId));
  const meetingId = meetingIdSchema.parse(makeId());
  const { body } = book.read((db) => getBodySheet(db, bodyId));
  write(book, (db) => saveBody(db, { body, rules }));
  return {
    book,
    held,
    bodyId,
    meetingId,
    raise: (text, confidential) => {
      const actionId = actionIdSchema.parse(makeId());
      write(book, (db) => raiseAction(db, { actionId, bodyId, date: '2027-03-05', text, owners: [], confidential }));
      return actionId;
    },
    make: (meeting = {}) => {
      write(book, (db) => makeAgenda(db, { bodyId, meetingId, meeting, leaveOut: [] }), makeEditId(), 'agendas.make');
    },
    refill: () => {
      write(book, (db) => refillTable(db, { meetingId }), makeEditId(), 'agendas.fillTable');
    },
    tables: () => openRows(book, meetingId).map(({ row: { visibility }, content: { rows } }) => ({ visibility, rows })),
    type: (visibility, change, after = visibility ?? undefined) => {
      const found = openRows(book, meetingId).find(({ row }) => row.visibility === visibility);
      if (!found) throw new Error('There is no such table');
      const { id, itemId, rank, revision: baseRevision } = found.row;
      const content = { ...found.content, rows: change(found.content.rows).map((row) => ({ ...row })) };
      const block = { id, itemId, rank, content, baseRevision, ...(after && { visibility: after }) };
      write(book, (db) => saveBlocks(db, { meetingId, blocks: [block], removed: [] }));
    },
  };
};

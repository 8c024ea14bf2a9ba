import { beforeEach, describe, expect, it } from 'vitest';
import { getBodySheet } from '../../db/bodies.ts';
import { handOverMeeting } from '../../db/hand-overs.ts';
import { joinPeople } from '../../db/join-people.ts';
import { idByNow, idsBefore } from '../../db/joined-ids.ts';
import { listOwnerContacts } from '../../db/owner-contacts.ts';
import { getPerson } from '../../db/person-list.ts';
import { listSeats, saveSeats } from '../../db/seats.ts';
import { all, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { createBook, makeEditId, refusalOf, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { chased, MANNY, meetingFileAsItIs, met, openTwice, personNamed, writeTo } from '../helpers/joined-people.ts';
import { aPerson, aSeat } from '../helpers/registers.ts';

let book: Book;
let twice: ReturnType<typeof openTwice>;

beforeEach(async () => {
  book = await createBook();
  twice = openTwice(book);
  return () => book.close();
});

const join = (editId = makeEditId()) => {
  write(book, (db) => joinPeople(db, { personId: twice.manny.id, intoId: twice.emmanuel.id }), editId);
  return editId;
};
const peopleAt = (meetingId: MeetingId): string[] =>
  book
    .read((db) =>
      all<{ id: string }>(
        db,
        sql`SELECT person_id AS id FROM attendance WHERE meeting_id = ${meetingId} AND deleted_at IS NULL ORDER BY rank`,
      ),
    )
    .map(({ id }) => id);

describe('the id of somebody who was made one with another', () => {
  it('leads to the other one, from join to join, and to itself again afterwards', () => {
    const { manny, emmanuel } = twice;
    const now = () => book.read((db) => [idByNow(db, manny.id), idsBefore(db, emmanuel.id)]);
    expect(now()).toEqual([manny.id, []]);
    const editId = join();
    expect(now()).toEqual([emmanuel.id, [manny.id]]);
    write(book, (db) => undoEdit(db, editId));
    expect(now()).toEqual([manny.id, []]);
    expect(refusalOf(book, (db) => getPerson(db, aPerson('Nobody').id))?.code).toBe('notFound');
  });

  it('is that of the other one where a page that was opened before writes it', () => {
    join();
    const { manny, emmanuel, meetings, bodyId } = twice;
    write(book, (db) => saveSeats(db, { bodyId, seats: [aSeat({ personId: manny.id })] }));
    expect(book.read((db) => listSeats(db, bodyId))).toMatchObject([{ personId: emmanuel.id }]);
    writeTo(book, meetings[0], [manny.id, emmanuel.id]);
    expect(book.read((db) => getBodySheet(db, bodyId)).rules.lists).toMatchObject([{ people: [emmanuel.id] }]);
    expect(book.read(listOwnerContacts).get('role:clerk')).toEqual([emmanuel.id]);
    chased(book, personNamed(book, emmanuel.name), '2027-05-01', manny.id);
    const owners = book.read((db) => all<{ id: string }>(db, sql`SELECT DISTINCT owner_id AS id FROM chases`));
    expect(owners).toEqual([{ id: emmanuel.id }]);
  });

  it('is that of the other one in a meeting that comes back from a colleague', () => {
    const id = met(book, '6', MANNY, { blocks: [{ kind: 'paragraph', text: 'It rained.' }] });
    write(book, (db) => handOverMeeting(db, id, '2027-05-01'));
    const file = meetingFileAsItIs(book, id);
    join();
    const [item, ...rest] = file.agenda ?? [];
    if (!item) throw new Error('There is no item');
    const covered = { ...item, blocks: [{ kind: 'paragraph' as const, text: 'It snowed.' }] };
    loadFile(book, { ...file, agenda: [covered, ...rest] });
    expect(peopleAt(id)).toEqual([twice.emmanuel.id, personNamed(book, 'Otis Bell').id]);
    expect(meetingFileAsItIs(book, id).attendance?.[0]?.name).toBe(MANNY.name);
  });

  it('is that of the other one in an edit of before that is taken back', () => {
    const { bodyId, emmanuel, manny } = twice;
    const seats = book.read((db) => listSeats(db, bodyId)).map(({ name: _name, ...seat }) => seat);
    const [moved, swapped] = [makeEditId(), makeEditId()];
    write(book, (db) => saveSeats(db, { bodyId, seats: seats.map((seat) => ({ ...seat, voting: false })) }), moved);
    write(book, (db) => saveSeats(db, { bodyId, seats: [] }), swapped);
    join();
    write(book, (db) => undoEdit(db, swapped));
    write(book, (db) => undoEdit(db, moved));
    const held = book.read((db) => listSeats(db, bodyId));
    expect(held.map(({ personId, voting }) => [personId, voting])).toEqual([
      [emmanuel.id, true],
      [emmanuel.id, false],
    ]);
    expect(manny.id).not.toBe(emmanuel.id);
  });
});

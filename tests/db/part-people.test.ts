import { beforeEach, describe, expect, it } from 'vitest';
import { getBodySheet } from '../../db/bodies.ts';
import { joinOrganisations } from '../../db/join-organisations.ts';
import { joinPeople } from '../../db/join-people.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { listOrganisations } from '../../db/organisations.ts';
import { listOwnerContacts, nameContacts } from '../../db/owner-contacts.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { saveBody } from '../../db/save-body.ts';
import { savePerson } from '../../db/save-person.ts';
import { listSeats, saveSeats } from '../../db/seats.ts';
import { all, run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Person } from '../../shared/domain/person.ts';
import {
  attendanceIdSchema,
  type EditId,
  type MeetingId,
  type OrganisationId,
  type PersonId,
} from '../../shared/ids.ts';
import { createBook, makeEditId, refusalOf, write } from '../helpers/create-book.ts';
import { chased, EMMANUEL, MANNY, met, openTwice, personNamed, wholeBook, writeTo } from '../helpers/joined-people.ts';
import { aPerson, aSeat } from '../helpers/registers.ts';

let book: Book;
let twice: ReturnType<typeof openTwice>;
/** Somebody who is one with the second, too. */
let third: Person;

beforeEach(async () => {
  book = await createBook();
  twice = openTwice(book);
  write(book, (db) => savePerson(db, aPerson('E. Okafor')));
  third = personNamed(book, 'E. Okafor');
  return () => book.close();
});

const join = (from: Person = twice.manny, editId = makeEditId()): EditId => {
  write(book, (db) => joinPeople(db, { personId: from.id, intoId: twice.emmanuel.id }), editId);
  return editId;
};
const joinFirms = (two: { organisationId: OrganisationId; intoId: OrganisationId }, editId = makeEditId()): EditId => {
  write(book, (db) => joinOrganisations(db, two), editId);
  return editId;
};
const undo = (editId: EditId): EditId => {
  const undoId = makeEditId();
  write(book, (db) => undoEdit(db, editId), undoId);
  return undoId;
};
const firmNamed = (name: string): OrganisationId => {
  const found = book
    .read((db) => listOrganisations(db, { filter: {}, limit: 100 }))
    .rows.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found.id;
};
const firms = () => ({ organisationId: firmNamed(MANNY.organisation), intoId: firmNamed(EMMANUEL.organisation) });
/** Who is written to: by the list of the body, and as contacts of an owner. */
const written = () => [
  book.read((db) => getBodySheet(db, twice.bodyId)).rules.lists?.[0]?.people,
  book.read(listOwnerContacts).get('role:clerk'),
];
const both = (...people: PersonId[]) => [people, people];

describe('two who are one with the same person', () => {
  const orders = [
    ['the first of them first', [0, 1]],
    ['the last of them first', [1, 0]],
  ] as const;

  it.each(orders)('stand on each list again that they were on when they are parted, %s', (_order, [one, other]) => {
    const { manny, emmanuel } = twice;
    writeTo(book, twice.meetings[0], [manny.id, third.id]);
    const before = wholeBook(book);
    const edits = [join(manny), join(third)] as const;
    expect(written()).toEqual(both(emmanuel.id));
    undo(edits[one]);
    expect(written()).toEqual(one === 0 ? both(manny.id, emmanuel.id) : both(emmanuel.id, third.id));
    undo(edits[other]);
    expect(wholeBook(book)).toEqual(before);
  });

  it.each(orders)('leave it where it stood as itself, %s', (_order, [one, other]) => {
    const { manny, emmanuel } = twice;
    const ids = [manny.id, emmanuel.id, third.id];
    writeTo(book, twice.meetings[0], ids);
    const edits = [join(manny), join(third)] as const;
    undo(edits[one]);
    undo(edits[other]);
    for (const people of written()) expect(people?.toSorted()).toEqual(ids.toSorted());
  });
});

describe('what is apart again', () => {
  it('is written to as contact of an organisation that is one with another by now', () => {
    const { organisationId, intoId } = firms();
    write(book, (db) => nameContacts(db, { key: organisationId, people: [twice.manny.id] }));
    const people = join();
    const joined = joinFirms({ organisationId, intoId });
    undo(people);
    expect(book.read(listOwnerContacts).get(intoId)).toEqual([twice.manny.id]);
    undo(joined);
    expect(book.read(listOwnerContacts).get(organisationId)).toEqual([twice.manny.id]);
  });

  it('is of the organisation that its own is by now, and the second of none that came by it', () => {
    const { organisationId, intoId } = firms();
    const alone = personNamed(book, 'E. Okafor');
    const editId = makeEditId();
    write(book, (db) => joinPeople(db, { personId: twice.manny.id, intoId: alone.id }), editId);
    expect(personNamed(book, alone.name).organisation).toBe(MANNY.organisation);
    const joined = joinFirms({ organisationId, intoId });
    undo(editId);
    expect(personNamed(book, MANNY.name).organisation).toBe(EMMANUEL.organisation);
    expect(personNamed(book, alone.name).organisation).toBeUndefined();
    undo(joined);
    expect(personNamed(book, MANNY.name).organisation).toBe(MANNY.organisation);
  });

  it('is of its own organisation where that was one with another when the two became one', () => {
    const before = wholeBook(book);
    const joined = joinFirms(firms());
    const editId = join();
    undo(joined);
    undo(editId);
    expect(personNamed(book, MANNY.name).organisation).toBe(MANNY.organisation);
    expect(wholeBook(book)).toEqual(before);
  });

  const mailsAbout = (meetingId: MeetingId, { id }: Person): number =>
    book.read((db) =>
      all(
        db,
        sql`SELECT c.id FROM chases c JOIN actions a ON a.id = c.action_id
          WHERE a.meeting_id = ${meetingId} AND c.owner_id = ${id}`,
      ),
    ).length;

  it('takes along the mails about what came in under its name since', () => {
    const editId = join();
    const meetingId = met(book, '6', MANNY);
    chased(book, twice.emmanuel, '2027-07-03');
    undo(editId);
    expect([twice.manny, twice.emmanuel].map((one) => mailsAbout(meetingId, one))).toEqual([2, 0]);
  });

  it('leaves the mails that went to the second before', () => {
    const [, fourth] = twice.meetings;
    chased(book, twice.emmanuel, '2027-05-03');
    const editId = join();
    write(book, (db) =>
      run(
        db,
        sql`UPDATE action_owners SET text = ${MANNY.name}, text_folded = 'manny okafor'
          WHERE action_id IN (SELECT id FROM actions WHERE meeting_id = ${fourth})`,
      ),
    );
    undo(editId);
    expect([twice.manny, twice.emmanuel].map((one) => mailsAbout(fourth, one))).toEqual([0, 2]);
  });
});

describe('an edit that was made while two were one, taken back when they are two again', () => {
  const seats = () => book.read((db) => listSeats(db, twice.bodyId)).map(({ name: _name, ...seat }) => seat);
  const holders = () => seats().map(({ personId }) => personId);
  const edit = (work: (db: WritableDb) => unknown): EditId => {
    const editId = makeEditId();
    write(book, work, editId);
    return editId;
  };

  it('gives a seat back to the one whose it was', () => {
    const { bodyId, manny, emmanuel } = twice;
    const [own, other] = seats();
    if (!own || !other) throw new Error('There are two seats');
    const joined = join();
    const given = edit((db) => saveSeats(db, { bodyId, seats: [{ ...own, personId: third.id }, other] }));
    undo(joined);
    expect(holders()).toEqual([third.id, emmanuel.id]);
    const undone = undo(given);
    expect(holders()).toEqual([manny.id, emmanuel.id]);
    undo(undone);
    expect(holders()).toEqual([third.id, emmanuel.id]);
  });

  it('finds a seat as the edit left it, by whoever it is', () => {
    const { bodyId, manny, emmanuel } = twice;
    const joined = join();
    const changed = edit((db) =>
      saveSeats(db, { bodyId, seats: seats().map((seat) => ({ ...seat, role: 'chair' as const })) }),
    );
    undo(joined);
    undo(changed);
    expect(seats().map(({ personId, role }) => [personId, role])).toEqual([
      [manny.id, 'member'],
      [emmanuel.id, 'observer'],
    ]);
  });

  it('leaves the second what it got meanwhile', () => {
    const { bodyId, manny, emmanuel } = twice;
    const joined = join();
    const [seat] = [aSeat({ personId: emmanuel.id })];
    edit((db) => saveSeats(db, { bodyId, seats: [...seats(), seat] }));
    const taken = edit((db) => saveSeats(db, { bodyId, seats: seats().slice(0, 2) }));
    undo(joined);
    undo(taken);
    expect(holders()).toEqual([manny.id, emmanuel.id, emmanuel.id]);
  });

  it('puts on a list again the one who stood there, and nobody else', () => {
    writeTo(book, twice.meetings[0], [twice.manny.id]);
    const joined = join();
    const { body, rules } = book.read((db) => getBodySheet(db, twice.bodyId));
    const lists = (rules.lists ?? []).map((list) => ({ ...list, people: [] }));
    const off = edit((db) => saveBody(db, { body, rules: { ...rules, lists } }));
    const none = edit((db) => nameContacts(db, { key: 'role:clerk', people: [] }));
    undo(joined);
    undo(off);
    undo(none);
    expect(written()).toEqual(both(twice.manny.id));
  });

  it('gives a person back to the organisation whose it was', () => {
    const joined = joinFirms(firms());
    const { organisation: _organisation, ...alone } = personNamed(book, MANNY.name);
    const left = edit((db) => savePerson(db, alone));
    undo(joined);
    undo(left);
    expect(personNamed(book, MANNY.name).organisation).toBe(MANNY.organisation);
    expect(personNamed(book, EMMANUEL.name).organisation).toBe(EMMANUEL.organisation);
  });
});

describe('an edit of before, taken back while two are one', () => {
  const attendance = (meetingId: MeetingId) => book.read((db) => readMeetingRecord(db, meetingId)).attendance;

  it('is refused where the one who would be on the list of a meeting again stands there already', () => {
    const [meetingId] = twice.meetings;
    const [own] = attendance(meetingId);
    if (!own) throw new Error('Nobody was there');
    const off = makeEditId();
    write(book, (db) => saveAttendanceRows(db, { meetingId, rows: [], removed: [own.id] }), off);
    const row = { id: attendanceIdSchema.parse(aPerson('').id), ...EMMANUEL, state: 'present' as const };
    write(book, (db) => saveAttendanceRows(db, { meetingId, rows: [row], removed: [] }));
    const joined = join();
    expect(refusalOf(book, (db) => undoEdit(db, off))?.message).toBe(
      'That can’t be taken back as things stand. Manny Okafor is one person with Emmanuel Okafor by now, who is on the list of this meeting already.',
    );
    expect(attendance(meetingId).map(({ name }) => name)).not.toContain(MANNY.name);
    undo(joined);
    undo(off);
    expect(attendance(meetingId).map(({ name }) => name)).toContain(MANNY.name);
  });

  it('puts nobody on a list twice', () => {
    const { manny, emmanuel } = twice;
    const name = (people: PersonId[]): EditId => {
      const editId = makeEditId();
      write(book, (db) => nameContacts(db, { key: 'role:clerk', people }), editId);
      return editId;
    };
    name([manny.id, emmanuel.id]);
    const off = name([third.id]);
    join();
    undo(off);
    expect(written()[1]).toEqual([emmanuel.id]);
  });
});

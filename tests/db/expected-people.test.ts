import { beforeEach, describe, expect, it } from 'vitest';
import { expectedPeople } from '../../db/expected-people.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import type { Book } from '../../db/types.ts';
import type { AttendanceChange } from '../../shared/api/attendance.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import { type AttendanceId, attendanceIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { aBody, aPerson, aSeat, rules } from '../helpers/registers.ts';

const makeId = countedIds(0xe4ec_0000_0000);

describe('expectedPeople', () => {
  let book: Book;
  let body: Body;
  beforeEach(async () => {
    book = await createBook();
    body = aBody();
    return () => book.close();
  });

  const sit = (seats: readonly (readonly [Person | undefined, Partial<Seat>])[]) =>
    write(book, (db) => {
      saveBody(db, { body, rules });
      const people = new Set(seats.flatMap(([person]) => person ?? []));
      for (const person of people) savePerson(db, person);
      const list = seats.map(([person, more]) => aSeat({ ...more, ...(person && { personId: person.id }) }));
      saveSeats(db, { bodyId: body.id, seats: list });
    });
  const plan = (date?: string): MeetingId => {
    const id = meetingIdSchema.parse(makeId());
    const meeting = {
      id,
      bodyId: body.id,
      number: '1',
      state: 'planned' as const,
      ...(date === undefined ? {} : { date }),
    };
    write(book, (db) => saveMeeting(db, meeting));
    return id;
  };
  const expected = (id: MeetingId) => book.read((db) => expectedPeople(db, id));
  const said = (id: MeetingId) => expected(id).map(({ id: _id, ...person }) => person);

  it('names who has a seat, in the order of categories, with all that a list says of them', () => {
    const guest = aPerson('Silas Thorne', { organisation: 'Coast Survey' });
    sit([
      [guest, { category: 'Visitors', role: 'observer' }],
      [aPerson('Orla Penhale'), { category: 'Keepers', role: 'chair' }],
      [undefined, { category: 'Keepers' }],
      [aPerson('Rufus Pell', { initials: 'Ru' }), { category: 'Keepers', role: 'alternate' }],
      [aPerson('Ida Quist'), { role: 'secretary' }],
      [aPerson('Otis Bell'), { category: 'Keepers' }],
      [guest, { category: 'Keepers' }],
    ]);
    expect(said(plan('2027-05-26'))).toEqual([
      { name: 'Orla Penhale', initials: 'OP', category: 'Keepers', capacity: 'Chair' },
      { name: 'Rufus Pell', initials: 'Ru', category: 'Keepers', qualifier: 'Alternate' },
      { name: 'Otis Bell', initials: 'OB', category: 'Keepers' },
      { name: 'Silas Thorne', initials: 'ST', category: 'Keepers', organisation: 'Coast Survey' },
      { name: 'Ida Quist', initials: 'IQ', capacity: 'Meeting Secretary' },
    ]);
  });

  it('names those whose seat is held on the day, and without a day those who have not left', () => {
    sit([
      [aPerson('Ann Bell'), { validTo: '2027-05-25' }],
      [aPerson('Bo Crane'), { validFrom: '2027-05-26' }],
      [aPerson('Cid Thorne'), { validFrom: '2027-05-01', validTo: '2027-05-26' }],
      [aPerson('Dee Pell'), { validFrom: '2027-05-27' }],
    ]);
    const names = (date?: string) => {
      const meetingId = plan(date);
      const found = expected(meetingId).map(({ name }) => name);
      write(book, (db) =>
        saveMeeting(db, { id: meetingId, bodyId: body.id, number: String(date), state: 'cancelled' }),
      );
      return found;
    };
    expect(names('2027-05-26')).toEqual(['Bo Crane', 'Cid Thorne']);
    expect(names()).toEqual(['Bo Crane', 'Dee Pell']);
  });

  it('leaves out who is on the list, and gives nobody the initials of somebody there', () => {
    const [marcus, martha, mo] = [
      aPerson('Marcus Bell'),
      aPerson('Martha Brand'),
      aPerson('Mo Benn', { initials: 'MB' }),
    ];
    sit([marcus, martha, mo].map((person) => [person, {}]));
    const meetingId = plan('2027-05-26');
    const initials = () => expected(meetingId).map((person) => person.initials);
    expect(initials()).toEqual(['MBe', 'MBr', 'MB']);
    const person = {
      id: attendanceIdSchema.parse(makeId()),
      name: 'Marcus Bell',
      initials: 'MB',
      state: 'present' as const,
    };
    write(book, (db) => saveAttendanceRows(db, { meetingId, rows: [person], removed: [] }));
    expect(initials()).toEqual(['MBr', 'MBe']);
  });

  it('tells everybody the same id of the row to be, and the one of the row that was taken off again', () => {
    sit([[aPerson('Ida Quist'), {}]]);
    const meetingId = plan('2027-05-26');
    const save = (rows: readonly AttendanceChange[], removed: readonly AttendanceId[] = []) =>
      write(book, (db) => saveAttendanceRows(db, { meetingId, rows, removed }));
    const idOf = () => expected(meetingId)[0]?.id;
    const [first] = expected(meetingId);
    if (!first) throw new Error('Nobody is expected');
    expect(idOf()).toBe(first.id);
    save([{ ...first, state: 'present' }]);
    save([{ id: first.id, name: 'Otto Bell' }]);
    // The row is another person's now.
    expect(idOf()).not.toBe(first.id);
    const other = attendanceIdSchema.parse(makeId());
    save([{ id: other, name: 'Ida Quist', state: 'absent' }]);
    save([], [other]);
    expect(idOf()).toBe(other);
  });

  it('makes no initials for a body that shows none', () => {
    body = aBody({ initials: false });
    sit([[aPerson('Mo Benn', { initials: 'MB' }), {}]]);
    expect(said(plan('2027-05-26'))).toEqual([{ name: 'Mo Benn' }]);
  });

  it('expects nobody of a body without seats', () => {
    sit([]);
    expect(expected(plan('2027-05-26'))).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import type { Book } from '../../db/types.ts';
import { meetingsApi } from '../../shared/api/meetings.ts';
import { attendanceIdSchema, meetingIdSchema } from '../../shared/ids.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { aBody, aPerson, aSeat, rules } from '../helpers/registers.ts';

const makeId = countedIds(0x5ea7_0000_0000);

describe('the seats of a meeting', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const keeper = aPerson('Silas Thorne');
  const former = aPerson('Ottoline Farrow');
  const guest = aPerson('Nell Ibbotson');
  const body = aBody();
  const seats = [
    aSeat({ personId: keeper.id, category: 'Keepers', role: 'chair' }),
    aSeat({ personId: former.id, category: 'Keepers', validTo: '2026-12-31' }),
    aSeat({ category: 'Keepers' }),
    aSeat({ personId: guest.id, category: 'Visitors', role: 'observer', voting: false }),
  ];

  const sheetOf = (date: string | undefined) => {
    const meeting = {
      id: meetingIdSchema.parse(makeId()),
      bodyId: body.id,
      number: date ?? 'undated',
      state: 'planned' as const,
      ...(date === undefined ? {} : { date }),
    };
    const line = { id: attendanceIdSchema.parse(makeId()), name: 'Silas Thorne', state: 'present' as const };
    write(book, (db) => {
      saveBody(db, { body, rules });
      for (const person of [keeper, former, guest]) savePerson(db, person);
      saveSeats(db, { bodyId: body.id, seats });
      saveMeeting(db, meeting);
      saveAttendanceRows(db, { meetingId: meeting.id, rows: [line], removed: [] });
    });
    return { line, sheet: book.read((db) => getMeetingSheet(db, meeting.id)) };
  };

  it('are those of its day, each with who has it and the line of the list that names them', () => {
    const { line, sheet } = sheetOf('2027-03-02');
    const [chair, , vacant, observer] = seats;
    expect(sheet.seats).toEqual([
      { id: chair?.id, role: 'chair', voting: true, category: 'Keepers', name: 'Silas Thorne', attendanceId: line.id },
      { id: vacant?.id, role: 'member', voting: true, category: 'Keepers' },
      { id: observer?.id, role: 'observer', voting: false, category: 'Visitors', name: 'Nell Ibbotson' },
    ]);
    expect(meetingsApi['meetings.get'].output.parse(sheet)).toEqual(sheet);
  });

  it('are those that have not been ended, while the day is not known', () => {
    expect(sheetOf(undefined).sheet.seats).toHaveLength(3);
    expect(sheetOf('2026-05-01').sheet.seats).toHaveLength(4);
  });

  it('stand beside who is expected and not marked', () => {
    expect(sheetOf('2027-03-02').sheet.expected.map(({ name }) => name)).toEqual(['Nell Ibbotson']);
  });
});

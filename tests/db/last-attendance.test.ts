import { beforeEach, describe, expect, it } from 'vitest';
import { listAttendance } from '../../db/attendance.ts';
import { lastAttendance } from '../../db/last-attendance.ts';
import type { Book } from '../../db/types.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

describe('lastAttendance', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const load = (number: string, date: string | undefined, names: readonly string[], more: Partial<MeetingFile> = {}) =>
    loadFile(
      book,
      smallFile({
        meeting: { number, state: 'draft', ...(date === undefined ? {} : { date }) },
        attendance: names.map((name) => ({ name, initials: name.slice(0, 1), qualifier: 'part', state: 'apologies' })),
        ...more,
      }),
    );
  const numberOf = (meetingId: ReturnType<typeof load>) =>
    book.read((db) => lastAttendance(db, meetingId)).meetingNumber;

  it('gives the list of the meeting before, without what stood in brackets', () => {
    load('1', '2027-01-10', ['Ann']);
    load('3', '2027-03-10', ['Cid']);
    const before = load('2', '2027-02-10', ['Bo', 'Al']);
    const meetingId = load('4', '2027-03-09', []);
    const last = () => book.read((db) => lastAttendance(db, meetingId));
    expect(last()).toMatchObject({ meetingNumber: '2' });
    expect(last().people.map(({ id: _id, ...person }) => person)).toEqual([
      { name: 'Bo', initials: 'B', state: 'apologies' },
      { name: 'Al', initials: 'A', state: 'apologies' },
    ]);
    // Whoever asks is told the same ids for the rows of this meeting.
    expect(last()).toEqual(last());
    expect(last().people[0]?.id).not.toBe(book.read((db) => listAttendance(db, before))[0]?.id);
  });

  it('passes over meetings without a list, and those of other bodies', () => {
    const first = load('1', '2027-01-10', ['Ann']);
    load('2', '2027-02-10', []);
    load('9', '2027-02-11', ['Bo'], { body: { ...smallFile().body, code: 'XX' } });
    expect(numberOf(load('3', '2027-03-10', []))).toBe('1');
    expect(book.read((db) => lastAttendance(db, first))).toEqual({ people: [] });
  });

  it('takes the newest of all for a meeting without a date, and of two on one day the one planned first', () => {
    load('1', '2027-01-10', ['Ann']);
    load('2', '2027-01-10', ['Bo']);
    const undated = load('3', undefined, ['Cid']);
    expect(numberOf(undated)).toBe('2');
    expect(numberOf(load('4', '2027-01-10', []))).toBe('2');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { listAttendance } from '../../db/attendance.ts';
import { listPeople } from '../../db/person-list.ts';
import { saveAttendance } from '../../db/save-attendance.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import { attendanceIdSchema, type MeetingId } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

const makeId = countedIds(0xa77e_0000_0000);

describe('saveAttendance', () => {
  let book: Book;
  let meetingId: MeetingId;
  beforeEach(async () => {
    book = await createBook();
    meetingId = loadFile(book, smallFile());
    return () => book.close();
  });

  const stored = () => book.read((db) => listAttendance(db, meetingId));
  const save = (people: readonly Attendance[], editId = makeEditId()) =>
    write(book, (db) => saveAttendance(db, { meetingId, people }), editId);
  const fault = (people: readonly Attendance[]) => refused(() => save(people));
  const somebody = (name: string, more: Partial<Attendance> = {}): Attendance => ({
    id: attendanceIdSchema.parse(makeId()),
    name,
    state: 'present',
    ...more,
  });
  const people = () => book.read((db) => listPeople(db, { filter: {}, limit: 99 })).rows;

  it('keeps the list as it is sent, in its order, and invents nothing', () => {
    const list = [
      somebody('Ada Crane'),
      somebody('Rufus Pell', {
        initials: 'RP',
        category: 'Trustees',
        organisation: 'Brightwick',
        capacity: 'alternate for Otis Bell',
        qualifier: 'part',
        state: 'apologies',
      }),
      ...stored().toReversed(),
    ];
    save(list);
    expect(stored()).toEqual(list);
    expect(save(list)).not.toHaveProperty('seq');
  });

  it('makes a person and an organisation that the book does not have, once', () => {
    const before = people().length;
    const rufus = somebody('Rufus Pell', { organisation: 'Brightwick' });
    save([...stored(), rufus]);
    save([
      ...stored().slice(0, -1),
      { ...rufus, state: 'absent' },
      somebody('hester  crane', { organisation: 'Plot Holders' }),
    ]);
    expect(people()).toHaveLength(before + 1);
    expect(people().find(({ name }) => name === 'Rufus Pell')).toMatchObject({ organisation: 'Brightwick' });
  });

  it('takes off the list who is left out', () => {
    const [first] = stored();
    save(stored().slice(1));
    expect(stored().map(({ name }) => name)).toEqual(['Otis Bell']);
    expect(people().map(({ name }) => name)).toContain(first?.name);
  });

  it('refuses initials that two people have, and takes people without any', () => {
    const list = [somebody('Ann Bell', { initials: 'AB' }), somebody('Abe Bell'), somebody('Alma Bright')];
    save(list);
    const clash = list.map((person, index) => (index === 2 ? { ...person, initials: 'AB' } : person));
    expect(fault(clash)).toMatchObject({
      code: 'refused',
      path: 'people[2].initials',
      message: 'Ann Bell has the initials AB already. Give Alma Bright others, such as a letter more.',
    });
    expect(stored()).toEqual(list);
  });

  it('refuses a row twice, and one of another meeting', () => {
    const [first] = stored();
    if (!first) throw new Error('There is nobody');
    expect(fault([first, { ...first, initials: 'X' }])?.path).toBe('people[1].id');
    meetingId = loadFile(book, smallFile({ meeting: { number: '4', state: 'planned' } }));
    expect(fault([first])?.path).toBe('people[0].id');
  });

  it('refuses to change the list of approved minutes', () => {
    meetingId = loadFile(book, smallFile({ meeting: { number: '5', state: 'approved' } }));
    expect(fault([])?.message).toContain('approved');
  });

  it('is taken back and done again', () => {
    const before = stored();
    const [edit, undone] = [makeEditId(), makeEditId()];
    const next = [somebody('Rufus Pell', { organisation: 'Brightwick' }), ...before.slice(1)];
    save(next, edit);
    write(book, (db) => undoEdit(db, edit), undone);
    expect(stored()).toEqual(before);
    write(book, (db) => undoEdit(db, undone));
    expect(stored()).toEqual(next);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { listAttendance } from '../../db/attendance.ts';
import { readLog } from '../../db/edit-log.ts';
import { listPeople } from '../../db/person-list.ts';
import { type SaveAttendanceRows, saveAttendanceRows } from '../../db/save-attendance.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { AttendanceChange } from '../../shared/api/attendance.ts';
import { type Attendance, attendanceIdOf } from '../../shared/domain/attendance.ts';
import { attendanceIdSchema, type MeetingId } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

const makeId = countedIds(0xa77e_0000_0000);

const somebody = (name: string, more: Partial<Attendance> = {}): Attendance => ({
  id: attendanceIdSchema.parse(makeId()),
  name,
  state: 'present',
  ...more,
});

const ADA = somebody('Ada Crane', { initials: 'AC' });
const RUFUS = somebody('Rufus Pell', {
  initials: 'RP',
  category: 'Trustees',
  organisation: 'Brightwick',
  capacity: 'alternate for Otis Bell',
  qualifier: 'part',
  state: 'apologies',
});
const SOL = somebody('Sol Arne', { initials: 'SA' });

describe('saveAttendanceRows', () => {
  let book: Book;
  let meetingId: MeetingId;
  beforeEach(async () => {
    book = await createBook();
    meetingId = loadFile(book, smallFile({ attendance: [] }));
    return () => book.close();
  });

  const stored = () => book.read((db) => listAttendance(db, meetingId));
  const names = () => stored().map(({ name }) => name);
  const people = () => book.read((db) => listPeople(db, { filter: {}, limit: 99 })).rows;
  const send = ({ rows = [], removed = [], order = [] }: Partial<SaveAttendanceRows>, editId = makeEditId()) =>
    write(book, (db) => saveAttendanceRows(db, { meetingId, rows, removed, order }), editId);
  const save = (...rows: AttendanceChange[]) => send({ rows });
  const fault = (...rows: AttendanceChange[]) => refused(() => save(...rows));

  it('puts people on the list as they are said, in their order, and invents nothing', () => {
    save(ADA, RUFUS, SOL);
    expect(stored()).toEqual([ADA, RUFUS, SOL]);
    expect(save(ADA, RUFUS, SOL)).not.toHaveProperty('seq');
  });

  it('changes what is named of a row, takes away what is null, and touches no other row', () => {
    save(ADA, RUFUS, SOL);
    const { changes } = save({ id: RUFUS.id, state: 'present', qualifier: null, capacity: 'Chair' });
    const { qualifier: _qualifier, ...others } = RUFUS;
    expect(stored()).toEqual([ADA, { ...others, state: 'present', capacity: 'Chair' }, SOL]);
    expect(changes.map(({ noun, id }) => [noun, id])).toEqual([['attendance', RUFUS.id]]);
  });

  /** Rows in the order of a screen: who is named is placed by it. */
  const place = (order: readonly Attendance[], ...rows: AttendanceChange[]) =>
    send({ rows: rows.map((row) => ({ ...row, placed: true })), order: order.map(({ id }) => id) });

  it('places a row as the screen has it among those of its state, by its own row alone', () => {
    const [bo, cid, dee] = [somebody('Bo Crane'), somebody('Cid Thorne'), somebody('Dee Pell', { state: 'absent' })];
    save(ADA, SOL, RUFUS);
    place([cid, ADA, bo, RUFUS, SOL], bo, cid);
    expect(names()).toEqual(['Cid Thorne', 'Ada Crane', 'Bo Crane', 'Sol Arne', 'Rufus Pell']);
    const moved = place([dee, SOL, cid, ADA, bo, RUFUS], { id: SOL.id }, dee);
    expect(names()).toEqual(['Sol Arne', 'Cid Thorne', 'Ada Crane', 'Bo Crane', 'Rufus Pell', 'Dee Pell']);
    expect(moved.changes.filter(({ noun }) => noun === 'attendance').map(({ id }) => id)).toEqual([SOL.id, dee.id]);
    expect(place([SOL, cid, ADA], { id: cid.id })).not.toHaveProperty('seq');
  });

  it('places a row beside those whom another put on the list meanwhile, in whatever order they come', () => {
    const screen = [ADA, somebody('Bo Crane'), somebody('Cid Thorne'), RUFUS] as const;
    const [ada, bo, cid, rufus] = screen;
    for (const row of [rufus, cid, ada, bo]) place(screen, row);
    expect(stored()).toEqual(screen);
  });

  it('places several at once, whichever of them stood on the list before', () => {
    save(ADA, SOL, RUFUS);
    const bo = somebody('Bo Crane');
    place([bo, RUFUS, ADA, SOL], bo, { id: RUFUS.id, state: 'present' });
    expect(names()).toEqual(['Bo Crane', 'Rufus Pell', 'Ada Crane', 'Sol Arne']);
  });

  it('puts who is not in the order last, and goes on after an undo that left two of one rank', () => {
    const [bo, cid] = [somebody('Bo Crane'), somebody('Cid Thorne')];
    save(ADA, bo);
    const moved = makeEditId();
    send({ rows: [{ id: bo.id, placed: true }], order: [bo.id, ADA.id] }, moved);
    place([bo, ADA, SOL], SOL);
    write(book, (db) => undoEdit(db, moved));
    place([ADA, bo, cid, SOL], cid);
    place([ADA], somebody('Dee Pell'));
    expect(names()[0]).toBe('Ada Crane');
    expect(names().at(-1)).toBe('Dee Pell');
    expect(stored()).toHaveLength(5);
  });

  it('takes people off the list, and nobody else; whoever is off already stays so', () => {
    save(ADA, RUFUS, SOL);
    send({ removed: [ADA.id, SOL.id] });
    expect(stored()).toEqual([RUFUS]);
    expect(people().map(({ name }) => name)).toContain('Ada Crane');
    expect(send({ removed: [ADA.id] })).not.toHaveProperty('seq');
  });

  it('lets the later of two stand who mean one person, and keeps both in the log', () => {
    save(ADA);
    save({ id: ADA.id, state: 'absent' });
    save({ id: ADA.id, state: 'apologies' });
    expect(stored()).toEqual([{ ...ADA, state: 'apologies' }]);
    const log = book.read((db) => readLog(db, 0)).slice(-2);
    expect(log.map(({ changes }) => JSON.parse(changes))).toMatchObject([
      [{ before: { state: 'present' }, after: { state: 'absent' } }],
      [{ before: { state: 'absent' }, after: { state: 'apologies' } }],
    ]);
  });

  it('keeps what two say of one person where they say different things', () => {
    save(ADA);
    save({ id: ADA.id, capacity: 'Proposer for LP014' });
    save({ id: ADA.id, state: 'absent' });
    expect(stored()).toEqual([{ ...ADA, capacity: 'Proposer for LP014', state: 'absent' }]);
  });

  it('makes one row of a person whom two put on the list at once', () => {
    const id = attendanceIdOf(meetingId, SOL.id);
    save({ ...SOL, id, organisation: 'Brightwick' });
    save({ ...SOL, id, state: 'absent' });
    expect(stored()).toEqual([{ ...SOL, id, organisation: 'Brightwick', state: 'absent' }]);
  });

  it('brings somebody back whom another took off, as they were last, or as they are said anew', () => {
    save(ADA, RUFUS);
    send({ removed: [RUFUS.id] });
    save({ id: RUFUS.id, state: 'absent' });
    expect(stored()).toEqual([ADA, { ...RUFUS, state: 'absent' }]);
    send({ removed: [RUFUS.id] });
    save({ id: RUFUS.id, name: 'Rufus Pell', state: 'present' });
    expect(stored()[1]).toEqual({ id: RUFUS.id, name: 'Rufus Pell', state: 'present' });
    expect(fault({ id: SOL.id, state: 'absent' })).toMatchObject({ code: 'notFound' });
  });

  it('makes a person and an organisation that the book does not have, once', () => {
    const before = people().length;
    save({ ...SOL, organisation: 'Brightwick' });
    save({ id: SOL.id, state: 'absent' }, somebody('sol  arne', { organisation: 'Brightwick' }));
    expect(people()).toHaveLength(before + 1);
    expect(people().find(({ name }) => name === 'Sol Arne')).toMatchObject({ organisation: 'Brightwick' });
  });

  it('gives who comes on the list initials that nobody has', () => {
    save(ADA, somebody('Abe Crane', { initials: 'AC' }), somebody('Alma Crane'));
    expect(stored().map(({ initials }) => initials)).toEqual(['AC', 'ACr', undefined]);
  });

  it('takes the mark of somebody whom another took off the list, and whose initials somebody else has by now', () => {
    save(ADA, SOL);
    send({ removed: [ADA.id] });
    save({ id: SOL.id, initials: 'AC' });
    save({ id: ADA.id, state: 'absent' });
    expect(stored()).toEqual([
      { ...ADA, initials: 'ACr', state: 'absent' },
      { ...SOL, initials: 'AC' },
    ]);
    send({ removed: [ADA.id] });
    expect(fault({ id: ADA.id, initials: 'AC' })?.path).toBe('rows[0].initials');
  });

  it('refuses to change initials to those of somebody else, and lets two change theirs over', () => {
    save(ADA, RUFUS, SOL);
    expect(fault({ id: SOL.id, state: 'absent' }, { id: ADA.id, initials: 'RP' })).toMatchObject({
      code: 'refused',
      path: 'rows[1].initials',
      message: 'Rufus Pell has the initials RP already. Give Ada Crane others, such as a letter more.',
    });
    expect(stored()).toEqual([ADA, RUFUS, SOL]);
    save({ id: ADA.id, initials: 'RP' }, { id: RUFUS.id, initials: 'AC' });
    expect(stored().map(({ initials }) => initials)).toEqual(['RP', 'AC', 'SA']);
  });

  it('refuses a row twice, and rows of another meeting', () => {
    save(ADA);
    expect(fault(ADA, { id: ADA.id, state: 'absent' })?.path).toBe('rows[1].id');
    meetingId = loadFile(book, smallFile({ meeting: { number: '4', state: 'planned' } }));
    expect(fault({ id: ADA.id, state: 'absent' })?.path).toBe('rows[0]');
    expect(refused(() => send({ removed: [ADA.id] }))?.path).toBe('removed[0]');
  });

  it('refuses to change the list of approved minutes', () => {
    meetingId = loadFile(book, smallFile({ meeting: { number: '5', state: 'approved' } }));
    expect(fault(ADA)?.message).toContain('approved');
  });

  it('is done once however often it is sent', () => {
    const id = makeEditId();
    send({ rows: [ADA] }, id);
    save({ id: ADA.id, state: 'absent' });
    expect(send({ rows: [ADA] }, id).changes).toEqual([]);
    expect(stored()).toEqual([{ ...ADA, state: 'absent' }]);
  });

  it('is taken back and done again, with what others were said to be meanwhile', () => {
    save(ADA, SOL);
    const [edit, undone] = [makeEditId(), makeEditId()];
    const rows = [
      { ...RUFUS, placed: true as const },
      { id: SOL.id, state: 'absent' as const },
    ];
    send({ rows, order: [RUFUS.id, ADA.id] }, edit);
    save({ id: ADA.id, state: 'apologies' });
    const ada = { ...ADA, state: 'apologies' };
    write(book, (db) => undoEdit(db, edit), undone);
    expect(stored()).toEqual([ada, SOL]);
    write(book, (db) => undoEdit(db, undone));
    expect(stored()).toEqual([ada, { ...SOL, state: 'absent' }, RUFUS]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { listItems } from '../../db/items.ts';
import { listMeetings } from '../../db/meeting-list.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { getMeeting } from '../../db/meetings.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { bodyIdSchema, type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { action, openDesk, openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { aBody, refused, rules } from '../helpers/registers.ts';

const makeId = countedIds(0x3ee7_0000_0000);

describe('saveMeeting', () => {
  let book: Book;
  let body: Body;
  beforeEach(async () => {
    book = await createBook();
    body = aBody({ classification: 'Green', statement: 'For keepers alone.' });
    write(book, (db) => saveBody(db, { body, rules }));
    return () => book.close();
  });

  const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
    id: meetingIdSchema.parse(makeId()),
    bodyId: body.id,
    number: '15',
    date: '2027-05-26',
    state: 'planned',
    ...more,
  });
  const save = (meeting: Meeting, editId = makeEditId()) => write(book, (db) => saveMeeting(db, meeting), editId);
  const stored = (id: MeetingId) => book.read((db) => getMeeting(db, id));
  const agenda = (id: MeetingId) => book.read((db) => listItems(db, id));
  const count = () => book.read((db) => listMeetings(db, { filter: {}, limit: 9 })).total;
  const fault = (meeting: Meeting) => refused(() => save(meeting));

  it('keeps what is said of a new meeting, and invents nothing', () => {
    const bare: Meeting = { id: meetingIdSchema.parse(makeId()), bodyId: body.id, number: '2027/3', state: 'planned' };
    const full = aMeeting({
      startTime: '23:30',
      endTime: '01:10',
      venue: 'Tower',
      reference: 'LLC_15',
      state: 'cancelled',
    });
    for (const meeting of [bare, full]) {
      expect(save(meeting).reply).toEqual({ meetingId: meeting.id });
      expect(stored(meeting.id)).toEqual(meeting);
    }
  });

  it('takes class, statement and agenda from the body, and nobody on its list', () => {
    const meeting = aMeeting();
    save(meeting);
    const record = book.read((db) => readMeetingRecord(db, meeting.id));
    expect(record.body).toEqual(body);
    expect(record.attendance).toEqual([]);
    expect(record.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Minutes',
      '1.1 Actions outstanding',
      '2 Any other business',
    ]);
    expect(record.items[1]?.parentId).toBe(record.items[0]?.id);
  });

  it('keeps class and statement of a meeting when those of the body change', () => {
    const meeting = aMeeting();
    save(meeting);
    write(book, (db) => saveBody(db, { body: { ...body, classification: 'Red' }, rules }));
    save({ ...meeting, venue: 'Lamp room' });
    const record = book.read((db) => readMeetingRecord(db, meeting.id));
    expect([record.body.classification, record.meeting.venue]).toEqual(['Green', 'Lamp room']);
  });

  it('changes what is said, takes out what is not, and leaves the agenda alone', () => {
    const meeting = aMeeting({ venue: 'Tower', startTime: '10:00' });
    save(meeting);
    const before = agenda(meeting.id);
    const { venue: _venue, ...next } = { ...meeting, number: '16', startTime: '10:30' };
    save(next);
    expect(stored(meeting.id)).toEqual(next);
    expect(agenda(meeting.id)).toEqual(before);
    expect(count()).toBe(1);
  });

  it('leaves no line in the log when nothing changed', () => {
    const meeting = aMeeting();
    save(meeting);
    expect(save(meeting)).not.toHaveProperty('seq');
  });

  it('refuses a number that another meeting of the body has, and no other', () => {
    save(aMeeting());
    const other = aMeeting({ number: '16' });
    save(other);
    expect(fault(aMeeting())).toMatchObject({ path: 'meeting.number', message: expect.stringContaining('LLC 15') });
    expect(fault({ ...other, number: '15' })?.path).toBe('meeting.number');
    expect(stored(other.id).number).toBe('16');
    const elsewhere = aBody({ code: 'TOW' });
    write(book, (db) => saveBody(db, { body: elsewhere, rules }));
    save(aMeeting({ bodyId: elsewhere.id }));
    expect(count()).toBe(3);
  });

  it('refuses a body that is not there, and to move a meeting to another', () => {
    const meeting = aMeeting();
    const nowhere = { ...meeting, bodyId: bodyIdSchema.parse(makeId()) };
    expect(fault(nowhere)?.code).toBe('notFound');
    save(meeting);
    const other = aBody({ code: 'TOW' });
    write(book, (db) => saveBody(db, { body: other, rules }));
    expect(fault({ ...meeting, bodyId: other.id })).toMatchObject({ code: 'refused', path: 'meeting.bodyId' });
  });

  it('refuses to change a meeting whose minutes are approved', () => {
    const meeting = aMeeting();
    save(meeting);
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'approved' WHERE id = ${meeting.id}`));
    expect(fault({ ...meeting, state: 'approved', venue: 'Tower' })?.message).toContain('are approved');
    expect(fault(meeting)?.message).toContain('are approved');
  });

  it('is taken back and done again', () => {
    const meeting = aMeeting();
    const [made, changed, undone] = [makeEditId(), makeEditId(), makeEditId()];
    save(meeting, made);
    save({ ...meeting, number: '17', venue: 'Tower' }, changed);
    const items = agenda(meeting.id);
    write(book, (db) => undoEdit(db, changed));
    expect(stored(meeting.id)).toEqual(meeting);
    write(book, (db) => undoEdit(db, made), undone);
    expect(count()).toBe(0);
    write(book, (db) => undoEdit(db, undone));
    expect([stored(meeting.id), agenda(meeting.id)]).toEqual([meeting, items]);
  });

  it('is not taken back once something was minuted', () => {
    const meeting = aMeeting();
    const made = makeEditId();
    save(meeting, made);
    const desk = openDesk(book, meeting.id);
    desk.put(desk.newId(), action('to oil the lamp'));
    const error = refused(() => write(book, (db) => undoEdit(db, made)));
    expect(error?.message).toContain('has minutes in it');
    expect(agenda(meeting.id)).toHaveLength(3);
  });
});

describe('the references of a meeting that gets another number', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  it('follow it until they are handed out, and stay from then on', () => {
    const desk = openSmallMeeting(book);
    const [first, second, third] = [desk.newId(), desk.newId(), desk.newId()];
    for (const id of [first, second, third]) desk.put(id, action('to mend the fence'));
    desk.remove(first);
    const change = (number: string, editId = makeEditId()) =>
      write(book, (db) => saveMeeting(db, { ...getMeeting(db, desk.meetingId), number }), editId);
    const references = () => [second, third].map((id) => desk.badge(id)?.reference);
    const edit = makeEditId();
    change('4', edit);
    expect(references()).toEqual(['AT 4/02', 'AT 4/03']);
    write(book, (db) => undoEdit(db, edit));
    expect(references()).toEqual(['AT 3/02', 'AT 3/03']);
    desk.handOut();
    const fixed = references();
    change('5');
    expect(references()).toEqual(fixed);
    const later = desk.newId();
    desk.put(later, action('to paint it'));
    expect(desk.badge(later)?.reference).toMatch(/^AT 5\//);
  });
});

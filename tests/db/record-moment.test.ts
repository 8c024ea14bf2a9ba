import { beforeEach, describe, expect, it } from 'vitest';
import { addItem, changeItem } from '../../db/change-item.ts';
import { listItems } from '../../db/items.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { recordMoment } from '../../db/record-moment.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { waive } from '../../db/waive.ts';
import type { MomentKind } from '../../shared/domain/moment.ts';
import { editIdSchema, itemIdSchema, type MeetingId, momentIdSchema } from '../../shared/ids.ts';
import { openDesk, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const makeId = countedIds(0x3030_0000_0000);
let book: Book;
let meetingId: MeetingId;

beforeEach(async () => {
  book = await createBook();
  meetingId = loadFile(book, smallFile({ meeting: { number: '3', state: 'planned' } }));
  return () => book.close();
});

const sheet = () => book.read((db) => getMeetingSheet(db, meetingId));
const tell = (kind: MomentKind, time: string, itemId?: string) => {
  const moment = {
    id: momentIdSchema.parse(makeId()),
    kind,
    date: '2027-03-02',
    time,
    ...(itemId ? { itemId: itemIdSchema.parse(itemId) } : {}),
  };
  write(book, (db) => recordMoment(db, { meetingId, moment }));
};

describe('the clock of a meeting in the book', () => {
  it('brings the meeting into the states that it goes through, and writes its times down where nobody has', () => {
    tell('opened', '10:00');
    expect(sheet().meeting).toMatchObject({ state: 'in session', date: '2027-03-02', startTime: '10:00' });
    tell('adjourned', '10:30');
    expect(sheet().meeting.state).toBe('adjourned');
    tell('resumed', '10:45');
    tell('closed', '11:10');
    expect(sheet().meeting).toMatchObject({ state: 'draft', startTime: '10:00', endTime: '11:10' });
    expect(sheet().moments.map(({ kind }) => kind)).toEqual(['opened', 'adjourned', 'resumed', 'closed']);
  });

  it('leaves the times that somebody wrote', () => {
    write(book, (db) => saveMeeting(db, { ...sheet().meeting, startTime: '09:30', endTime: '11:00' }));
    tell('opened', '10:00');
    tell('closed', '11:10');
    expect(sheet().meeting).toMatchObject({ startTime: '09:30', endTime: '11:00' });
  });

  it('closes with the provisional numbers in the order of the text, none of them fixed', () => {
    const desk = openDesk(book, meetingId);
    const [first, second] = [desk.newId(), desk.newId()];
    const action = (text: string) => ({ kind: 'action' as const, owners: ['HC'], runs: [{ text }] });
    desk.put(first, action('second in the text'), { rank: 'a5' });
    const gone = desk.newId();
    desk.put(gone, action('typed and undone'), { rank: 'a6' });
    desk.put(second, action('first in the text'), { rank: 'a1' });
    desk.remove(gone);
    tell('closed', '11:00');
    expect([desk.badge(second), desk.badge(first)]).toMatchObject([
      { reference: 'AT 3/01', frozen: false },
      { reference: 'AT 3/02', frozen: false },
    ]);
  });

  it('moves no number any more that was handed out', () => {
    const desk = openDesk(book, meetingId);
    const [first, second] = [desk.newId(), desk.newId()];
    desk.put(first, { kind: 'action', runs: [{ text: 'one' }] }, { rank: 'a5' });
    desk.handOut();
    desk.put(second, { kind: 'action', runs: [{ text: 'two' }] }, { rank: 'a1' });
    tell('closed', '11:00');
    expect([desk.badge(first)?.reference, desk.badge(second)?.reference]).toEqual(['AT 3/01', 'AT 3/02']);
  });

  it('refuses an item of another meeting, and any moment once the minutes have gone out', () => {
    const other = loadFile(book, smallFile({ meeting: { number: '4', state: 'planned' } }));
    const [item] = book.read((db) => listItems(db, other));
    expect(() => tell('item', '10:00', item?.id)).toThrow('not on the agenda');
    write(book, (db) => saveMeeting(db, { ...sheet().meeting, state: 'circulated' }));
    expect(() => tell('resumed', '12:00')).toThrow('Meeting 3 is circulated; its clock does not go on.');
  });

  it('is taken back with the state that came of it', () => {
    const editId = editIdSchema.parse(makeEditId());
    const moment = { id: momentIdSchema.parse(makeId()), kind: 'opened' as const, date: '2027-03-02', time: '10:00' };
    const codec = { encode: () => null, decode: () => ({}) };
    book.write({ editId, method: 'moments.record' }, codec, (db) => recordMoment(db, { meetingId, moment }));
    write(book, (db) => undoEdit(db, editId));
    expect(sheet()).toMatchObject({ moments: [], meeting: { state: 'planned' } });
  });
});

describe('an agenda while the meeting sits', () => {
  it('takes a late item with the next number, below all or below one', () => {
    const [water] = sheet().items;
    const late = itemIdSchema.parse(makeId());
    const below = itemIdSchema.parse(makeId());
    expect(write(book, (db) => addItem(db, { meetingId, itemId: late, title: 'Gate' })).reply).toEqual({ number: '3' });
    write(book, (db) => addItem(db, { meetingId, itemId: below, title: 'Tap', under: water?.id }));
    expect(sheet().items.map(({ number, title, late: isLate }) => [number, title, isLate])).toEqual([
      ['1', 'Water', undefined],
      ['1.1', 'Tap', true],
      ['2', 'Fences', undefined],
      ['3', 'Gate', true],
    ]);
  });

  it('defers, merges and plans an item without touching its number, and takes it back', () => {
    const [water, fences] = sheet().items;
    if (!water || !fences) throw new Error('no items');
    write(book, (db) => changeItem(db, { itemId: water.id, change: { treatment: 'merged', mergedInto: fences.id } }));
    write(book, (db) => changeItem(db, { itemId: fences.id, change: { presenter: 'OB', plannedMinutes: 15 } }));
    expect(sheet().items).toMatchObject([
      { number: '1', treatment: 'merged', mergedInto: fences.id },
      { number: '2', presenter: 'OB', plannedMinutes: 15 },
    ]);
    write(book, (db) => changeItem(db, { itemId: water.id, change: { treatment: null, mergedInto: null } }));
    expect(sheet().items[0]).toEqual(water);
    expect(() => write(book, (db) => changeItem(db, { itemId: water.id, change: { mergedInto: water.id } }))).toThrow(
      'another one of the same agenda',
    );
  });

  it('remembers what may be missing', () => {
    const lack = 'minutes 1';
    write(book, (db) => waive(db, { meetingId, lack, waived: true }));
    write(book, (db) => waive(db, { meetingId, lack, waived: true }));
    expect(sheet().waived).toEqual([lack]);
    write(book, (db) => saveMeeting(db, { ...sheet().meeting, venue: 'Shed' }));
    expect(sheet().waived).toEqual([lack]);
    write(book, (db) => waive(db, { meetingId, lack, waived: false }));
    expect(sheet().waived).toEqual([]);
  });
});

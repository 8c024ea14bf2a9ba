import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { listItems } from '../../db/items.ts';
import { makeAgenda } from '../../db/make-agenda.ts';
import { getMeeting } from '../../db/meetings.ts';
import { proposeAgenda } from '../../db/next-agenda.ts';
import {
  listPlanned,
  markTaken,
  plannedForNext,
  removePlanned,
  savePlanned,
  takePlanned,
} from '../../db/planned-items.ts';
import { getPlanner } from '../../db/planner.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { type PlannedItem, placeAt, placeOf } from '../../shared/domain/planned-item.ts';
import { type BodyId, itemIdSchema, type MeetingId, meetingIdSchema, plannedItemIdSchema } from '../../shared/ids.ts';
import { openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';

const makeId = countedIds(0x91a_0000_0000);

describe('what is planned for later', () => {
  let book: Book;
  let held: MeetingId;
  let bodyId: BodyId;

  beforeEach(async () => {
    book = await createBook();
    held = openSmallMeeting(book).meetingId;
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'draft'`));
    bodyId = book.read((db) => getMeeting(db, held)).bodyId;
    return () => book.close();
  });

  const edit = (work: (db: WritableDb) => unknown) => {
    const editId = makeEditId();
    write(book, work, editId);
    return editId;
  };
  const plan = (title: string, more: Partial<PlannedItem> = {}): PlannedItem => {
    const planned = { id: plannedItemIdSchema.parse(makeId()), bodyId, title, steps: 1, afterId: held, ...more };
    edit((db) => savePlanned(db, planned));
    return planned;
  };
  const meet = (number: string, date: string, state: 'planned' | 'cancelled' | 'draft' = 'planned') => {
    const id = meetingIdSchema.parse(makeId());
    edit((db) => saveMeeting(db, { id, bodyId, number, date, state }));
    return id;
  };
  const places = () =>
    book.read((db) => listPlanned(db, bodyId)).map(({ planned, place }) => `${place} ${planned.title}`);

  it('comes nearer as meetings are held, and what is left over comes to the next', () => {
    plan('The lease', { steps: 3 });
    plan('The crane');
    expect(places()).toEqual(['2 The lease', '0 The crane']);
    const fourth = meet('4', '2027-04-06');
    expect(places()).toEqual(['2 The lease', '0 The crane']);
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'draft' WHERE id = ${fourth}`));
    expect(places()).toEqual(['1 The lease', '0 The crane']);
  });

  it('goes on to the next meeting when its own is cancelled', () => {
    plan('The lease', { steps: 2 });
    meet('4', '2027-04-06');
    const fifth = meet('5', '2027-05-04');
    const names = () =>
      book
        .read((db) => getPlanner(db, { bodyId, meetings: 4 }))
        .meetings.filter(({ entries }) => entries.some(({ title }) => title === 'The lease'))
        .map(({ name }) => name);
    expect(names()).toEqual(['HWG 5'].map((name) => name.replace('HWG', names()[0]?.split(' ')[0] ?? '')));
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'cancelled' WHERE id = ${fifth}`));
    expect(names()).toEqual(['Second next']);
  });

  it('becomes an item of an agenda, once, and is planned again when that is undone', () => {
    const { id } = plan('The lease', { confidential: true });
    const meetingId = meet('4', '2027-04-06');
    const itemId = itemIdSchema.parse(makeId());
    const taken = edit((db) => takePlanned(db, { plannedId: id, meetingId, itemId }));
    expect(book.read((db) => listItems(db, meetingId)).at(-1)).toMatchObject({
      title: 'The lease',
      confidential: true,
    });
    expect(places()).toEqual([]);
    edit((db) => undoEdit(db, taken));
    expect(book.read((db) => listItems(db, meetingId)).some(({ title }) => title === 'The lease')).toBe(false);
    expect(places()).toEqual(['0 The lease']);
  });

  it('is given to whoever makes the next agenda, who says what it became', () => {
    const { id } = plan('The lease');
    plan('Later', { steps: 2 });
    expect(book.read((db) => plannedForNext(db, bodyId)).map(({ title }) => title)).toEqual(['The lease']);
    const item = book.read((db) => listItems(db, held))[0];
    if (!item) throw new Error('The meeting has no items');
    edit((db) => markTaken(db, id, item.id));
    expect(book.read((db) => plannedForNext(db, bodyId))).toEqual([]);
  });

  it('stands on the next agenda before it is made, becomes its item, and is planned again when that is undone', () => {
    plan('The lease', { confidential: true });
    plan('The crane');
    plan('Later', { steps: 2 });
    const planned = () =>
      book.read((db) => proposeAgenda(db, bodyId)).lines.filter(({ source }) => source === 'planned');
    const [lease, crane] = planned();
    expect([lease, crane]).toMatchObject([
      { title: 'The lease', why: 'planned ahead for this meeting', confidential: true },
      { title: 'The crane' },
    ]);
    const meetingId = meetingIdSchema.parse(makeId());
    const leaveOut = crane ? [crane.key] : [];
    const made = makeEditId();
    write(book, (db) => makeAgenda(db, { bodyId, meetingId, meeting: {}, leaveOut }), made, 'agendas.make');
    const items = book.read((db) => listItems(db, meetingId));
    expect(items.filter(({ confidential }) => confidential).map(({ title }) => title)).toEqual(['The lease']);
    expect(items.some(({ title }) => title === 'The crane')).toBe(false);
    expect(planned().map(({ title }) => title)).toEqual(['The crane']);
    edit((db) => undoEdit(db, made));
    expect(planned().map(({ title }) => title)).toEqual(['The lease', 'The crane']);
  });

  it('comes to the next agenda when the meeting that had it is cancelled', () => {
    plan('The lease');
    const fourth = meet('4', '2027-04-06');
    edit((db) => makeAgenda(db, { bodyId, meetingId: fourth, meeting: {}, leaveOut: [] }));
    expect(places()).toEqual([]);
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'cancelled' WHERE id = ${fourth}`));
    expect(places()).toEqual(['0 The lease']);
    expect(book.read((db) => proposeAgenda(db, bodyId)).lines.some(({ title }) => title === 'The lease')).toBe(true);
  });

  it('is taken out, and comes back by undo', () => {
    const { id } = plan('The lease');
    const removed = edit((db) => removePlanned(db, id));
    expect(places()).toEqual([]);
    edit((db) => undoEdit(db, removed));
    expect(places()).toEqual(['0 The lease']);
  });

  it('stands in the planner beside the agenda of a meeting, and the standing items of one to come', () => {
    plan('The lease', { steps: 2 });
    meet('4', '2027-04-06');
    write(book, (db) => run(db, sql`UPDATE bodies SET standing_items = '["Minutes"]'`));
    const { meetings } = book.read((db) => getPlanner(db, { bodyId, meetings: 3 }));
    expect(meetings.map(({ name, entries }) => [name, entries.map(({ kind }) => kind)])).toEqual([
      [expect.stringMatching(/ 4$/), []],
      ['Second next', ['planned', 'standing']],
      ['Third next', ['standing']],
    ]);
  });
});

describe('placeOf', () => {
  it('finds what placeAt says, whatever was held', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }), (count, index) => {
        const held = Array.from({ length: count }, (_, at) => ({ id: `m${at}` }));
        const { steps, afterId } = placeAt(index, held);
        const known = held.findIndex(({ id }) => id === afterId);
        expect(Math.max(0, known + steps - held.length)).toBe(index);
        expect(placeOf({ steps }, [])).toBe(Math.max(0, steps - 1));
      }),
    );
  });
});

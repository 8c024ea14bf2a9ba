import { beforeEach, describe, expect, it } from 'vitest';
import { listDeadlines, openDeadlines, saveDeadline } from '../../db/deadlines.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { usualDeadlines } from '../../shared/domain/deadline.ts';
import { type MeetingId, meetingIdSchema } from '../../shared/ids.ts';
import { openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

describe('the deadlines of meetings', () => {
  let book: Book;
  let meetingId: MeetingId;

  beforeEach(async () => {
    book = await createBook();
    // On Tuesday 2 March 2027, in draft.
    meetingId = openSmallMeeting(book).meetingId;
    write(book, (db) => run(db, sql`UPDATE bodies SET deadlines = ${JSON.stringify(usualDeadlines)}`));
    return () => book.close();
  });

  const listed = () => book.read((db) => listDeadlines(db, meetingId));
  const open = (upTo = '2027-12-31') =>
    book
      .read((db) => openDeadlines(db, upTo))
      .map(({ kind, date, meetingNumber }) => `${date} ${meetingNumber} ${kind}`);
  const state = (to: string) => write(book, (db) => run(db, sql`UPDATE meetings SET state = ${to}`));

  it('come from the rules of the body, and follow the meeting when it moves', () => {
    expect(listed().map(({ kind, date }) => `${date} ${kind}`)).toEqual([
      '2027-02-09 call for papers',
      '2027-02-23 papers out',
      '2027-03-09 draft to the Chair',
      '2027-03-16 draft out',
      '2027-03-23 comments close',
    ]);
    write(book, (db) => run(db, sql`UPDATE meetings SET date = '2027-04-01'`));
    // Easter lies after it.
    expect(listed().at(-1)?.date).toBe('2027-04-22');
  });

  it('can have another day for one meeting, be ticked, and each of it undone', () => {
    const before = listed();
    const [moved, ticked] = [makeEditId(), makeEditId()];
    write(book, (db) => saveDeadline(db, { meetingId, kind: 'draft out', date: '2027-03-12' }), moved);
    expect(listed()[3]).toMatchObject({ kind: 'draft out', date: '2027-03-12', byHand: true, byRule: '2027-03-16' });
    write(
      book,
      (db) => saveDeadline(db, { meetingId, kind: 'draft out', date: '2027-03-12', doneOn: '2027-03-11' }),
      ticked,
    );
    expect(listed()[3]).toMatchObject({ doneOn: '2027-03-11', isMet: true });
    write(book, (db) => undoEdit(db, ticked));
    expect(listed()[3]).toMatchObject({ date: '2027-03-12', isMet: false });
    write(book, (db) => undoEdit(db, moved));
    expect(listed()).toEqual(before);
  });

  it('are said to be as usual again when nothing is the meeting’s own', () => {
    const before = listed();
    write(book, (db) => saveDeadline(db, { meetingId, kind: 'notice', date: '2027-02-01' }));
    expect(listed()[0]).toMatchObject({ kind: 'notice', byHand: true });
    write(book, (db) => saveDeadline(db, { meetingId, kind: 'notice' }));
    expect(listed()).toEqual(before);
  });

  it('are open across meetings while they are not met, the earliest first, up to a day', () => {
    state('planned');
    void loadFile(book, smallFile({ meeting: { number: '8', date: '2027-03-02', state: 'planned' }, agenda: [] }));
    expect(open('2027-02-23')).toEqual([
      '2027-02-09 3 call for papers',
      '2027-02-09 8 call for papers',
      '2027-02-23 3 papers out',
      '2027-02-23 8 papers out',
    ]);
    write(book, (db) => saveDeadline(db, { meetingId, kind: 'call for papers', doneOn: '2027-02-01' }));
    expect(open('2027-02-09')).toEqual(['2027-02-09 8 call for papers']);
  });

  it('are no longer open once the meeting has gone past them', () => {
    state('draft');
    expect(open()[0]).toBe('2027-03-09 3 draft to the Chair');
    state('circulated');
    expect(open()).toEqual(['2027-03-23 3 comments close']);
    state('cancelled');
    expect(open()).toEqual([]);
  });

  it('belong to a meeting that is in the book', () => {
    const elsewhere = meetingIdSchema.parse('0192f0c0-0000-7000-8000-00000000ffff');
    expect(
      refused(() => write(book, (db) => saveDeadline(db, { meetingId: elsewhere, kind: 'notice', date: '2027-02-01' })))
        ?.code,
    ).toBe('notFound');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { getActionSheet } from '../../db/action-sheet.ts';
import { listActions } from '../../db/actions.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { action, type Desk, openDesk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

describe('where an action was reported', () => {
  let book: Book;
  let first: Desk;
  let next: Desk;
  const reports = () =>
    book.read((db) => {
      const [found] = listActions(db, { filter: { text: 'to dig' }, limit: 1 }).rows;
      if (!found) throw new Error('There is an action');
      return getActionSheet(db, found.id).reported;
    });

  beforeEach(async () => {
    book = await createBook();
    first = openSmallMeeting(book);
    first.put(first.newId(), action('to dig'));
    first.handOut();
    const later = loadFile(book, smallFile({ meeting: { number: '4', date: '2027-04-06', state: 'in session' } }));
    next = openDesk(book, later, countedIds(0xb10d_0000_0000));
    const rows = [
      { references: ['AT 3/10'], update: 'Of another one.' },
      { references: ['AT 3/01', 'AT 3/10'], update: 'Half of the bed is dug.' },
    ];
    next.put(next.newId(), { kind: 'outstanding', rows });
    return () => book.close();
  });

  it('is each table of its body that has its reference, with what was said of it', () => {
    expect(reports()).toMatchObject([
      {
        meetingId: next.meetingId,
        number: '4',
        date: '2027-04-06',
        update: 'Half of the bed is dug.',
        confidential: false,
      },
    ]);
  });

  it('counts as confidential where the line tells of another one that is so by now', () => {
    const other = first.newId();
    first.put(other, action('to sell the bed'));
    first.handOut();
    const rows = [
      { references: ['AT 3/01', 'AT 3/02'], update: 'The bed is dug, and sold to Falcon.' },
      { references: ['AT 3/01'], update: 'It is dug.' },
    ];
    next.put(next.newId(), { kind: 'outstanding', rows });
    const told = () =>
      reports()
        .slice(-2)
        .map(({ confidential }) => confidential);
    expect(told(), 'the control').toEqual([false, false]);
    write(book, (db) => run(db, sql`UPDATE blocks SET visibility = 'confidential' WHERE id = ${other}`));
    expect(told()).toEqual([true, false]);
  });

  it('says where the table is confidential', () => {
    write(book, (db) => run(db, sql`UPDATE items SET visibility = 'confidential' WHERE id = ${next.items[0] ?? ''}`));
    expect(reports()).toMatchObject([{ confidential: true }]);
  });
});

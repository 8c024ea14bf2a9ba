import { beforeEach, describe, expect, it } from 'vitest';
import { saveAction } from '../../db/action-save.ts';
import { listActions } from '../../db/actions.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { ActionFilter } from '../../shared/api/actions.ts';
import type { Due } from '../../shared/domain/block.ts';
import type { WorkingDayRules } from '../../shared/domain/working-calendar.ts';
import { action, type Desk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { loadFictional, loadFile } from '../helpers/fictional-meeting.ts';

describe('the filter of the register', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    loadFictional(book);
    return () => book.close();
  });
  const found = (filter: ActionFilter) =>
    book.read((db) => listActions(db, { filter, limit: 100 })).rows.map(({ reference }) => reference);

  it('finds words of the text in whatever case and accents, parts of a reference, and owners', () => {
    expect(found({ text: 'ASK the coast' })).toEqual(['HLC 7/03']);
    expect(found({ text: '7/04' })).toEqual(['HLC 7/04']);
    expect(found({ text: 'o’connor' })).toEqual(['HLC 7/02']);
    expect(found({ text: "maeve o'connor" })).toEqual(['HLC 7/02']);
    expect(found({ text: '7/02 to count' })).toEqual(['HLC 7/02']);
    expect(found({ text: '7/02 to sink' })).toEqual([]);
    expect(found({ text: '  ' })).toHaveLength(6);
  });

  it('finds an owner by name, by the name behind initials, and by another name', () => {
    expect(found({ owner: 'Abernethy' })).toEqual(['HLC 7/02']);
    expect(found({ owner: 'code office' })).toEqual(['HLC 7/01']);
    expect(found({ owner: 'the bureau' })).toEqual([]);
    write(book, (db) =>
      run(
        db,
        sql`INSERT INTO organisation_aliases (organisation_id, alias, alias_folded)
          SELECT id, 'The Bureau', 'the bureau' FROM organisations WHERE name = 'Code Office'`,
      ),
    );
    expect(found({ owner: 'the BUREAU' })).toEqual(['HLC 7/01']);
  });

  it('takes signs of the query language for what they are', () => {
    for (const text of ['%', '_', "'", '"', '*']) expect(found({ text: `${text}zzz` }), text).toEqual([]);
  });

  it('keeps to states', () => {
    const [first] = book.read((db) => listActions(db, { filter: {}, limit: 1 })).rows;
    if (first) write(book, (db) => saveAction(db, { actionId: first.id, state: 'proposed for closure' }));
    expect(found({ states: ['proposed for closure', 'closed'] })).toEqual(['HLC 7/01']);
    expect(found({ states: [] })).toEqual([]);
  });
});

describe('the day that an action is due on', () => {
  let book: Book;
  let desk: Desk;
  beforeEach(async () => {
    book = await createBook();
    // 2 March 2027 is a Tuesday.
    desk = openSmallMeeting(book);
    return () => book.close();
  });
  const due = (due: Due | undefined, text = 'to dig') =>
    void desk.put(desk.newId(), action(text, due === undefined ? {} : { due }));
  const listed = (filter: ActionFilter = {}, sort: 'reference' | 'due' = 'due') =>
    book.read((db) => listActions(db, { filter, sort, limit: 100 })).rows;
  const days = () => listed().map(({ dueOn }) => dueOn);
  const meet = (number: string, date: string, state: 'planned' | 'cancelled' = 'planned') =>
    void loadFile(book, smallFile({ meeting: { number, date, state }, agenda: [] }));

  it('is the date, or so many working days after the meeting', () => {
    due({ date: '2027-03-30' });
    due({ workingDays: 5 });
    expect(days()).toEqual(['2027-03-09', '2027-03-30']);
  });

  it('leaves out the days off of the body, as its calendar is by then', () => {
    due({ workingDays: 20 });
    // Good Friday is 26 March, Easter Monday the 29th.
    expect(days()).toEqual(['2027-04-01']);
    const keep = (rules: WorkingDayRules) =>
      write(book, (db) => run(db, sql`UPDATE bodies SET working_days = ${JSON.stringify(rules)}`));
    keep({ holidays: 'Scotland', closed: [], worked: [] });
    expect(days()).toEqual(['2027-03-31']);
    keep({ holidays: 'none', closed: [{ date: '2027-03-03', name: 'Regatta' }], worked: [], countsFirst: true });
    expect(days()).toEqual(['2027-03-30']);
  });

  it('is not known of words, of none, and of what is not settled', () => {
    for (const one of [{ words: 'soon' }, { none: true } as const, undefined]) due(one);
    expect(days()).toEqual([undefined, undefined, undefined]);
  });

  it('is that of the next meeting as soon as it is known: as printed, then as planned', () => {
    due({ meeting: 'next' });
    expect(days()).toEqual([undefined]);
    write(book, (db) => run(db, sql`UPDATE meetings SET next_meeting_date = '2027-04-06'`));
    expect(days()).toEqual(['2027-04-06']);
    meet('6', '2027-05-04');
    meet('4', '2027-04-07', 'cancelled');
    meet('5', '2027-04-13');
    expect(days()).toEqual(['2027-04-13']);
  });

  it('is that of a meeting of the body that is called by its number', () => {
    due({ meeting: '9' });
    expect(days()).toEqual([undefined]);
    meet('9', '2027-09-07');
    expect(days()).toEqual(['2027-09-07']);
  });

  it('makes overdue what is open and was due before today', () => {
    due({ date: '2027-03-30' }, 'by date');
    due({ workingDays: 5 }, 'by working days');
    due({ words: 'soon' }, 'by words');
    const overdue = (overdueOn: string) => listed({ overdueOn }).map(({ text }) => text);
    expect(overdue('2027-03-09')).toEqual([]);
    expect(overdue('2027-03-10')).toEqual(['by working days']);
    expect(overdue('2027-03-31')).toEqual(['by working days', 'by date']);
    for (const { id, text } of listed()) {
      if (text === 'by date') write(book, (db) => saveAction(db, { actionId: id, state: 'closed' }));
    }
    expect(overdue('2027-03-31')).toEqual(['by working days']);
  });

  it('sorts the register, what has no day last, and goes on where it stopped', () => {
    due({ words: 'soon' }, 'no day');
    due({ date: '2027-06-30' }, 'June');
    due({ date: '2027-04-30' }, 'April');
    due({ none: true }, 'none');
    const page = (after?: string) =>
      book.read((db) => listActions(db, { filter: {}, sort: 'due', limit: 2, ...(after ? { after } : {}) }));
    const first = page();
    const texts = [first, page(first.next)].map(({ rows }) => rows.map(({ text }) => text));
    expect(texts).toEqual([
      ['April', 'June'],
      ['no day', 'none'],
    ]);
    expect(listed({}, 'reference').map(({ text }) => text)).toEqual(['no day', 'June', 'April', 'none']);
    expect(() =>
      book.read((db) =>
        listActions(db, { filter: {}, sort: 'reference', limit: 2, ...(first.next ? { after: first.next } : {}) }),
      ),
    ).toThrow(/where a list goes on/);
  });
});

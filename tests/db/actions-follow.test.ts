import { beforeEach, describe, expect, it } from 'vitest';
import { listDues } from '../../db/action-dues.ts';
import { listActions } from '../../db/actions.ts';
import { all, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { ActionId, BlockId } from '../../shared/ids.ts';
import { action, type Desk, heading, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { createBook } from '../helpers/create-book.ts';

describe('an action', () => {
  let book: Book;
  let desk: Desk;
  const list = () => book.read((db) => listActions(db, { filter: {}, limit: 100 })).rows;
  const typed = (text: string, more?: Parameters<typeof action>[1]): BlockId => {
    const id = desk.newId();
    desk.put(id, action(text, more));
    return id;
  };
  const duesOf = (id: ActionId | undefined) => (id ? book.read((db) => listDues(db, id)).map(({ due }) => due) : []);

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    return () => book.close();
  });

  it('gets its number in the save that first holds it, even while its text is empty', () => {
    const id = desk.newId();
    const { badges } = desk.put(id, action(''));
    expect(badges).toMatchObject([{ blockId: id, reference: 'AT 3/01', frozen: false, state: 'open' }]);
  });

  it('follows its block: text, item, matter, owners and due', () => {
    desk.put(desk.newId(), heading(1, 'PL01 ‘The pond’'), { item: 1, rank: 'a0' });
    const id = typed('to dig');
    desk.put(id, action('to dig deep', { owners: ['HC', 'the digger'], due: { words: 'soon' } }), {
      item: 1,
      rank: 'b0',
    });
    expect(list()).toMatchObject([
      {
        text: 'to dig deep',
        itemNumber: '2',
        matterCode: 'PL01',
        owners: ['HC', 'the digger'],
        due: { words: 'soon' },
      },
    ]);
  });

  it('finds its owners by name, organisation and initials, and takes the rest as roles', () => {
    typed('to dig', { owners: ['hester crane', 'OB', 'Plot Holders', 'the digger'] });
    type Owner = { readonly person: string | null; readonly organisation: string | null; readonly role: string | null };
    const owners = book.read((db) =>
      all<Owner>(
        db,
        sql`SELECT p.name AS person, o.name AS organisation, w.role FROM action_owners w
          LEFT JOIN people p ON p.id = w.person_id LEFT JOIN organisations o ON o.id = w.organisation_id
          ORDER BY w.position`,
      ),
    );
    expect(owners).toEqual([
      { person: 'Hester Crane', organisation: null, role: null },
      { person: 'Otis Bell', organisation: null, role: null },
      { person: null, organisation: 'Plot Holders', role: null },
      { person: null, organisation: null, role: 'the digger' },
    ]);
  });

  it('replaces its due while it is typed, and keeps every slip from the hand-out on', () => {
    const id = typed('to dig', { due: { date: '2027-03-01' } });
    desk.put(id, action('to dig', { due: { date: '2027-03-11' } }));
    desk.handOut();
    desk.put(id, action('to dig', { due: { meeting: 'next' } }));
    desk.put(id, action('to dig'));
    desk.put(id, action('to dig', { due: { workingDays: 5 } }));
    expect(duesOf(list()[0]?.id)).toEqual([{ date: '2027-03-11' }, { meeting: 'next' }, undefined, { workingDays: 5 }]);
    expect(list()[0]?.due).toEqual({ workingDays: 5 });
  });

  it('takes "none" for an answer', () => {
    typed('to dig', { due: { none: true } });
    expect(list()[0]?.due).toEqual({ none: true });
  });

  it('gives its number up when it is turned to text or taken out, and has it back when it comes back', () => {
    const [first, second] = [typed('to dig'), typed('to plant')];
    desk.put(first, paragraph('dig'));
    expect(desk.badge(first)).toBeUndefined();
    expect(list().map(({ text }) => text)).toEqual(['to plant']);
    const third = typed('to water');
    expect(desk.badge(third)?.reference).toBe('AT 3/03');
    desk.put(first, action('to dig'));
    expect(desk.badge(first)?.reference).toBe('AT 3/01');
    desk.remove(second);
    desk.put(second, action('to plant'));
    expect(desk.badge(second)?.reference).toBe('AT 3/02');
  });

  it('is withdrawn when it is taken out after the hand-out, and its number is not given again', () => {
    const id = typed('to dig');
    desk.handOut();
    desk.remove(id);
    expect(list()).toMatchObject([{ reference: 'AT 3/01', state: 'withdrawn', frozen: true }]);
    expect(desk.badge(typed('to plant'))?.reference).toBe('AT 3/02');
    desk.put(id, action('to dig after all'));
    expect(desk.badge(id)).toMatchObject({ reference: 'AT 3/01', state: 'open' });
  });

  it('stays as settled in the register when its words are mended', () => {
    const id = typed('to dig');
    desk.handOut();
    desk.remove(id);
    desk.put(id, action('to dig'));
    desk.put(id, action('to dig deep'));
    expect(list()).toMatchObject([{ state: 'open', text: 'to dig deep', reference: 'AT 3/01' }]);
  });
});

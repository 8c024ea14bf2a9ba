import { beforeEach, describe, expect, it } from 'vitest';
import { addUpdate, changeUpdate, listUpdates, removeUpdate } from '../../db/action-updates.ts';
import { listActions } from '../../db/actions.ts';
import type { Book } from '../../db/types.ts';
import { type ActionId, actionIdSchema, updateIdSchema } from '../../shared/ids.ts';
import { createBook, FIXED_NOW, makeEditId, write } from '../helpers/create-book.ts';
import { loadFictional } from '../helpers/fictional-meeting.ts';

const NEVER = '0192f0c0-0000-7000-8000-00000000ffff';
const idOf = (number: number) => updateIdSchema.parse(`0192f0c0-0000-7000-8000-00000000000${number}`);

describe('the updates of an action', () => {
  let book: Book;
  let actionId: ActionId;
  /** As a page asks for it, with the id of the edit beside what is said. */
  const add = (number: number, date: string, text: string) => {
    const input = { editId: makeEditId(), updateId: idOf(number), actionId, date, text };
    return write(book, (db) => addUpdate(db, input));
  };
  const list = () => book.read((db) => listUpdates(db, actionId));

  beforeEach(async () => {
    book = await createBook();
    loadFictional(book);
    const first = book.read((db) => listActions(db, { filter: {}, limit: 1 })).rows[0];
    actionId = actionIdSchema.parse(first?.id);
    return () => book.close();
  });

  it('stand in the order of their days, whenever they were written down', () => {
    add(1, '2027-10-02', 'The trial is over.');
    add(2, '2027-09-20', 'The trial began.');
    expect(list()).toEqual([
      { id: idOf(2), date: '2027-09-20', text: 'The trial began.' },
      { id: idOf(1), date: '2027-10-02', text: 'The trial is over.' },
    ]);
  });

  it('can be mended and taken out', () => {
    add(1, '2027-10-02', 'The trial is ovr.');
    write(book, (db) => changeUpdate(db, { updateId: idOf(1), date: '2027-10-03', text: 'The trial is over.' }));
    expect(list()).toEqual([{ id: idOf(1), date: '2027-10-03', text: 'The trial is over.' }]);
    write(book, (db) => removeUpdate(db, idOf(1)));
    expect(list()).toEqual([]);
  });

  it('are in the edit log whole, so that each can be had back', () => {
    const { changes } = add(1, '2027-10-02', 'The trial is over.');
    const after = { id: idOf(1), actionId, date: '2027-10-02', text: 'The trial is over.', at: FIXED_NOW };
    expect(changes).toEqual([{ noun: 'update', id: idOf(1), before: null, after }]);
  });

  it('belong to one action each, and have to be there to be changed', () => {
    add(1, '2027-10-02', 'The trial is over.');
    const refusal = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });
    expect(() => add(1, '2027-10-02', 'again')).toThrow(refusal('refused'));
    expect(() => write(book, (db) => removeUpdate(db, idOf(2)))).toThrow(refusal('notFound'));
    actionId = actionIdSchema.parse(NEVER);
    expect(() => add(3, '2027-10-02', 'to nothing')).toThrow(refusal('notFound'));
  });
});

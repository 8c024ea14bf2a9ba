import { describe, expect, it } from 'vitest';
import { changeItem } from '../../db/change-item.ts';
import { listItems } from '../../db/items.ts';
import { overtakenIn } from '../../db/overtaken.ts';
import { saveItems } from '../../db/save-items.ts';
import type { ItemId } from '../../shared/ids.ts';
import { openAgendaDesk } from '../helpers/agenda-desk.ts';
import { write } from '../helpers/create-book.ts';

describe('an item of an agenda', () => {
  it('is told when what it came from became confidential, until it is confidential or worded anew', async () => {
    const desk = await openAgendaDesk();
    const change = (itemId: ItemId | undefined, said: Parameters<typeof changeItem>[1]['change']) => {
      if (itemId === undefined) throw new Error('There is no item');
      write(desk.book, (db) => changeItem(db, { itemId, change: said }));
    };
    const told = () => desk.book.read((db) => overtakenIn(db, desk.meetingId)).map(({ sentence }) => sentence);
    const fences = desk.held.items[1];
    change(fences, { treatment: 'deferred' });
    desk.make();
    expect(told()).toEqual([]);
    change(fences, { confidential: true });
    const item = desk.book.read((db) => listItems(db, desk.meetingId)).find(({ title }) => title === 'Fences');
    const sentence = expect.stringContaining(`Item ${item?.number} says what is confidential by now`);
    expect(told()).toEqual([sentence]);
    change(item?.id, { confidential: true });
    expect(told()).toEqual([]);
    change(item?.id, { confidential: false });
    expect(told()).toEqual([sentence]);
    const renamed = desk.book
      .read((db) => listItems(db, desk.meetingId))
      .map((one) => (one.id === item?.id ? { ...one, title: 'Boundaries' } : one));
    write(desk.book, (db) => saveItems(db, { meetingId: desk.meetingId, items: renamed }));
    expect(told()).toEqual([]);
  });
});

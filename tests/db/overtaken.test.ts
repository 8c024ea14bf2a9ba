import { describe, expect, it } from 'vitest';
import { changeItem } from '../../db/change-item.ts';
import { listItems } from '../../db/items.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { openToOthers } from '../../db/open-to-others.ts';
import { overtakenIn } from '../../db/overtaken.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveItems } from '../../db/save-items.ts';
import type { ItemId } from '../../shared/ids.ts';
import { openAgendaDesk } from '../helpers/agenda-desk.ts';
import { paragraph } from '../helpers/builders.ts';
import { write } from '../helpers/create-book.ts';

describe('an item of an agenda', () => {
  it('is told when what it came from became confidential, until it is confidential or worded anew', async () => {
    const desk = await openAgendaDesk();
    const change = (itemId: ItemId | undefined, said: Parameters<typeof changeItem>[1]['change']) => {
      if (itemId === undefined) throw new Error('There is no item');
      write(desk.book, (db) => changeItem(db, { itemId, change: said }));
    };
    const told = () => desk.book.read((db) => overtakenIn(db, desk.meetingId)).map(({ sentence }) => sentence);
    /** What the screens of the meeting are told. */
    const hidden = () => desk.book.read((db) => getMeetingSheet(db, desk.meetingId)).overtaken;
    /** A line in the item that was made of the fences. */
    const written = () => {
      const { meetingId } = desk;
      const item = desk.book.read((db) => listItems(db, meetingId)).find(({ title }) => title === 'Fences');
      if (item === undefined) throw new Error('There is no item');
      const id = desk.held.newId();
      const block = { id, itemId: item.id, rank: 'a9', content: paragraph('They lean.'), baseRevision: 0 };
      write(desk.book, (db) => saveBlocks(db, { meetingId, blocks: [block], removed: [] }));
      return id;
    };
    const fences = desk.held.items[1];
    change(fences, { treatment: 'deferred' });
    desk.make();
    expect([told(), hidden()]).toEqual([[], []]);
    const line = written();
    expect(desk.book.read((db) => openToOthers(db)(line))).toBe(true);
    change(fences, { confidential: true });
    // Nor is what was written in the item shown to others by what it has been.
    expect(desk.book.read((db) => openToOthers(db)(line))).toBe(false);
    const item = desk.book.read((db) => listItems(db, desk.meetingId)).find(({ title }) => title === 'Fences');
    const sentence = expect.stringContaining(`Item ${item?.number} says what is confidential by now`);
    expect(told()).toEqual([sentence]);
    expect(hidden()).toEqual([item?.id]);
    change(item?.id, { confidential: true });
    expect(told()).toEqual([]);
    change(item?.id, { confidential: false });
    expect(told()).toEqual([sentence]);
    const renamed = desk.book
      .read((db) => listItems(db, desk.meetingId))
      .map((one) => (one.id === item?.id ? { ...one, title: 'Boundaries' } : one));
    write(desk.book, (db) => saveItems(db, { meetingId: desk.meetingId, items: renamed }));
    expect([told(), hidden()]).toEqual([[], []]);
  });
});

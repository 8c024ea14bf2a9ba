import { describe, expect, it } from 'vitest';
import { listActions } from '../../db/actions.ts';
import { handOut } from '../../db/hand-out.ts';
import { openAgendaDesk } from '../helpers/agenda-desk.ts';
import { action } from '../helpers/builders.ts';
import { write } from '../helpers/create-book.ts';

describe('minutes that go out', () => {
  it('quote the actions that their rows were typed of, also where the secretary joined them', async () => {
    const desk = await openAgendaDesk();
    const { book, held, meetingId } = desk;
    // Typed last, and first in the minutes: closing puts the numbers into the order of the text.
    for (const [text, rank] of [
      ['first', 'a3'],
      ['second', 'a2'],
      ['third', 'a1'],
    ] as const)
      held.put(held.newId(), action(text), { rank });
    desk.make();
    desk.type(null, ([one, two, three]) => [
      { references: [...(one?.references ?? []), ...(two?.references ?? [])], update: 'first and second' },
      { references: three?.references ?? [], update: 'third, by hand' },
      { references: ['AT 3/01 & 3/03'], update: 'first and third' },
      { references: ['the old list'], update: 'none' },
    ]);
    write(book, (db) => handOut(db, meetingId));
    const { rows } = book.read((db) => listActions(db, { filter: {}, limit: 9 }));
    const textOf = (reference: string) => rows.find((row) => row.reference === reference)?.text ?? reference;
    expect(rows.map(({ frozen, text }) => [frozen, text])).toEqual([
      [true, 'third'],
      [true, 'second'],
      [true, 'first'],
    ]);
    expect(desk.tables()[0]?.rows.map(({ references, update }) => [references.map(textOf), update])).toEqual([
      [['first', 'second'], 'first and second'],
      [['third'], 'third, by hand'],
      [['first', 'third'], 'first and third'],
      [['the old list'], 'none'],
    ]);
  });

  it('fix the numbers of actions that a row names which was typed by hand alone', async () => {
    const desk = await openAgendaDesk();
    desk.held.put(desk.held.newId(), action('mend the tap'));
    desk.make();
    desk.raise('between meetings', false);
    desk.type(null, (rows) => [...rows, { references: ['AT BM/01'], update: 'It goes on.' }]);
    write(desk.book, (db) => handOut(db, desk.meetingId));
    const { rows } = desk.book.read((db) => listActions(db, { filter: {}, limit: 9 }));
    expect(rows.map(({ reference, frozen }) => [reference, frozen])).toEqual([
      ['AT 3/01', true],
      ['AT BM/01', true],
    ]);
  });
});

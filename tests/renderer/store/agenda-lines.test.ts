import { describe, expect, test } from 'vitest';
import {
  type AgendaLines,
  addLine,
  confidentialLines,
  itemsOfLines,
  keepBlanks,
  linesOfItems,
  move,
  nest,
  removeLines,
  setConfidential,
  setNumber,
  setTitle,
} from '../../../renderer/store/agenda-lines.ts';
import { type ItemId, itemIdSchema } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds(0x17e_0000_0000);
const newId = (): ItemId => itemIdSchema.parse(makeId());

/** 'Welcome', '- Minutes': a dash is a step deeper. */
const agenda = (...titles: string[]): AgendaLines => {
  let lines: AgendaLines = [];
  for (const text of titles) {
    const id = newId();
    lines = setTitle(addLine(lines, id), id, text.replace(/^-+ /, ''));
    for (let depth = lines.at(-2)?.depth ?? 0; depth > 0; depth -= 1) lines = nest(lines, id, -1);
    for (let step = 0; step < (/^-+/.exec(text)?.[0].length ?? 0); step += 1) lines = nest(lines, id, 1);
  }
  return lines;
};

const shown = (lines: AgendaLines): string[] => lines.map(({ number, title }) => `${number} ${title}`);

const idOf = (lines: AgendaLines, title: string): ItemId => {
  const line = lines.find((candidate) => candidate.title === title);
  if (!line) throw new Error(`No item is called ${title}`);
  return line.id;
};

const harbour = () => agenda('Welcome', 'Lamps', '- North pier', '- South pier', 'Any other business');

describe('numbers', () => {
  test('follow the places of the lines', () => {
    expect(shown(harbour())).toEqual([
      '1 Welcome',
      '2 Lamps',
      '2.1 North pier',
      '2.2 South pier',
      '3 Any other business',
    ]);
  });

  test('written by hand stay, and those behind go on from them', () => {
    const lines = harbour();
    const own = setNumber(lines, idOf(lines, 'Lamps'), '14a');
    expect(shown(own)).toEqual([
      '1 Welcome',
      '14a Lamps',
      '14a.1 North pier',
      '14a.2 South pier',
      '15 Any other business',
    ]);
    expect(shown(move(own, idOf(own, 'Lamps'), -1))).toEqual([
      '14a Lamps',
      '14a.1 North pier',
      '14a.2 South pier',
      '15 Welcome',
      '16 Any other business',
    ]);
  });

  test('are those of the place again when they are cleared', () => {
    const lines = harbour();
    const id = idOf(lines, 'Lamps');
    expect(setNumber(setNumber(lines, id, '14a'), id, '')).toEqual(lines);
  });

  test('of a committee that counts through the year go on in its way', () => {
    const lines = agenda('Minutes');
    const through = setNumber(lines, idOf(lines, 'Minutes'), '145/20');
    const added = addLine(through, newId());
    expect(added.map(({ number }) => number)).toEqual(['145/20', '146/20']);
  });
});

describe('lines', () => {
  test('are added below, and below a line with lines of its own as the first of them', () => {
    const lines = harbour();
    const id = newId();
    expect(shown(setTitle(addLine(lines, id, { beside: idOf(lines, 'Welcome') }), id, 'New'))).toEqual([
      '1 Welcome',
      '2 New',
      '3 Lamps',
      '3.1 North pier',
      '3.2 South pier',
      '4 Any other business',
    ]);
    expect(shown(setTitle(addLine(lines, id, { beside: idOf(lines, 'Lamps') }), id, 'New'))[2]).toBe('2.1 New');
    expect(shown(setTitle(addLine(lines, id, { beside: idOf(lines, 'Welcome'), where: 'above' }), id, 'New'))[0]).toBe(
      '1 New',
    );
  });

  test('nest with all that belongs to them, and never deeper than one below the line above', () => {
    const lines = harbour();
    const nested = nest(lines, idOf(lines, 'Lamps'), 1);
    expect(shown(nested)).toEqual([
      '1 Welcome',
      '1.1 Lamps',
      '1.1.1 North pier',
      '1.1.2 South pier',
      '2 Any other business',
    ]);
    expect(nest(nested, idOf(nested, 'Lamps'), 1)).toBe(nested);
    expect(nest(nested, idOf(nested, 'Lamps'), -1)).toEqual(lines);
    expect(nest(lines, idOf(lines, 'Welcome'), 1)).toBe(lines);
    expect(nest(lines, idOf(lines, 'Welcome'), -1)).toBe(lines);
  });

  test('move past neighbours with all that belongs to them', () => {
    const lines = harbour();
    const down = move(lines, idOf(lines, 'Lamps'), 1);
    expect(shown(down)).toEqual(['1 Welcome', '2 Any other business', '3 Lamps', '3.1 North pier', '3.2 South pier']);
    expect(move(down, idOf(down, 'Lamps'), -1)).toEqual(lines);
    expect(move(lines, idOf(lines, 'Any other business'), -1)).toEqual(down);
    expect(move(lines, idOf(lines, 'North pier'), -1)).toBe(lines);
    expect(move(lines, idOf(lines, 'South pier'), 1)).toBe(lines);
  });

  test('that are taken out leave theirs to the line above', () => {
    const lines = harbour();
    expect(shown(removeLines(lines, ({ title }) => title === 'Lamps'))).toEqual([
      '1 Welcome',
      '1.1 North pier',
      '1.2 South pier',
      '2 Any other business',
    ]);
  });
});

describe('items', () => {
  test('are the lines with parents and ranks, there and back', () => {
    const plain = harbour();
    const lines = setConfidential(plain, idOf(plain, 'Lamps'), true);
    const items = itemsOfLines(lines);
    const lamps = items[1]?.id;
    expect(items.map(({ parentId }) => parentId)).toEqual([undefined, undefined, lamps, lamps, undefined]);
    expect(items.map(({ confidential }) => confidential)).toEqual([undefined, true, undefined, undefined, undefined]);
    const ranks = items.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted());
    expect(itemsOfLines(linesOfItems(items))).toEqual(items);
  });

  test('keep the ranks that they have in the book when another moves', () => {
    const before = linesOfItems(itemsOfLines(harbour()));
    const after = itemsOfLines(move(before, idOf(before, 'Welcome'), 1));
    const moved = before.filter(({ id, rank }) => after.find((item) => item.id === id)?.rank !== rank);
    expect(moved.map(({ title }) => title)).toEqual(['Welcome']);
  });

  test('are none of lines that say nothing yet, and these take no number', () => {
    const saved = linesOfItems(itemsOfLines(harbour()));
    const lines = addLine(saved, newId(), { beside: idOf(saved, 'Welcome') });
    expect(lines.map(({ number }) => number)).toEqual(['1', '2', '3', '3.1', '3.2', '4']);
    expect(itemsOfLines(lines)).toEqual(itemsOfLines(saved));
    expect(keepBlanks(itemsOfLines(saved), lines)).toEqual(lines);
  });
});

test('lines are confidential that say so, with all that stand under them', () => {
  const lines = agenda('Welcome', 'Lamps', '- North pier', '-- Painter', 'Any other business');
  const confidential = (title: string): string[] => {
    const found = confidentialLines(setConfidential(lines, idOf(lines, title), true));
    return lines.filter(({ id }) => found.has(id)).map((line) => line.title);
  };
  expect(confidential('Lamps')).toEqual(['Lamps', 'North pier', 'Painter']);
  expect(confidential('North pier')).toEqual(['North pier', 'Painter']);
  expect(confidential('Any other business')).toEqual(['Any other business']);
  expect(confidentialLines(lines).size).toBe(0);
});

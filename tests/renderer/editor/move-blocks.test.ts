import { AllSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../../shared/ids.ts';
import {
  CONFIDENTIAL_ITEM,
  ITEM_A,
  ITEM_B,
  openWritingDesk,
  paragraph,
  storedBlock,
} from '../../helpers/writing-desk.ts';

const action = (itemId: ItemId = ITEM_A) =>
  storedBlock(2, itemId, { kind: 'action', owners: ['Orla Penhale'], runs: [{ text: 'to ask' }] });

const open = () =>
  openWritingDesk([paragraph(1, 'one'), action(), paragraph(3, 'three'), paragraph(4, 'four', ITEM_B)]);

describe('blocks that are moved to another item', () => {
  test('keep their ids and what they are, and take the caret along', () => {
    const desk = open();
    const [, id] = desk.ids();
    desk.caret(1, 3);
    desk.moveTo(ITEM_B);
    expect(desk.lines(ITEM_A)).toEqual(['paragraph: one', 'paragraph: three']);
    expect(desk.lines(ITEM_B)).toEqual(['paragraph: four', 'action[Orla Penhale]: to ask']);
    expect(desk.ids(ITEM_B)[1]).toBe(id);
    desk.type('X');
    expect(desk.lines()[1]).toBe('action[Orla Penhale]: to Xask');
  });

  test('are all that the selection touches, and stay selected', () => {
    const desk = open();
    desk.select([1, 2], [2, 3]);
    desk.moveTo(ITEM_B, 'start');
    expect(desk.lines(ITEM_A)).toEqual(['paragraph: one']);
    expect(desk.lines()).toEqual(['action[Orla Penhale]: to ask', 'paragraph: three', 'paragraph: four']);
    desk.type('-');
    expect(desk.lines()).toEqual(['action[Orla Penhale]: to-ee', 'paragraph: four']);
  });

  test('leave a line to type in where they were all there was, and take the place of one', () => {
    const desk = openWritingDesk([paragraph(1, 'one'), action()]);
    const ids = desk.ids();
    desk.editor.dispatch(desk.editor.state.tr.setSelection(new AllSelection(desk.editor.state.doc)));
    desk.moveTo(ITEM_B);
    expect(desk.lines(ITEM_A)).toEqual(['paragraph: ']);
    expect(desk.ids(ITEM_B)).toEqual(ids);
    expect(desk.ids(ITEM_A)).not.toContain(ids[0]);
  });

  test('go back by one undo and come again by one redo', () => {
    const desk = open();
    const [before, other] = [desk.ids(ITEM_A), desk.ids(ITEM_B)];
    desk.select([0, 1], [1, 2]);
    desk.moveTo(ITEM_B);
    const after = desk.ids(ITEM_B);
    desk.press('Ctrl+z');
    expect([desk.item(), desk.ids(ITEM_A), desk.ids(ITEM_B)]).toEqual([ITEM_A, before, other]);
    desk.press('Ctrl+y');
    expect([desk.item(), desk.ids(ITEM_A), desk.ids(ITEM_B)]).toEqual([ITEM_B, before.slice(2), after]);
  });

  test('are a step of their own between what was typed before and after', () => {
    const desk = open();
    desk.caret(1, -1);
    desk.type(' before');
    desk.moveTo(ITEM_B);
    desk.type(' after');
    const text = (): string | undefined =>
      [...desk.lines(ITEM_A), ...desk.lines(ITEM_B)].find((line) => /ask/.test(line));
    expect(text()).toBe('action[Orla Penhale]: to ask before after');
    desk.press('Ctrl+z');
    expect([desk.item(), text()]).toEqual([ITEM_B, 'action[Orla Penhale]: to ask before']);
    desk.press('Ctrl+z');
    expect([desk.item(), text()]).toEqual([ITEM_A, 'action[Orla Penhale]: to ask before']);
    desk.press('Ctrl+z');
    expect(text()).toBe('action[Orla Penhale]: to ask');
  });

  test('are never seen in two items or in none', () => {
    const desk = open();
    const [, id] = desk.ids();
    const seen: number[] = [];
    desk.minutes.listen({
      onChange: () => seen.push([...desk.ids(ITEM_A), ...desk.ids(ITEM_B)].filter((other) => other === id).length),
      onGoTo: () => undefined,
    });
    desk.caret(1, 0);
    desk.moveTo(ITEM_B);
    desk.minutes.undo();
    desk.minutes.redo();
    expect(seen.length).toBeGreaterThan(5);
    expect(new Set(seen)).toEqual(new Set([1]));
  });

  test('are not doubled by an undo that another page has overtaken', () => {
    const desk = open();
    const [, id] = desk.ids();
    desk.caret(1, 0);
    desk.moveTo(ITEM_B);
    // The other page moved it on: it is in a third item now.
    const { doc, tr } = desk.minutes.state(ITEM_B);
    const moved = doc.child(1);
    const takenIn = { addToHistory: false, takenIn: true };
    const take = (itemId: ItemId, change: typeof tr): void => {
      for (const [name, value] of Object.entries(takenIn)) change.setMeta(name, value);
      desk.minutes.dispatch(itemId, change);
    };
    take(ITEM_B, tr.delete(doc.child(0).nodeSize, doc.content.size));
    take(CONFIDENTIAL_ITEM, desk.minutes.state(CONFIDENTIAL_ITEM).tr.insert(0, moved));
    desk.press('Ctrl+z');
    const everywhere = [ITEM_A, ITEM_B, CONFIDENTIAL_ITEM].flatMap((itemId) => desk.ids(itemId));
    expect(everywhere.filter((other) => other === id)).toHaveLength(1);
  });
});

describe('words that are moved out of a confidential item', () => {
  test('stay confidential, with the number of their action, and a public sentence stays public', () => {
    const stand = storedBlock(3, CONFIDENTIAL_ITEM, { kind: 'paragraph', runs: [{ text: 'Not open.' }] }, 'public');
    const desk = openWritingDesk([action(CONFIDENTIAL_ITEM), stand]);
    desk.goTo(CONFIDENTIAL_ITEM);
    const ids = desk.ids();
    desk.select([0, 0], [1, 3]);
    desk.moveTo(ITEM_A);
    expect(desk.ids(ITEM_A)).toEqual(ids);
    expect(desk.visibilities()).toEqual(['confidential', 'public']);
    desk.press('Ctrl+z');
    expect(desk.visibilities(CONFIDENTIAL_ITEM)).toEqual([null, 'public']);
  });

  test('are as open as before when they go from one open item to another', () => {
    const desk = open();
    desk.caret(1, 0);
    desk.moveTo(ITEM_B);
    expect(desk.visibilities()).toEqual([null, null]);
  });
});

import { AllSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { isOfField } from '../../../renderer/editor/hiding/field-keys.ts';
import { Hiding } from '../../../renderer/editor/hiding/hiding.ts';
import { isAtHidden, withoutHidden } from '../../../renderer/editor/hiding/visible-blocks.ts';
import type { BlockContent, Visibility } from '../../../shared/domain/block.ts';
import { ITEM_A, openWritingDesk, storedBlock } from '../../helpers/writing-desk.ts';

const line = (text: string): BlockContent => ({ kind: 'paragraph', runs: [{ text }] });
const note: BlockContent = { kind: 'privateNote', runs: [{ text: 'ask Ida' }] };

/** One, two, a confidential three, four. */
const open = () => {
  const visible = (number: number, text: string, visibility?: Visibility) =>
    storedBlock(number, ITEM_A, line(text), visibility);
  const desk = openWritingDesk([
    visible(1, 'one'),
    visible(2, 'two'),
    visible(3, 'three', 'confidential'),
    visible(4, 'four'),
  ]);
  const hiding = new Hiding();
  hiding.isOn = true;
  const selected = (): string => {
    const { state } = desk.editor;
    const { from, to } = withoutHidden(state, hiding) ?? state.selection;
    return state.doc.textBetween(from, to, '|');
  };
  return { desk, hiding, selected };
};

describe('what is hidden on a shared screen', () => {
  const blocks = [
    storedBlock(1, ITEM_A, line('seen')),
    storedBlock(2, ITEM_A, line('secret'), 'confidential'),
    storedBlock(3, ITEM_A, line('stands in'), 'public'),
    storedBlock(4, ITEM_A, note),
  ];
  const hidden = (hiding: Hiding): boolean[] =>
    openWritingDesk(blocks).editor.state.doc.content.content.map(hiding.hides);

  it('is what is confidential, and what is private; in a confidential item all but what stands in for it', () => {
    const [some, whole] = [new Hiding(), new Hiding(() => true)];
    some.isOn = true;
    whole.isOn = true;
    expect(hidden(some)).toEqual([false, true, false, true]);
    expect(hidden(whole)).toEqual([true, true, false, true]);
  });

  it('is nothing on a screen of one’s own', () => {
    expect(hidden(new Hiding(() => true))).toEqual([false, false, false, false]);
  });
});

describe('a selection on a shared screen', () => {
  it('ends before a hidden block, from either side', () => {
    const { desk, selected } = open();
    desk.select([0, 1], [3, 2]);
    expect(selected()).toBe('ne|two');
    desk.select([3, 2], [0, 1]);
    expect(selected()).toBe('fo');
  });

  it('has no hidden block in it when all is selected', () => {
    const { desk, selected } = open();
    const { state } = desk.editor;
    desk.editor.dispatch(state.tr.setSelection(new AllSelection(state.doc)));
    expect(selected()).toBe('one|two');
  });

  it('stays as it is where nothing in it is hidden', () => {
    const { desk, hiding } = open();
    desk.select([0, 1], [1, 2]);
    expect(withoutHidden(desk.editor.state, hiding)).toBeUndefined();
    desk.caret(1, 1);
    expect(withoutHidden(desk.editor.state, hiding)).toBeUndefined();
  });

  it('knows when a key would join a hidden block to the one of the caret', () => {
    const { desk, hiding } = open();
    const at = (index: number, offset: number): boolean[] => {
      desk.caret(index, offset);
      return [isAtHidden(desk.editor.state, hiding, -1), isAtHidden(desk.editor.state, hiding, 1)];
    };
    expect(at(1, -1)).toEqual([false, true]);
    expect(at(3, 0)).toEqual([true, false]);
    expect(at(1, 1)).toEqual([false, false]);
    expect(at(0, 0)).toEqual([false, false]);
  });
});

describe('a key in the field of a hidden block', () => {
  const isOwn = (key: string, words: string, held: KeyboardEventInit = {}): boolean =>
    isOfField(new KeyboardEvent('keydown', { key, ...held }), words);

  it('is the field’s while it is about the words in it', () => {
    expect([isOwn('a', ''), isOwn('Backspace', 'x'), isOwn('z', 'x', { ctrlKey: true })]).toEqual([true, true, true]);
    expect(isOwn('€', '', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe(true);
    expect(isOwn('v', '', { ctrlKey: true })).toBe(true);
  });

  it('is the text’s otherwise', () => {
    expect([isOwn('Enter', 'x'), isOwn('Backspace', ''), isOwn('z', '', { ctrlKey: true })]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isOwn('b', 'x', { ctrlKey: true }), isOwn('ArrowUp', 'x'), isOwn('F8', 'x')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

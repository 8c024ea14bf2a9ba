import { describe, expect, test } from 'vitest';
import { decisionAt, lastDecision } from '../../../renderer/editor/decision-at.ts';
import { bodySchema } from '../../../shared/domain/body.ts';
import { plainText } from '../../../shared/minutes-document/build/line.ts';
import { decision, smallFile } from '../../helpers/builders.ts';
import { ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../helpers/writing-desk.ts';

const body = bodySchema.parse({ id: '0192f0c0-0000-7000-8000-00000000b0d1', ...smallFile().body });

const open = () =>
  openWritingDesk([
    paragraph(1, 'Words.'),
    storedBlock(2, ITEM_A, decision('NOTED', 'the level')),
    storedBlock(3, ITEM_A, { kind: 'privateNote', runs: [{ text: 'Ask Otis.' }] }),
    paragraph(4, 'More.'),
    storedBlock(5, ITEM_A, decision('AGREED', 'the price'), 'confidential'),
    storedBlock(6, ITEM_A, decision('AGREED', 'a sum'), 'public'),
    paragraph(7, 'Last.'),
  ]);

describe('the decision at the caret', () => {
  test.each([
    ['in it', 1, 'The Trust NOTED the level.', false],
    ['below a private note, which is no part of the minutes', 3, 'The Trust NOTED the level.', false],
    ['below one that only stands in for it in public', 5, 'The Trust AGREED the price.', true],
    ['below all', 6, 'The Trust AGREED the price.', true],
    ['above all, where it is the last', 0, 'The Trust AGREED the price.', true],
  ])('is found from %s', (_from, index, words, isConfidential) => {
    const desk = open();
    desk.caret(index, 0);
    const found = decisionAt({ body, references: {} })(desk.editor.state);
    expect(found?.said.lines.map(plainText)).toEqual([words]);
    expect(found?.isConfidential).toBe(isConfidential);
  });

  test.each([
    ['below what was decided in confidence', 4, 'The Trust NOTED the level.'],
    ['in what stands in for it', 5, 'The Trust AGREED a sum.'],
  ])('is one that others may read, on a screen that they look at: %s', (_from, index, words) => {
    const desk = open();
    desk.caret(index, 0);
    const found = decisionAt({ body, references: {} }, true)(desk.editor.state);
    expect(found?.said.lines.map(plainText)).toEqual([words]);
    expect(found?.isConfidential).toBe(false);
  });

  test('has the blocks that print as one with it, and no other decision of its item', () => {
    const desk = openWritingDesk([
      storedBlock(1, ITEM_A, decision('NOTED', 'the report')),
      storedBlock(2, ITEM_A, decision('NOTED', 'the accounts')),
      paragraph(3, 'Words.'),
      storedBlock(4, ITEM_A, decision('NOTED', 'the report')),
    ]);
    const blocksAt = (index: number) => {
      desk.caret(index, 0);
      return decisionAt({ body, references: {} })(desk.editor.state)?.blockIds.map((id) => id.at(-1));
    };
    expect([blocksAt(0), blocksAt(1), blocksAt(3)]).toEqual([['1', '2'], ['1', '2'], ['4']]);
  });

  test('is the last of its item where the item is not open, wherever the caret was left', () => {
    const desk = open();
    desk.caret(1, 0);
    const found = lastDecision({ body, references: {} })(desk.editor.state);
    expect(found?.said.lines.map(plainText)).toEqual(['The Trust AGREED the price.']);
  });

  test('is read without the confidential action behind it where others look on, and with it elsewhere', () => {
    const desk = openWritingDesk([
      storedBlock(1, ITEM_A, decision('AGREED', 'to dig')),
      storedBlock(2, ITEM_A, { kind: 'action', runs: [{ text: 'to pay the kingfisher' }] }, 'confidential'),
      storedBlock(3, ITEM_A, { kind: 'action', runs: [{ text: 'to hire a digger' }] }),
    ]);
    const readAfter = (isShared: boolean): string =>
      JSON.stringify(decisionAt({ body, references: {} }, isShared)(desk.editor.state)?.said.after);
    expect(readAfter(false)).toContain('kingfisher');
    expect(readAfter(true)).not.toContain('kingfisher');
    expect(readAfter(true)).toContain('digger');
  });

  test('is none in an item without one', () => {
    expect(decisionAt({ body, references: {} })(openWritingDesk([paragraph(1, 'x')]).editor.state)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { textsOf, wordsOf } from '../../../shared/domain/block-words.ts';

describe('the words of a block', () => {
  it('are the text of its runs', () => {
    expect(wordsOf({ kind: 'decision', verb: 'AGREED', runs: [{ text: 'to ' }, { text: 'dig', bold: true }] })).toBe(
      'to dig',
    );
  });

  it('are the cells of a table, a line for each row', () => {
    expect(wordsOf({ kind: 'table', rows: [['a', 'b'], ['c']] })).toBe('a\tb\nc');
    expect(wordsOf({ kind: 'outstanding', rows: [{ references: ['AT 1/01', '02'], update: 'Done.' }] })).toBe(
      'AT 1/01, 02\tDone.',
    );
  });

  it('are one text, or one for each cell', () => {
    expect(textsOf({ kind: 'bullet', runs: [{ text: 'to ' }, { text: 'dig' }] })).toEqual(['to dig']);
    expect(textsOf({ kind: 'table', rows: [['a', 'b'], ['c']] })).toEqual(['a', 'b', 'c']);
    expect(textsOf({ kind: 'outstanding', rows: [{ references: ['AT 1/01', '02'], update: 'Done.' }] })).toEqual([
      'AT 1/01, 02',
      'Done.',
    ]);
  });
});

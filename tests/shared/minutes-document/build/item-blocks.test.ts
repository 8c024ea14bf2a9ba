import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/block.ts';
import { itemBlocks } from '../../../../shared/minutes-document/build/item-blocks.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import type { DocumentBlock } from '../../../../shared/minutes-document/model.ts';
import { aBlock, aBody, aDecision, anItem, aParagraph, runs } from '../records.ts';

type Change = { readonly number?: string; readonly title?: string; readonly depth?: number };

const print = (blocks: Block[], { depth = 0, ...item }: Change = {}): readonly DocumentBlock[] =>
  itemBlocks({
    body: aBody(),
    item: anItem(blocks, item),
    depth,
    confidential: false,
    draft: true,
    noteLabel: 'Post-meeting note',
    references: Object.fromEntries(blocks.map((block) => [block.id, 'LKP7/01'])),
  });

const headings = (blocks: readonly DocumentBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, plainText(block.line)]] : []));

const heading = (level: 1 | 2, text: string) => aBlock({ kind: 'heading', level, runs: runs(text) });
const note = (text: string) => aBlock({ kind: 'postMeetingNote', runs: runs(text) });

describe('itemBlocks', () => {
  it.each([
    ['1', '1. Lamps'],
    ['14a', '14a. Lamps'],
    ['2.1', '2.1 Lamps'],
    ['3.', '3. Lamps'],
    ['145/20', '145/20 Lamps'],
  ])('prints the number %s as literal text', (number, heading) => {
    expect(headings(print([], { number }))).toEqual([[1, heading]]);
  });

  it('prints a number without a title', () => {
    expect(headings(print([], { title: '' }))).toEqual([[1, '1.']]);
  });

  it('puts headings under the item, and all one deeper in an item under an item', () => {
    const blocks = [heading(1, 'East'), heading(2, 'Glass')];
    expect(headings(print(blocks)).map(([level]) => level)).toEqual([1, 2, 3]);
    expect(headings(print(blocks, { depth: 1 })).map(([level]) => level)).toEqual([2, 3, 4]);
    expect(headings(print(blocks, { depth: 7 })).map(([level]) => level)).toEqual([4, 4, 4]);
  });

  it('keeps the order of blocks, an action before a decision and a decision before an action', () => {
    const action = () => aBlock({ kind: 'action', runs: runs('to light it') });
    const printed = print([action(), aDecision('NOTED', 'it'), action(), aParagraph('End.')]);
    expect(printed.flatMap((block) => (block.kind === 'paragraph' ? [block.role] : []))).toEqual([
      'action',
      'decision',
      'action',
      'text',
    ]);
  });

  it('groups neighbours only: decisions with words between them stay sentences', () => {
    const kinds = (blocks: Block[]) => print(blocks).map((block) => block.kind);
    expect(kinds([aDecision('NOTED', 'a'), aDecision('NOTED', 'b')])).toEqual(['heading', 'decisions']);
    expect(kinds([aDecision('NOTED', 'a'), aParagraph('x'), aDecision('NOTED', 'b')])).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('never joins a confidential decision to one that is not', () => {
    const blocks = print([aDecision('NOTED', 'a'), aDecision('NOTED', 'b', 'confidential')]);
    expect(blocks.slice(1).map((block) => [block.kind, block.confidential])).toEqual([
      ['paragraph', undefined],
      ['paragraph', true],
    ]);
  });

  it('begins the numbers of each list at 1', () => {
    const point = () => aBlock({ kind: 'numbered', runs: runs('x') });
    const printed = print([point(), point(), aParagraph('x'), point()]);
    expect(
      printed.flatMap((block) => (block.kind === 'list' ? [block.points.map((each) => each.number)] : [])),
    ).toEqual([['1.', '2.'], ['1.']]);
  });

  it('labels a post-meeting note once', () => {
    const lines = print([note('The glass came.'), note('Post-meeting note (4 May): it broke.')]).slice(1);
    expect(lines.map((block) => (block.kind === 'paragraph' ? plainText(block.line) : ''))).toEqual([
      'Post-meeting note: The glass came.',
      'Post-meeting note (4 May): it broke.',
    ]);
  });

  it('keeps a line that announces something with what follows', () => {
    const [, first, second] = print([aParagraph('As follows:'), aParagraph('It is dark.')]);
    expect(first).toMatchObject({ keepWithNext: true });
    expect(second).not.toHaveProperty('keepWithNext');
  });

  it('leaves out blocks without words, and what only the public version says', () => {
    const empty = [
      aParagraph('  '),
      heading(1, ''),
      note(''),
      aBlock({ kind: 'bullet', runs: [] }),
      aBlock({ kind: 'table', rows: [] }),
      aBlock({ kind: 'outstanding', rows: [] }),
      aParagraph('See the confidential minutes.', 'public'),
    ];
    expect(print(empty)).toHaveLength(1);
  });
});

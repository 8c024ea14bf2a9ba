import { describe, expect, it } from 'vitest';
import { differenceWords, isDifferent, shownDifferences } from '../../../../renderer/features/record/differences.ts';
import type { Block, BlockContent } from '../../../../shared/domain/block.ts';
import { blockIdSchema, itemIdSchema } from '../../../../shared/ids.ts';
import { action, decision, paragraph } from '../../../helpers/builders.ts';

const id = blockIdSchema.parse('0192f0c0-0000-7000-8000-000000000001');
const block = (content: BlockContent, more: Partial<Block> = {}): Block => ({
  id,
  itemId: itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000aa'),
  rank: 'a0',
  content,
  ...more,
});
const before = block(paragraph('The pump is old.'));

describe('differenceWords', () => {
  it.each([
    ['New', { id, after: before }],
    ['Taken out', { id, before }],
    ['Moved', { id, before, after: before, moved: true }],
    ['Words changed', { id, before, after: block(paragraph('The pump is new.')) }],
    ['Moved, words changed', { id, before, after: block(paragraph('x')), moved: true }],
    ['Was: Paragraph', { id, before, after: block(decision('AGREED', 'The pump is old.')) }],
    ['Was for: everyone', { id, before, after: { ...before, visibility: 'confidential' } }],
    [
      'Owner, date or data changed',
      { id, before: block(action('to dig')), after: block(action('to dig', { owners: ['Hester Crane'] })) },
    ],
    [
      'Form changed',
      { id, before, after: block({ kind: 'paragraph', runs: [{ text: 'The pump is old.', bold: true }] }) },
    ],
  ] as const)('says %s, without a colour', (words, difference) => {
    expect(differenceWords(difference)).toBe(words);
    expect(isDifferent(difference)).toBe(true);
  });

  it('is said of nothing that is the same, nor of an empty line that came or went', () => {
    expect(isDifferent({ id, before, after: { ...before } })).toBe(false);
    expect(isDifferent({ id, before, after: { ...before, visibility: 'everyone' } })).toBe(false);
    const everyone = { id, before: { ...before, visibility: 'everyone' }, after: before, moved: true } as const;
    expect(differenceWords(everyone)).toBe('Moved');
    expect(isDifferent({ id, after: block(paragraph('')) })).toBe(false);
  });
});

describe('shownDifferences', () => {
  const name = { number: '1', title: 'Water' };

  it('leaves out items in which nothing differs, and keeps one that got another title', () => {
    const blocks = [{ id, before, after: before }];
    const same = { id: 'a', before: name, after: name, blocks };
    const renamed = { id: 'b', before: name, after: { ...name, title: 'Pumps' }, blocks };
    expect(shownDifferences([same, renamed])).toEqual([{ ...renamed, blocks: [] }]);
  });
});

import { describe, expect, it } from 'vitest';
import { type ComparedItem, compareTexts, type ItemDifference } from '../../../shared/domain/compare-texts.ts';
import { blockIdSchema, itemIdSchema } from '../../../shared/ids.ts';

const uuid = (name: string): string => `0192f0c0-0000-7000-8000-${name.charCodeAt(0).toString(16).padStart(12, '0')}`;

/** An item by its number and its blocks, each a letter; what stands behind the letter are its words. */
const item = (number: string, ...blocks: readonly string[]): ComparedItem => ({
  id: itemIdSchema.parse(uuid(number)),
  number,
  title: 'Title',
  blocks: blocks.map((words, index) => ({
    id: blockIdSchema.parse(uuid(words)),
    itemId: itemIdSchema.parse(uuid(number)),
    rank: `a${index}`,
    content: { kind: 'paragraph', runs: [{ text: words }] },
  })),
});

const wordsOf = (block: { readonly content: unknown } | undefined): string =>
  /"text":"([^"]*)"/u.exec(JSON.stringify(block?.content ?? {}))?.[1] ?? '';

const nameOf = ({ before, after }: ItemDifference): string => {
  if (!after) return `-${before?.number}`;
  return before ? after.number : `+${after.number}`;
};

const lineOf = ({ before, after, moved }: ItemDifference['blocks'][number]): string => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (!before) return `+${is}`;
  if (!after) return `-${was}`;
  return `${moved ? '~' : ''}${was === is ? is : `${was}>${is}`}`;
};

const said = (differences: readonly ItemDifference[]): string[] =>
  differences.map((one) => `${nameOf(one)}: ${one.blocks.map(lineOf).join(' ')}`);

describe('compareTexts', () => {
  it('says nothing of what is the same', () => {
    expect(said(compareTexts([item('1', 'a', 'b')], [item('1', 'a', 'b')]))).toEqual(['1: a b']);
  });

  it('lays changed words beside each other by the id of their block', () => {
    expect(said(compareTexts([item('1', 'a1', 'b')], [item('1', 'a2', 'b')]))).toEqual(['1: a1>a2 b']);
  });

  it('puts what is gone where it stood, and what came where it stands', () => {
    expect(said(compareTexts([item('1', 'a', 'b', 'c')], [item('1', 'a', 'x', 'c')]))).toEqual(['1: a -b +x c']);
    expect(said(compareTexts([item('1', 'a', 'b')], [item('1', 'b')]))).toEqual(['1: -a b']);
  });

  it('says that the fewest blocks were moved', () => {
    expect(said(compareTexts([item('1', 'a', 'b', 'c', 'd')], [item('1', 'b', 'c', 'd', 'a')]))).toEqual([
      '1: b c d ~a',
    ]);
  });

  it('says of a block in another item that it was moved, and not that it is gone', () => {
    const after = [item('1', 'a'), item('2', 'c', 'b')];
    expect(said(compareTexts([item('1', 'a', 'b'), item('2', 'c')], after))).toEqual(['1: a', '2: c ~b']);
  });

  it('says which items came and went, with what went with them', () => {
    const differences = compareTexts([item('1', 'a'), item('2', 'b', 'c')], [item('1', 'a', 'c'), item('3', 'd')]);
    expect(said(differences)).toEqual(['1: a ~c', '+3: +d', '-2: -b']);
  });

  it('accounts for each block of both texts once, however they were shuffled', () => {
    const letters = [...'abcdefgh'];
    let seed = 7;
    const random = (): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let round = 0; round < 200; round += 1) {
      const pick = () => letters.filter(() => random() < 0.7).toSorted(() => random() - 0.5);
      const split = (list: readonly string[]) => [item('1', ...list.slice(0, 3)), item('2', ...list.slice(3))];
      const [before, after] = [pick(), pick()];
      const blocks = compareTexts(split(before), split(after)).flatMap((one) => one.blocks);
      expect(blocks.flatMap((one) => wordsOf(one.before) || []).toSorted()).toEqual(before.toSorted());
      expect(blocks.flatMap((one) => wordsOf(one.after) || [])).toEqual(after);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { findBlock } from '../../../../renderer/features/record/find-block.ts';
import type { StoredBlock } from '../../../../shared/api/blocks.ts';
import { blockIdSchema, itemIdSchema } from '../../../../shared/ids.ts';
import { paragraph } from '../../../helpers/builders.ts';

const block = (place: number, text: string): StoredBlock => ({
  id: blockIdSchema.parse(`0192f0c0-0000-7000-8000-00000000000${place}`),
  itemId: itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000aa'),
  rank: `a${place}`,
  revision: 1,
  content: paragraph(text),
});

const BLOCKS = [block(1, 'The pump costs 40 pounds.'), block(2, 'The tap drips and drips.')];

describe('findBlock', () => {
  it('finds the one line in which the words stand', () => {
    expect(findBlock(BLOCKS, '40 pounds')).toEqual({ ok: true, value: BLOCKS[0]?.id });
  });

  it.each([
    ['in two lines', 'The '],
    ['twice in a line', 'drips'],
  ])('asks for more words where these stand %s', (_where, words) => {
    expect(findBlock(BLOCKS, words)).toMatchObject({ ok: false, error: expect.stringContaining('more than once') });
  });

  it.each(['fence', ''])('says that “%s” stands nowhere', (words) => {
    expect(findBlock(BLOCKS, words)).toMatchObject({ ok: false, error: expect.stringContaining('do not stand') });
  });
});

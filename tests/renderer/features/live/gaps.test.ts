import { describe, expect, test } from 'vitest';
import { type GapPlace, gapWords, nextGap } from '../../../../renderer/features/live/gaps.ts';
import { blockIdSchema, itemIdSchema } from '../../../../shared/ids.ts';
import { countedIds } from '../../../helpers/create-book.ts';

const makeId = countedIds(0x9a95_0000_0000);
const place = (): GapPlace => ({ itemId: itemIdSchema.parse(makeId()), id: blockIdSchema.parse(makeId()) });

describe('gaps', () => {
  test('are counted in words', () => {
    expect(gapWords({ owners: 0, dues: 0, texts: 0, places: [] })).toBe('');
    expect(gapWords({ owners: 1, dues: 2, texts: 1, places: [] })).toBe(
      '1 gap @@, 1 owner missing, 2 due dates missing',
    );
  });

  test('are gone through one by one, a block with two once, and begin again', () => {
    const [a, b, c] = [place(), place(), place()];
    const places = [a, b, b, c];
    expect(nextGap(places, undefined)).toBe(a);
    expect(nextGap(places, b)).toBe(c);
    expect(nextGap(places, c)).toBe(a);
    expect(nextGap([], a)).toBeUndefined();
    expect(nextGap([a], a)).toBe(a);
  });
});

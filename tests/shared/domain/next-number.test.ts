import { describe, expect, it } from 'vitest';
import { nextNumber } from '../../../shared/domain/next-number.ts';
import { itemIdSchema } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds(0x4e47_0000_0000);
const item = (number: string, above?: { readonly id: ReturnType<typeof itemIdSchema.parse> }) => ({
  id: itemIdSchema.parse(makeId()),
  number,
  ...(above ? { parentId: above.id } : {}),
});

describe('nextNumber', () => {
  it('goes on behind the last item, whose number is the highest or not', () => {
    expect(nextNumber([item('1'), item('14a'), item('3')])).toEqual({ number: '15', after: 2 });
    expect(nextNumber([])).toEqual({ number: '1', after: -1 });
  });

  it('goes below an item, behind all that stands below it already', () => {
    const lamps = item('2');
    const north = item('2.1', lamps);
    const deep = item('2.1.1', north);
    const agenda = [item('1'), lamps, north, deep, item('3')];
    expect(nextNumber(agenda, lamps.id)).toEqual({ number: '2.2', after: 3 });
    expect(nextNumber(agenda, deep.id)).toEqual({ number: '2.1.1.1', after: 3 });
  });

  it('never gives a number that is taken', () => {
    const any = item('4');
    expect(nextNumber([any, item('4.1')], any.id)).toEqual({ number: '4.2', after: 0 });
  });
});

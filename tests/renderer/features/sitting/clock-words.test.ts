import { describe, expect, test } from 'vitest';
import { clockWords, endWords } from '../../../../renderer/features/sitting/clock-words.ts';
import type { MeetingClock } from '../../../../shared/domain/meeting-clock.ts';
import { itemIdSchema } from '../../../../shared/ids.ts';
import { countedIds } from '../../../helpers/create-book.ts';

const id = itemIdSchema.parse(countedIds(0xc10c_3000_0000)());
const items = [{ id, number: '2', title: 'Crane', rank: 'a' }];
const clock = (more: Partial<MeetingClock>): MeetingClock => ({
  state: 'running',
  elapsed: 42,
  planned: 70,
  itemId: id,
  spent: new Map(),
  over: 6,
  left: 20,
  ...more,
});

describe('the clock in words', () => {
  test.each<[Partial<MeetingClock>, string]>([
    [{}, '0:42 / 1:10, item 2 +6 min'],
    [{ over: 0 }, '0:42 / 1:10, item 2'],
    [{ planned: undefined, over: undefined }, '0:42, item 2'],
    [{ itemId: undefined }, '0:42 / 1:10'],
    [{ state: 'adjourned' }, '0:42 / 1:10, adjourned'],
    [{ state: 'closed' }, 'Closed after 0:42'],
  ])('%j', (more, words) => {
    expect(clockWords(clock(more), items)).toBe(words);
  });

  test('says when the meeting will end, as long as somebody can tell', () => {
    expect(endWords(clock({}), { date: '2027-05-11', time: '10:50' })).toBe('ends about 11:10');
    expect(endWords(clock({ left: undefined }), { date: '2027-05-11', time: '10:50' })).toBeUndefined();
    expect(endWords(clock({ state: 'closed' }), { date: '2027-05-11', time: '10:50' })).toBeUndefined();
  });
});

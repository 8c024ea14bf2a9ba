import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../shared/domain/item.ts';
import { addMinutes, asHours, clockOf } from '../../../shared/domain/meeting-clock.ts';
import type { Moment, MomentKind } from '../../../shared/domain/moment.ts';
import { itemIdSchema, momentIdSchema } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds(0xc10c_0000_0000);
const item = (plannedMinutes?: number, more: Partial<Item> = {}): Item => ({
  id: itemIdSchema.parse(makeId()),
  number: '1',
  title: '',
  rank: 'a',
  ...(plannedMinutes === undefined ? {} : { plannedMinutes }),
  ...more,
});
const date = '2027-05-11';
const at = (kind: MomentKind, time: string, of?: Item): Moment => ({
  id: momentIdSchema.parse(makeId()),
  kind,
  date,
  time,
  ...(of ? { itemId: of.id } : {}),
});

const [crane, steps, gulls] = [item(20), item(30), item(10)];
const items = [crane, steps, gulls];

describe('the clock of a meeting', () => {
  it('has not begun before the meeting is opened', () => {
    expect(clockOf([], items, { date, time: '10:00' })).toMatchObject({ state: 'not opened', elapsed: 0, planned: 60 });
  });

  it('says how far an item is beyond its plan, and what is left', () => {
    const moments = [at('opened', '10:00'), at('item', '10:00', crane), at('item', '10:26', steps)];
    const clock = clockOf(moments, items, { date, time: '10:40' });
    expect(clock).toMatchObject({ state: 'running', elapsed: 40, itemId: steps.id, over: -16, left: 26 });
    expect(clock.spent.get(crane.id)).toBe(26);
  });

  it('counts an item that is taken twice, and items out of order', () => {
    const moments = [
      at('item', '10:00', gulls),
      at('item', '10:05', crane),
      at('item', '10:15', gulls),
      at('closed', '10:20'),
    ];
    const clock = clockOf(moments, items, { date, time: '11:00' });
    expect(clock.spent.get(gulls.id)).toBe(10);
    expect(clock).toMatchObject({ state: 'closed', elapsed: 20, left: undefined });
  });

  it('stands still while the meeting is adjourned, and goes on with the item that was broken off', () => {
    const moments = [
      at('opened', '10:00'),
      at('item', '10:00', crane),
      at('adjourned', '10:10'),
      { ...at('resumed', '09:00'), date: '2027-05-12' },
    ];
    expect(clockOf(moments.slice(0, 3), items, { date, time: '18:00' })).toMatchObject({
      state: 'adjourned',
      elapsed: 10,
    });
    const clock = clockOf(moments, items, { date: '2027-05-12', time: '09:05' });
    expect(clock).toMatchObject({ state: 'running', elapsed: 15, itemId: crane.id, over: -5 });
  });

  it('plans no time for what is deferred or merged, and none at all where nothing is said', () => {
    expect(clockOf([], [crane, item(30, { treatment: 'deferred' })], { date, time: '10:00' }).planned).toBe(20);
    expect(clockOf([], [item()], { date, time: '10:00' })).toMatchObject({ planned: undefined, left: undefined });
  });

  it('shares the time that was sat out among the items, whatever was recorded in whatever order', () => {
    const kinds = fc.constantFrom<MomentKind>('item', 'adjourned', 'resumed');
    const moment = fc.record({ kind: kinds, minute: fc.nat(200), which: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 20 }), (list) => {
        const recorded = list.map(({ kind, minute, which }) =>
          at(kind, addMinutes('10:00', minute), kind === 'item' ? items[which] : undefined),
        );
        const all = [at('opened', '09:59'), at('item', '09:59', crane), ...recorded];
        const { elapsed, spent } = clockOf(all, items, { date, time: '14:00' });
        expect([...spent.values()].reduce((sum, one) => sum + one, 0)).toBe(elapsed);
        expect(elapsed).toBeLessThanOrEqual(241);
      }),
    );
  });
});

describe('times in words', () => {
  it.each([
    ['23:50', 20, '00:10'],
    ['00:05', -10, '23:55'],
    ['10:00', 0, '10:00'],
  ])('%s and %i minutes', (time, minutes, expected) => {
    expect(addMinutes(time, minutes)).toBe(expected);
  });

  it.each([
    [0, '0:00'],
    [72, '1:12'],
    [600, '10:00'],
  ])('%i minutes', (minutes, expected) => {
    expect(asHours(minutes)).toBe(expected);
  });
});

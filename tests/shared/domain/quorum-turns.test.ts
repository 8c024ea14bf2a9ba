import { describe, expect, it } from 'vitest';
import { meetingRoom } from '../../../shared/domain/meeting-room.ts';
import { blockId, itemId, minuted, person, seat } from '../../helpers/minuted.ts';

const rule = {
  needed: { number: 2 },
  of: 'seats' as const,
  minimumPerCategory: [],
  needsChair: false,
  remoteCounts: true,
};

const items = minuted([
  { number: '1', says: ['decision', { person: 1, change: 'left', time: '10:40' }, 'decision'] },
  { number: '2', says: [{ person: 1, change: 'arrived', time: '11:05' }, 'decision', { person: 2, outcome: 'left' }] },
  { number: '3', says: ['decision'] },
]);

const facts = { attendance: [person(1), person(2)], items, rule, seats: [seat(1), seat(2)] };

describe('meetingRoom', () => {
  it('records each loss and each return of the quorum with where and when it was', () => {
    const turns = meetingRoom(facts).turns.map(({ change, stretch }) => [
      change,
      stretch.itemId,
      stretch.blockId,
      stretch.time,
    ]);
    expect(turns).toEqual([
      ['lost', itemId(1), blockId(2), '10:40'],
      ['regained', itemId(2), blockId(4), '11:05'],
      ['lost', itemId(2), blockId(6), undefined],
      ['regained', itemId(3), undefined, undefined],
    ]);
  });

  it('loses it for the items alone that somebody said at the start to be away for', () => {
    const absence = { person: 1, change: 'away' as const, items: ['3', '4'] };
    const room = meetingRoom({
      ...facts,
      items: minuted([
        { number: '1', says: [absence, 'decision'] },
        { number: '2', says: ['decision'] },
        { number: '3', says: ['decision'] },
        { number: '4', says: ['decision'] },
        { number: '5', says: ['decision'] },
      ]),
    });
    expect(room.turns.map(({ change, stretch }) => [change, stretch.itemId])).toEqual([
      ['lost', itemId(3)],
      ['regained', itemId(5)],
    ]);
    expect([...room.needRatification]).toEqual([blockId(4), blockId(5)]);
  });

  it('says which decisions were taken without a quorum', () => {
    expect([...meetingRoom(facts).needRatification]).toEqual([blockId(3)]);
  });

  it('says of a meeting that never was quorate that it was not from the start', () => {
    const [first, ...others] = meetingRoom({
      ...facts,
      attendance: [person(1)],
      items: minuted([{ number: '1' }]),
    }).turns;
    expect(first).toMatchObject({ change: 'lost', stretch: { itemId: itemId(1) } });
    expect(first?.stretch.blockId).toBeUndefined();
    expect(others).toEqual([]);
  });

  it.each([
    ['without a rule', { ...facts, rule: undefined }],
    ['without seats', { ...facts, seats: [] }],
    ['whose seats all belong to observers', { ...facts, seats: [seat(1, { voting: false })] }],
    ['where nobody is marked present yet', { ...facts, attendance: [person(1, { state: 'apologies' })] }],
  ])('says nothing of the quorum of a body %s, and still who is in the room', (_name, without) => {
    const room = meetingRoom(without);
    expect(room).toMatchObject({ counted: undefined, turns: [] });
    expect(room.needRatification.size).toBe(0);
    expect(room.stretches).toHaveLength(without.items.length + 7);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Landmark, MinutedItem } from '../../../shared/domain/landmark.ts';
import { stretchAt, stretchesOf } from '../../../shared/domain/presence.ts';
import { inRoom } from '../../../shared/domain/whereabouts.ts';
import { blockId, itemId, minuted, person, personId } from '../../helpers/minuted.ts';

type Place = readonly [item: number, block?: number];

/** Where the first person is from a place on, in one word. */
const whereAt = (attendance: readonly Attendance[], items: readonly MinutedItem[], [item, block]: Place) => {
  const place = { itemId: itemId(item), ...(block === undefined ? {} : { blockId: blockId(block) }) };
  return stretchAt(stretchesOf(attendance, items), place)?.room.get(personId(1));
};

const agenda = (...says: Parameters<typeof minuted>[0][number]['says'][]) =>
  minuted(says.map((said, index) => ({ number: String(index + 1), ...(said ? { says: said } : {}) })));

describe('stretchesOf', () => {
  const present = [person(1), person(2)];

  it('has everybody who is marked present in the room from the start', () => {
    const [start] = stretchesOf([person(1), person(2, { state: 'apologies' })], agenda([], []));
    expect(start && inRoom(start.room)).toEqual([personId(1)]);
    expect(start?.room.get(personId(2))).toEqual({ kind: 'notThere', state: 'apologies' });
  });

  it('expects somebody until the text says that they arrived', () => {
    const items = agenda([], ['decision', { person: 1, change: 'arrived', time: '10:25' }, 'decision']);
    expect(whereAt(present, items, [1])).toEqual({ kind: 'expected' });
    expect(whereAt(present, items, [2, 1])).toEqual({ kind: 'expected' });
    expect(whereAt(present, items, [2, 2])).toEqual({ kind: 'here' });
    expect(stretchAt(stretchesOf(present, items), { itemId: itemId(2), blockId: blockId(2) })?.time).toBe('10:25');
  });

  it('lets somebody who sent apologies come after all', () => {
    const items = agenda([{ person: 1, change: 'arrived' }]);
    expect(whereAt([person(1, { state: 'apologies' })], items, [1])).toEqual({ kind: 'notThere', state: 'apologies' });
    expect(whereAt([person(1, { state: 'apologies' })], items, [1, 1])).toEqual({ kind: 'here' });
  });

  it('keeps somebody out who left, over items, until they arrive again', () => {
    const items = agenda([{ person: 1, change: 'left', time: '10:40' }], [], [{ person: 1, change: 'arrived' }]);
    expect(whereAt(present, items, [1])).toEqual({ kind: 'here' });
    expect(whereAt(present, items, [2])).toEqual({ kind: 'left', by: blockId(1), time: '10:40' });
    expect(whereAt(present, items, [3, 2])).toEqual({ kind: 'here' });
  });

  it('keeps somebody away for the items that are named, and those below them, wherever that is said', () => {
    const items = minuted([
      { number: '1' },
      { number: '2' },
      { number: '2.1', under: 2 },
      { number: '3', says: [{ person: 1, change: 'away', items: ['2'] }] },
    ]);
    const where = [1, 2, 3, 4].map((item) => whereAt(present, items, [item])?.kind);
    expect(where).toEqual(['here', 'away', 'away', 'here']);
  });

  it('brings somebody back who arrives while away, for the items that follow too', () => {
    const items = agenda(
      [{ person: 1, change: 'away', items: ['2', '3', '4'] }],
      [],
      [{ person: 1, change: 'arrived' }],
      [],
    );
    const places: Place[] = [[1], [2], [3], [3, 2], [4]];
    const where = places.map((place) => whereAt(present, items, place)?.kind);
    expect(where).toEqual(['here', 'away', 'away', 'here', 'here']);
  });

  it('has somebody out for an interest to the end of the item and of those below it', () => {
    const items = minuted([
      { number: '1', says: [{ person: 1, outcome: 'left' }, 'decision'] },
      { number: '1.1', under: 1 },
      { number: '2' },
    ]);
    const places: Place[] = [[1], [1, 1], [1, 2], [2], [3]];
    expect(places.map((place) => whereAt(present, items, place)?.kind)).toEqual([
      'here',
      'interest',
      'interest',
      'interest',
      'here',
    ]);
  });

  it('has somebody out for an interest in the items that are named, and no other', () => {
    const items = agenda([{ person: 1, outcome: 'left', items: ['2', '4'] }], ['decision'], [], [], []);
    const where = [1, 2, 3, 4, 5].map((item) => whereAt(present, items, [item])?.kind);
    expect(where).toEqual(['here', 'interest', 'here', 'interest', 'here']);
    expect(whereAt(present, items, [1, 1])).toEqual({ kind: 'here' });
  });

  it('keeps an interest in a later item over a departure and an arrival before it', () => {
    const back = { person: 1, change: 'arrived' } as const;
    const items = agenda(
      [{ person: 1, outcome: 'left', items: ['2', '4'] }],
      [back],
      [{ person: 1, change: 'left' }, back],
      [],
    );
    const places: Place[] = [[2], [2, 2], [3, 4], [4]];
    expect(places.map((place) => whereAt(present, items, place)?.kind)).toEqual([
      'interest',
      'here',
      'here',
      'interest',
    ]);
  });

  it('brings somebody back into an item and those below it, all of which were named', () => {
    const items = minuted([
      { number: '1', says: [{ person: 1, outcome: 'left', items: ['2', '2.1'] }] },
      { number: '2', says: ['decision', { person: 1, change: 'arrived' }] },
      { number: '2.1', under: 2 },
    ]);
    const places: Place[] = [[2], [2, 3], [3]];
    expect(places.map((place) => whereAt(present, items, place)?.kind)).toEqual(['interest', 'here', 'here']);
  });

  it('brings somebody back into the item by an arrival', () => {
    const items = agenda([
      { person: 1, outcome: 'left' },
      { person: 1, change: 'arrived' },
    ]);
    expect(whereAt(present, items, [1])).toEqual({ kind: 'here' });
    expect(whereAt(present, items, [1, 1])).toEqual({ kind: 'interest', by: blockId(1) });
    expect(whereAt(present, items, [1, 2])).toEqual({ kind: 'here' });
  });

  it('says of somebody who stays with an interest that they have one, for the item', () => {
    const items = agenda([{ person: 1, outcome: 'silent' }], []);
    expect(whereAt(present, items, [1, 1])).toEqual({ kind: 'here', interest: 'silent' });
    expect(whereAt(present, items, [2])).toEqual({ kind: 'here' });
  });

  it('has a visitor in the room for the items that stand behind the name, and no others', () => {
    const visitor = [person(1, { qualifier: 'items 2-3 only' })];
    const where = [1, 2, 3, 4].map((item) => whereAt(visitor, agenda([], [], [], []), [item])?.kind);
    expect(where).toEqual(['otherItems', 'here', 'here', 'otherItems']);
  });

  it('has a visitor in the room for longer who is seen to arrive at another item', () => {
    const items = agenda([], [], [{ person: 1, change: 'arrived' }], []);
    const visitor = [person(1, { qualifier: 'item 2' })];
    expect([1, 2, 3, 4].map((item) => whereAt(visitor, items, [item])?.kind)).toEqual([
      'expected',
      'expected',
      'expected',
      'here',
    ]);
  });

  it('takes no notice of people who are not on the list', () => {
    const items = agenda([{ person: 9, change: 'left' }]);
    expect(stretchesOf([person(1)], items).map(({ room }) => inRoom(room))).toEqual([[personId(1)], [personId(1)]]);
  });

  it('gives the same room where nothing has changed', () => {
    const [start, behind] = stretchesOf(present, agenda(['decision']));
    expect(behind?.room).toBe(start?.room);
  });
});

/** One person, by looking back and forth from a place instead of going through the text. */
const lookedUp = (who: Attendance, items: readonly MinutedItem[], item: number, upTo: number): string => {
  const all = items.flatMap(({ number, landmarks }, at) => landmarks.map((mark) => ({ mark, at, number })));
  const own = all
    .map((one, order) => ({ ...one, order }))
    .filter(({ mark }) => 'fact' in mark && mark.fact.person === who.id);
  const isMove = (mark: Landmark) => mark.kind === 'attendanceEvent' && mark.fact.change !== 'away';
  const isIn = (mark: Landmark) => mark.kind === 'attendanceEvent' && mark.fact.change === 'arrived';
  const past = own.filter(({ order }) => order < upTo);
  const lastMove = past.findLast(({ mark }) => isMove(mark));
  if (lastMove && !isIn(lastMove.mark)) return 'left';
  if (!lastMove) {
    if (who.state !== 'present') return 'notThere';
    const first = own.find(({ mark }) => isMove(mark) || (mark.kind === 'interest' && mark.fact.outcome === 'left'));
    const ends = own.some(
      ({ mark }) => 'fact' in mark && 'items' in mark.fact && mark.fact.items?.includes(first?.number ?? ''),
    );
    if (first && isIn(first.mark) && !ends) return 'expected';
  }
  const here = items[item]?.number ?? '';
  const arrivals = past.filter(({ mark }) => isIn(mark));
  const isAway = own.some(({ mark }) => {
    if (mark.kind !== 'attendanceEvent' || mark.fact.change !== 'away') return false;
    const numbers = mark.fact.items ?? [];
    return numbers.includes(here) && !arrivals.some(({ number }) => numbers.includes(number));
  });
  if (isAway) return 'away';
  const lastIn = arrivals.at(-1)?.order ?? -1;
  const interests = past.filter(({ mark, at }) => mark.kind === 'interest' && at === item);
  const out = interests.some(
    ({ mark, order }) => mark.kind === 'interest' && mark.fact.outcome === 'left' && order > lastIn,
  );
  return out ? 'interest' : 'here';
};

const NUMBERS = ['1', '2', '3', '4'];
const people = fc.integer({ min: 1, max: 3 });
const said = fc.oneof(
  fc.record({ person: people, change: fc.constantFrom('arrived' as const, 'left' as const) }),
  fc.record({ person: people, change: fc.constant('away' as const), items: fc.subarray(NUMBERS, { minLength: 1 }) }),
  fc.record({ person: people, outcome: fc.constantFrom('left' as const, 'silent' as const, 'noted' as const) }),
  fc.constant('decision' as const),
);
const texts = fc.array(fc.array(said, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
const states = fc.array(
  fc.constantFrom('present' as const, 'present' as const, 'apologies' as const, 'absent' as const),
  {
    minLength: 3,
    maxLength: 3,
  },
);

describe('stretchesOf, over any text', () => {
  it('says the same as looking back from each place', () => {
    fc.assert(
      fc.property(texts, states, (says, marked) => {
        const attendance = marked.map((state, index) => person(index + 1, { state }));
        const items = agenda(...says);
        const stretches = stretchesOf(attendance, items);
        let behind = 0;
        for (const stretch of stretches) {
          if (stretch.blockId) behind += 1;
          const item = items.findIndex(({ id }) => id === stretch.itemId);
          const model = attendance.map((who) => lookedUp(who, items, item, behind));
          expect(attendance.map(({ id }) => stretch.room.get(id)?.kind)).toEqual(model);
        }
      }),
    );
  });
});

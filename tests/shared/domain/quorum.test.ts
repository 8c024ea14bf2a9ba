import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Quorum } from '../../../shared/domain/body-rules.ts';
import { countQuorum, isRemote, type MeetingSeat, quorumNeeded } from '../../../shared/domain/quorum.ts';
import type { Room, Whereabouts } from '../../../shared/domain/whereabouts.ts';
import { blockId, person, personId, seat } from '../../helpers/minuted.ts';

const rule = (more: Partial<Quorum> = {}): Quorum => ({
  needed: { number: 2 },
  of: 'seats',
  minimumPerCategory: [],
  needsChair: false,
  remoteCounts: true,
  ...more,
});

const here: Whereabouts = { kind: 'here' };
const left: Whereabouts = { kind: 'left', by: blockId(1) };
const outForInterest: Whereabouts = { kind: 'interest', by: blockId(1) };

const roomOf = (...where: Whereabouts[]): Room => new Map(where.map((one, index) => [personId(index + 1), one]));

type Said = { quorum?: Partial<Quorum>; seats: MeetingSeat[]; attendance?: Attendance[]; room: Room };

const count = ({ quorum, seats, attendance, room }: Said) =>
  countQuorum(
    {
      rule: rule(quorum),
      seats,
      attendance: attendance ?? [...room.keys()].map((_id, index) => person(index + 1)),
    },
    room,
  );

describe('quorumNeeded', () => {
  const seats = [
    seat(1),
    seat(2),
    seat(undefined),
    seat(3, { voting: false }),
    seat(4, { role: 'alternate' }),
    seat(5),
  ];

  it('rounds a fraction of the seats up, with vacant ones, and without observers and alternates', () => {
    expect(quorumNeeded(rule({ needed: { numerator: 1, denominator: 3 } }), seats)).toBe(2);
    expect(quorumNeeded(rule({ needed: { numerator: 2, denominator: 3 } }), seats)).toBe(3);
  });

  it('leaves vacant seats out where only filled ones count', () => {
    expect(quorumNeeded(rule({ needed: { numerator: 2, denominator: 3 }, of: 'filled seats' }), seats)).toBe(2);
  });

  it('takes a number as it is', () => {
    expect(quorumNeeded(rule({ needed: { number: 5 } }), seats)).toBe(5);
  });
});

describe('countQuorum', () => {
  it('counts holders of voting seats who are in the room, and nobody twice', () => {
    const seats = [seat(1), seat(1), seat(2), seat(3, { voting: false })];
    expect(count({ seats, room: roomOf(here, here, here) })).toMatchObject({
      isQuorate: true,
      counting: [personId(1), personId(2)],
    });
    expect(count({ seats, room: roomOf(here, left, here) })).toMatchObject({
      isQuorate: false,
      counting: [personId(1)],
    });
  });

  it('counts an alternate of the category only while a principal is away', () => {
    const seats = [
      seat(1, { category: 'A' }),
      seat(2, { category: 'B' }),
      seat(3, { category: 'A', role: 'alternate' }),
    ];
    expect(count({ seats, room: roomOf(here, here, here) }).counting).toEqual([personId(1), personId(2)]);
    expect(count({ seats, room: roomOf(left, here, here) }).counting).toEqual([personId(2), personId(3)]);
    expect(count({ seats, room: roomOf(here, left, here) }).counting).toEqual([personId(1)]);
  });

  it('counts no alternate of a principal who sits in the room with an interest', () => {
    const seats = [seat(1, { category: 'A' }), seat(2, { category: 'A', role: 'alternate' })];
    const silent: Whereabouts = { kind: 'here', interest: 'silent' };
    expect(count({ quorum: { interested: 'never' }, seats, room: roomOf(silent, here) }).counting).toEqual([]);
    expect(count({ quorum: { interested: 'never' }, seats, room: roomOf(left, here) }).counting).toEqual([personId(2)]);
  });

  it('counts whom the list names as alternate for somebody, with a seat or without', () => {
    const seats = [seat(1, { category: 'A' }), seat(2, { category: 'B' })];
    const attendance = [
      person(1, { initials: 'PO' }),
      person(2),
      person(3, { capacity: 'alternate for Person 2' }),
      person(4, { capacity: 'alternate for PO' }),
    ];
    const counting = (...where: Whereabouts[]) => count({ seats, attendance, room: roomOf(...where) }).counting;
    expect(counting(here, here, here, here)).toEqual([personId(1), personId(2)]);
    expect(counting(here, left, here, here)).toEqual([personId(1), personId(3)]);
    expect(counting(left, left, here, here)).toEqual([personId(4), personId(3)]);
    expect(counting(left, here, left, left)).toEqual([personId(2)]);
  });

  it('counts nobody for a vacant seat', () => {
    const seats = [seat(undefined, { category: 'A' }), seat(1, { category: 'A', role: 'alternate' })];
    expect(count({ seats, room: roomOf(here) }).counting).toEqual([]);
  });

  it('asks for the Chair or the deputy where the rule does: by the seat, or by why somebody is there', () => {
    const seats = [seat(1, { role: 'chair' }), seat(2), seat(3)];
    const quorum = { needsChair: true };
    expect(count({ quorum, seats, room: roomOf(here, here, here) })).toMatchObject({ isQuorate: true });
    expect(count({ quorum, seats, room: roomOf(left, here, here) })).toMatchObject({
      isQuorate: false,
      lacksChair: true,
    });
    const attendance = [person(1), person(2, { capacity: 'Acting Chair' }), person(3)];
    expect(count({ quorum, seats, attendance, room: roomOf(left, here, here) })).toMatchObject({ isQuorate: true });
  });

  it('asks for a minimum from each category', () => {
    const seats = [seat(1, { category: 'A' }), seat(2, { category: 'A' }), seat(3, { category: 'B' })];
    const quorum = { minimumPerCategory: [{ category: 'B', number: 1 }] };
    expect(count({ quorum, seats, room: roomOf(here, here, left) })).toMatchObject({
      isQuorate: false,
      lacking: [{ category: 'B', counting: 0, needed: 1 }],
    });
    expect(count({ quorum, seats, room: roomOf(here, left, here) })).toMatchObject({ isQuorate: true, lacking: [] });
  });

  it('leaves those out who take part from elsewhere, where the rule does', () => {
    const seats = [seat(1), seat(2)];
    const attendance = [person(1), person(2, { qualifier: 'teleconference' })];
    const room = roomOf(here, here);
    expect(count({ seats, attendance, room })).toMatchObject({ isQuorate: true });
    expect(count({ quorum: { remoteCounts: false }, seats, attendance, room })).toMatchObject({
      isQuorate: false,
      counting: [personId(1)],
    });
  });

  it.each([
    ['in the room', [true, false]],
    ['always', [true, true]],
    ['never', [false, false]],
  ] as const)('counts who has an interest "%s"', (interested, quorate) => {
    const seats = [seat(1), seat(2)];
    const where: Whereabouts[] = [{ kind: 'here', interest: 'silent' }, outForInterest];
    const seen = where.map((one) => count({ quorum: { interested }, seats, room: roomOf(here, one) }).isQuorate);
    expect(seen).toEqual(quorate);
  });

  it('counts who has leave to take part, or an interest that was only noted, under every rule', () => {
    const seats = [seat(1), seat(2)];
    for (const interest of ['dispensation', 'noted'] as const) {
      const room = roomOf(here, { kind: 'here', interest });
      expect(count({ quorum: { interested: 'never' }, seats, room }).isQuorate).toBe(true);
    }
  });
});

describe('isRemote', () => {
  it('knows the words that lists use for it, and no others', () => {
    expect(['teleconference', 'by video', 'Remote', 'dialled in', 'part, online'].every(isRemote)).toBe(true);
    expect([undefined, 'part', 'Alternate', 'item 4', 'remoteness'].some(isRemote)).toBe(false);
  });
});

const places = fc.constantFrom<Whereabouts[]>(here, left, outForInterest, { kind: 'otherItems' });
const category = fc.constantFrom('A', 'B');
const seatOfAnybody = fc
  .record({
    number: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    category,
    role: fc.constantFrom('member' as const, 'member' as const, 'chair' as const, 'alternate' as const),
    voting: fc.boolean(),
  })
  .map(({ number, ...more }) => seat(number, more));

describe('countQuorum, over any body', () => {
  const rooms = fc.array(places, { minLength: 5, maxLength: 5 });
  const seatLists = fc.array(seatOfAnybody, { minLength: 1, maxLength: 8 });

  it('says the same as counting the holders by hand, where nobody is an alternate', () => {
    fc.assert(
      fc.property(rooms, seatLists, fc.integer({ min: 1, max: 5 }), (where, all, number) => {
        const seats = all.filter(({ role }) => role !== 'alternate');
        const { isQuorate, counting } = count({ quorum: { needed: { number } }, seats, room: roomOf(...where) });
        const holders = [1, 2, 3, 4, 5].filter(
          (who) =>
            where[who - 1]?.kind === 'here' && seats.some((one) => one.voting && one.attendanceId === personId(who)),
        );
        expect(counting.toSorted()).toEqual(holders.map(personId));
        expect(isQuorate).toBe(holders.length >= number);
      }),
    );
  });

  it('never counts more than there are filled seats to count for, nor anybody who is not in the room', () => {
    fc.assert(
      fc.property(rooms, seatLists, (where, seats) => {
        const { counting } = count({ seats, room: roomOf(...where) });
        const filled = seats.filter(({ voting, role, name }) => voting && role !== 'alternate' && name !== undefined);
        expect(counting.length).toBeLessThanOrEqual(filled.length);
        expect(new Set(counting).size).toBe(counting.length);
        expect(counting.every((id) => where[Number(id.slice(-1)) - 1]?.kind === 'here')).toBe(true);
      }),
    );
  });

  it('loses nobody by one more in the room, where nobody holds two seats for which two others may stand in', () => {
    const seatedOnce = fc.uniqueArray(seatOfAnybody, {
      minLength: 1,
      maxLength: 5,
      selector: (one) => one.attendanceId,
    });
    fc.assert(
      fc.property(rooms, seatedOnce, fc.integer({ min: 0, max: 4 }), (where, seats, who) => {
        const fewer = count({ seats, room: roomOf(...where) });
        const more = count({ seats, room: roomOf(...where.with(who, here)) });
        expect(more.counting.length).toBeGreaterThanOrEqual(fewer.counting.length);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { meetingRoll } from '../../../shared/domain/attended-meeting.ts';
import type { Block } from '../../../shared/domain/block.ts';
import { seatIdSchema } from '../../../shared/ids.ts';
import {
  aBlock,
  anItem,
  aParagraph,
  aPerson,
  aRecord,
  nextId,
  type RecordChange,
} from '../minutes-document/records.ts';

const moved = (person: Attendance, change: 'arrived' | 'left'): Block =>
  aBlock({ kind: 'attendanceEvent', person: person.id, change, runs: [{ text: `${person.name} ${change}.` }] });

const roll = (change: RecordChange) => meetingRoll(aRecord(change), '2026-03-12', () => undefined);

const lines = (attendance: Attendance[], blocks: Block[] = []) =>
  roll({ attendance, items: [anItem([aParagraph('They began.'), ...blocks]), anItem([], { number: '2' })] }).roll;

describe('what a meeting says of who was there', () => {
  it('keeps what was recorded apart from what is worked out of arrivals and departures', () => {
    const [early, late, whole] = [aPerson('Ada Frost'), aPerson('Ben Holt'), aPerson('Cleo Marsh')];
    const came = aPerson('Dan Pike', { state: 'apologies' });
    const [ada, ben, cleo, dan] = lines(
      [early, late, whole, came],
      [moved(early, 'left'), moved(late, 'arrived'), moved(came, 'arrived')],
    );
    expect([ada?.recorded, ada?.derived]).toEqual(['present', 'part']);
    expect([ben?.recorded, ben?.derived]).toEqual(['present', 'part']);
    expect([cleo?.recorded, cleo?.derived]).toEqual(['present', undefined]);
    expect([dan?.recorded, dan?.derived]).toEqual(['apologies', 'came']);
  });

  it('reads what the list itself says of a part, and of whom somebody stood in for', () => {
    const [part, items, alternate] = lines([
      aPerson('Ada Frost', { qualifier: 'part' }),
      aPerson('Ben Holt', { qualifier: 'item 2' }),
      aPerson('Cleo Marsh', { capacity: 'alternate for Dan Pike', qualifier: 'Alternate' }),
    ]);
    expect([part?.recordedPart, part?.derived]).toEqual([true, undefined]);
    expect([items?.recordedPart, items?.derived]).toEqual([true, undefined]);
    expect(alternate).toMatchObject({ alternateFor: 'Dan Pike' });
    expect(alternate).not.toHaveProperty('recordedPart');
  });

  it('does not take who is out for an interest for somebody who was there in part', () => {
    const ada = aPerson('Ada Frost');
    const interest = aBlock({ kind: 'interest', person: ada.id, outcome: 'left', runs: [{ text: 'She left.' }] });
    expect(lines([ada], [interest])[0]?.derived).toBeUndefined();
  });
});

describe('what a meeting counts for', () => {
  const ada = aPerson('Ada Frost');
  const attendance = [ada];
  const standing = (change: RecordChange) => roll({ attendance, ...change }).standing;

  it('is told by its state, by a sentence of the minutes and by its list', () => {
    expect(standing({})).toBe('held');
    expect(standing({ meeting: { state: 'cancelled' } })).toBe('cancelled');
    expect(standing({ attendance: [] })).toBe('no list');
    const said = (...texts: string[]) => ({ items: [anItem(texts.map((text) => aParagraph(text)))] });
    expect(standing(said('The meeting was not quorate.'))).toBe('inquorate');
    expect(standing(said('The meeting was not quorate.', 'The meeting was quorate again.'))).toBe('held');
  });

  it('is not changed by a count of those in the room, which is shown beside it', () => {
    const rule = {
      needed: { number: 2 },
      of: 'seats' as const,
      minimumPerCategory: [],
      needsChair: false,
      remoteCounts: true,
    };
    const seat = { id: seatIdSchema.parse(nextId()), role: 'member' as const, voting: true, name: 'Ada Frost' };
    const seats = [{ ...seat, attendanceId: ada.id }];
    const counted = roll({ attendance, quorum: { rule, seats }, items: [anItem([])] });
    expect([counted.standing, counted.withoutQuorum]).toEqual(['held', true]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  attendanceSpanSchema,
  attendanceYear,
  percentOf,
  type SeatOfYear,
  yearsOn,
} from '../../../shared/domain/attendance-year.ts';
import type { MeetingRoll, RollLine } from '../../../shared/domain/attended-meeting.ts';
import { meetingIdSchema, personIdSchema } from '../../../shared/ids.ts';
import { nextId } from '../minutes-document/records.ts';

const [ada, ben, cleo] = ['Ada Frost', 'Ben Holt', 'Cleo Marsh'].map((name) => ({
  name,
  personId: personIdSchema.parse(nextId()),
}));
if (!ada || !ben || !cleo) throw new Error('There are three of them');

const seat = (who: typeof ada, more: Partial<SeatOfYear> = {}): SeatOfYear => ({ role: 'member', ...who, ...more });

const line = (who: typeof ada, more: Partial<RollLine> = {}): RollLine => ({ ...who, recorded: 'present', ...more });

const meeting = (date: string, roll: readonly RollLine[], more: Partial<MeetingRoll> = {}): MeetingRoll => ({
  id: meetingIdSchema.parse(nextId()),
  number: date,
  date,
  standing: 'held',
  withoutQuorum: false,
  roll,
  ...more,
});

const counts = (seats: readonly SeatOfYear[], meetings: readonly MeetingRoll[]) =>
  attendanceYear({ seats, meetings }).people.map(({ name, isMember, attended, possible, represented, besides }) => [
    name,
    isMember,
    attended,
    possible,
    represented,
    besides,
  ]);

describe('attendance of members', () => {
  it('does not count somebody who joined in June as absent in March', () => {
    const seats = [seat(ada), seat(ben, { validFrom: '2026-06-01' })];
    const meetings = [meeting('2026-03-12', [line(ada)]), meeting('2026-06-12', [line(ada)])];
    expect(counts(seats, meetings)).toEqual([
      ['Ada Frost', true, 2, 2, 0, 0],
      ['Ben Holt', true, 0, 1, 0, 0],
    ]);
  });

  it('counts what is held alone, and once who has two seats or stands on a list twice', () => {
    const seats = [seat(ada), seat(ada, { role: 'chair' })];
    const meetings = [
      meeting('2026-01-12', [line(ada, { recorded: 'absent' }), line(ada)]),
      meeting('2026-02-12', [line(ada)], { standing: 'cancelled' }),
      meeting('2026-03-12', [line(ada)], { standing: 'inquorate' }),
      meeting('2026-04-12', [], { standing: 'no list' }),
    ];
    expect(counts(seats, meetings)).toEqual([['Ada Frost', true, 1, 1, 0, 0]]);
  });

  it('says who stood in for whom, and counts that for the organisation and not for the person', () => {
    const seats = [seat(ada, { organisation: 'Quay Light' }), seat(cleo, { role: 'alternate' })];
    const away = line(ada, { recorded: 'apologies', organisation: 'Quay Light' });
    const year = attendanceYear({
      seats,
      meetings: [meeting('2026-03-12', [away, line(cleo, { alternateFor: 'Ada Frost' })])],
    });
    expect(year.people.map(({ cells }) => cells[0])).toEqual([
      { isMember: true, recorded: 'apologies', alternate: 'Cleo Marsh' },
      { isMember: false, recorded: 'present', alternateFor: 'Ada Frost' },
    ]);
    expect(year.people[0]).toMatchObject({ attended: 0, possible: 1, represented: 1 });
    expect(year.people[1]).toMatchObject({ isMember: false, possible: 0, besides: 1 });
    expect(year.organisations).toEqual([{ name: 'Quay Light', cells: ['represented'], attended: 1, possible: 1 }]);
  });

  it('goes by whom somebody worked for on the day', () => {
    const seats = [seat(ada, { organisation: 'Net Loft' })];
    const meetings = [
      meeting('2026-03-12', [line(ada, { organisation: 'Quay Light' })]),
      meeting('2026-04-12', [line(ada, { organisation: 'Net Loft', recorded: 'absent' })]),
    ];
    expect(attendanceYear({ seats, meetings }).organisations).toEqual([
      { name: 'Net Loft', cells: ['no member', 'not represented'], attended: 0, possible: 1 },
      { name: 'Quay Light', cells: ['represented', 'no member'], attended: 1, possible: 1 },
    ]);
  });
});

describe('days and shares', () => {
  it('goes to the same days of another year, and refuses days that end before they begin', () => {
    const year = { from: '2024-03-01', to: '2025-02-28' };
    expect(yearsOn(year, -1)).toEqual({ from: '2023-03-01', to: '2024-02-28' });
    expect(attendanceSpanSchema.safeParse({ from: '2025-01-02', to: '2025-01-01' }).success).toBe(false);
  });

  it('gives a share in whole per cent, and none of nothing', () => {
    expect([percentOf({ attended: 7, possible: 9 }), percentOf({ attended: 0, possible: 0 })]).toEqual([78, undefined]);
  });
});

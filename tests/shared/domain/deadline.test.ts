import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, fromDayNumber, toDayNumber } from '../../../shared/dates.ts';
import {
  type DeadlineRule,
  deadlineDay,
  deadlineReason,
  deadlinesOf,
  usualDeadlines,
} from '../../../shared/domain/deadline.ts';
import { howSoon, nearnessOf } from '../../../shared/domain/how-soon.ts';
import type { meetingStateSchema } from '../../../shared/domain/meeting.ts';
import { workingCalendar } from '../../../shared/domain/working-calendar.ts';
import { isWorkingDay, workingDaysBetween } from '../../../shared/domain/working-days.ts';
import { meetingIdSchema } from '../../../shared/ids.ts';

const calendar = workingCalendar();
const id = meetingIdSchema.parse('0192f0c0-0000-7000-8000-000000000001');
const rule = (more: Partial<DeadlineRule>): DeadlineRule => ({
  kind: 'papers out',
  count: 5,
  unit: 'working days',
  side: 'before',
  ...more,
});
// Tuesday 26 May 2020, the day after the spring bank holiday.
const MEETING = '2020-05-26';

describe('deadlineDay', () => {
  it.each([
    [rule({}), '2020-05-18'],
    [rule({ side: 'after' }), '2020-06-02'],
    [rule({ unit: 'days' }), '2020-05-21'],
    [rule({ unit: 'clear days', count: 3 }), '2020-05-22'],
    [rule({ unit: 'clear days', count: 0 }), '2020-05-25'],
    [rule({ unit: 'clear working days', count: 3 }), '2020-05-19'],
    [rule({ count: 0 }), MEETING],
  ])('works out $count $unit $side', (one, day) => {
    expect(deadlineDay(one, MEETING, calendar)).toBe(day);
  });

  it('leaves as many whole days between as the rule calls clear, whatever the day of the meeting', () => {
    const days = fc.integer({ min: toDayNumber('2007-01-01'), max: toDayNumber('2035-12-31') }).map(fromDayNumber);
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), (meeting, count) => {
        const clear = deadlineDay(rule({ unit: 'clear days', count }), meeting, calendar);
        expect(daysBetween(clear, meeting) - 1).toBe(count);
        const working = deadlineDay(rule({ unit: 'clear working days', count }), meeting, calendar);
        const between = workingDaysBetween(working, meeting, calendar) - (isWorkingDay(meeting, calendar) ? 1 : 0);
        expect(between).toBe(count);
        expect(isWorkingDay(working, calendar)).toBe(true);
      }),
    );
  });
});

describe('deadlinesOf', () => {
  const of = (more: Partial<Parameters<typeof deadlinesOf>[0]>) =>
    deadlinesOf({
      meeting: { id, date: MEETING, state: 'planned' },
      rules: usualDeadlines,
      kept: [],
      calendar,
      ...more,
    });

  it('gives them in the order of their days', () => {
    expect(of({}).map(({ kind, date }) => `${date} ${kind}`)).toEqual([
      '2020-05-01 call for papers',
      '2020-05-18 papers out',
      '2020-06-02 draft to the Chair',
      '2020-06-09 draft out',
      '2020-06-16 comments close',
    ]);
  });

  it('has none for a meeting that is cancelled, or without a date, but those that are set by hand', () => {
    expect(of({ meeting: { id, date: MEETING, state: 'cancelled' } })).toEqual([]);
    const kept = [{ kind: 'notice', date: '2020-05-12' }] as const;
    expect(of({ meeting: { id, state: 'planned' }, kept })).toEqual([
      { meetingId: id, kind: 'notice', date: '2020-05-12', byHand: true, isMet: false },
    ]);
  });

  it('keeps the day of the rule beside one that is set by hand', () => {
    const [moved] = of({ rules: [rule({})], kept: [{ kind: 'papers out', date: '2020-05-20' }] });
    expect(moved).toMatchObject({ date: '2020-05-20', byHand: true, byRule: '2020-05-18', isMet: false });
    expect(deadlineReason(moved ?? { byHand: false }, MEETING)).toBe('set by hand; by the rule Mon 18 May 2020');
    const [ruled] = of({ rules: [rule({ count: 1, unit: 'clear days' })] });
    expect(deadlineReason(ruled ?? { byHand: false }, MEETING)).toBe('1 clear day before Tue 26 May 2020');
  });

  it('is met when it is ticked, and when the meeting has gone past it', () => {
    const met = (state: (typeof meetingStateSchema.options)[number]) =>
      of({ meeting: { id, date: MEETING, state } })
        .filter(({ isMet }) => isMet)
        .map(({ kind }) => kind);
    expect(met('planned')).toEqual([]);
    expect(met('in session')).toEqual(['call for papers', 'papers out']);
    expect(met('draft')).toEqual(['call for papers', 'papers out']);
    expect(met('with the Chair')).toEqual(['call for papers', 'papers out', 'draft to the Chair']);
    expect(met('circulated')).toEqual(['call for papers', 'papers out', 'draft to the Chair', 'draft out']);
    expect(met('approved')).toHaveLength(5);
    const ticked = of({ kept: [{ kind: 'papers out', doneOn: '2020-05-15' }] });
    expect(ticked.filter(({ isMet }) => isMet).map(({ kind }) => kind)).toEqual(['call for papers', 'papers out']);
  });
});

describe('howSoon', () => {
  it.each([
    ['2020-05-20', '6 days late', 'late'],
    ['2020-05-25', '1 day late', 'late'],
    ['2020-05-26', 'today', 'soon'],
    ['2020-05-27', 'tomorrow', 'soon'],
    ['2020-06-02', 'in 7 days', 'soon'],
    ['2020-06-03', 'in 8 days', 'later'],
  ])('says of %s, on 26 May: %s', (date, words, nearness) => {
    expect(howSoon(date, MEETING)).toBe(words);
    expect(nearnessOf(date, MEETING)).toBe(nearness);
  });
});

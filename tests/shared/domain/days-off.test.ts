import { describe, expect, it } from 'vitest';
import { daysOff, readNamedDay } from '../../../shared/domain/days-off.ts';
import { usualWorkingDays } from '../../../shared/domain/working-calendar.ts';
import { workingDayFaults } from '../../../shared/domain/working-day-faults.ts';

describe('daysOff', () => {
  it('lists bank holidays, days of the body’s own and holidays worked on, in order and within the time asked for', () => {
    const rules = {
      ...usualWorkingDays,
      closed: [
        { date: '2027-01-04', name: 'Stocktaking' },
        { date: '2025-12-24', name: 'Long ago' },
      ],
      worked: [{ date: '2026-12-28', name: 'Boxing Day (substitute day)' }],
    };
    expect(daysOff(rules, '2026-12-25', '2027-01-04')).toEqual([
      { date: '2026-12-25', name: 'Christmas Day', kind: 'bank holiday' },
      { date: '2026-12-28', name: 'Boxing Day (substitute day)', kind: 'worked' },
      { date: '2027-01-01', name: 'New Year’s Day', kind: 'bank holiday' },
      { date: '2027-01-04', name: 'Stocktaking', kind: 'own' },
    ]);
  });
});

describe('readNamedDay', () => {
  it.each([
    ['24 December 2026, Office closed', '2026-12-24', 'Office closed'],
    ['Thu 24th of December 2026 – Office closed', '2026-12-24', 'Office closed'],
    ['24/12/26 Office closed', '2026-12-24', 'Office closed'],
    ['2026-12-24: 2 hours, then closed', '2026-12-24', '2 hours, then closed'],
    ['24 Dec 2026', '2026-12-24', 'Closed'],
  ])('reads %s', (text, date, name) => {
    expect(readNamedDay(text)).toEqual({ ok: true, value: { date, name } });
  });

  it.each([
    ['', /Write the day and its name/],
    ['closed', /Write the day and its name/],
    ['31 Feb 2027 closed', /not in the calendar/],
    ['24 December Office closed', /Write the year/],
    ['Mon 24 December 2026, Office closed', /is a Thursday/],
  ])('says of "%s" what to do', (text, error) => {
    const read = readNamedDay(text);
    expect(read.ok ? '' : read.error).toMatch(error);
  });
});

describe('workingDayFaults', () => {
  const day = (date: string) => ({ date, name: 'Closed' });

  it('finds a day of a weekend, and one that stands twice', () => {
    const closed = [day('2026-12-24'), day('2026-12-26'), day('2026-12-24')];
    expect(workingDayFaults({ ...usualWorkingDays, closed }, 'rules.workingDays')).toEqual([
      { path: 'rules.workingDays.closed', message: expect.stringContaining('on a weekend') },
      { path: 'rules.workingDays.closed', message: expect.stringContaining('already') },
    ]);
  });

  it('finds nothing wrong with the usual days', () => {
    expect(workingDayFaults(undefined, 'x')).toEqual([]);
    expect(workingDayFaults(usualWorkingDays, 'x')).toEqual([]);
  });
});

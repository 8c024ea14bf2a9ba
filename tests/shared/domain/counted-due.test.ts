import { describe, expect, it } from 'vitest';
import { countDue, countedDueWords } from '../../../shared/domain/counted-due.ts';
import { usualWorkingDays, workingCalendar } from '../../../shared/domain/working-calendar.ts';

const words = (workingDays: number, from: string, calendar = workingCalendar()): string =>
  countedDueWords(countDue(workingDays, from, calendar));

describe('the reason of a due in working days', () => {
  it('names the day that it is counted from, the day that it comes to, and what is left out', () => {
    expect(words(5, '2020-05-26')).toBe('5 WD after Tue 26 May 2020: Tue 2 Jun 2020');
    expect(words(5, '2020-05-22')).toBe('5 WD after Fri 22 May 2020: Mon 1 Jun 2020, leaving out Spring bank holiday');
    expect(words(2, '2027-03-25')).toBe(
      '2 WD after Thu 25 Mar 2027: Wed 31 Mar 2027, leaving out Good Friday, Easter Monday',
    );
  });

  it('names no more than three of many days', () => {
    expect(words(260, '2026-11-27')).toMatch(/leaving out [^,]+, [^,]+, [^,]+ and \d+ more$/);
  });

  it('says when the day itself is the first, which it is only where people work on it', () => {
    const first = workingCalendar({ ...usualWorkingDays, countsFirst: true });
    expect(words(5, '2020-06-02', first)).toBe('5 WD from Tue 2 Jun 2020, that day counted: Mon 8 Jun 2020');
    expect(words(5, '2020-06-06', first)).toBe('5 WD after Sat 6 Jun 2020: Fri 12 Jun 2020');
  });

  it('names a day that the body closes itself', () => {
    const closed = workingCalendar({ ...usualWorkingDays, closed: [{ date: '2020-06-03', name: 'Regatta' }] });
    expect(words(1, '2020-06-02', closed)).toBe('1 WD after Tue 2 Jun 2020: Thu 4 Jun 2020, leaving out Regatta');
  });
});

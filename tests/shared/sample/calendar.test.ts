import { describe, expect, it } from 'vitest';
import { calendarFrom } from '../../../shared/sample/calendar.ts';

describe('calendarFrom', () => {
  it.each([
    ['2027-05-26', '2027-05-26'],
    ['2027-05-28', '2027-05-28'],
    ['2027-05-29', '2027-05-31'],
    ['2027-05-30', '2027-05-31'],
  ])('counts from %s as from %s', (today, first) => {
    expect(calendarFrom(today).day(0)).toBe(first);
  });

  it('gives the Friday before where a day falls on a weekend', () => {
    const { day } = calendarFrom('2027-05-26');
    expect([day(3), day(4), day(5), day(-3), day(-28)]).toEqual([
      '2027-05-28',
      '2027-05-28',
      '2027-05-31',
      '2027-05-21',
      '2027-04-28',
    ]);
  });

  it('writes days as documents do, and into references', () => {
    const calendar = calendarFrom('2027-01-05');
    expect(calendar.long(-28)).toBe('8 December 2026');
    expect(calendar.reference('CMG_12', -28)).toBe('CMG_12_0812');
  });
});

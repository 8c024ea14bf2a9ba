import { expect, test } from 'vitest';
import {
  daysBetween,
  formatDayOfYear,
  formatLongDate,
  formatScreenDate,
  formatShortDate,
  isLocalDate,
  isLocalTime,
  localDateSchema,
  localTimeSchema,
  monthsAfter,
  toLocalDate,
} from '../../shared/dates.ts';

test.each(['2031-05-20', '2032-02-29', '2000-02-29', '2031-12-31', '0001-01-01', '9999-12-31'])(
  'takes %s as a day',
  (text) => {
    expect(isLocalDate(text)).toBe(true);
  },
);

test.each([
  '2031-02-29',
  '1900-02-29',
  '2031-04-31',
  '2031-13-01',
  '2031-00-10',
  '2031-01-00',
  '0000-01-01',
  '2031-5-20',
  '20310520',
  '2031-05-20T00:00',
  '2031-05-20\n',
  ' 2031-05-20',
  '20/05/2031',
  '٢٠٣١-٠٥-٢٠',
  '',
])('refuses %j as a day', (text) => {
  expect(isLocalDate(text)).toBe(false);
});

test.each(['00:00', '09:05', '19:59', '23:59'])('takes %s as a time', (text) => {
  expect(isLocalTime(text)).toBe(true);
});

test.each(['24:00', '9:05', '12:60', '12:5', '1205', '12:05:00', '12:05\n', ''])('refuses %j as a time', (text) => {
  expect(isLocalTime(text)).toBe(false);
});

test('says what is wrong with a day or a time', () => {
  expect(localDateSchema.safeParse('2031-02-30').error?.issues[0]?.message).toBe(
    'is not a day of the calendar (YYYY-MM-DD)',
  );
  expect(localTimeSchema.safeParse('25:00').error?.issues[0]?.message).toBe('is not a time of day (HH:MM)');
});

test('makes a day of its parts where the calendar has it', () => {
  expect(toLocalDate(2031, 5, 2)).toBe('2031-05-02');
  expect(toLocalDate(31, 5, 2)).toBe('0031-05-02');
  expect(toLocalDate(2031, 2, 29)).toBeUndefined();
  expect(toLocalDate(2031, 13, 1)).toBeUndefined();
  expect(toLocalDate(2031, -1, 1)).toBeUndefined();
  expect(toLocalDate(2031.5, 1, 1)).toBeUndefined();
  expect(toLocalDate(Number.NaN, 1, 1)).toBeUndefined();
  expect(toLocalDate(12031, 1, 1)).toBeUndefined();
});

test('prints a day as documents and screens have it', () => {
  expect(formatLongDate('2031-05-02')).toBe('2 May 2031');
  expect(formatShortDate('2031-11-02')).toBe('2 Nov 2031');
  expect(formatDayOfYear('2031-11-02')).toBe('2 Nov');
  expect(formatScreenDate('2031-05-02')).toBe('Fri 2 May 2031');
  expect(formatScreenDate('2032-02-29')).toBe('Sun 29 Feb 2032');
  expect(formatScreenDate('0099-01-01')).toBe('Thu 1 Jan 99');
});

test('prints what is no day as it stands', () => {
  expect(formatLongDate('soon')).toBe('soon');
  expect(formatShortDate('soon')).toBe('soon');
  expect(formatDayOfYear('soon')).toBe('soon');
  expect(formatScreenDate('2031-02-30')).toBe('2031-02-30');
});

test.each([
  ['2032-02-28', '2032-03-01', 2],
  ['2031-12-31', '2032-01-01', 1],
  ['2031-03-29', '2031-03-31', 2],
  ['2031-05-20', '2031-05-20', 0],
  ['2031-05-20', '2031-05-13', -7],
])('counts the days from %s to %s', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each<[string, number, string]>([
  ['2026-03-12', 6, '2026-09-12'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-12-01', 1, '2027-01-01'],
  ['2026-01-31', 12, '2027-01-31'],
  ['9999-12-31', 1, '9999-12-31'],
])('finds the day so many months after %s: %i', (date, months, day) => {
  expect(monthsAfter(date, months)).toBe(day);
});

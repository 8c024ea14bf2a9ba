import { expect, test } from 'vitest';
import { readWrittenDate } from '../../shared/written-date.ts';

test.each([
  '26 May 2020',
  ' 26  may 2020 ',
  '26th May 2020',
  'the 26th of May 2020',
  'Tue 26 May 2020',
  'Tuesday, 26 May 2020',
  'tues. 26 May 2020',
  'May 26, 2020',
  '26 May 20',
  '26-May-2020',
  '26May2020',
  '26/5/20',
  '26/05/2020',
  '26.5.2020',
  '26-05-20',
  '2020-05-26',
  '2020-5-26',
])('reads %s', (text) => {
  expect(readWrittenDate(text)).toEqual({ ok: true, value: '2020-05-26' });
});

test.each([
  ['1 Sept 2027', '2027-09-01'],
  ['1 September 2027', '2027-09-01'],
  ['3/4/27', '2027-04-03'],
  ['29 February 2028', '2028-02-29'],
])('puts the day before the month: %s', (text, date) => {
  expect(readWrittenDate(text)).toEqual({ ok: true, value: date });
});

test.each([
  ['31 Feb 2020', '31 February 2020 is not in the calendar: the month has 29 days.'],
  ['31/4/27', '31 April 2027 is not in the calendar: the month has 30 days.'],
  ['0 May 2027', '0 May 2027 is not in the calendar: the month has 31 days.'],
  ['5/26/20', 'There is no month 26. Write the date like 26 May 2020 or 26/5/20.'],
  ['26 Mayo 2020', 'There is no month called Mayo. Write the date like 26 May 2020 or 26/5/20.'],
  ['26 May', 'Write the year too, as in 26 May 2020.'],
  ['soon', 'That is not a date. Write the date like 26 May 2020 or 26/5/20.'],
  ['26/5.20', 'That is not a date. Write the date like 26 May 2020 or 26/5/20.'],
  ['Mon 26 May 2020', '26 May 2020 is a Tuesday. Correct the day or the date.'],
])('says what is wrong with %s', (text, sentence) => {
  expect(readWrittenDate(text)).toEqual({ ok: false, error: sentence });
});

import { expect, test } from 'vitest';
import { readWrittenTime } from '../../shared/written-time.ts';

test.each([
  ['10:00', '10:00'],
  ['10.00', '10:00'],
  ['1000', '10:00'],
  ['930', '09:30'],
  ['10am', '10:00'],
  ['10 a.m.', '10:00'],
  [' 2.30 PM ', '14:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['noon', '12:00'],
  ['23:59', '23:59'],
  ['9', '09:00'],
  ['14h05', '14:05'],
])('reads %s as %s', (text, time) => {
  expect(readWrittenTime(text)).toEqual({ ok: true, value: time });
});

test.each([
  ['25:00', 'There is no hour 25: hours go from 0 to 23.'],
  ['10:75', 'There is no minute 75: minutes go from 0 to 59.'],
  ['13pm', 'There is no 13pm. Write the time like 10:00 or 2.30pm.'],
  ['0am', 'There is no 0am. Write the time like 10:00 or 2.30pm.'],
  ['after lunch', 'That is not a time. Write the time like 10:00 or 2.30pm.'],
  ['toString', 'That is not a time. Write the time like 10:00 or 2.30pm.'],
])('says what is wrong with %s', (text, sentence) => {
  expect(readWrittenTime(text)).toEqual({ ok: false, error: sentence });
});

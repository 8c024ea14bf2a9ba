import { expect, it } from 'vitest';
import { readTypedDay } from '../../shared/typed-day.ts';

it('reads a day as people write it', () => {
  for (const text of ['1 Jul 2027', '1/7/27', '2027-07-01', '1 Jul', 'Thu 1st July']) {
    expect(readTypedDay(text, '2027-11-29')).toEqual({ ok: true, value: '2027-07-01' });
  }
});

it('takes a day without a year as the next such day where it lies ahead', () => {
  expect(readTypedDay('1 Jul', '2027-11-29', 'ahead')).toEqual({ ok: true, value: '2028-07-01' });
  expect(readTypedDay('1 Dec', '2027-11-29', 'ahead')).toEqual({ ok: true, value: '2027-12-01' });
});

it('reads the name of a month on either side of the day', () => {
  for (const text of ['June 5', 'June 5th', 'Jun 5', '5 June', 'Sat June 5', 'June 5, 2027', 'June 5 2027']) {
    expect(readTypedDay(text, '2027-03-01', 'ahead'), text).toEqual({ ok: true, value: '2027-06-05' });
  }
});

it('takes a day without a year as the last such day where it lies behind', () => {
  expect(readTypedDay('28 Dec', '2027-01-04', 'behind')).toEqual({ ok: true, value: '2026-12-28' });
  expect(readTypedDay('4 Jan', '2027-01-04', 'behind')).toEqual({ ok: true, value: '2027-01-04' });
  expect(readTypedDay('29 Feb', '2027-01-04', 'behind')).toEqual({ ok: true, value: '2024-02-29' });
  expect(readTypedDay('29 Feb', '2027-01-04', 'ahead')).toEqual({ ok: true, value: '2028-02-29' });
});

it('says what is wrong with a day without a year', () => {
  expect(readTypedDay('June 31', '2027-03-01', 'ahead')).toMatchObject({
    error: /^31 June 2027 is not in the calendar/,
  });
  expect(readTypedDay('Mon 5 June', '2027-03-01', 'ahead')).toMatchObject({ error: /^5 June 2027 is a Saturday/ });
});

it('says what is wrong with what is no day', () => {
  expect(readTypedDay('31 Feb 2027', '2027-11-29')).toMatchObject({ ok: false });
  expect(readTypedDay('soon', '2027-11-29')).toMatchObject({ ok: false });
});

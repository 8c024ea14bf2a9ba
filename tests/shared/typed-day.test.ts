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

it('says what is wrong with what is no day', () => {
  expect(readTypedDay('31 Feb 2027', '2027-11-29')).toMatchObject({ ok: false });
  expect(readTypedDay('soon', '2027-11-29')).toMatchObject({ ok: false });
});

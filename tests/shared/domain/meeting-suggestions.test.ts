import { expect, test } from 'vitest';
import { nextMeetingNumber, suggestReference } from '../../../shared/domain/meeting-suggestions.ts';

test.each([
  [undefined, '1'],
  ['15', '16'],
  ['09', '10'],
  ['2020/3', '2020/4'],
  ['3/2020', '4/2020'],
  ['145a', '146a'],
  ['Inaugural', 'Inaugural'],
])('gives the number behind %s', (last, next) => {
  expect(nextMeetingNumber(last)).toBe(next);
});

const last = { number: '7', date: '2027-03-12' };
const next = { number: '8', date: '2027-04-09' };

test.each([
  ['HLC_7_1203', 'HLC_8_0904'],
  ['HLC_7_120327', 'HLC_8_090427'],
  ['HLC 7/2027-03-12', 'HLC 8/2027-04-09'],
  ['M-12032027', 'M-09042027'],
  ['20270312-HLC', '20270409-HLC'],
  ['HLC/7', 'HLC/8'],
])('makes the next reference as %s was made', (reference, wanted) => {
  expect(suggestReference({ ...last, reference }, next)).toBe(wanted);
});

test.each([
  ['no reference', undefined],
  ['one without number and date', 'Spring meeting'],
  ['one where the number stands twice', 'HLC 7/7'],
])('makes none from %s', (_, reference) => {
  expect(suggestReference({ ...last, ...(reference && { reference }) }, next)).toBeUndefined();
});

test('waits for the date of the next meeting when the reference has one', () => {
  expect(suggestReference({ ...last, reference: 'HLC_7_1203' }, { number: '8' })).toBeUndefined();
});

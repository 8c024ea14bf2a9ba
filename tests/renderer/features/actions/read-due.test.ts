import { describe, expect, it } from 'vitest';
import { readDue } from '../../../../renderer/features/actions/read-due.ts';
import type { Due } from '../../../../shared/domain/block.ts';

const about = { meetingDate: '2026-11-20', shortName: 'Committee' };

describe('readDue', () => {
  it.each<readonly [string, Due | null]>([
    ['', null],
    ['  ', null],
    ['30 June 2027', { date: '2027-06-30' }],
    ['Wed 30 Jun 2027', { date: '2027-06-30' }],
    ['30/6/27', { date: '2027-06-30' }],
    ['2027-06-30', { date: '2027-06-30' }],
    ['1 December', { date: '2026-12-01' }],
    ['1 Feb', { date: '2027-02-01' }],
    ['fri 4 june', { date: '2027-06-04' }],
    ['29 Feb', { date: '2028-02-29' }],
    ['June 5', { date: '2027-06-05' }],
    ['June 5, 2027', { date: '2027-06-05' }],
    ['Fri June 4th', { date: '2027-06-04' }],
    ['next meeting', { meeting: 'next' }],
    ['meeting 9', { meeting: '9' }],
    ['5 WD', { workingDays: 5 }],
    ['none set', { none: true }],
    ['2 weeks after the survey', { words: '2 weeks after the survey' }],
    ['once the boat is back', { words: 'once the boat is back' }],
    ['May be dropped', { words: 'May be dropped' }],
  ])('reads %j', (entered, due) => {
    expect(readDue(entered, about)).toEqual({ ok: true, value: due });
  });

  it.each([
    ['31 Feb 2027', '31 February 2027 is not in the calendar: the month has 28 days.'],
    ['2027-02-31', '31 February 2027 is not in the calendar: the month has 28 days.'],
    ['31/2/27', '31 February 2027 is not in the calendar: the month has 28 days.'],
    ['June 31', '31 June 2026 is not in the calendar: the month has 30 days.'],
    ['Sun 4 June', '4 June 2027 is a Friday. Correct the day or the date.'],
    ['Mon 30 Jun 2027', '30 June 2027 is a Wednesday. Correct the day or the date.'],
  ])('says what is wrong with %j', (entered, sentence) => {
    expect(readDue(entered, about)).toEqual({ ok: false, error: sentence });
  });
});

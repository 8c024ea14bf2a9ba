import { describe, expect, test } from 'vitest';
import { followDue, readDue } from '../../../shared/capture/due.ts';

const about = { meetingDate: '2031-05-20', shortName: 'Weir Board' };
const dueIn = (text: string) => readDue(text, about);

describe('the due of an action', () => {
  test.each([
    ['to ask by 30 June 2031', '2031-06-30'],
    ['to ask by 30 June', '2031-06-30'],
    ['to ask by 5 January', '2032-01-05'],
    ['to ask by 20 May', '2031-05-20'],
    ['to ask by 19 May', '2032-05-19'],
    ['to ask before Monday 30 June 2031', '2031-06-30'],
    ['to ask before Mon, 30 Jun 2031', '2031-06-30'],
    ['to ask by the 1st of July', '2031-07-01'],
    ['to ask by 3rd Sept 2031', '2031-09-03'],
    ['to ask by 2031-06-30', '2031-06-30'],
    ['to ask by 30/06/2031', '2031-06-30'],
    ['to ask by 5/6/2031', '2031-06-05'],
    ['to ask by 05.06.31', '2031-06-05'],
    ['By 30 June 2031 to ask', '2031-06-30'],
    ['to ask by 30 June 2031.', '2031-06-30'],
    ['to ask (by 30 June)', '2031-06-30'],
    ['to ask on or before 30 June', '2031-06-30'],
    ['to ask by noon on 30 June', '2031-06-30'],
    ['to ask by 5pm on Monday 30 June', '2031-06-30'],
    ['to ask by 17:00 on 30 June', '2031-06-30'],
    ['to ask by June 30', '2031-06-30'],
    ['to ask by June 30th, and to report', '2031-06-30'],
    ['to ask by Jun 30, 2032', '2032-06-30'],
    ['to ask before Monday June 30 2031', '2031-06-30'],
    ['to ask by January 5', '2032-01-05'],
    ['to ask by 29 February 2032', '2032-02-29'],
    ['to ask by 29 February', '2032-02-29'],
    ['to ask by 31 June or by 1 July', '2031-07-01'],
    ['to ask by 30 June and report by 31 July', '2031-06-30'],
  ])('is a date: %s', (text, date) => {
    expect(dueIn(text)).toEqual({ date });
  });

  test.each([
    'to ask before the next meeting',
    'to ask by the next meeting',
    'to ask before next meeting',
    'to ask before the next Weir Board meeting',
    'to ask before the next meeting of the Weir Board',
  ])('is the next meeting: %s', (text) => {
    expect(dueIn(text)).toEqual({ meeting: 'next' });
  });

  test.each([
    ['to ask within 5 WD', 5],
    ['to ask within 5WD', 5],
    ['to ask within 10 working days of the meeting', 10],
    ['to ask within one working day', 1],
    ['to ask within ten working days', 10],
  ])('is a number of working days: %s', (text, workingDays) => {
    expect(dueIn(text)).toEqual({ workingDays });
  });

  test.each(['to ask (due: none)', 'to ask. Due: none set.', 'to ask; Due date : None set'])(
    'is none, and that is an answer: %s',
    (text) => {
      expect(dueIn(text)).toEqual({ none: true });
    },
  );

  test.each([
    'to ask',
    '',
    'to ask, none set',
    'to ask of those due: nonesuch',
    'to ask on 30 June 2031',
    'to ask the next meeting on 30 June 2031',
    'to ask at the next meeting',
    'to ask within 48 hours',
    'to ask within 5 days',
    'to ask within 0 working days',
    'to ask within 10000 WD',
    'to ask by the Chair',
    'to ask by May 2032',
    'to ask by June 31',
    'to ask by May 14:30',
    'to ask by 31 June 2031',
    'to ask by 29 February 2031',
    'to ask by 31/02/2031',
    'to ask by 06/30/2031',
    'to ask by 2031-02-30',
    'to ask by 30 June 1731',
    'to ask by 3 may be late',
    'to ask by 3 Marches',
    'to ask by 30 per cent',
    'standby 30 June 2031',
    'to ask before the next Lock Panel meeting',
    'to ask before the next meeting of the Lock Panel',
    'to ask before the next meetings',
    'to ask by 1.2.3.4',
  ])('is not in the words: %s', (text) => {
    expect(dueIn(text)).toBeUndefined();
  });

  test('needs the date of the meeting for a day without a year', () => {
    expect(readDue('to ask by 30 June', {})).toBeUndefined();
    expect(readDue('to ask by 30 June 2031', {})).toEqual({ date: '2031-06-30' });
    expect(readDue('to ask by 29 February', { meetingDate: '2033-05-01' })).toBeUndefined();
  });
});

describe('a due while the words change', () => {
  const [may, june] = [{ date: '2031-05-31' }, { date: '2031-06-30' }];

  test('follows the words that it came from', () => {
    expect(followDue('to ask', undefined, 'to ask by 31 May', about)).toEqual(may);
    expect(followDue('to ask by 31 May', may, 'to ask by 30 June', about)).toEqual(june);
    expect(followDue('to ask by 31 May', may, 'to ask', about)).toBeUndefined();
  });

  test('stays as it was set or cleared in its field', () => {
    expect(followDue('to ask', june, 'to ask by 31 May', about)).toEqual(june);
    expect(followDue('to ask by 31 May', june, 'to ask by 1 June', about)).toEqual(june);
    expect(followDue('to ask by 31 May', undefined, 'to ask by 1 June', about)).toBeUndefined();
    expect(followDue('to ask', { none: true }, 'to ask by 1 June', about)).toEqual({ none: true });
  });

  test('comes in as a date is typed out', () => {
    const text = 'to ask by 30 June 2033';
    const typed = [...text].map((_, index) => text.slice(0, index + 1));
    const due = typed.reduce<ReturnType<typeof readDue>>(
      (before, now, index) => followDue(typed[index - 1] ?? '', before, now, about),
      undefined,
    );
    expect(due).toEqual({ date: '2033-06-30' });
  });
});

import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../../shared/calendar/write-calendar.ts';
import { dueCalendar } from '../../../shared/registers/due-calendar.ts';
import type { ListedAction } from '../../../shared/registers/listed-action.ts';
import { readCalendarIn } from '../../helpers/calendar-reader.ts';
import { aListedAction, anOrder } from './listed-actions.ts';

const AT = Date.UTC(2026, 4, 1, 9);
const ZONES = ['Europe/London', 'America/New_York', 'Pacific/Auckland'];

const actions = [
  aListedAction(1),
  aListedAction(2, { confidential: true, text: 'to sell the north lamp', dueOn: '2026-04-20' }),
  aListedAction(3, { due: { none: true }, dueOn: undefined }),
  aListedAction(4, { state: 'closed' }),
];

const seen = (all: readonly ListedAction[], said: object = {}, at = AT, zone = 'UTC') =>
  readCalendarIn(zone, writeCalendar(dueCalendar(all, anOrder(said), at)));

describe('the days on which actions are due, in a calendar', () => {
  it('are whole days of open actions, the same on a computer in any time zone', () => {
    for (const zone of ZONES) {
      expect(seen(actions, {}, AT, zone).map(({ start, summary, isDay }) => `${start} ${summary} ${isDay}`)).toEqual([
        '2026-05-29 HWG 7/01: to ask for offer 1 true',
        '2026-04-20 CONFIDENTIAL HWG 7/02: to sell the north lamp true',
      ]);
    }
  });

  it('tell others nothing of a confidential action, not even its day', () => {
    expect(seen(actions, { version: 'public' }).map(({ summary }) => summary)).toEqual([
      'HWG 7/01: to ask for offer 1',
    ]);
  });

  it('are the same events with a higher number when the meeting that they wait for moved', () => {
    const due = { meeting: 'next' as const };
    const [before] = seen([aListedAction(1, { due, dueOn: '2026-06-11' })]);
    const [after] = seen([aListedAction(1, { due, dueOn: '2026-06-18' })], {}, AT + 60_000);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.start).toBe('2026-06-18');
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  });
});

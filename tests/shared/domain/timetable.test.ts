import { describe, expect, it } from 'vitest';
import { minutesBeyond, timetableOf } from '../../../shared/domain/timetable.ts';
import { anItem } from '../minutes-document/records.ts';

describe('the timetable of an agenda', () => {
  const first = anItem([], { plannedMinutes: 10 });
  const deferred = anItem([], { plannedMinutes: 60, treatment: 'deferred' });
  const parent = anItem([]);
  const child = anItem([], { parentId: parent.id, plannedMinutes: 20 });
  const silent = anItem([], { parentId: parent.id });
  const last = anItem([]);
  const items = [first, deferred, parent, child, silent, last];

  it('lets items follow each other, and gives those no time that are not taken or have no plan of their own', () => {
    const { starts, length, end, over } = timetableOf({ startTime: '23:45', endTime: '00:00' }, items);
    expect([...starts]).toEqual([
      [first.id, '23:45'],
      [parent.id, '23:55'],
      [child.id, '23:55'],
      [last.id, '00:15'],
    ]);
    expect([length, end, over]).toEqual([30, '00:15', 15]);
  });

  it('gives a length alone while nobody says when the meeting begins, and nothing while nothing is planned', () => {
    expect(timetableOf({}, items)).toMatchObject({ length: 30, end: undefined, over: 0 });
    expect(timetableOf({ startTime: '10:00' }, [last]).starts.size).toBe(0);
  });

  it('says how far a length goes beyond the end', () => {
    expect(minutesBeyond({ startTime: '10:00', endTime: '11:00' }, 75)).toBe(15);
    expect(minutesBeyond({ startTime: '10:00', endTime: '11:00' }, 60)).toBe(0);
    expect(minutesBeyond({ startTime: '10:00' }, 600)).toBe(0);
  });
});

import type { ItemId } from '../ids.ts';
import { type Item, isTaken } from './item.ts';
import { addMinutes, plannedLength } from './meeting-clock.ts';

/** When a meeting is called for, 'HH:MM' each. */
export type Times = { readonly startTime?: string | undefined; readonly endTime?: string | undefined };

/** How an agenda is meant to run; lengths in minutes, times 'HH:MM'. */
export type Timetable = {
  /** When each item is meant to begin: those that say how long they take, and those of the first level that follow. */
  readonly starts: ReadonlyMap<ItemId, string>;
  /** What all of it is meant to take; undefined while no item says so. */
  readonly length: number | undefined;
  readonly end: string | undefined;
  /** How far that goes beyond the end that is set; 0 when it does not, or none is set. */
  readonly over: number;
};

const DAY = 1440;

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How many minutes a length goes beyond the end that is set; 0 when it does not, or no end is set. */
export const minutesBeyond = ({ startTime, endTime }: Times, length: number): number => {
  if (startTime === undefined || endTime === undefined) return 0;
  const room = minutesIn(endTime) - minutesIn(startTime);
  return Math.max(0, length - (room < 0 ? room + DAY : room));
};

type Planned = Pick<Item, 'id' | 'parentId' | 'plannedMinutes' | 'treatment'>;

/** When each item is meant to begin, one after the other; what is not taken has no time. */
export const timetableOf = (times: Times, items: readonly Planned[]): Timetable => {
  const length = plannedLength(items);
  const { startTime } = times;
  if (length === undefined || startTime === undefined) {
    return { starts: new Map(), length, end: undefined, over: length === undefined ? 0 : minutesBeyond(times, length) };
  }
  const starts = new Map<ItemId, string>();
  let passed = 0;
  for (const item of items) {
    if (!isTaken(item)) continue;
    if (item.plannedMinutes !== undefined || item.parentId === undefined) {
      starts.set(item.id, addMinutes(startTime, passed));
    }
    passed += item.plannedMinutes ?? 0;
  }
  return { starts, length, end: addMinutes(startTime, length), over: minutesBeyond(times, length) };
};

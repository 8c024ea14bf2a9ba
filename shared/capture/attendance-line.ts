import type { AttendanceChange, Fact } from '../domain/block.ts';
import { BLANK, skipBlanks } from './blank.ts';
import type { Reading } from './compile.ts';
import { readItemNumbers } from './item-numbers.ts';
import { matchAt } from './match.ts';
import { type CapturePerson, readPeople } from './people.ts';

export type AttendanceFact = Readonly<Fact<'attendanceEvent'>>;

/** A line that says who came or went; one fact for each of them. */
export type AttendanceLine = { readonly kind: 'attendanceEvent'; readonly facts: readonly AttendanceFact[] };

type When = { readonly change: AttendanceChange; readonly time?: string; readonly items?: string[] };

const TIME = new RegExp(`${BLANK}+([01]?\\d|2[0-3])[:.]([0-5]\\d)${BLANK}*$`, 'uy');
const ITEMS = new RegExp(`${BLANK}+items?${BLANK}+`, 'uy');

const changeOf = (sign: string | undefined): AttendanceChange | undefined => {
  if (sign === '+') return 'arrived';
  return sign === '-' || sign === '–' || sign === '−' ? 'left' : undefined;
};

const isEnd = (text: string, at: number): boolean => skipBlanks(text, at) === text.length;

/** Who is away for some items neither came nor went. */
const readAway = ({ text, form }: Reading, at: number): When | undefined => {
  const words = matchAt(ITEMS, text, at)?.[0];
  const numbers = words === undefined ? undefined : readItemNumbers(text, at + words.length, form.agenda);
  return numbers && isEnd(text, numbers.end) ? { change: 'away', items: [...numbers.items] } : undefined;
};

const readWhen = (reading: Reading, at: number, change: AttendanceChange): When | undefined => {
  if (isEnd(reading.text, at)) return { change };
  const [, hour, minute] = matchAt(TIME, reading.text, at) ?? [];
  if (hour !== undefined && minute !== undefined) return { change, time: `${hour.padStart(2, '0')}:${minute}` };
  return change === 'left' ? readAway(reading, at) : undefined;
};

const factOf = ({ id }: CapturePerson, { change, time, items }: When): AttendanceFact => ({
  person: id,
  change,
  ...(time === undefined ? {} : { time }),
  ...(items === undefined ? {} : { items }),
});

/** A line that is only '+PS', '+PS, AB 10:25', '-PS' or '-PS items 4-7'. */
export const readAttendanceLine = (reading: Reading): AttendanceLine | undefined => {
  const change = changeOf(reading.text[0]);
  const list = change && readPeople(reading, 1);
  const when = change && list && readWhen(reading, list.end, change);
  return list && when && { kind: 'attendanceEvent', facts: list.people.map((person) => factOf(person, when)) };
};

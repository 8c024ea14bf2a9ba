import type { Attendance } from '../../shared/domain/attendance.ts';
import type { Fact } from '../../shared/domain/block.ts';
import type { Landmark, MinutedItem } from '../../shared/domain/landmark.ts';
import type { MeetingSeat } from '../../shared/domain/quorum.ts';
import {
  type AttendanceId,
  attendanceIdSchema,
  type BlockId,
  blockIdSchema,
  type ItemId,
  itemIdSchema,
  seatIdSchema,
} from '../../shared/ids.ts';

const uuid = (prefix: string, number: number): string => `${prefix}-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The id of the n-th person, item or block of an invented meeting. */
export const personId = (number: number): AttendanceId => attendanceIdSchema.parse(uuid('aaaaaaaa', number));
export const itemId = (number: number): ItemId => itemIdSchema.parse(uuid('bbbbbbbb', number));
export const blockId = (number: number): BlockId => blockIdSchema.parse(uuid('cccccccc', number));

/** The n-th person of a list. */
export const person = (number: number, more: Partial<Attendance> = {}): Attendance => ({
  id: personId(number),
  name: `Person ${number}`,
  state: 'present',
  ...more,
});

type Said =
  | { readonly person: number; readonly change: Fact<'attendanceEvent'>['change']; time?: string; items?: string[] }
  | { readonly person: number; readonly outcome: Fact<'interest'>['outcome']; items?: string[] }
  | 'decision';

const landmark = (said: Said, id: BlockId): Landmark => {
  if (said === 'decision') return { id, kind: 'decision' };
  if ('outcome' in said) {
    return { id, kind: 'interest', fact: { ...said, person: personId(said.person) } };
  }
  return { id, kind: 'attendanceEvent', fact: { ...said, person: personId(said.person) } };
};

type SaidItem = { readonly number: string; readonly under?: number; readonly says?: readonly Said[] };

/** An agenda with what its text says of the room; landmarks count from 1 through all of it. */
export const minuted = (items: readonly SaidItem[]): MinutedItem[] => {
  let count = 0;
  return items.map(({ number, under, says = [] }, index) => ({
    id: itemId(index + 1),
    number,
    ...(under === undefined ? {} : { parentId: itemId(under) }),
    landmarks: says.map((said) => {
      count += 1;
      return landmark(said, blockId(count));
    }),
  }));
};

/** A voting seat that the n-th person has, or nobody. */
export const seat = (number: number | undefined, more: Partial<MeetingSeat> = {}): MeetingSeat => ({
  id: seatIdSchema.parse(uuid('dddddddd', number ?? 0)),
  role: 'member',
  voting: true,
  ...(number === undefined ? {} : { name: `Person ${number}`, attendanceId: personId(number) }),
  ...more,
});

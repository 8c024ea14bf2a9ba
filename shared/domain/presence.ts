import type { AttendanceId, BlockId, ItemId } from '../ids.ts';
import { type AgendaNesting, agendaNesting } from './agenda-nesting.ts';
import { type Landmark, type MinutedItem, personOf } from './landmark.ts';
import { type Attendee, type Standing, standingAfter, standingAtStart, whereaboutsIn } from './standing.ts';
import type { Room, Whereabouts } from './whereabouts.ts';

/** A place in the text of a meeting: the start of an item, or behind one of its landmarks. */
export type Place = { readonly itemId: ItemId; readonly blockId?: BlockId };

/**
 * Who is in the room from a place of the text on. `time` ('HH:MM') is what the text says there or, where an item begins,
 * what the clock was told; never made up.
 */
export type Stretch = Place & { readonly time?: string; readonly room: Room };

type People = Map<AttendanceId, Standing>;

const about = (items: readonly MinutedItem[], id: AttendanceId): MinutedItem[] =>
  items.map((item) => ({ ...item, landmarks: item.landmarks.filter((landmark) => personOf(landmark) === id) }));

const peopleAtStart = (
  attendance: readonly Attendee[],
  items: readonly MinutedItem[],
  nesting: AgendaNesting,
): People =>
  new Map(attendance.map((person) => [person.id, standingAtStart(person, about(items, person.id), nesting)]));

const isSame = (a: Whereabouts | undefined, b: Whereabouts): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The room as it is now: the last one where nothing has changed, so that equal rooms are one object. */
const roomIn = (itemId: ItemId, people: People, last: Room): Room => {
  const now = [...people].map(([id, standing]) => [id, whereaboutsIn(itemId, standing)] as const);
  return last.size === now.length && now.every(([id, where]) => isSame(last.get(id), where)) ? last : new Map(now);
};

const timed = (time: string | undefined) => (time === undefined ? {} : { time });

/** Who declares an interest before all else that happens at an item leaves as it begins. */
const timeBehind = ({ startedAt, landmarks }: MinutedItem, index: number): string | undefined => {
  const landmark = landmarks[index];
  if (landmark?.kind === 'attendanceEvent') return landmark.fact.time;
  const isInterest = (one: Landmark): boolean => one.kind === 'interest' && one.fact.items === undefined;
  return landmarks.slice(0, index + 1).every(isInterest) ? startedAt : undefined;
};

/**
 * Who is in the room from place to place: at the start of each item and behind each landmark, in the order in which the
 * items are given. Who is marked present is there from the start, unless the text first says that they arrived; who is
 * marked otherwise comes by an arrival only. An absence for items holds for all of these, wherever it is said; who left
 * for an interest is back at the end of the item (or of the items that are named) and of those below it. Derived: nothing
 * of it is recorded anywhere.
 */
export const stretchesOf = (attendance: readonly Attendee[], items: readonly MinutedItem[]): Stretch[] => {
  const nesting = agendaNesting(items);
  const people = peopleAtStart(attendance, items, nesting);
  let room: Room = new Map();
  return items.flatMap((item) => {
    const { id: itemId, startedAt, landmarks } = item;
    room = roomIn(itemId, people, room);
    const atStart: Stretch = { itemId, ...timed(startedAt), room };
    const behind = landmarks.map((landmark, index): Stretch => {
      const person = personOf(landmark);
      const standing = person && people.get(person);
      if (standing) {
        people.set(person, standingAfter(standing, landmark, item, nesting));
        room = roomIn(itemId, people, room);
      }
      return { itemId, blockId: landmark.id, ...timed(timeBehind(item, index)), room };
    });
    return [atStart, ...behind];
  });
};

/** The stretch of a place; that of the item's start where the landmark is not known (any more). */
export const stretchAt = <At extends Place>(stretches: readonly At[], { itemId, blockId }: Place): At | undefined => {
  const ofItem = stretches.filter((stretch) => stretch.itemId === itemId);
  return ofItem.find((stretch) => stretch.blockId === blockId) ?? ofItem[0];
};

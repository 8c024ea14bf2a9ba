import type { AttendanceId } from '../ids.ts';
import { type Landmark, type MinutedItem, personOf } from './landmark.ts';
import type { Stretch } from './presence.ts';

/** Somebody who was out for an interest is in the room again where an item begins. */
export type InterestReturn = { readonly person: AttendanceId; readonly stretch: Stretch };

/** What the text says next of somebody, from the beginning of an item on, and whether it says it there. */
const nextOf = (items: readonly MinutedItem[], { person, stretch }: InterestReturn) => {
  const later = items.slice(items.findIndex(({ id }) => id === stretch.itemId));
  const said = later.flatMap(({ id, landmarks }) => landmarks.map((landmark) => ({ id, landmark })));
  const next = said.find(({ landmark }) => personOf(landmark) === person);
  return next && { landmark: next.landmark, isHere: next.id === stretch.itemId };
};

const isArrival = (landmark: Landmark): boolean =>
  landmark.kind === 'attendanceEvent' && landmark.fact.change === 'arrived';

const isDeparture = (landmark: Landmark): boolean =>
  (landmark.kind === 'interest' && landmark.fact.outcome === 'left') ||
  (landmark.kind === 'attendanceEvent' && landmark.fact.change === 'left');

/** Said by an arrival; and who is out of the next item as well never came back. */
const isSettled = (items: readonly MinutedItem[], back: InterestReturn): boolean => {
  const next = nextOf(items, back);
  return next !== undefined && (isArrival(next.landmark) || (next.isHere && isDeparture(next.landmark)));
};

const backAt = (stretch: Stretch, before: Stretch | undefined): InterestReturn[] =>
  [...stretch.room].flatMap(([person, where]) =>
    where.kind === 'here' && before?.room.get(person)?.kind === 'interest' ? [{ person, stretch }] : [],
  );

/** The returns at the end of items that follow from the text, and that it does not say itself. */
export const interestReturns = (items: readonly MinutedItem[], stretches: readonly Stretch[]): InterestReturn[] =>
  stretches
    .flatMap((stretch, index) => (stretch.blockId === undefined ? backAt(stretch, stretches[index - 1]) : []))
    .filter((back) => !isSettled(items, back));

import type { BlockId, ItemId } from '../ids.ts';
import type { AgendaNesting } from './agenda-nesting.ts';
import type { Attendance } from './attendance.ts';
import type { InterestOutcome } from './block.ts';
import { itemsOfQualifier } from './item-qualifier.ts';
import type { AttendanceFact, Landmark, MinutedItem } from './landmark.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Somebody on the attendance list, as far as it matters who is in the room. */
export type Attendee = Pick<Attendance, 'id' | 'state' | 'qualifier'>;

/** An interest in an item and those below it. */
type Interest = { readonly by: BlockId; readonly outcome: InterestOutcome; readonly items: ReadonlySet<ItemId> };
type Absence = { readonly by: BlockId; readonly items: ReadonlySet<ItemId> };

/** What is known of one person while a text is gone through from its beginning. */
export type Standing = {
  readonly base: Whereabouts;
  readonly interests: readonly Interest[];
  /** Absences for items, wherever the text says them. */
  readonly absences: readonly Absence[];
  /** The only items that the person is there for. */
  readonly only?: ReadonlySet<ItemId>;
};

const isAway = ({ change, items }: AttendanceFact): boolean => change === 'away' || items !== undefined;

const absencesIn = ({ number, landmarks }: MinutedItem, nesting: AgendaNesting): Absence[] =>
  landmarks.flatMap((landmark) =>
    landmark.kind === 'attendanceEvent' && isAway(landmark.fact)
      ? [{ by: landmark.id, items: nesting.under(landmark.fact.items ?? [number]) }]
      : [],
  );

type Said = { readonly itemId: ItemId; readonly landmark: Landmark };

const isMove = ({ landmark }: Said): boolean => {
  if (landmark.kind === 'decision') return false;
  return landmark.kind === 'interest' ? landmark.fact.outcome === 'left' : !isAway(landmark.fact);
};

/** Whether the first that the text says of somebody's coming and going is an arrival that ends no absence. */
const arrivesLater = (items: readonly MinutedItem[], absences: readonly Absence[]): boolean => {
  const said = items.flatMap(({ id, landmarks }) => landmarks.map((landmark) => ({ itemId: id, landmark })));
  const first = said.find(isMove);
  if (first?.landmark.kind !== 'attendanceEvent' || first.landmark.fact.change !== 'arrived') return false;
  return !absences.some((absence) => absence.items.has(first.itemId));
};

const baseOf = ({ state }: Attendee, isLate: boolean): Whereabouts => {
  if (state !== 'present') return { kind: 'notThere', state };
  return { kind: isLate ? 'expected' : 'here' };
};

/** How somebody stands at the beginning of a text; `items` have the landmarks that are about this person. */
export const standingAtStart = (person: Attendee, items: readonly MinutedItem[], nesting: AgendaNesting): Standing => {
  const only = itemsOfQualifier(person.qualifier);
  const absences = items.flatMap((item) => absencesIn(item, nesting));
  return {
    base: baseOf(person, arrivesLater(items, absences)),
    interests: [],
    absences,
    ...(only ? { only: nesting.under(only) } : {}),
  };
};

/** Where somebody is who stands like this, in an item. */
export const whereaboutsIn = (itemId: ItemId, standing: Standing): Whereabouts => {
  const { base, interests, absences, only } = standing;
  if (base.kind !== 'here') return base;
  const absence = absences.findLast(({ items }) => items.has(itemId));
  if (absence) return { kind: 'away', by: absence.by };
  if (only && !only.has(itemId)) return { kind: 'otherItems' };
  const interested = interests.filter(({ items }) => items.has(itemId));
  const out = interested.findLast(({ outcome }) => outcome === 'left');
  if (out) return { kind: 'interest', by: out.by };
  const last = interested.at(-1);
  return last ? { kind: 'here', interest: last.outcome } : base;
};

/** Who comes back while away is back from there on, and not away again by the same words. */
const arrived = ({ only, ...standing }: Standing, itemId: ItemId): Standing => ({
  ...standing,
  base: { kind: 'here' },
  interests: standing.interests.filter(({ outcome, items }) => outcome !== 'left' || !items.has(itemId)),
  absences: standing.absences.filter(({ items }) => !items.has(itemId)),
  ...(only?.has(itemId) ? { only } : {}),
});

type Place = ReadonlySet<ItemId>;

/** Items that stand below another one that is named are in it already. */
const outermost = (places: readonly Place[]): Place[] =>
  places.filter((place) => !places.some((outer) => outer.size > place.size && [...place].every((id) => outer.has(id))));

/** How somebody stands behind a landmark that is about them. */
export const standingAfter = (
  standing: Standing,
  landmark: Landmark,
  here: MinutedItem,
  nesting: AgendaNesting,
): Standing => {
  const itemId = here.id;
  if (landmark.kind === 'decision') return standing;
  const by = landmark.id;
  if (landmark.kind === 'interest') {
    const { outcome, items } = landmark.fact;
    const places = items ? outermost(items.map((number) => nesting.under([number]))) : [nesting.inside(itemId)];
    return {
      ...standing,
      interests: [...standing.interests, ...places.map((place) => ({ by, outcome, items: place }))],
    };
  }
  if (isAway(landmark.fact)) return standing;
  const { change, time } = landmark.fact;
  if (change === 'arrived') return arrived(standing, itemId);
  return { ...standing, base: { kind: 'left', by, ...(time === undefined ? {} : { time }) } };
};

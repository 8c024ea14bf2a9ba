import type { AttendanceId, BlockId } from '../ids.ts';
import type { AttendanceState } from './attendance.ts';
import type { InterestOutcome } from './block.ts';

/*
 * Two things that are never mixed up: the roll call and the events are recorded, by somebody who saw it; where people
 * are at a place of the text is derived from them. Who is recorded is 'present', who is derived to be there is 'in the
 * room'.
 */

/** Where somebody is at a place of the text, derived; `by` is the block that says so. */
export type Whereabouts =
  | {
      readonly kind: 'here';
      /** An interest in the item that is being minuted, with which the person stayed. */
      readonly interest?: InterestOutcome;
    }
  /** Marked present, and the text says further down that the person arrived. */
  | { readonly kind: 'expected' }
  /** Marked as not there, and nothing so far says that the person came after all. */
  | { readonly kind: 'notThere'; readonly state: Exclude<AttendanceState, 'present'> }
  | { readonly kind: 'left'; readonly by: BlockId; readonly time?: string }
  /** Away for some items only. */
  | { readonly kind: 'away'; readonly by: BlockId }
  /** At the meeting for other items only, as the list says behind the name. */
  | { readonly kind: 'otherItems' }
  /** Out for an interest, until an arrival or the end of the item. */
  | { readonly kind: 'interest'; readonly by: BlockId };

/** Everybody of the attendance list at one place of the text. */
export type Room = ReadonlyMap<AttendanceId, Whereabouts>;

/** Whether somebody is in the room. */
export const isInRoom = (room: Room, id: AttendanceId): boolean => room.get(id)?.kind === 'here';

/** Who is in the room, in the order of the attendance list. */
export const inRoom = (room: Room): AttendanceId[] => [...room.keys()].filter((id) => isInRoom(room, id));

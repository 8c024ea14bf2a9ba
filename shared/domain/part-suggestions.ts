import type { Attendance } from './attendance.ts';
import { itemsOfQualifier } from './item-qualifier.ts';
import type { Stretch } from './presence.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What the list could say of somebody, as far as the text tells: offered, and never put there by itself. */
export type PartSuggestion = Pick<Attendance, 'id' | 'name' | 'initials'> & {
  readonly state: 'present';
  readonly qualifier: string;
};

const PART = 'part';

const isPartly = (where: Whereabouts | undefined): boolean =>
  where?.kind === 'expected' || where?.kind === 'left' || where?.kind === 'away';

const saysPart = (qualifier: string | undefined): boolean =>
  /\bpart\b/iu.test(qualifier ?? '') || itemsOfQualifier(qualifier) !== undefined;

/** Whether somebody was in the room for some of the meeting, and the list says all of it or none. */
const isToBeSaid = ({ id, state, qualifier }: Attendance, stretches: readonly Stretch[]): boolean => {
  const places = stretches.map(({ room }) => room.get(id));
  if (!places.some((where) => where?.kind === 'here')) return false;
  return state === 'present' ? !saysPart(qualifier) && places.some(isPartly) : true;
};

/**
 * Who came late, left early or was away for items and is listed as if there all the time, and who came after all although
 * listed as not there. An interest is no absence from the meeting.
 */
export const partSuggestions = (attendance: readonly Attendance[], stretches: readonly Stretch[]): PartSuggestion[] =>
  attendance
    .filter((person) => isToBeSaid(person, stretches))
    .map(({ id, name, initials, qualifier }) => ({
      id,
      name,
      ...(initials === undefined ? {} : { initials }),
      state: 'present',
      qualifier: saysPart(qualifier) ? (qualifier ?? PART) : [qualifier, PART].filter(Boolean).join(', '),
    }));

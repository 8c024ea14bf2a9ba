import type { Attendance } from '../../../../shared/domain/attendance.ts';
import { isInRoom } from '../../../../shared/domain/whereabouts.ts';
import { beginsIn, matchEnd, type Option, offer, type Source } from '../completion.ts';

const CALL = /(?<=^|[\s([])@([\p{L}\p{N}'’.-]*)$/u;

const optionFor = ({ id, name, initials, organisation }: Attendance, isHere: boolean): Option => ({
  id,
  label: initials ?? name,
  detail: [initials === undefined ? undefined : name, organisation, isHere ? undefined : 'not in the room']
    .filter(Boolean)
    .join(', '),
  insertion: { text: initials ?? name },
});

/** '@' and the first letters of a name or of initials: those in the room at the caret, and the others after them. */
export const completePeople: Source = ({ text, room }, { people }) => {
  const call = matchEnd(text, CALL);
  if (!call) return undefined;
  const found = people.filter(
    ({ name, initials = '' }) => beginsIn(initials, call.words) || beginsIn(name, call.words),
  );
  const now = room();
  const isHere = ({ id }: Attendance): boolean => isInRoom(now, id);
  const others = found.filter((person) => !isHere(person));
  return offer('People', call.at, [
    ...found.filter(isHere).map((person) => optionFor(person, true)),
    ...others.map((person) => optionFor(person, false)),
  ]);
};

import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Room, Whereabouts } from '../../../shared/domain/whereabouts.ts';

/** Somebody of the list with where they are at a place of the text. */
export type PlacedPerson = { readonly person: Attendance; readonly where: Whereabouts };

export type PeopleGroup = { readonly title: string; readonly people: readonly PlacedPerson[] };

/** Those in the room by category, in the order of the body; people without one stand last. */
const byCategory = ({ body }: MeetingSheet, here: readonly PlacedPerson[]): PeopleGroup[] => {
  const names = body.categories.map(({ name }) => name);
  const groups = names.map((title) => ({ title, people: here.filter(({ person }) => person.category === title) }));
  const rest = here.filter(({ person: { category } }) => category === undefined || !names.includes(category));
  return [...groups, { title: 'Others', people: rest }];
};

/** Who is out of the room at a place, who is in it, and who is listed as not there. */
export const peopleGroups = (sheet: MeetingSheet, room: Room): PeopleGroup[] => {
  const placed = sheet.attendance.flatMap((person): PlacedPerson[] => {
    const where = room.get(person.id);
    return where ? [{ person, where }] : [];
  });
  const here = placed.filter(({ where }) => where.kind === 'here');
  const out = placed.filter(({ where }) => where.kind !== 'here' && where.kind !== 'notThere');
  const notThere = placed.filter(({ where }) => where.kind === 'notThere');
  return [
    { title: 'Out of the room', people: out },
    ...byCategory(sheet, here),
    { title: 'Apologies and absent', people: notThere },
  ].filter(({ people }) => people.length > 0);
};

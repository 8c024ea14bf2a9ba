import type { Attendance } from '../../shared/domain/attendance.ts';
import type { Category } from '../../shared/domain/body.ts';
import { makeInitials } from '../../shared/domain/initials.ts';
import type { PartSuggestion } from '../../shared/domain/part-suggestions.ts';
import type { Visitor } from '../../shared/domain/visitor.ts';
import type { AttendanceId } from '../../shared/ids.ts';
import { change, mark, placed, type Roll, type RollLine, takenBeside, toldApart } from './roll.ts';

export type Arrival = {
  readonly id: AttendanceId;
  readonly visitor: Visitor;
  readonly category: string | undefined;
  /** Whether the body shows initials; then they are made. */
  readonly initials: boolean;
};

/** Somebody who came without a seat, behind the others of the category. Who was expected by this name has come. */
export const addVisitor = (roll: Roll, arrival: Arrival, categories: readonly Category[]): Roll => {
  const { id, visitor, category } = arrival;
  const expected = roll.find(({ name, state }) => state === undefined && name === visitor.name);
  if (expected) return mark(change(roll, expected.id, visitor, categories), new Set([expected.id]), 'present');
  const initials = arrival.initials ? makeInitials(visitor.name, takenBeside(roll, id)) : undefined;
  const line = {
    id,
    ...visitor,
    ...(category && { category }),
    ...(initials && { initials }),
    state: 'present' as const,
  };
  return placed(roll, line, categories);
};

export type LastTime = Omit<Attendance, 'id'> & { readonly id: AttendanceId };

const isSamePlace = (a: Pick<RollLine, 'name' | 'category'>, b: Pick<RollLine, 'name' | 'category'>): boolean =>
  a.name === b.name && a.category === b.category;

/** The line of somebody of last time: under the same heading, or under another one where nobody of that name was. */
const lineOf = (roll: Roll, last: readonly LastTime[], person: LastTime): RollLine | undefined =>
  roll.find((line) => isSamePlace(line, person)) ??
  roll.find((line) => line.name === person.name && !last.some((other) => isSamePlace(other, line)));

/** Everybody who is not marked is marked as in the list of last time; who was there then and is missing is added. */
export const asLastTime = (roll: Roll, last: readonly LastTime[], categories: readonly Category[]): Roll => {
  let next = roll;
  for (const person of last) {
    const here = lineOf(next, last, person);
    if (here?.state !== undefined) continue;
    const line = toldApart(next, { ...person, id: here?.id ?? person.id });
    next =
      here && isSamePlace(here, line)
        ? next.with(next.indexOf(here), line)
        : placed(
            next.filter((other) => other !== here),
            line,
            categories,
          );
  }
  return next;
};

/** People listed as present for part of the meeting. */
export const asPart = (roll: Roll, people: readonly PartSuggestion[]): Roll => {
  const marked = mark(roll, new Set(people.map(({ id }) => id)), 'present');
  return marked.map((line) => {
    const part = people.find(({ id }) => id === line.id);
    return part ? { ...line, qualifier: part.qualifier } : line;
  });
};

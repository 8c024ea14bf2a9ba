import { alternateFor } from '../../shared/domain/alternate.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { Body, Category } from '../../shared/domain/body.ts';
import { makeInitials } from '../../shared/domain/initials.ts';
import type { PartSuggestion } from '../../shared/domain/part-suggestions.ts';
import type { Visitor } from '../../shared/domain/visitor.ts';
import type { AttendanceId } from '../../shared/ids.ts';
import { change, type Details, mark, placed, type Roll, type RollLine, takenBeside, toldApart } from './roll.ts';

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

export type Alternate = {
  readonly id: AttendanceId;
  /** Somebody on the roll, or who comes new. */
  readonly alternate: AttendanceId | Visitor;
  /** The name of who is stood in for. */
  readonly principal: string;
  readonly initials: boolean;
};

/** Somebody is here as the alternate of another one: in the category of that one, where they come new. */
export const addAlternate = (roll: Roll, arrival: Alternate, categories: readonly Category[]): Roll => {
  const { id, alternate, principal, initials } = arrival;
  const capacity = alternateFor(principal);
  if (typeof alternate === 'string') {
    return mark(change(roll, alternate, { capacity }, categories), new Set([alternate]), 'present');
  }
  const category = roll.find(({ name }) => name === principal)?.category;
  return addVisitor(roll, { id, visitor: { ...alternate, capacity }, category, initials }, categories);
};

const usualCategory = (categories: readonly Category[]): string | undefined =>
  categories.find(({ table }) => table === 'others')?.name;

/** Whether two names are one, in whatever case and with whatever blanks they are written. */
const isSameName = (a: string, b: string): boolean =>
  a.replace(/\s+/gu, ' ').toLocaleLowerCase('en-GB') === b.replace(/\s+/gu, ' ').toLocaleLowerCase('en-GB');

const detailsOf = ({ initials, category, organisation, capacity, qualifier }: Partial<Attendance>): Details => ({
  ...(initials === undefined ? {} : { initials }),
  ...(category === undefined ? {} : { category }),
  ...(organisation === undefined ? {} : { organisation }),
  ...(capacity === undefined ? {} : { capacity }),
  ...(qualifier === undefined ? {} : { qualifier }),
});

type TableBody = Pick<Body, 'categories' | 'initials'>;

/** Somebody whom a pasted table names and nobody expected, behind the others of the category. */
const newcomer = (roll: Roll, person: Attendance, { categories, initials }: TableBody): Roll => {
  const { initials: given, category = usualCategory(categories), ...rest } = person;
  const own = given ?? (initials ? makeInitials(person.name, takenBeside(roll, person.id)) : undefined);
  const line = { ...rest, ...(category ? { category } : {}), ...(own ? { initials: own } : {}) };
  return placed(roll, toldApart(roll, line), categories);
};

/** The roll with what a pasted table says of people; who is on it already is found by the name. */
export const withTable = (roll: Roll, people: readonly Attendance[], body: TableBody): Roll => {
  let next = roll;
  for (const person of people) {
    const here = next.find(({ name }) => isSameName(name, person.name));
    next = here
      ? mark(change(next, here.id, detailsOf(person), body.categories), new Set([here.id]), person.state)
      : newcomer(next, person, body);
  }
  return next;
};

const isSamePlace = (a: Pick<RollLine, 'name' | 'category'>, b: Pick<RollLine, 'name' | 'category'>): boolean =>
  a.name === b.name && a.category === b.category;

/**
 * The line of somebody of last time: the one that was taken from there already, or the one under the same heading, or
 * under another one where nobody of that name was.
 */
const lineOf = (roll: Roll, last: readonly Attendance[], person: Attendance): RollLine | undefined =>
  roll.find(({ id }) => id === person.id) ??
  roll.find((line) => isSamePlace(line, person)) ??
  roll.find((line) => line.name === person.name && !last.some((other) => isSamePlace(other, line)));

/** Everybody who is not marked is marked as in the list of last time; who was there then and is missing is added. */
export const asLastTime = (roll: Roll, last: readonly Attendance[], categories: readonly Category[]): Roll => {
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

import type { Attendance, AttendanceState } from '../domain/attendance.ts';
import type { Category } from '../domain/body.ts';
import type { TableColumns } from './attendance-columns.ts';
import { isCapacity, type NamedPerson, readNamedPerson } from './attendance-person.ts';

/** Somebody that a table names. */
export type TablePerson = Omit<Attendance, 'id'>;

/** How a table goes on: what its last lines said holds for those that follow. */
export type Going = {
  readonly state: AttendanceState;
  readonly columns?: TableColumns | undefined;
  /** The category of the body that people stand under. */
  readonly category?: string | undefined;
  /** Whom they represent, by the heading beside or above them, where that is no category. */
  readonly represents?: string | undefined;
};

/** What a line of a table says. */
export type TableStep = {
  readonly going: Going;
  readonly people?: readonly TablePerson[];
  readonly unread?: string;
};

/** A category of the body, in whatever case it is written, by the name that the body gives it. */
export const findCategory = (text: string, categories: readonly Category[]): string | undefined =>
  categories.find(({ name }) => name.toLocaleLowerCase('en-GB') === text.toLocaleLowerCase('en-GB'))?.name;

/** What follows stands under a heading: a category of the body, or whom people represent. */
export const underHeading = (going: Going, text: string, categories: readonly Category[]): Going => {
  const category = findCategory(text, categories);
  return category ? { ...going, category, represents: undefined } : { ...going, represents: text };
};

const representing = (words: string | undefined, { organisation, capacity }: NamedPerson) => {
  if (words === undefined) return {};
  if (isCapacity(words)) return capacity === undefined ? { capacity: words } : {};
  return organisation === undefined ? { organisation: words } : {};
};

/** A person where the table stands. */
const placed = (person: NamedPerson, { category, represents, state }: Going): TablePerson => ({
  ...person,
  ...(category === undefined ? {} : { category }),
  ...representing(represents, person),
  state,
});

/** The people of a cell, one to a line of it; `more` is what other cells say of them. */
export const readNames = (text: string, going: Going, more: Partial<NamedPerson> = {}): TablePerson[] =>
  text.split(/\n|;\s*/u).flatMap((line) => {
    const person = readNamedPerson(line);
    return person ? [placed({ ...person, ...more }, going)] : [];
  });

/** 'Large Suppliers Paul Saker (PS)', as a table reads whose cells were lost. */
export const readBehindCategory = (
  text: string,
  going: Going,
  categories: readonly Category[],
): TableStep | undefined => {
  const category = categories.find(({ name }) => text.toLowerCase().startsWith(`${name.toLowerCase()} `));
  if (!category) return undefined;
  const next = underHeading(going, category.name, categories);
  const people = readNames(text.slice(category.name.length), next);
  return people.length > 0 ? { going: next, people } : undefined;
};

import type { Attendance, AttendanceState } from '../../domain/attendance.ts';
import type { Body } from '../../domain/body.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { TableBlock } from '../model.ts';
import { cleanText, lineOf } from './line.ts';

const WIDTHS = [38, 62] as const;
const OTHERS = 'Other Participants';

/** A row of a table: whom the people represent, and the people. */
type Group = { readonly title: string; readonly people: readonly Attendance[] };

/** "Alison Beard (AB) (part)". Initials only where the body shows them. */
export const nameOf = (body: Body, person: Omit<Attendance, 'state'>): string => {
  const brackets = [body.initials ? person.initials : undefined, person.qualifier];
  const added = brackets.filter((text) => text !== undefined && text.trim() !== '').map((text) => ` (${text})`);
  return `${person.name}${added.join('')}`;
};

/** The table that somebody is listed in. */
export const tableOf = (body: Body, person: Pick<Attendance, 'category'>): 'members' | 'others' =>
  body.categories.find((category) => category.name === person.category)?.table ?? 'others';

/** Whom or what somebody is listed under in the attendance tables. */
export const standsFor = (body: Body, person: Omit<Attendance, 'state'>): string =>
  (tableOf(body, person) === 'members' ? person.category : (person.capacity ?? person.organisation)) ??
  person.category ??
  '';

/** People in the order of the body's categories, each category in the order it was taken; those of none come last. */
export const inCategoryOrder = <Person extends Pick<Attendance, 'category'>>(
  body: Body,
  people: readonly Person[],
): readonly Person[] => {
  const place = (person: Person) => {
    const index = body.categories.findIndex((category) => category.name === person.category);
    return index < 0 ? body.categories.length : index;
  };
  return people.toSorted((a, b) => place(a) - place(b));
};

/** Neighbours of one title share a row. */
const groupsOf = (body: Body, people: readonly Attendance[]): readonly Group[] => {
  const groups: { title: string; people: Attendance[] }[] = [];
  for (const person of inCategoryOrder(body, people)) {
    const title = cleanText(standsFor(body, person)).trim();
    const last = groups.at(-1);
    if (last?.title === title) last.people.push(person);
    else groups.push({ title, people: [person] });
  }
  return groups;
};

type TableWords = { readonly title?: string; readonly description: string; readonly head: readonly [string, string] };

const attendanceTable = (body: Body, people: readonly Attendance[], words: TableWords): readonly TableBlock[] => {
  const rows = groupsOf(body, people).map((group) => [
    [lineOf(group.title)],
    group.people.map((person) => lineOf(nameOf(body, person))),
  ]);
  return rows.length === 0 ? [] : [{ kind: 'table', ...words, rows, widths: WIDTHS, rowHeaders: true }];
};

/** The heading of the other participants is the name of their category when the body has one such category. */
export const othersHeading = (body: Body): string => {
  const others = body.categories.filter((category) => category.table === 'others');
  return others.length === 1 ? cleanText(others[0]?.name ?? OTHERS) : OTHERS;
};

const presentTables = ({ body, attendance }: MeetingRecord): readonly TableBlock[] => {
  const present = attendance.filter((person) => person.state === 'present');
  const members = present.filter((person) => tableOf(body, person) === 'members');
  const others = present.filter((person) => tableOf(body, person) === 'others');
  const title = 'Attendees:';
  return [
    ...attendanceTable(body, members, {
      title,
      description: 'Members present, by category',
      head: ['Category', `${cleanText(body.name)} Members`],
    }),
    ...attendanceTable(body, others, {
      ...(members.length === 0 && { title }),
      description: 'Other participants, by whom they represent',
      head: ['Representing', othersHeading(body)],
    }),
  ];
};

/** Those of a state in a table of their own; nothing where there are none. */
export const missedTable = (
  { body, attendance }: MeetingRecord,
  state: AttendanceState,
  words: { readonly title: string; readonly description: string },
): readonly TableBlock[] => {
  const people = attendance.filter((person) => person.state === state);
  return attendanceTable(body, people, { ...words, head: ['Representing', 'Name'] });
};

/**
 * The attendance tables in the order of a reader's questions: who was there (members, then others, under one title),
 * who sent apologies, who was absent. A table without people is left out.
 */
export const attendanceTables = (record: MeetingRecord): readonly TableBlock[] => [
  ...presentTables(record),
  ...missedTable(record, 'apologies', { title: 'Apologies:', description: 'Apologies for absence' }),
  ...missedTable(record, 'absent', { title: 'Absent:', description: 'People absent without apologies' }),
];

import type { Attendance } from '../../domain/attendance.ts';
import type { Body } from '../../domain/body.ts';
import type { AttendanceTable, ColumnShows, TableHolds } from '../../domain/house-style.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { Line, TableBlock } from '../model.ts';
import { fillText, type PlaceValues } from './fill-places.ts';
import { cleanText, lineOf } from './line.ts';
import { styleOf } from './style-values.ts';

const OTHERS = 'Other Participants';

/** Somebody on a list, whether there or not. */
type Listed = Omit<Attendance, 'state'>;

/** How much room a column needs beside others. */
const SHARES: Readonly<Record<ColumnShows, number>> = {
  standsFor: 38,
  category: 38,
  organisation: 38,
  capacity: 38,
  name: 62,
  initials: 14,
};

/** What each column says of the people who share a row: a line for each of them, or one for all. */
type Row = { readonly people: readonly Attendance[] };

/** The table that somebody is listed in. */
export const tableOf = (body: Body, person: Pick<Attendance, 'category'>): 'members' | 'others' =>
  body.categories.find((category) => category.name === person.category)?.table ?? 'others';

const inTable = ({ body }: MeetingRecord, holds: TableHolds, person: Attendance): boolean => {
  if (holds === 'apologies' || holds === 'absent') return person.state === holds;
  return person.state === 'present' && tableOf(body, person) === holds;
};

const bracketed = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => ` (${text})`)
    .join('');

/** "Alison Beard (AB) (part)". Initials only where the body shows them, and has no column for them. */
export const nameOf = (body: Body, person: Listed, isBeside = false): string => {
  const initials = body.initials && !isBeside ? person.initials : undefined;
  return `${person.name}${bracketed([initials, person.qualifier])}`;
};

/** Whom or what somebody is listed under in the attendance tables. */
export const standsFor = (body: Body, person: Listed): string =>
  (tableOf(body, person) === 'members' ? person.category : (person.capacity ?? person.organisation)) ??
  person.category ??
  '';

const saidOf = (body: Body, person: Attendance, shows: ColumnShows, table: AttendanceTable): string => {
  const { category, organisation, capacity, initials } = person;
  const said = {
    standsFor: standsFor(body, person),
    category: category ?? capacity ?? organisation,
    organisation: organisation ?? capacity ?? category,
    capacity: capacity ?? organisation ?? category,
    initials,
    name: nameOf(
      body,
      person,
      table.columns.some((column) => column.shows === 'initials'),
    ),
  }[shows];
  return cleanText(said ?? '').trim();
};

const isOfPerson = (shows: ColumnShows): boolean => shows === 'name' || shows === 'initials';

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

/** Neighbours of whom the same is said share a row. */
const rowsOf = (body: Body, people: readonly Attendance[], table: AttendanceTable): readonly Row[] => {
  const shared = table.columns.filter(({ shows }) => !isOfPerson(shows));
  const rows: { said: string; people: Attendance[] }[] = [];
  for (const person of inCategoryOrder(body, people)) {
    const said = JSON.stringify(shared.map(({ shows }) => saidOf(body, person, shows, table)));
    const last = rows.at(-1);
    if (!table.rowEach && shared.length > 0 && last?.said === said) last.people.push(person);
    else rows.push({ said, people: [person] });
  }
  return rows;
};

const cellOf = (body: Body, { people }: Row, shows: ColumnShows, table: AttendanceTable): readonly Line[] => {
  const said = isOfPerson(shows) ? people : people.slice(0, 1);
  return said.map((person) => lineOf(saidOf(body, person, shows, table)));
};

/** The heading of the other participants is the name of their category when the body has one such category. */
const othersHeading = (body: Body): string => {
  const others = body.categories.filter((category) => category.table === 'others');
  return others.length === 1 ? (others[0]?.name ?? OTHERS) : OTHERS;
};

const DESCRIPTIONS: Readonly<Record<TableHolds, string>> = {
  members: 'Members present, by category',
  others: 'Other participants, by whom they represent',
  apologies: 'Apologies for absence',
  absent: 'People absent without apologies',
};

const widthsOf = ({ columns }: AttendanceTable): number[] => {
  const all = columns.reduce((sum, { shows }) => sum + SHARES[shows], 0);
  return columns.map(({ shows }) => (SHARES[shows] * 100) / all);
};

type Print = { readonly record: MeetingRecord; readonly values: PlaceValues };

const printTable = ({ record, values }: Print, table: AttendanceTable, title: string): TableBlock[] => {
  const { body, attendance } = record;
  const people = attendance.filter((person) => inTable(record, table.holds, person));
  const rows = rowsOf(body, people, table).map((row) =>
    table.columns.map(({ shows }) => cellOf(body, row, shows, table)),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      ...(title !== '' && { title }),
      description: DESCRIPTIONS[table.holds],
      head: table.columns.map(({ head }) => fillText(head, values)),
      rows,
      widths: widthsOf(table),
      rowHeaders: true,
    },
  ];
};

const printOf = (record: MeetingRecord): Print => {
  const { body } = record;
  return { record, values: { body: body.name, short: body.shortName, others: othersHeading(body) } };
};

const tableTitle = ({ values }: Print, { title = '' }: Pick<AttendanceTable, 'title'>): string =>
  fillText(title, values);

/** Those of a state in a table of their own; nothing where there are none. */
export const missedTable = (record: MeetingRecord, holds: 'apologies' | 'absent'): readonly TableBlock[] => {
  const print = printOf(record);
  return styleOf(record)
    .attendance.filter((table) => table.holds === holds)
    .flatMap((table) => printTable(print, table, tableTitle(print, table)));
};

/**
 * The attendance tables, as the style of the body has them; as usual in the order of a reader's questions: who was there
 * (members, then others, under one title), who sent apologies, who was absent. A table without people is left out; the
 * title of the members stands above the others then.
 */
export const attendanceTables = (record: MeetingRecord): readonly TableBlock[] => {
  const print = printOf(record);
  const { attendance: tables } = styleOf(record);
  const ofMembers = tables.find(({ holds }) => holds === 'members');
  const hasMembers = ofMembers !== undefined && printTable(print, ofMembers, '').length > 0;
  return tables.flatMap((table) => {
    const own = tableTitle(print, table);
    const isFirst = own === '' && table.holds === 'others' && !hasMembers;
    return printTable(print, table, isFirst ? tableTitle(print, ofMembers ?? {}) : own);
  });
};

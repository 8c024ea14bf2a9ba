import { getBodySheet } from '../../db/bodies.ts';
import { markSent } from '../../db/chases.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { nameContacts } from '../../db/owner-contacts.ts';
import { listPeople } from '../../db/person-list.ts';
import { saveBody } from '../../db/save-body.ts';
import { savePerson } from '../../db/save-person.ts';
import { listSeats, saveSeats } from '../../db/seats.ts';
import { all, run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import type { Person } from '../../shared/domain/person.ts';
import { listIdSchema, type MeetingId, type PersonId } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { meetingFileOf } from '../../shared/interchange/write.ts';
import { smallFile } from './builders.ts';
import { countedIds, write } from './create-book.ts';
import { bodyOf } from './decided.ts';
import { loadFile } from './fictional-meeting.ts';
import { aSeat } from './registers.ts';

/*
 * A book in which one person stands twice: as Emmanuel Okafor of the Plot Holders, and as Manny Okafor of the Seed Guild,
 * with all that a person can have in it of each.
 */

const makeId = countedIds(0x101e_0000_0000);

export const action = (owners: readonly string[], text: string, visibility?: 'confidential') => ({
  kind: 'action' as const,
  text,
  owners: [...owners],
  ...(visibility && { visibility }),
});

const BELL = { name: 'Otis Bell', initials: 'OB', state: 'present' as const };

type Met = { readonly name: string; readonly initials: string; readonly organisation?: string };

/** Takes a meeting with somebody and Otis Bell into the book, at which the first one was given actions. */
export const met = (book: Book, number: string, somebody: Met, more: object = {}): MeetingId => {
  const { name, initials } = somebody;
  const blocks = [
    { kind: 'paragraph' as const, text: `${name} spoke of water.` },
    action([name], `to dig at ${number}`),
    action([initials], `to weed at ${number}`, 'confidential'),
  ];
  return loadFile(
    book,
    smallFile({
      meeting: { number, date: `2027-0${number}-02`, state: 'draft' },
      attendance: [{ ...somebody, state: 'present' }, BELL],
      agenda: [{ number: '1', title: 'Water', blocks, ...more }],
    }),
  );
};

export const EMMANUEL = { name: 'Emmanuel Okafor', initials: 'EO', organisation: 'Plot Holders' };
export const MANNY = { name: 'Manny Okafor', initials: 'MO', organisation: 'Seed Guild' };

export const personNamed = (book: Book, name: string, organisation?: string): Person => {
  const found = book
    .read((db) => listPeople(db, { filter: {}, limit: 100 }))
    .rows.find((one) => one.name === name && (organisation === undefined || one.organisation === organisation));
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

/** Manny comes to meeting 3, Emmanuel to meetings 4 and 5. */
export const openTwice = (book: Book) => {
  const meetings = [met(book, '3', MANNY), met(book, '4', EMMANUEL), met(book, '5', EMMANUEL)] as const;
  const bodyId = bodyOf(book, meetings[0]);
  const [manny, emmanuel] = [personNamed(book, MANNY.name), personNamed(book, EMMANUEL.name)];
  const seats = [
    aSeat({ personId: manny.id, category: 'Trustees', validTo: '2027-03-31' }),
    aSeat({ personId: emmanuel.id, role: 'observer', voting: false, validFrom: '2027-04-01' }),
  ];
  write(book, (db) => savePerson(db, { ...manny, aliases: ['Manu Okafor'], email: 'manny@seeds.example' }));
  write(book, (db) => saveSeats(db, { bodyId, seats }));
  return { meetings, bodyId, manny, emmanuel };
};

/** Puts a person where people are written to: on a list for papers, among the contacts of an owner, into a mail. */
export const writeTo = (book: Book, meetingId: MeetingId, people: readonly PersonId[]): void => {
  const bodyId = bodyOf(book, meetingId);
  const { body, rules } = book.read((db) => getBodySheet(db, bodyId));
  const list = {
    id: listIdSchema.parse(makeId()),
    name: 'Inner circle',
    classes: [],
    roles: [],
    people: [...people],
  };
  write(book, (db) => saveBody(db, { body, rules: { ...rules, lists: [list] } }));
  write(book, (db) => nameContacts(db, { key: 'role:clerk', people: [...people] }));
};

/** Keeps that mails went to a person about all of its actions; `ownerId` is the id that the page knows it by. */
export const chased = (book: Book, { id, name }: Person, date: string, ownerId = id): void => {
  const owned = book.read((db) =>
    all<{ actionId: never }>(db, sql`SELECT action_id AS actionId FROM action_owners WHERE person_id = ${id}`),
  );
  const sent = owned.map(({ actionId }) => ({ actionId, tone: 'first' as const, owner: name, ownerId }));
  write(book, (db) => markSent(db, { date, sent }));
};

export const meetingFileAsItIs = (book: Book, id: MeetingId): MeetingFile =>
  meetingFileOf(book.read((db) => readMeetingRecord(db, id)));

export const approve = (book: Book, id: MeetingId): unknown =>
  write(book, (db) => run(db, sql`UPDATE meetings SET state = 'approved' WHERE id = ${id}`));

const REVISED = new Set(['revision']);
/** Where what was done is written down, and not how things are. */
const LOGS = new Set(['edit_log', 'edited_rows', 'stale_listing']);

const tablesOf = (book: Book): string[] =>
  book
    .read((db) => all<{ name: string }>(db, sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`))
    .map(({ name }) => name)
    .filter((name) => !LOGS.has(name) && !name.startsWith('sqlite_'));

type Row = Readonly<Record<string, unknown>>;

/** Every row of every table, as the tables have it; how often a row was saved does not count. */
export const wholeBook = (book: Book): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    tablesOf(book).map((table) => [
      table,
      book
        .read((db) => all<Row>(db, { text: `SELECT * FROM "${table}"`, values: [] }))
        .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !REVISED.has(column))))
        .toSorted(),
    ]),
  );

/** The tables in which an id stands. */
export const tablesWith = (book: Book, id: string): string[] =>
  Object.entries(wholeBook(book)).flatMap(([table, rows]) => (rows.some((row) => row.includes(id)) ? [table] : []));

export const seatsOf = (book: Book, meetingId: MeetingId) =>
  book.read((db) => listSeats(db, bodyOf(book, meetingId))).map(({ personId, name }) => [name, personId]);

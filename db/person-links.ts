import { z } from 'zod';
import type { DistributionList } from '../shared/domain/distribution-list.ts';
import { all, fromJson, get, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/*
 * Where a person stands beside what they own: seats, attendance lists, and the lists of people that are written to. It goes
 * over to another person when the two turn out to be one.
 */

/** A list of ids that a person stands on: at which place, and whether the other one stood there already. */
const entrySchema = z.strictObject({ at: z.int(), had: z.boolean() });
type Entry = z.infer<typeof entrySchema>;

export const personLinksSchema = z.strictObject({
  seats: z.array(z.string()),
  attendance: z.array(z.string()),
  /** Who gets the mails of an owner, by the key of the owner. */
  contacts: z.array(entrySchema.extend({ key: z.string() })),
  /** Who gets papers of which class, by body and list. */
  lists: z.array(entrySchema.extend({ bodyId: z.string(), listId: z.string() })),
});
export type PersonLinks = z.infer<typeof personLinksSchema>;

type Two = { readonly from: string; readonly into: string };
type Contacts = { readonly key: string; readonly people: string };
type Lists = { readonly bodyId: string; readonly lists: string };

const CONTACTS = sql`SELECT id AS key, people FROM owner_contacts`;
const LISTS = sql`SELECT id AS bodyId, distribution_lists AS lists FROM bodies`;

const entryIn = (people: readonly string[], { from, into }: Two): Entry | undefined =>
  people.includes(from) ? { at: people.indexOf(from), had: people.includes(into) } : undefined;

const idsOf = (db: ReadableDb, query: Query): string[] => all<{ id: string }>(db, query).map(({ id }) => id);

/** Where the first of two people stands, rows that were taken out too, since they can come back. */
export const personLinksOf = (db: ReadableDb, two: Two): PersonLinks => ({
  seats: idsOf(db, sql`SELECT id FROM seats WHERE person_id = ${two.from} ORDER BY id`),
  attendance: idsOf(db, sql`SELECT id FROM attendance WHERE person_id = ${two.from} ORDER BY id`),
  contacts: all<Contacts>(db, sql`${CONTACTS} WHERE instr(people, ${two.from}) > 0 ORDER BY id`).flatMap(
    ({ key, people }) => {
      const entry = entryIn(fromJson<string[]>(people), two);
      return entry ? [{ key, ...entry }] : [];
    },
  ),
  lists: all<Lists>(db, sql`${LISTS} WHERE instr(distribution_lists, ${two.from}) > 0 ORDER BY id`).flatMap(
    ({ bodyId, lists }) =>
      fromJson<DistributionList[]>(lists).flatMap(({ id, people }) => {
        const entry = entryIn(people, two);
        return entry ? [{ bodyId, listId: id, ...entry }] : [];
      }),
  ),
});

type Change = (people: readonly string[], entry: Entry) => string[];

/** The second in place of the first, once. */
const joined =
  ({ from, into }: Two): Change =>
  (people) => [...new Set(people.map((id) => (id === from ? into : id)))];

/** The first where it stood, unless both were taken off meanwhile. */
const parted =
  ({ from, into }: Two): Change =>
  (people, { at, had }) => {
    if (!people.includes(into)) return [...people];
    return had ? people.toSpliced(at, 0, from) : people.map((id) => (id === into ? from : id));
  };

const changeContacts = (db: WritableDb, { contacts }: PersonLinks, change: Change): void => {
  for (const entry of contacts) {
    const row = get<Contacts>(db, sql`${CONTACTS} WHERE id = ${entry.key}`);
    if (!row) continue;
    const people = change(fromJson<string[]>(row.people), entry);
    run(db, sql`UPDATE owner_contacts SET people = ${JSON.stringify(people)} WHERE id = ${entry.key}`);
  }
};

const changeLists = (db: WritableDb, { lists }: PersonLinks, change: Change): void => {
  for (const entry of lists) {
    const row = get<Lists>(db, sql`${LISTS} WHERE id = ${entry.bodyId} AND distribution_lists IS NOT NULL`);
    if (!row) continue;
    const changed = fromJson<DistributionList[]>(row.lists).map((list) =>
      list.id === entry.listId ? { ...list, people: change(list.people, entry) } : list,
    );
    run(db, sql`UPDATE bodies SET distribution_lists = ${JSON.stringify(changed)} WHERE id = ${entry.bodyId}`);
  }
};

type Way = { readonly from: string; readonly to: string };

/** No word of these rows changes, in approved minutes neither: what moves is whose they are. */
const moveRows = (db: WritableDb, { seats, attendance }: PersonLinks, { from, to }: Way): void => {
  for (const id of seats) run(db, sql`UPDATE seats SET person_id = ${to} WHERE id = ${id} AND person_id = ${from}`);
  for (const id of attendance) {
    run(db, sql`UPDATE attendance SET person_id = ${to} WHERE id = ${id} AND person_id = ${from}`);
  }
};

export const joinPersonLinks = (db: WritableDb, links: PersonLinks, two: Two): void => {
  moveRows(db, links, { from: two.from, to: two.into });
  changeContacts(db, links, joined(two));
  changeLists(db, links, joined(two));
};

export const partPersonLinks = (db: WritableDb, links: PersonLinks, two: Two): void => {
  moveRows(db, links, { from: two.into, to: two.from });
  changeContacts(db, links, parted(two));
  changeLists(db, links, parted(two));
};

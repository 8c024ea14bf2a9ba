import { z } from 'zod';
import type { DistributionList } from '../shared/domain/distribution-list.ts';
import { idByNow } from './joined-ids.ts';
import { all, fromJson, get, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/*
 * Where a person stands beside what they own: seats, attendance lists, and the lists of people that are written to. It goes
 * over to another person when the two turn out to be one.
 */

/** A list of ids that a person stands on: at which place, and whether the other one stood there as itself already. */
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

/** What is kept of a list by the joins of others into the same person. */
type Others = readonly Entry[];

const entryIn = (people: readonly string[], { from, into }: Two, others: Others): Entry | undefined => {
  if (!people.includes(from)) return undefined;
  // Where another one came first, the second stands there for that one alone.
  return { at: people.indexOf(from), had: people.includes(into) && others.every(({ had }) => had) };
};

/** What moved with others who are one with the second of two people. */
const linksOfOthers = (db: ReadableDb, { from, into }: Two): Pick<PersonLinks, 'contacts' | 'lists'>[] =>
  all<{ links: string }>(
    db,
    sql`SELECT json_extract(said, '$.links') AS links FROM person_joins WHERE into_id = ${into} AND from_id <> ${from}`,
  ).map(({ links }) => fromJson<PersonLinks>(links));

/** The key by which the contacts of an owner are kept by now: its organisation can be one with another. */
const keyByNow = (db: ReadableDb, key: string): string =>
  get(db, sql`SELECT 1 FROM owner_contacts WHERE id = ${key} AND deleted_at IS NULL`) ? key : idByNow(db, key);

type OthersOf = {
  readonly contacts: (key: string) => Others;
  readonly lists: (bodyId: string, listId: string) => Others;
};

const othersOf = (db: ReadableDb, others: readonly Pick<PersonLinks, 'contacts' | 'lists'>[]): OthersOf => ({
  contacts: (key) =>
    others.flatMap(({ contacts }) => contacts.filter((entry) => keyByNow(db, entry.key) === keyByNow(db, key))),
  lists: (bodyId, listId) =>
    others.flatMap(({ lists }) => lists.filter((entry) => entry.bodyId === bodyId && entry.listId === listId)),
});

const idsOf = (db: ReadableDb, query: Query): string[] => all<{ id: string }>(db, query).map(({ id }) => id);

const contactsOf = (db: ReadableDb, two: Two, others: OthersOf): PersonLinks['contacts'] =>
  all<Contacts>(db, sql`${CONTACTS} WHERE instr(people, ${two.from}) > 0 ORDER BY id`).flatMap(({ key, people }) => {
    const entry = entryIn(fromJson<string[]>(people), two, others.contacts(key));
    return entry ? [{ key, ...entry }] : [];
  });

const listsOf = (db: ReadableDb, two: Two, others: OthersOf): PersonLinks['lists'] =>
  all<Lists>(db, sql`${LISTS} WHERE instr(distribution_lists, ${two.from}) > 0 ORDER BY id`).flatMap(
    ({ bodyId, lists }) =>
      fromJson<DistributionList[]>(lists).flatMap(({ id, people }) => {
        const entry = entryIn(people, two, others.lists(bodyId, id));
        return entry ? [{ bodyId, listId: id, ...entry }] : [];
      }),
  );

/** Where the first of two people stands, rows that were taken out too, since they can come back. */
export const personLinksOf = (db: ReadableDb, two: Two): PersonLinks => {
  const others = othersOf(db, linksOfOthers(db, two));
  return {
    seats: idsOf(db, sql`SELECT id FROM seats WHERE person_id = ${two.from} ORDER BY id`),
    attendance: idsOf(db, sql`SELECT id FROM attendance WHERE person_id = ${two.from} ORDER BY id`),
    contacts: contactsOf(db, two, others),
    lists: listsOf(db, two, others),
  };
};

type Change = (people: readonly string[], entry: Entry, others: Others) => string[];

/** The second in place of the first, once. */
const joined =
  ({ from, into }: Two): Change =>
  (people) => [...new Set(people.map((id) => (id === from ? into : id)))];

/** The first where it stood, unless both were taken off meanwhile. The second stays as itself, or for others. */
const parted =
  ({ from, into }: Two): Change =>
  (people, { at, had }, others) => {
    if (!people.includes(into)) return [...people];
    const stays = had || others.length > 0;
    return stays ? people.toSpliced(at, 0, from) : people.map((id) => (id === into ? from : id));
  };

type Changing = { readonly change: Change; readonly others: OthersOf };

const changeContacts = (db: WritableDb, { contacts }: PersonLinks, { change, others }: Changing): void => {
  for (const entry of contacts) {
    const key = keyByNow(db, entry.key);
    const row = get<Contacts>(db, sql`${CONTACTS} WHERE id = ${key}`);
    if (!row) continue;
    const people = change(fromJson<string[]>(row.people), entry, others.contacts(key));
    run(db, sql`UPDATE owner_contacts SET people = ${JSON.stringify(people)} WHERE id = ${key}`);
  }
};

const changeLists = (db: WritableDb, { lists }: PersonLinks, { change, others }: Changing): void => {
  for (const entry of lists) {
    const row = get<Lists>(db, sql`${LISTS} WHERE id = ${entry.bodyId} AND distribution_lists IS NOT NULL`);
    if (!row) continue;
    const around = others.lists(entry.bodyId, entry.listId);
    const changed = fromJson<DistributionList[]>(row.lists).map((list) =>
      list.id === entry.listId ? { ...list, people: change(list.people, entry, around) } : list,
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

const changeAll = (db: WritableDb, links: PersonLinks, changing: Changing): void => {
  changeContacts(db, links, changing);
  changeLists(db, links, changing);
};

export const joinPersonLinks = (db: WritableDb, links: PersonLinks, two: Two): void => {
  moveRows(db, links, { from: two.from, to: two.into });
  changeAll(db, links, { change: joined(two), others: othersOf(db, linksOfOthers(db, two)) });
};

export const partPersonLinks = (db: WritableDb, links: PersonLinks, two: Two): void => {
  moveRows(db, links, { from: two.into, to: two.from });
  changeAll(db, links, { change: parted(two), others: othersOf(db, linksOfOthers(db, two)) });
};

/** The people of lists and contacts as the log has them, where the first of two stands as itself again. */
export type PartedPeople = {
  readonly ofList: (bodyId: string, listId: string, people: readonly string[]) => string[];
  readonly ofContacts: (key: string, people: readonly string[]) => string[];
};

/** How people who were logged while two were one are told since; `more` is what moved with others who were parted later. */
export const partedPeople = (
  db: ReadableDb,
  links: PersonLinks,
  two: Two,
  more: readonly Pick<PersonLinks, 'contacts' | 'lists'>[],
): PartedPeople => {
  const others = othersOf(db, [...linksOfOthers(db, two), ...more]);
  const change = parted(two);
  return {
    ofList: (bodyId, listId, people) => {
      const entry = links.lists.find((one) => one.bodyId === bodyId && one.listId === listId);
      return entry ? change(people, entry, others.lists(bodyId, listId)) : [...people];
    },
    ofContacts: (key, people) => {
      const entry = links.contacts.find((one) => keyByNow(db, one.key) === keyByNow(db, key));
      return entry ? change(people, entry, others.contacts(key)) : [...people];
    },
  };
};

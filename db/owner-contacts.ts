import { z } from 'zod';
import { type PersonId, personIdSchema } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { idByNow } from './joined-ids.ts';
import { putRow } from './restorer.ts';
import { fromJson, get, sql } from './sql.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Who gets the mails of an owner that is no person; the row goes by the key of the owner. */
const ownerContactsSchema = z.strictObject({ id: z.string(), people: z.string() });

const table: Table<z.infer<typeof ownerContactsSchema>> = {
  noun: 'ownerContacts',
  row: ownerContactsSchema,
  table: 'owner_contacts',
  columns: { people: 'people' },
};

/** The rows of contacts, as changes record them. */
export const ownerContactsRows = tableRows(table);

/** The people of each owner that has any, by its key. */
export const listOwnerContacts = (db: ReadableDb): ReadonlyMap<string, readonly PersonId[]> =>
  new Map(
    rowsOfTable(db, table).map(({ id, people }) => [id, z.array(personIdSchema).parse(fromJson<unknown>(people))]),
  );

const isThere = (db: ReadableDb, id: PersonId): boolean =>
  get(db, sql`SELECT 1 FROM people WHERE id = ${id} AND deleted_at IS NULL`) !== undefined;

type Named = { readonly key: string; readonly people: readonly PersonId[] };

/** Names the people of an owner; nobody takes the row out. Errors: notFound. */
export const nameContacts = (db: WritableDb, named: Named): void => {
  const key = idByNow(db, named.key);
  const people = named.people.map((id) => idByNow(db, id));
  if (!people.every((id) => isThere(db, id))) throw refusal('notFound', 'This person is not in the book.', 'people');
  const row = people.length === 0 ? null : { id: key, people: JSON.stringify([...new Set(people)]) };
  putRow(db, ownerContactsRows, key, row);
};

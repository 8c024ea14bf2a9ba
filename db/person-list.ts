import type { Person } from '../shared/domain/person.ts';
import type { PersonId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { idByNow } from './joined-ids.ts';
import { pageOf, readCursor } from './paging.ts';
import { all, fromJson, get, given, type Nullable, type Query, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Stored = Nullable<Omit<Person, 'aliases'>, 'organisation' | 'email' | 'initials'> & {
  readonly aliases: string;
  readonly key: string;
};

const select = sql`SELECT p.id, p.name, p.name_folded AS key, o.name AS organisation, p.email, p.initials,
    (SELECT json_group_array(alias) FROM (SELECT alias FROM person_aliases
      WHERE person_id = p.id ORDER BY position, alias_folded)) AS aliases
  FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id`;

const personOf = ({ key: _key, aliases, ...row }: Stored): Person => ({
  ...given(row),
  aliases: fromJson<string[]>(aliases),
});

/** Typographic apostrophes are compared as plain ones, as in folded names. */
const initials = sql`replace(lower(p.initials), '’', '''')`;

const matching = (text: string | undefined): Query => {
  if (text === undefined) return sql`p.deleted_at IS NULL`;
  const wanted = fold(text);
  return sql`p.deleted_at IS NULL AND (instr(p.name_folded, ${wanted}) > 0 OR instr(${initials}, ${wanted}) > 0
    OR EXISTS (SELECT 1 FROM person_aliases a WHERE a.person_id = p.id AND instr(a.alias_folded, ${wanted}) > 0)
    OR EXISTS (SELECT 1 FROM organisations w LEFT JOIN organisation_aliases wa ON wa.organisation_id = w.id
      WHERE w.id = p.organisation_id
        AND (instr(w.name_folded, ${wanted}) > 0 OR instr(wa.alias_folded, ${wanted}) > 0)))`;
};

type ListPeople = {
  readonly filter: { readonly text?: string | undefined };
  readonly after?: string | undefined;
  readonly limit: number;
};

/**
 * People by name; `filter.text` is looked for in names, aliases, initials and organisations, without regard to case
 * and accents. Errors: invalidInput.
 */
export const listPeople = (db: ReadableDb, { filter, after, limit }: ListPeople) => {
  const where = matching(filter.text);
  const [key, id] = after === undefined ? [] : readCursor(after, 2);
  const behind = after === undefined ? sql`` : sql`AND (p.name_folded, p.id) > (${key}, ${id})`;
  const rows = all<Stored>(db, sql`${select} WHERE ${where} ${behind} ORDER BY p.name_folded, p.id LIMIT ${limit + 1}`);
  const total = get<{ total: number }>(db, sql`SELECT count(*) AS total FROM people p WHERE ${where}`);
  const page = pageOf(rows, limit, (row) => [row.key, row.id]);
  return { ...page, rows: page.rows.map(personOf), total: total?.total ?? 0 };
};

/** The person whom an id leads to: another one where the two were made one. Errors: notFound. */
export const getPerson = (db: ReadableDb, id: PersonId): Person => {
  const row = get<Stored>(db, sql`${select} WHERE p.id = ${idByNow(db, id)} AND p.deleted_at IS NULL`);
  if (row) return personOf(row);
  throw refusal(
    'notFound',
    'This person is not in the book. Go back to the list and open the person there.',
    'personId',
  );
};

import type { Body, Category } from '../shared/domain/body.ts';
import { type BodyId, bodyIdSchema } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { all, fromJson, get, given, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type BodyRow = Omit<Body, 'verbs' | 'matterPatterns' | 'categories' | 'initials' | 'classification' | 'statement'> & {
  readonly verbs: string;
  readonly matterPatterns: string;
  readonly initials: number;
  readonly classification: string | null;
  readonly statement: string | null;
};

const columns = sql`id, code, name, short_name AS shortName, action_pattern AS actionPattern,
  action_prefix AS actionPrefix, action_label AS actionLabel, verbs, decision_join AS decisionJoin, initials,
  classification, statement, matter_patterns AS matterPatterns`;

const categoriesOf = (db: ReadableDb, id: BodyId): Category[] =>
  all<Category>(db, sql`SELECT name, "table" FROM body_categories WHERE body_id = ${id} ORDER BY position`);

const bodyOf = (db: ReadableDb, row: BodyRow): Body => ({
  ...given(row),
  verbs: fromJson<string[]>(row.verbs),
  initials: row.initials === 1,
  matterPatterns: fromJson<string[]>(row.matterPatterns),
  categories: categoriesOf(db, row.id),
});

/** The body with this id. Errors: notFound. */
export const getBody = (db: ReadableDb, id: BodyId): Body => {
  const row = get<BodyRow>(db, sql`SELECT ${columns} FROM bodies WHERE id = ${id}`);
  if (!row) throw refusal('notFound', 'This body is not in the book.');
  return bodyOf(db, row);
};

/** The body with this code, in whatever case it is written, or undefined. */
export const findBody = (db: ReadableDb, code: string): Body | undefined => {
  const row = get<BodyRow>(
    db,
    sql`SELECT ${columns} FROM bodies WHERE code_folded = ${fold(code)} AND deleted_at IS NULL`,
  );
  return row && bodyOf(db, row);
};

/** Puts a new body into the book. */
export const insertBody = (db: WritableDb, fields: Readonly<Omit<Body, 'id'>>): Body => {
  const body: Body = { id: bodyIdSchema.parse(db.makeId()), ...fields };
  run(
    db,
    sql`INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix, action_label,
        verbs, decision_join, initials, classification, statement, matter_patterns)
      VALUES (${body.id}, ${body.code}, ${fold(body.code)}, ${body.name}, ${body.shortName}, ${body.actionPattern},
        ${body.actionPrefix}, ${body.actionLabel}, ${JSON.stringify(body.verbs)}, ${body.decisionJoin},
        ${body.initials ? 1 : 0}, ${body.classification}, ${body.statement}, ${JSON.stringify(body.matterPatterns)})`,
  );
  for (const [position, { name, table }] of body.categories.entries()) {
    run(
      db,
      sql`INSERT INTO body_categories (body_id, position, name, "table")
        VALUES (${body.id}, ${position}, ${name}, ${table})`,
    );
  }
  db.record({ noun: 'body', id: body.id, before: null, after: body });
  return body;
};

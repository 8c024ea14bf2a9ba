import type { BodyRow, BodySheet } from '../shared/api/bodies.ts';
import type { Body } from '../shared/domain/body.ts';
import type { BodyRules } from '../shared/domain/body-rules.ts';
import { type BodyId, bodyIdSchema } from '../shared/ids.ts';
import { bodyRows, findWholeBody, type WholeBody } from './body-rows.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { logoOf } from './kept-files.ts';
import { openStates } from './open-states.ts';
import { pageOf, readCursor } from './paging.ts';
import { putRow } from './restorer.ts';
import { listSeats } from './seats.ts';
import { all, get, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const parts = ({ rules, ...body }: WholeBody): { readonly body: Body; readonly rules: BodyRules } => ({ body, rules });

const getWhole = (db: ReadableDb, id: BodyId): WholeBody => {
  const whole = bodyRows.read(db, id);
  if (!whole) throw refusal('notFound', 'This body is not in the book.', 'bodyId');
  return whole;
};

/** The body with this id. Errors: notFound. */
export const getBody = (db: ReadableDb, id: BodyId): Body => parts(getWhole(db, id)).body;

/** What a body sets for its meetings. Errors: notFound. */
export const getBodyRules = (db: ReadableDb, id: BodyId): BodyRules => getWhole(db, id).rules;

/** The body with this code, in whatever case it is written, or undefined. */
export const findBody = (db: ReadableDb, code: string): Body | undefined => {
  const whole = findWholeBody(db, sql`code_folded = ${fold(code)}`);
  return whole && parts(whole).body;
};

/** A body with its rules and its seats. Errors: notFound. */
export const getBodySheet = (db: ReadableDb, id: BodyId): BodySheet => {
  const { body, rules } = parts(getWhole(db, id));
  const logo = logoOf(db, body.houseStyle);
  return { body, rules, seats: listSeats(db, id), ...(logo && { logo }) };
};

/** Puts a new body into the book, without rules of its own yet. */
export const insertBody = (db: WritableDb, fields: Readonly<Omit<Body, 'id'>>): Body => {
  const body: Body = { id: bodyIdSchema.parse(db.makeId()), ...fields };
  putRow(db, bodyRows, body.id, { ...body, rules: { classes: [], standingItems: [] } });
  return body;
};

type ListBodies = { readonly after?: string | undefined; readonly limit: number };

type Listed = BodyRow & { readonly key: string };

const counts = sql`
  (SELECT count(*) FROM meetings m WHERE m.body_id = b.id AND m.deleted_at IS NULL) AS meetings,
  (SELECT count(*) FROM seats s WHERE s.body_id = b.id AND s.deleted_at IS NULL) AS seats,
  (SELECT count(*) FROM actions a
    WHERE a.body_id = b.id AND a.deleted_at IS NULL AND a.state IN ${openStates}) AS openActions`;

/** Bodies in the order of their codes. Errors: invalidInput. */
export const listBodies = (db: ReadableDb, { after, limit }: ListBodies) => {
  const [last] = after === undefined ? [] : readCursor(after, 1);
  const behind = after === undefined ? sql`` : sql`AND b.code_folded > ${last}`;
  const rows = all<Listed>(
    db,
    sql`SELECT b.id, b.code, b.name, b.short_name AS shortName, b.code_folded AS key, ${counts}
      FROM bodies b WHERE b.deleted_at IS NULL ${behind} ORDER BY b.code_folded LIMIT ${limit + 1}`,
  );
  const total = get<{ total: number }>(db, sql`SELECT count(*) AS total FROM bodies WHERE deleted_at IS NULL`);
  const page = pageOf(rows, limit, ({ key }) => [key]);
  return { ...page, rows: page.rows.map(({ key: _key, ...row }) => row), total: total?.total ?? 0 };
};

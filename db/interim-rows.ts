import { z } from 'zod';
import {
  type Interim,
  type InterimResult,
  interimNumber,
  interimResultSchema,
  interimSchema,
} from '../shared/domain/interim.ts';
import type { BodyId, InterimId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import type { Rows } from './restorer.ts';
import { fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const interimRowSchema = z.object({
  interim: interimSchema,
  number: z.string(),
  result: interimResultSchema.optional(),
});
export type InterimRow = z.infer<typeof interimRowSchema>;

export type StoredInterim = {
  readonly id: InterimId;
  readonly number: string;
  readonly said: string;
  readonly result: string | null;
};

/** The columns that say a record. */
export const interimColumns = sql`i.id, i.number, i.said, i.result`;

export const interimOf = ({ number, said, result }: StoredInterim): InterimRow => ({
  interim: fromJson<Interim>(said),
  number,
  ...(result === null ? {} : { result: fromJson<InterimResult>(result) }),
});

/** The next number of a kind in a body: those of records that were taken back stay theirs. */
const nextSeq = (db: ReadableDb, bodyId: BodyId, kind: Interim['kind']): number =>
  (get<{ seq: number | null }>(
    db,
    sql`SELECT max(seq) AS seq FROM interim_decisions WHERE body_id = ${bodyId} AND kind = ${kind}`,
  )?.seq ?? 0) + 1;

/** The number that a record has, or gets when it is new. Errors: notFound. */
export const numberFor = (db: ReadableDb, { id, bodyId, kind }: Interim): string => {
  const { code } = getBody(db, bodyId);
  const known = get<{ number: string }>(db, sql`SELECT number FROM interim_decisions WHERE id = ${id}`);
  return known?.number ?? interimNumber(code, kind, nextSeq(db, bodyId, kind));
};

const CLOSED = 'This record is closed: it stays as it is. Nothing was changed.';

/** Whether it can still be changed. Errors: refused. */
export const assertOpen = (db: ReadableDb, id: InterimId): void => {
  const closed = get(db, sql`SELECT 1 FROM interim_decisions WHERE id = ${id} AND closed_at IS NOT NULL`);
  if (closed) throw refusal('refused', CLOSED);
};

const write = (db: WritableDb, { interim, number, result }: InterimRow): void => {
  const { id, bodyId, kind } = interim;
  assertOpen(db, id);
  run(
    db,
    sql`INSERT INTO interim_decisions (id, body_id, kind, seq, number, said, result)
      VALUES (${id}, ${bodyId}, ${kind}, ${nextSeq(db, bodyId, kind)}, ${number}, ${JSON.stringify(interim)},
        ${result && JSON.stringify(result)})
      ON CONFLICT (id) DO UPDATE SET said = excluded.said, result = excluded.result, revision = revision + 1,
        deleted_at = NULL`,
  );
};

/** The rows of what was decided between meetings, as changes record them. */
export const interimRows: Rows<InterimRow> = {
  noun: 'interim',
  row: interimRowSchema,
  read: (db, id) => {
    const row = get<StoredInterim>(
      db,
      sql`SELECT ${interimColumns} FROM interim_decisions i WHERE i.id = ${id} AND i.deleted_at IS NULL`,
    );
    return row ? interimOf(row) : null;
  },
  write,
  remove: (db, { interim: { id } }) => {
    assertOpen(db, id);
    run(db, sql`UPDATE interim_decisions SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

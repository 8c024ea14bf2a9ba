import {
  type ReportKind,
  type ReportText,
  reportTextId,
  reportTextSchema,
  usualReportText,
} from '../shared/domain/report-text.ts';
import type { BodyId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { putRow, type Rows } from './restorer.ts';
import { fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The rows of what bodies say in their reports, as changes record them: each by its body and kind. */
export const reportTextRows: Rows<ReportText> = {
  noun: 'reportText',
  row: reportTextSchema,
  read: (db, id) => {
    const row = get<{ said: string }>(db, sql`SELECT said FROM report_texts WHERE id = ${id} AND deleted_at IS NULL`);
    return row ? reportTextSchema.parse(fromJson(row.said)) : null;
  },
  write: (db, text) => {
    run(
      db,
      sql`INSERT INTO report_texts (id, body_id, said) VALUES (${reportTextId(text)}, ${text.bodyId}, ${JSON.stringify(text)})
        ON CONFLICT (id) DO UPDATE SET said = excluded.said, revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db, text) => {
    run(
      db,
      sql`UPDATE report_texts SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${reportTextId(text)}`,
    );
  },
};

type Named = { readonly bodyId: BodyId; readonly kind: ReportKind };

/** What a body says in its reports of a kind; the usual words where it never said any. Errors: notFound. */
export const getReportText = (db: ReadableDb, named: Named): ReportText => {
  const { id } = getBody(db, named.bodyId);
  return reportTextRows.read(db, reportTextId(named)) ?? usualReportText(id, named.kind);
};

/** Keeps what a body says in its reports of a kind. Errors: notFound. */
export const saveReportText = (db: WritableDb, text: ReportText): void => {
  getBody(db, text.bodyId);
  putRow(db, reportTextRows, reportTextId(text), text);
};

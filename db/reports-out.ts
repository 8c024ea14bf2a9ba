import type { ReportKind } from '../shared/domain/report-text.ts';
import type { BodyId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { all, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Report = { readonly bodyId: BodyId; readonly kind: ReportKind };

/** Keeps that a report, made for a day ('YYYY-MM-DD'), went out. Errors: notFound. */
export const sayReportOut = (db: WritableDb, { bodyId, kind, asOf }: Report & { readonly asOf: string }): void => {
  getBody(db, bodyId);
  run(
    db,
    sql`INSERT INTO reports_out (body_id, kind, as_of, at) VALUES (${bodyId}, ${kind}, ${asOf}, ${db.at})
      ON CONFLICT (body_id, kind, as_of) DO UPDATE SET at = excluded.at`,
  );
};

const MOST = 5;

/** The days for which reports of a kind went out before a day, the last one first; a few of them. Errors: notFound. */
export const reportsOutBefore = (
  db: ReadableDb,
  { bodyId, kind, before }: Report & { readonly before: string },
): string[] => {
  getBody(db, bodyId);
  return all<{ day: string }>(
    db,
    sql`SELECT as_of AS day FROM reports_out WHERE body_id = ${bodyId} AND kind = ${kind} AND as_of < ${before}
      ORDER BY as_of DESC LIMIT ${MOST}`,
  ).map(({ day }) => day);
};

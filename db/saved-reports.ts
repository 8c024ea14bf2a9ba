import type { ReportKind } from '../shared/domain/report-text.ts';
import {
  type CountedReport,
  countedReport,
  lastWentOut,
  type SavedReport,
  savedReportId,
  savedReportSchema,
} from '../shared/domain/saved-report.ts';
import type { BodyId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, get, given, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Report = { readonly bodyId: BodyId; readonly kind: ReportKind };

type StoredReport = Pick<SavedReport, 'bodyId' | 'kind' | 'day' | 'at'> & { readonly wentOut: 0 | 1 | null };

const columns = sql`body_id AS bodyId, kind, day, at, went_out AS wentOut`;

const reportOf = ({ wentOut, ...row }: StoredReport): SavedReport =>
  savedReportSchema.parse({ ...row, ...given({ wentOut: wentOut === null ? null : wentOut === 1 }) });

/** The rows of reports that were saved as files, as changes record them: each by its body, kind and day. */
export const savedReportRows: Rows<SavedReport> = {
  noun: 'savedReport',
  row: savedReportSchema,
  read: (db, id) => {
    const row = get<StoredReport>(
      db,
      sql`SELECT ${columns} FROM saved_reports WHERE body_id || ' ' || kind || ' ' || day = ${id}`,
    );
    return row ? reportOf(row) : null;
  },
  write: (db, { bodyId, kind, day, at, wentOut = null }) => {
    const said = wentOut === null ? null : Number(wentOut);
    run(
      db,
      sql`INSERT INTO saved_reports (body_id, kind, day, at, went_out) VALUES (${bodyId}, ${kind}, ${day}, ${at}, ${said})
        ON CONFLICT (body_id, kind, day) DO UPDATE SET at = excluded.at, went_out = excluded.went_out`,
    );
  },
  remove: (db, { bodyId, kind, day }) => {
    run(db, sql`DELETE FROM saved_reports WHERE body_id = ${bodyId} AND kind = ${kind} AND day = ${day}`);
  },
};

type Saved = Report & { readonly day: string; readonly wentOut?: boolean | undefined };

/** Keeps that a report, made for a day, was saved as a file; what was said of an earlier one of that day goes. Errors: notFound. */
export const saySaved = (db: WritableDb, { bodyId, kind, day, wentOut }: Saved): void => {
  getBody(db, bodyId);
  const report = { bodyId, kind, day, at: db.at, ...(wentOut !== undefined && { wentOut }) };
  putRow(db, savedReportRows, savedReportId(report), report);
};

const NOT_SAVED = 'No report was saved on that day. Nothing was changed.';

/** Says of a saved report that it went out, or was a draft only. Errors: notFound. */
export const sayWentOut = (db: WritableDb, { wentOut, ...named }: Report & { day: string; wentOut: boolean }): void => {
  const id = savedReportId(named);
  const report = savedReportRows.read(db, id);
  if (!report) throw refusal('notFound', NOT_SAVED);
  putRow(db, savedReportRows, id, { ...report, wentOut });
};

/** The days on which a body met, or was to meet. */
const meetingDays = (db: ReadableDb, bodyId: BodyId): string[] =>
  all<{ day: string }>(
    db,
    sql`SELECT DISTINCT date AS day FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL
      AND state <> 'cancelled' AND date IS NOT NULL`,
  ).map(({ day }) => day);

/** So many are shown, and more where the last one that went out comes later. */
const FEW = 6;

/** The reports of a kind that were saved up to a day, as they count on it, the newest first; a few of them. Errors: notFound. */
export const listSavedReports = (
  db: ReadableDb,
  { bodyId, kind, asOf }: Report & { readonly asOf: string },
): CountedReport[] => {
  getBody(db, bodyId);
  const met = meetingDays(db, bodyId);
  const reports = all<StoredReport>(
    db,
    sql`SELECT ${columns} FROM saved_reports WHERE body_id = ${bodyId} AND kind = ${kind} AND day <= ${asOf}
      ORDER BY day DESC`,
  ).map((row) => countedReport(reportOf(row), { asOf, met }));
  const last = lastWentOut(reports, asOf);
  return reports.slice(0, Math.max(FEW, last ? reports.indexOf(last) + 1 : 0));
};

/** The last report of a kind that went out before a day. Errors: notFound. */
export const lastReport = (db: ReadableDb, asked: Report & { readonly asOf: string }): CountedReport | undefined =>
  lastWentOut(listSavedReports(db, asked), asked.asOf);

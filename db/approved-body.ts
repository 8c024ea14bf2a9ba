import type { Body } from '../shared/domain/body.ts';
import type { BodyRules } from '../shared/domain/body-rules.ts';
import { isRecord, type Meeting } from '../shared/domain/meeting.ts';
import { APPROVED_NUMBER } from '../shared/domain/numbered-version.ts';
import { wholeBodySchema } from './body-rows.ts';
import { fromJson, get, sql } from './sql.ts';
import type { Change, ReadableDb } from './types.ts';

/** The first edit that changed the body after the minutes were approved: the line of the log, as it was written. */
const nextChange = (db: ReadableDb, { id, bodyId }: Meeting): string | undefined =>
  get<{ changes: string }>(
    db,
    sql`SELECT l.changes FROM numbered_versions v
      JOIN edited_rows r ON r.row_id = ${bodyId} AND r.seq > v.seq JOIN edit_log l ON l.seq = r.seq
      WHERE v.meeting_id = ${id} AND v.number = ${APPROVED_NUMBER} ORDER BY r.seq LIMIT 1`,
  )?.changes;

/**
 * The body of approved minutes as it was when they were approved: what it is called by now, or how it prints, is no part
 * of the record. Undefined where it is as it was then, and where the book does not know.
 */
export const approvedBody = (
  db: ReadableDb,
  meeting: Meeting,
): { readonly body: Body; readonly rules: BodyRules } | undefined => {
  const changes = isRecord(meeting.state) ? nextChange(db, meeting) : undefined;
  if (changes === undefined) return undefined;
  const before = fromJson<Change[]>(changes).find(({ id }) => id === meeting.bodyId)?.before;
  const whole = wholeBodySchema.safeParse(before).data;
  if (!whole) return undefined;
  const { rules, ...body } = whole;
  return { body, rules };
};

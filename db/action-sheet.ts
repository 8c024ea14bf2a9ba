import type { ActionSheet } from '../shared/api/actions.ts';
import type { Action } from '../shared/domain/action.ts';
import type { MeetingOfBody } from '../shared/domain/action-life.ts';
import { type CountedDue, countDue } from '../shared/domain/counted-due.ts';
import type { MeetingState } from '../shared/domain/meeting.ts';
import type { ActionId, BodyId } from '../shared/ids.ts';
import { listDues } from './action-dues.ts';
import { listOrigins, listSuccessors } from './action-links.ts';
import { listOwnerLists } from './action-owner-lists.ts';
import { listReports } from './action-reports.ts';
import { listStates } from './action-states.ts';
import { listUpdates } from './action-updates.ts';
import { findListedAction } from './actions.ts';
import { listChases } from './chases.ts';
import { refusal } from './errors.ts';
import { calendarOf } from './functions.ts';
import { all, get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Around = {
  readonly name: string;
  readonly shortName: string;
  readonly meetingState: MeetingState | null;
  readonly itemTitle: string | null;
  readonly matterTitle: string | null;
  readonly handedOutAt: number | null;
  readonly snoozeDays: number | null;
  readonly workingDays: string | null;
  readonly confidential: number;
};

const around = (db: ReadableDb, id: ActionId): Around | undefined =>
  get<Around>(
    db,
    sql`SELECT o.name, o.short_name AS shortName, m.state AS meetingState, i.title AS itemTitle, x.title AS matterTitle,
        a.frozen_at AS handedOutAt, a.snooze_days AS snoozeDays, a.confidential, o.working_days AS workingDays
      FROM actions a JOIN bodies o ON o.id = a.body_id LEFT JOIN meetings m ON m.id = a.meeting_id
        LEFT JOIN items i ON i.id = a.item_id LEFT JOIN matters x ON x.id = a.matter_id
      WHERE a.id = ${id}`,
  );

/** The meetings of a body, the newest first. */
const meetingsOf = (db: ReadableDb, bodyId: BodyId): MeetingOfBody[] =>
  all<Nullable<MeetingOfBody, 'date'>>(
    db,
    sql`SELECT id, number, date FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL AND state <> 'cancelled'
      ORDER BY date IS NOT NULL, date DESC, number DESC`,
  ).map((row) => given(row));

const countedDueOf = ({ due, raised }: Action, rules: string | null): CountedDue | undefined =>
  due !== undefined && 'workingDays' in due && raised !== undefined
    ? countDue(due.workingDays, raised, calendarOf(rules))
    : undefined;

/** An action with all that the register knows of it. Errors: notFound. */
export const getActionSheet = (db: ReadableDb, id: ActionId): ActionSheet => {
  const action = findListedAction(db, id);
  const about = around(db, id);
  if (!action || !about) throw refusal('notFound', 'This action is not in the book.', 'actionId');
  const { name, shortName, confidential, workingDays, ...titles } = about;
  const countedDue = countedDueOf(action, workingDays);
  return {
    action,
    body: { name, shortName },
    ...given(titles),
    isCalledConfidential: confidential === 1,
    dues: listDues(db, id),
    ...(countedDue && { countedDue }),
    ownerLists: listOwnerLists(db, id),
    states: listStates(db, id),
    reported: listReports(db, id),
    meetings: meetingsOf(db, action.bodyId),
    origins: listOrigins(db, id),
    successors: listSuccessors(db, id),
    chases: listChases(db, id),
    updates: listUpdates(db, id),
  };
};

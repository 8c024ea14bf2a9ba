import type { ActionSheet } from '../shared/api/actions.ts';
import type { MeetingState } from '../shared/domain/meeting.ts';
import type { ActionId } from '../shared/ids.ts';
import { listDues } from './action-dues.ts';
import { listUpdates } from './action-updates.ts';
import { findListedAction } from './actions.ts';
import { refusal } from './errors.ts';
import { get, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Around = {
  readonly name: string;
  readonly shortName: string;
  readonly meetingState: MeetingState | null;
  readonly itemTitle: string | null;
  readonly matterTitle: string | null;
};

const around = (db: ReadableDb, id: ActionId): Around | undefined =>
  get<Around>(
    db,
    sql`SELECT o.name, o.short_name AS shortName, m.state AS meetingState, i.title AS itemTitle, x.title AS matterTitle
      FROM actions a JOIN bodies o ON o.id = a.body_id LEFT JOIN meetings m ON m.id = a.meeting_id
        LEFT JOIN items i ON i.id = a.item_id LEFT JOIN matters x ON x.id = a.matter_id
      WHERE a.id = ${id}`,
  );

/** An action with all that the register knows of it. Errors: notFound. */
export const getActionSheet = (db: ReadableDb, id: ActionId): ActionSheet => {
  const action = findListedAction(db, id);
  const about = around(db, id);
  if (!action || !about) throw refusal('notFound', 'This action is not in the book.', 'actionId');
  const { name, shortName, ...titles } = about;
  return {
    action,
    body: { name, shortName },
    ...given(titles),
    dues: listDues(db, id),
    updates: listUpdates(db, id),
  };
};

import { listDeadlines, openDeadlines, saveDeadline } from '../../../db/deadlines.ts';
import type { deadlinesApi } from '../../../shared/api/deadlines.ts';
import { deadlineFile } from '../deadline-file.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const deadlineHandlers = {
  'deadlines.list': (db, { meetingId }) => ({ deadlines: listDeadlines(db, meetingId) }),
  'deadlines.open': (db, { upTo }) => ({ deadlines: openDeadlines(db, upTo) }),
  'deadlines.save': done(saveDeadline),
  'deadlines.calendar': (db, { bodyId }) => deadlineFile(db, bodyId),
} satisfies HandlersOf<typeof deadlinesApi>;

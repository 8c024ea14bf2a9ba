import { hold, liftHold } from '../../../db/legal-holds.ts';
import { dispose, retentionSheet } from '../../../db/retention.ts';
import type { retentionApi } from '../../../shared/api/retention.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const retentionHandlers = {
  'retention.get': (db, { meetingId, today }) => retentionSheet(db, meetingId, today),
  'retention.hold': done((db, input) => hold(db, input.hold)),
  'retention.liftHold': done(liftHold),
  'retention.dispose': (db, said) => dispose(db, said),
} satisfies HandlersOf<typeof retentionApi>;

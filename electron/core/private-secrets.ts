import { actionSecrets } from '../../db/overtaken.ts';
import { previousSecrets } from '../../db/previous-actions.ts';
import { listPrivateNotes } from '../../db/private-notes.ts';
import { sourceSecrets } from '../../db/secret-sources.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import type { Secret } from '../../shared/leak-check/find-leak.ts';

/**
 * The private notes of a meeting, and what is said elsewhere of the confidential actions that it hears of and of what its
 * items came from: for no output but to make sure that none holds them.
 */
export const privateSecrets = (db: ReadableDb, record: MeetingRecord): Secret[] => {
  const { meeting, items } = record;
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  const notes = listPrivateNotes(db, meeting.id).map(({ itemId, text }) => ({
    text,
    from: `a private note at item ${numbers.get(itemId) ?? ''}`,
  }));
  return [
    ...notes,
    ...actionSecrets(db, meeting.id),
    ...previousSecrets(db, record),
    ...sourceSecrets(db, meeting.id, numbers),
  ];
};

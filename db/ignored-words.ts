import { z } from 'zod';
import { type MeetingId, meetingIdSchema } from '../shared/ids.ts';
import { foldWord } from '../shared/spelling/fold-word.ts';
import { getMeeting } from './meetings.ts';
import { putRow, type Rows } from './restorer.ts';
import { fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const ignoredWordsSchema = z.object({ meetingId: meetingIdSchema, words: z.array(z.string()) });
type IgnoredWords = z.infer<typeof ignoredWordsSchema>;

const read = (db: ReadableDb, meetingId: string): IgnoredWords | null => {
  const row = get<{ meetingId: MeetingId; words: string }>(
    db,
    sql`SELECT meeting_id AS meetingId, words FROM ignored_words
      WHERE meeting_id = ${meetingId} AND deleted_at IS NULL`,
  );
  return row ? { meetingId: row.meetingId, words: fromJson<string[]>(row.words) } : null;
};

/** The words that are ignored in each meeting, as changes record them. */
export const ignoredWordsRows: Rows<IgnoredWords> = {
  noun: 'ignoredWords',
  row: ignoredWordsSchema,
  read,
  write: (db, { meetingId, words }) => {
    run(
      db,
      sql`INSERT INTO ignored_words (meeting_id, words) VALUES (${meetingId}, ${JSON.stringify(words)})
        ON CONFLICT (meeting_id) DO UPDATE SET words = excluded.words, revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db, { meetingId }) => {
    run(
      db,
      sql`UPDATE ignored_words SET deleted_at = ${db.at}, revision = revision + 1 WHERE meeting_id = ${meetingId}`,
    );
  },
};

/** Words with one more, once. */
export const withWord = (words: readonly string[], word: string): string[] =>
  words.some((known) => foldWord(known) === foldWord(word)) ? [...words] : [...words, word];

/** The words that are right in this meeting and nowhere else, in the order in which they were ignored. */
export const listIgnoredWords = (db: ReadableDb, meetingId: MeetingId): string[] => read(db, meetingId)?.words ?? [];

/** No word is ignored in this meeting any more. Errors: notFound. */
export const ignoreNone = (db: WritableDb, { meetingId }: { readonly meetingId: MeetingId }): void => {
  getMeeting(db, meetingId);
  putRow(db, ignoredWordsRows, meetingId, null);
};

type IgnoreWord = { readonly meetingId: MeetingId; readonly word: string };

/** A word is right in this meeting. Errors: notFound. */
export const ignoreWord = (db: WritableDb, { meetingId, word }: IgnoreWord): void => {
  getMeeting(db, meetingId);
  const words = withWord(listIgnoredWords(db, meetingId), word);
  putRow(db, ignoredWordsRows, meetingId, { meetingId, words });
};

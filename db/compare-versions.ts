import type { StoredBlock } from '../shared/api/blocks.ts';
import type { ComparedTexts, TextAt } from '../shared/api/record.ts';
import type { MeetingRecord } from '../shared/domain/meeting-record.ts';
import type { NumberedVersion } from '../shared/domain/numbered-version.ts';
import type { MeetingId, NumberedVersionId } from '../shared/ids.ts';
import { blockRows, storedBlock } from './blocks.ts';
import { isHistoryDisposed } from './disposed.ts';
import { refusal } from './errors.ts';
import { listItems } from './items.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { minutesAt } from './minutes-at.ts';
import { getNumberedVersion } from './numbered-versions.ts';
import { all, get, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';
import { seenAsNow } from './versions.ts';

const isForOthers = ({ content }: StoredBlock): boolean => content.kind !== 'privateNote';

/** The minutes as they are now, private notes too. */
export const textNow = (db: ReadableDb, meetingId: MeetingId): TextAt => {
  const byItem = Map.groupBy(blockRows(db, meetingId).map(storedBlock), ({ itemId }) => itemId);
  return listItems(db, meetingId).map((item) => ({ ...item, blocks: byItem.get(item.id) ?? [] }));
};

const shown = (text: TextAt): TextAt => text.map((item) => ({ ...item, blocks: item.blocks.filter(isForOthers) }));

const DISPOSED = 'What these minutes said before they were approved was disposed of: there is nothing left to compare.';

type Compared = { readonly before: NumberedVersionId; readonly after?: NumberedVersionId | undefined };

type Ends = { readonly meetingId: MeetingId; readonly before: NumberedVersion; readonly after?: NumberedVersion };

/** The versions that are compared, of one meeting. Errors: notFound, refused. */
const endsOf = (db: ReadableDb, { before, after }: Compared): Ends => {
  const first = getNumberedVersion(db, before);
  if (isHistoryDisposed(db, first.meetingId)) throw refusal('refused', DISPOSED);
  if (after === undefined) return { meetingId: first.meetingId, before: first };
  const other = getNumberedVersion(db, after);
  if (other.meetingId === first.meetingId) return { meetingId: first.meetingId, before: first, after: other };
  throw refusal('refused', 'These are versions of the minutes of two meetings. Choose two of the same.', 'after');
};

/**
 * What two versions of the same minutes say, or one and the minutes as they are now. What has become confidential since is
 * so in each. Errors: notFound; refused for versions of two meetings, and where the earlier text
 * was disposed of.
 */
export const compareVersions = (db: ReadableDb, compared: Compared): ComparedTexts => {
  const { meetingId, before, after } = endsOf(db, compared);
  const at = (line: number): TextAt => shown(seenAsNow(db, meetingId, minutesAt(db, meetingId, line)));
  return { before: at(before.seq), after: after ? at(after.seq) : shown(textNow(db, meetingId)) };
};

/**
 * The references of all actions that the minutes ever had, of those too that were taken out since. One that is not fixed
 * may be another action's tomorrow: a file that goes to others says none.
 */
const fixedReferences = (db: ReadableDb, meetingId: MeetingId): Record<string, string> =>
  Object.fromEntries(
    all<{ blockId: string; reference: string }>(
      db,
      sql`SELECT block_id AS blockId, reference FROM actions
        WHERE meeting_id = ${meetingId} AND block_id IS NOT NULL AND reference IS NOT NULL
          AND (frozen_at IS NOT NULL OR (SELECT state FROM meetings WHERE id = meeting_id) = 'approved')`,
    ).map(({ blockId, reference }) => [blockId, reference]),
  );

/** When the minutes were changed last, milliseconds since 1970. */
const lastChange = (db: ReadableDb, meetingId: MeetingId): number =>
  get<{ at: number | null }>(
    db,
    sql`SELECT max(l.at) AS at FROM items i LEFT JOIN blocks b ON b.item_id = i.id
      JOIN edited_rows r ON r.row_id IN (i.id, b.id) JOIN edit_log l ON l.seq = r.seq
      WHERE i.meeting_id = ${meetingId}`,
  )?.at ?? 0;

const recordWith = (record: MeetingRecord, text: TextAt): MeetingRecord => ({
  ...record,
  items: text.map((item) => ({
    ...item,
    blocks: item.blocks.map(({ revision: _revision, ...block }) => block),
  })),
});

/** Two states of the same minutes, whole, so that a document can be made of each. */
export type ComparedRecords = {
  readonly before: MeetingRecord;
  readonly after: MeetingRecord;
  /** What each is called: '0.1', 'now'. */
  readonly names: readonly [string, string];
  /** The moment of the later one, milliseconds since 1970: of the version, or of the last change of the text. */
  readonly at: number;
};

/**
 * The same as `compareVersions`, each text with what the minutes say now of the meeting around it: attendance, title and
 * class are not compared. Errors: notFound, refused.
 */
export const compareRecords = (db: ReadableDb, compared: Compared): ComparedRecords => {
  const { meetingId, before, after } = endsOf(db, compared);
  const texts = compareVersions(db, compared);
  const record = { ...readMeetingRecord(db, meetingId), references: fixedReferences(db, meetingId) };
  return {
    before: recordWith(record, texts.before),
    after: recordWith(record, texts.after),
    names: [before.number, after?.number ?? 'now'],
    at: after?.at ?? lastChange(db, meetingId),
  };
};

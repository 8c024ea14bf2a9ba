import type { Block } from '../shared/domain/block.ts';
import type { BodyRules } from '../shared/domain/body-rules.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { ItemRecord, MeetingRecord, TextForm } from '../shared/domain/meeting-record.ts';
import { APPROVED_NUMBER } from '../shared/domain/numbered-version.ts';
import type { MeetingId } from '../shared/ids.ts';
import { listBadges } from './action-badges.ts';
import { approvedBody } from './approved-body.ts';
import { listAttendance } from './attendance.ts';
import { type BlockRow, blockRows, contentOf, storedBlock, textFormOf } from './blocks.ts';
import { getBodyRules } from './bodies.ts';
import { listItems } from './items.ts';
import { logoOf } from './kept-files.ts';
import { listMatters } from './matters.ts';
import { meetingSeats } from './meeting-seats.ts';
import { bodyOfMeeting, extrasOf, getMeeting } from './meetings.ts';
import { listMoments } from './moments.ts';
import { listPresentedPapers } from './papers.ts';
import { get, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const blockOf = (row: BlockRow): Block => {
  const { revision: _revision, ...block } = storedBlock(row);
  return block;
};

const textFormsOf = (rows: readonly BlockRow[]): Record<string, TextForm> =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const form = textFormOf(row);
      return form ? [[row.id, form]] : [];
    }),
  );

const itemsWithBlocks = (db: ReadableDb, meetingId: MeetingId, rows: readonly BlockRow[]): ItemRecord[] => {
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  return listItems(db, meetingId).map((item) => ({ ...item, blocks: (byItem.get(item.id) ?? []).map(blockOf) }));
};

/** What the secretary wrote to herself goes no further than the page that it is written on. */
const isForOthers = (row: BlockRow): boolean => contentOf(row).kind !== 'privateNote';

/** Approved minutes are 1.0 in every output, where the book has them as that and their body prints it. */
const approvedNumber = (
  db: ReadableDb,
  { id }: Meeting,
  { record }: BodyRules,
): Pick<MeetingRecord, 'versionNumber'> => {
  if (!record?.numberPrinted) return {};
  const approved = sql`SELECT 1 FROM numbered_versions WHERE meeting_id = ${id} AND number = ${APPROVED_NUMBER}`;
  return get(db, approved) ? { versionNumber: APPROVED_NUMBER } : {};
};

/** Everything that the minutes of a meeting are made of, in order; private notes are no part of it. Errors: notFound. */
export const readMeetingRecord = (db: ReadableDb, meetingId: MeetingId): MeetingRecord => {
  const meeting = getMeeting(db, meetingId);
  const extras = extrasOf(db, meetingId);
  const approved = approvedBody(db, meeting);
  const body = bodyOfMeeting(db, meeting, extras, approved?.body);
  const rows = blockRows(db, meetingId).filter(isForOthers);
  const papers = listPresentedPapers(db, meetingId);
  const rules = approved?.rules ?? getBodyRules(db, body.id);
  const moments = listMoments(db, meetingId);
  return {
    body,
    ...given({ forms: rules.forms ?? null, logo: logoOf(db, body.houseStyle) ?? null }),
    meeting,
    attendance: listAttendance(db, meetingId),
    matters: listMatters(db, meetingId, { patterns: body.matterPatterns, form: extras.form }),
    items: itemsWithBlocks(db, meetingId, rows),
    ...(papers.length === 0 ? {} : { papers }),
    references: Object.fromEntries(
      listBadges(db, meetingId).flatMap(({ blockId, reference }) =>
        reference === undefined ? [] : [[blockId, reference]],
      ),
    ),
    textForms: textFormsOf(rows),
    ...(rules.quorum ? { quorum: { rule: rules.quorum, seats: meetingSeats(db, meeting) } } : {}),
    ...(moments.length === 0 ? {} : { moments }),
    ...approvedNumber(db, meeting, rules),
    ...(rules.presencePrinted ? { presencePrinted: true } : {}),
    ...(rules.fileNames === undefined ? {} : { fileNames: rules.fileNames }),
    ...(extras.previousActions ? { previousActions: extras.previousActions } : {}),
    ...(extras.form ? { form: extras.form } : {}),
  };
};

import { generateKeyBetween } from 'fractional-indexing';
import {
  type ApprovalManner,
  approvalClause,
  approvalVerb,
  approvedMeeting,
  type Correction,
  isMinuted,
  type KeptCorrection,
} from '../shared/domain/approval.ts';
import { textOf } from '../shared/domain/block.ts';
import { formsOf } from '../shared/domain/body-forms.ts';
import { correctContent } from '../shared/domain/correct-content.ts';
import { APPROVED_NUMBER, type NumberedVersion } from '../shared/domain/numbered-version.ts';
import type { BlockId, BodyId, InterimId, ItemId, MeetingId, NumberedVersionId } from '../shared/ids.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { approvalBasis } from './approval-basis.ts';
import { type BlockRow, blockRows, contentOf, findBlock, storedBlock } from './blocks.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { type FilesOf, getWritten, numberedRecord } from './circulate.ts';
import { rankBehind } from './clash.ts';
import { refusal } from './errors.ts';
import { handOut } from './hand-out.ts';
import { listItems, meetingOfItem } from './items.ts';
import { meetingRows, type WholeMeeting } from './meeting-rows.ts';
import { getMeeting } from './meetings.ts';
import { freezeVersion } from './numbered-versions.ts';
import { putRow } from './restorer.ts';
import { saveBlocks } from './save-blocks.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Where a meeting minutes that it approved the minutes: a new block at the end of an item, or behind another one. */
export type MinutedAt = {
  readonly itemId: ItemId;
  readonly blockId: BlockId;
  readonly behind?: BlockId | undefined;
};

export type Approve = {
  readonly versionId: NumberedVersionId;
  readonly meetingId: MeetingId;
  readonly manner: ApprovalManner;
  readonly date: string;
  readonly corrections: readonly Correction[];
  readonly minutedAt?: MinutedAt | undefined;
  readonly basis?: InterimId | undefined;
};

const FAULTS = {
  missing: 'These words do not stand in this line of the minutes any more. Look at it again.',
  ambiguous: 'These words stand in this line more than once. Write more of those around them.',
} as const;

const isConfidential = (db: ReadableDb, { meetingId, itemId, visibility }: BlockRow): boolean =>
  visibility === 'confidential' || confidentialItemIds(listItems(db, meetingId)).has(itemId);

/** Puts one correction into the text. Errors: refused, with its path. */
const correct = (db: WritableDb, meetingId: MeetingId, { blockId, from, to }: Correction, path: string) => {
  const row = findBlock(db, blockId);
  // A private note is no line of the minutes: no correction quotes it.
  if (!row || row.meetingId !== meetingId || row.deletedAt !== null || contentOf(row).kind === 'privateNote') {
    throw refusal('refused', FAULTS.missing, `${path}.from`);
  }
  const content = correctContent(contentOf(row), from, to);
  if (!content.ok) throw refusal('refused', FAULTS[content.error], `${path}.from`);
  const { revision: baseRevision, ...block } = storedBlock(row);
  saveBlocks(db, { meetingId, blocks: [{ ...block, content: content.value, baseRevision }], removed: [] });
  return isConfidential(db, row);
};

const correctAll = (db: WritableDb, { meetingId, corrections }: Approve): KeptCorrection[] =>
  corrections.map((correction, index) => {
    const confidential = correct(db, meetingId, correction, `corrections[${index}]`);
    return { ...correction, ...(confidential ? { confidential: true } : {}) };
  });

const NO_PLACE = 'Choose the item under which the meeting minutes that it approved these minutes. Nothing was changed.';
const NOT_MINUTED = 'Only a meeting minutes an approval; the Chair and the body by correspondence do not.';
const SAME =
  'A later meeting is another one than that whose minutes these are. Choose it, or say that it was the same.';

const CANCELLED = 'A meeting that was cancelled approves nothing. Choose the one that did. Nothing was changed.';

const NOT_ITS_OWN = 'That meeting is of another body. Choose one of the body itself; nothing was changed.';
const NOT_ITS_PARENT = 'That meeting is not of the parent body. Set which that is on the screen of the body.';

const OTHER_BODY: Readonly<Record<ApprovalManner, string>> = {
  'later meeting': NOT_ITS_OWN,
  'same meeting': NOT_ITS_OWN,
  'by the Chair': NOT_MINUTED,
  'ex-committee': NOT_MINUTED,
  'by the parent body': NOT_ITS_PARENT,
};

/** The body of the meeting that approves. */
const approverOf = (db: ReadableDb, meetingId: MeetingId, manner: ApprovalManner): BodyId | undefined => {
  const { bodyId } = getMeeting(db, meetingId);
  return manner === 'by the parent body' ? getBodyRules(db, bodyId).record?.parentBody : bodyId;
};

/** The meeting that approves, and where it says so. Errors: refused. */
const placeOf = (db: ReadableDb, { meetingId, manner, minutedAt }: Approve) => {
  if (!isMinuted(manner)) {
    if (minutedAt) throw refusal('refused', NOT_MINUTED, 'minutedAt');
    return undefined;
  }
  const approving = minutedAt && meetingOfItem(db, minutedAt.itemId);
  if (!minutedAt || approving === undefined) throw refusal('refused', NO_PLACE, 'minutedAt');
  if ((approving === meetingId) !== (manner === 'same meeting')) throw refusal('refused', SAME, 'minutedAt');
  const { bodyId, state } = getMeeting(db, approving);
  if (bodyId !== approverOf(db, meetingId, manner)) throw refusal('refused', OTHER_BODY[manner], 'minutedAt');
  if (state === 'cancelled') throw refusal('refused', CANCELLED, 'minutedAt');
  return { ...minutedAt, meetingId: approving };
};

const lastRank = (db: ReadableDb, meetingId: MeetingId, itemId: ItemId): string | null =>
  blockRows(db, meetingId).findLast((row) => row.itemId === itemId)?.rank ?? null;

const NOT_BEHIND = 'The line behind which it was to stand is not in this item any more. Choose another one.';

/** A rank at the end of the item, or behind the line that was chosen. Errors: refused. */
const rankAt = (db: ReadableDb, { meetingId, itemId, behind }: Place): string => {
  if (behind === undefined) return generateKeyBetween(lastRank(db, meetingId, itemId), null);
  const row = findBlock(db, behind);
  if (!row || row.itemId !== itemId || row.deletedAt !== null) throw refusal('refused', NOT_BEHIND, 'minutedAt.behind');
  return rankBehind(db, row);
};

type Place = MinutedAt & { readonly meetingId: MeetingId };

/** The line of the item that its agenda was made with, to say this; it is not said twice. */
const preparedLine = (
  db: ReadableDb,
  place: Place,
  { verb, number }: { readonly verb: string; readonly number: string },
) => {
  const { bodyId } = getMeeting(db, place.meetingId);
  const clause = approvalClause(number, [], formsOf(getBodyRules(db, bodyId).forms));
  const row = blockRows(db, place.meetingId).find((one) => {
    const content = contentOf(one);
    return (
      one.itemId === place.itemId &&
      content.kind === 'decision' &&
      content.verb === verb &&
      textOf(content.runs) === clause
    );
  });
  if (!row) return undefined;
  const { revision: baseRevision, ...block } = storedBlock(row);
  return { ...block, baseRevision };
};

/** Writes the decision into the minutes of the meeting that approves, in the form of its body; gives its words. */
const minute = (db: WritableDb, place: Place, number: string, corrections: readonly KeptCorrection[]): string => {
  const { bodyId } = getMeeting(db, place.meetingId);
  const verb = approvalVerb(getBody(db, bodyId).verbs);
  const clause = approvalClause(number, corrections, formsOf(getBodyRules(db, bodyId).forms));
  const rank = rankAt(db, place);
  const content = { kind: 'decision' as const, verb, runs: [{ text: clause }] };
  const prepared = preparedLine(db, place, { verb, number });
  const block = prepared
    ? { ...prepared, content }
    : { id: place.blockId, itemId: place.itemId, rank, content, baseRevision: 0 };
  saveBlocks(db, { meetingId: place.meetingId, blocks: [block], removed: [] });
  return `${verb} ${clause}`;
};

const purposeOf = (db: ReadableDb, manner: ApprovalManner, place: Place | undefined): string => {
  if (manner === 'by the Chair') return 'Approved by the Chair';
  if (manner === 'ex-committee') return 'Approved ex-committee';
  if (manner === 'same meeting' || !place) return 'Approved at the meeting itself';
  const { bodyId, number } = getMeeting(db, place.meetingId);
  const by = manner === 'by the parent body' ? 'by the parent body, ' : '';
  return `Approved ${by}at ${getBody(db, bodyId).code} ${number}`;
};

/** Closes the minutes: from here on the store takes no change of them. */
const close = (db: WritableDb, meeting: WholeMeeting): void => {
  handOut(db, meeting.id);
  const approved: WholeMeeting = { ...meeting, state: 'approved' };
  putRow(db, meetingRows, meeting.id, approved);
};

/**
 * Makes the minutes the record: corrections go into the text and are kept, the meeting that approves minutes it, and the
 * minutes are frozen as 1.0 and closed for ever. Errors: notFound, refused with the path of what is wrong.
 */
export const approve = (db: WritableDb, said: Approve, filesOf: FilesOf): NumberedVersion => {
  const { versionId: id, meetingId, manner, date, basis } = said;
  const meeting = getWritten(db, meetingId);
  const place = placeOf(db, said);
  const based = approvalBasis(db, { bodyId: meeting.bodyId, manner, basis });
  const corrections = correctAll(db, said);
  const name = approvedMeeting(manner, getBody(db, meeting.bodyId).code, meeting.number);
  const sentence = place && minute(db, place, name, corrections);
  close(db, meeting);
  return freezeVersion(db, {
    id,
    meetingId,
    number: APPROVED_NUMBER,
    state: 'approved',
    purpose: [purposeOf(db, manner, place), based.basis?.number].filter(Boolean).join(', '),
    files: filesOf(numberedRecord(db, meetingId, APPROVED_NUMBER), APPROVED_NUMBER, id),
    approval: {
      manner,
      date,
      ...(place && { meetingId: place.meetingId }),
      ...(sentence !== undefined && { sentence }),
      ...based,
      corrections,
    },
  });
};

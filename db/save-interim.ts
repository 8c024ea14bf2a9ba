import { generateKeyBetween } from 'fractional-indexing';
import { formatLongDate } from '../shared/dates.ts';
import {
  askedVerb,
  countAnswers,
  type Interim,
  type InterimResult,
  type KeptInterim,
  reportClause,
  reportTitle,
} from '../shared/domain/interim.ts';
import { nextNumber } from '../shared/domain/next-number.ts';
import type { BlockId, InterimId, ItemId, MeetingId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { getInterim, getKeptInterim } from './interim.ts';
import { assertOpen, interimRows, numberFor } from './interim-rows.ts';
import { itemRows } from './item-rows.ts';
import { listItems } from './items.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { getMeeting } from './meetings.ts';
import { putRow } from './restorer.ts';
import { saveBlocks } from './save-blocks.ts';
import { run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const OTHER = 'A record stays what it is, and of its body. Make a new one; nothing was changed.';
const TWICE = 'This seat has answered already. Change its answer; nothing was saved.';

const assertAnswers = (interim: Interim): void => {
  if (interim.kind !== 'ex-committee') return;
  const seats = interim.answers.map(({ seatId }) => seatId);
  const twice = seats.findIndex((id, index) => seats.indexOf(id) !== index);
  if (twice !== -1) throw refusal('refused', TWICE, `interim.answers[${twice}].seatId`);
};

/** Saves a record, a new one with the next number of its kind; what is closed stays as it is. Errors: notFound, refused. */
export const saveInterim = (db: WritableDb, interim: Interim): { readonly number: string } => {
  const before = interimRows.read(db, interim.id);
  if (before && (before.interim.bodyId !== interim.bodyId || before.interim.kind !== interim.kind)) {
    throw refusal('refused', OTHER, 'interim.bodyId');
  }
  assertOpen(db, interim.id);
  assertAnswers(interim);
  const number = numberFor(db, interim);
  putRow(db, interimRows, interim.id, { ...before, interim, number });
  return { number };
};

/** What is closed can't change any more; the store sees to it. */
const close = (db: WritableDb, id: InterimId): void => {
  run(db, sql`UPDATE interim_decisions SET closed_at = ${db.at} WHERE id = ${id} AND closed_at IS NULL`);
};

const CHAIRS = 'The Chair has decided: there is nothing to close. Report it to a meeting.';

type Close = { readonly interimId: InterimId; readonly result: Omit<InterimResult, 'quorate'> };

/** Closes a decision by correspondence with its result, and whether enough had answered. Errors: notFound, refused. */
export const closeInterim = (db: WritableDb, { interimId, result }: Close): void => {
  const { record, seats, quorum } = getInterim(db, interimId);
  const { interim, number } = record;
  if (interim.kind !== 'ex-committee') throw refusal('refused', CHAIRS, 'interimId');
  assertOpen(db, interimId);
  const { isQuorate: quorate } = countAnswers(interim.answers, seats, quorum);
  const whole: InterimResult = { ...result, ...(quorate === undefined ? {} : { quorate }) };
  putRow(db, interimRows, interimId, { interim, number, result: whole });
  close(db, interimId);
};

const NOT_CLOSED = 'Close the decision with its result first. Nothing was changed.';
const REPORTED = 'It is reported to a meeting already. Nothing was changed.';
const OTHER_BODY = 'That meeting is of another body. Choose one of the body itself; nothing was changed.';
const WITHDRAWN = 'The proposal was withdrawn: there is nothing to report.';

const assertReportable = ({ interim, result, report }: KeptInterim): void => {
  if (report) throw refusal('refused', REPORTED, 'interimId');
  if (interim.kind === 'ex-committee' && !result) throw refusal('refused', NOT_CLOSED, 'interimId');
  if (result?.outcome === 'withdrawn') throw refusal('refused', WITHDRAWN, 'interimId');
};

type Report = {
  readonly interimId: InterimId;
  readonly meetingId: MeetingId;
  readonly itemId: ItemId;
  readonly blockId: BlockId;
};

/** What the meeting is asked for. */
export const reportPurpose = (kept: KeptInterim): string =>
  askedVerb(kept) === 'NOTED' ? 'For noting' : 'For ratification';

const addReportItem = (db: WritableDb, { meetingId, itemId }: Report, kept: KeptInterim): void => {
  const items = listItems(db, meetingId);
  const { number, after } = nextNumber(items, undefined);
  const rank = generateKeyBetween(items[after]?.rank ?? null, items[after + 1]?.rank ?? null);
  const verb = reportPurpose(kept);
  const confidential = kept.interim.readers === 'confidential' ? { confidential: true } : {};
  const late = getMeeting(db, meetingId).state === 'planned' ? {} : { late: true as const };
  const item = { id: itemId, meetingId, number, title: reportTitle(kept), purpose: verb, rank };
  putRow(db, itemRows, itemId, { ...item, ...confidential, ...late });
};

/** The verb as the body writes it. */
const verbOf = (verbs: readonly string[], verb: string): string =>
  verbs.find((own) => own.toUpperCase() === verb) ?? verb;

/**
 * Puts a record on the agenda of a meeting of its body, as an item with the decision by which it is noted or ratified;
 * the record stays as it is from then on. Errors: notFound, refused.
 */
export const reportInterim = (db: WritableDb, said: Report): void => {
  const kept = getKeptInterim(db, said.interimId);
  assertReport(db, said.meetingId, kept);
  addReportItem(db, said, kept);
  minuteReport(db, said);
};

const assertReport = (db: ReadableDb, meetingId: MeetingId, kept: KeptInterim): void => {
  assertReportable(kept);
  const meeting = getMeetingFacts(db, meetingId);
  assertChangeable(meeting);
  if (meeting.bodyId !== kept.interim.bodyId) throw refusal('refused', OTHER_BODY, 'meetingId');
};

/** Minutes under an item of a meeting that it takes note of a record, or ratifies it. Errors: notFound, refused. */
export const minuteReport = (db: WritableDb, said: Report): void => {
  const { interimId, meetingId, itemId, blockId } = said;
  const kept = getKeptInterim(db, interimId);
  const { bodyId } = kept.interim;
  assertReport(db, meetingId, kept);
  const verb = verbOf(getBody(db, bodyId).verbs, askedVerb(kept));
  const content = { kind: 'decision' as const, verb, runs: [{ text: reportClause(kept, formatLongDate) }] };
  const block = { id: blockId, itemId, rank: generateKeyBetween(null, null), content, baseRevision: 0 };
  saveBlocks(db, { meetingId, blocks: [block], removed: [] });
  run(
    db,
    sql`INSERT INTO interim_reports (interim_id, meeting_id, item_id, block_id, at)
      VALUES (${interimId}, ${meetingId}, ${itemId}, ${blockId}, ${db.at})`,
  );
  close(db, interimId);
  // Nothing of the record itself changed: pages that show it are told.
  const row = interimRows.read(db, interimId);
  db.record({ noun: 'interim', id: interimId, before: row, after: row });
};

import type { Disposable, RetentionSheet } from '../shared/api/retention.ts';
import {
  type Disposal,
  disposableFrom,
  isHolding,
  type RetentionKind,
  retentionKindSchema,
} from '../shared/domain/retention.ts';
import type { DisposalId, MeetingId } from '../shared/ids.ts';
import { localDay } from '../shared/local-day.ts';
import { getBodyRules } from './bodies.ts';
import { type DisposalPlace, disposers } from './disposers.ts';
import { refusal } from './errors.ts';
import { listHolds } from './legal-holds.ts';
import { getMeeting } from './meetings.ts';
import { listNumberedVersions } from './numbered-versions.ts';
import { all, fromJson, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Row = Omit<Disposal, 'hashes'> & { readonly hashes: string };

/** What of a meeting was disposed of, the oldest first. */
export const listDisposals = (db: ReadableDb, meetingId: MeetingId): Disposal[] =>
  all<Row>(
    db,
    sql`SELECT id, kind, days, count, hashes, at FROM disposals WHERE meeting_id = ${meetingId} ORDER BY at, id`,
  ).map(({ hashes, ...row }) => ({ ...row, hashes: fromJson<string[]>(hashes) }));

type Approved = DisposalPlace & { readonly date: string };

/** How the minutes were approved, as the book has it; what came with a file as approved has nothing to dispose of. */
const approvedPlace = (db: ReadableDb, meetingId: MeetingId): Approved | undefined => {
  const version = listNumberedVersions(db, meetingId).find(({ approval }) => approval !== undefined);
  return version?.approval && { meetingId, approvedSeq: version.seq, date: version.approval.date };
};

/** What the policy of the body lets go of a meeting, and from when on. */
const disposable = (db: ReadableDb, meetingId: MeetingId, today: string): Disposable[] => {
  const place = approvedPlace(db, meetingId);
  if (!place) return [];
  const policy = getBodyRules(db, getMeeting(db, meetingId).bodyId).record?.retention ?? {};
  return retentionKindSchema.options.flatMap((kind) => {
    const days = policy[kind];
    if (days === undefined) return [];
    const { count, lines } = disposers[kind].look(db, place);
    const from = disposableFrom(place.date, days);
    return [{ kind, days, from, isDue: from <= today, count, lines: [...lines] }];
  });
};

/** What may go of a meeting's drafts, what is held and what went; `today` is a day, 'YYYY-MM-DD'. Errors: notFound. */
export const retentionSheet = (db: ReadableDb, meetingId: MeetingId, today: string): RetentionSheet => ({
  holds: listHolds(db, meetingId),
  disposable: disposable(db, meetingId, today).filter(({ count }) => count > 0),
  disposed: listDisposals(db, meetingId),
});

const HELD = 'A legal hold stops that. Lift it first; nothing was disposed of.';
const NO_POLICY = 'The policy of the body lets none of this go. Set it on the screen of the body.';
const EARLY = 'The policy of the body lets this go later. Nothing was disposed of.';
const NOTHING = 'There is nothing of this to dispose of.';

type Dispose = {
  readonly disposalId: DisposalId;
  readonly meetingId: MeetingId;
  readonly disposes: RetentionKind;
};

const assertDue = (db: WritableDb, { meetingId, disposes }: Dispose): Disposable => {
  if (listHolds(db, meetingId).some(isHolding)) throw refusal('refused', HELD);
  const due = disposable(db, meetingId, localDay(db.at)).find(({ kind }) => kind === disposes);
  if (!due) throw refusal('refused', NO_POLICY, 'disposes');
  if (!due.isDue) throw refusal('refused', EARLY, 'disposes');
  if (due.count === 0) throw refusal('refused', NOTHING, 'disposes');
  return due;
};

/**
 * Disposes of one kind by the policy of the body. What was done is written down first, with the hashes; the store lets
 * nothing go without that. Errors: notFound, refused.
 */
export const dispose = (db: WritableDb, said: Dispose): { readonly count: number } => {
  const { disposalId: id, meetingId, disposes: kind } = said;
  const { days, count } = assertDue(db, said);
  const place = approvedPlace(db, meetingId);
  if (!place) throw refusal('refused', NO_POLICY, 'disposes');
  const hashes = [...disposers[kind].look(db, place).hashes()];
  run(
    db,
    sql`INSERT INTO disposals (id, meeting_id, kind, days, count, hashes, at)
      VALUES (${id}, ${meetingId}, ${kind}, ${days}, ${count}, ${JSON.stringify(hashes)}, ${db.at})`,
  );
  disposers[kind].dispose(db, place);
  db.record({ noun: 'disposal', id, before: null, after: { meetingId, kind, days, count } });
  return { count };
};

import { isRecord } from '../shared/domain/meeting.ts';
import { renderReference, settleSequence } from '../shared/domain/numbering.ts';
import type { ActionId, MeetingId } from '../shared/ids.ts';
import { seriesOf } from './action-numbers.ts';
import { type ActionRow, actionColumns } from './action-rows.ts';
import { getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';
import { putWhole, wholeAction } from './whole-action.ts';

/** The actions of a meeting in the order of its text, gone ones too. */
const inDocumentOrder = (db: ReadableDb, meetingId: MeetingId): ActionRow[] =>
  all<ActionRow>(
    db,
    sql`SELECT ${actionColumns} FROM actions a LEFT JOIN items i ON i.id = a.item_id
      LEFT JOIN blocks b ON b.id = a.block_id
      WHERE a.meeting_id = ${meetingId}
      ORDER BY a.item_id IS NULL, i.rank, i.id, b.rank, b.id, a.id`,
  );

const isProvisional = ({ series, frozenAt }: ActionRow): boolean => series !== null && frozenAt === null;

/** Numbers of the same sequence that other meetings have handed out: what comes now stands above them. */
const handedOut = (db: ReadableDb, series: string): number =>
  get<{ seq: number | null }>(
    db,
    sql`SELECT max(seq) AS seq FROM actions WHERE series = ${series} AND frozen_at IS NOT NULL`,
  )?.seq ?? 0;

/** References of the body that are not given up when these actions are numbered anew. */
const takenReferences = (
  db: ReadableDb,
  meeting: MeetingFacts,
  provisional: readonly ActionRow[],
): ReadonlySet<string> => {
  const own = new Set(provisional.map(({ id }) => id));
  const rows = all<{ id: ActionId; reference: string }>(
    db,
    sql`SELECT id, reference FROM actions WHERE body_id = ${meeting.bodyId} AND reference IS NOT NULL`,
  );
  return new Set(rows.filter(({ id }) => !own.has(id)).map(({ reference }) => reference));
};

export type Numbers = ReadonlyMap<ActionId, { readonly seq: number | null; readonly reference: string | null }>;

/** The numbers of a first hand-out: document order without gaps; those that are gone have none any more. */
const settledNumbers = (db: ReadableDb, meeting: MeetingFacts, rows: readonly ActionRow[]): Numbers => {
  const provisional = rows.filter(isProvisional);
  const live = provisional.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  const render = (seq: number) => renderReference(meeting, meeting.number, seq);
  const taken = takenReferences(db, meeting, provisional);
  const settled = settleSequence(live, handedOut(db, seriesOf(meeting)), (seq) => taken.has(render(seq)));
  return new Map(
    provisional.map(({ id }) => {
      const seq = settled.get(id);
      return [id, seq === undefined ? { seq: null, reference: null } : { seq, reference: render(seq) }];
    }),
  );
};

/** The actions of a meeting in the order of its text, and the numbers that they would be given. */
export type Plan = { readonly rows: readonly ActionRow[]; readonly numbers: Numbers };

/** The first time numbers are put into document order and gaps are closed; later ones, and those of the record, stay. */
export const planNumbers = (db: ReadableDb, meetingId: MeetingId): Plan => {
  const meeting = getMeetingFacts(db, meetingId);
  const rows = inDocumentOrder(db, meetingId);
  const isFirst = !isRecord(meeting.state) && rows.every(({ frozenAt }) => frozenAt === null);
  return { rows, numbers: isFirst ? settledNumbers(db, meeting, rows) : new Map() };
};

/** All places are freed before any is given: two numbers can change places. */
export const freeNumbers = (db: WritableDb, numbers: Numbers): void => {
  for (const id of numbers.keys()) run(db, sql`UPDATE actions SET seq = NULL, reference = NULL WHERE id = ${id}`);
};

/**
 * Puts the provisional numbers of a meeting into the order of its text and closes the gaps; none is fixed. After the
 * first hand-out nothing moves. Errors: notFound.
 */
export const settleNumbers = (db: WritableDb, meetingId: MeetingId): void => {
  const { rows, numbers } = planNumbers(db, meetingId);
  const before = rows.map((row) => wholeAction(db, row));
  freeNumbers(db, numbers);
  for (const action of before) putWhole(db, action, { ...action, ...numbers.get(action.id) });
};

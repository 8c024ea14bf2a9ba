import type { ActionBadge } from '../shared/api/blocks.ts';
import { renderReference, settleSequence } from '../shared/domain/numbering.ts';
import type { ActionId, MeetingId } from '../shared/ids.ts';
import { listBadges } from './action-badges.ts';
import { seriesOf } from './action-numbers.ts';
import { type ActionRow, actionColumns, isReferenceTaken } from './action-rows.ts';
import { putWhole, wholeAction } from './actions-follow.ts';
import { getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

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

type Numbers = ReadonlyMap<ActionId, { readonly seq: number | null; readonly reference: string | null }>;

/** The numbers of a first hand-out: document order without gaps; those that are gone have none any more. */
const settle = (db: WritableDb, meeting: MeetingFacts, rows: readonly ActionRow[]): Numbers => {
  const provisional = rows.filter(isProvisional);
  // All places are freed first: two numbers can change places.
  for (const { id } of provisional) run(db, sql`UPDATE actions SET seq = NULL, reference = NULL WHERE id = ${id}`);
  const live = provisional.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  const render = (seq: number) => renderReference(meeting, meeting.number, seq);
  const settled = settleSequence(live, handedOut(db, seriesOf(meeting)), (seq) =>
    isReferenceTaken(db, meeting.bodyId, render(seq)),
  );
  return new Map(
    provisional.map(({ id }) => {
      const seq = settled.get(id);
      return [id, seq === undefined ? { seq: null, reference: null } : { seq, reference: render(seq) }];
    }),
  );
};

/**
 * The minutes go out: from now on the references of this meeting's actions never move. The first time they are put
 * into document order and gaps are closed; later ones are fixed as they are. Gives the badges of the meeting.
 * Errors: notFound.
 */
export const handOut = (db: WritableDb, meetingId: MeetingId): ActionBadge[] => {
  const meeting = getMeetingFacts(db, meetingId);
  const rows = inDocumentOrder(db, meetingId);
  const isFirst = rows.every(({ frozenAt }) => frozenAt === null);
  const before = rows.map((row) => wholeAction(db, row));
  const numbers: Numbers = isFirst ? settle(db, meeting, rows) : new Map();
  for (const action of before) {
    const isLive = action.deletedAt === null;
    const frozenAt = isLive ? (action.frozenAt ?? db.at) : action.frozenAt;
    putWhole(db, action, { ...action, ...numbers.get(action.id), frozenAt });
  }
  return listBadges(db, meetingId);
};

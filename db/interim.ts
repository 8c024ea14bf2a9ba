import type { InterimList, InterimSheet, ReportPlace } from '../shared/api/interim.ts';
import type { BlockContent } from '../shared/domain/block.ts';
import type { Body } from '../shared/domain/body.ts';
import type { InterimReport, KeptInterim } from '../shared/domain/interim.ts';
import { isHeldOn } from '../shared/domain/seat.ts';
import type { BlockId, BodyId, InterimId, ItemId, MeetingId } from '../shared/ids.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { refusal } from './errors.ts';
import { type InterimRow, interimColumns, interimOf, interimRows, type StoredInterim } from './interim-rows.ts';
import { listSeats } from './seats.ts';
import { all, fromJson, get, given, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const named = ({ id, code, name }: Body): InterimList['body'] => ({ id, code, name });

type ReportRow = {
  readonly meetingId: MeetingId;
  readonly itemId: ItemId;
  readonly blockId: BlockId;
  readonly content: string;
  readonly code: string;
  readonly number: string;
  readonly isHeld: 0 | 1;
};

/** The meeting that a record is reported to, for as long as the line that does so stands in its minutes. */
const reportOf = (db: ReadableDb, id: InterimId): InterimReport | undefined => {
  const row = get<ReportRow>(
    db,
    sql`SELECT r.meeting_id AS meetingId, r.item_id AS itemId, r.block_id AS blockId, b.content, o.code, m.number,
        m.state NOT IN ('planned', 'in session', 'adjourned') AS isHeld
      FROM interim_reports r JOIN blocks b ON b.id = r.block_id JOIN items i ON i.id = b.item_id
        JOIN meetings m ON m.id = r.meeting_id JOIN bodies o ON o.id = m.body_id
      WHERE r.interim_id = ${id} AND b.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL
        AND m.state <> 'cancelled' AND b.kind = 'decision'
      ORDER BY r.seq DESC LIMIT 1`,
  );
  if (!row) return undefined;
  const { content, code, number, isHeld, ...place } = row;
  const said = fromJson<BlockContent>(content);
  const verb = said.kind === 'decision' ? said.verb : '';
  return { ...place, meeting: `${code} ${number}`, verb, isHeld: isHeld === 1 };
};

const kept = (db: ReadableDb, row: InterimRow): KeptInterim => {
  const report = reportOf(db, row.interim.id);
  return { ...row, ...(report && { report }) };
};

/** The meetings of a body whose minutes can still take note of something. */
const reportPlaces = (db: ReadableDb, { id, code }: Body): ReportPlace[] =>
  all<{ meetingId: MeetingId; number: string; date: string | null }>(
    db,
    sql`SELECT id AS meetingId, number, date FROM meetings
      WHERE body_id = ${id} AND deleted_at IS NULL AND state NOT IN ('approved', 'cancelled')
      ORDER BY state = 'planned' DESC, date IS NULL, date, id`,
  ).map(({ meetingId, number, date }) => ({ meetingId, name: `${code} ${number}`, ...given({ date }) }));

/** What a body decided between its meetings, the newest first. Errors: notFound. */
export const listInterim = (db: ReadableDb, bodyId: BodyId): InterimList => {
  const body = getBody(db, bodyId);
  const rows = all<StoredInterim>(
    db,
    sql`SELECT ${interimColumns} FROM interim_decisions i WHERE i.body_id = ${bodyId} AND i.deleted_at IS NULL
      ORDER BY json_extract(i.said, '$.date') DESC, i.kind, i.seq DESC`,
  );
  return { body: named(body), records: rows.map((row) => kept(db, interimOf(row))), places: reportPlaces(db, body) };
};

/** A record as the book has it. Errors: notFound. */
export const getKeptInterim = (db: ReadableDb, id: InterimId): KeptInterim => {
  const row = interimRows.read(db, id);
  if (!row) throw refusal('notFound', 'This record is not in the book.', 'interimId');
  return kept(db, row);
};

/** A record with the seats of its body on its day. Errors: notFound. */
export const getInterim = (db: ReadableDb, id: InterimId): InterimSheet => {
  const record = getKeptInterim(db, id);
  const { bodyId, date } = record.interim;
  const body = getBody(db, bodyId);
  const { quorum } = getBodyRules(db, bodyId);
  const seats = listSeats(db, bodyId)
    .filter((seat) => isHeldOn(seat, date))
    .map(({ id: seatId, role, voting, category, name }) => ({
      id: seatId,
      role,
      voting,
      ...(category === undefined ? {} : { category }),
      ...(name === undefined ? {} : { name }),
    }));
  return { body: named(body), record, seats, ...(quorum && { quorum }), places: reportPlaces(db, body) };
};

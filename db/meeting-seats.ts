import type { Meeting } from '../shared/domain/meeting.ts';
import type { MeetingSeat } from '../shared/domain/quorum.ts';
import { isHeldAt, type Seat } from '../shared/domain/seat.ts';
import { all, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Optional = 'category' | 'name' | 'attendanceId' | 'validFrom' | 'validTo';
type SeatRow = Nullable<Omit<MeetingSeat, 'voting'> & Pick<Seat, 'validFrom' | 'validTo'>, Optional> & {
  readonly voting: number;
};

/**
 * The seats that the body has on the meeting's day, in their order, each with the line of the attendance list that names
 * who has it.
 */
export const meetingSeats = (db: ReadableDb, { id, bodyId, date }: Meeting): MeetingSeat[] =>
  all<SeatRow>(
    db,
    sql`SELECT s.id, coalesce(s.role, 'member') AS role, s.voting, s.category, p.name, s.valid_from AS validFrom,
        s.valid_to AS validTo, (SELECT a.id FROM attendance a
          WHERE a.meeting_id = ${id} AND a.person_id = s.person_id AND a.deleted_at IS NULL
          ORDER BY a.rank, a.id LIMIT 1) AS attendanceId
      FROM seats s LEFT JOIN people p ON p.id = s.person_id AND p.deleted_at IS NULL
      WHERE s.body_id = ${bodyId} AND s.deleted_at IS NULL ORDER BY s.position, s.id`,
  )
    .map(given)
    .filter((seat) => isHeldAt(seat, date))
    .map(({ validFrom: _from, validTo: _to, voting, ...seat }) => ({ ...seat, voting: voting === 1 }));

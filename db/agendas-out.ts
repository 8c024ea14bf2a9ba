import type { AgendaOut } from '../shared/domain/agenda-out.ts';
import type { MeetingId } from '../shared/ids.ts';
import { listItems } from './items.ts';
import { fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Keeps which numbers the items of a meeting have on the agenda that goes out now. */
export const sayAgendaOut = (db: WritableDb, meetingId: MeetingId): void => {
  const numbers = Object.fromEntries(
    listItems(db, meetingId).flatMap(({ id, number }) => (number ? [[id, number]] : [])),
  );
  run(
    db,
    sql`INSERT INTO agendas_out (meeting_id, at, numbers) VALUES (${meetingId}, ${db.at}, ${JSON.stringify(numbers)})
      ON CONFLICT (meeting_id) DO UPDATE SET at = excluded.at, numbers = excluded.numbers`,
  );
};

/** The agenda of a meeting as it went out last, or undefined. */
export const agendaOut = (db: ReadableDb, meetingId: MeetingId): AgendaOut | undefined => {
  const row = get<{ at: number; numbers: string }>(
    db,
    sql`SELECT at, numbers FROM agendas_out WHERE meeting_id = ${meetingId}`,
  );
  return row && { at: row.at, numbers: fromJson<Record<string, string>>(row.numbers) };
};

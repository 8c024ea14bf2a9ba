import type { KeptHold, LegalHold } from '../shared/domain/retention.ts';
import type { BodyId, LegalHoldId, MeetingId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { getMeeting } from './meetings.ts';
import { all, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type Row = Omit<KeptHold, 'place' | 'lifted'> & {
  readonly meetingId: MeetingId | null;
  readonly bodyId: BodyId | null;
  readonly lifted: string | null;
  readonly liftedBy: string | null;
};

const columns = sql`id, meeting_id AS meetingId, body_id AS bodyId, who, why, since, lifted, lifted_by AS liftedBy`;

const holdOf = ({ meetingId, bodyId, lifted, liftedBy, ...said }: Row): KeptHold[] => {
  const rest = lifted === null ? {} : { lifted: { date: lifted, who: liftedBy ?? '' } };
  if (meetingId !== null) return [{ ...said, place: { meetingId }, ...rest }];
  return bodyId === null ? [] : [{ ...said, place: { bodyId }, ...rest }];
};

/** The holds on a meeting and on its body, the oldest first, lifted ones too. Errors: notFound. */
export const listHolds = (db: ReadableDb, meetingId: MeetingId): KeptHold[] => {
  const { bodyId } = getMeeting(db, meetingId);
  return all<Row>(
    db,
    sql`SELECT ${columns} FROM legal_holds WHERE meeting_id = ${meetingId} OR body_id = ${bodyId} ORDER BY since, at, id`,
  ).flatMap(holdOf);
};

/** Puts a hold on a meeting or a body. Errors: notFound, refused. */
export const hold = (db: WritableDb, { id, place, who, why, since }: LegalHold): void => {
  if (get(db, sql`SELECT 1 FROM legal_holds WHERE id = ${id}`)) {
    throw refusal('refused', 'This hold is in the book already. Nothing was changed.', 'hold.id');
  }
  const meetingId = 'meetingId' in place ? getMeeting(db, place.meetingId).id : null;
  const bodyId = 'bodyId' in place ? getBody(db, place.bodyId).id : null;
  run(
    db,
    sql`INSERT INTO legal_holds (id, meeting_id, body_id, who, why, since, at)
      VALUES (${id}, ${meetingId}, ${bodyId}, ${who}, ${why}, ${since}, ${db.at})`,
  );
  db.record({ noun: 'legalHold', id, before: null, after: { id, place, who, why, since } });
};

type Lift = { readonly holdId: LegalHoldId; readonly date: string; readonly who: string };

/** Lifts a hold; it stays in the list. Errors: notFound, refused. */
export const liftHold = (db: WritableDb, { holdId, date, who }: Lift): void => {
  const row = get<Row>(db, sql`SELECT ${columns} FROM legal_holds WHERE id = ${holdId}`);
  if (!row) throw refusal('notFound', 'This hold is not in the book.', 'holdId');
  if (row.lifted !== null) throw refusal('refused', 'This hold is lifted already. Nothing was changed.', 'holdId');
  run(db, sql`UPDATE legal_holds SET lifted = ${date}, lifted_by = ${who} WHERE id = ${holdId}`);
  db.record({ noun: 'legalHold', id: holdId, before: null, after: { lifted: { date, who } } });
};

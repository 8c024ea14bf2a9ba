import { z } from 'zod';
import type { MeetingId } from '../shared/ids.ts';
import { isSame } from '../shared/interchange/difference.ts';
import type { LoggedRow } from './edit-log.ts';
import { type Placed, placedSchema } from './owner-links.ts';
import { all, fromJson, run, sql } from './sql.ts';
import type { WritableDb } from './types.ts';

const joinSchema = z.looseObject({
  links: z.looseObject({
    owners: z.array(placedSchema),
    roles: z.array(placedSchema),
    stays: z.looseObject({ owners: z.array(placedSchema) }),
  }),
});

type Cleaned = (join: unknown) => unknown;

/** A join without owners of the actions of a meeting, but those that its actions have to this day. */
const cleaner = (db: WritableDb, meetingId: MeetingId): Cleaned => {
  const raised = new Set(
    all<{ id: string }>(db, sql`SELECT id FROM actions WHERE meeting_id = ${meetingId}`).map(({ id }) => id),
  );
  const placed = new Set(
    all<Placed>(
      db,
      sql`SELECT action_id AS actionId, text FROM action_owners WHERE action_id IN (
        SELECT id FROM actions WHERE meeting_id = ${meetingId})`,
    ).map(({ actionId, text }) => `${actionId} ${text}`),
  );
  const stays = ({ actionId, text }: Placed): boolean => !raised.has(actionId) || placed.has(`${actionId} ${text}`);
  return (row) => {
    const join = joinSchema.safeParse(row).data;
    if (!join) return row;
    const { owners, roles, stays: before } = join.links;
    const links = {
      ...join.links,
      owners: owners.filter(stays),
      roles: roles.filter(stays),
      stays: { ...before, owners: before.owners.filter(stays) },
    };
    return { ...join, links };
  };
};

const isJoin = ({ noun }: LoggedRow): boolean => noun === 'personJoin' || noun === 'organisationJoin';

const cleanLog = (db: WritableDb, cleaned: Cleaned): void => {
  const lines = all<{ seq: number; changes: string }>(
    db,
    sql`SELECT seq, changes FROM edit_log WHERE seq IN (SELECT seq FROM edited_rows WHERE row_id IN (
        SELECT id FROM people UNION ALL SELECT id FROM organisations))
      AND (instr(changes, '"personJoin"') > 0 OR instr(changes, '"organisationJoin"') > 0)`,
  );
  for (const { seq, changes } of lines) {
    const logged = fromJson<LoggedRow[]>(changes);
    const left = logged.map((change) =>
      isJoin(change) ? { ...change, before: cleaned(change.before), after: cleaned(change.after) } : change,
    );
    if (!isSame(left, logged)) run(db, sql`UPDATE edit_log SET changes = ${JSON.stringify(left)} WHERE seq = ${seq}`);
  }
};

const TABLES = [sql`person_joins`, sql`organisation_joins`] as const;

/**
 * Where two became one, their join keeps what each owned, as it was called then. What nobody owns any more is taken out, of
 * the book and of its edit log alike, so that the two can still be parted.
 */
export const disposeJoinedOwners = (db: WritableDb, meetingId: MeetingId): void => {
  const cleaned = cleaner(db, meetingId);
  for (const table of TABLES) {
    for (const { id, said } of all<{ id: string; said: string }>(db, sql`SELECT from_id AS id, said FROM ${table}`)) {
      const left = JSON.stringify(cleaned(fromJson<unknown>(said)));
      if (left !== said) run(db, sql`UPDATE ${table} SET said = ${left} WHERE from_id = ${id}`);
    }
  }
  cleanLog(db, cleaned);
};

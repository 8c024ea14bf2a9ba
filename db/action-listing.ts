import { isConfidential } from './action-secrecy.ts';
import { dueOn, dueTables, raisedOn, sleepsUntil } from './due-day.ts';
import { openStates } from './open-states.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** Where an action stands in the register, as text that sorts so: by body, meeting and number; those without one last. */
const place = sql`o.code_folded || char(9) || coalesce(${raisedOn}, '') || char(9) || coalesce(m.number, '') || char(9)
  || printf('%016d', coalesce(a.seq, ${Number.MAX_SAFE_INTEGER})) || char(9) || a.id`;

const owners = sql`(SELECT group_concat(text_folded, char(10)) FROM
  (SELECT text_folded FROM action_owners WHERE action_id = a.id ORDER BY position))`;

/** Text before reference, so that the words sort by the text. */
const words = sql`substr(a.folded, instr(a.folded, char(10)) + 1) || char(10)
  || substr(a.folded, 1, instr(a.folded, char(10))) || coalesce(${owners}, '')`;

/** What the rows of a listing say, worked out from where it stands. */
export const listed = sql`SELECT a.id, a.body_id, a.meeting_id, a.matter_id, a.state, a.state IN ${openStates},
    ${place}, ${dueOn}, ${sleepsUntil}, coalesce(d.position, 0), ${isConfidential}, ${owners}, ${words}
  FROM actions a JOIN bodies o ON o.id = a.body_id ${dueTables}
  WHERE a.deleted_at IS NULL`;

/** Actions of other bodies that go on with one that was written to are as confidential as it is. */
const markThoseThatGoOn = sql`INSERT INTO stale_listing (action_id)
  WITH RECURSIVE life (id) AS (
    SELECT action_id FROM stale_listing
    UNION SELECT a.id FROM actions a JOIN life ON a.from_id = life.id)
  SELECT id FROM life WHERE true ON CONFLICT DO NOTHING`;

/** Makes the rows of the register anew whose actions were written to. What is asked after it is answered by what was written. */
export const settleListing = (db: WritableDb): void => {
  if (!get(db, sql`SELECT 1 FROM stale_listing LIMIT 1`)) return;
  run(db, markThoseThatGoOn);
  run(db, sql`DELETE FROM action_listing WHERE action_id IN (SELECT action_id FROM stale_listing)`);
  run(db, sql`INSERT INTO action_listing ${listed} AND a.id IN (SELECT action_id FROM stale_listing)`);
  run(db, sql`DELETE FROM stale_listing`);
};

/** A write that asks the register hears of what it has written itself. */
export const settledListing = (db: ReadableDb | WritableDb): void => {
  if ('record' in db) settleListing(db);
};

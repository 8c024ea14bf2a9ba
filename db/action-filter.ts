import type { ActionFilter } from '../shared/api/actions.ts';
import { fold } from './fold.ts';
import { openStates } from './open-states.ts';
import { inList, type Query, sql } from './sql.ts';

/** The day on which the action `a` was raised: that of its meeting `m`, or one between meetings. */
export const raisedOn = sql`coalesce(m.date, a.raised_on)`;

/**
 * The day that the due `d` of the action `a` comes to: its date; so many working days after it was raised, as the body `o`
 * counts; the date of the next or a named meeting of the body. NULL when there is none, or it is not known yet.
 */
export const dueOn = sql`CASE d.kind
    WHEN 'date' THEN d.value
    WHEN 'workingDays' THEN working_days_after(${raisedOn}, d.value, o.working_days)
    WHEN 'meeting' THEN CASE d.value
      WHEN 'next' THEN coalesce((SELECT n.date FROM meetings n WHERE n.body_id = a.body_id AND n.date > ${raisedOn}
        AND n.deleted_at IS NULL AND n.state <> 'cancelled' ORDER BY n.date LIMIT 1), m.next_meeting_date)
      ELSE (SELECT n.date FROM meetings n
        WHERE n.body_id = a.body_id AND n.number = d.value AND n.deleted_at IS NULL) END
    END`;

/** The day on which the action `a` comes back into the open view; NULL where nothing puts it to sleep. */
export const sleepsUntil = sql`CASE WHEN a.snooze_days IS NOT NULL
  THEN date(${dueOn}, '-' || a.snooze_days || ' days') END`;

/** Whether the action `a` is out of the open view on a day. */
const isAsleep = (day: string): Query => sql`coalesce(${sleepsUntil} > ${day}, 0)`;

/** The tables that the filter and the order of the register look into. */
export const filterTables = sql`actions a JOIN bodies o ON o.id = a.body_id
  LEFT JOIN meetings m ON m.id = a.meeting_id
  LEFT JOIN action_dues d ON d.action_id = a.id
    AND d.position = (SELECT max(position) FROM action_dues WHERE action_id = a.id)`;

const isOpen = sql`a.state IN ${openStates}`;

const ofBody = (code: string): Query =>
  sql`a.body_id IN (SELECT id FROM bodies WHERE code_folded = ${fold(code)} AND deleted_at IS NULL)`;

/** Owners with this in their name, or in another name of the same person or organisation. */
const owned = (name: string): Query =>
  sql`a.id IN (SELECT action_id FROM action_owners WHERE instr(text_folded, ${name})
    OR person_id IN (SELECT id FROM people WHERE instr(name_folded, ${name})
      UNION SELECT person_id FROM person_aliases WHERE instr(alias_folded, ${name}))
    OR organisation_id IN (SELECT id FROM organisations WHERE instr(name_folded, ${name})
      UNION SELECT organisation_id FROM organisation_aliases WHERE instr(alias_folded, ${name})))`;

const mentioning = (text: string): Query =>
  sql`(instr(a.folded, ${text})
    OR a.id IN (SELECT action_id FROM action_owners WHERE instr(text_folded, ${text})))`;

/** What the actions of a filter have in common, of the tables above. */
export const matching = (filter: ActionFilter): Query => {
  const { body, meetingId, open, states, overdueOn, awakeOn, asleepOn } = filter;
  const [owner, text] = [fold(filter.owner ?? ''), fold(filter.text ?? '')];
  const conditions = [
    sql`a.deleted_at IS NULL`,
    body === undefined ? undefined : ofBody(body),
    meetingId === undefined ? undefined : sql`a.meeting_id = ${meetingId}`,
    open === true ? isOpen : undefined,
    open === false ? sql`NOT ${isOpen}` : undefined,
    states === undefined ? undefined : sql`a.state IN ${inList(states)}`,
    owner === '' ? undefined : owned(owner),
    text === '' ? undefined : mentioning(text),
    awakeOn === undefined ? undefined : sql`NOT ${isAsleep(awakeOn)}`,
    asleepOn === undefined ? undefined : sql`${isOpen} AND ${isAsleep(asleepOn)}`,
    overdueOn === undefined ? undefined : sql`${isOpen} AND ${dueOn} < ${overdueOn}`,
  ];
  return conditions.filter((one) => one !== undefined).reduce((all, one) => sql`${all} AND ${one}`);
};

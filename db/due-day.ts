import { sql } from './sql.ts';

/** The day on which the action `a` was raised: that of its meeting `m`, or one between meetings. */
export const raisedOn = sql`coalesce(m.date, a.raised_on)`;

/**
 * The day that the minutes of the meeting `m` name for the next one, as long as nothing is known against it: a meeting of
 * the body `o` that is still planned without a day, or the cancelled one of that day.
 */
const namedNext = sql`CASE WHEN NOT EXISTS (SELECT 1 FROM meetings n
    WHERE n.body_id = a.body_id AND n.deleted_at IS NULL
      AND (n.state = 'planned' AND n.date IS NULL OR n.state = 'cancelled' AND n.date = m.next_meeting_date))
  THEN m.next_meeting_date END`;

/**
 * The day that the due `d` of the action `a` comes to: its date; so many working days after it was raised, as the body `o`
 * counts; the date of the next or a named meeting of the body, unless that is cancelled. NULL when there is none, or it is
 * not known yet.
 */
export const dueOn = sql`CASE d.kind
    WHEN 'date' THEN d.value
    WHEN 'workingDays' THEN working_days_after(${raisedOn}, d.value, o.working_days)
    WHEN 'meeting' THEN CASE d.value
      WHEN 'next' THEN coalesce((SELECT n.date FROM meetings n WHERE n.body_id = a.body_id AND n.date > ${raisedOn}
        AND n.deleted_at IS NULL AND n.state <> 'cancelled' ORDER BY n.date LIMIT 1), ${namedNext})
      ELSE (SELECT n.date FROM meetings n
        WHERE n.body_id = a.body_id AND n.number = d.value AND n.deleted_at IS NULL
          AND n.state <> 'cancelled') END
    END`;

/** The day on which the action `a` comes back into the open view; NULL where nothing puts it to sleep. */
export const sleepsUntil = sql`CASE WHEN a.snooze_days IS NOT NULL
  THEN date(${dueOn}, '-' || a.snooze_days || ' days') END`;

/** The tables that say what the action `a` is due. */
export const dueTables = sql`LEFT JOIN meetings m ON m.id = a.meeting_id
  LEFT JOIN action_dues d ON d.action_id = a.id
    AND d.position = (SELECT max(position) FROM action_dues WHERE action_id = a.id)`;

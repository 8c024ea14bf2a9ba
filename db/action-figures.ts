import type { ActionFilter } from '../shared/api/actions.ts';
import { type Action, urgencyOf } from '../shared/domain/action.ts';
import { type ActionFigures, ageOfAction, agesOfActions, type OpenCount } from '../shared/domain/action-figures.ts';
import { matching } from './action-filter.ts';
import { byOwners } from './action-groups.ts';
import { listActions } from './actions.ts';
import { raisedOn } from './due-day.ts';
import { fold } from './fold.ts';
import { openStates } from './open-states.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Wanted = { readonly asOf: string; readonly body?: string | undefined };

const NOBODY = 'Nobody yet';
/** More open actions than any secretariat has. */
const MOST = 1_000_000;

const countOpen = (label: string, actions: readonly Action[], today: string): OpenCount => ({
  label,
  open: actions.length,
  overdue: actions.filter((action) => urgencyOf(action, today) === 'overdue').length,
});

const byAge = (open: readonly Action[], today: string): OpenCount[] => {
  const groups = Map.groupBy(open, ({ raised }) => ageOfAction(raised, today) ?? 'not known');
  const labels = groups.has('not known') ? [...agesOfActions, 'not known' as const] : agesOfActions;
  return labels.map((label) => countOpen(label, groups.get(label) ?? [], today));
};

type OwnerRow = OpenCount & { readonly secret: number; readonly secretOverdue: number };

/** Each owner once, whatever the actions call it. */
const byOwner = (db: ReadableDb, filter: ActionFilter, today: string): ActionFigures['byOwner'] => {
  const { joins, key, name } = byOwners;
  const rows = all<OwnerRow>(
    db,
    sql`SELECT coalesce(min(name), ${NOBODY}) AS label, count(*) AS open, sum(overdue) AS overdue,
        sum(secret) AS secret, sum(secret AND overdue) AS secretOverdue FROM
        (SELECT ${key} AS key, ${name} AS name, l.confidential AS secret, coalesce(l.due_on < ${today}, 0) AS overdue
          FROM action_listing l ${joins} WHERE ${matching(filter)})
      GROUP BY key`,
  );
  return rows
    .map(({ secret: open, secretOverdue: overdue, ...row }) => ({ ...row, secret: { open, overdue } }))
    .toSorted((a, b) => b.open - a.open || a.label.localeCompare(b.label, 'en-GB'));
};

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

type Month = { readonly month: string; readonly count: number };

/** From the first month to the last, with none between them left out. */
const inARow = (raised: readonly Month[], closed: readonly Month[]): ActionFigures['byMonth'] => {
  const months = [...raised, ...closed].map(({ month }) => month).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  const counts = (rows: readonly Month[]) => new Map(rows.map(({ month, count }) => [month, count]));
  const [up, down] = [counts(raised), counts(closed)];
  const rows: ActionFigures['byMonth'] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = nextMonth(month)) {
    rows.push({ month, raised: up.get(month) ?? 0, closed: down.get(month) ?? 0 });
  }
  return rows;
};

const byMonth = (db: ReadableDb, { body }: Wanted): ActionFigures['byMonth'] => {
  const tables = sql`actions a LEFT JOIN meetings m ON m.id = a.meeting_id`;
  const ofBody =
    body === undefined
      ? sql`TRUE`
      : sql`a.body_id IN (SELECT id FROM bodies WHERE code_folded = ${fold(body)} AND deleted_at IS NULL)`;
  const wanted = sql`a.deleted_at IS NULL AND ${ofBody}`;
  const raised = all<Month>(
    db,
    sql`SELECT substr(${raisedOn}, 1, 7) AS month, count(*) AS count FROM ${tables}
      WHERE ${wanted} AND ${raisedOn} IS NOT NULL GROUP BY 1`,
  );
  const closed = all<Month>(
    db,
    sql`SELECT substr(s.date, 1, 7) AS month, count(*) AS count FROM ${tables}
        JOIN action_states s ON s.action_id = a.id
          AND s.position = (SELECT max(position) FROM action_states WHERE action_id = a.id)
      WHERE ${wanted} AND a.state NOT IN ${openStates} GROUP BY 1`,
  );
  return inARow(raised, closed);
};

const bySlips = (open: readonly Action[]): ActionFigures['bySlips'] => {
  const groups = Map.groupBy(open, ({ slips }) => slips);
  const most = Math.max(-1, ...groups.keys());
  return Array.from({ length: most + 1 }, (_, slips) => ({ slips, open: groups.get(slips)?.length ?? 0 }));
};

/** The figures of a register on a day, of one body or of all. */
export const actionFigures = (db: ReadableDb, wanted: Wanted): ActionFigures => {
  const { asOf, body } = wanted;
  const filter = { open: true, ...(body && { body }) };
  const { rows: open } = listActions(db, { filter, limit: MOST });
  return {
    byAge: byAge(open, asOf),
    byOwner: byOwner(db, filter, asOf),
    byMonth: byMonth(db, wanted),
    bySlips: bySlips(open),
  };
};

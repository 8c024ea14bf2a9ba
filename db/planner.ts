import type { PlannerEntry, PlannerMeeting, PlannerSheet } from '../shared/api/planner.ts';
import { interimState } from '../shared/domain/interim.ts';
import { comingWords } from '../shared/domain/planned-item.ts';
import { planAgenda } from '../shared/domain/standing-items.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { listActions } from './actions.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { listInterim } from './interim.ts';
import { listItems } from './items.ts';
import { listPlanned, seriesOfBody } from './planned-items.ts';
import { recommendationsReceived } from './recommendation-answers.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** Actions that a planner looks through: more are due than anybody plans for. */
const MOST = 500;

type Placed = { readonly place: number; readonly entry: PlannerEntry };

/** The first of the coming meetings that lies on a day or after it; what comes after all that have dates has no place yet. */
const placeOn = (date: string, dates: readonly (string | undefined)[]): number | undefined => {
  const at = dates.findIndex((day) => day !== undefined && day >= date);
  return at === -1 ? undefined : at;
};

const agendaOf = (db: ReadableDb, meetingId: MeetingId): PlannerEntry[] => {
  const items = listItems(db, meetingId);
  const hidden = new Set<string>();
  return items.map(({ id, parentId, number, title, confidential = false }) => {
    const isHidden = confidential || (parentId !== undefined && hidden.has(parentId));
    if (isHidden) hidden.add(id);
    return { kind: 'item', key: id, title: `${number} ${title}`, confidential: isHidden };
  });
};

const standing = (titles: readonly string[]): PlannerEntry[] =>
  planAgenda(titles).map(({ number, title }) => {
    const words = `${number} ${title}`;
    return { kind: 'standing', key: `standing ${number}`, title: words, confidential: false };
  });

const waiting = (db: ReadableDb, bodyId: BodyId): Placed[] => [
  ...recommendationsReceived(db, bodyId).map(
    ({ id, bodyCode, verb, text, confidential }): Placed => ({
      place: 0,
      entry: { kind: 'recommendation', key: id, title: `${bodyCode} ${verb} ${text}`, confidential },
    }),
  ),
  ...listInterim(db, bodyId)
    .records.filter((record) => interimState(record) === 'to be reported')
    .map(
      ({ interim, number }): Placed => ({
        place: 0,
        entry: {
          kind: 'between meetings',
          key: interim.id,
          title: `${number} ${interim.title}`,
          confidential: interim.readers === 'confidential',
          address: `/between-meetings/${interim.id}`,
        },
      }),
    ),
];

type MatterRow = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly due: string;
  readonly hidden: number;
};

/** Matters that are due by a meeting and that the body has had before it. */
const matters = (db: ReadableDb, bodyId: BodyId, dates: readonly (string | undefined)[]): Placed[] =>
  all<MatterRow>(
    db,
    sql`SELECT DISTINCT x.id, x.code, x.title, x.due, x.confidential AS hidden FROM matters x
        JOIN meeting_matters mm ON mm.matter_id = x.id JOIN meetings m ON m.id = mm.meeting_id
      WHERE m.body_id = ${bodyId} AND m.deleted_at IS NULL AND x.deleted_at IS NULL AND x.due IS NOT NULL
        AND x.closed IS NULL ORDER BY x.due, x.code`,
  ).flatMap(({ id, code, title, due, hidden }): Placed[] => {
    const place = placeOn(due, dates);
    return place === undefined
      ? []
      : [{ place, entry: { kind: 'matter', key: id, title: `${code} ${title}`, confidential: hidden === 1 } }];
  });

const actions = (db: ReadableDb, code: string, dates: readonly (string | undefined)[]): Placed[] =>
  listActions(db, { filter: { body: code, open: true }, sort: 'due', limit: MOST }).rows.flatMap((action): Placed[] => {
    const place = action.dueOn === undefined ? undefined : placeOn(action.dueOn, dates);
    if (place === undefined) return [];
    const { id, reference, owners, text, confidential } = action;
    const title = [reference, owners.join(', '), text].filter(Boolean).join(' ');
    return [{ place, entry: { kind: 'action', key: id, title, confidential, address: `/actions/${id}` } }];
  });

/** What comes before a body at so many of its coming meetings. Errors: notFound. */
export const getPlanner = (
  db: ReadableDb,
  { bodyId, meetings: count }: { bodyId: BodyId; meetings: number },
): PlannerSheet => {
  const { id, code, name } = getBody(db, bodyId);
  const { standingItems } = getBodyRules(db, bodyId);
  const { held, coming } = seriesOfBody(db, bodyId);
  const slots = Array.from({ length: Math.max(count, coming.length) }, (_, index) => coming[index]);
  const dates = slots.map((meeting) => meeting?.date);
  const placed: Placed[] = [
    ...listPlanned(db, bodyId).map(({ planned, place }): Placed => {
      const { id: key, title, confidential = false } = planned;
      return { place, entry: { kind: 'planned', key, title, confidential, planned } };
    }),
    ...waiting(db, bodyId),
    ...matters(db, bodyId, dates),
    ...actions(db, code, dates),
  ];
  const last = held.at(-1);
  return {
    body: { id, code, name },
    ...(last && { lastHeld: last.id }),
    meetings: slots.map((meeting, index): PlannerMeeting => {
      const entries = placed
        .filter(({ place }) => Math.min(place, slots.length - 1) === index)
        .map(({ entry }) => entry);
      if (!meeting) return { name: comingWords(index), entries: [...entries, ...standing(standingItems)] };
      const { id: meetingId, number, date } = meeting;
      const known = { meetingId, name: `${code} ${number}`, ...(date !== undefined && { date }) };
      return { ...known, entries: [...entries, ...agendaOf(db, meetingId)] };
    }),
  };
};

import { formatScreenDate } from '../shared/dates.ts';
import type { Action } from '../shared/domain/action.ts';
import { shorten } from '../shared/domain/agenda-words.ts';
import { interimState, reportTitle } from '../shared/domain/interim.ts';
import { type ListedDecision, placeOfDecision } from '../shared/domain/listed-decision.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import type { AgendaSource, UnnumberedLine } from '../shared/domain/next-agenda.ts';
import type { BodyId, MeetingId } from '../shared/ids.ts';
import { isOnAnAgenda } from './agenda-source-rows.ts';
import { listDecided } from './decision-list.ts';
import { fold } from './fold.ts';
import { listInterim } from './interim.ts';
import { hasOpenTitle } from './matter-list.ts';
import { lastDayBefore } from './meeting-before.ts';
import { plannedForNext } from './planned-items.ts';
import { openActionsBefore } from './reviews.ts';
import { reportPurpose } from './save-interim.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The meeting that an agenda is made for, as far as it is known, and the one that was held before it. */
export type AgendaPlace = {
  readonly bodyId: BodyId;
  readonly meeting?: Meeting | undefined;
  /** The day of the meeting to be, 'YYYY-MM-DD'. */
  readonly date?: string | undefined;
  readonly last?: Meeting | undefined;
  readonly bodyCode: string;
};

/** Whether no agenda has a line of this source yet. */
export const isNew = (db: ReadableDb, source: AgendaSource, key: string): boolean => !isOnAnAgenda(db, source, key);

/** What was planned ahead for this meeting, or is left over from one that was held. */
export const plannedLines = (db: ReadableDb, { bodyId }: AgendaPlace): UnnumberedLine[] =>
  plannedForNext(db, bodyId).map(({ id, title, confidential }) => ({
    key: id,
    source: 'planned',
    why: 'planned ahead for this meeting',
    title,
    ...(confidential && { confidential }),
  }));

const MOST = 1000;

const confidentialLine = ({ confidential }: ListedDecision) => (confidential ? { confidential } : {});

/** What bodies below recommended since the last meeting but one and is not answered: before the last it may have come late. */
export const recommendationLines = (db: ReadableDb, { bodyId, bodyCode, last }: AgendaPlace): UnnumberedLine[] => {
  const from = last && lastDayBefore(db, bodyId, last);
  const filter = { parent: bodyCode, awaiting: true, noted: true, ...(from ? { from } : {}) };
  return listDecided(db, { filter, sort: 'parent', limit: MOST })
    .rows.filter(({ id }) => isNew(db, 'recommendation', id))
    .map((decided) => ({
      key: decided.id,
      source: 'recommendation' as const,
      why: `${decided.verb} by ${placeOfDecision(decided)}`,
      title: `Recommendation of ${decided.bodyCode}: ${shorten(decided.text)}`,
      purpose: 'For decision',
      ...confidentialLine(decided),
    }));
};

type DueDecision = { readonly decided: ListedDecision; readonly what: 'review' | 'end'; readonly day: string };

/** The days by which a decision is seen to, each by itself: a review does not put off the end. */
const daysDue = (decided: ListedDecision, by: string): DueDecision[] =>
  [
    { what: 'review' as const, day: decided.reviewOn },
    { what: 'end' as const, day: decided.expiresOn },
  ].flatMap(({ what, day }) => (day === undefined || day > by ? [] : [{ decided, what, day }]));

/** Decisions of the body that are to be reviewed, or that expire, by the day of its meeting. */
export const decisionLines = (db: ReadableDb, { bodyCode, meeting, date }: AgendaPlace): UnnumberedLine[] => {
  const dueBy = meeting?.date ?? date;
  if (dueBy === undefined) return [];
  return listDecided(db, { filter: { body: bodyCode, dueBy, noted: true }, sort: 'due', limit: MOST })
    .rows.flatMap((decided) => daysDue(decided, dueBy))
    .filter(({ decided, day }) => isNew(db, 'decision', `${decided.id} ${day}`))
    .map(({ decided, what, day }) => ({
      key: `${decided.id} ${day}`,
      source: 'decision' as const,
      why: `its ${what} is due on ${formatScreenDate(day)}`,
      title: `${what === 'end' ? 'End' : 'Review'} of the decision of ${placeOfDecision(decided)}: ${shorten(decided.text)}`,
      purpose: 'For decision',
      ...confidentialLine(decided),
    }));
};

/** What was decided between the meetings and no meeting took note of. */
export const interimLines = (db: ReadableDb, { bodyId }: AgendaPlace): UnnumberedLine[] =>
  listInterim(db, bodyId)
    .records.filter((record) => interimState(record) === 'to be reported')
    .toReversed()
    .map((record) => ({
      key: record.interim.id,
      source: 'interim',
      why:
        record.interim.kind === 'ex-committee'
          ? 'decided by correspondence, not reported yet'
          : 'an action of the Chair, not reported yet',
      title: reportTitle(record),
      purpose: reportPurpose(record),
      ...(record.interim.readers === 'confidential' && { confidential: true as const }),
    }));

type DueMatter = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly due: string;
  /** 1: its title is for those who may read everything. */
  readonly hidden: 0 | 1;
};

/** A matter that is confidential, or whose title nobody could read yet. */
const hidden = sql`(x.confidential = 1 OR NOT ${hasOpenTitle}) AS hidden`;

/** Matters of a body that come due by the day of its meeting: those that it was told of before. */
const dueMatters = (db: ReadableDb, bodyId: BodyId, day: string): DueMatter[] =>
  all<DueMatter>(
    db,
    sql`SELECT x.id, x.code, x.title, x.due, ${hidden} FROM matters x
      WHERE x.due <= ${day} AND x.closed IS NULL AND x.deleted_at IS NULL AND EXISTS (
        SELECT 1 FROM blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
        WHERE b.matter_id = x.id AND m.body_id = ${bodyId} AND b.deleted_at IS NULL AND i.deleted_at IS NULL
          AND m.deleted_at IS NULL)
      ORDER BY x.due, x.code, x.id`,
  );

const dueLines = (db: ReadableDb, { bodyId }: AgendaPlace, day: string, round: string): UnnumberedLine[] =>
  dueMatters(db, bodyId, day).map(({ id, code, title, due, hidden: isHidden }) => ({
    key: `${id} ${round}`,
    source: 'matter',
    why: `due on ${formatScreenDate(due)} by the register of matters`,
    title: title === '' ? code : `${code} ‘${title}’`,
    ...(isHidden === 1 && { confidential: true as const }),
  }));

/** Whether a text names a code: 'PL420' does not name PL42. */
const saysWhole = (text: string, code: string): boolean => {
  const isWord = (one: string | undefined) => one !== undefined && /[\p{L}\p{N}]/u.test(one);
  for (let at = text.indexOf(code); at !== -1; at = text.indexOf(code, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + code.length])) return true;
  return false;
};

/** Matters that come due by the day of the meeting, or that an open action is to bring back by then. */
export const matterLines = (
  db: ReadableDb,
  place: AgendaPlace,
  taken: readonly Pick<UnnumberedLine, 'title'>[],
): UnnumberedLine[] => {
  const { bodyId, meeting, date, last } = place;
  const day = meeting?.date ?? date;
  if (day === undefined) return [];
  const due = openActionsBefore(db, bodyId, meeting).filter(
    ({ matterId, dueOn }) =>
      matterId !== undefined && dueOn !== undefined && dueOn <= day && (last?.date === undefined || dueOn > last.date),
  );
  const round = last?.id ?? '';
  const ofActions = [...Map.groupBy(due, ({ matterId }) => matterId)].flatMap(([id, actions]) =>
    id === undefined ? [] : lineOfActions(db, id, actions, round),
  );
  const lines = [...dueLines(db, place, day, round), ...ofActions];
  const titles = taken.map(({ title }) => fold(title));
  const isTaken = ({ title }: UnnumberedLine) =>
    titles.some((other) => saysWhole(other, fold(title.split(' ‘')[0] ?? title)));
  const seen = new Set<string>();
  return lines.filter(
    (line) => !isTaken(line) && isNew(db, 'matter', line.key) && !seen.has(line.key) && seen.add(line.key),
  );
};

const lineOfActions = (db: ReadableDb, id: string, actions: readonly Action[], round: string): UnnumberedLine[] => {
  const [row] = all<Pick<DueMatter, 'code' | 'title' | 'hidden'>>(
    db,
    sql`SELECT x.code, x.title, ${hidden} FROM matters x WHERE x.id = ${id} AND x.deleted_at IS NULL`,
  );
  if (!row) return [];
  const names = actions.map(({ reference }) => reference ?? 'one without a number').join(', ');
  const isHidden = row.hidden === 1 || actions.every(({ confidential }) => confidential);
  return [
    {
      key: `${id} ${round}`,
      source: 'matter',
      why: `an action on it is due by then: ${names}`,
      title: row.title === '' ? row.code : `${row.code} ‘${row.title}’`,
      ...(isHidden && { confidential: true as const }),
    },
  ];
};

/** Whether the minutes of a meeting are waiting for approval: it was held, and they are not the record. */
export const minutesToApprove = (db: ReadableDb, { bodyId, last }: AgendaPlace): Pick<Meeting, 'id' | 'number'>[] =>
  all<{ id: MeetingId; number: string }>(
    db,
    sql`SELECT m.id, m.number FROM meetings m WHERE m.body_id = ${bodyId} AND m.deleted_at IS NULL
        AND m.state IN ('in session', 'adjourned', 'draft', 'with the Chair', 'circulated')
        AND (m.id = ${last?.id} OR m.date < ${last?.date} AND m.state = 'circulated'
          AND EXISTS (SELECT 1 FROM numbered_versions v WHERE v.meeting_id = m.id))
      ORDER BY m.date, m.id`,
  );

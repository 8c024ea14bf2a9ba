import { type AgendaMeeting, type AgendaProposal, agendaMeetingSchema } from '../shared/api/agendas.ts';
import { isOpen } from '../shared/domain/action.ts';
import { approvalClause, approvalVerb } from '../shared/domain/approval.ts';
import { formsOf } from '../shared/domain/body-forms.ts';
import type { Meeting } from '../shared/domain/meeting.ts';
import { nextByRhythm } from '../shared/domain/meeting-rhythm.ts';
import { nextMeetingNumber, suggestReference } from '../shared/domain/meeting-suggestions.ts';
import {
  arrange,
  beforeClosing,
  MINUTES_KEY,
  MINUTES_TITLE,
  minutesPlace,
  numberAmong,
  numberLines,
  standingLines,
  type UnnumberedLine,
} from '../shared/domain/next-agenda.ts';
import { joinedRows } from '../shared/domain/outstanding.ts';
import type { BodyId } from '../shared/ids.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import {
  type AgendaPlace,
  decisionLines,
  interimLines,
  matterLines,
  minutesToApprove,
  plannedLines,
  recommendationLines,
} from './agenda-lines.ts';
import { blockRows, contentOf } from './blocks.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { deferredLines } from './deferred-lines.ts';
import { listItems } from './items.ts';
import { meetingBefore } from './meeting-before.ts';
import { findMeetingByNumber, getMeeting } from './meetings.ts';
import { outstandingEntries } from './outstanding.ts';
import { hasOutstandingTable } from './outstanding-rows.ts';
import { comingMeeting } from './review-rows.ts';
import { reviewEntries } from './reviews.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The days on which a body met last, the newest first. */
const daysOf = (db: ReadableDb, bodyId: BodyId): string[] =>
  all<{ date: string }>(
    db,
    sql`SELECT date FROM meetings WHERE body_id = ${bodyId} AND deleted_at IS NULL AND date IS NOT NULL
        AND state NOT IN ('planned', 'cancelled') ORDER BY date DESC, id DESC LIMIT 2`,
  ).map(({ date }) => date);

type Day = Pick<AgendaProposal, 'dayFrom'> & { readonly date?: string };

const dayAfter = (db: ReadableDb, bodyId: BodyId, last: Meeting | undefined): Day => {
  const said = last?.nextMeetingDate;
  if (said !== undefined) return { date: said, dayFrom: 'said at the last meeting' };
  const date = nextByRhythm(daysOf(db, bodyId));
  return date === undefined ? {} : { date, dayFrom: 'rhythm' };
};

const freeNumber = (db: ReadableDb, bodyId: BodyId, last: Meeting | undefined): string => {
  let number = nextMeetingNumber(last?.number);
  // A text without a figure gives itself again.
  while (findMeetingByNumber(db, bodyId, number) !== undefined) {
    const next = nextMeetingNumber(number);
    number = next === number ? `${number} 2` : next;
  }
  return number;
};

/** A meeting as it is likely to be after the last one; what is said of it goes first. */
export const likelyMeeting = (
  db: ReadableDb,
  bodyId: BodyId,
  last: Meeting | undefined,
  said: Partial<AgendaMeeting> = {},
): AgendaMeeting => {
  const { date } = dayAfter(db, bodyId, last);
  const { startTime, venue } = last ?? {};
  const number = freeNumber(db, bodyId, last);
  const likely = { number, ...(date && { date }), ...(startTime && { startTime }), ...(venue && { venue }), ...said };
  const reference = last && suggestReference(last, likely);
  return { ...(reference !== undefined && { reference }), ...likely };
};

const placeOf = (db: ReadableDb, bodyId: BodyId, said: string | undefined): AgendaPlace => {
  const id = comingMeeting(db, bodyId);
  const meeting = id && getMeeting(db, id);
  const lastId = meetingBefore(db, bodyId, meeting || undefined);
  const last = lastId && getMeeting(db, lastId);
  const date = meeting ? undefined : (said ?? dayAfter(db, bodyId, last || undefined).date);
  return {
    bodyId,
    bodyCode: getBody(db, bodyId).code,
    ...(meeting && { meeting }),
    ...(last && { last }),
    ...(date && { date }),
  };
};

const ON_IT = 'on the agenda already';

/** What a planned meeting has on its agenda. */
const linesThere = (db: ReadableDb, { id }: Meeting): UnnumberedLine[] => {
  const items = listItems(db, id);
  const confidential = confidentialItemIds(items);
  return items.map(({ id: key, title, parentId, presenter, purpose, plannedMinutes }) => ({
    key,
    source: 'on the agenda',
    why: ON_IT,
    title,
    ...(parentId && { under: parentId }),
    ...(confidential.has(key) && { confidential: true as const }),
    ...(presenter && { presenter }),
    ...(purpose && { purpose }),
    ...(plannedMinutes && { plannedMinutes }),
  }));
};

const baseLines = (db: ReadableDb, { bodyId, meeting }: AgendaPlace): UnnumberedLine[] => {
  const there = meeting ? linesThere(db, meeting) : [];
  if (there.length > 0) return there;
  return standingLines(getBodyRules(db, bodyId).standingItems, 'a standing item of the body');
};

const minutesLine = (db: ReadableDb, place: AgendaPlace, base: readonly UnnumberedLine[]): UnnumberedLine[] => {
  const { approval } = minutesPlace(base);
  const hasBusiness = minutesToApprove(db, place).length > 0 || reviewEntries(db, place).length > 0;
  if (approval !== undefined || !hasBusiness) return [];
  const why = 'earlier minutes and open actions need a place';
  return [{ key: MINUTES_KEY, source: 'minutes', why, title: MINUTES_TITLE }];
};

/** What the papers of a planned meeting are about: a matter of theirs is on its agenda. */
const paperTitles = (db: ReadableDb, { meeting }: AgendaPlace): { readonly title: string }[] =>
  meeting === undefined
    ? []
    : all<{ title: string }>(
        db,
        sql`SELECT coalesce(p.matter_code || ' ', '') || p.title AS title
          FROM presentations x JOIN papers p ON p.id = x.paper_id JOIN items i ON i.id = x.item_id
          WHERE i.meeting_id = ${meeting.id} AND i.deleted_at IS NULL AND x.deleted_at IS NULL
            AND p.deleted_at IS NULL`,
      );

/** All lines in their order; on a planned agenda the new ones stand before other business. */
const allLines = (db: ReadableDb, place: AgendaPlace): UnnumberedLine[] => {
  const base = baseLines(db, place);
  const added = [
    ...minutesLine(db, place, base),
    ...deferredLines(db, place),
    ...plannedLines(db, place),
    ...recommendationLines(db, place),
  ];
  const matters = matterLines(db, place, [...base, ...added, ...paperTitles(db, place)]);
  const rest = [...added, ...matters, ...decisionLines(db, place), ...interimLines(db, place)];
  return base[0]?.source === 'on the agenda' ? beforeClosing(base, rest) : arrange(base, rest);
};

const numbered = (db: ReadableDb, { meeting }: AgendaPlace, lines: readonly UnnumberedLine[]) => {
  const there = new Map(meeting ? listItems(db, meeting.id).map(({ id, number }) => [`${id}`, number]) : []);
  return there.size === 0 ? numberLines(lines) : numberAmong(lines, there);
};

/** Whether the minutes of a meeting say that others are approved, or were prepared to. */
const approvalSentences = (db: ReadableDb, place: AgendaPlace, under: string): AgendaProposal['approvals'] => {
  const { bodyId, bodyCode, meeting } = place;
  const verb = approvalVerb(getBody(db, bodyId).verbs);
  const forms = formsOf(getBodyRules(db, bodyId).forms);
  const minuted = new Set(
    (meeting ? blockRows(db, meeting.id) : []).flatMap((row) => {
      const content = contentOf(row);
      return content.kind === 'decision' ? `${content.verb} ${content.runs.map(({ text }) => text).join('')}` : [];
    }),
  );
  return minutesToApprove(db, place)
    .map(({ id, number }) => ({
      key: `${id}`,
      meeting: `${bodyCode} ${number}`,
      sentence: `${verb} ${approvalClause(number, [], forms)}`,
      under,
    }))
    .filter(({ sentence }) => !minuted.has(sentence));
};

const tableOf = (db: ReadableDb, place: AgendaPlace, under: string): Pick<AgendaProposal, 'table'> => {
  const of = { bodyId: place.bodyId, meetingId: place.meeting?.id };
  const entries = outstandingEntries(db, of);
  if (entries.length === 0) return {};
  const open = reviewEntries(db, of).filter(({ action }) => isOpen(action.state));
  const reviewed = open.filter(({ review }) => review !== undefined).length;
  const readers = ['everyone', 'confidential'] as const;
  const rows = readers.flatMap((who) =>
    joinedRows(entries.filter((entry) => entry.readers === who)).map(({ references, update }) => ({
      references,
      update,
      confidential: who === 'confidential',
    })),
  );
  return { table: { under, open: open.length, reviewed, rows } };
};

/**
 * What the next meeting of a body would have on its agenda, and where each line comes from. The day that is said of a
 * meeting that is not in the book yet decides what comes due by it. Errors: notFound.
 */
export const proposeAgenda = (db: ReadableDb, bodyId: BodyId, date?: string): AgendaProposal => {
  const { id, code, name } = getBody(db, bodyId);
  const place = placeOf(db, bodyId, date);
  const { meeting, last } = place;
  const lines = allLines(db, place);
  const under = minutesPlace(lines);
  const { dayFrom } = dayAfter(db, bodyId, last);
  return {
    body: { id, code, name },
    ...(meeting && { planned: meeting.id }),
    meeting: meeting
      ? agendaMeetingSchema.parse(meeting)
      : likelyMeeting(db, bodyId, last, date === undefined ? {} : { date }),
    ...(!meeting && date === undefined && dayFrom && { dayFrom }),
    lines: numbered(db, place, lines),
    approvals: approvalSentences(db, place, under.approval ?? MINUTES_KEY),
    ...tableOf(db, place, under.table ?? MINUTES_KEY),
    hasTable: meeting !== undefined && hasOutstandingTable(db, meeting.id),
  };
};

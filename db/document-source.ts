import type { HandOutNumber } from '../shared/api/minutes.ts';
import { isRecord } from '../shared/domain/meeting.ts';
import type { MeetingRecord } from '../shared/domain/meeting-record.ts';
import type { ActionId, BlockId, MeetingId } from '../shared/ids.ts';
import { shownActions } from '../shared/minutes-document/build/action-list.ts';
import {
  type DocumentOrder,
  fixesNumbers,
  isReportOrder,
  type MeetingOrder,
  type OrderOf,
} from '../shared/minutes-document/orders.ts';
import type { ReportSource } from '../shared/minutes-document/report-source.ts';
import type { ActionsSource, DocumentSource, ListedAction, MeetingSource } from '../shared/minutes-document/source.ts';
import { knownOwners } from './action-owners.ts';
import { listUpdates } from './action-updates.ts';
import { listActions } from './actions.ts';
import { sayAgendaOut } from './agendas-out.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { refusal } from './errors.ts';
import { expectedPeople } from './expected-people.ts';
import { fixActions, handOut, listHandOutNumbers } from './hand-out.ts';
import { logoOf } from './kept-files.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { getMeeting } from './meetings.ts';
import { reportSource } from './report-source.ts';
import { given } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const MOST_ACTIONS = 1000;

type References = ReadonlyMap<BlockId, string>;

const referencesIn = (numbers: readonly HandOutNumber[]): References =>
  new Map(
    numbers.flatMap(({ blockId, reference }) => (reference === undefined ? [] : [[blockId, reference] as const])),
  );

/** What the documents of a meeting would be made of now. Errors: notFound. */
export const sourceOfMeeting = (db: ReadableDb, meetingId: MeetingId): MeetingSource => {
  const record = readMeetingRecord(db, meetingId);
  const references = Object.fromEntries(referencesIn(listHandOutNumbers(db, meetingId)));
  return {
    kind: 'meeting',
    record: { ...record, references },
    classes: getBodyRules(db, record.body.id).classes,
    expected: expectedPeople(db, meetingId),
  };
};

const meetingSource = (db: ReadableDb, { meetingId, ...order }: MeetingOrder): MeetingSource => {
  const source = sourceOfMeeting(db, meetingId);
  if (order.kind === 'extract' && !source.record.items.some(({ id }) => id === order.itemId)) {
    throw refusal('notFound', 'This item is not on the agenda any more.', 'itemId');
  }
  return source;
};

/** All open actions that a list is of, in the order of the register. Errors: notFound, refused. */
const listedActions = (db: ReadableDb, order: OrderOf<'actionList'>): ListedAction[] => {
  const { code } = getBody(db, order.bodyId);
  const filter = { body: code, open: true, ...given({ meetingId: order.meetingId ?? null }) };
  const { owner, text } = order;
  const wanted = { ...filter, ...(owner === undefined ? {} : { owner }), ...(text === undefined ? {} : { text }) };
  const { rows, total } = listActions(db, { filter: wanted, limit: MOST_ACTIONS });
  if (total > rows.length) {
    const advice = `Choose one owner or one meeting: a list holds ${MOST_ACTIONS} actions at most.`;
    throw refusal('refused', `These are ${total} open actions. ${advice}`);
  }
  const owners = knownOwners(db);
  return rows.map((action) => {
    const lastUpdate = listUpdates(db, action.id).at(-1);
    return { ...action, knownOwners: [...(owners.get(action.id) ?? [])], ...(lastUpdate && { lastUpdate }) };
  });
};

const meetingsOf = (actions: readonly ListedAction[]): MeetingId[] => [
  ...new Set(actions.flatMap(({ meetingId }) => meetingId ?? [])),
];

const actionsSource = (db: ReadableDb, order: OrderOf<'actionList'>): ActionsSource => {
  const actions = listedActions(db, order);
  const ids = order.meetingId === undefined ? meetingsOf(actions) : [order.meetingId];
  const references = referencesIn(ids.flatMap((id) => listHandOutNumbers(db, id)));
  const body = getBody(db, order.bodyId);
  return {
    kind: 'actions',
    body,
    ...given({
      logo: logoOf(db, body.houseStyle) ?? null,
      fileNames: getBodyRules(db, order.bodyId).fileNames ?? null,
    }),
    actions: actions.map((action) => {
      const reference = action.blockId && references.get(action.blockId);
      return reference === undefined ? action : { ...action, reference };
    }),
    meetings: ids.map((id) => {
      const { number, date } = getMeeting(db, id);
      return { id, number, ...given({ date: date ?? null }) };
    }),
  };
};

/** What a document would be made of now, with the references that a hand-out would give. Errors: notFound, refused. */
export const documentSource = (db: ReadableDb, order: DocumentOrder): DocumentSource => {
  if (isReportOrder(order)) return reportSource(db, order);
  return order.kind === 'actionList' ? actionsSource(db, order) : meetingSource(db, order);
};

/** The meetings whose actions a document shows to its readers: handing it out fixes their numbers, and no others. */
export const meetingsQuoted = (source: DocumentSource, order: DocumentOrder): MeetingId[] => {
  if (!fixesNumbers(order)) return [];
  if (source.kind === 'meeting') return [source.record.meeting.id];
  return source.kind === 'actions' && order.kind === 'actionList' ? meetingsOf(shownActions(source, order)) : [];
};

const meetingsDecided = ({ decisions }: ReportSource): MeetingId[] => [
  ...new Set(decisions.map(({ meetingId }) => meetingId)),
];

/** The meetings that a document is made of, as they are: what its public version is searched for. */
export const recordsToldOf = (db: ReadableDb, source: DocumentSource): MeetingRecord[] => {
  if (source.kind === 'meeting') return [source.record];
  const ids = source.kind === 'report' ? meetingsDecided(source) : source.meetings.map(({ id }) => id);
  return ids.map((id) => readMeetingRecord(db, id));
};

/** The numbers that handing a document out fixes, of all the meetings whose actions it quotes. */
export const documentNumbers = (db: ReadableDb, source: DocumentSource, order: DocumentOrder): HandOutNumber[] =>
  meetingsQuoted(source, order).flatMap((id) => listHandOutNumbers(db, id));

/** The numbers of these meetings' actions never move from now on; those of the record don't anyway. */
export const fixNumbers = (db: WritableDb, meetings: readonly MeetingId[]): void => {
  for (const id of meetings) if (!isRecord(getMeeting(db, id).state)) handOut(db, id);
};

/** Actions that no meeting raised are fixed each for itself, where a document shows them. */
const raisedBetween = (source: DocumentSource, order: DocumentOrder): ActionId[] =>
  source.kind === 'actions' && order.kind === 'actionList'
    ? shownActions(source, order).flatMap(({ id, meetingId }) => (meetingId === undefined ? [id] : []))
    : [];

/** The numbers of all actions that a document quotes never move from now on. */
export const fixQuoted = (db: WritableDb, source: DocumentSource, order: DocumentOrder): void => {
  fixNumbers(db, meetingsQuoted(source, order));
  fixActions(db, raisedBetween(source, order));
};

/**
 * A document goes out: where it quotes actions, their references never move from now on, nor those of any action of the
 * same meetings. Errors: notFound, refused.
 */
export const handOutDocument = (db: WritableDb, order: DocumentOrder): DocumentSource => {
  const source = documentSource(db, order);
  if (order.kind === 'agenda') sayAgendaOut(db, order.meetingId);
  if (!fixesNumbers(order)) return source;
  fixQuoted(db, source, order);
  return documentSource(db, order);
};

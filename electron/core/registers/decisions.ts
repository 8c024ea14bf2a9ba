import { findBody } from '../../../db/bodies.ts';
import { listDecided } from '../../../db/decision-list.ts';
import { logoOf } from '../../../db/kept-files.ts';
import { meetingsWithSecrets } from '../../../db/listed-actions.ts';
import { withOpenMatters } from '../../../db/matter-list.ts';
import { readMeetingRecord } from '../../../db/meeting-record.ts';
import type { ReadableDb } from '../../../db/types.ts';
import { formatLongDate, formatShortDate } from '../../../shared/dates.ts';
import { type ListedDecision, placeOfDecision } from '../../../shared/domain/listed-decision.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { TableOwner } from '../../../shared/minutes-document/build/table-document.ts';
import { confidentialTexts } from '../../../shared/minutes-document/confidential-texts.ts';
import { decisionsTable, shownDecisions } from '../../../shared/registers/decisions-table.ts';
import type { RegisterOrderOf } from '../../../shared/registers/orders.ts';
import { privateSecrets } from '../private-secrets.ts';
import { countsOf, type RegisterMaking } from './making.ts';

type Order = RegisterOrderOf<'decisions'>;

const ALL = 1_000_000;

const ownerOf = (db: ReadableDb, { filter }: Order): TableOwner | undefined => {
  const body = filter.body === undefined ? undefined : findBody(db, filter.body);
  return body && { body, logo: logoOf(db, body.houseStyle) };
};

const meetingsOf = (decisions: readonly ListedDecision[]): MeetingId[] => [
  ...new Set(decisions.flatMap(({ meetingId }) => meetingId ?? [])),
];

/** What everybody may know beside the list: the day it is made for, and how places and bodies are called. */
const knownOf = (all: readonly ListedDecision[], { asOf }: Order): string[] => [
  formatLongDate(asOf),
  ...all.flatMap((decision) => [
    placeOfDecision(decision),
    decision.bodyCode,
    decision.date === undefined ? '' : formatShortDate(decision.date),
  ]),
];

const guardOf = (db: ReadableDb, all: readonly ListedDecision[], order: Order): RegisterMaking['guard'] => {
  const records = meetingsWithSecrets(db, meetingsOf(all)).map((id) => readMeetingRecord(db, id));
  const [closed, open] = [all.filter(({ confidential }) => confidential), all.filter((row) => !row.confidential)];
  const specimen = closed.slice(0, 1).map((row) => ({ ...row, verb: '', text: '' }));
  return () => ({
    secrets: [
      ...closed.map((row) => ({ text: row.text, from: placeOfDecision(row) })),
      ...records.flatMap(confidentialTexts),
      ...records.flatMap((record) => privateSecrets(db, record)),
    ],
    known: knownOf(all, order),
    open: decisionsTable([...open, ...specimen], { ...order, filter: {}, sort: 'date' }),
    what: 'The public list of decisions',
  });
};

/** All that a list of decisions takes from the book. */
export const decisionsMaking = (db: ReadableDb, order: Order): RegisterMaking => {
  const listed = listDecided(db, { filter: order.filter, sort: order.sort, limit: ALL }).rows;
  const all = order.version === 'public' ? withOpenMatters(db, listed) : listed;
  const shown = shownDecisions(all, order);
  return {
    order,
    table: decisionsTable(all, order),
    facts: countsOf(all, shown),
    provisional: [],
    provisionalBetween: [],
    owner: ownerOf(db, order),
    guard: guardOf(db, all, order),
  };
};

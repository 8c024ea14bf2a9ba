import { findBody, getBodyRules } from '../../../db/bodies.ts';
import { logoOf } from '../../../db/kept-files.ts';
import { meetingsWithSecrets } from '../../../db/listed-actions.ts';
import { readMeetingRecord } from '../../../db/meeting-record.ts';
import { listRegisteredPapers } from '../../../db/paper-register.ts';
import type { ReadableDb } from '../../../db/types.ts';
import { formatLongDate, formatShortDate } from '../../../shared/dates.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { PresentedPaper } from '../../../shared/domain/paper.ts';
import type { RegisteredPaper } from '../../../shared/domain/registered-paper.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { Secret } from '../../../shared/leak-check/find-leak.ts';
import type { TableOwner } from '../../../shared/minutes-document/build/table-document.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';
import { confidentialTexts, textsOfPaper } from '../../../shared/minutes-document/confidential-texts.ts';
import { isForEverybody, openPart } from '../../../shared/minutes-document/open-papers.ts';
import type { RegisterOrderOf } from '../../../shared/registers/orders.ts';
import { papersTable } from '../../../shared/registers/papers-table.ts';
import { privateSecrets } from '../private-secrets.ts';
import { countsOf, type RegisterMaking } from './making.ts';

type Order = RegisterOrderOf<'papers'>;

const ALL = 1_000_000;

const ownerOf = (db: ReadableDb, { filter }: Order): TableOwner | undefined => {
  const body = filter.body === undefined ? undefined : findBody(db, filter.body);
  return body && { body, logo: logoOf(db, body.houseStyle) };
};

/** A paper as a meeting has it, read out of its record: not by the way by which the register knows who may read it. */
type Before = {
  readonly presented: PresentedPaper;
  readonly classes: readonly string[];
  readonly isClosed: boolean;
  readonly from: string;
};

const papersBefore = (db: ReadableDb, { body, items, papers = [] }: MeetingRecord): Before[] => {
  const { classes } = getBodyRules(db, body.id);
  const closed = confidentialItemIds(items);
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  return papers.map((presented) => ({
    presented,
    classes,
    isClosed: closed.has(presented.itemId),
    from: `a paper for item ${numbers.get(presented.itemId) ?? ''}`,
  }));
};

/** What of a paper is not for everybody; of those of a confidential item nothing is. */
const secretsOf = ({ presented, classes, isClosed, from }: Before): Secret[] => {
  if (!isClosed && isForEverybody(presented, classes)) return [];
  const { reference: _shown, ...hidden } = presented;
  const title = isClosed ? undefined : openPart(presented, classes)?.paper.title;
  return textsOfPaper(hidden)
    .filter((text) => text !== title)
    .map((text) => ({ text, from }));
};

/** A paper that no meeting has was opened to nobody. */
const secretsOfFree = ({ title, author, attachments, meetings }: RegisteredPaper): Secret[] =>
  meetings.length > 0
    ? []
    : [title, author ?? '', ...attachments.map((one) => one.title)].map((text) => ({ text, from: 'the register' }));

/** What everybody may read of a paper, before all its meetings. */
const openRow = (paper: RegisteredPaper, before: readonly Before[]): RegisteredPaper[] => {
  const isOpen = before.every((one) => !one.isClosed && openPart(one.presented, one.classes) !== undefined);
  if (before.length === 0 || !isOpen) return [];
  const { id, title, date, version, author, classification } = paper;
  const isWhole = before.every(({ presented, classes }) => isForEverybody(presented, classes));
  const facts = { ...(date && { date }), ...(version && { version }), ...(author && { author }) };
  return [
    {
      ...{ id, title, attachments: [], files: [], lacks: [], confidential: false },
      ...(isWhole && { ...facts, ...(classification && { classification }) }),
      meetings: paper.meetings.map(({ asked, ...meeting }) => ({
        ...meeting,
        ...(isWhole && asked !== undefined && { asked }),
        confidential: false,
        titled: false,
      })),
    },
  ];
};

/** How meetings are called, and when they are. */
const knownOf = (all: readonly RegisteredPaper[], { asOf }: Order): string[] => [
  formatLongDate(asOf),
  ...all.flatMap(({ meetings }) =>
    meetings.flatMap(({ bodyCode, meetingNumber, meetingDate }) => [
      `${bodyCode} ${meetingNumber}`,
      bodyCode,
      meetingDate === undefined ? '' : formatShortDate(meetingDate),
    ]),
  ),
];

const guardOf = (db: ReadableDb, all: readonly RegisteredPaper[], order: Order): RegisterMaking['guard'] => {
  const ids: readonly MeetingId[] = [...new Set(all.flatMap(({ meetings }) => meetings.map((one) => one.meetingId)))];
  return () => {
    const records = new Map(ids.map((id) => [id, readMeetingRecord(db, id)]));
    const telling = meetingsWithSecrets(db, ids).flatMap((id) => records.get(id) ?? []);
    const before = [...records.values()].flatMap((record) => papersBefore(db, record));
    const byPaper = Map.groupBy(before, ({ presented }) => presented.paper.id);
    return {
      secrets: [
        ...telling.flatMap(confidentialTexts),
        ...telling.flatMap((record) => privateSecrets(db, record)),
        ...before.flatMap(secretsOf),
        ...all.flatMap(secretsOfFree),
      ],
      known: knownOf(all, order),
      open: papersTable(
        all.flatMap((paper) => openRow(paper, byPaper.get(paper.id) ?? [])),
        { ...order, filter: {} },
      ),
      what: 'The public list of papers',
    };
  };
};

/** All that a list of papers takes from the book; others get those alone that an agenda opens to everybody. */
export const papersMaking = (db: ReadableDb, order: Order): RegisterMaking => {
  const list = (forOthers: boolean): readonly RegisteredPaper[] => {
    const filter = { ...order.filter, ...(forOthers && { forOthers }) };
    return listRegisteredPapers(db, { filter, asOf: order.asOf, limit: ALL }).rows;
  };
  const all = list(false);
  const shown = order.version === 'public' ? list(true) : all;
  return {
    order,
    table: papersTable(shown, order),
    facts: countsOf(all, shown),
    provisional: [],
    provisionalBetween: [],
    owner: ownerOf(db, order),
    guard: guardOf(db, all, order),
  };
};

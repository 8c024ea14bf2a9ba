import { type YearSource, yearAsSeen, yearOf, yearSource } from '../../../db/attendance-year.ts';
import { findBody } from '../../../db/bodies.ts';
import { refusal } from '../../../db/errors.ts';
import { logoOf } from '../../../db/kept-files.ts';
import type { ReadableDb } from '../../../db/types.ts';
import { formatLongDate, formatShortDate } from '../../../shared/dates.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { confidentialTexts } from '../../../shared/minutes-document/confidential-texts.ts';
import { crossedOut } from '../../../shared/minutes-document/open-record.ts';
import { attendanceTable } from '../../../shared/registers/attendance-table.ts';
import { PAPER_SIGNS } from '../../../shared/registers/attendance-words.ts';
import type { RegisterOrderOf } from '../../../shared/registers/orders.ts';
import { privateSecrets } from '../private-secrets.ts';
import type { RegisterMaking } from './making.ts';

type Order = RegisterOrderOf<'attendance'>;

const bodyNamed = (db: ReadableDb, code: string): Body => {
  const body = findBody(db, code);
  if (body) return body;
  throw refusal('refused', `There is no body "${code}" in the book. Write its code, such as CSC.`, 'order.filter.body');
};

/** What is left of a record when everything confidential is crossed out, with what its quorum is counted by. */
const open = (record: MeetingRecord): MeetingRecord => ({
  ...crossedOut(record),
  ...(record.quorum && { quorum: record.quorum }),
});

/** The names of meetings and of people are on the lists that everybody reads. */
const knownOf = ({ records, seats }: YearSource, { asOf, filter }: Order): string[] => [
  formatLongDate(asOf),
  formatLongDate(filter.span.from),
  formatLongDate(filter.span.to),
  ...PAPER_SIGNS,
  ...seats.flatMap(({ name, organisation }) => [name ?? '', organisation ?? '']),
  ...records.flatMap(({ record, date }) => [
    formatShortDate(date),
    ...record.attendance.flatMap(({ name, organisation }) => [name, organisation ?? '']),
  ]),
];

const guardOf =
  (db: ReadableDb, source: YearSource, order: Order): RegisterMaking['guard'] =>
  () => ({
    secrets: source.records.flatMap(({ record }) => [...confidentialTexts(record), ...privateSecrets(db, record)]),
    known: knownOf(source, order),
    open: attendanceTable({ ...source, year: yearAsSeen(source, open), confidential: false }, order),
    what: 'The public list of attendance',
  });

/** All that a list of attendance takes from the book. Errors: refused. */
export const attendanceMaking = (db: ReadableDb, order: Order): RegisterMaking => {
  const { version, filter } = order;
  const body = bodyNamed(db, filter.body);
  const source = yearSource(db, { bodyId: body.id, ...filter.span });
  const { planned, undated } = source;
  const listed = { ...yearOf(source, version === 'public'), planned, undated };
  const { people } = yearOf(source, false).year;
  return {
    order,
    table: attendanceTable(listed, order),
    facts: {
      count: people.length,
      confidential: people.filter(({ confidential }) => confidential).length,
      leftOut: 0,
    },
    provisional: [],
    provisionalBetween: [],
    owner: { body, logo: logoOf(db, body.houseStyle) },
    guard: guardOf(db, source, order),
  };
};

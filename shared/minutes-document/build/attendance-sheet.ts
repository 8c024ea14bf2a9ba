import type { Attendance } from '../../domain/attendance.ts';
import type { Body } from '../../domain/body.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import type { DocumentBlock, Line, MinutesDocument, TableBlock } from '../model.ts';
import type { OrderOf, Readers } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { readersWords } from './agenda.ts';
import { inCategoryOrder, missedTable, nameOf, standsFor, tableOf } from './attendance-tables.ts';
import { confidentialNotice } from './confidential.ts';
import { meetingFrame } from './frame.ts';
import { holdsSecret } from './holds-secret.ts';
import { cleanText, lineOf } from './line.ts';
import { movesOf } from './moves.ts';

type Listed = Omit<Attendance, 'state'>;

/** Room to write in: two lines, also where the last one would not count if it were empty. */
const ROOM: Line = [{ text: '\n\u00a0' }];
const GUESTS = 3;

const signingTable = (body: Body, title: string, people: readonly Listed[]): TableBlock[] =>
  people.length === 0
    ? []
    : [
        {
          kind: 'table',
          title,
          description: `${title} with room for a signature each`,
          head: ['Name', 'Representing', 'Signature'],
          rows: people.map((person) => [
            [lineOf(nameOf(body, person))],
            [lineOf(cleanText(standsFor(body, person)).trim())],
            [ROOM],
          ]),
          widths: [34, 30, 36],
          rowHeaders: true,
        },
      ];

const guestTable: TableBlock = {
  kind: 'table',
  title: 'Others present:',
  description: 'Room for others who are present',
  head: ['Name', 'Representing', 'Signature'],
  rows: Array.from({ length: GUESTS }, () => [[ROOM], [ROOM], [ROOM]]),
  widths: [34, 30, 36],
  rowHeaders: false,
};

/** Everybody who may still come, each with room to sign; who sent apologies stands below. */
const toSign = ({ record, expected }: MeetingSource): readonly TableBlock[] => {
  const { body, attendance } = record;
  const awaited = attendance.filter(({ state }) => state !== 'apologies');
  const people = inCategoryOrder<Listed>(body, [...awaited, ...expected]);
  const members = people.filter((person) => tableOf(body, person) === 'members');
  const others = people.filter((person) => tableOf(body, person) === 'others');
  return [
    ...signingTable(body, 'Members:', members),
    ...signingTable(body, 'Other participants:', others),
    guestTable,
    ...missedTable(record, 'apologies'),
  ];
};

const STATES = { present: 'Present', apologies: 'Apologies', absent: 'Absent' } as const;

const filedTable = ({ body, attendance }: MeetingRecord): TableBlock[] =>
  attendance.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: 'Attendance:',
          description: 'Everybody on the attendance list, with organisation and capacity',
          head: ['Name', 'Category', 'Organisation', 'Capacity', 'Attendance'],
          rows: inCategoryOrder(body, attendance).map((person) => [
            [lineOf(nameOf(body, person))],
            [lineOf(person.category ?? '')],
            [lineOf(person.organisation ?? '')],
            [lineOf(person.capacity ?? '')],
            [lineOf(STATES[person.state])],
          ]),
          widths: [28, 20, 20, 18, 14],
          rowHeaders: true,
        },
      ];

/** Who came and went, where the minutes say it; to the public only what they say openly. */
const movesTable = (record: MeetingRecord, version: Readers): TableBlock[] => {
  const moves = movesOf(record, version);
  if (moves.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'Arrivals and departures:',
      description: 'Who came and went, with the item at which the minutes say it',
      head: ['Item', 'Minuted'],
      rows: moves.map(({ number, text, isConfidential }) => [
        [lineOf(number)],
        [lineOf(`${text}${isConfidential ? ' (confidential)' : ''}`)],
      ]),
      widths: [12, 88],
      rowHeaders: true,
    },
  ];
};

const NOBODY: DocumentBlock = { kind: 'paragraph', role: 'text', line: [{ text: 'Nobody is on the list yet.' }] };

/** The attendance sheet of a meeting, to be signed or for the file. Pure: same source, same document. */
export const buildAttendanceSheet = (source: MeetingSource, order: OrderOf<'attendanceSheet'>): MinutesDocument => {
  const { record } = source;
  const isToSign = order.purpose === 'to sign';
  const holds = holdsSecret(source, order);
  const said = {
    name: isToSign ? 'Attendance Sheet' : 'Attendance',
    // That somebody left in confidence is not told by what the public version is called.
    version: readersWords(order.version, holds || (!isToSign && order.version === 'public')),
  };
  const blocks = isToSign ? toSign(source) : [...filedTable(record), ...movesTable(record, order.version)];
  return {
    ...meetingFrame(record, {
      said,
      confidential: holds && order.version === 'full' ? confidentialNotice('This list') : undefined,
      isDraft: false,
    }),
    attendance: [],
    blocks: blocks.length === 0 ? [NOBODY] : blocks,
  };
};

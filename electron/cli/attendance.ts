import type { AttendanceYearSheet } from '../../shared/api/attendance.ts';
import {
  type AttendanceSpan,
  type AttendanceYear,
  type AttendedPerson,
  isCounted,
  percentOf,
  yearFrom,
  yearUpTo,
} from '../../shared/domain/attendance-year.ts';
import { cellWords, countedWords, organisationWords, SIGNS } from '../../shared/registers/attendance-words.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Answered, type Failure, wrongUsage } from './answer.ts';
import { bodyNamed } from './body-named.ts';
import { ask } from './client.ts';
import type { CommandOf } from './command.ts';
import { listOut, today } from './list-file.ts';
import { renderTable } from './table.ts';

type Wanted = CommandOf<'attendance'>;

/** The days that are meant: the twelve months up to today, or those up to the last day or from the first. */
const spanOf = ({ from, to }: Wanted): AttendanceSpan => {
  if (to !== undefined) return { from: from ?? yearUpTo(to).from, to };
  if (from === undefined) return yearUpTo(today());
  return { from, to: yearFrom(from).to };
};

const sumOf = (sums: { readonly attended: number; readonly possible: number }): string[] => {
  const percent = percentOf(sums);
  return percent === undefined ? ['', ''] : [`${sums.attended} of ${sums.possible}`, `${percent}%`];
};

const shown = ({ meetings }: AttendanceYear, shortAt: (at: number) => string | undefined): string[] =>
  meetings.map((meeting, at) => (isCounted(meeting) ? (shortAt(at) ?? '') : meeting.standing));

const personRow = (year: AttendanceYear, person: AttendedPerson): string[] => [
  // A list is soon pasted into a mail.
  person.confidential ? `[confidential] ${person.name}` : person.name,
  person.organisation ?? '',
  ...sumOf(person),
  ...shown(year, (at) => person.cells[at] && cellWords(person.cells[at], person.isMember)?.short),
];

const tableOf = ({ year }: AttendanceYearSheet, width: number | undefined): string =>
  renderTable(
    ['Who', 'Organisation', 'Attended', 'Share', ...year.meetings.map(({ number }) => number)],
    [
      ...year.people.map((person) => personRow(year, person)),
      ...year.organisations.map((one) => [
        one.name,
        '',
        ...sumOf(one),
        ...shown(year, (at) => one.cells[at] && organisationWords[one.cells[at]].short),
      ]),
    ],
    width,
  );

const sheetOf = async (app: App, wanted: Wanted): Promise<Result<AttendanceYearSheet, Failure>> => {
  const body = await bodyNamed(app, wanted.body);
  return body.ok ? ask(app, 'attendance.year', { bodyId: body.value.id, span: spanOf(wanted) }) : body;
};

const print = async (app: App, wanted: Wanted, width: number | undefined): Promise<Answered> => {
  const sheet = await sheetOf(app, wanted);
  if (!sheet.ok) return sheet;
  if (wanted.json) return ok({ out: `${JSON.stringify(sheet.value, null, 2)}\n` });
  const counted = countedWords(sheet.value);
  if (sheet.value.year.meetings.length === 0)
    return ok({ out: '', note: `It had no meeting on these days. ${counted}` });
  return ok({ out: tableOf(sheet.value, width), note: [counted, ...SIGNS].join('\n') });
};

/** Attendance of a body as a table, on a screen of `width` characters, as JSON, or as a file to be given away. */
export const attendance = (wanted: Wanted, width: number | undefined): ((app: App) => Promise<Answered>) => {
  const span = spanOf(wanted);
  if (span.from > span.to) return async () => wrongUsage('The first day comes after the last. Change one of them.');
  return listOut(
    wanted,
    (readers) => ({ kind: 'attendance', ...readers, filter: { body: wanted.body, span } }),
    (app) => print(app, wanted, width),
  );
};

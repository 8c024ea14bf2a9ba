import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AttendanceYearSheet } from '../../../shared/api/attendance.ts';
import { formatShortDate } from '../../../shared/dates.ts';
import {
  type AttendanceYear,
  type AttendedOrganisation,
  type AttendedPerson,
  isCounted,
  percentOf,
} from '../../../shared/domain/attendance-year.ts';
import type { AttendedMeeting } from '../../../shared/domain/attended-meeting.ts';
import { meetingMarks } from '../../../shared/registers/attendance-table.ts';
import { type CellWords, cellWords, organisationWords } from '../../../shared/registers/attendance-words.ts';

const MeetingHead = ({ meeting }: { readonly meeting: AttendedMeeting }): ReactNode => {
  const marks = meetingMarks(meeting);
  return (
    <th scope="col" data-standing={meeting.standing}>
      <a href={`#/meetings/${meeting.id}/attendance`}>{meeting.number}</a>{' '}
      <span className="year-day">{formatShortDate(meeting.date)}</span>{' '}
      {marks === '' ? null : <span className="year-marks">{marks}</span>}
    </th>
  );
};

/** A sign, with its words for who hears or points at it. */
const Sign = ({ words }: { readonly words: CellWords | undefined }): ReactNode =>
  words === undefined ? null : (
    <span title={words.text} data-sign={words.short.charAt(0)} data-derived={words.short.includes('*') || undefined}>
      <span aria-hidden="true">{words.short}</span>
      <span className="unseen">{words.text}</span>
    </span>
  );

type CellsProps = {
  readonly meetings: readonly AttendedMeeting[];
  readonly wordsAt: (at: number) => CellWords | undefined;
};

/** Of what was not held nobody is said anything. */
const Cells = ({ meetings, wordsAt }: CellsProps): ReactNode =>
  meetings.map((meeting, at) => (
    <td key={meeting.id} className="year-cell" data-standing={meeting.standing}>
      {isCounted(meeting) || meeting.standing === 'inquorate' ? <Sign words={wordsAt(at)} /> : null}
    </td>
  ));

const Sums = ({ sums }: { readonly sums: Pick<AttendedPerson, 'attended' | 'possible'> }): ReactNode => {
  const percent = percentOf(sums);
  return (
    <>
      <td className="year-sum">{percent === undefined ? '' : `${sums.attended} of ${sums.possible}`}</td>
      <td className="year-sum">{percent === undefined ? '' : `${percent}%`}</td>
    </>
  );
};

/** What of their attendance is no part of the sum. */
const More = ({ person: { represented, besides } }: { readonly person: AttendedPerson }): ReactNode =>
  [represented === 0 ? '' : `${represented} by an alternate`, besides === 0 ? '' : `${besides} besides`]
    .filter(Boolean)
    .join(', ');

const Confidential = (): ReactNode => (
  <span className="confidential-word">
    <IconLock className="icon" aria-hidden="true" /> Confidential
  </span>
);

type PersonProps = { readonly meetings: AttendanceYear['meetings']; readonly person: AttendedPerson };

const PersonRow = ({ meetings, person }: PersonProps): ReactNode => {
  const { name, personId, organisation, isMember, cells } = person;
  return (
    <tr>
      <th scope="row">
        {personId === undefined ? (
          <span data-attendee="" tabIndex={-1}>
            {name}
          </span>
        ) : (
          <a data-attendee="" href={`#/people/${personId}`}>
            {name}
          </a>
        )}
        {person.confidential ? <Confidential /> : null} <span className="year-organisation">{organisation}</span>
      </th>
      <Sums sums={person} />
      <td className="year-more">
        <More person={person} />
      </td>
      <Cells meetings={meetings} wordsAt={(at) => cells[at] && cellWords(cells[at], isMember)} />
    </tr>
  );
};

type OrganisationProps = { readonly meetings: AttendanceYear['meetings']; readonly organisation: AttendedOrganisation };

const OrganisationRow = ({ meetings, organisation }: OrganisationProps): ReactNode => (
  <tr>
    <th scope="row">
      <span data-attendee="" tabIndex={-1}>
        {organisation.name}
      </span>
    </th>
    <Sums sums={organisation} />
    <td className="year-more" />
    <Cells meetings={meetings} wordsAt={(at) => organisation.cells[at] && organisationWords[organisation.cells[at]]} />
  </tr>
);

type GroupProps = { readonly title: string; readonly columns: number; readonly children: readonly ReactNode[] };

const Group = ({ title, columns, children }: GroupProps): ReactNode =>
  children.length === 0 ? null : (
    <tbody>
      <tr className="year-group">
        <th scope="rowgroup" colSpan={columns}>
          <span>{title}</span>
        </th>
      </tr>
      {children}
    </tbody>
  );

/** Columns beside those of the meetings: who, the sum, its share, and what is no part of it. */
const BESIDE = 4;

/** Person by meeting, and the sums of persons and organisations. */
export const YearTable = ({ sheet: { year, body } }: { readonly sheet: AttendanceYearSheet }): ReactNode => {
  const { meetings, people, organisations } = year;
  const columns = BESIDE + meetings.length;
  const rows = (isMember: boolean): ReactNode[] =>
    people
      .filter((person) => person.isMember === isMember)
      .map((person) => <PersonRow key={person.key} meetings={meetings} person={person} />);
  return (
    <section className="attendance-year-table" aria-label="Attendance">
      <table>
        <caption className="unseen">Who was at the meetings of {body.code}</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" className="year-sum">
              Attended
            </th>
            <th scope="col" className="year-sum">
              Share<span className="unseen"> in per cent</span>
            </th>
            <th scope="col">More</th>
            {meetings.map((meeting) => (
              <MeetingHead key={meeting.id} meeting={meeting} />
            ))}
          </tr>
        </thead>
        <Group title="Members" columns={columns}>
          {rows(true)}
        </Group>
        <Group title="Others who came" columns={columns}>
          {rows(false)}
        </Group>
        <Group title="Organisations of members" columns={columns}>
          {organisations.map((one) => (
            <OrganisationRow key={one.name} meetings={meetings} organisation={one} />
          ))}
        </Group>
      </table>
    </section>
  );
};

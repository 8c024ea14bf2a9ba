import { Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { LoadMeetingButton, LoadMeetingTrouble } from './load-meeting.tsx';

const NOUNS: readonly Noun[] = ['body', 'meeting', 'action'];

/** A meeting that is planned is opened on its plan, all others on their minutes. */
const addressOf = ({ id, state }: MeetingRow): string => `#/meetings/${id}/${state === 'planned' ? 'plan' : 'live'}`;

const MeetingLine = ({ meeting }: { readonly meeting: MeetingRow }): ReactNode => (
  <Table.Tr>
    <Table.Td className="register-key">
      <a href={addressOf(meeting)}>
        {meeting.bodyCode} {meeting.number}
      </a>
    </Table.Td>
    <Table.Td className="register-date">
      {meeting.date ? formatScreenDate(meeting.date) : <span className="quiet">no date</span>}
    </Table.Td>
    <Table.Td>{meeting.bodyName}</Table.Td>
    <Table.Td>{meeting.state}</Table.Td>
    <Table.Td className="register-number">{meeting.openActions}</Table.Td>
  </Table.Tr>
);

const MeetingTable = ({ meetings }: { readonly meetings: readonly MeetingRow[] }): ReactNode => (
  <Table className="register" highlightOnHover>
    <caption className="unseen">Meetings, the newest first</caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Meeting</Table.Th>
        <Table.Th scope="col">Date</Table.Th>
        <Table.Th scope="col">Body</Table.Th>
        <Table.Th scope="col">State</Table.Th>
        <Table.Th scope="col" className="register-number">
          Open actions
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </Table.Tbody>
  </Table>
);

const NewMeetingLink = (): ReactNode => (
  <Button component="a" href="#/meetings/new">
    New meeting
  </Button>
);

const NoMeetings = (): ReactNode => (
  <Notice title="No meetings yet">
    <p>A meeting has a plan, an attendance list and its minutes, all in one place, from the agenda to the draft.</p>
    <div className="acts">
      <NewMeetingLink />
      <LoadMeetingButton />
    </div>
    <LoadMeetingTrouble />
  </Notice>
);

const Meetings = ({ meetings }: { readonly meetings: readonly MeetingRow[] }): ReactNode => (
  <div className="list-sheet">
    <ScreenActs>
      <LoadMeetingButton />
      <NewMeetingLink />
    </ScreenActs>
    <LoadMeetingTrouble />
    <MeetingTable meetings={meetings} />
  </div>
);

/** All meetings, and the way to a new one. */
export const MeetingsPage = (): ReactNode => {
  const meetings = useAppStore((state) => state.meetings);
  const error = useAppStore((state) => state.meetingsError);
  const fetchMeetings = useAppStore((state) => state.fetchMeetings);
  useFresh(NOUNS, fetchMeetings);
  if (error) return <Failure title="The meetings can't be shown" error={error} onRetry={fetchMeetings} />;
  if (!meetings) return <Loading>Opening the book …</Loading>;
  return meetings.length === 0 ? <NoMeetings /> : <Meetings meetings={meetings} />;
};

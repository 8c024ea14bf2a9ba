import { type ReactNode, useEffect } from 'react';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAppStore } from '../../store/hooks.ts';

const EmptyBook = (): ReactNode => (
  <Notice title="This book is empty">
    <p>
      Minutebook keeps the minutes of your committees: each meeting with its agenda, its people, its text, its decisions
      and its actions.
    </p>
    <p>
      Load a first meeting from a file: close Minutebook, run <code>npm run -s cli -- load FILE</code> in its folder,
      and start it again. The meeting is listed here.
    </p>
  </Notice>
);

const MeetingLine = ({ meeting }: { readonly meeting: MeetingRow }): ReactNode => (
  <tr>
    <td>
      <a href={`#/meetings/${meeting.id}/live`}>
        {meeting.bodyCode} {meeting.number}
      </a>
    </td>
    <td>{meeting.date ? formatScreenDate(meeting.date) : <span className="quiet">no date</span>}</td>
    <td>{meeting.bodyName}</td>
    <td>{meeting.state}</td>
    <td className="number">{meeting.openActions}</td>
  </tr>
);

const MeetingTable = ({ meetings }: { readonly meetings: readonly MeetingRow[] }): ReactNode => (
  <div className="meetings">
    <table>
      <caption className="unseen">Meetings, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Meeting</th>
          <th scope="col">Date</th>
          <th scope="col">Body</th>
          <th scope="col">State</th>
          <th scope="col" className="number">
            Open actions
          </th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </tbody>
    </table>
  </div>
);

const Content = (): ReactNode => {
  const meetings = useAppStore((state) => state.meetings);
  const error = useAppStore((state) => state.meetingsError);
  const fetchMeetings = useAppStore((state) => state.fetchMeetings);
  if (error) {
    return (
      <Notice title="The meetings can't be shown">
        <p>{error.message}</p>
        <button type="button" className="button" onClick={() => void fetchMeetings()}>
          Try again
        </button>
      </Notice>
    );
  }
  if (!meetings) return <Loading>Opening the book …</Loading>;
  return meetings.length === 0 ? <EmptyBook /> : <MeetingTable meetings={meetings} />;
};

/** A plain list of meetings, to get to the live screen. */
export const MeetingsPage = (): ReactNode => {
  const fetchMeetings = useAppStore((state) => state.fetchMeetings);
  useEffect(() => {
    void fetchMeetings();
  }, [fetchMeetings]);
  return <Content />;
};

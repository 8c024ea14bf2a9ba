import type { ReactNode } from 'react';

/** Attendance of one meeting. */
export const AttendancePage = ({ meetingId }: { readonly meetingId: string }): ReactNode => (
  <p data-meeting={meetingId}>Attendance</p>
);

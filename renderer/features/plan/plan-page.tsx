import type { ReactNode } from 'react';

/** Plan of one meeting. */
export const PlanPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => (
  <p data-meeting={meetingId}>Plan</p>
);

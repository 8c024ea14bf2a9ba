import type { ReactNode } from 'react';

/** Preview of one meeting. */
export const PreviewPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => (
  <p data-meeting={meetingId}>Preview</p>
);

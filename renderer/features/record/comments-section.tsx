import type { ReactNode } from 'react';
import type { ShownComment } from '../../../shared/api/comments.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';

const NO_COMMENTS: readonly ShownComment[] = [];

/** How many comments there are and how many are open, and the way to them. */
export const CommentsSection = ({ record }: { readonly record: NonNullable<RecordSlice['record']> }): ReactNode => {
  const { meetingId } = record;
  const comments = useAppStore((state) =>
    state.comments?.meetingId === meetingId ? state.comments.list : NO_COMMENTS,
  );
  const open = comments.filter(({ state }) => state === 'open').length;
  const count = comments.length === 0 ? 'None yet.' : `${comments.length} in all, ${open} open.`;
  return (
    <section className="sheet-section" aria-label="Comments">
      <h2>Comments</h2>
      <p>
        <span className="quiet">{count}</span>{' '}
        <a href={`#/meetings/${meetingId}/comments`}>{comments.length === 0 ? 'Write one down' : 'Answer them'}</a>
      </p>
    </section>
  );
};

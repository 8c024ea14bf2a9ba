import { type ReactNode, useCallback } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import { isRecord, type MeetingState } from '../../../shared/domain/meeting.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { AbsentOwners } from '../actions/absent-owners.tsx';
import { Shut } from '../history/shut.tsx';
import { ApprovalForm } from './approval-form.tsx';
import { ApprovedMinutes } from './approved-minutes.tsx';
import { CirculateForm } from './circulate-form.tsx';
import { CommentsSection } from './comments-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import { ReturnedSection } from './returned-section.tsx';
import { VersionTable } from './version-table.tsx';
import { VisibilitySection } from './visibility-section.tsx';

const NOUNS: readonly Noun[] = [
  'numberedVersion',
  'signature',
  'recordNote',
  'visibilityChange',
  'returnedFile',
  'returnedChange',
  'comment',
  'disposal',
  'meeting',
  'item',
  'block',
];

const GOES_OUT: ReadonlySet<MeetingState> = new Set(['draft', 'with the Chair', 'circulated']);

const Record = ({ record }: { readonly record: NonNullable<RecordSlice['record']> }): ReactNode => {
  const { state } = record;
  if (isRecord(state)) {
    return (
      <>
        <VersionTable record={record} />
        <ReturnedSection record={record} />
        <CommentsSection record={record} />
        <ApprovedMinutes record={record} />
        <VisibilitySection record={record} />
        <RetentionSection record={record} />
      </>
    );
  }
  return (
    <>
      {GOES_OUT.has(state) ? <AbsentOwners meetingId={record.meetingId} /> : null}
      {GOES_OUT.has(state) ? (
        <CirculateForm record={record} />
      ) : (
        <p className="sheet-hint">
          The minutes go out once the meeting is closed: that makes the draft. This meeting is {state}.
        </p>
      )}
      <VersionTable record={record} />
      <ReturnedSection record={record} />
      <CommentsSection record={record} />
      {GOES_OUT.has(state) ? <ApprovalForm record={record} /> : null}
      {record.versions.length > 0 ? <VisibilitySection record={record} /> : null}
    </>
  );
};

/** The way of minutes from the draft to the record: versions that went out, approval, and what stands beside. */
export const RecordPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const record = useAppStore((state) => (state.record?.meetingId === meetingId ? state.record : undefined));
  const error = useAppStore((state) => state.recordError);
  const openRecord = useAppStore((state) => state.openRecord);
  const openReturned = useAppStore((state) => state.openReturned);
  const openComments = useAppStore((state) => state.openComments);
  const isShared = useIsShared();
  useFresh(
    NOUNS,
    useCallback(async () => {
      await Promise.all([openRecord(meetingId), openReturned(meetingId), openComments(meetingId)]);
    }, [openRecord, openReturned, openComments, meetingId]),
  );
  if (isShared) {
    return (
      <div className="list-sheet">
        <Shut>Versions, corrections and notes hold words of confidential minutes as well.</Shut>
      </div>
    );
  }
  if (!record) {
    if (!error) return <Loading>Opening the record …</Loading>;
    return (
      <Notice title="The record can’t be opened">
        <p>{error.message}</p>
      </Notice>
    );
  }
  return (
    <div className="list-sheet">
      <Record record={record} />
    </div>
  );
};

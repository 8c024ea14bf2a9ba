import type { MeetingRow } from '../../../shared/api/meetings.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { suggestReference } from '../../../shared/domain/meeting-suggestions.ts';

export type OptionalFact = 'reference' | 'date' | 'startTime' | 'endTime' | 'venue' | 'nextMeetingDate';

/** The meeting with one thing said of it, or no longer said. */
export const withFact = (meeting: Meeting, fact: OptionalFact, value: string | undefined): Meeting => {
  const next = { ...meeting };
  if (value === undefined) delete next[fact];
  else next[fact] = value;
  return next;
};

/** The newest meeting of the same body, in a list with the newest first, that is not after this one. */
export const lastMeeting = (
  meetings: readonly MeetingRow[],
  { bodyId, id, date }: Pick<Meeting, 'bodyId' | 'date'> & { readonly id?: Meeting['id'] },
): MeetingRow | undefined =>
  meetings.find(
    (other) =>
      other.bodyId === bodyId &&
      other.id !== id &&
      (date === undefined || other.date === undefined || other.date <= date),
  );

/** A reference for a meeting that has none, made as the one before it was. */
export const missingReference = (meeting: Meeting, last: MeetingRow | undefined): string | undefined =>
  meeting.reference === undefined && last ? suggestReference(last, meeting) : undefined;

/** Said below the end of a meeting ('HH:MM') that lies before its start. It is not refused: some sit past midnight. */
export const endRemark = (start: string | undefined, end: string | undefined): string | undefined =>
  start !== undefined && end !== undefined && end < start ? 'This is before the start.' : undefined;

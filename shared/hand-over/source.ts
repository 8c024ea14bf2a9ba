import type { Action } from '../domain/action.ts';
import type { AttendanceState } from '../domain/attendance.ts';
import type { BodyRules } from '../domain/body-rules.ts';
import type { Deadline } from '../domain/deadline.ts';
import type { Review } from '../domain/review.ts';
import type { Seat } from '../domain/seat.ts';
import type { MeetingSource } from '../minutes-document/source.ts';
import type { PackRow } from '../pack/row.ts';

/** Somebody who is expected at a meeting, and how to reach them. */
export type ExpectedContact = {
  readonly name: string;
  /** The seat, or why they come. */
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
  readonly email?: string | undefined;
  /** Missing while nothing was heard of them. */
  readonly state?: AttendanceState | undefined;
};

/** What the hand-over note of a meeting is made of. */
export type HandOverSource = {
  readonly meeting: MeetingSource;
  readonly rules: BodyRules;
  /** What the secretary wants the colleague to know. */
  readonly words: string;
  /** The day on which it is handed over, 'YYYY-MM-DD'. */
  readonly asOf: string;
  /** Those that are not met yet, the earliest first. */
  readonly deadlines: readonly Pick<Deadline, 'kind' | 'date'>[];
  readonly people: readonly ExpectedContact[];
  readonly seats: readonly (Seat & { readonly name?: string | undefined })[];
  readonly papers: readonly PackRow[];
  readonly actions: readonly {
    readonly action: Pick<Action, 'reference' | 'text' | 'owners' | 'due' | 'dueOn' | 'confidential'>;
    readonly review?: Pick<Review, 'sentence'> | undefined;
  }[];
  /** The name of the file that the colleague's book takes in. */
  readonly fileName: string;
};

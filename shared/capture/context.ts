import type { Attendance } from '../domain/attendance.ts';
import type { Body } from '../domain/body.ts';
import type { Meeting } from '../domain/meeting.ts';

/** What the line grammar knows of the body and the meeting. Keep one object as long as nothing in it changes. */
export type CaptureContext = {
  /** As in "The CSC AGREED". */
  readonly shortName: string;
  /** Decision verbs in capitals, perhaps of several words; any that is not in capitals is never read. */
  readonly verbs: readonly string[];
  /** The body's own word before an action, '' for none; ACTION is always understood. */
  readonly actionLabel: string;
  readonly actionPrefix: string;
  readonly actionPattern: string;
  readonly meetingNumber: string;
  /** Who may own an action: people, organisations, roles, initials; 'all' is always understood. */
  readonly owners: readonly string[];
};

type ContextBody = Pick<Body, 'shortName' | 'verbs' | 'actionLabel' | 'actionPrefix' | 'actionPattern' | 'categories'>;
type ContextPerson = Pick<Attendance, 'name' | 'initials' | 'organisation' | 'capacity'>;

const ROLES = ['Chair', 'Deputy Chair', 'Vice Chair', 'Secretary', 'Secretariat', 'Members'];

/** The grammar's context for one meeting: its people, their organisations and capacities are the known owners. */
export const captureContext = (
  body: ContextBody,
  meeting: Pick<Meeting, 'number'>,
  attendance: readonly ContextPerson[],
): CaptureContext => {
  const named = attendance.flatMap((person) => [person.name, person.initials, person.organisation, person.capacity]);
  const owners = [body.shortName, ...ROLES, ...body.categories.map((category) => category.name), ...named];
  return {
    shortName: body.shortName,
    verbs: body.verbs,
    actionLabel: body.actionLabel,
    actionPrefix: body.actionPrefix,
    actionPattern: body.actionPattern,
    meetingNumber: meeting.number,
    owners: [...new Set(owners.filter((owner) => owner !== undefined))],
  };
};

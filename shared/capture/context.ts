import type { Voice } from '../domain/attribution.ts';
import type { Body } from '../domain/body.ts';
import { formsOf } from '../domain/body-forms.ts';
import type { BodyRules } from '../domain/body-rules.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { CapturePerson } from './people.ts';

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
  /** Everybody on the attendance list, whether present or not: who sent apologies may come after all. */
  readonly people: readonly CapturePerson[];
  /** How the body speaks of its people and of what happens. */
  readonly voice: Voice;
  /** The numbers of the agenda, in its order. */
  readonly agenda: readonly string[];
  /** Whether the register has an action of this reference that may be reported on, of whatever meeting or body. */
  knowsReference(reference: string): boolean;
};

type ContextBody = Pick<Body, 'shortName' | 'verbs' | 'actionLabel' | 'actionPrefix' | 'actionPattern' | 'categories'>;

/** What a meeting knows beside its people; what is missing is not known. */
export type ContextMore = {
  readonly rules?: Pick<BodyRules, 'forms'>;
  readonly agenda?: readonly string[];
  readonly references?: readonly string[];
};

const ROLES = ['Chair', 'Deputy Chair', 'Vice Chair', 'Secretary', 'Secretariat', 'Members'];

/** The grammar's context for one meeting: its people, their organisations and capacities are the known owners. */
export const captureContext = (
  body: ContextBody,
  meeting: Pick<Meeting, 'number'>,
  attendance: readonly CapturePerson[],
  { rules = {}, agenda = [], references = [] }: ContextMore = {},
): CaptureContext => {
  const named = attendance.flatMap((person) => [person.name, person.initials, person.organisation, person.capacity]);
  const owners = [body.shortName, ...ROLES, ...body.categories.map((category) => category.name), ...named];
  const known = new Set(references);
  return {
    shortName: body.shortName,
    verbs: body.verbs,
    actionLabel: body.actionLabel,
    actionPrefix: body.actionPrefix,
    actionPattern: body.actionPattern,
    meetingNumber: meeting.number,
    owners: [...new Set(owners.filter((owner) => owner !== undefined))],
    people: attendance,
    voice: { shortName: body.shortName, categories: body.categories, forms: formsOf(rules.forms) },
    agenda,
    knowsReference: (reference) => known.has(reference),
  };
};

import { z } from 'zod';
import { namedSchema } from './text.ts';

/*
 * The sentences that a body's minutes are written in, where the secretary types only the fact. A word in braces is
 * filled in: {name}, {initials}, {person} (the attribution of the person), {organisation}, {short} (the body's short
 * name), {time}, {items}, {number} (of another item, of a meeting), {ground}, {votes}, {title}, {corrections}, {from} and
 * {to} (words that were put right), {update} (what was done for an action), {body} (another one), {actions} (how many).
 */

/** The sentences of a body, by what they say. */
export const defaultForms = {
  attributionMember: '{short} member ({initials})',
  attributionChair: 'The {short} Chair ({initials})',
  attributionOrganisation: '{organisation} ({initials})',
  attributionOther: '{name} ({initials})',
  arrived: '{name} joined the meeting.',
  arrivedAt: '{name} joined the meeting at {time}.',
  left: '{name} left the meeting.',
  leftAt: '{name} left the meeting at {time}.',
  returned: '{name} returned to the meeting.',
  returnedAt: '{name} returned to the meeting at {time}.',
  away: '{name} was not present for {items}.',
  interestLeft: '{name} declared an interest{ground} and left the meeting for this item.',
  interestLeftItems: '{name} declared an interest{ground} and left the meeting for {items}.',
  interestSilent: '{name} declared an interest{ground} and took no part in the discussion.',
  interestSpoke: '{name} declared an interest{ground}, spoke, and took no part in the decision.',
  interestDispensation: '{name} declared an interest{ground} and took part under a dispensation.',
  interestNoted: '{name} declared an interest{ground}, which was noted.',
  vote: 'Vote: {votes}.',
  voteNemCon: 'Agreed without dissent.',
  voteUnanimous: 'Agreed unanimously.',
  noApologies: 'No apologies were received.',
  noInterests: 'No interests were declared.',
  noComments: 'There were no comments.',
  inquorate: 'The meeting was not quorate.',
  quorumLost: 'The meeting was no longer quorate.',
  quorumLostAt: 'From {time} the meeting was no longer quorate.',
  quorumRegained: 'The meeting was quorate again.',
  quorumRegainedAt: 'From {time} the meeting was quorate again.',
  deferred: 'This item was deferred.',
  withdrawn: 'This item was withdrawn.',
  merged: 'This item was taken with item {number}.',
  adjourned: 'The meeting was adjourned at {time}.',
  resumed: 'The meeting resumed at {time}.',
  paperOpening: 'The {short} were provided with a paper on {title}.',
  postMeetingNote: 'Post-meeting note',
  minutesAsWritten: 'the minutes of meeting {number} as written',
  minutesCorrected: 'the minutes of meeting {number} with corrections: {corrections}',
  correction: '‘{from}’ to read ‘{to}’',
  correctionLeftOut: '‘{from}’ to be left out',
  correctionConfidential: 'a correction in the confidential minutes',
  reviewDone: 'Complete. Propose to close.',
  reviewDoneWith: 'Complete; {update} Propose to close.',
  reviewClosed: 'Complete. Closed.',
  reviewClosedWith: 'Complete; {update} Closed.',
  reviewOngoing: 'Ongoing. {update}',
  reviewCarried: 'Ongoing.',
  reviewTransferred: 'Transferred to the {body}.',
  reviewConfidential: 'Confidential.',
  chaseGreeting: 'Dear {name},',
  chaseSubjectFirst: '{short}: {actions} with you',
  chaseFirst: 'These open actions of the {short} are with you:',
  chaseSubjectReminder: '{short}: reminder of {actions}',
  chaseReminder: 'This is a reminder of the open actions of the {short} that are with you:',
  chaseSubjectOverdue: '{short}: overdue actions',
  chaseOverdue:
    'Of the open actions of the {short} that are with you, those marked so are overdue. Please say when they will be done:',
  chaseClosing: 'Please answer with the reference of each action and what became of it. Thank you.',
} as const;

export type FormName = keyof typeof defaultForms;
export type BodyForms = Readonly<Record<FormName, string>>;

const formNames = Object.keys(defaultForms).filter((name): name is FormName => Object.hasOwn(defaultForms, name));

/** What a body says in its own way; a form that is missing is the usual one. */
export const bodyFormsSchema = z.partialRecord(z.enum(formNames), z.string().trim().min(1));
export type OwnForms = z.infer<typeof bodyFormsSchema>;

/** A text that a body uses again and again, called by ';name'; what stands in [brackets] is filled in by hand. */
export const textModuleSchema = z.strictObject({
  name: namedSchema.regex(/^[\p{L}\p{N}_-]+$/u, { error: 'has to be one word of letters and figures' }),
  text: namedSchema,
});
export type TextModule = z.infer<typeof textModuleSchema>;

/** All the sentences of a body: its own, and the usual ones where it has none. */
export const formsOf = (own: OwnForms | undefined): BodyForms => ({ ...defaultForms, ...own });

/** A form with its places filled in. A place that nobody fills is left out. */
export const fillForm = (form: string, values: Readonly<Record<string, string | undefined>>): string =>
  form
    .replace(/\{(\w+)\}/gu, (_place, name: string) => values[name] ?? '')
    .replace(/ {2,}/gu, ' ')
    .trim();

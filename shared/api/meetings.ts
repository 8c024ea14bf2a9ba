import { z } from 'zod';
import { agendaOutSchema } from '../domain/agenda-out.ts';
import { agreedWordingSchema } from '../domain/agreed-wording.ts';
import { attendanceSchema, expectedPersonSchema } from '../domain/attendance.ts';
import { bodySchema } from '../domain/body.ts';
import { bodyRulesSchema } from '../domain/body-rules.ts';
import { itemSchema } from '../domain/item.ts';
import { matterSchema } from '../domain/matter.ts';
import { meetingSchema } from '../domain/meeting.ts';
import { momentSchema } from '../domain/moment.ts';
import { presentedPaperSchema } from '../domain/paper.ts';
import { meetingSeatSchema } from '../domain/quorum.ts';
import { enteredSchema, numberTextSchema } from '../domain/text.ts';
import { itemIdSchema, meetingIdSchema } from '../ids.ts';
import { page, paging, read, write } from './method.ts';

/** A meeting as a line in a list. */
export const meetingRowSchema = meetingSchema.extend({
  bodyCode: z.string(),
  bodyName: z.string(),
  /** Actions raised at it that are still open. */
  openActions: z.int(),
});
export type MeetingRow = z.infer<typeof meetingRowSchema>;

/** What the live screen shows of a meeting beside its text. */
export const meetingSheetSchema = z.object({
  meeting: meetingSchema,
  body: bodySchema,
  rules: bodyRulesSchema,
  attendance: z.array(attendanceSchema),
  /** The seats of the body on the day of the meeting: what its quorum is counted by. */
  seats: z.array(meetingSeatSchema),
  /** Who has a seat and is not on the attendance list yet, in the order of 'attendance.expected'. */
  expected: z.array(expectedPersonSchema),
  items: z.array(itemSchema),
  /** Items that everyone could read, and that say what is confidential by now where they came from. */
  overtaken: z.array(itemIdSchema),
  /** The agenda as it went out last; missing while it never did. */
  agendaOut: agendaOutSchema.optional(),
  /** The papers that are before the meeting, in the order of its agenda. */
  papers: z.array(presentedPaperSchema),
  /** What the clock of the meeting was told. */
  moments: z.array(momentSchema),
  /** The words of decisions that the room agreed to, the earliest first. */
  agreed: z.array(agreedWordingSchema),
  /** What was found missing in the minutes and may be: keys of lacks. */
  waived: z.array(z.string()),
  matters: z.array(matterSchema),
  /** Words that are right in this meeting, besides those of the body (`rules.words`). */
  ignoredWords: z.array(z.string()),
  /** Matters of the whole book that the body would know by their codes, with the titles that they have. */
  knownMatters: z.array(matterSchema),
  /** People, organisations and roles that an action can be placed on, besides those present. */
  owners: z.array(z.string()),
  /** References of actions of other meetings that may be reported on: open ones, and those of the last years. */
  references: z.array(z.string()),
});
export type MeetingSheet = z.infer<typeof meetingSheetSchema>;

/** A meeting as it is written down in a form. */
export const savedMeetingSchema = meetingSchema.extend({
  number: numberTextSchema,
  reference: enteredSchema,
  venue: enteredSchema,
});

export const meetingsApi = {
  /** Meetings, the newest first. */
  'meetings.list': read(
    { filter: z.strictObject({ body: z.string().optional() }).default({}), ...paging },
    page(meetingRowSchema),
  ),
  'meetings.get': read({ meetingId: meetingIdSchema }, meetingSheetSchema),
  /**
   * Makes a meeting, or changes what is said of one. A new one takes class and statement from its body, and its agenda
   * from the standing items; nobody is on its attendance list until somebody is marked (see 'attendance.expected').
   * Errors: notFound, refused with the path of the field ('meeting.number' is another meeting's of the body).
   */
  'meetings.save': write({ meeting: savedMeetingSchema }, z.object({ meetingId: meetingIdSchema })),
  /** Says that something that is missing in the minutes may be missing, by the key of the lack. Errors: notFound, refused. */
  'meetings.waive': write({ meetingId: meetingIdSchema, lack: z.string().min(1), waived: z.boolean() }, z.object({})),
  /**
   * Takes an interchange file in. A meeting that is there already is left as it is where the file says the same. One that
   * was handed over and not changed here since becomes what the file says; else the load is refused.
   */
  'meetings.load': write(
    { file: z.unknown() },
    z.object({ meetingId: meetingIdSchema, outcome: z.enum(['loaded', 'already there', 'taken back']) }),
  ),
};

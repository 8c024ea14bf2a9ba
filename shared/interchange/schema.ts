import { z } from 'zod';
import { attendanceSchema } from '../domain/attendance.ts';
import { dueSchema, factSchemas, pointStyleSchema, visibilitySchema } from '../domain/block.ts';
import { bodySchema } from '../domain/body.ts';
import { itemSchema } from '../domain/item.ts';
import { keptImageSchema } from '../domain/kept-image.ts';
import { matterSchema } from '../domain/matter.ts';
import { meetingSchema } from '../domain/meeting.ts';
import { previousActionSchema } from '../domain/meeting-record.ts';
import { MEETING_FORMATS } from './format.ts';
import { filePaperSchema } from './papers.ts';

/*
 * The file that a meeting travels in. The order of the fields here is the canonical one. The form may grow, under a
 * new number; it never changes under the old one.
 */

export const fileRunSchema = z.strictObject({
  text: z.string().min(1),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  href: z.string().optional(),
});
export type FileRun = z.infer<typeof fileRunSchema>;

export const fileDecisionSchema = z.strictObject({ verb: z.string().min(1), text: z.string().min(1) });
export type FileDecision = z.infer<typeof fileDecisionSchema>;

const text = z.string();
const runs = z.array(fileRunSchema).optional();
const depth = z.int().min(0).max(8).optional();
const visibility = visibilitySchema.optional();
/** A person of the attendance list, by the key that `people.ts` makes. */
const person = z.string().min(1);
const voteSide = z.strictObject({ count: z.int().min(0).max(99_999).optional(), people: z.array(person).optional() });
const { change, time, items } = factSchemas.attendanceEvent.shape;

/** The blocks of a file, by kind. */
export const fileBlockSchemas = {
  paragraph: z.strictObject({
    kind: z.literal('paragraph'),
    text,
    runs,
    decisions: z.array(fileDecisionSchema).optional(),
    visibility,
  }),
  heading: z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    text,
    runs,
    visibility,
  }),
  bullet: z.strictObject({ kind: z.literal('bullet'), text, runs, depth, visibility }),
  numbered: z.strictObject({
    kind: z.literal('numbered'),
    text,
    runs,
    depth,
    style: pointStyleSchema.optional(),
    visibility,
  }),
  decision: z.strictObject({ kind: z.literal('decision'), verb: z.string().min(1), text, runs, visibility }),
  action: z.strictObject({
    kind: z.literal('action'),
    reference: z.string().min(1).optional(),
    text,
    runs,
    owners: z.array(z.string().min(1)).optional(),
    due: dueSchema.optional(),
    visibility,
  }),
  postMeetingNote: z.strictObject({ kind: z.literal('postMeetingNote'), text, runs, visibility }),
  attendanceEvent: z.strictObject({
    kind: z.literal('attendanceEvent'),
    person,
    change,
    time,
    items,
    text,
    runs,
    visibility,
  }),
  interest: z.strictObject({
    kind: z.literal('interest'),
    person,
    outcome: factSchemas.interest.shape.outcome,
    items: factSchemas.interest.shape.items,
    text,
    runs,
    visibility,
  }),
  vote: z.strictObject({
    kind: z.literal('vote'),
    for: voteSide.optional(),
    against: voteSide.optional(),
    abstained: voteSide.optional(),
    manner: factSchemas.vote.shape.manner,
    text,
    runs,
    visibility,
  }),
  table: z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string())), visibility }),
  outstanding: z.strictObject({
    kind: z.literal('outstanding'),
    rows: z.array(z.strictObject({ references: z.array(z.string()), update: z.string() })),
    visibility,
  }),
};

export const fileBlockSchema = z.discriminatedUnion(
  'kind',
  [
    fileBlockSchemas.paragraph,
    fileBlockSchemas.heading,
    fileBlockSchemas.bullet,
    fileBlockSchemas.numbered,
    fileBlockSchemas.decision,
    fileBlockSchemas.action,
    fileBlockSchemas.postMeetingNote,
    fileBlockSchemas.attendanceEvent,
    fileBlockSchemas.interest,
    fileBlockSchemas.vote,
    fileBlockSchemas.table,
    fileBlockSchemas.outstanding,
  ],
  { error: `has to be one of ${Object.keys(fileBlockSchemas).join(', ')}` },
);
/** Votes of one side as a file has them. */
export type FileVoteSide = z.infer<typeof voteSide>;
export type FileBlock = z.infer<typeof fileBlockSchema>;

export const fileItemSchema = z.strictObject({
  number: z.string().min(1),
  title: z.string(),
  confidential: z.boolean().optional(),
  purpose: itemSchema.shape.purpose,
  presenter: itemSchema.shape.presenter,
  plannedMinutes: itemSchema.shape.plannedMinutes,
  treatment: itemSchema.shape.treatment,
  /** The number of the item that it is merged into. */
  mergedInto: z.string().min(1).optional(),
  late: itemSchema.shape.late,
  papers: z.array(filePaperSchema).min(1).optional(),
  blocks: z.array(fileBlockSchema).optional(),
});
export type FileItem = z.infer<typeof fileItemSchema>;

export const fileBodySchema = z.strictObject(bodySchema.omit({ id: true }).shape);
export const fileMeetingSchema = z.strictObject(meetingSchema.omit({ id: true, bodyId: true }).shape);
export const fileAttendanceSchema = z.strictObject(attendanceSchema.omit({ id: true }).shape);
export const fileMatterSchema = z.strictObject(matterSchema.shape);

export const meetingFileSchema = z.strictObject({
  format: z.enum(MEETING_FORMATS),
  body: fileBodySchema,
  meeting: fileMeetingSchema,
  attendance: z.array(fileAttendanceSchema).optional(),
  matters: z.array(fileMatterSchema).optional(),
  agenda: z.array(fileItemSchema).optional(),
  previousActions: z.array(previousActionSchema).optional(),
  /** The image that the style of the body names as its logo. */
  logo: keptImageSchema.optional(),
});
export type MeetingFile = z.infer<typeof meetingFileSchema>;

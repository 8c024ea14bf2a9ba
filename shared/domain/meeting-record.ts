import { z } from 'zod';
import { attendanceSchema } from './attendance.ts';
import { blockSchema } from './block.ts';
import { bodySchema } from './body.ts';
import { bodyFormsSchema } from './body-forms.ts';
import { quorumSchema } from './body-rules.ts';
import { itemSchema } from './item.ts';
import { keptImageSchema } from './kept-image.ts';
import { matterSchema } from './matter.ts';
import { meetingSchema } from './meeting.ts';
import { momentSchema } from './moment.ts';
import { presentedPaperSchema } from './paper.ts';
import { meetingSeatSchema } from './quorum.ts';

/** An earlier action that an importer found beside the minutes, and could not place in their text. */
export const previousActionSchema = z.strictObject({
  references: z.array(z.string()),
  owners: z.array(z.string()).optional(),
  text: z.string().optional(),
  update: z.string().optional(),
});
export type PreviousAction = z.infer<typeof previousActionSchema>;

/**
 * How a file said a text where it can be said in two ways: lengths of the runs that it was cut into, and the places
 * (in the order of the text) of the decisions that it listed.
 */
export const textFormSchema = z.strictObject({
  runs: z.array(z.int()).optional(),
  decisions: z.array(z.int()).optional(),
});
export type TextForm = z.infer<typeof textFormSchema>;

/** How a file said a meeting: the lists that it left out ('matters', 'agenda[2].blocks'), and the codes of matters
 * that stand in its headings and not in its list. */
export const meetingFormSchema = z.strictObject({
  leftOut: z.array(z.string()),
  unlisted: z.array(z.string()),
  /** The form that the file named, where an older one could have said it all. */
  format: z.string().optional(),
});
export type MeetingForm = z.infer<typeof meetingFormSchema>;

/**
 * Everything that the minutes of one meeting are made of, in order: what the documents, the preview and the
 * interchange file are built from, by pure code.
 */
export const meetingRecordSchema = z.object({
  body: bodySchema,
  /** The body's own sentences, where they are not the usual ones. */
  forms: bodyFormsSchema.optional(),
  /** The image that the style of the body names as its logo. */
  logo: keptImageSchema.optional(),
  meeting: meetingSchema,
  attendance: z.array(attendanceSchema),
  matters: z.array(matterSchema),
  items: z.array(itemSchema.extend({ blocks: z.array(blockSchema) })),
  /** The papers that were before it, in the order of its agenda; no part of the documents. */
  papers: z.array(presentedPaperSchema).optional(),
  /** The rendered reference of each action, by the id of its block. */
  references: z.record(z.string(), z.string()),
  previousActions: z.array(previousActionSchema).optional(),
  /** What the quorum is counted by, where the body has a rule; no part of the interchange file. */
  quorum: z.object({ rule: quorumSchema, seats: z.array(meetingSeatSchema) }).optional(),
  /** What the clock was told, where it was told anything: the order in which the items were taken. */
  moments: z.array(momentSchema).optional(),
  /** The documents print who was in the room at each decision. */
  presencePrinted: z.literal(true).optional(),
  /** How the body names files, where not as usual; no part of the interchange file. */
  fileNames: z.string().optional(),
  /** The number of the version that these minutes go out as, where the body prints it; no part of the interchange file. */
  versionNumber: z.string().optional(),
  /** For the interchange alone, so that a file comes back as it came: of the meeting, and by the id of a block. */
  form: meetingFormSchema.optional(),
  textForms: z.record(z.string(), textFormSchema).optional(),
});
export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
export type ItemRecord = MeetingRecord['items'][number];

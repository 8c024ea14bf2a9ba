import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionSchema } from '../domain/action.ts';
import { actionUpdateSchema } from '../domain/action-update.ts';
import { expectedPersonSchema } from '../domain/attendance.ts';
import { bodySchema } from '../domain/body.ts';
import { keptImageSchema } from '../domain/kept-image.ts';
import { knownOwnerSchema } from '../domain/known-owner.ts';
import { meetingRecordSchema } from '../domain/meeting-record.ts';
import { itemIdSchema, meetingIdSchema } from '../ids.ts';
import { reportSourceSchema } from './report-source.ts';

/** Those on one distribution list, as the readers of a document that is neither for everybody nor for all of the body. */
export const audienceSchema = z.object({
  /** Of the list. */
  name: z.string(),
  /** The classes of the body: by them it is said what the list reads in confidence. */
  bodyClasses: z.array(z.string()),
  /** The confidential items that the list gets. */
  confidentialItems: z.array(itemIdSchema),
});
export type Audience = z.infer<typeof audienceSchema>;

/** What a document of one meeting is made of. */
export const meetingSourceSchema = z.object({
  kind: z.literal('meeting'),
  /** Set where it is for a list: then what is public in it is what that list may read. */
  audience: audienceSchema.optional(),
  record: meetingRecordSchema,
  /** The classes of the body's papers, the most open first. */
  classes: z.array(z.string()),
  /** Who has a seat and is not marked yet. */
  expected: z.array(expectedPersonSchema),
});
export type MeetingSource = z.infer<typeof meetingSourceSchema>;

export const listedActionSchema = actionSchema.extend({
  lastUpdate: actionUpdateSchema.optional(),
  /** Who its owners are, one for each. */
  knownOwners: z.array(knownOwnerSchema).optional(),
});
export type ListedAction = z.infer<typeof listedActionSchema>;

/** What a list of actions is made of: the actions in the order of the register, and the meetings that raised them. */
export const actionsSourceSchema = z.object({
  kind: z.literal('actions'),
  body: bodySchema,
  /** The image that the style of the body names as its logo. */
  logo: keptImageSchema.optional(),
  /** How the body names files, where not as usual. */
  fileNames: z.string().optional(),
  actions: z.array(listedActionSchema),
  meetings: z.array(z.object({ id: meetingIdSchema, number: z.string(), date: localDateSchema.optional() })),
});
export type ActionsSource = z.infer<typeof actionsSourceSchema>;

export const documentSourceSchema = z.discriminatedUnion('kind', [
  meetingSourceSchema,
  actionsSourceSchema,
  reportSourceSchema,
]);
export type DocumentSource = z.infer<typeof documentSourceSchema>;

import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { plannedItemSchema } from '../domain/planned-item.ts';
import { bodyIdSchema, itemIdSchema, meetingIdSchema, plannedItemIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

export const plannerEntrySchema = z.object({
  kind: z.enum(['planned', 'item', 'standing', 'recommendation', 'between meetings', 'matter', 'action']),
  /** Names the row within its meeting. */
  key: z.string(),
  title: z.string(),
  confidential: z.boolean(),
  /** Where it is opened, behind the #. */
  address: z.string().optional(),
  /** Of something planned: what moves when it is moved. */
  planned: plannedItemSchema.optional(),
});
export type PlannerEntry = z.infer<typeof plannerEntrySchema>;

/** One of the coming meetings; without an id it is not in the book yet. */
export const plannerMeetingSchema = z.object({
  meetingId: meetingIdSchema.optional(),
  name: z.string(),
  date: localDateSchema.optional(),
  entries: z.array(plannerEntrySchema),
});
export type PlannerMeeting = z.infer<typeof plannerMeetingSchema>;

export const plannerSheetSchema = z.object({
  body: z.object({ id: bodyIdSchema, code: z.string(), name: z.string() }),
  /** The meeting that places are counted from: the last one that was held. */
  lastHeld: meetingIdSchema.optional(),
  meetings: z.array(plannerMeetingSchema),
});
export type PlannerSheet = z.infer<typeof plannerSheetSchema>;

export const plannerApi = {
  /** What comes before a body at its coming meetings, those in the book and those that follow. Errors: notFound. */
  'planner.get': read({ bodyId: bodyIdSchema, meetings: z.int().min(1).max(24) }, plannerSheetSchema),
  /** Plans something for a coming meeting, or changes it. Errors: notFound, refused. */
  'planner.save': write({ planned: plannedItemSchema }, z.object({})),
  /** Puts what is planned on the agenda of a meeting of the body, as its last item. Errors: notFound, refused. */
  'planner.take': write(
    { plannedId: plannedItemIdSchema, meetingId: meetingIdSchema, itemId: itemIdSchema },
    z.object({}),
  ),
  'planner.remove': write({ plannedId: plannedItemIdSchema }, z.object({})),
};

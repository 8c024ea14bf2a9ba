import { z } from 'zod';
import { bodySchema } from '../domain/body.ts';
import { meetingSchema } from '../domain/meeting.ts';
import { agendaLineSchema } from '../domain/next-agenda.ts';
import { bodyIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** The approval of earlier minutes, that stands filled in under an item. */
export const preparedApprovalSchema = z.object({
  /** Of the meeting whose minutes they are. */
  key: z.string(),
  /** 'CSC 15'. */
  meeting: z.string(),
  /** As the body words it. */
  sentence: z.string(),
  /** The key of the line that it stands under. */
  under: z.string(),
});
export type PreparedApproval = z.infer<typeof preparedApprovalSchema>;

/** The table of actions outstanding, that stands filled in under an item. */
export const preparedTableSchema = z.object({
  under: z.string(),
  open: z.int(),
  reviewed: z.int(),
  rows: z.array(z.object({ references: z.array(z.string()), update: z.string(), confidential: z.boolean() })),
});
export type PreparedTable = z.infer<typeof preparedTableSchema>;

/** What is said of the meeting. */
export const agendaMeetingSchema = meetingSchema.pick({
  number: true,
  date: true,
  startTime: true,
  venue: true,
  reference: true,
});
export type AgendaMeeting = z.infer<typeof agendaMeetingSchema>;

/** The next meeting of a body with its agenda, before it is made. */
export const agendaProposalSchema = z.object({
  body: bodySchema.pick({ id: true, code: true, name: true }),
  /** The meeting that is planned already; missing where none is. */
  planned: meetingIdSchema.optional(),
  meeting: agendaMeetingSchema,
  /** How its day was found, where nobody said it. */
  dayFrom: z.enum(['said at the last meeting', 'rhythm']).optional(),
  /** All that its agenda would have, in order; what is on it already is among it. */
  lines: z.array(agendaLineSchema),
  approvals: z.array(preparedApprovalSchema),
  /** Missing where no action is outstanding. */
  table: preparedTableSchema.optional(),
  /** The minutes have the table already; making it again brings it up to date. */
  hasTable: z.boolean(),
});
export type AgendaProposal = z.infer<typeof agendaProposalSchema>;

export const agendasApi = {
  /**
   * What the next meeting of a body would have on its agenda, and where each line comes from; on a day that is said, where
   * none is planned yet. Errors: notFound.
   */
  'agendas.propose': read({ bodyId: bodyIdSchema, date: agendaMeetingSchema.shape.date }, agendaProposalSchema),
  /**
   * Makes the next meeting of a body with its agenda, or puts on the agenda of the one that is planned what is not there.
   * `meetingId` is that of a new one; `leaveOut` names lines, approvals, and 'outstanding' for the table, by their keys.
   * Errors: notFound, refused.
   */
  'agendas.make': write(
    {
      bodyId: bodyIdSchema,
      meetingId: meetingIdSchema,
      meeting: agendaMeetingSchema.partial().default({}),
      leaveOut: z.array(z.string()).default([]),
    },
    z.object({ meetingId: meetingIdSchema }),
  ),
  /**
   * Makes the table of actions outstanding again; what was typed in it stays. Minutes without one get it under the item
   * that is named, or that is called so. Errors: notFound, refused.
   */
  'agendas.fillTable': write({ meetingId: meetingIdSchema, itemId: itemIdSchema.optional() }, z.object({})),
};
